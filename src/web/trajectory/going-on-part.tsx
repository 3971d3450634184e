import { GoingOnCard } from '../group/going-on-card.tsx';
import { goingOnQuestions } from '../group/going-on-view.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { goingOnTexts as texts } from '../texts/nl-going-on.ts';
import type { SignedIn } from '../viewer/roles.ts';
import type { TrajectoryView } from './trajectory-view.ts';

interface GoingOnPartProps {
  readonly trajectory: TrajectoryView;
  readonly viewer: SignedIn;
  readonly isGuide: boolean;
}

/** Whether the group goes on, when that is to be asked, chosen or started. */
export function GoingOnPart({ trajectory, viewer, isGuide }: GoingOnPartProps) {
  const { continuation, mayAskContinuation } = trajectory;
  const isOpen = continuation?.status === 'OPEN';
  const waiting = continuation?.choices.filter(({ choice }) => choice === null).length ?? 0;
  return (
    <>
      {goingOnQuestions([trajectory], viewer).map((question) => (
        <GoingOnCard key={question.participantId} question={question} />
      ))}
      {isGuide && isOpen && (
        <GuideCard
          trajectoryId={trajectory.id}
          said={{ ...texts.asking, text: texts.asking.waiting(waiting) }}
        />
      )}
      {isGuide && mayAskContinuation && <GuideCard trajectoryId={trajectory.id} said={texts.mayAsk} />}
    </>
  );
}

interface GuideCardProps {
  readonly trajectoryId: string;
  readonly said: { readonly title: string; readonly text: string; readonly look: string };
}

function GuideCard({ trajectoryId, said }: GuideCardProps) {
  return (
    <section class="card card--call">
      <h2>{said.title}</h2>
      <p>{said.text}</p>
      <Link to={pathTo.group(trajectoryId, 'vervolg')} class="utrecht-button utrecht-button--primary-action">
        {said.look}
      </Link>
    </section>
  );
}
