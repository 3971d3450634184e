import type { Db } from '../database/tables.ts';
import type { PersonId, TrajectoryId } from '../shared/ids.ts';
import { type Page, type PageRequest, pageOf, rowsToRead } from '../shared/page.ts';
import type { Instant } from '../shared/time.ts';
import { type HistoryCursor, type HistoryEntry, toEntry } from './store.ts';

/** Which entries of the log; what is left open leaves nothing out. */
export interface LogFilter {
  readonly trajectoryId?: TrajectoryId | undefined;
  /** Who did it. */
  readonly actorId?: PersonId | undefined;
  /** What it was about: the person, and what is theirs. */
  readonly subjectIds?: readonly string[] | undefined;
  /** Only looks at sensitive data and files with them. */
  readonly looksOnly?: boolean | undefined;
}

/** Everything that was decided and looked at, of whatever it was about; the newest first. */
export async function listLog(
  db: Db,
  { trajectoryId, actorId, subjectIds, looksOnly }: LogFilter,
  page: PageRequest<HistoryCursor>,
): Promise<Page<HistoryEntry>> {
  if (subjectIds?.length === 0) return { items: [], hasNextPage: false, hasPreviousPage: false };
  const forwards = 'first' in page;
  const cursor = forwards ? page.after : page.before;
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .$if(trajectoryId !== undefined, (query) => query.where('trajectory_id', '=', trajectoryId ?? null))
    .$if(actorId !== undefined, (query) => query.where('actor_id', '=', actorId ?? null))
    .$if(subjectIds !== undefined, (query) => query.where('subject_id', 'in', subjectIds ?? []))
    .$if(looksOnly === true, (query) =>
      query.where((eb) => eb.or([eb('action', 'like', '%.looked'), eb('action', 'like', '%.exported')])),
    )
    .$if(cursor !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('at', 'id'),
          forwards ? '<' : '>',
          eb.tuple(cursor?.at ?? ('' as Instant), cursor?.id ?? ''),
        ),
      ),
    )
    .orderBy('at', forwards ? 'desc' : 'asc')
    .orderBy('id', forwards ? 'desc' : 'asc')
    .limit(rowsToRead(page))
    .execute();
  return pageOf(rows.map(toEntry), page);
}
