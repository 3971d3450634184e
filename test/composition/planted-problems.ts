/**
 * Problems with a known best: groups that are perfect in every criterion up to the topics are made first, of real municipalities; then
 * their people are shuffled. Chance decides what each of them asks, so that hardly any other groups are as good.
 */
import { STANDARD_SETTINGS } from '../../src/composition/rules.ts';
import type { Candidate, Composition, CompositionProblem, Experience } from '../../src/composition/types.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { below, type Random, seeded, shuffled } from '../../src/shared/seeded-random.ts';
import { matrixOf } from './season-problem.ts';

const SIZE = 6;
const PARTIES = ['cda', 'vvd', 'd66', 'pvda', 'gl', 'cu', 'sgp', 'pvv', 'sp', '50plus', 'volt', 'bbb'];
const MIX: readonly Experience[] = ['new', 'new', 'new', 'settled', 'settled', 'long'];
const TOPICS = ['council', 'press', 'support', 'situations', 'tenability', 'escalation'];
const WORKDAYS = [1, 2, 3, 4, 5];
/** Away from whom the group is made around, and from each other. */
const AROUND_MINUTES = 55;
const APART_MINUTES = 70;

/** Somebody before the shuffle, with the number of the group. */
type Planted = Omit<Candidate, 'id'> & { readonly group: number };

export interface PlantedProblem {
  readonly problem: CompositionProblem;
  /** Without guides: nothing is worth less in any level between those about guides. */
  readonly best: Composition;
}

export function plantedProblem(tables: ReferenceTables, groups: number, seed: number): PlantedProblem {
  const random = seeded(seed * 7907 + groups);
  const minutes = matrixOf(tables);
  const places = tables.municipalities.map(({ code }) => code);
  const towns = Array.from({ length: groups }, () => townsNearBy(minutes, random));
  const people = shuffled(
    towns.flatMap((of, group) => membersOf(of, group, { minutes, places }, random)),
    random,
  );
  const ids = people.map((_, index) => `a${index}`);
  const others = (isMate: boolean, share: number) =>
    people.flatMap((one, index) => {
      const chosen = shuffled([...people.keys()], random).find(
        (other) => other !== index && (people[other]?.group === one.group) === isMate,
      );
      return random() < share && chosen !== undefined ? [[ids[index] ?? '', ids[chosen] ?? ''] as const] : [];
    });
  return {
    problem: {
      candidates: people.map(({ group: _, ...candidate }, index) => ({ id: ids[index] ?? '', ...candidate })),
      guides: places.slice(0, Math.ceil(groups / 3)).map((municipality, index) => ({
        id: `b${index}`,
        municipality,
        maxGroups: 4,
        notWith: [],
        notIn: [],
      })),
      travel: { places, minutes },
      wishes: others(true, 0.15),
      vetoes: others(false, 0.1),
      acquainted: others(false, 0.3),
      settings: STANDARD_SETTINGS,
      locks: [],
    },
    best: {
      groups: towns.map((_, group) => ({
        members: ids.filter((_id, index) => people[index]?.group === group),
        guide: undefined,
      })),
    },
  };
}

/** Rows of the matrix: no two are neighbours, and for each the others are on average comfortably near. */
function townsNearBy(minutes: readonly (readonly number[])[], random: Random): readonly number[] {
  const between = (one: number, other: number): number => minutes[one]?.[other] ?? 0;
  for (;;) {
    const centre = below(random, minutes.length);
    const chosen: number[] = [];
    for (const town of shuffled([...minutes.keys()], random)) {
      const isNear = between(centre, town) <= AROUND_MINUTES;
      const isApart = chosen.every(
        (each) =>
          between(each, town) >= STANDARD_SETTINGS.neighbourMinutes && between(each, town) <= APART_MINUTES,
      );
      if (isNear && isApart && chosen.length < SIZE) chosen.push(town);
    }
    const average = (town: number): number =>
      chosen.reduce((sum, other) => sum + between(town, other), 0) / (SIZE - 1);
    const isComfortable = chosen.every(
      (town) => Math.ceil(average(town)) <= STANDARD_SETTINGS.comfortableTravelMinutes,
    );
    if (chosen.length === SIZE && isComfortable) return chosen;
  }
}

function membersOf(
  towns: readonly number[],
  group: number,
  { minutes, places }: Pick<CompositionProblem['travel'], 'minutes' | 'places'>,
  random: Random,
): readonly Planted[] {
  const parties = shuffled(PARTIES, random);
  const experience = shuffled(MIX, random);
  const [day = 1] = shuffled(WORKDAYS, random);
  const [topic = ''] = shuffled(TOPICS, random);
  const andOthers = <Item>(shared: Item, all: readonly Item[]): readonly Item[] =>
    all.filter((each) => each === shared || random() < 0.3);
  return towns.flatMap((town, index): readonly Planted[] => {
    const municipality = places[town];
    if (municipality === undefined) return [];
    const farthest = Math.max(...towns.map((other) => minutes[town]?.[other] ?? 0));
    return [
      {
        group,
        municipality,
        parties: [parties[index] ?? ''],
        experience: experience[index],
        maxTravelMinutes: random() < 0.4 ? farthest + below(random, 20) : undefined,
        weekdays: random() < 0.7 ? andOthers(day, WORKDAYS) : [],
        topics: random() < 0.9 ? andOthers(topic, TOPICS) : [],
      },
    ];
  });
}
