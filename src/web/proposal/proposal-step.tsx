import { useEffect, useState } from 'preact/hooks';
import { ConfirmBar } from '../confirm/confirm-bar.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Told } from '../controls/told.tsx';
import { lazyWindow } from '../navigation/lazy-page.tsx';
import { Respondents } from '../round/respondents.tsx';
import type { StepProps } from '../round/step.ts';
import type { BestPlan } from '../round/wall-view.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { Alternatives } from './alternatives.tsx';
import { HelpPanel } from './help-panel.tsx';
import { NoPlan } from './no-plan.tsx';
import { PeopleRow } from './people-row.tsx';
import { proposalInWords } from './plan-changes-told.ts';
import { PlanMap } from './plan-map.tsx';
import { placesOf } from './proposal-view.ts';
import { SessionTimeline } from './session-timeline.tsx';
import { usePlanChanges } from './use-plan-changes.ts';
import '../theme/proposal.css';
import '../theme/session-row.css';
import '../theme/plan-people.css';
import '../theme/plan-map.css';

type Opened =
  | { readonly what: 'session'; readonly number: number }
  | { readonly what: 'person'; readonly participantId: string }
  | { readonly what: 'reasons' };

/** Not in the first load: the windows that open from the plan. */
const sessionDialog = lazyWindow(() => import('./session-dialog.tsx').then((module) => module.SessionDialog));
const personDialog = lazyWindow(() => import('./person-dialog.tsx').then((module) => module.PersonDialog));

/** The best plan that the answers allow now, and why; or what stands in its way. It changes while people look. */
export function ProposalStep(props: StepProps) {
  const { round } = props;
  const { proposal } = round;
  const marks = usePlanChanges(proposal);
  useEffect(() => {
    void sessionDialog.prepare();
    void personDialog.prepare();
  }, []);
  // While the group says whether it agrees, nobody is asked to change an answer
  const isAsked = round.planQuestion !== null && round.planQuestion.lapse === null;
  return (
    <div class={round.respondents.length > 6 ? 'proposal proposal--many' : 'proposal'}>
      <Told state={proposal} inWords={proposalInWords} />
      <section class="proposal__main" aria-labelledby="voorstel">
        <h2 id="voorstel" class="proposal__title">
          {titleOf(props)}
        </h2>
        {proposal.__typename === 'BestPlan' && <Plan {...props} plan={proposal} marks={marks} />}
        {proposal.__typename === 'PlanUndecided' && (
          <>
            <p class="lead">{proposalTexts.undecided.text}</p>
            <p>{proposalTexts.undecided.help}</p>
          </>
        )}
        {proposal.__typename === 'NoPlanPossible' && (
          <NoPlan round={round} obstacles={proposal.obstacles} isGuide={props.isGuide} />
        )}
      </section>
      <div class="proposal__side">
        {proposal.__typename === 'BestPlan' ? (
          <PlanMap places={placesOf(round, proposal)} />
        ) : (
          <Respondents respondents={round.respondents} />
        )}
        <ConfirmBar {...props} />
        {proposal.__typename === 'BestPlan' && (
          <>
            {!isAsked && <HelpPanel round={round} named={props.isGuide ? 1 : 2} />}
            <Alternatives
              round={round}
              plan={proposal}
              canChange={props.isGuide}
              onChanged={() => void props.live.reload()}
            />
          </>
        )}
      </div>
    </div>
  );
}

function titleOf({ round: { proposal, respondents } }: StepProps): string {
  if (proposal.__typename === 'BestPlan') return proposalTexts.title;
  if (proposal.__typename === 'PlanUndecided') return proposalTexts.undecided.title;
  return respondents.some(({ answered }) => answered > 0)
    ? proposalTexts.none.title
    : proposalTexts.start.title;
}

interface PlanProps extends StepProps {
  readonly plan: BestPlan;
  readonly marks: ReturnType<typeof usePlanChanges>;
}

/** The plan, and the windows that open from it. */
function Plan({ round, isGuide, live, plan, marks }: PlanProps) {
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const openPerson = (participantId: string) => setOpened({ what: 'person', participantId });
  const close = () => setOpened(undefined);
  const session =
    opened?.what === 'session' ? plan.sessions.find(({ number }) => number === opened.number) : undefined;
  const respondent =
    opened?.what === 'person'
      ? round.respondents.find(({ participant }) => participant.id === opened.participantId)
      : undefined;
  return (
    <>
      <div class="proposal__head">
        <p class="proposal__summary">
          {plan.provenLevels < 6 && <strong class="proposal__unproven">{proposalTexts.unproven} </strong>}
          <button
            type="button"
            class="link-button"
            aria-haspopup="dialog"
            onClick={() => setOpened({ what: 'reasons' })}
          >
            {proposalTexts.why}
          </button>
        </p>
        <PeopleRow plan={plan} respondents={round.respondents} onOpenPerson={openPerson} />
      </div>
      <SessionTimeline
        round={round}
        plan={plan}
        marks={marks}
        onOpenSession={(number) => setOpened({ what: 'session', number })}
        onOpenPerson={openPerson}
      />
      {session && (
        <sessionDialog.Page
          round={round}
          plan={plan}
          session={session}
          canChange={isGuide}
          onClose={close}
          onChanged={() => void live.reload()}
        />
      )}
      {respondent && <personDialog.Page round={round} plan={plan} respondent={respondent} onClose={close} />}
      {opened?.what === 'reasons' && (
        <Dialog title={proposalTexts.why} onClose={close}>
          <ul class="reasons">
            {plan.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
