import type { Membership } from '../enrolment/types.ts';
import type { CalendarDate } from '../shared/time.ts';
import { cents, shareOf, sumOf } from './money.ts';
import type {
  Attendance,
  Cents,
  CycleKind,
  Fee,
  FeeShare,
  JoiningRule,
  LeavingRule,
  PriceRule,
  ServicePeriod,
  SessionDay,
} from './types.ts';

/**
 * D, as the sources are silent: who leaves once a session was held keeps a place that nobody else could take, so pays for the
 * cycle; who leaves before the first one pays nothing. Who joins pays for the sessions to come.
 */
export const STANDARD_LEAVING: LeavingRule = { kind: 'wholeAfter', sessions: 1 };
export const STANDARD_JOINING: JoiningRule = { kind: 'bySession' };

/** The rule that holds on a day: of its kind of cycle the last that began; undefined when none has. */
export function priceRuleOn(
  rules: readonly PriceRule[],
  cycle: CycleKind,
  date: CalendarDate,
): PriceRule | undefined {
  return rules
    .filter((rule) => rule.cycle === cycle && rule.validFrom <= date)
    .reduce<PriceRule | undefined>(
      (last, rule) => (last === undefined || rule.validFrom > last.validFrom ? rule : last),
      undefined,
    );
}

/**
 * What somebody owes for a cycle, without VAT (R 004, costs; issue 6). First joining counts, then leaving: of two rules
 * by session the sessions are counted that somebody both came in for and saw held.
 */
export function feeOf(rule: PriceRule | undefined, membership: Membership, attendance: Attendance): Fee {
  if (rule === undefined) return { kind: 'unknown', missing: 'priceRule' };
  const makesNoDifference = rule.memberCents === rule.nonMemberCents;
  if (membership === 'unknown' && !makesNoDifference) return { kind: 'unknown', missing: 'membership' };
  const fullCents = membership === 'member' ? rule.memberCents : rule.nonMemberCents;
  const { cycle, sessions, sessionsFromStart, left } = attendance;
  const isLate = sessionsFromStart < sessions;
  const ofJoining = isLate ? sharePaidBy(rule.joining, sessionsFromStart, sessions) : sessions;
  const sessionsPaid =
    left === undefined ? ofJoining : shareOfLeaver(rule.leaving, ofJoining, left.sessionsHeld);
  return {
    kind: 'known',
    cents: shareOf(fullCents, sessionsPaid, sessions),
    vatPercent: rule.vatPercent,
    share: {
      cycle,
      fullCents,
      joined: isLate ? rule.joining.kind : undefined,
      left: left === undefined ? undefined : rule.leaving.kind,
      sessions,
      sessionsPaid,
    },
  };
}

function sharePaidBy(rule: JoiningRule, sessionsFromStart: number, sessions: number): number {
  switch (rule.kind) {
    case 'whole':
      return sessions;
    case 'bySession':
      return sessionsFromStart;
    case 'none':
      return 0;
    default:
      return rule satisfies never;
  }
}

function shareOfLeaver(rule: LeavingRule, ofJoining: number, held: number): number {
  switch (rule.kind) {
    case 'whole':
      return ofJoining;
    case 'bySession':
      return Math.min(ofJoining, held);
    case 'wholeAfter':
      return held >= rule.sessions ? ofJoining : 0;
    case 'none':
      return 0;
    default:
      return rule satisfies never;
  }
}

/** What is still to be invoiced, or, negative, to be credited. */
export function balanceOf(owed: Cents, invoiced: readonly Cents[], credited: readonly Cents[]): Cents {
  return cents(owed - sumOf(invoiced) + sumOf(credited));
}

/**
 * When what a fee is for was or will be done (VAT directive, art. 226 (7); Wet op de omzetbelasting 1968, art. 35a). Somebody who
 * left and pays by session pays for the sessions until then; who pays all the same pays for the place in all of them.
 *
 * @param days of the sessions from the participant's first one on that have a date, in any order
 */
export function servicePeriod(
  share: FeeShare,
  { sessionsFromStart, left }: Attendance,
  days: readonly SessionDay[],
): ServicePeriod | undefined {
  const lastPaid = share.left === 'bySession' ? left?.on : undefined;
  const dates = days
    .filter(({ date, isCancelled }) => !isCancelled && (lastPaid === undefined || date <= lastPaid))
    .map(({ date }) => date)
    .toSorted();
  const [from] = dates;
  if (from === undefined) return undefined;
  const isComplete = lastPaid !== undefined || days.length >= sessionsFromStart;
  return { from, to: isComplete ? dates.at(-1) : undefined };
}
