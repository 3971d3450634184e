/**
 * Stops of a chain on which nobody's answer is changed, and which could as well be another: then the same changes are
 * found with the other, so that the chain need not be looked at with this stop as it is.
 *
 * WHY NOTHING IS MISSED. The other is at a legal gap from the sessions before and after, whoever misses it misses this
 * one, and who can host here can host there; where both are alike, it has the lower number. So the chain with the other
 * needs no change that this one does not need, and in a finite number of such steps a chain is reached in which no
 * unchanged stop could be another.
 */

import { firstFrom } from './chains.ts';
import { type ChangeableStop, type ChangeLayer, needsNoMoreAsIs } from './change-bounds.ts';
import type { CompactModel } from './compact-model.ts';

/** The nearest of those that are better; more of them hardly ever help. */
const MOST_KNOWN = 6;

export class ReplaceableStops {
  readonly #model: Pick<CompactModel<string, string>, 'minGap' | 'maxGap'>;
  readonly #layers: readonly ChangeLayer[];
  /** Per session and slot, once asked for. */
  readonly #better: (readonly ChangeableStop[] | undefined)[][];

  constructor(
    model: Pick<CompactModel<string, string>, 'minGap' | 'maxGap'>,
    layers: readonly ChangeLayer[],
  ) {
    this.#model = model;
    this.#layers = layers;
    this.#better = layers.map(() => []);
  }

  /** Whether the session, as the answers are, could be on another stop between the sessions on these days. */
  has(session: number, stop: ChangeableStop, before: number, after: number): boolean {
    const { minGap, maxGap } = this.#model;
    for (const { day } of this.#betterThan(session, stop))
      if (day - before >= minGap && day - before <= maxGap && after - day >= minGap && after - day <= maxGap)
        return true;
    return false;
  }

  #betterThan(session: number, stop: ChangeableStop): readonly ChangeableStop[] {
    const known = this.#better[session]?.[stop.slot];
    if (known !== undefined) return known;
    const better = this.#near(session, stop.day)
      .filter((other) => other !== stop && needsNoMoreAsIs(other, stop))
      .sort((a, b) => Math.abs(a.day - stop.day) - Math.abs(b.day - stop.day))
      .slice(0, MOST_KNOWN);
    const row = this.#better[session];
    if (row !== undefined) row[stop.slot] = better;
    return better;
  }

  /** No stop further away is at a legal gap from the same days. */
  #near(session: number, day: number): ChangeableStop[] {
    const layer = this.#layers[session];
    if (layer === undefined) return [];
    const span = this.#model.maxGap - this.#model.minGap;
    const from = layer.firstStop[firstFrom(layer.days, day - span)];
    const to = layer.firstStop[firstFrom(layer.days, day + span + 1)];
    return layer.stops.slice(from, to);
  }
}
