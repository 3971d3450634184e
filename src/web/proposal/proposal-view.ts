import type { RoundWallFragment } from '../gql/graphql.ts';
import {
  type BestPlan,
  type Presence,
  type ProposedSession,
  presenceAt,
  type Respondent,
} from '../round/wall-view.ts';
import type { MapPlace } from './map-view.ts';

/** What the plan asks of one person. */
export interface PersonInPlan {
  readonly respondent: Respondent;
  /** Number of the session in this plan that this person receives. */
  readonly hosts: number | undefined;
  /** How the person stands to each session of the plan, in order. */
  readonly sessions: readonly { readonly session: ProposedSession; readonly presence: Presence }[];
  readonly missed: readonly number[];
}

export function personInPlan(plan: BestPlan, respondent: Respondent): PersonInPlan {
  const sessions = plan.sessions.map((session) => ({
    session,
    presence: presenceAt(session, [respondent])[0]?.presence ?? 'notAnswered',
  }));
  return {
    respondent,
    hosts: plan.sessions.find(({ host }) => host?.id === respondent.participant.id)?.number,
    sessions,
    missed: sessions.filter(({ presence }) => !isThere(presence)).map(({ session }) => session.number),
  };
}

export function isThere(presence: Presence): boolean {
  return presence !== 'saidNo' && presence !== 'notAnswered';
}

/** Days between two sessions as people say it: whole weeks, or about so many. */
export interface Gap {
  readonly weeks: number;
  readonly about: 'exactly' | 'aBitMore' | 'almost';
}

/** 35 days: exactly 5 weeks; 36 to 38: a bit more; 39 to 41: almost 6. `days` is at least 0. */
export function gapInWeeks(days: number): Gap {
  const rest = days % 7;
  const weeks = Math.floor(days / 7);
  if (rest === 0) return { weeks, about: 'exactly' };
  return rest <= 3 ? { weeks, about: 'aBitMore' } : { weeks: weeks + 1, about: 'almost' };
}

/** The sessions that are received somewhere, the fixed one included, in order of number. */
export function placesOf(round: RoundWallFragment, plan: BestPlan): readonly MapPlace[] {
  return [round.fixedSession, ...plan.sessions].flatMap(({ number, hostMunicipality }) =>
    hostMunicipality
      ? [
          {
            number,
            name: hostMunicipality.displayName,
            latitude: hostMunicipality.latitude,
            longitude: hostMunicipality.longitude,
          },
        ]
      : [],
  );
}

/** What was agreed already for a session: its moment, its host, or both. */
export function lockOf(
  round: RoundWallFragment,
  sessionNumber: number,
): RoundWallFragment['locks'][number] | undefined {
  return round.locks.find((lock) => lock.sessionNumber === sessionNumber);
}

/** What of a session is locked. */
export type LockedPart = 'all' | 'moment' | 'host';

/** Undefined: nothing is, the proposal may still change all of it. */
export function lockedPart(round: RoundWallFragment, sessionNumber: number): LockedPart | undefined {
  const lock = lockOf(round, sessionNumber);
  if (lock === undefined) return undefined;
  if (lock.slot && lock.host) return 'all';
  return lock.slot ? 'moment' : 'host';
}
