import { giveUpSessions } from '../calendar/attending.ts';
import { reviseCalendars, reviseSessions } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { noteSessionChanges } from '../notifications/session-notices.ts';
import type { PersonId } from '../shared/ids.ts';
import { changeHosts, noteGroupChange } from './group-decision.ts';
import type { GroupFacts } from './group-facts.ts';
import type { HostsToCome } from './host-redistribution.ts';
import { disengage, dropAgreements } from './membership-store.ts';
import { takesPart } from './rules.ts';
import type { Participant } from './types.ts';

/** Somebody who leaves, and what becomes of the turns to host. */
export interface Parting {
  readonly facts: GroupFacts;
  /** As they are in the group now. */
  readonly leaver: Participant;
  /** They take part until this session; undefined: in none that is to come. */
  readonly lastSessionNumber: number | undefined;
  readonly hosts: HostsToCome;
}

/** Numbers of the sessions to come that they take part in now, and not from then on. */
export function sessionsLost({ facts, leaver, lastSessionNumber }: Parting): readonly number[] {
  return facts.toCome
    .filter((session) => takesPart(leaver, session) && session.number > (lastSessionNumber ?? 0))
    .map(({ number }) => number);
}

/** Takes them from the tables of these sessions, and lets everybody know: calendars, mails, who follows an open round. */
export async function partFromSessions(
  context: Context,
  trx: Trx,
  parting: Parting,
  changedBy: PersonId,
): Promise<void> {
  const { facts, leaver, hosts, lastSessionNumber } = parting;
  const { now, openRound } = facts;
  const numbers = sessionsLost(parting);
  const lost = facts.toCome.filter(({ number }) => numbers.includes(number)).map(({ id }) => id);
  await disengage(trx, lost, leaver.personId);
  const rehosted = await changeHosts(trx, facts, hosts);
  if (openRound !== undefined) await dropAgreements(trx, openRound.id, leaver.id);
  await noteGroupChange(context, trx, facts, changedBy);
  await reviseSessions(trx, rehosted, now);
  // In calendars they are under way, or cancelled, too
  const shown = facts.sessions.filter(
    ({ endsAt, number }) => endsAt > now && number > (lastSessionNumber ?? 0),
  );
  await giveUpSessions(
    trx,
    leaver.personId,
    shown.map(({ id }) => id),
    now,
  );
  await reviseCalendars(trx, { participants: [leaver.personId], facilitators: [] }, now);
  await noteSessionChanges(trx, lost, { touched: [leaver.personId], at: now });
  await noteSessionChanges(trx, rehosted, { at: now });
}
