import type { ApiContext } from '../schema/api-context.ts';
import { roundOf, sessionOf } from '../schema/group-loaders.ts';
import { intakeRight, intendedGuideRight } from '../src/access/forming-gate.ts';
import {
  attendanceRight,
  councilRight,
  facilitatorRight,
  guideRight,
  hostRight,
  keeperRight,
  memberRight,
  officeRight,
  ownRight,
  registrantRight,
  subscriberRight,
  voiceRight,
} from '../src/access/gate.ts';
import type {
  AttendanceRight,
  CouncilRight,
  FacilitatorRight,
  GuideRight,
  HostRight,
  IntakeRight,
  IntendedGuideRight,
  KeeperRight,
  MemberRight,
  OfficeRight,
  OwnRight,
  RegistrantRight,
  SubscriberRight,
  VoiceRight,
} from '../src/access/types.ts';
import type {
  IntakeId,
  IntendedGroupId,
  ParticipantId,
  PersonId,
  RoundId,
  SessionId,
  TrajectoryId,
} from '../src/shared/ids.ts';
import { accept, type Result, refuse } from '../src/shared/result.ts';
import type { Participant } from '../src/trajectories/types.ts';

/*
 * Fetches the right that a service needs from the gate, or says why not: what may not be seen is not found, what may
 * be seen and not changed is not allowed.
 */

interface NotAllowed {
  readonly code: 'NOT_ALLOWED';
}
type No = { readonly code: 'NOT_FOUND' } | NotAllowed;
type Decided<Value, Refusal extends { readonly code: string }> = Promise<Result<Value, Refusal | No>>;

const NOT_FOUND = { code: 'NOT_FOUND' } as const;

async function withRight<Right, Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  right: Right | undefined,
  findTrajectory: () => Promise<TrajectoryId | undefined>,
  decide: (right: Right) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  if (right !== undefined) return decide(right);
  const trajectoryId = await findTrajectory();
  const sight = await api.sight();
  // The office has every right there is: what it has none to does not exist
  if (trajectoryId === undefined || sight.isOffice || !sight.sees(trajectoryId)) return refuse(NOT_FOUND);
  return refuse({ code: 'NOT_ALLOWED' });
}

export async function asOffice<Value, Refusal extends { readonly code: string }>(
  { viewer }: ApiContext,
  decide: (right: OfficeRight) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotAllowed>> {
  const right = officeRight(viewer);
  return right === undefined ? refuse({ code: 'NOT_ALLOWED' }) : decide(right);
}

/** As somebody who guides groups. */
export async function asFacilitator<Value, Refusal extends { readonly code: string }>(
  { viewer }: ApiContext,
  decide: (right: FacilitatorRight) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotAllowed>> {
  const right = facilitatorRight(viewer);
  return right === undefined ? refuse({ code: 'NOT_ALLOWED' }) : decide(right);
}

/** As the facilitator who has a talk; for all others it is not there. */
export async function asIntaker<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  intakeId: IntakeId,
  decide: (right: IntakeRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const right = await intakeRight(api.db, api.viewer, intakeId);
  return right === undefined ? refuse(NOT_FOUND) : decide(right);
}

/** As who is to guide an intended group, or the office; for all others it is not there. */
export async function asIntendedGuide<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  groupId: IntendedGroupId,
  decide: (right: IntendedGuideRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const right = await intendedGuideRight(api.db, api.viewer, groupId);
  return right === undefined ? refuse(NOT_FOUND) : decide(right);
}

/** As the holder of the link of a registration. */
export async function asRegistrant<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  token: string,
  decide: (right: RegistrantRight) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | { readonly code: 'ENROLMENT_NOT_FOUND' }>> {
  const right = await registrantRight(api.db, token.slice(0, 200));
  return right === undefined ? refuse({ code: 'ENROLMENT_NOT_FOUND' }) : decide(right);
}

export async function asOneself<Value, Refusal extends { readonly code: string }>(
  { viewer }: ApiContext,
  decide: (right: OwnRight) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotAllowed>> {
  const right = ownRight(viewer);
  return right === undefined ? refuse({ code: 'NOT_ALLOWED' }) : decide(right);
}

/** As oneself, or on a device that joined by code for the calendar that it may follow. */
export async function asSubscriber<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  decide: (right: OwnRight | SubscriberRight) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotAllowed>> {
  const right = ownRight(api.viewer) ?? (await subscriberRight(api.db, api.viewer));
  return right === undefined ? refuse({ code: 'NOT_ALLOWED' }) : decide(right);
}

/** As who says who keeps a wethouder's calendar. */
export async function asKeeper<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  wethouderId: PersonId,
  decide: (right: KeeperRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const right = keeperRight(api.viewer, wethouderId);
  if (right !== undefined) return decide(right);
  return (await api.sight()).knows(wethouderId) ? refuse({ code: 'NOT_ALLOWED' }) : refuse(NOT_FOUND);
}

/** As the guide of a trajectory. */
export async function asGuide<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  trajectoryId: TrajectoryId,
  decide: (right: GuideRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const right = await guideRight(api.db, api.viewer, trajectoryId);
  return withRight(api, right, async () => trajectoryId, decide);
}

/** As the guide of the trajectory that a planning round belongs to. */
export async function asGuideOfRound<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  roundId: RoundId,
  decide: (right: GuideRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const round = await roundOf(api, roundId);
  return round === undefined ? refuse(NOT_FOUND) : asGuide(api, round.trajectoryId, decide);
}

/** As the guide of the trajectory that a session belongs to. */
export async function asGuideOfSession<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  sessionId: SessionId,
  decide: (right: GuideRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const session = await sessionOf(api, sessionId);
  return session === undefined ? refuse(NOT_FOUND) : asGuide(api, session.trajectoryId, decide);
}

/** As who may speak for a participant. */
export async function asVoice<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  { roundId, participantId }: { readonly roundId: RoundId; readonly participantId: ParticipantId },
  decide: (right: VoiceRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const right = await voiceRight(api.db, api.viewer, { roundId, participantId });
  return withRight(api, right, async () => (await roundOf(api, roundId))?.trajectoryId, decide);
}

/** As who may speak for a participant of a trajectory. */
export async function asMember<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  participant: Participant | undefined,
  decide: (right: MemberRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const right = participant && (await memberRight(api.db, api.viewer, participant.id));
  return withRight(api, right, async () => participant?.trajectoryId, decide);
}

/** As who arranges a session’s venue. */
export async function asHost<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  sessionId: SessionId,
  decide: (right: HostRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const right = await hostRight(api.db, api.viewer, sessionId);
  return withRight(api, right, async () => (await sessionOf(api, sessionId))?.trajectoryId, decide);
}

/** As who keeps the council evenings where somebody is wethouder. */
export async function asCouncil<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  wethouderId: PersonId,
  decide: (right: CouncilRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const right = await councilRight(api.db, api.viewer, wethouderId);
  if (right !== undefined) return decide(right);
  return (await api.sight()).knows(wethouderId) ? refuse({ code: 'NOT_ALLOWED' }) : refuse(NOT_FOUND);
}

/** As who arranges the session that a round asks another moment for. */
export async function asHostOfRound<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  roundId: RoundId,
  decide: (right: HostRight, sessionId: SessionId) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const sessionId = (await roundOf(api, roundId))?.movesSessionId;
  if (sessionId === undefined) return refuse(NOT_FOUND);
  return asHost(api, sessionId, (right) => decide(right, sessionId));
}

/** As who may say whether a participant comes to a session. */
export async function asAttendant<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  asked: { readonly sessionId: SessionId; readonly participantId: ParticipantId },
  decide: (right: AttendanceRight) => Promise<Result<Value, Refusal>>,
): Decided<Value, Refusal> {
  const right = await attendanceRight(api.db, api.viewer, asked);
  return withRight(api, right, async () => (await sessionOf(api, asked.sessionId))?.trajectoryId, decide);
}

/** The same result with what the API shows of its value. */
export async function shownAs<Value, Shown, Refusal extends { readonly code: string }>(
  result: Promise<Result<Value, Refusal>>,
  show: (value: Value) => Shown,
): Promise<Result<Shown, Refusal>> {
  const outcome = await result;
  return outcome.ok ? accept(show(outcome.value)) : outcome;
}
