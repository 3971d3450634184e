import type { CalendarRow } from '../calendar/session-rows.ts';
import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import { listPeopleByIds } from '../people/store.ts';
import type { PersonId } from '../shared/ids.ts';
import type { KnownSession, SessionNews } from './session-news.ts';
import type { ToldNews } from './session-words.ts';

/** Who guides a session, for who is told that somebody else does. */
export interface SessionGuide {
  readonly name: string;
  /** Took over all that they guide of the group at one moment: it was given to them, and not one session. */
  readonly isNewToGroup: boolean;
  /** By whom it was guided before, the last first. */
  readonly former: readonly { readonly id: PersonId; readonly name: string }[];
}

/** Reads who guide these sessions. */
export async function readGuides(
  trx: Trx,
  rows: readonly CalendarRow[],
): Promise<(row: CalendarRow) => SessionGuide> {
  const ids = rows.map(({ id }) => id);
  const relieved = await trx
    .selectFrom('relieved_facilitators')
    .select(['session_id', 'person_id'])
    .where('session_id', 'in', ids)
    .orderBy('relieved_at', 'desc')
    .orderBy('person_id')
    .execute();
  const people = await listPeopleByIds(trx, [
    ...new Set([...rows.map((row) => row.facilitator_id), ...relieved.map(({ person_id }) => person_id)]),
  ]);
  const names = new Map(people.map((person) => [person.id, displayName(person)]));
  const isNewTo = await readNewcomers(trx, rows);
  return (row) => ({
    // The sessions themselves name them
    name: names.get(row.facilitator_id) ?? '',
    isNewToGroup: isNewTo(row),
    former: relieved
      .filter(({ session_id }) => session_id === row.id)
      .map(({ person_id: id }) => ({ id, name: names.get(id) ?? '' })),
  });
}

/** Whoever is given a group takes all that they guide of it over at one moment; who is back at one session does not. */
async function readNewcomers(trx: Trx, rows: readonly CalendarRow[]): Promise<(row: CalendarRow) => boolean> {
  const trajectoryIds = [...new Set(rows.map((row) => row.trajectory_id))];
  const guided = await trx
    .selectFrom('trajectories')
    .innerJoin('sessions', (join) =>
      join
        .onRef('sessions.trajectory_id', '=', 'trajectories.id')
        .onRef('sessions.facilitator_id', '=', 'trajectories.facilitator_id'),
    )
    .leftJoin('relieved_facilitators as relieved', 'relieved.session_id', 'sessions.id')
    .select(['trajectories.id', 'sessions.id as session_id'])
    .select((eb) => eb.fn.max('relieved.relieved_at').as('taken_over_at'))
    .where('trajectories.id', 'in', trajectoryIds)
    .groupBy(['trajectories.id', 'sessions.id'])
    .execute();
  return (row) => {
    const ofGroup = guided.filter(({ id }) => id === row.trajectory_id);
    const takenOverAt = ofGroup.find(({ session_id }) => session_id === row.id)?.taken_over_at ?? null;
    return takenOverAt !== null && ofGroup.every(({ taken_over_at }) => taken_over_at === takenOverAt);
  };
}

/**
 * News as it is told to one reader: who is to guide a session from now on, and who no longer, are told that, and not that it is
 * planned or theirs no more.
 */
export function toldNews(
  news: SessionNews,
  { guide, isFacilitator }: { readonly guide: SessionGuide; readonly isFacilitator: boolean },
): ToldNews {
  const { name, isNewToGroup, former } = guide;
  if (news.kind === 'facilitatorChanged') {
    const from = former.find(({ id }) => id === news.from)?.name;
    return { kind: 'facilitatorChanged', guide: name, former: from, isForGood: isNewToGroup };
  }
  if (news.kind === 'gone' && isFacilitator) {
    return { kind: 'handedOver', before: news.before, guide: name, isForGood: isNewToGroup };
  }
  const [last] = former;
  if (news.kind === 'planned' && isFacilitator && last !== undefined) {
    return { kind: 'takenOver', former: last.name, isForGood: isNewToGroup };
  }
  return news;
}

/** Who guides a session that is told of for another reason, when that is somebody else than the reader was told. */
export function otherGuide(
  known: KnownSession | undefined,
  state: KnownSession,
  { name }: SessionGuide,
): string | undefined {
  return known === undefined || known.facilitatorId === state.facilitatorId ? undefined : name;
}
