/** Seeded problems that are small enough to try everything: groups of two to four, any rule broken by somebody. */
import {
  type Candidate,
  type CompositionProblem,
  CRITERIA,
  EXPERIENCES,
  type GuideCandidate,
  type Pair,
} from '../../src/composition/types.ts';
import type { MunicipalityCode } from '../../src/shared/ids.ts';
import { seeded, shuffled } from '../../src/shared/seeded-random.ts';

const PARTIES = [['cda'], ['vvd'], ['cu'], ['sgp'], ['cu', 'sgp'], [], []];
const TOPICS = ['council', 'press', 'support'];

export interface SmallShape {
  readonly candidates: number;
  readonly guides: number;
  readonly sizes: CompositionProblem['settings']['sizes'];
}

export const SMALL: SmallShape = { candidates: 7, guides: 2, sizes: { least: 2, standard: 3, most: 4 } };

export function smallProblem(
  seed: number,
  { candidates: count, guides, sizes }: SmallShape = SMALL,
): CompositionProblem {
  const random = seeded(seed * 104729);
  const below = (limit: number): number => Math.floor(random() * limit);
  const places = Array.from({ length: count + 1 }, (_, index) => municipality(index));
  const candidates = Array.from(
    { length: count },
    (_, index): Candidate => ({
      id: `a${index}`,
      municipality: municipality(random() < 0.8 ? index : below(count)),
      parties: PARTIES[below(PARTIES.length)] ?? [],
      experience: random() < 0.1 ? undefined : EXPERIENCES[below(EXPERIENCES.length)],
      maxTravelMinutes: random() < 0.3 ? 30 + below(60) : undefined,
      weekdays: [1, 3, 4].filter(() => random() < 0.4),
      topics: TOPICS.filter(() => random() < 0.4),
    }),
  );
  const ids = candidates.map(({ id }) => id);
  return {
    candidates,
    guides: Array.from(
      { length: guides },
      (_, index): GuideCandidate => ({
        id: `b${index}`,
        municipality: municipality(below(count + 1)),
        maxGroups: below(3),
        notWith: ids.filter(() => random() < 0.1),
        notIn: places.filter(() => random() < 0.1),
      }),
    ),
    travel: { places, minutes: matrix(places.length, random) },
    wishes: pairs(ids, 0.1, random),
    vetoes: pairs(ids, 0.04, random),
    acquainted: pairs(ids, 0.06, random),
    settings: {
      sizes,
      maxTravelMinutes: random() < 0.5 ? undefined : 80 + below(40),
      comfortableTravelMinutes: 45,
      neighbourMinutes: 30,
      order: shuffled(CRITERIA, random).slice(
        0,
        random() < 0.5 ? CRITERIA.length : 1 + below(CRITERIA.length),
      ),
    },
    locks: [],
  };
}

export function municipality(index: number): MunicipalityCode {
  // A code of the right form
  return `GM${String(index).padStart(4, '0')}` as MunicipalityCode;
}

/** Points in a square of 100 by 100 minutes. */
function matrix(size: number, random: () => number): readonly (readonly number[])[] {
  const points = Array.from({ length: size }, () => [random() * 100, random() * 100] as const);
  return points.map(([x, y], row) =>
    points.map(([otherX, otherY], column) =>
      row === column ? 0 : 10 + Math.round(Math.hypot(x - otherX, y - otherY)),
    ),
  );
}

function pairs(ids: readonly string[], share: number, random: () => number): readonly Pair[] {
  return ids.flatMap((one) =>
    ids.filter((other) => other !== one && random() < share).map((other) => [one, other] as const),
  );
}
