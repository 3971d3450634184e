/**
 * What a search tells while it runs, and how it is stopped. Watching never changes what a search that runs to its end
 * finds.
 */
import type { Worth } from './cost.ts';

export type SearchWatch = {
  /** Called every few steps; throws {@link SearchStopped} to stop the search. */
  readonly pulse: () => void;
  /** The slots of a plan (numbers of the model), perhaps not the best one. */
  readonly found: (slots: readonly number[]) => void;
  /**
   * Proven: every plan has more absences than the cost says, or as many and a larger most of one participant, or as
   * many, the same most, and at least this cost.
   */
  readonly proven: (bound: Worth) => void;
};

/** Nobody watches. */
export const UNWATCHED: SearchWatch = {
  pulse: () => undefined,
  found: () => undefined,
  proven: () => undefined,
};

/** Thrown out of a search by a watch that stops it, and caught by whoever gave the watch. */
export class SearchStopped extends Error {
  constructor() {
    super('The search was stopped.');
  }
}
