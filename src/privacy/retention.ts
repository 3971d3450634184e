import { forgetRevokedLinks, forgetSignIns } from '../access/retention-store.ts';
import { forgetBooksHistory, forgetHistory } from '../audit/retention-store.ts';
import { forgetRevokedFeeds } from '../calendar/retention-store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import {
  forgetPlaced,
  forgetPreRegistrations,
  forgetUnplaced,
  forgetWishes,
} from '../enrolment/retention-store.ts';
import { forgetDrafts, forgetInvoices } from '../fees/retention-store.ts';
import { forgetFirstDates, forgetIntakes, forgetMoments } from '../forming/retention-store.ts';
import {
  forgetFailedMails,
  forgetMails,
  forgetReceived,
  forgetSentMails,
} from '../notifications/retention-store.ts';
import { forgetParties, listUntied } from '../people/retention-store.ts';
import { forgetAnswers } from '../planning/retention-store.ts';
import type { Instant } from '../shared/time.ts';
import { forgetAttendance, forgetContinuationChoices } from '../trajectories/retention-store.ts';
import { erasePerson } from './erasing-store.ts';
import { PERIODS } from './kinds.ts';
import { forgetClosedRequests } from './request-store.ts';
import { keptSince } from './rules.ts';
import { putRetentionRun } from './run-store.ts';
import type { KindKey } from './types.ts';

/** Forgets what was kept of one kind for its whole period: what is from before `before`. Gives how much. */
interface RetentionRule {
  readonly kind: KindKey & keyof typeof PERIODS;
  readonly forget: (trx: Trx, before: Instant, now: Instant) => Promise<number>;
}

/**
 * What is looked through, in this order: who is in no list any more afterwards is forgotten last. Forms and devices are forgotten by
 * the rooms that know them (src/enrolment/upkeep.ts, src/planning/forgetting.ts).
 */
const RULES: readonly RetentionRule[] = [
  { kind: 'preRegistrations', forget: forgetPreRegistrations },
  { kind: 'registrations', forget: forgetUnplaced },
  { kind: 'placedRegistrations', forget: forgetPlaced },
  { kind: 'wishes', forget: forgetWishes },
  { kind: 'parties', forget: forgetParties },
  { kind: 'answers', forget: forgetAnswers },
  {
    kind: 'attendance',
    forget: async (trx, before) =>
      (await forgetAttendance(trx, before)) + (await forgetContinuationChoices(trx, before)),
  },
  {
    kind: 'intakes',
    forget: async (trx, before, now) =>
      (await forgetIntakes(trx, before, now)) +
      (await forgetFirstDates(trx, before)) +
      (await forgetMoments(trx, before)),
  },
  { kind: 'mails', forget: forgetSentMails },
  { kind: 'failedMails', forget: forgetFailedMails },
  { kind: 'mailTraces', forget: forgetMails },
  { kind: 'replies', forget: forgetReceived },
  { kind: 'signIns', forget: forgetSignIns },
  { kind: 'links', forget: forgetRevokedLinks },
  { kind: 'calendars', forget: forgetRevokedFeeds },
  { kind: 'history', forget: forgetHistory },
  {
    kind: 'invoices',
    forget: async (trx, before) =>
      (await forgetInvoices(trx, before)) + (await forgetBooksHistory(trx, before)),
  },
  { kind: 'requests', forget: forgetClosedRequests },
  {
    kind: 'groups',
    forget: async (trx, before, now) =>
      (await forgetDrafts(trx, before)) + (await forgetUntied(trx, before, now)),
  },
];

/** People at once; each is many statements. */
const PEOPLE_AT_ONCE = 50;
/** Somebody who just became known has nothing yet that ties, and will. */
const NEWLY_KNOWN = { unit: 'months', count: 3 } as const;

async function forgetUntied(trx: Trx, before: Instant, now: Instant): Promise<number> {
  const ties = {
    group: before,
    work: keptSince(now, PERIODS.history),
    known: keptSince(now, NEWLY_KNOWN),
  };
  const held = await listUntied(trx, ties, { limit: PEOPLE_AT_ONCE });
  // Something may have tied them while they were being looked for; once they are held nothing does
  const people = await listUntied(trx, ties, { limit: PEOPLE_AT_ONCE, among: held });
  for (const personId of people) await erasePerson(trx, personId, now);
  return people.length;
}

/**
 * Forgets what is kept too long, each kind in a transaction of its own, and writes down that it was looked for. Two processes
 * at once do no harm: who comes second finds less. Gives how much was forgotten.
 */
export async function forgetExpired({ database, clock }: Context): Promise<number> {
  const now = clock();
  let forgotten = 0;
  for (const { kind, forget } of RULES) {
    forgotten += await database.transaction(async (trx) => {
      const count = await forget(trx, keptSince(now, PERIODS[kind]), now);
      await putRetentionRun(trx, kind, count, now);
      return count;
    });
  }
  return forgotten;
}
