import { createHash } from 'node:crypto';
import type { ParticipantId, PersonId, RoundId, SessionId } from '../shared/ids.ts';
import type { GroupFacts } from './group-facts.ts';
import { takesPart } from './rules.ts';
import type { Participant, PlannedSession, Venue } from './types.ts';

/*
 * What a change of a group would touch, before anything happens. The decision is made by the same code, in its
 * transaction, and only when it comes to the same: whoever decides has seen what happens.
 */

/** A session to come as it is, or as it would be. */
export interface SessionSide {
  readonly hostId: ParticipantId | undefined;
  readonly facilitatorId: PersonId;
  readonly venue: Venue;
  /** Participants who are expected: in the group, not known to be absent. */
  readonly expected: readonly ParticipantId[];
}

export interface SessionOutlook {
  readonly session: PlannedSession;
  readonly now: SessionSide;
  readonly later: SessionSide;
  /** The least that was agreed for this cycle; undefined when nothing was. */
  readonly minPresent: number | undefined;
}

/** Somebody for whom something changes, by the numbers of sessions to come. */
export interface TouchedPerson {
  readonly personId: PersonId;
  readonly role: 'participant' | 'facilitator';
  /** Sessions that come into the calendar. */
  readonly gains: readonly number[];
  /** Sessions that go out of it. */
  readonly loses: readonly number[];
  readonly hosts: readonly number[];
  readonly hostsNoLonger: readonly number[];
  /** Of the sessions that stay: those with another host. */
  readonly changes: readonly number[];
  /** Of the sessions that stay: those that another guides. Their calendar does not show it. */
  readonly otherGuide: readonly number[];
  /** Another guides the group for good, and no session to come tells it. */
  readonly hearsOfGuide: boolean;
}

/** What becomes of the planning round that is open. */
export interface RoundOutlook {
  readonly roundId: RoundId;
  /** Answers of who leaves: they count no more. */
  readonly answersDropped: number;
  /** Locks and wishes of who leaves: sessions that are no longer agreed to be at theirs. */
  readonly locksDropped: readonly number[];
  /** Who joins has answered nothing yet. */
  readonly unanswered: boolean;
  readonly minPresent: number;
}

export interface GroupChange {
  /** What was looked at and would happen; a decision names it. */
  readonly basis: string;
  /** Of the sessions to come, in order of number. */
  readonly sessions: readonly SessionOutlook[];
  readonly touched: readonly TouchedPerson[];
  readonly sizeNow: number;
  /** Without who is about to leave. */
  readonly sizeLater: number;
  readonly round: RoundOutlook | undefined;
}

/** The group and its sessions as they would be. */
export interface Later {
  readonly members: readonly Participant[];
  readonly hosts: ReadonlyMap<SessionId, ParticipantId | undefined>;
  readonly facilitators?: ReadonlyMap<SessionId, PersonId>;
  /** Who guides the group; left out: who does now. */
  readonly guideId?: PersonId | undefined;
}

/** Compares how things are with how they would be. `request` is what was asked for: another one has another basis. */
export function groupChange(
  facts: GroupFacts,
  later: Later,
  request: unknown,
  round: RoundOutlook | undefined,
): GroupChange {
  const sessions = facts.toCome.map((session) => outlookOf(facts, later, session));
  return {
    basis: basisOf(facts, sessions, request),
    sessions,
    touched: touchedPeople(facts, later, sessions),
    sizeNow: facts.members.length,
    sizeLater: later.members.filter(({ lastSessionNumber }) => lastSessionNumber === undefined).length,
    round,
  };
}

function outlookOf(facts: GroupFacts, later: Later, session: PlannedSession): SessionOutlook {
  const { facilitatorId, hostId, venue } = session;
  const hostLater = later.hosts.has(session.id) ? later.hosts.get(session.id) : hostId;
  return {
    session,
    now: { hostId, facilitatorId, venue, expected: expectedAt(facts, facts.members, session) },
    later: {
      hostId: hostLater,
      facilitatorId: later.facilitators?.get(session.id) ?? facilitatorId,
      // Where another receives the group is another place
      venue: hostLater === hostId ? venue : { kind: 'toBeAnnounced' },
      expected: expectedAt(facts, later.members, session),
    },
    minPresent: facts.minPresent.get(session.cycleId),
  };
}

function expectedAt(
  { absentAt }: GroupFacts,
  members: readonly Participant[],
  session: PlannedSession,
): readonly ParticipantId[] {
  const absent = absentAt.get(session.id);
  return members
    .filter((member) => takesPart(member, session) && absent?.has(member.id) !== true)
    .map(({ id }) => id);
}

/** Of whom nothing changes is left out. Participants first, in order of joining. */
function touchedPeople(
  facts: GroupFacts,
  later: Later,
  sessions: readonly SessionOutlook[],
): readonly TouchedPerson[] {
  const numbersOf = (isMeant: (outlook: SessionOutlook) => boolean): readonly number[] =>
    sessions.filter(isMeant).map(({ session }) => session.number);
  const everybody = [
    ...facts.members,
    ...later.members.filter(({ id }) => facts.members.every((member) => member.id !== id)),
  ];
  const guideLater = later.guideId ?? facts.trajectory.facilitatorId;
  // What a session tells is not told twice
  const hearsOfGuide =
    guideLater !== facts.trajectory.facilitatorId &&
    sessions.every(({ now, later: then }) => now.facilitatorId === then.facilitatorId);
  const participants = everybody.map((member): TouchedPerson => {
    const was = (outlook: SessionOutlook): boolean =>
      facts.members.includes(member) && takesPart(member, outlook.session);
    const will = (outlook: SessionOutlook): boolean => {
      const stays = later.members.find(({ id }) => id === member.id);
      return stays !== undefined && takesPart(stays, outlook.session);
    };
    return {
      personId: member.personId,
      role: 'participant',
      gains: numbersOf((outlook) => !was(outlook) && will(outlook)),
      loses: numbersOf((outlook) => was(outlook) && !will(outlook)),
      hosts: numbersOf(({ now, later: then }) => then.hostId === member.id && now.hostId !== member.id),
      hostsNoLonger: numbersOf(
        ({ now, later: then }) => now.hostId === member.id && then.hostId !== member.id,
      ),
      changes: numbersOf(
        (outlook) => was(outlook) && will(outlook) && outlook.now.hostId !== outlook.later.hostId,
      ),
      otherGuide: numbersOf(
        (outlook) =>
          was(outlook) && will(outlook) && outlook.now.facilitatorId !== outlook.later.facilitatorId,
      ),
      hearsOfGuide,
    };
  });
  const guides = new Set([
    ...sessions.flatMap(({ now, later: then }) => [now.facilitatorId, then.facilitatorId]),
    ...(hearsOfGuide ? [facts.trajectory.facilitatorId, guideLater] : []),
  ]);
  const facilitators = [...guides].sort().map(
    (personId): TouchedPerson => ({
      personId,
      role: 'facilitator',
      gains: numbersOf(
        ({ now, later: then }) => now.facilitatorId !== personId && then.facilitatorId === personId,
      ),
      loses: numbersOf(
        ({ now, later: then }) => now.facilitatorId === personId && then.facilitatorId !== personId,
      ),
      hosts: [],
      hostsNoLonger: [],
      changes: numbersOf(
        ({ now, later: then }) =>
          now.facilitatorId === personId && then.facilitatorId === personId && now.hostId !== then.hostId,
      ),
      otherGuide: [],
      hearsOfGuide: hearsOfGuide && (personId === guideLater || personId === facts.trajectory.facilitatorId),
    }),
  );
  return [...participants, ...facilitators].filter(
    ({ hearsOfGuide: hears, gains, loses, hosts, hostsNoLonger, changes, otherGuide }) =>
      hears ||
      [gains, loses, hosts, hostsNoLonger, changes, otherGuide].some((numbers) => numbers.length > 0),
  );
}

/** The same as long as the same would happen to the same group; ends with the last line of history that was seen. */
function basisOf(facts: GroupFacts, sessions: readonly SessionOutlook[], request: unknown): string {
  const seen = [
    request,
    facts.trajectory.version,
    facts.trajectory.facilitatorId,
    facts.members.map(({ id }) => id),
    facts.openRound?.id,
    sessions.map(({ session: { id, version }, later: { hostId, facilitatorId } }) => [
      id,
      version,
      hostId,
      facilitatorId,
    ]),
  ];
  return basisFor(seen, facts);
}

/** Names what was looked at, and the last line of history that was seen. */
export function basisFor(seen: readonly unknown[], { lastEntryId }: Pick<GroupFacts, 'lastEntryId'>): string {
  const hash = createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
  return `${hash}.${lastEntryId ?? ''}`;
}

/** The last line of the history that a basis was made after; undefined when there was none. */
export function entrySeen(basis: string): string | undefined {
  return basis.split('.')[1] || undefined;
}

/** Whether what was looked at is still what would happen. */
export function isSameChange(seen: string, { basis }: Pick<GroupChange, 'basis'>): boolean {
  return seen.split('.')[0] === basis.split('.')[0];
}
