import { proposalTexts } from '../texts/nl-proposal.ts';

/** Another moment or host, as the planner judges it. */
export interface Choice {
  readonly sentences: readonly string[];
  /** The best plan with this choice; null when there is none. */
  readonly plan: {
    readonly comparison: string;
    readonly gain: readonly string[];
    readonly price: readonly string[];
  } | null;
}

/** What another moment or host costs, or why it cannot be. */
export function choiceCost({ sentences, plan }: Choice): string {
  if (plan === null) return sentences.join(' ');
  return plan.price.length + plan.gain.length === 0 ? proposalTexts.asGood : plan.comparison;
}
