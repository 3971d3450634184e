import type { RoundWallFragment } from '../gql/graphql.ts';
import type { BestPlan, ProposedSession, WallSlot } from '../round/wall-view.ts';

/** A moment that the plan does not use, with how many answered that they can come. */
export interface OtherSlot {
  readonly slot: WallSlot;
  readonly present: number;
  readonly ifNeeded: number;
  readonly people: number;
}

const DAY_MILLIS = 86_400_000;

/**
 * Moments that are on offer and that the plan uses for no session: those with most people first, then those at which the
 * fewest come only if needed, then the nearest to where the session is now, then the earliest.
 */
export function otherSlots(
  round: RoundWallFragment,
  plan: BestPlan,
  session: ProposedSession,
): readonly OtherSlot[] {
  const used = new Set(plan.sessions.map(({ slot }) => slot.id));
  const answersOf = round.respondents.map(
    ({ answers }) => new Map(answers.map(({ slot, answer }) => [slot.id, answer])),
  );
  const distance = (slot: WallSlot) =>
    Math.abs(Date.parse(slot.date) - Date.parse(session.slot.date)) / DAY_MILLIS;
  return round.slots
    .filter(
      ({ id, state, facilitatorAvailable }) => state === 'OFFERED' && facilitatorAvailable && !used.has(id),
    )
    .map((slot): OtherSlot => {
      const said = answersOf.map((answers) => answers.get(slot.id));
      const ifNeeded = said.filter((answer) => answer === 'IF_NEEDED').length;
      return {
        slot,
        present: said.filter((answer) => answer === 'YES').length + ifNeeded,
        ifNeeded,
        people: said.length,
      };
    })
    .toSorted(
      (a, b) =>
        b.present - a.present ||
        a.ifNeeded - b.ifNeeded ||
        distance(a.slot) - distance(b.slot) ||
        (a.slot.startsAt < b.slot.startsAt ? -1 : 1),
    );
}
