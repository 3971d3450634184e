import { Respondents } from '../round/respondents.tsx';
import type { StepProps } from '../round/step.ts';

/** Who takes part. */
export function JoinStep({ round }: StepProps) {
  return <Respondents respondents={round.respondents} />;
}
