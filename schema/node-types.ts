import type { CalendarFeed } from '../src/calendar/feed-store.ts';
import { listFeedsByIds } from '../src/calendar/feed-store.ts';
import type { Db } from '../src/database/tables.ts';
import { listPeopleByIds } from '../src/people/store.ts';
import type { Person } from '../src/people/types.ts';
import { listPlans } from '../src/planning/plan-store.ts';
import { listSlotsByIds } from '../src/planning/slot-store.ts';
import { listRounds } from '../src/planning/store.ts';
import type { Plan, PlanningRound, RoundSlot } from '../src/planning/types.ts';
import { listMunicipalitiesByCodes } from '../src/reference/store.ts';
import type { Municipality } from '../src/reference/types.ts';
import type { ContinuationId, FeedId, MunicipalityCode, PersonId } from '../src/shared/ids.ts';
import { listContinuationsByIds } from '../src/trajectories/continuation-store.ts';
import {
  listParticipantsByIds,
  listSessionsByIds,
  listTrajectoriesByIds,
} from '../src/trajectories/store.ts';
import type { Continuation, Participant, Session, Trajectory } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { rowLoader } from './loaders.ts';

/*
 * The types that have ids of their own: declared here, with how their objects are loaded, and implemented in the file
 * of their family, so that types may point at each other. A field that gives one may give its id: the objects of one
 * kind that a request needs are then loaded together.
 */

/** What follows the type's name in a global id is taken as the key: where it is none, nothing is found. */
function nodeType<Key extends string, Shape extends object>(
  name: string,
  list: (db: Db, keys: readonly Key[]) => Promise<readonly Shape[]>,
  keyOf: (shape: Shape) => Key,
) {
  const rowOf = rowLoader(list, keyOf);
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
  listMunicipalitiesByCodes,
  (municipality) => municipality.code,
);
export const PersonType = nodeType<PersonId, Person>('Person', listPeopleByIds, (person) => person.id);
export const TrajectoryType = nodeType<Trajectory['id'], Trajectory>(
  'Trajectory',
  listTrajectoriesByIds,
  (trajectory) => trajectory.id,
);
export const ParticipantType = nodeType<Participant['id'], Participant>(
  'Participant',
  listParticipantsByIds,
  (participant) => participant.id,
);
export const SessionType = nodeType<Session['id'], Session>(
  'Session',
  listSessionsByIds,
  (session) => session.id,
);
export const PlanningRoundType = nodeType<PlanningRound['id'], PlanningRound>(
  'PlanningRound',
  listRounds,
  (round) => round.id,
);
export const CandidateSlotType = nodeType<RoundSlot['id'], RoundSlot>(
  'CandidateSlot',
  listSlotsByIds,
  (slot) => slot.id,
);
export const PlanType = nodeType<Plan['id'], Plan>('Plan', listPlans, (plan) => plan.id);
export const ContinuationType = nodeType<ContinuationId, Continuation>(
  'Continuation',
  listContinuationsByIds,
  (continuation) => continuation.id,
);
export const CalendarFeedType = nodeType<FeedId, CalendarFeed>(
  'CalendarFeed',
  listFeedsByIds,
  (feed) => feed.id,
);
