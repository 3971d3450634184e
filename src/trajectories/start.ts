import type { Actor, OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { draftInvoices } from '../fees/drafting.ts';
import { noteSessionChange } from '../notifications/session-notices.ts';
import { isInOffice } from '../people/rules.ts';
import { isActiveFacilitator } from '../people/staff-store.ts';
import { listTermsByPersonIds } from '../people/store.ts';
import type { MunicipalityCode, PersonId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import type { StartTrajectoryRefusal } from './errors.ts';
import { checkPeriod, GROUP_SIZE, MAX_NAME_LENGTH, readVenue, SESSION_COUNT } from './rules.ts';
import { insertCycle, insertParticipants, insertSession, insertTrajectory } from './store.ts';
import type { Participant, Period, Session, Trajectory, Venue, VenueInput } from './types.ts';

export interface StartRequest {
  readonly name: string;
  readonly facilitatorId: PersonId;
  /** The wethouders of the group. */
  readonly people: readonly PersonId[];
  /** Of the first cycle, the fixed one included; six when not given. */
  readonly numberOfSessions?: number | undefined;
  readonly firstSession: Period & {
    /** One of `people`. */
    readonly hostId: PersonId;
    readonly venue?: VenueInput | null | undefined;
  };
}

export interface StartedTrajectory {
  readonly trajectory: Trajectory;
  readonly participants: readonly Participant[];
  readonly firstSession: Session;
}

/**
 * Starts a trajectory: the group, its first cycle and the fixed first session (R 004, points 6 and 7). Each
 * participant comes for the municipality of which they are wethouder today.
 */
export function startTrajectory(
  { database, clock }: Context,
  { actor }: OfficeRight,
  request: StartRequest,
): Promise<Result<StartedTrajectory, StartTrajectoryRefusal>> {
  return database.decide<StartedTrajectory, StartTrajectoryRefusal>(
    (trx) => startWithin(trx, request, { actor, now: clock() }),
    START_CONSTRAINTS,
  );
}

/** The constraints that a start can come upon. */
export const START_CONSTRAINTS = {
  MUNICIPALITY_TAKEN: { code: 'MUNICIPALITY_TAKEN' },
  DOUBLE_BOOKED: { code: 'PERSON_DOUBLE_BOOKED' },
} as const;

/** {@link startTrajectory} within a transaction that decides more. @throws breaches of {@link START_CONSTRAINTS}. */
export async function startWithin(
  trx: Trx,
  request: StartRequest,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Promise<Result<StartedTrajectory, StartTrajectoryRefusal>> {
  const checked = checkRequest(request, now);
  if (!checked.ok) return checked;
  const { name, numberOfSessions, venue } = checked.value;
  const { facilitatorId, people, firstSession } = request;
  if (!(await isActiveFacilitator(trx, facilitatorId))) {
    return refuse({ code: 'FACILITATOR_NOT_ACTIVE', field: 'facilitatorId' });
  }
  const municipalities = await municipalitiesOf(trx, people, now);
  if (!municipalities.ok) return municipalities;

  const trajectory = await insertTrajectory(trx, { name, facilitatorId, now });
  const cycle = await insertCycle(trx, {
    trajectoryId: trajectory.id,
    number: 1,
    firstSessionNumber: 1,
    lastSessionNumber: numberOfSessions,
  });
  const participants = await insertParticipants(
    trx,
    municipalities.value.map(([personId, municipalityCode]) => ({
      trajectoryId: trajectory.id,
      personId,
      municipalityCode,
      joinedAt: now,
    })),
  );
  const host = participants.find(({ personId }) => personId === firstSession.hostId);
  const session = await insertSession(
    trx,
    trajectory,
    {
      cycle,
      number: 1,
      startsAt: firstSession.startsAt,
      endsAt: firstSession.endsAt,
      hostId: host?.id,
      venue,
    },
    now,
  );
  await noteSessionChange(trx, { sessionId: session.id, at: now });
  await draftInvoices(trx, trajectory.id, now);
  await recordAudit(trx, {
    at: now,
    actor,
    action: 'trajectory.started',
    subjectKind: 'trajectory',
    subjectId: trajectory.id,
    trajectoryId: trajectory.id,
    details: { name, participants: people.length, sessions: numberOfSessions },
  });
  return accept({ trajectory, participants, firstSession: session });
}

interface Checked {
  readonly name: string;
  readonly numberOfSessions: number;
  readonly venue: Venue;
}

/** What can be said without looking anything up. */
function checkRequest(request: StartRequest, now: Instant): Result<Checked, StartTrajectoryRefusal> {
  const name = plainText(request.name, { maxLength: MAX_NAME_LENGTH });
  if (name === undefined) {
    return refuse({ code: 'INVALID_NAME', field: 'name', maxLength: MAX_NAME_LENGTH });
  }
  const numberOfSessions = request.numberOfSessions ?? SESSION_COUNT.standard;
  const { min, max } = SESSION_COUNT;
  if (!Number.isInteger(numberOfSessions) || numberOfSessions < min || numberOfSessions > max) {
    return refuse({ code: 'INVALID_SESSION_COUNT', field: 'numberOfSessions', min, max });
  }
  const group = checkGroup(request);
  if (!group.ok) return group;
  const period = checkPeriod(request.firstSession, now);
  if (!period.ok) return period;
  const venue = readVenue(request.firstSession.venue);
  if (!venue.ok) return venue;
  return accept({ name, numberOfSessions, venue: venue.value });
}

function checkGroup({
  people,
  facilitatorId,
  firstSession,
}: StartRequest): Result<'possible', StartTrajectoryRefusal> {
  const size = people.length;
  if (size < GROUP_SIZE.min || size > GROUP_SIZE.max) {
    return refuse({ code: 'GROUP_SIZE', field: 'people', ...GROUP_SIZE, size });
  }
  if (new Set(people).size < size) return refuse({ code: 'DUPLICATE_PERSON', field: 'people' });
  if (people.includes(facilitatorId)) return refuse({ code: 'FACILITATOR_IN_GROUP', field: 'facilitatorId' });
  if (!people.includes(firstSession.hostId)) {
    return refuse({ code: 'HOST_NOT_IN_GROUP', field: 'firstSession' });
  }
  return accept('possible');
}

/** Where each of these people is wethouder on the day of `now`, in the same order. */
async function municipalitiesOf(
  trx: Trx,
  people: readonly PersonId[],
  now: Instant,
): Promise<Result<readonly (readonly [PersonId, MunicipalityCode])[], StartTrajectoryRefusal>> {
  const today = dateOf(now);
  const current = (await listTermsByPersonIds(trx, people)).filter((term) => isInOffice(term, today));
  const found = people.flatMap((personId) => {
    const term = current.find((candidate) => candidate.personId === personId);
    return term === undefined ? [] : [[personId, term.municipalityCode] as const];
  });
  if (found.length < people.length) {
    const personIds = people.filter((personId) => !found.some(([id]) => id === personId));
    return refuse({ code: 'NO_CURRENT_TERM', field: 'people', personIds });
  }
  return accept(found);
}
