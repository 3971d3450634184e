import type { StepProps } from '../round/step.ts';
import { ConfirmPlan } from './confirm-plan.tsx';

/** The way from a proposal to dates that stand. */
export function ConfirmBar({ round, isGuide, live }: StepProps) {
  if (!isGuide || round.proposal.__typename !== 'BestPlan') return null;
  return (
    <ConfirmPlan
      round={round}
      plan={round.proposal}
      onOutdated={live.take}
      onConfirmed={() => void live.reload()}
    />
  );
}
