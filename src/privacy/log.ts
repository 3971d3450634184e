import { type LogFilter, listLog } from '../audit/log-store.ts';
import type { HistoryCursor, HistoryEntry } from '../audit/store.ts';
import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Page, PageRequest } from '../shared/page.ts';
import { findKeys } from './person-store.ts';

/** The log, of everybody or of one person with all that is that person's. Of who is forgotten there is only the person. */
export async function logPage(
  db: Db,
  { personId, ...filter }: Omit<LogFilter, 'subjectIds'> & { readonly personId?: PersonId | undefined },
  page: PageRequest<HistoryCursor>,
): Promise<Page<HistoryEntry>> {
  if (personId === undefined) return listLog(db, filter, page);
  const subjectIds = (await findKeys(db, personId))?.subject ?? [personId];
  return listLog(db, { ...filter, subjectIds }, page);
}
