import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { type Decision, DecisionButton, useDecision } from '../controls/decision.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  AskContinuationDocument,
  ChooseContinuationDocument,
  type ContinuationChoice,
  GroupContinuationDocument,
  type GroupContinuationQuery,
} from '../gql/graphql.ts';
import { groupTexts } from '../texts/nl-group.ts';
import { guides, type SignedIn, speaksFor } from '../viewer/roles.ts';
import { ContinuationStart } from './continuation-start.tsx';
import type { Continuation } from './group-view.ts';

const texts = groupTexts.continuation;

type Trajectory = NonNullable<GroupContinuationQuery['trajectory']>;
type Choice = Continuation['choices'][number];

interface ContinuationPageProps {
  readonly trajectoryId: string;
  readonly viewer: SignedIn;
}

/** Whether the group goes on: each says so here; who looks after it asks and starts. */
export function ContinuationPage({ trajectoryId, viewer }: ContinuationPageProps) {
  const { page, reload } = usePageData(GroupContinuationDocument, { id: trajectoryId });
  const decision = useDecision();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { trajectory } = page.data;
  if (!trajectory) return <NotFound />;
  const { continuation, mayAskContinuation, continuationTerms } = trajectory;
  const isGuide = guides(viewer, trajectory.facilitator.id);
  const isOpen = continuation?.status === 'OPEN';
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{trajectory.name}</p>
      <Problem text={decision.problem} />
      <section class="card">
        <h2>{texts.terms}</h2>
        <p>{(isOpen ? continuation.terms : continuationTerms)?.inWords}</p>
        <p>{texts.keeps}</p>
        {!isOpen && (
          <Asking
            trajectory={trajectory}
            mayAsk={mayAskContinuation === true}
            decision={decision}
            onAsked={() => void reload()}
          />
        )}
      </section>
      {isOpen && (
        <>
          <Choosing
            continuation={continuation}
            viewer={viewer}
            isGuide={isGuide}
            decision={decision}
            onChosen={() => void reload()}
          />
          {isGuide && (
            <ContinuationStart trajectoryId={trajectory.id} continuation={continuation} reload={reload} />
          )}
        </>
      )}
    </>
  );
}

interface AskingProps {
  readonly trajectory: Trajectory;
  readonly mayAsk: boolean;
  readonly decision: Decision;
  readonly onAsked: () => void;
}

function Asking({ trajectory: { id }, mayAsk, decision, onAsked }: AskingProps) {
  if (!mayAsk) return <p>{texts.notYet}</p>;
  const ask = () =>
    void decision.decide(
      () => send(AskContinuationDocument, { input: { trajectoryId: id } }, (data) => data.askContinuation),
      onAsked,
    );
  return (
    <>
      <p>{texts.askText}</p>
      <DecisionButton decision={decision} kind="primary-action" onPress={ask}>
        {texts.ask}
      </DecisionButton>
    </>
  );
}

interface ChoosingProps {
  readonly continuation: Continuation;
  readonly viewer: SignedIn;
  readonly isGuide: boolean;
  readonly decision: Decision;
  readonly onChosen: () => void;
}

/** Everybody chooses for themselves or whom they speak for; the guide sees and may fill in all. */
function Choosing({ continuation, viewer, isGuide, decision, onChosen }: ChoosingProps) {
  const { choices } = continuation;
  const choose = (participantId: string, choice: ContinuationChoice) =>
    void decision.decide(
      () =>
        send(
          ChooseContinuationDocument,
          { input: { continuationId: continuation.id, participantId, choice } },
          (data) => data.chooseContinuation,
        ),
      onChosen,
    );
  const own = choices.filter(({ participant }) => speaksFor(viewer, participant.person.id));
  return (
    <>
      {own.map((chosen) => (
        <section key={chosen.participant.id} class="card card--call">
          <h2>
            {viewer.person.id === chosen.participant.person.id
              ? texts.question
              : texts.questionFor(chosen.participant.person.name)}
          </h2>
          <ChoiceButtons
            chosen={chosen}
            isSelf={viewer.person.id === chosen.participant.person.id}
            onChoose={choose}
          />
          {chosen.choice !== null && <p class="going-on__note">{texts.changeable}</p>}
        </section>
      ))}
      {own.length === 0 && !isGuide && <p>{texts.nobody}</p>}
      {isGuide && (
        <section class="card">
          <h2>{texts.choices}</h2>
          <ul class="plain-list">
            {choices.map((chosen) => (
              <li key={chosen.participant.id} class="going-on">
                <span>
                  <strong>{chosen.participant.person.name}</strong>{' '}
                  <span class="detail">{chosen.participant.municipality.displayName}</span>
                </span>
                <ChoiceButtons chosen={chosen} isSelf={false} onChoose={choose} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ChoiceButtonsProps {
  readonly chosen: Choice;
  readonly isSelf: boolean;
  readonly onChoose: (participantId: string, choice: ContinuationChoice) => void;
}

const CHOICES = ['GOES_ON', 'STOPS'] as const;

function ChoiceButtons({ chosen: { participant, choice }, isSelf, onChoose }: ChoiceButtonsProps) {
  const { name } = participant.person;
  const longText = {
    GOES_ON: isSelf ? texts.yes : texts.yesFor(name),
    STOPS: isSelf ? texts.no : texts.noFor(name),
  };
  const shortText = { GOES_ON: texts.goesOn, STOPS: texts.stops };
  return (
    <div class="actions">
      {CHOICES.map((value) => (
        <button
          key={value}
          type="button"
          class={`utrecht-button utrecht-button--${choice === value ? 'primary' : 'secondary'}-action`}
          aria-pressed={choice === value}
          aria-label={longText[value]}
          onClick={() => onChoose(participant.id, value)}
        >
          {choice === value ? '✓ ' : ''}
          {isSelf ? longText[value] : shortText[value]}
        </button>
      ))}
      {choice === null && <span class="detail">{texts.open}</span>}
    </div>
  );
}
