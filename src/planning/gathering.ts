import type { LiveChanges } from '../database/live-changes.ts';
import type { RoundId } from '../shared/ids.ts';
import { requestTurns, Turns } from '../shared/turns.ts';
import { roundTopic } from './store.ts';
import type { RoundChange } from './types.ts';

/**
 * Stands for one reading of the database that all who hear of the same changes at the same time have in common: what
 * is read for the first of them may be kept under it for the others.
 */
export type CommonReading = object;

/** For who is later than this the round is read anew: what is around it may have changed, though its version did not. */
const READING_LASTS_MS = 1000;

type Changes = Promise<readonly RoundChange[]>;

/** Of all rounds of this process. Whoever taps is answered first: of what waits here only the newest is told. */
const turns = new Turns(requestTurns);

const gatheringsOf = new WeakMap<LiveChanges, Map<RoundId, Gathering>>();

/** Everyone in this process who follows one round: one ear for signals, and one reading for what all of them need. */
export class Gathering {
  readonly #bells = new Set<() => void>();
  #stopListening: (() => void) | undefined;
  #signals = 0;
  #isWaiting = false;
  #read: { readonly after: number; readonly signals: number; readonly changes: Changes } | undefined;
  #reading: { readonly version: number; readonly from: number; readonly common: CommonReading } | undefined;

  /** Calls `ring` for each signal until `leave` is called. */
  static join(
    live: LiveChanges,
    roundId: RoundId,
    ring: () => void,
  ): { readonly gathering: Gathering; readonly leave: () => void } {
    const gatherings = gatheringsOf.get(live) ?? new Map<RoundId, Gathering>();
    gatheringsOf.set(live, gatherings);
    const gathering = gatherings.get(roundId) ?? new Gathering();
    gatherings.set(roundId, gathering);
    gathering.#bells.add(ring);
    gathering.#stopListening ??= live.listen(roundTopic(roundId), () => gathering.#hear());
    const leave = (): void => {
      gathering.#bells.delete(ring);
      if (gathering.#bells.size > 0) return;
      gathering.#stopListening?.();
      gathering.#stopListening = undefined;
      if (gatherings.get(roundId) === gathering) gatherings.delete(roundId);
    };
    return { gathering, leave };
  }

  /** Rounds take turns: what is signalled until the turn of this one has come is told together. */
  #hear(): void {
    this.#signals += 1;
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    turns.take(() => {
      this.#isWaiting = false;
      for (const ring of [...this.#bells]) ring();
    });
  }

  /**
   * What `read` gives, read once for all who ask after the same version since the last signal. Only for who was woken by
   * a signal: whoever looks by himself looks for a signal that was missed.
   */
  changesAfter(after: number, read: () => Changes): Changes {
    const before = this.#read;
    if (before?.after === after && before.signals === this.#signals) return before.changes;
    const changes = read();
    this.#read = { after, signals: this.#signals, changes };
    return changes;
  }

  readingOf(version: number): CommonReading {
    const now = performance.now();
    if (this.#reading?.version === version && now - this.#reading.from < READING_LASTS_MS) {
      return this.#reading.common;
    }
    const common = {};
    this.#reading = { version, from: now, common };
    return common;
  }
}
