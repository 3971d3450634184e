import type { StepProps } from './step.ts';
import { WallGrid } from './wall-grid.tsx';

/** All days and what everybody said about them. */
export function AnswersStep({ round, isGuide, live }: StepProps) {
  return <WallGrid round={round} canChange={isGuide} onChanged={() => void live.reload()} />;
}
