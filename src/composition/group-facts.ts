/** What the criteria know of one group. */
import { remembered } from '../shared/remembered.ts';
import type {
  Candidate,
  ComposedGroup,
  CompositionProblem,
  CompositionSettings,
  GuideCandidate,
} from './types.ts';

type Located = Pick<Candidate, 'municipality'>;

export interface GroupFacts {
  readonly members: readonly Candidate[];
  /** Each two members once, in the order of the members. */
  readonly pairs: readonly (readonly [Candidate, Candidate])[];
  readonly guide: GuideCandidate | undefined;
  readonly settings: CompositionSettings;
  readonly minutesBetween: (one: Located, other: Located) => number;
  readonly isAcquainted: (one: Candidate, other: Candidate) => boolean;
  /** Whom somebody wishes to be with. */
  readonly wishesOf: (candidate: Candidate) => readonly string[];
}

/** Look-ups made once for a problem; a problem names nobody twice, and in groups nobody it does not know. */
class ProblemFacts {
  readonly #problem: CompositionProblem;
  readonly #candidates: ReadonlyMap<string, Candidate>;
  readonly #guides: ReadonlyMap<string, GuideCandidate>;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #acquainted: ReadonlySet<string>;
  readonly #vetoed: ReadonlySet<string>;
  readonly #wishes: ReadonlyMap<string, readonly string[]>;

  constructor(problem: CompositionProblem) {
    this.#problem = problem;
    this.#candidates = new Map(problem.candidates.map((each) => [each.id, each]));
    this.#guides = new Map(problem.guides.map((each) => [each.id, each]));
    this.#rows = new Map(problem.travel.places.map((place, row) => [place, row]));
    this.#acquainted = new Set(problem.acquainted.flatMap(bothWays));
    this.#vetoed = new Set(problem.vetoes.flatMap(bothWays));
    const wishes = Map.groupBy(problem.wishes, ([from]) => from);
    this.#wishes = new Map([...wishes].map(([from, pairs]) => [from, pairs.map(([, to]) => to)]));
  }

  /** @throws when the problem does not know the candidate */
  candidate(id: string): Candidate {
    return known(this.#candidates.get(id), id);
  }

  /** @throws when the problem does not know the facilitator */
  guide(id: string): GuideCandidate {
    return known(this.#guides.get(id), id);
  }

  readonly minutesBetween = (one: Located, other: Located): number => {
    const row = known(this.#rows.get(one.municipality), one.municipality);
    const column = known(this.#rows.get(other.municipality), other.municipality);
    return known(this.#problem.travel.minutes[row]?.[column], one.municipality);
  };

  isVetoed(one: string, other: string): boolean {
    return this.#vetoed.has(pairKey(one, other));
  }

  groupFacts(group: ComposedGroup): GroupFacts {
    const members = group.members.map((id) => this.candidate(id));
    return {
      members,
      pairs: members.flatMap((one, index) => members.slice(index + 1).map((other) => [one, other] as const)),
      guide: group.guide === undefined ? undefined : this.guide(group.guide),
      settings: this.#problem.settings,
      minutesBetween: this.minutesBetween,
      isAcquainted: (one, other) => this.#acquainted.has(pairKey(one.id, other.id)),
      wishesOf: ({ id }) => this.#wishes.get(id) ?? [],
    };
  }
}

/** The look-ups of a problem, made once. */
export const factsOf = remembered((problem: CompositionProblem) => new ProblemFacts(problem));

/** @throws when there is no such value */
export function known<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`The problem does not know ${id}.`);
  return value;
}

function bothWays([one, other]: readonly [string, string]): readonly string[] {
  return [pairKey(one, other), pairKey(other, one)];
}

/** Ids hold no line breaks. */
function pairKey(one: string, other: string): string {
  return `${one}\n${other}`;
}
