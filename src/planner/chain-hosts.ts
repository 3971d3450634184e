/** Who can host the sessions of a chain but its last one, while sessions are chosen and answers changed. */
import type { CompactModel } from './compact-model.ts';
import { addSession, freeable, largestMatching, noMatching } from './host-matching.ts';

export class ChainHosts {
  readonly #model: CompactModel<string, string>;
  /** Per session of the chain, with the changes made so far: who can host. */
  readonly able: number[] = [];
  /** Per number of sessions of the chain, as the answers are: host -> session hosted, and how many are. */
  readonly #turns: readonly Int8Array[];
  readonly #matched: number[] = [0];

  constructor(model: CompactModel<string, string>) {
    this.#model = model;
    this.#turns = Array.from({ length: model.sessions }, () => noMatching(model.hosts.length).sessionOf);
  }

  /** How many sessions of the chain are without a host when this one is added and nothing is changed. */
  withoutHost(session: number, able: number): number {
    const [before, turns] = [this.#turns[session], this.#turns[session + 1]];
    if (before === undefined || turns === undefined) return session + 1;
    this.able[session] = able;
    turns.set(before);
    const matched = (this.#matched[session] ?? 0) + (addSession(turns, this.able, session) ? 1 : 0);
    this.#matched[session + 1] = matched;
    return session + 1 - matched;
  }

  /**
   * With all but the last session chosen and changed: of these one must be able to host the last one; -1 when none
   * needs to, 0 when that would not be enough.
   */
  usefulLast(): number {
    const { hosts, hostTurns, sessions } = this.#model;
    // Changes only add hosts: what gives every session one still does.
    const matched = this.#matched[sessions - 1] ?? 0;
    const turns = this.#turns[sessions - 1];
    const { size, sessionOf } =
      matched === sessions - 1 && turns !== undefined
        ? { size: matched, sessionOf: turns }
        : largestMatching(hosts.length, this.able);
    if (size >= hostTurns) return -1;
    return size + 1 < hostTurns ? 0 : freeable(sessionOf, this.able);
  }
}
