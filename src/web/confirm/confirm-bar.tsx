import type { StepProps } from '../round/step.ts';
import { speaksFor } from '../viewer/roles.ts';
import { AskedPlan } from './asked-plan.tsx';
import { PlanQuestion } from './plan-question.tsx';
import '../theme/confirm.css';

/** The way from a proposal to dates that stand: for the guide to put to the group and fix, for members to agree with. */
export function ConfirmBar({ round, viewer, isGuide, live }: StepProps) {
  const plan = round.proposal.__typename === 'BestPlan' ? round.proposal : undefined;
  const reload = () => void live.reload();
  if (isGuide) {
    if (plan === undefined && round.planQuestion === null) return null;
    return <AskedPlan round={round} plan={plan} onChanged={reload} onOutdated={live.take} />;
  }
  const own = round.respondents.filter(({ participant }) => speaksFor(viewer, participant.person.id));
  return (
    <>
      {own.map(({ participant: { id, person } }) => (
        <PlanQuestion
          key={id}
          round={round}
          participantId={id}
          forName={person.id === viewer.person.id ? undefined : person.name}
          onChanged={reload}
        />
      ))}
    </>
  );
}
