import type { BestPlace } from '../composition/best-places.ts';
import type { LevelBound } from '../composition/bounds.ts';
import type { Effect } from '../composition/changes.ts';
import type { Violation } from '../composition/checker.ts';
import type { LeftOverReason } from '../composition/left-over.ts';
import type { CompositionReport } from '../composition/report.ts';
import type { SearchBudget } from '../composition/search.ts';
import type { Composition } from '../composition/types.ts';
import { type ErrandAnswer, ErrandThread } from '../shared/errand-thread.ts';
import type { RunProblem } from './facts.ts';

/** All that can be said of a composition by itself. */
export interface CompositionLook {
  readonly report: CompositionReport;
  readonly leftOver: readonly LeftOverReason[];
  readonly violations: readonly Violation[];
}

/** What is asked of the thread, and what it answers, by kind. */
interface Errands {
  search: {
    readonly problem: RunProblem;
    readonly budget: SearchBudget;
    /** Groups that keep to the rules, to begin with; undefined: none. */
    readonly start: Composition | undefined;
    /** How long HiGHS may look for something better, where people are few. */
    readonly solverSeconds: number;
  };
  look: { readonly problem: RunProblem; readonly composition: Composition };
  bounds: { readonly problem: RunProblem; readonly composition: Composition };
  places: {
    readonly problem: RunProblem;
    readonly composition: Composition;
    readonly member: string;
    /** Groups, as places in the composition. */
    readonly among: readonly number[];
    readonly most: number;
  };
  effect: { readonly problem: RunProblem; readonly first: Composition; readonly second: Composition };
}
export interface ErrandResults {
  search: Composition;
  look: CompositionLook;
  bounds: readonly LevelBound[];
  places: readonly BestPlace[];
  effect: Effect;
}
type Kind = keyof Errands;

export type ComposerErrand = {
  readonly [K in Kind]: { readonly kind: K; readonly asked: Errands[K] };
}[Kind] & {
  /** Two numbers shared with the thread: not zero is stop; how far it is, in thousandths. */
  readonly shared: SharedArrayBuffer;
};

export type ComposerAnswer = ErrandAnswer<ErrandResults[Kind]>;

/** A search that was sent. */
export interface SentSearch {
  /** Comes soon after {@link stop} too, then with the best so far. */
  readonly result: Promise<Composition>;
  /** From 0 to 1. */
  share(): number;
  stop(): void;
}

/** A thread of its own for composing, so that no request waits for it. */
export class ComposerThread {
  readonly #thread = new ErrandThread<ComposerErrand, ErrandResults[Kind]>(
    new URL('./composer-worker.ts', import.meta.url),
  );

  search(asked: Errands['search']): SentSearch {
    const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
    const numbers = new Int32Array(shared);
    return {
      result: this.#send('search', asked, shared),
      share: () => Atomics.load(numbers, 1) / 1000,
      stop: () => void Atomics.store(numbers, 0, 1),
    };
  }

  look(asked: Errands['look']): Promise<CompositionLook> {
    return this.#send('look', asked);
  }

  bounds(asked: Errands['bounds']): Promise<readonly LevelBound[]> {
    return this.#send('bounds', asked);
  }

  /** In which of the groups somebody fits best. */
  places(asked: Errands['places']): Promise<readonly BestPlace[]> {
    return this.#send('places', asked);
  }

  effect(asked: Errands['effect']): Promise<Effect> {
    return this.#send('effect', asked);
  }

  async #send<K extends Kind>(
    kind: K,
    asked: Errands[K],
    shared: SharedArrayBuffer = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT),
  ): Promise<ErrandResults[K]> {
    // casts: what is asked and what is answered are of the kind
    const errand = { kind, asked, shared } as ComposerErrand;
    return (await this.#thread.send(errand)) as ErrandResults[K];
  }
}
