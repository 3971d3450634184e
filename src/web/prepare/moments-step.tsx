import type { StepProps } from '../round/step.ts';
import { WallGrid } from '../round/wall-grid.tsx';

/** The candidate moments of a round that runs. */
export function MomentsStep({ round, isGuide, live }: StepProps) {
  return <WallGrid round={round} canChange={isGuide} onChanged={() => void live.reload()} />;
}
