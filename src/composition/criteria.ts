/**
 * What each criterion measures of one group, with what the screen needs to say why. `value` is what makes a group the
 * worst one, `total` is what is added up over groups; both are whole numbers, and less is better. This file is written
 * to be read; the search reckons the same with numbers in `group-values.ts`, and tests hold the two together.
 */
import type { GroupFacts } from './group-facts.ts';
import type { Criterion, Experience } from './types.ts';

export interface Measured<Reason> {
  readonly value: number;
  readonly total: number;
  readonly reason: Reason;
}

/** Two members and something between them. */
export interface Between {
  readonly members: readonly [string, string];
}
export interface MinutesBetween extends Between {
  readonly minutes: number;
}

/** Without a facilitator: 1. */
function guidance({ guide }: GroupFacts): Measured<{ readonly guide: string | undefined }> {
  const value = guide === undefined ? 1 : 0;
  return { value, total: value, reason: { guide: guide?.id } };
}

/** How many members more or fewer than the standard. */
function size({ members, settings }: GroupFacts): Measured<{ readonly members: number }> {
  const value = Math.abs(members.length - settings.sizes.standard);
  return { value, total: value, reason: { members: members.length } };
}

/** Pairs of members of one party. A pair counts once, also when it shares two. */
function party({ members, pairs }: GroupFacts): Measured<{
  readonly shared: readonly { readonly party: string; readonly members: readonly string[] }[];
}> {
  const value = pairs.filter(([one, other]) =>
    one.parties.some((each) => other.parties.includes(each)),
  ).length;
  const parties = [...new Set(members.flatMap(({ parties: all }) => all))].sort();
  const shared = parties
    .map((each) => ({
      party: each,
      members: members.filter(({ parties: all }) => all.includes(each)).map(({ id }) => id),
    }))
    .filter(({ members: sharing }) => sharing.length > 1);
  return { value, total: value, reason: { shared } };
}

/**
 * As everyone receives the group once, each member travels to each other member. Per member the average of those
 * journeys, one way, in whole minutes rounded up; what is above the comfortable is the member's burden. The group is
 * worth its heaviest burden; the total is all of them.
 */
function travel({ members, minutesBetween, settings }: GroupFacts): Measured<{
  readonly averages: readonly { readonly member: string; readonly minutes: number }[];
}> {
  const others = Math.max(1, members.length - 1);
  const averages = members.map((member) => {
    const all = members.reduce((sum, other) => sum + minutesBetween(member, other), 0);
    return { member: member.id, minutes: Math.ceil(all / others) };
  });
  const burdens = averages.map(({ minutes }) => Math.max(0, minutes - settings.comfortableTravelMinutes));
  return { value: Math.max(0, ...burdens), total: sumOf(burdens), reason: { averages } };
}

/** Pairs of members who are neighbours: they meet each other anyway (R 004, regional spread). */
function spread({ pairs, minutesBetween, settings }: GroupFacts): Measured<{
  readonly neighbours: readonly MinutesBetween[];
}> {
  const neighbours = pairs
    .map(([one, other]) => ({
      members: [one.id, other.id] as const,
      minutes: minutesBetween(one, other),
    }))
    .filter(({ minutes }) => minutes < settings.neighbourMinutes);
  return { value: neighbours.length, total: neighbours.length, reason: { neighbours } };
}

/** How many members of the most common experience are above half of the group, rounded up. */
function experience({ members }: GroupFacts): Measured<{
  readonly counts: Readonly<Record<Experience | 'unknown', number>>;
}> {
  const count = (wanted: Experience | undefined): number =>
    members.filter((member) => member.experience === wanted).length;
  const counts = {
    new: count('new'),
    settled: count('settled'),
    long: count('long'),
    unknown: count(undefined),
  };
  const most = Math.max(counts.new, counts.settled, counts.long);
  const value = Math.max(0, most - Math.ceil(members.length / 2));
  return { value, total: value, reason: { counts } };
}

/** Wishes of members to be with somebody who is not in the group. */
function wishes({ members, wishesOf }: GroupFacts): Measured<{ readonly unfulfilled: readonly Between[] }> {
  const unfulfilled = members.flatMap((member) =>
    wishesOf(member)
      .filter((wished) => members.every(({ id }) => id !== wished))
      .map((wished) => ({ members: [member.id, wished] as const })),
  );
  return { value: unfulfilled.length, total: unfulfilled.length, reason: { unfulfilled } };
}

/** Pairs of members who were in one group before. */
function acquaintance({ pairs, isAcquainted }: GroupFacts): Measured<{ readonly met: readonly Between[] }> {
  const met = pairs
    .filter(([one, other]) => isAcquainted(one, other))
    .map(([one, other]) => ({ members: [one.id, other.id] as const }));
  return { value: met.length, total: met.length, reason: { met } };
}

/** Members whom the weekday that suits most members (the earliest such) does not suit. */
function days({ members }: GroupFacts): Measured<{
  readonly weekday: number;
  readonly notSuited: readonly string[];
}> {
  const unsuited = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    notSuited: members
      .filter(({ weekdays }) => weekdays.length > 0 && !weekdays.includes(weekday))
      .map(({ id }) => id),
  }));
  const reason = fewest(unsuited, ({ notSuited }) => notSuited.length) ?? { weekday: 1, notSuited: [] };
  return { value: reason.notSuited.length, total: reason.notSuited.length, reason };
}

/** Members who named topics, but not the one that most members named (of equals the first by name). */
function topics({ members }: GroupFacts): Measured<{
  readonly topic: string | undefined;
  readonly without: readonly string[];
}> {
  const named = [...new Set(members.flatMap(({ topics: all }) => all))].sort();
  const apart = named.map((topic) => ({
    topic,
    without: members.filter(({ topics: all }) => all.length > 0 && !all.includes(topic)).map(({ id }) => id),
  }));
  const reason = fewest(apart, ({ without }) => without.length) ?? { topic: undefined, without: [] };
  return { value: reason.without.length, total: reason.without.length, reason };
}

/** The average journey of the facilitator to the members, one way, whole minutes rounded up; 0 without one. */
function guideTravel({ guide, members, minutesBetween }: GroupFacts): Measured<{
  readonly longestMinutes: number;
}> {
  const journeys = guide === undefined ? [] : members.map((member) => minutesBetween(guide, member));
  const value = journeys.length === 0 ? 0 : Math.ceil(sumOf(journeys) / journeys.length);
  return { value, total: value, reason: { longestMinutes: Math.max(0, ...journeys) } };
}

/** The average journey in the group, one way, whole minutes rounded up; the total is of all minutes of all pairs. */
function distance({ pairs, minutesBetween }: GroupFacts): Measured<{
  readonly longest: MinutesBetween | undefined;
}> {
  const journeys = pairs.map(([one, other]) => ({
    members: [one.id, other.id] as const,
    minutes: minutesBetween(one, other),
  }));
  const total = sumOf(journeys.map(({ minutes }) => minutes));
  return {
    value: journeys.length === 0 ? 0 : Math.ceil(total / journeys.length),
    total,
    reason: { longest: fewest(journeys, ({ minutes }) => -minutes) },
  };
}

/** Every criterion of one group. */
export type GroupMeasures = ReturnType<typeof measureGroup>;

export function measureGroup(group: GroupFacts) {
  return {
    guidance: guidance(group),
    size: size(group),
    party: party(group),
    travel: travel(group),
    spread: spread(group),
    experience: experience(group),
    wishes: wishes(group),
    acquaintance: acquaintance(group),
    days: days(group),
    topics: topics(group),
    guideTravel: guideTravel(group),
    distance: distance(group),
  } satisfies Record<Criterion, Measured<object>>;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** The first of those for which `count` gives the least. */
function fewest<Item>(items: readonly Item[], count: (item: Item) => number): Item | undefined {
  let best = items[0];
  for (const item of items) if (best !== undefined && count(item) < count(best)) best = item;
  return best;
}
