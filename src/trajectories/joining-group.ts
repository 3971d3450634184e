import type { Actor, OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { takeUpSessions } from '../calendar/attending.ts';
import { reviseCalendars, reviseSessions } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import type { Db, Trx } from '../database/tables.ts';
import { draftInvoices } from '../fees/drafting.ts';
import { noteSessionChanges } from '../notifications/session-notices.ts';
import { isInOffice } from '../people/rules.ts';
import { listTermsByPersonIds } from '../people/store.ts';
import type { MunicipalityCode, ParticipantId, PersonId, SessionId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import type { DecidedRefusal, JoinGroupRefusal } from './errors.ts';
import { type GroupChange, groupChange } from './group-change.ts';
import { changeHosts, checkBasis, noteGroupChange } from './group-decision.ts';
import { type GroupFacts, listClashes, readGroupFacts } from './group-facts.ts';
import type { HostsToCome } from './host-redistribution.ts';
import { areOfOneMunicipality, fullestTable, GROUP_SIZE, readReason } from './rules.ts';
import { lockTrajectory } from './session-change-store.ts';
import { insertEngagements } from './session-people-store.ts';
import { insertParticipants } from './store.ts';
import type { Participant, PlannedSession } from './types.ts';

export interface JoinGroupRequest {
  readonly trajectoryId: TrajectoryId;
  readonly personId: PersonId;
  /** From this session on, which is to come; or from the one after the last of the cycle. */
  readonly firstSessionNumber: number;
  /** The session to come without a host that this person receives; undefined: none for now. */
  readonly hostsSessionNumber: number | undefined;
}

/** What would happen if somebody joined, and what stands in the way in their own calendar. */
export interface JoinPreview extends GroupChange {
  readonly municipalityCode: MunicipalityCode;
  /** Numbers of sessions that the person could receive: to come, from the first one on, without a host. */
  readonly openTurns: readonly number[];
  /** Numbers of sessions at which the person sits in a session of another group: joining is refused for them. */
  readonly clashes: readonly number[];
}

interface JoinDraft {
  readonly facts: GroupFacts;
  /** Sessions to come that the person takes part in. */
  readonly joined: readonly PlannedSession[];
  readonly hosts: HostsToCome;
  readonly preview: JoinPreview;
}

export async function previewJoining(
  { database, clock }: Context,
  _right: OfficeRight,
  request: JoinGroupRequest,
): Promise<Result<JoinPreview, JoinGroupRefusal>> {
  const draft = await draftJoining(database.db, request, clock());
  return draft.ok ? accept(draft.value.preview) : draft;
}

/** A decision about who joins, by somebody who saw its dry run. */
export type JoinGroupDecision = JoinGroupRequest & {
  readonly basis: string;
  readonly reason?: string | null | undefined;
};

/** A wethouder joins a group from a session on, and takes an open turn to host. Composing groups is the office's task (R 004). */
export function joinGroup(
  context: Context,
  { actor }: OfficeRight,
  request: JoinGroupDecision,
): Promise<Result<Participant, JoinGroupRefusal | DecidedRefusal>> {
  return context.database.decide<Participant, JoinGroupRefusal | DecidedRefusal>(
    (trx) => admitParticipant(context, trx, actor, request),
    {
      DOUBLE_BOOKED: { code: 'PERSON_DOUBLE_BOOKED' },
      MUNICIPALITY_TAKEN: { code: 'MUNICIPALITY_TAKEN' },
      ALREADY_PARTICIPANT: { code: 'ALREADY_PARTICIPANT' },
    },
  );
}

/**
 * {@link joinGroup} within a transaction that decides more, such as taking somebody off a waiting list. Breaches of
 * DOUBLE_BOOKED, MUNICIPALITY_TAKEN and ALREADY_PARTICIPANT are that transaction's to turn into refusals.
 */
export async function admitParticipant(
  context: Context,
  trx: Trx,
  actor: Actor,
  request: JoinGroupDecision,
): Promise<Result<Participant, JoinGroupRefusal | DecidedRefusal>> {
  const { trajectoryId, personId, firstSessionNumber, hostsSessionNumber } = request;
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  await lockTrajectory(context.database, trx, trajectoryId, [personId]);
  const now = context.clock();
  const draft = await draftJoining(trx, request, now);
  if (!draft.ok) return draft;
  const { facts, joined, hosts, preview } = draft.value;
  const same = checkBasis(facts, preview, request.basis);
  if (!same.ok) return same;

  const { municipalityCode } = preview;
  const [member] = await insertParticipants(trx, [
    { trajectoryId, personId, municipalityCode, joinedAt: now, firstSessionNumber },
  ]);
  if (member === undefined) throw new Error('A participant who was just inserted is not there.');
  for (const session of joined) await insertEngagements(trx, session, [personId]);
  await draftInvoices(trx, trajectoryId, now);
  const rehosted = await changeHosts(trx, facts, hostedBy(hosts, member.id));
  await noteGroupChange(context, trx, facts, actor.personId);
  await reviseSessions(trx, rehosted, now);
  const ids = joined.map(({ id }) => id);
  await takeUpSessions(trx, personId, ids, now);
  await reviseCalendars(trx, { participants: [personId], facilitators: [] }, now);
  await noteSessionChanges(trx, ids, { touched: [personId], at: now });
  await noteSessionChanges(trx, rehosted, { at: now });
  await recordAudit(trx, {
    at: now,
    actor,
    action: 'participant.joined',
    subjectKind: 'participant',
    subjectId: member.id,
    trajectoryId,
    reason: reason.value,
    details: { firstSessionNumber, hosts: hostsSessionNumber ?? null },
  });
  return accept(member);
}

/** Stands for who is to join in a dry run, who has no id yet. */
export const JOINER = 'joiner' as ParticipantId;

function hostedBy(hosts: HostsToCome, participantId: ParticipantId): HostsToCome {
  return new Map([...hosts].map(([id, host]) => [id, host === JOINER ? participantId : host]));
}

async function draftJoining(
  db: Db,
  request: JoinGroupRequest,
  now: Instant,
): Promise<Result<JoinDraft, JoinGroupRefusal>> {
  const { trajectoryId, personId, firstSessionNumber, hostsSessionNumber } = request;
  const facts = await readGroupFacts(db, trajectoryId, now);
  if (facts === undefined) return refuse({ code: 'TRAJECTORY_NOT_FOUND' });
  const refusal = groupRefusal(facts, request);
  if (refusal !== undefined) return refuse(refusal);
  const municipalityCode = await findMunicipality(db, personId, now);
  if (municipalityCode === undefined) {
    return refuse({ code: 'NO_CURRENT_TERM', field: 'people', personIds: [personId] });
  }
  const joined = facts.toCome.filter(({ number }) => number >= firstSessionNumber);
  const open = joined.filter(({ hostId }) => hostId === undefined);
  const hosted = open.find(({ number }) => number === hostsSessionNumber);
  if (hostsSessionNumber !== undefined && hosted === undefined) {
    return refuse({ code: 'NO_OPEN_TURN', field: 'hostsSessionNumber' });
  }
  const hosts = new Map<SessionId, ParticipantId>(hosted === undefined ? [] : [[hosted.id, JOINER]]);
  const joiner: Participant = {
    id: JOINER,
    trajectoryId,
    personId,
    municipalityCode,
    joinedAt: now,
    firstSessionNumber,
    lastSessionNumber: undefined,
    leftAt: undefined,
  };
  if (facts.members.some((member) => areOfOneMunicipality(member, joiner))) {
    return refuse({ code: 'MUNICIPALITY_TAKEN' });
  }
  const round = facts.openRound && {
    roundId: facts.openRound.id,
    answersDropped: 0,
    locksDropped: [],
    unanswered: true,
    minPresent: facts.openRound.minPresent,
  };
  const asked = ['join', personId, firstSessionNumber, hostsSessionNumber, municipalityCode];
  const change = groupChange(facts, { members: [...facts.members, joiner], hosts }, asked, round);
  const clashes = await listClashes(db, personId, joined);
  return accept({
    facts,
    joined,
    hosts,
    preview: { ...change, municipalityCode, openTurns: open.map(({ number }) => number), clashes },
  });
}

function groupRefusal(
  facts: GroupFacts,
  { personId, firstSessionNumber }: JoinGroupRequest,
): JoinGroupRefusal | undefined {
  const { members, everybody, toCome, trajectory } = facts;
  if (everybody.some((member) => member.personId === personId)) return { code: 'ALREADY_PARTICIPANT' };
  const guides = [trajectory.facilitatorId, ...toCome.map(({ facilitatorId }) => facilitatorId)];
  if (guides.includes(personId)) return { code: 'FACILITATOR_IN_GROUP', field: 'facilitatorId' };
  const { from, to } = firstNumbers(facts);
  if (!Number.isInteger(firstSessionNumber) || firstSessionNumber < from || to < firstSessionNumber) {
    return { code: 'INVALID_FIRST_SESSION', field: 'firstSessionNumber', from, to };
  }
  // Who is about to leave makes room from the session after their last
  const isFull = fullestTable(members, firstSessionNumber) >= GROUP_SIZE.max;
  return isFull ? { code: 'GROUP_FULL', max: GROUP_SIZE.max } : undefined;
}

/** The numbers from which somebody can join, both inclusive: not one that has begun, nor beyond the next cycle's first. */
export function firstNumbers({ sessions, cycles, now }: Pick<GroupFacts, 'sessions' | 'cycles' | 'now'>): {
  readonly from: number;
  readonly to: number;
} {
  const begun = sessions.filter(({ status, startsAt }) => status === 'planned' && startsAt <= now);
  return {
    from: Math.max(0, ...begun.map(({ number }) => number)) + 1,
    to: (cycles.at(-1)?.lastSessionNumber ?? 0) + 1,
  };
}

async function findMunicipality(
  db: Db,
  personId: PersonId,
  now: Instant,
): Promise<MunicipalityCode | undefined> {
  const today = dateOf(now);
  const terms = await listTermsByPersonIds(db, [personId]);
  return terms.find((term) => isInOffice(term, today))?.municipalityCode;
}
