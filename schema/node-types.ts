import type { CalendarFeed } from '../src/calendar/feed-store.ts';
import { listFeedsByIds } from '../src/calendar/feed-store.ts';
import { listRunsByIds } from '../src/composing/run-store.ts';
import type { CompositionRun } from '../src/composing/types.ts';
import { listOffersByIds } from '../src/enrolment/offer-store.ts';
import { listRegistrationsByIds } from '../src/enrolment/registration-store.ts';
import type { Offer, Registration } from '../src/enrolment/types.ts';
import { listGroupsByIds } from '../src/forming/group-store.ts';
import { listIntakesByIds } from '../src/forming/intake-store.ts';
import type { Intake, IntendedGroup } from '../src/forming/types.ts';
import { listPeopleByIds } from '../src/people/store.ts';
import type { Person } from '../src/people/types.ts';
import { listPlans } from '../src/planning/plan-store.ts';
import { listSlotsByIds } from '../src/planning/slot-store.ts';
import type { Plan, PlanningRound, RoundSlot } from '../src/planning/types.ts';
import { listMunicipalitiesByCodes } from '../src/reference/store.ts';
import type { Municipality } from '../src/reference/types.ts';
import type { ContinuationId, FeedId, MunicipalityCode, PersonId } from '../src/shared/ids.ts';
import { listContinuationsByIds } from '../src/trajectories/continuation-store.ts';
import { listTrajectoriesByIds } from '../src/trajectories/store.ts';
import type { Continuation, Participant, Session, Trajectory } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { keyNodesBy } from './global-ids-plugin.ts';
import { participantOf, roundOf, sessionOf } from './group-loaders.ts';
import { rowLoader } from './loaders.ts';

/*
 * The types that have ids of their own: declared here, with how their objects are loaded, and implemented in the file
 * of their family, so that types may point at each other. A field that gives one may give its id: the objects of one
 * kind that a request needs are then loaded together.
 */

/** What follows the type's name in a global id is taken as the key: where it is none, nothing is found. */
function nodeType<Key extends string, Shape extends object>(
  name: string,
  rowOf: (api: ApiContext, key: Key) => Promise<Shape | undefined>,
  keyOf: (shape: Shape) => Key,
) {
  keyNodesBy(name, keyOf);
  const ref = builder.loadableNodeRef(name, {
    id: { resolve: keyOf, parse: (id: string) => id as Key },
    load: async (keys: Key[], api: ApiContext) => {
      const rows = await Promise.all(keys.map((key) => rowOf(api, key)));
      return rows.filter((row) => row !== undefined);
    },
    toKey: keyOf,
    sort: true,
  });
  // Pothos declares it as possibly undefined, and then does not see what kind of id an argument holds
  return ref as typeof ref & { readonly parseId: (id: string) => Key };
}

export const MunicipalityType = nodeType<MunicipalityCode, Municipality>(
  'Municipality',
  rowLoader(listMunicipalitiesByCodes, (municipality) => municipality.code),
  (municipality) => municipality.code,
);
export const PersonType = nodeType<PersonId, Person>(
  'Person',
  rowLoader(listPeopleByIds, (person) => person.id),
  (person) => person.id,
);
export const TrajectoryType = nodeType<Trajectory['id'], Trajectory>(
  'Trajectory',
  rowLoader(listTrajectoriesByIds, (trajectory) => trajectory.id),
  (trajectory) => trajectory.id,
);
export const ParticipantType = nodeType<Participant['id'], Participant>(
  'Participant',
  participantOf,
  (participant) => participant.id,
);
export const SessionType = nodeType<Session['id'], Session>('Session', sessionOf, (session) => session.id);
export const PlanningRoundType = nodeType<PlanningRound['id'], PlanningRound>(
  'PlanningRound',
  roundOf,
  (round) => round.id,
);
export const CandidateSlotType = nodeType<RoundSlot['id'], RoundSlot>(
  'CandidateSlot',
  rowLoader(listSlotsByIds, (slot) => slot.id),
  (slot) => slot.id,
);
export const PlanType = nodeType<Plan['id'], Plan>(
  'Plan',
  rowLoader(listPlans, (plan) => plan.id),
  (plan) => plan.id,
);
export const ContinuationType = nodeType<ContinuationId, Continuation>(
  'Continuation',
  rowLoader(listContinuationsByIds, (continuation) => continuation.id),
  (continuation) => continuation.id,
);
export const CalendarFeedType = nodeType<FeedId, CalendarFeed>(
  'CalendarFeed',
  rowLoader(listFeedsByIds, (feed) => feed.id),
  (feed) => feed.id,
);
export const OfferType = nodeType<Offer['id'], Offer>(
  'Offer',
  rowLoader(listOffersByIds, (offer) => offer.id),
  (offer) => offer.id,
);
export const RegistrationType = nodeType<Registration['id'], Registration>(
  'Registration',
  rowLoader(listRegistrationsByIds, (registration) => registration.id),
  (registration) => registration.id,
);
export const CompositionRunType = nodeType<CompositionRun['id'], CompositionRun>(
  'CompositionRun',
  rowLoader(listRunsByIds, (run) => run.id),
  (run) => run.id,
);
export const IntendedGroupType = nodeType<IntendedGroup['id'], IntendedGroup>(
  'IntendedGroup',
  rowLoader(listGroupsByIds, (group) => group.id),
  (group) => group.id,
);
export const IntakeType = nodeType<Intake['id'], Intake>(
  'Intake',
  rowLoader(listIntakesByIds, (intake) => intake.id),
  (intake) => intake.id,
);
