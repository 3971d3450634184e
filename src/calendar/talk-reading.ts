import type { Selectable } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import { INTAKES_PATH } from '../shared/screen-links.ts';
import type { TalkEvent } from './types.ts';

/** The talks of a facilitator; one that is off stays, as what vanishes from a feed stays for good in some calendars. */
export async function listTalkEvents(
  db: Db,
  facilitatorId: PersonId | undefined,
  baseUrl: string,
): Promise<readonly TalkEvent[]> {
  if (facilitatorId === undefined) return [];
  const rows = await db
    .selectFrom('intakes')
    .selectAll()
    .where('facilitator_id', '=', facilitatorId)
    .where('appointment', '<>', 'none')
    .execute();
  return rows.flatMap((row) => toTalkEvent(row, `${baseUrl}${INTAKES_PATH}`) ?? []);
}

/** Undefined as long as there never was an appointment. `page`: for who may see with whom the talk is. */
export function toTalkEvent(
  row: Selectable<Tables['intakes']>,
  page: string | undefined,
): TalkEvent | undefined {
  const { appointment, starts_at, ends_at, way, place } = row;
  if (appointment === 'none' || starts_at === null || ends_at === null || way === null) return undefined;
  return {
    status: appointment === 'planned' ? 'talk' : 'talkCancelled',
    uid: row.ical_uid,
    sequence: row.ical_sequence,
    createdAt: row.created_at,
    revisedAt: row.ical_revised_at,
    startsAt: starts_at,
    endsAt: ends_at,
    way,
    place: place ?? '',
    ...(page === undefined ? {} : { url: page }),
  };
}
