import type { Candidate, CompactModel } from './compact-model.ts';

/** What one session is pinned to. */
export type Pin = {
  /** Indexes of slots, of which it takes one; undefined: any. */
  readonly slots: ReadonlySet<number> | undefined;
  /** Index of a host, -1 for somebody who does not host; undefined: any. */
  readonly host: number | 'neutral' | undefined;
};

export const UNPINNED: Pin = { slots: undefined, host: undefined };

/**
 * The model with only what the pins, one per session, leave on top of its locks. Undefined when they leave a
 * session nothing. A pinned host hosts nowhere else, so has the turn at that session.
 */
export function pinnedModel<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  pins: readonly Pin[],
): CompactModel<Person, SlotKey> | undefined {
  const pinned = pins.flatMap(({ host }) => (typeof host === 'number' ? [host] : []));
  if (pinned.includes(-1) || new Set(pinned).size < pinned.length) return undefined;
  if (pins.some(({ host }, session) => host === 'neutral' && model.needsHost[session] === true))
    return undefined;
  const others = ~pinned.reduce((mask, host) => mask | (1 << host), 0);
  const needsHost = pins.map(
    ({ host }, session) => typeof host === 'number' || model.needsHost[session] === true,
  );
  // Sessions under the same rules keep sharing one list: the search looks at it once
  const shared = new Map<readonly Candidate[], readonly Candidate[]>();
  const candidates = pins.map((pin, session) => {
    const list = model.candidates[session] ?? [];
    const left = shared.get(list);
    if (pin === UNPINNED && left !== undefined) return left;
    const able = pin.host === undefined ? others : pin.host === 'neutral' ? 0 : 1 << pin.host;
    const open = list
      .filter(({ slot }) => pin.slots?.has(slot) !== false)
      .map(({ slot, hosts }) => ({ slot, hosts: hosts & able }))
      .filter(({ hosts }) => hosts !== 0 || needsHost[session] !== true);
    if (pin === UNPINNED) shared.set(list, open);
    return open;
  });
  return candidates.some((list) => list.length === 0) ? undefined : { ...model, needsHost, candidates };
}
