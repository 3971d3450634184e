import { keptQuery } from '../database/kept-query.ts';
import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { Engagement } from './problem.ts';
import type { RoundSlot } from './types.ts';

/** What these people sit in between the first and the last slot. `slots` are in chronological order. */
export async function listEngagements(
  db: Db,
  people: readonly PersonId[],
  slots: readonly Pick<RoundSlot, 'startsAt' | 'endsAt'>[],
): Promise<readonly Engagement[]> {
  const from = slots[0]?.startsAt;
  const until = slots
    .map(({ endsAt }) => endsAt)
    .toSorted()
    .at(-1);
  if (from === undefined || until === undefined) return [];
  const rows = await engagementsBetween(db, { people, from, until });
  return rows.map((row) => ({ personId: row.person_id, startsAt: row.starts_at, endsAt: row.ends_at }));
}

const engagementsBetween = keptQuery(
  (db, asked: { readonly people: readonly PersonId[]; readonly from: Instant; readonly until: Instant }) =>
    db
      .selectFrom('engagements')
      .select(['person_id', 'starts_at', 'ends_at'])
      .where('person_id', 'in', asked.people)
      .where('ends_at', '>', asked.from)
      .where('starts_at', '<', asked.until),
);
