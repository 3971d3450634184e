import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { listRegistrationsByIds, setState } from '../enrolment/registration-store.ts';
import { holdWithOthers, withdrawOthers } from '../enrolment/settling.ts';
import type { Registration } from '../enrolment/types.ts';
import { overtakeMails } from '../notifications/store.ts';
import { getPerson } from '../people/store.ts';
import { everydayName } from '../reference/rules.ts';
import { listMunicipalitiesByCodes } from '../reference/store.ts';
import type { IntendedGroupId, PersonId, RegistrationId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import { SESSION_COUNT } from '../trajectories/rules.ts';
import { START_CONSTRAINTS, type StartedTrajectory, startWithin } from '../trajectories/start.ts';
import type { VenueInput } from '../trajectories/types.ts';
import type { StartGroupRefusal } from './errors.ts';
import { closeFirstDateRound, listOpenFirstDates } from './first-date-store.ts';
import { endGroup, listMembersOfGroups, placeMembers } from './group-store.ts';
import { holdGroup } from './holding.ts';
import { listCurrentIntakes } from './intake-store.ts';
import { queuePracticalLetters } from './practical-letter.ts';

export interface StartGroupRequest {
  readonly groupId: IntendedGroupId;
  /** Of the group as it was looked at. */
  readonly version: number;
  /** Of the round about a first date as it was looked at; undefined when there was none. */
  readonly roundVersion: number | undefined;
  /** Half-open `[startsAt, endsAt)`: the proposed moment, or any other. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Who receives the group first: one of its members. */
  readonly hostRegistrationId: RegistrationId;
  readonly venue?: VenueInput | null | undefined;
  /** Six when not given. */
  readonly numberOfSessions: number | undefined;
  /** The office knows that not every intake has an outcome. */
  readonly withoutAllIntakes: boolean;
}

/**
 * Confirms the first date and host of a group: the trajectory begins, its members are placed, invoices are drafted, and everybody gets
 * the practical letter and the first session in the calendar. What else they have open is taken back. All of it or nothing.
 */
export function startGroup(
  context: Context,
  { actor }: OfficeRight,
  request: StartGroupRequest,
): Promise<Result<TrajectoryId, StartGroupRefusal>> {
  const { groupId, version, startsAt, endsAt, venue } = request;
  return context.database.decide<TrajectoryId, StartGroupRefusal>(async (trx) => {
    const now = context.clock();
    const ids = (await listMembersOfGroups(trx, [groupId])).map(({ registrationId }) => registrationId);
    const others = await holdWithOthers(context, trx, ids);
    const held = await holdGroup(context, trx, { groupId, version });
    if (!held.ok) return held;
    const { facilitatorId, name } = held.value;
    if (facilitatorId === undefined) return refuse({ code: 'NO_FACILITATOR' });
    const round = await checkRound(context, trx, request);
    if (!round.ok) return round;
    const members = (await listRegistrationsByIds(trx, ids)).flatMap(toStarting);
    const host = members.find(({ registrationId }) => registrationId === request.hostRegistrationId);
    if (host === undefined) return refuse({ code: 'FIRST_HOST_NOT_MEMBER', field: 'hostRegistrationId' });
    const open = await countOpenIntakes(trx, ids);
    if (open > 0 && !request.withoutAllIntakes) return refuse({ code: 'INTAKES_OPEN', count: open });

    const numberOfSessions = request.numberOfSessions ?? SESSION_COUNT.standard;
    const started = await startWithin(
      trx,
      {
        name,
        facilitatorId,
        people: members.map(({ personId }) => personId),
        numberOfSessions,
        firstSession: { startsAt, endsAt, hostId: host.personId, venue },
      },
      { actor, now },
    );
    if (!started.ok) return started;
    const trajectoryId = started.value.trajectory.id;
    await placeMembers(trx, groupId, now);
    for (const { registrationId, placeNumber } of members) {
      await setState(trx, registrationId, { kind: 'placed', placeNumber, trajectoryId }, { now });
    }
    await endGroup(trx, groupId, { now, trajectoryId });
    await withdrawOthers(trx, others, { actor, now });
    await tellEveryone(trx, started.value, { host: host.personId, facilitatorId, numberOfSessions, now });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'intendedGroup.started',
      subjectKind: 'intendedGroup',
      subjectId: groupId,
      trajectoryId,
      details: { members: members.length, intakesOpen: open },
    });
    return accept(trajectoryId);
  }, START_CONSTRAINTS);
}

/** Closes the round that is open, when it is the one that was looked at. */
async function checkRound(
  { database, clock }: Context,
  trx: Trx,
  { groupId, roundVersion }: Pick<StartGroupRequest, 'groupId' | 'roundVersion'>,
): Promise<Result<'same', Extract<StartGroupRefusal, { readonly code: 'FIRST_DATE_OUTDATED' }>>> {
  const [open] = await listOpenFirstDates(trx, [groupId]);
  if (open === undefined) return accept('same');
  await lockRow(database, trx, 'first_date_rounds', open.id);
  const [current] = await listOpenFirstDates(trx, [groupId]);
  if (current?.version !== roundVersion) {
    return refuse({ code: 'FIRST_DATE_OUTDATED', currentVersion: current?.version ?? open.version });
  }
  const now = clock();
  await closeFirstDateRound(trx, open.id, now);
  await overtakeMails(trx, { questionId: open.id }, now);
  return accept('same');
}

interface Starting {
  readonly registrationId: RegistrationId;
  readonly personId: PersonId;
  readonly placeNumber: number;
}

function toStarting({ id, state }: Registration): readonly Starting[] {
  if (state.kind !== 'registered') return [];
  return [{ registrationId: id, personId: state.personId, placeNumber: state.placeNumber }];
}

async function countOpenIntakes(trx: Trx, ids: readonly RegistrationId[]): Promise<number> {
  const suitable = (await listCurrentIntakes(trx, ids)).filter(
    ({ state }) => state.kind === 'done' && state.outcome === 'suitable',
  );
  return ids.length - suitable.length;
}

async function tellEveryone(
  trx: Trx,
  { participants, firstSession }: StartedTrajectory,
  {
    host,
    facilitatorId,
    numberOfSessions,
    now,
  }: {
    readonly host: PersonId;
    readonly facilitatorId: PersonId;
    readonly numberOfSessions: number;
    readonly now: Instant;
  },
): Promise<void> {
  const codes = participants.map(({ municipalityCode }) => municipalityCode);
  const names = new Map(
    (await listMunicipalitiesByCodes(trx, codes)).map((one) => [one.code, everydayName(one)]),
  );
  const members = [];
  for (const { personId, municipalityCode } of participants) {
    const municipality = names.get(municipalityCode) ?? municipalityCode;
    members.push({ person: await getPerson(trx, personId), municipality, isHost: personId === host });
  }
  const { venue } = firstSession;
  await queuePracticalLetters(
    trx,
    {
      sessionId: firstSession.id,
      startsAt: firstSession.startsAt,
      endsAt: firstSession.endsAt,
      numberOfSessions,
      venue:
        venue.kind === 'known'
          ? [venue.name, venue.street, venue.place].filter((part) => part !== undefined).join(', ')
          : undefined,
      hostMunicipality: members.find(({ isHost }) => isHost)?.municipality ?? '',
      members,
      facilitator: await getPerson(trx, facilitatorId),
    },
    now,
  );
}
