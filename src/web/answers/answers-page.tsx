import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PlanQuestion } from '../confirm/plan-question.tsx';
import { RoundNews } from '../confirm/round-news.tsx';
import { LostConnection } from '../controls/connection-state.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { Told } from '../controls/told.tsx';
import type { AnswerRoundFragment } from '../gql/graphql.ts';
import { lazyExtra, lazyPart } from '../navigation/lazy-page.tsx';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { answerTexts } from '../texts/nl-answers.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';
import { isOneself, type SignedIn } from '../viewer/roles.ts';
import { AnswerBar } from './answer-bar.tsx';
import { AnswerDays } from './answer-days.tsx';
import { type Marks, unsaved } from './answer-queue.ts';
import { AnswerSeries } from './answer-series.tsx';
import { answerMonths, askedSlots, progressOf } from './answer-view.ts';
import { CouncilSuggestion } from './council-suggestion.tsx';
import { councilSuggestions } from './council-suggestions.ts';
import { doneInWords, type Standing } from './done-told.ts';
import { useAnswerQueue } from './use-answer-queue.ts';
import { type AnswerRound, useAnswerRound } from './use-answer-round.ts';
import { useBulk } from './use-bulk.ts';
import { useGroupProgress } from './use-group-progress.ts';
import { WeeklySuggestion } from './weekly-suggestion.tsx';
import { weeklySuggestions } from './weekly-suggestions.ts';
import '../theme/answers.css';
import '../theme/answer-day.css';

interface AnswersPageProps {
  readonly roundId: string;
  readonly participantId: string;
  readonly viewer: SignedIn;
}

/** Where somebody says when they can; made for a phone first. */
export function AnswersPage({ roundId, participantId, viewer }: AnswersPageProps) {
  const answerRound = useAnswerRound(roundId, participantId);
  const { page } = answerRound;
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void answerRound.reload()} />;
  const participant = page.data?.respondent?.participant;
  if (!page.data || !participant) return <NotFound />;
  const forName = isOneself(viewer, participant.person.id) ? undefined : participant.person.name;
  return (
    <>
      <PageTitle text={titleOf(page.data, forName)} />
      <p class="lead">
        {page.data.trajectory.name}. {forName && <strong>{answerTexts.forOther(forName)}</strong>}
      </p>
      {page.data.movesSession ? (
        page.data.status === 'OPEN' && <MovesSession session={page.data.movesSession} />
      ) : (
        <RoundNews status={page.data.status} canUndo={false} />
      )}
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
          hasCalendars={!viewer.joined}
        />
      ) : (
        <ClosedRound round={page.data} participant={participant} forName={forName} />
      )}
    </>
  );
}

/** Comes with the plan: who answers has no use for it yet. */
const confirmedAnswers = lazyPart(() =>
  import('../confirm/confirmed-answers.tsx').then((module) => module.ConfirmedAnswers),
);

function titleOf({ status, movesSession }: AnswerRoundFragment, forName: string | undefined): string {
  if (status === 'CONFIRMED') return movesSession ? answerTexts.moves.over : confirmTexts.standing;
  return forName ? answerTexts.titleFor(forName) : answerTexts.title;
}

type MovedSession = NonNullable<AnswerRoundFragment['movesSession']>;

/** Which session is to get another moment, and that it stands until then. */
function MovesSession({ session }: { readonly session: MovedSession }) {
  return (
    <p>
      <strong>{answerTexts.moves.title(session.number)}.</strong> {answerTexts.moves.now(session.whenInWords)}
    </p>
  );
}

/** What became of asking for another moment. */
function OverForSession({
  round,
  session,
}: {
  readonly round: AnswerRoundFragment;
  readonly session: MovedSession;
}) {
  const { number, whenInWords } = session;
  const say = round.status === 'CONFIRMED' ? answerTexts.moves.moved : answerTexts.moves.stopped;
  return (
    <Notice kind="info">
      <p>{say(number, whenInWords)}</p>
      <Link to={pathTo.session(session.id)}>{answerTexts.moves.toSession}</Link>
    </Notice>
  );
}

interface ClosedRoundProps {
  readonly round: AnswerRoundFragment;
  readonly participant: NonNullable<AnswerRoundFragment['respondent']>['participant'];
  readonly forName: string | undefined;
}

function ClosedRound({ round, participant, forName }: ClosedRoundProps) {
  if (round.movesSession) return <OverForSession round={round} session={round.movesSession} />;
  if (round.status === 'CONFIRMED') {
    return <confirmedAnswers.Page round={round} participant={participant} forName={forName} />;
  }
  return (
    <Notice kind="info" title={nl.withdrawn.title}>
      <p>{nl.withdrawn.text}</p>
    </Notice>
  );
}

/** Not in the first load: most people answer without it. */
const calendarImport = lazyPart(() =>
  import('./calendar-import.tsx').then((module) => module.CalendarImport),
);

/** Nor this: it is for who has answered everything. */
const holdsCard = lazyExtra(() => import('../agenda/holds-card.tsx').then((module) => module.HoldsCard));

interface AnsweringProps {
  readonly round: AnswerRoundFragment;
  readonly participantId: string;
  readonly forName: string | undefined;
  readonly answerRound: AnswerRound;
  /** A phone that joined by a code has none. */
  readonly hasCalendars: boolean;
}

function Answering({ round, participantId, forName, answerRound, hasCalendars }: AnsweringProps) {
  const { queue, refusal, tap } = useAnswerQueue(round.id, participantId, answerRound.keepSaved);
  const [window, setWindow] = useState<'series' | 'calendar' | undefined>(undefined);
  const marks: Marks = { ...answerRound.saved, ...unsaved(queue) };
  const municipalityId = round.respondent?.participant.municipality.id;
  const bulk = useBulk(marks, tap);
  const slots = useMemo(() => askedSlots(round.slots), [round.slots]);
  const months = useMemo(() => answerMonths(slots), [slots]);
  const { answered, asked } = progressOf(slots, marks);
  const isDone = asked > 0 && answered === asked;
  const othersBusy = useGroupProgress(round.id, isDone);
  const wasDone = useRef(isDone);
  if (!isDone) wasDone.current = false;
  const standing: Standing = isDone
    ? (othersBusy ?? (wasDone.current ? 'doneOnOpening' : 'justDone'))
    : 'open';
  const close = () => setWindow(undefined);
  const { planQuestion } = round;
  // What was filled in at once is undone before anything else is said, or not
  useEffect(() => {
    if (planQuestion) bulk.keep();
  }, [planQuestion?.proposalId]);
  if (asked === 0) return <p>{answerTexts.nothingAsked}</p>;
  return (
    <>
      {isDone ? <Done forName={forName} othersBusy={othersBusy} round={round} /> : <p>{answerTexts.intro}</p>}
      <Told state={standing} inWords={doneInWords} />
      {isDone && hasCalendars && <holdsCard.Page />}
      {refusal && (
        <Notice kind="problem" title={answerTexts.refused}>
          <p>{refusal}</p>
        </Notice>
      )}
      <LostConnection connection={answerRound.connection} />
      <WeeklySuggestion
        suggestions={weeklySuggestions(round.respondent?.weeklyPattern ?? [], slots, marks)}
        marks={marks}
        bulk={bulk}
        forName={forName}
      />
      <CouncilSuggestion
        struck={councilSuggestions(slots, marks, municipalityId)}
        marks={marks}
        bulk={bulk}
      />
      <div class="faster">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          aria-haspopup="dialog"
          onClick={() => setWindow('series')}
        >
          {answerTexts.series}
        </button>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          aria-haspopup="dialog"
          onClick={() => setWindow('calendar')}
        >
          {answerTexts.useCalendar}
        </button>
      </div>
      <AnswerBar
        slots={slots}
        months={months}
        marks={marks}
        queue={queue}
        bulk={bulk}
        isAside={planQuestion !== null && planQuestion.lapse === null}
      />
      {window === 'series' && <AnswerSeries slots={slots} marks={marks} bulk={bulk} onClose={close} />}
      {window === 'calendar' && (
        <calendarImport.Page
          roundId={round.id}
          participantId={participantId}
          slots={slots}
          marks={marks}
          bulk={bulk}
          onClose={close}
        />
      )}
      <AnswerDays
        months={months}
        marks={marks}
        queue={queue}
        municipalityId={municipalityId}
        mustHost={hostsOf(round).some(({ id }) => id === participantId)}
        onTap={(tapped) => {
          bulk.keep();
          tap(tapped);
        }}
      />
    </>
  );
}

interface DoneProps {
  readonly forName: string | undefined;
  readonly othersBusy: number | undefined;
  readonly round: AnswerRoundFragment;
}

/** Who may have to receive the group at one of the moments. */
function hostsOf({ movesSession, trajectory }: AnswerRoundFragment): readonly { readonly id: string }[] {
  if (!movesSession) return trajectory.hostsToCome;
  return movesSession.host ? [movesSession.host] : [];
}

/** Thanks, and how the group stands: a number, never a name. */
function Done({ forName, othersBusy, round: { id, movesSession } }: DoneProps) {
  const say = movesSession ? answerTexts.moves.others : answerTexts.othersBusy;
  return (
    <Notice kind="good" title={forName ? answerTexts.doneFor(forName) : answerTexts.done}>
      {othersBusy !== undefined && <p>{say(othersBusy)}</p>}
      <Link
        to={movesSession ? pathTo.session(movesSession.id) : pathTo.round(id)}
        class="utrecht-button utrecht-button--secondary-action"
      >
        {movesSession ? answerTexts.moves.toSession : answerTexts.toWall}
      </Link>
    </Notice>
  );
}
