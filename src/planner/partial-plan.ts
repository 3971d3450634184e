/**
 * A plan in the making, for searches that add a session and take it back again: who has been absent how often,
 * and whether the sessions chosen so far can have hosts. Sessions may be added in any order.
 */
import { biasFor, isAbove } from './absence-counts.ts';
import type { Stop } from './chains.ts';
import type { CompactModel } from './compact-model.ts';

export class PartialPlan {
  readonly #hosts: number;
  /** Sessions that may remain without a host. */
  readonly #neutral: number;
  readonly #stops: Stop[] = [];
  /** Per number of sessions added: host -> index of the stop hosted, -1 for none. One row of hosts each. */
  readonly #turns: Int8Array;
  readonly #matched: number[] = [0];
  /** Absences so far, see absence-counts.ts. */
  first = 0;
  second = 0;
  third = 0;

  constructor(model: CompactModel<string, string>) {
    this.#hosts = model.hosts.length;
    this.#neutral = model.sessions - model.hostTurns;
    this.#turns = new Int8Array((model.sessions + 1) * this.#hosts).fill(-1);
  }

  /** The sessions in the order in which they were added. */
  get stops(): readonly Stop[] {
    return this.#stops;
  }

  /**
   * Adds a session; false, and nothing changes, when then more sessions would be without a host than a plan
   * may have. By Berge's theorem a session that finds no host when it is added never finds one later, so
   * what is false here is false for everything that could be added still.
   */
  add(stop: Stop): boolean {
    const count = this.#stops.length;
    const row = (count + 1) * this.#hosts;
    this.#turns.copyWithin(row, count * this.#hosts, row);
    this.#stops.push(stop);
    const matched = (this.#matched[count] ?? 0) + (this.#findHost(row, count, { tried: 0 }) ? 1 : 0);
    if (matched < count + 1 - this.#neutral) {
      this.#stops.pop();
      return false;
    }
    this.#matched[count + 1] = matched;
    this.first += stop.first;
    this.second += stop.second;
    this.third += stop.third;
    return true;
  }

  /** Takes back the session that was added last. */
  takeBack(): void {
    const stop = this.#stops.pop();
    if (stop === undefined) return;
    this.first -= stop.first;
    this.second -= stop.second;
    this.third -= stop.third;
  }

  /** Whether somebody would be absent more often than the limit of this bias, with the stop added. */
  exceeds(bias: number, stop: Stop): boolean {
    return isAbove(bias, this.first + stop.first, this.second + stop.second, this.third + stop.third);
  }

  /** The most absences of one participant so far. */
  mostOfOne(): number {
    let most = 0;
    while (isAbove(biasFor(most), this.first, this.second, this.third)) most += 1;
    return most;
  }

  #findHost(row: number, index: number, seen: { tried: number }): boolean {
    let able = (this.#stops[index]?.hosts ?? 0) & ~seen.tried;
    for (let rest = able; rest !== 0; rest &= rest - 1) {
      const host = 31 - Math.clz32(rest & -rest);
      if (this.#turns[row + host] !== -1) continue;
      this.#turns[row + host] = index;
      return true;
    }
    for (; able !== 0; able = (this.#stops[index]?.hosts ?? 0) & ~seen.tried) {
      const bit = able & -able;
      seen.tried |= bit;
      const host = 31 - Math.clz32(bit);
      if (!this.#findHost(row, this.#turns[row + host] ?? -1, seen)) continue;
      this.#turns[row + host] = index;
      return true;
    }
    return false;
  }
}
