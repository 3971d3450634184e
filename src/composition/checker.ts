/**
 * Reads a composition with fresh eyes: which hard rules it breaks, and what it is worth. Shares no code with the
 * search, nor with the criteria that the screen shows; slow and plain on purpose. What it says of a locked group is
 * for the office to judge: it may have locked a group that breaks a rule.
 */
import { remembered } from '../shared/remembered.ts';
import type {
  Candidate,
  Composition,
  CompositionProblem,
  Criterion,
  GuideCandidate,
  Levels,
} from './types.ts';

export type Violation =
  | { readonly rule: 'unknownMember' | 'placedTwice'; readonly member: string }
  | { readonly rule: 'groupSize'; readonly group: number; readonly members: number }
  | {
      readonly rule: 'sameMunicipality' | 'veto';
      readonly group: number;
      readonly members: readonly [string, string];
    }
  | {
      readonly rule: 'travelLimit';
      readonly group: number;
      /** The first would travel longer than they said they would, to the second. */
      readonly members: readonly [string, string];
      readonly minutes: number;
    }
  | { readonly rule: 'unknownGuide' | 'guideOverloaded'; readonly guide: string }
  | {
      readonly rule: 'conflictOfInterest';
      readonly group: number;
      readonly guide: string;
      readonly member: string;
    }
  /** A locked group, by its place among the locks, is not among the groups as it was locked. */
  | { readonly rule: 'lockBroken'; readonly lock: number };

export interface Checked {
  readonly violations: readonly Violation[];
  /** Undefined when somebody is not known. */
  readonly levels: Levels | undefined;
}

export function checkComposition(problem: CompositionProblem, composition: Composition): Checked {
  const violations = violationsOf(problem, composition);
  const areKnown = unknownPeople(problem, composition).length === 0;
  return { violations, levels: areKnown ? levelsOf(problem, composition) : undefined };
}

/** Which hard rules are broken; of groups with somebody who is not known only that. */
export function violationsOf(problem: CompositionProblem, composition: Composition): readonly Violation[] {
  const unknown = unknownPeople(problem, composition);
  if (unknown.length > 0) return unknown;
  return [
    ...placedTwice(composition),
    ...composition.groups.flatMap((_, group) => brokenInGroup(problem, composition, group)),
    ...overloadedGuides(problem, composition),
    ...brokenLocks(problem, composition),
  ];
}

function unknownPeople(problem: CompositionProblem, { groups }: Composition): readonly Violation[] {
  const { candidates } = lookUps(problem);
  const members = groups.flatMap((group) => group.members);
  const guideIds = groups.flatMap(({ guide }) => (guide === undefined ? [] : [guide]));
  return [
    ...members
      .filter((member) => !candidates.has(member))
      .map((member) => ({ rule: 'unknownMember', member }) as const),
    ...guideIds
      .filter((guide) => problem.guides.every(({ id }) => id !== guide))
      .map((guide) => ({ rule: 'unknownGuide', guide }) as const),
  ];
}

function placedTwice({ groups }: Composition): readonly Violation[] {
  const seen = new Set<string>();
  const isAgain = (member: string): boolean => seen.size === seen.add(member).size;
  return groups
    .flatMap((group) => group.members)
    .filter(isAgain)
    .map((member) => ({ rule: 'placedTwice', member }));
}

function brokenInGroup(
  problem: CompositionProblem,
  composition: Composition,
  group: number,
): readonly Violation[] {
  const members = membersOf(problem, composition, group);
  const { least, most } = problem.settings.sizes;
  const broken: Violation[] = [];
  if (members.length < least || members.length > most)
    broken.push({ rule: 'groupSize', group, members: members.length });
  for (const [index, one] of members.entries()) {
    for (const other of members.slice(index + 1)) {
      const pair = [one.id, other.id] as const;
      if (one.municipality === other.municipality)
        broken.push({ rule: 'sameMunicipality', group, members: pair });
      if (problem.vetoes.some((veto) => veto.includes(one.id) && veto.includes(other.id)))
        broken.push({ rule: 'veto', group, members: pair });
    }
    const limit = one.maxTravelMinutes ?? problem.settings.maxTravelMinutes ?? Infinity;
    for (const other of members) {
      const minutes = minutesFrom(problem, one, other);
      if (minutes > limit) broken.push({ rule: 'travelLimit', group, members: [one.id, other.id], minutes });
    }
  }
  const guide = guideOf(problem, composition, group);
  for (const { id, municipality } of guide === undefined ? [] : members)
    if (guide?.notWith.includes(id) || guide?.notIn.includes(municipality))
      broken.push({ rule: 'conflictOfInterest', group, guide: guide.id, member: id });
  return broken;
}

function overloadedGuides({ guides }: CompositionProblem, { groups }: Composition): readonly Violation[] {
  return guides
    .filter(({ id, maxGroups }) => groups.filter(({ guide }) => guide === id).length > maxGroups)
    .map(({ id }) => ({ rule: 'guideOverloaded', guide: id }));
}

function brokenLocks({ locks }: CompositionProblem, { groups }: Composition): readonly Violation[] {
  return [...locks.entries()]
    .filter(
      ([, lock]) =>
        !groups.some(
          ({ members, guide }) =>
            guide === lock.guide &&
            members.length === lock.members.length &&
            members.every((member) => lock.members.includes(member)),
        ),
    )
    .map(([lock]) => ({ rule: 'lockBroken', lock }));
}

function levelsOf(problem: CompositionProblem, composition: Composition): Levels {
  const placed = new Set(composition.groups.flatMap(({ members }) => members));
  const levels = [problem.candidates.filter(({ id }) => !placed.has(id)).length];
  for (const criterion of problem.settings.order) {
    const worths = composition.groups.map((_, group) => worth(problem, composition, group, criterion));
    levels.push(worths.reduce((most, [value]) => Math.max(most, value), 0));
    levels.push(worths.reduce((sum, [, total]) => sum + total, 0));
  }
  return levels;
}

/** Value and total of a group in a criterion, as docs/composition.md says. */
function worth(
  problem: CompositionProblem,
  composition: Composition,
  group: number,
  criterion: Criterion,
): readonly [number, number] {
  const members = membersOf(problem, composition, group);
  const guide = guideOf(problem, composition, group);
  const { settings } = problem;
  const count = (isBad: (one: Candidate, other: Candidate) => boolean): readonly [number, number] => {
    let bad = 0;
    for (const one of members)
      for (const other of members)
        if (members.indexOf(one) < members.indexOf(other) && isBad(one, other)) bad += 1;
    return [bad, bad];
  };
  const same = (value: number): readonly [number, number] => [value, value];
  switch (criterion) {
    case 'guidance':
      return same(guide === undefined ? 1 : 0);
    case 'size':
      return same(Math.abs(settings.sizes.standard - members.length));
    case 'party':
      return count((one, other) => one.parties.some((party) => other.parties.includes(party)));
    case 'travel': {
      const burdens = members.map((one) => {
        const total = members.reduce((sum, other) => sum + minutesFrom(problem, one, other), 0);
        const average = members.length < 2 ? 0 : Math.ceil(total / (members.length - 1));
        return Math.max(average - settings.comfortableTravelMinutes, 0);
      });
      return [Math.max(0, ...burdens), burdens.reduce((sum, burden) => sum + burden, 0)];
    }
    case 'spread':
      return count((one, other) => minutesFrom(problem, one, other) < settings.neighbourMinutes);
    case 'experience': {
      const shares = ['new', 'settled', 'long'].map(
        (kind) =>
          members.filter((member) => member.experience === kind).length - Math.ceil(members.length / 2),
      );
      return same(Math.max(0, ...shares));
    }
    case 'wishes':
      return same(
        problem.wishes.filter(
          ([from, to]) => members.some(({ id }) => id === from) && members.every(({ id }) => id !== to),
        ).length,
      );
    case 'acquaintance':
      return count((one, other) =>
        problem.acquainted.some((pair) => pair.includes(one.id) && pair.includes(other.id)),
      );
    case 'days':
      return same(
        Math.min(
          ...[1, 2, 3, 4, 5, 6, 7].map(
            (day) => members.filter(({ weekdays }) => weekdays.length > 0 && !weekdays.includes(day)).length,
          ),
        ),
      );
    case 'topics': {
      const named = members.flatMap(({ topics }) => topics);
      const without = named.map(
        (topic) => members.filter(({ topics }) => topics.length > 0 && !topics.includes(topic)).length,
      );
      return same(without.length === 0 ? 0 : Math.min(...without));
    }
    case 'guideTravel': {
      if (guide === undefined || members.length === 0) return same(0);
      const total = members.reduce((sum, member) => sum + minutesFrom(problem, guide, member), 0);
      return same(Math.ceil(total / members.length));
    }
    case 'distance': {
      let total = 0;
      for (const one of members) for (const other of members) total += minutesFrom(problem, one, other);
      const journeys = members.length * (members.length - 1);
      return [journeys === 0 ? 0 : Math.ceil(total / journeys), total / 2];
    }
    default:
      return criterion satisfies never;
  }
}

function membersOf(
  problem: CompositionProblem,
  { groups }: Composition,
  group: number,
): readonly Candidate[] {
  const { candidates } = lookUps(problem);
  return (groups[group]?.members ?? []).flatMap((member) => candidates.get(member) ?? []);
}

/** Of a whole season these are asked for a million times. */
const lookUps = remembered(({ candidates, travel }: CompositionProblem) => ({
  candidates: new Map(candidates.map((candidate) => [candidate.id, candidate])),
  rows: new Map(travel.places.map((place, row) => [place, row])),
}));

function guideOf(
  { guides }: CompositionProblem,
  { groups }: Composition,
  group: number,
): GuideCandidate | undefined {
  return guides.find(({ id }) => id === groups[group]?.guide);
}

/** 0 to oneself. */
function minutesFrom(
  problem: CompositionProblem,
  from: Pick<Candidate, 'municipality'>,
  to: Pick<Candidate, 'municipality'>,
): number {
  const { rows } = lookUps(problem);
  const row = problem.travel.minutes[rows.get(from.municipality) ?? -1];
  return row?.[rows.get(to.municipality) ?? -1] ?? Infinity;
}
