import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import { AnswerPlanQuestionDocument, type AskedPlanFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';
import { dayAndMonth, timesInWords } from '../time/amsterdam.ts';
import { type Voice, voiceOf } from './agreement.ts';
import { LapseNotice } from './lapse-notice.tsx';
import { VoiceMark } from './voice-mark.tsx';
import '../theme/confirm.css';

type Question = NonNullable<AskedPlanFragment['planQuestion']>;

export interface AskedQuestionProps {
  readonly round: { readonly id: string };
  readonly question: Question;
  readonly participantId: string;
  /** The participant's name when somebody else answers. */
  readonly forName: string | undefined;
  readonly onChanged: () => void;
}

/** What is asked of a plan, or that it counts no more. */
export function AskedQuestion(props: AskedQuestionProps) {
  const { question } = props;
  if (question.lapse !== null) {
    const { lapse, sessions } = question;
    // All of them may also mean that no plan is left; a phone does not ask, and naming none is true in both cases
    const changedSessions = lapse.changedSessions.length < sessions.length ? lapse.changedSessions : [];
    return (
      <section class="card card--call">
        <LapseNotice lapse={{ ...lapse, changedSessions }} isPlanLeft further={confirmTexts.lapsedPhone} />
      </section>
    );
  }
  return <OpenQuestion key={question.proposalId} {...props} />;
}

function OpenQuestion({ round, participantId, forName, onChanged, question }: AskedQuestionProps) {
  const headingId = useId();
  const decision = useDecision();
  const card = useRef<HTMLElement>(null);
  const voice = voiceOf(question, participantId);
  const isSeen = useIsSeen(card);
  const say = (verdict: 'AGREES' | 'DISAGREES') => {
    const input = { roundId: round.id, participantId, proposalId: question.proposalId, verdict };
    return decision.decide(
      () => send(AnswerPlanQuestionDocument, { input }, (data) => data.answerPlanQuestion),
      onChanged,
      () => {
        onChanged();
        return false;
      },
    );
  };
  return (
    <>
      <section ref={card} class="card card--call asked" aria-labelledby={headingId}>
        <h2 id={headingId} tabIndex={-1}>
          {forName ? confirmTexts.questionFor(forName) : confirmTexts.question}
        </h2>
        <p>{confirmTexts.questionText}</p>
        <AskedSessions question={question} participantId={participantId} isOther={forName !== undefined} />
        <Problem text={decision.problem} />
        <div class="asked__choices">
          <Choice
            voice="agrees"
            isChosen={voice === 'agrees'}
            isBusy={decision.busy}
            words={forName ? confirmTexts.fitsFor(forName) : confirmTexts.fits}
            onPress={() => void say('AGREES')}
          />
          <Choice
            voice="disagrees"
            isChosen={voice === 'disagrees'}
            isBusy={decision.busy}
            words={forName ? confirmTexts.fitsNotFor(forName) : confirmTexts.fitsNot}
            onPress={() => void say('DISAGREES')}
          />
        </div>
        <p class="asked__thanks" role="status">
          {voice === 'agrees' && confirmTexts.thanks}
          {voice === 'disagrees' && confirmTexts.thanksTalk}
        </p>
      </section>
      {voice === 'silent' && !isSeen && (
        <button type="button" class="asked-bar" onClick={() => show(card.current)}>
          {confirmTexts.toQuestion}
        </button>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly voice: Voice;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly words: string;
  readonly onPress: () => void;
}

function Choice({ voice, isChosen, isBusy, words, onPress }: ChoiceProps) {
  return (
    <button
      type="button"
      class={`utrecht-button utrecht-button--secondary-action asked__choice asked__choice--${voice}`}
      aria-pressed={isChosen}
      aria-disabled={isBusy}
      onClick={onPress}
    >
      <VoiceMark voice={voice} /> {words}
    </button>
  );
}

interface AskedSessionsProps {
  readonly question: Question;
  readonly participantId: string;
  readonly isOther: boolean;
}

function AskedSessions({ question, participantId, isOther }: AskedSessionsProps) {
  return (
    <ol class="asked__sessions">
      {question.sessions.map(({ number, slot, host, hostMunicipality }) => {
        const isOwnTurn = host?.id === participantId;
        return (
          <li key={number} class={isOwnTurn ? 'asked__session asked__session--own' : 'asked__session'}>
            <strong>{dayAndMonth(slot.date)}</strong>{' '}
            <span class="detail">
              {slot.date.slice(0, 4)}, {timesInWords(slot.startsAt, slot.endsAt)}
            </span>
            <span class="asked__place">
              {hostMunicipality?.displayName ?? nl.session.neutral}
              {isOwnTurn && (
                <span class="utrecht-data-badge tag tag--own">
                  {isOther ? confirmTexts.theirTurn : confirmTexts.ownTurn}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Whether any part of an element is on the screen. */
function useIsSeen(place: { readonly current: HTMLElement | null }): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? true));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return isSeen;
}

/** Scrolls there and puts the focus on the heading, for who does not see the page move. */
function show(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'start' });
  card?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}
