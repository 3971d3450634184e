import { ConfirmedAnswers } from '../confirm/confirmed-answers.tsx';
import { PlanQuestion } from '../confirm/plan-question.tsx';
import { RoundNews } from '../confirm/round-news.tsx';
import { ConnectionState } from '../controls/connection-state.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { Loading, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import type { AnswerRoundFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { isOneself, type SignedIn } from '../viewer/roles.ts';
import { AnswerDays } from './answer-days.tsx';
import { type AnswerQueue, type Marks, unsaved } from './answer-queue.ts';
import { AnswerSeries } from './answer-series.tsx';
import { answerMonths, askedSlots, progressOf } from './answer-view.ts';
import { useAnswerQueue } from './use-answer-queue.ts';
import { type AnswerRound, useAnswerRound } from './use-answer-round.ts';

interface AnswersPageProps {
  readonly roundId: string;
  readonly participantId: string;
  readonly viewer: SignedIn;
}

/** Where somebody says when they can; made for a phone first. */
export function AnswersPage({ roundId, participantId, viewer }: AnswersPageProps) {
  const answerRound = useAnswerRound(roundId, participantId);
  const { page } = answerRound;
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void answerRound.reload()} />;
  const participant = page.data?.respondent?.participant;
  if (!page.data || !participant) return <NotFound />;
  const forName = isOneself(viewer, participant.person.id) ? undefined : participant.person.name;
  return (
    <>
      <PageTitle text={page.data.status === 'CONFIRMED' ? nl.confirm.standing : titleOf(forName)} />
      <p class="lead">
        {page.data.trajectory.name}. {forName && <strong>{nl.answers.forOther(forName)}</strong>}
      </p>
      <RoundNews status={page.data.status} />
      {page.data.status === 'OPEN' && (
        <PlanQuestion
          round={page.data}
          participantId={participantId}
          forName={forName}
          onChanged={() => void answerRound.reload()}
        />
      )}
      {page.data.status === 'OPEN' ? (
        <Answering
          round={page.data}
          participantId={participantId}
          forName={forName}
          answerRound={answerRound}
        />
      ) : (
        <ClosedRound round={page.data} participant={participant} forName={forName} />
      )}
    </>
  );
}

function titleOf(forName: string | undefined): string {
  return forName ? nl.answers.titleFor(forName) : nl.answers.title;
}

interface ClosedRoundProps {
  readonly round: AnswerRoundFragment;
  readonly participant: NonNullable<AnswerRoundFragment['respondent']>['participant'];
  readonly forName: string | undefined;
}

function ClosedRound({ round, participant, forName }: ClosedRoundProps) {
  if (round.status === 'CONFIRMED') {
    return <ConfirmedAnswers round={round} participant={participant} forName={forName} />;
  }
  return (
    <Notice kind="info" title={nl.round.withdrawnTitle}>
      <p>{nl.round.withdrawnText}</p>
    </Notice>
  );
}

interface AnsweringProps {
  readonly round: AnswerRoundFragment;
  readonly participantId: string;
  readonly forName: string | undefined;
  readonly answerRound: AnswerRound;
}

function Answering({ round, participantId, forName, answerRound }: AnsweringProps) {
  const { queue, refusal, tap } = useAnswerQueue(round.id, participantId, answerRound.keepSaved);
  const marks: Marks = { ...answerRound.saved, ...unsaved(queue) };
  const slots = askedSlots(round.slots);
  const progress = progressOf(slots, marks);
  if (slots.length === 0) return <p>{nl.answers.nothingAsked}</p>;
  return (
    <>
      <p>{nl.answers.intro}</p>
      {refusal && (
        <Notice kind="problem" title={nl.answers.refused}>
          <p>{refusal}</p>
        </Notice>
      )}
      <div class="answer-bar">
        <progress max={progress.asked} value={progress.answered} aria-label={nl.answers.title} />
        <div class="answer-bar__words">
          <p>
            <strong>{nl.answers.progress(progress.answered, progress.asked)}</strong>
          </p>
          <SaveWord queue={queue} />
        </div>
        {answerRound.connection === 'lost' && <ConnectionState connection="lost" />}
      </div>
      <AnswerSeries slots={slots} marks={marks} onTap={tap} />
      <AnswerDays months={answerMonths(slots)} marks={marks} queue={queue} onTap={tap} />
      {progress.answered === progress.asked && (
        <Notice kind="good" title={forName ? nl.answers.doneFor(forName) : nl.answers.done}>
          <Link to={pathTo.round(round.id)} class="button">
            {nl.answers.toWall}
          </Link>
        </Notice>
      )}
    </>
  );
}

/** Whether everything is saved, in words that a screen reader tells too. */
function SaveWord({ queue }: { readonly queue: AnswerQueue }) {
  const open = Object.keys(unsaved(queue)).length;
  const state =
    open === 0 ? (queue.saved.length > 0 ? 'saved' : 'idle') : queue.failures > 0 ? 'notSaved' : 'saving';
  return (
    <p class={`save-word save-word--${state}`} role="status">
      {state === 'saved' && nl.answers.allSaved}
      {state === 'saving' && nl.answers.saving}
      {state === 'notSaved' && nl.answers.notSaved(open)}
    </p>
  );
}
