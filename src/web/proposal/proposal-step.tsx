import { ConfirmBar } from '../confirm/confirm-bar.tsx';
import { Respondents } from '../round/respondents.tsx';
import type { StepProps } from '../round/step.ts';
import { nl } from '../texts/nl.ts';
import { Obstacles } from './obstacles.tsx';
import { PlanReasons } from './plan-reasons.tsx';
import { PlanTimeline } from './plan-timeline.tsx';

/** The best plan that the answers allow now, and why; or what stands in its way. */
export function ProposalStep(props: StepProps) {
  const { round, isGuide, live } = props;
  const { proposal } = round;
  return (
    <div class="wall">
      <section class="card wall__plan" aria-labelledby="voorstel">
        {proposal.__typename === 'BestPlan' && (
          <>
            <h2 id="voorstel">{nl.round.plan}</h2>
            <PlanTimeline
              round={round}
              plan={proposal}
              canLock={isGuide}
              onChanged={() => void live.reload()}
            />
          </>
        )}
        {proposal.__typename === 'PlanUndecided' && (
          <>
            <h2 id="voorstel">{nl.round.undecided}</h2>
            <p>{nl.round.undecidedText}</p>
          </>
        )}
        {proposal.__typename === 'NoPlanPossible' && (
          <Obstacles
            obstacles={proposal.obstacles}
            hasAnswers={round.respondents.some(({ answered }) => answered > 0)}
            headingId="voorstel"
          />
        )}
      </section>
      <div class="wall__side">
        <ConfirmBar {...props} />
        <Respondents respondents={round.respondents} />
        {proposal.__typename === 'BestPlan' && <PlanReasons plan={proposal} />}
      </div>
    </div>
  );
}
