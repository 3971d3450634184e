import { nl } from '../texts/nl.ts';
import { objectiveInWords } from './plan-in-words.ts';
import type { BestPlan } from './wall-view.ts';

/** What the proposal costs, and why it is this one: nobody trusts a black box. */
export function PlanReasons({ plan }: { readonly plan: BestPlan }) {
  return (
    <section class="card card--quiet reasons">
      <h2>{nl.round.costs}</h2>
      <ul>
        {objectiveInWords(plan.objective).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {plan.carriedOver.map((participant) => (
          <li key={participant.id}>{nl.round.carriedOver(participant.person.name)}</li>
        ))}
      </ul>
      {plan.reasons.length > 0 && (
        <>
          <h3>{nl.round.why}</h3>
          <ul>
            {plan.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
