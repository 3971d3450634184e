import { experienceOf, partiesOf } from '../composition/rules.ts';
import type { CompositionProblem, GuideCandidate, LockedGroup, Pair } from '../composition/types.ts';
import type { Db } from '../database/tables.ts';
import type { MunicipalityCode, PersonId } from '../shared/ids.ts';
import { type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import type { TravelPlace } from '../travel/travel-time.ts';
import { listGuideProfiles, listPlaces, listRunGuides } from './guide-store.ts';
import { listAcquainted, listMembers, listPairs } from './member-store.ts';
import type {
  CompositionRun,
  GuideProfile,
  MemberMunicipality,
  RegistrationPair,
  RunMember,
} from './types.ts';

/** Somebody who guides groups of this run. */
export interface TakingPart extends GuideProfile {
  readonly home: MunicipalityCode;
  readonly mostGroups: number;
}

/** All that a composition rests on, as it is now. */
export interface RunFacts {
  readonly members: readonly RunMember[];
  readonly guides: readonly TakingPart[];
  readonly pairs: readonly RegistrationPair[];
  readonly acquainted: readonly Pair[];
  /** Of members and guides. */
  readonly places: readonly MemberMunicipality[];
  /** The day on which experience is looked at. */
  readonly on: CalendarDate;
}

export async function readFacts(db: Db, { id }: Pick<CompositionRun, 'id'>, now: Instant): Promise<RunFacts> {
  const members = await listMembers(db, id);
  const profiles = new Map((await listGuideProfiles(db, now)).map((profile) => [profile.id, profile]));
  const guides = (await listRunGuides(db, id)).flatMap(({ facilitatorId, mostGroups }) => {
    const profile = profiles.get(facilitatorId);
    return profile?.home === undefined ? [] : [{ ...profile, home: profile.home, mostGroups }];
  });
  const places = new Map(members.map(({ municipality }) => [municipality.code, municipality]));
  const homes = guides.map(({ home }) => home).filter((home) => !places.has(home));
  for (const place of await listPlaces(db, homes)) places.set(place.code, place);
  return {
    members,
    guides,
    pairs: await listPairs(db, id),
    acquainted: await listAcquainted(db, id),
    places: [...places.values()].sort((one, other) => (one.code < other.code ? -1 : 1)),
    on: dateOf(now),
  };
}

/** A problem as it is sent to a thread, which reckons the journeys: of a season they take long enough to keep requests waiting. */
export interface RunProblem extends Omit<CompositionProblem, 'travel'> {
  readonly places: readonly TravelPlace[];
}

/** The question for the search, and for every look at groups. Who wished or was met and has left plays no part. */
export function problemOf(
  { settings }: Pick<CompositionRun, 'settings'>,
  facts: RunFacts,
  locks: readonly LockedGroup[] = [],
): RunProblem {
  const known = new Set<string>(facts.members.map(({ id }) => id));
  const areKnown = ([one, other]: Pair): boolean => known.has(one) && known.has(other);
  const pairsOf = (kind: RegistrationPair['kind']): readonly Pair[] =>
    facts.pairs.filter((pair) => pair.kind === kind).map(({ from, to }): Pair => [from, to]);
  return {
    candidates: facts.members.map((member) => ({
      id: member.id,
      municipality: member.municipality.code,
      parties: partiesOf(member.party),
      experience: experienceOf(member.inOfficeSince, facts.on),
      maxTravelMinutes: member.maxTravelMinutes,
      weekdays: member.weekdays,
      topics: member.topics,
    })),
    guides: facts.guides.map((guide) => guideCandidate(guide, facts.members)),
    places: facts.places.map(({ code, latitude, longitude }) => ({ code, seat: { latitude, longitude } })),
    wishes: pairsOf('wish').filter(areKnown),
    vetoes: pairsOf('veto').filter(areKnown),
    acquainted: facts.acquainted.filter(areKnown),
    settings,
    locks,
  };
}

/** Nobody guides a group with somebody of the municipality where they live: that is a conflict of interest too. */
function guideCandidate(guide: TakingPart, members: readonly RunMember[]): GuideCandidate {
  const notWith = new Set<PersonId>(guide.notWith);
  return {
    id: guide.id,
    municipality: guide.home,
    maxGroups: guide.mostGroups,
    notWith: members.filter(({ personId }) => notWith.has(personId)).map(({ id }) => id),
    notIn: [...new Set([guide.home, ...guide.notIn])],
  };
}
