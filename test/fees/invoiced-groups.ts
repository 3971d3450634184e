import type { OfficeRight } from '../../src/access/types.ts';
import type { Database } from '../../src/database/database.ts';
import { assessInvoices } from '../../src/fees/assessing.ts';
import { sendInvoice } from '../../src/fees/sending.ts';
import type { Invoice, SentInvoice } from '../../src/fees/types.ts';
import { dateOf, type Instant } from '../../src/shared/time.ts';
import { leaveGroup, previewLeaving } from '../../src/trajectories/leaving.ts';
import { done } from '../enrolment/builders.ts';
import {
  type BuiltTrajectory,
  contextAt,
  FIRST_SESSION,
  guideRightOf,
  later,
  NOW,
} from '../trajectories/builders.ts';
import { allInvoices, aReadyDraft } from './builders.ts';

export const AFTER_SESSION_2 = later(FIRST_SESSION.startsAt, 50);
export const AFTER_THE_LAST = later(FIRST_SESSION.startsAt, 211);

export async function sent(database: Database, right: OfficeRight, draft: Invoice, now: Instant = NOW) {
  const ready = await aReadyDraft(database, right, draft);
  const [assessed] = await assessInvoices(database.db, [ready]);
  const net = assessed?.balanceCents ?? 0;
  return sendInvoice(contextAt(database, now), right, {
    invoiceId: ready.id,
    expectedVersion: ready.version,
    expectedGrossCents: net + Math.floor((net * 21 + 50) / 100),
  });
}

export async function mustSend(
  database: Database,
  right: OfficeRight,
  draft: Invoice,
  now: Instant = NOW,
): Promise<SentInvoice> {
  return done(sent(database, right, draft, now));
}

export async function leave(
  database: Database,
  built: BuiltTrajectory,
  index: number,
  now: Instant,
): Promise<void> {
  const right = await guideRightOf(database, built);
  const request = { participantId: built.participant(index).id, kind: 'fell', lastDay: dateOf(now) } as const;
  const { basis } = await done(previewLeaving(contextAt(database, now), right, request));
  await done(leaveGroup(contextAt(database, now), right, { ...request, basis }));
}

/** Who owes what by now, in order of draft. */
export async function balances(database: Database): Promise<readonly (number | undefined)[]> {
  return (await assessInvoices(database.db, await allInvoices(database))).map(
    ({ balanceCents }) => balanceCents,
  );
}

/** As JSON gives it back: what is undefined is not there. */
export function asKept<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
