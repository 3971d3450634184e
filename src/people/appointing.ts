import type { KeeperRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { calendarKeptMail, keepsCalendarMail } from '../notifications/account-texts.ts';
import { queueMail } from '../notifications/store.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { AppointSecretaryRefusal } from './errors.ts';
import { type NamedPerson, readNamedPerson } from './named-person.ts';
import { displayName } from './rules.ts';
import { SERVES_ALREADY, type Serving, startServing } from './serving.ts';
import {
  findOrInsertPerson,
  getPerson,
  listPeopleByIds,
  listSecretariesOf,
  listTermsByPersonIds,
} from './store.ts';
import type { Person } from './types.ts';

/** More than an office has: somebody is mailing strangers. */
const MOST_SECRETARIES = 5;

/**
 * From now on the person of this address keeps the calendar of a wethouder. Who is known by it stays as they are known; of a
 * new one the name is kept. Both are mailed: the one how to go on, the other that it is so.
 */
export async function appointSecretary(
  { database, clock }: Context,
  { actor, wethouderId }: KeeperRight,
  typed: NamedPerson,
): Promise<Result<Serving, AppointSecretaryRefusal>> {
  const named = readNamedPerson(typed);
  if (!named.ok) return named;
  return database.decide<Serving, AppointSecretaryRefusal>(async (trx) => {
    const now = clock();
    const [wethouder] = await listPeopleByIds(trx, [wethouderId]);
    const terms = await listTermsByPersonIds(trx, [wethouderId]);
    if (
      wethouder === undefined ||
      wethouder.erasedAt !== undefined ||
      terms.every(({ endsOn }) => endsOn !== undefined)
    ) {
      return refuse({ code: 'NO_CALENDAR_TO_KEEP' });
    }
    const secretaryId = await findOrInsertPerson(trx, { ...named.value, createdAt: now });
    if (secretaryId === wethouderId) return refuse({ code: 'SERVES_ONESELF' });
    const serving = { secretaryId, wethouderId };
    await startServing(trx, actor, serving, now);
    // Counted with the wethouder held: of two who are appointed at once one may be the last
    if ((await listSecretariesOf(trx, [wethouderId])).length > MOST_SECRETARIES) {
      return refuse({ code: 'TOO_MANY_SECRETARIES', max: MOST_SECRETARIES });
    }
    await mailAppointed(trx, { secretary: await getPerson(trx, secretaryId), wethouder }, now);
    return accept(serving);
  }, SERVES_ALREADY);
}

async function mailAppointed(
  trx: Trx,
  { secretary, wethouder }: { readonly secretary: Person; readonly wethouder: Person },
  now: Instant,
): Promise<void> {
  const names = { secretary: displayName(secretary), wethouder: displayName(wethouder) };
  for (const [to, text] of [
    [secretary, keepsCalendarMail(names)],
    [wethouder, calendarKeptMail(names)],
  ] as const) {
    await queueMail(trx, {
      recipientId: to.id,
      toAddress: to.email,
      ...text,
      linkKind: 'personal',
      dueAt: now,
      now,
    });
  }
}
