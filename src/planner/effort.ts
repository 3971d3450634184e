import { type SearchWatch, UNWATCHED } from './search-watch.ts';

/** How the work is divided between ways to search. Changes how long a search takes, never its answer. */
export type Effort = {
  /** Steps of the search over chains before the problem is called hard. */
  readonly chainSteps: number;
  /** What meeting in the middle lists first, and may list and try before it gives up (half-chains.ts). */
  readonly fewHalves: number;
  readonly mostHalves: number;
  readonly mostPairs: number;
  /** Steps of branch and bound in a round of the watched search, at least. */
  readonly fewestSteps: number;
  /** One step more for every so many numbers in the round's table, so that neither outweighs the other. */
  readonly tablePerStep: number;
  /** Numbers in one table of the relaxation, at most; some 8 bytes each. */
  readonly largestTable: number;
  readonly watch: SearchWatch;
};

export const EFFORT: Effort = {
  chainSteps: 4000,
  fewHalves: 1000,
  mostHalves: 400_000,
  mostPairs: 20_000_000,
  fewestSteps: 400,
  tablePerStep: 200,
  largestTable: 1_500_000,
  watch: UNWATCHED,
};
