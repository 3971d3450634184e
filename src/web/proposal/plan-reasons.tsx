import type { BestPlan } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';

/** What the proposal costs whom and why it is this one, in the sentences of the API: nobody trusts a black box. */
export function PlanReasons({ plan }: { readonly plan: BestPlan }) {
  return (
    <section class="card card--quiet reasons">
      <h2>{nl.round.why}</h2>
      <ul>
        {plan.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}
