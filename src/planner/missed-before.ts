import type { CompactModel, CompactSlot } from './compact-model.ts';

/**
 * The same model, but everyone starts with absences: `missed` per participant, in the order of `people`, counts
 * for the limit and for the second level of the objective. It does so by sessions before the first, one for each
 * absence of whoever has most: everyone with at least so many is absent there. They have one slot each, nobody
 * hosts there, and all days shift by legal gaps; so they add the same to each level of any two plans, except to
 * the second, and the best plan with them is the best plan. `maxAbsences` is the limit of the problem; who has
 * missed more than that counts as having reached it. The first `added` slots and sessions are the new ones.
 */
export function withMissedBefore<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  missed: readonly number[],
  maxAbsences: number,
): { readonly model: CompactModel<Person, string>; readonly added: number } {
  const counted = missed.map((count) => Math.min(count, maxAbsences));
  const added = Math.max(0, ...counted);
  if (added === 0) return { model, added };
  const before = Array.from({ length: added }, (_, index) => slotBefore(index, counted, model.minGap));
  const sessions = model.sessions + added;
  return {
    added,
    model: {
      ...model,
      sessions,
      maxAbsences: Math.min(maxAbsences, sessions),
      slots: [...before, ...model.slots.map((slot) => ({ ...slot, day: slot.day + added * model.minGap }))],
      candidates: [
        ...before.map((_, slot) => [{ slot, hosts: 0 }]),
        ...model.candidates.map((list) => list.map(({ slot, hosts }) => ({ slot: slot + added, hosts }))),
      ],
      needsHost: [...before.map(() => false), ...model.needsHost],
      locks: [...before.map(({ id }) => ({ slot: id, hosts: 0 })), ...model.locks],
    },
  };
}

function slotBefore(index: number, counted: readonly number[], gap: number): CompactSlot<string> {
  const absent = counted.flatMap((count, person) => (count > index ? [person] : []));
  return {
    id: `before ${index + 1}`,
    day: (index + 1) * gap,
    absent: absent.reduce((mask, person) => mask | (1 << person), 0),
    absences: absent.length,
    ifNeeded: 0,
    hosts: 0,
  };
}
