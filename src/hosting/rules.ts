/**
 * Who receives the group, and when. This file is the one place that decides it: the planner, the planning
 * rounds, the sessions and the API ask here.
 *
 * The rules in five lines, with their source in the domain text:
 * - Each wethouder receives the group once in a trajectory, the first session counted. (R 000)
 * - Fewer hosts left than sessions: the remaining sessions are at a neutral venue. (Joint planning)
 * - More hosts left than sessions: nobody hosts twice, the rest hosts first in the continuation. (Joint planning)
 * - In a continuation hosting goes on by turns: who never hosted or hosted longest ago first. (D, point 9)
 * - A host attends the session, and can receive the group at that moment. (Joint planning; planning file, rule 4)
 *
 * Pure, and generic over the id of a person: a branded id from the database or an id from a file.
 */
import { accept, type Result, refuse } from '../shared/result.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';

/** How the hosts still to come fit the sessions still to plan. */
export type RotationShape =
  | { readonly shape: 'everyoneOnce' }
  | { readonly shape: 'restAtNeutralVenue'; readonly neutralSessions: number }
  | { readonly shape: 'restCarriedOver'; readonly carriedOver: number };

/** R 000, "each wethouder receives the group once", and what the domain text says when numbers differ. */
export function rotationShape(hostsToCome: number, sessionsToPlan: number): RotationShape {
  if (hostsToCome < sessionsToPlan)
    return { shape: 'restAtNeutralVenue', neutralSessions: sessionsToPlan - hostsToCome };
  if (hostsToCome > sessionsToPlan)
    return { shape: 'restCarriedOver', carriedOver: hostsToCome - sessionsToPlan };
  return { shape: 'everyoneOnce' };
}

/** How many of the sessions have a host; the others are at a neutral venue. */
export function hostTurns(hostsToCome: number, sessionsToPlan: number): number {
  return Math.min(hostsToCome, sessionsToPlan);
}

export type PossibleHost<Id extends string> = {
  readonly id: Id;
  /** The last time this person received this group, in any cycle; missing or null: never. */
  readonly lastHostedOn?: CalendarDate | null | undefined;
};

/**
 * D, point 9: who still has to host in this cycle, whose turn it is first. Never hosted comes first, then
 * hosted longest ago; equal ones stay in the order given (say, the order of registration).
 * `turnsInCycle` names those who hosted or are planned to host in this cycle, the first session included.
 */
export function hostsToCome<Id extends string>(
  participants: readonly PossibleHost<Id>[],
  turnsInCycle: readonly Id[],
): readonly Id[] {
  return participants
    .filter(({ id }) => !turnsInCycle.includes(id))
    .toSorted((a, b) => compareTurns(a.lastHostedOn ?? '', b.lastHostedOn ?? ''))
    .map(({ id }) => id);
}

/** Calendar dates sort as text; "never" is the empty text, before all of them. */
function compareTurns(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * D, point 9: in a continuation only those whose turn it is host, as many as there are sessions; the others
 * are carried over to the next one. `inRotationOrder` as {@link hostsToCome} gives it.
 */
export function dueInContinuation<Id extends string>(
  inRotationOrder: readonly Id[],
  sessionsToPlan: number,
): { readonly due: readonly Id[]; readonly carriedOver: readonly Id[] } {
  return {
    due: inRotationOrder.slice(0, sessionsToPlan),
    carriedOver: inRotationOrder.slice(sessionsToPlan),
  };
}

/** What somebody said about one slot. `unanswered` counts as not able to come. */
export type HostAnswer = {
  readonly attendance: 'yes' | 'ifNeeded' | 'no' | 'unanswered';
  /** Can come, but the town hall is closed, taken or under repair. */
  readonly cannotReceive: boolean;
};

export type HostingRefusal = { readonly code: 'HOST_ABSENT' } | { readonly code: 'HOST_CANNOT_RECEIVE' };

/** Planning file, rule 4: a host attends the session they host, and can receive the group on that slot. */
export function mayHost(answer: HostAnswer): Result<'mayHost', HostingRefusal> {
  if (answer.attendance === 'no' || answer.attendance === 'unanswered')
    return refuse({ code: 'HOST_ABSENT' });
  return answer.cannotReceive ? refuse({ code: 'HOST_CANNOT_RECEIVE' }) : accept('mayHost');
}

/** One session with its host; null when it is at a neutral venue. */
export type HostTurn<Id extends string> = {
  readonly session: string;
  readonly cycle: string;
  readonly startsAt: Instant;
  readonly host: Id | null;
};

export type SwapRefusal<Id extends string> =
  | { readonly code: 'SAME_SESSION'; readonly session: string }
  | { readonly code: 'NO_HOST_TO_SWAP'; readonly session: string }
  | { readonly code: 'SAME_HOST'; readonly host: Id }
  | { readonly code: 'DIFFERENT_CYCLES' }
  | { readonly code: 'TURN_HAS_PASSED'; readonly session: string }
  | {
      readonly code: 'HOST_MAY_NOT_HOST_THERE';
      readonly host: Id;
      readonly session: string;
      readonly because: HostingRefusal['code'];
    };

/**
 * R 000 keeps counting turns when two hosts change places: each still hosts once. So a swap is between two
 * different hosts of one cycle, in sessions that have not started (`startsAt` after `now`), and each must be
 * able to host at the other's moment. Gives the two turns as they would be.
 */
export function swapTurns<Id extends string>(
  first: HostTurn<Id>,
  second: HostTurn<Id>,
  now: Instant,
  answerOf: (host: Id, turn: HostTurn<Id>) => HostAnswer,
): Result<readonly [HostTurn<Id>, HostTurn<Id>], SwapRefusal<Id>> {
  if (first.session === second.session) return refuse({ code: 'SAME_SESSION', session: first.session });
  if (first.cycle !== second.cycle) return refuse({ code: 'DIFFERENT_CYCLES' });
  for (const { startsAt, session } of [first, second])
    if (startsAt <= now) return refuse({ code: 'TURN_HAS_PASSED', session });
  if (first.host === null) return refuse({ code: 'NO_HOST_TO_SWAP', session: first.session });
  if (second.host === null) return refuse({ code: 'NO_HOST_TO_SWAP', session: second.session });
  if (first.host === second.host) return refuse({ code: 'SAME_HOST', host: first.host });
  for (const [host, turn] of [
    [second.host, first],
    [first.host, second],
  ] as const) {
    const able = mayHost(answerOf(host, turn));
    if (!able.ok)
      return refuse({
        code: 'HOST_MAY_NOT_HOST_THERE',
        host,
        session: turn.session,
        because: able.refusal.code,
      });
  }
  return accept([
    { ...first, host: second.host },
    { ...second, host: first.host },
  ]);
}

/** How hosts given to the sessions of a cycle break the rotation. Sessions are indexes, from 0. */
export type RotationViolation<Id extends string> =
  | { readonly code: 'HOST_NOT_TO_COME'; readonly host: Id; readonly session: number }
  | { readonly code: 'HOST_TWICE'; readonly host: Id; readonly sessions: readonly number[] }
  | { readonly code: 'HOST_WITHOUT_TURN'; readonly host: Id }
  | { readonly code: 'NEUTRAL_VENUE_WHILE_HOSTS_REMAIN'; readonly session: number };

/**
 * R 000: whether these hosts, one per session to plan in order and null for a neutral venue, keep the
 * rotation of those still to host. Empty when they do.
 */
export function rotationViolations<Id extends string>(
  hosts: readonly Id[],
  assigned: readonly (Id | null)[],
): readonly RotationViolation<Id>[] {
  const { shape } = rotationShape(hosts.length, assigned.length);
  const violations: RotationViolation<Id>[] = [];
  for (const [session, host] of assigned.entries()) {
    if (host === null && shape !== 'restAtNeutralVenue')
      violations.push({ code: 'NEUTRAL_VENUE_WHILE_HOSTS_REMAIN', session });
    if (host !== null && !hosts.includes(host)) violations.push({ code: 'HOST_NOT_TO_COME', host, session });
  }
  for (const host of hosts) {
    const sessions = assigned.flatMap((other, session) => (other === host ? [session] : []));
    if (sessions.length > 1) violations.push({ code: 'HOST_TWICE', host, sessions });
    if (sessions.length === 0 && shape !== 'restCarriedOver')
      violations.push({ code: 'HOST_WITHOUT_TURN', host });
  }
  return violations;
}
