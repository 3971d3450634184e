import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Checkbox, Field } from '../controls/field.tsx';
import { Loading, Problem, Trouble } from '../controls/notice.tsx';
import {
  AskForReplacementDocument,
  type MomentFragment,
  type SessionChangingFragment,
  type SessionDetailsFragment,
  SessionSuggestionsDocument,
} from '../gql/graphql.ts';
import { changingTexts } from '../texts/nl-changing.ts';
import { replacementTexts as texts } from '../texts/nl-replacement.ts';
import { dateInWords, inAmsterdam, instantInAmsterdam, timesInWords } from '../time/amsterdam.ts';
import { tellConflict } from './conflict.ts';
import { countsInWords } from './moment-item.tsx';

const SUGGESTED = 12;

interface AskGroupFormProps {
  readonly session: SessionDetailsFragment & SessionChangingFragment;
  readonly onAsked: () => void;
  readonly onConflict: (conflict: string) => void;
}

/** A moment to ask about: with what is known of it, when it was suggested. */
interface Choice {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly whenInWords: string;
  readonly known: string | undefined;
}

/** Which moments to put to the group, until when, and why. */
export function AskGroupForm({ session, onAsked, onConflict }: AskGroupFormProps) {
  const { page, reload } = usePageData(SessionSuggestionsDocument, { id: session.id, first: SUGGESTED });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const found = page.data.node?.__typename === 'Session' ? page.data.node.suggestedMoments : null;
  return (
    <Choosing
      session={session}
      suggested={(found ?? []).map(suggestion)}
      onAsked={onAsked}
      onConflict={onConflict}
    />
  );
}

function suggestion(moment: MomentFragment): Choice {
  const { startsAt, endsAt, whenInWords, notKnown, people } = moment;
  const isKnown = moment.canCome + moment.cannotCome > 0 || (people !== null && notKnown < people.length);
  const known = [
    ...(isKnown ? [countsInWords(moment)] : []),
    ...moment.warnings.filter(({ code }) => code !== 'HOST_NOT_KNOWN').map(({ inWords }) => inWords),
  ].join('. ');
  return { startsAt, endsAt, whenInWords, known: known === '' ? undefined : known };
}

function Choosing({
  session,
  suggested,
  onAsked,
  onConflict,
}: AskGroupFormProps & { readonly suggested: readonly Choice[] }) {
  const decision = useDecision();
  const [added, setAdded] = useState<readonly Choice[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [answerBy, setAnswerBy] = useState('');
  const [reason, setReason] = useState('');
  const choices = [...suggested, ...added].toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const asked = choices.filter(({ startsAt }) => chosen.has(startsAt));
  const toggle = (startsAt: string, isOn: boolean) => {
    decision.say(undefined);
    setChosen(
      (before) => new Set(isOn ? [...before, startsAt] : [...before].filter((one) => one !== startsAt)),
    );
  };
  const add = (choice: Choice) => {
    if (!choices.some(({ startsAt }) => startsAt === choice.startsAt))
      setAdded((before) => [...before, choice]);
    toggle(choice.startsAt, true);
  };
  const submit = () => {
    if (asked.length === 0) return decision.say(texts.chooseOne);
    if (answerBy === '') return decision.say(texts.answerByMissing);
    const input = {
      sessionId: session.id,
      version: session.version,
      moments: asked.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
      answerBy,
      reason: reason.trim() || null,
    };
    return void decision.decide(
      () => send(AskForReplacementDocument, { input }, (data) => data.askForReplacement),
      onAsked,
      (refusal) => tellConflict(refusal, onConflict),
    );
  };
  return (
    <div class="ask-group">
      <h3>{texts.title}</h3>
      <p>{texts.text}</p>
      <fieldset class="ask-moments">
        <legend>{texts.suggested}</legend>
        {choices.length === 0 && <p>{texts.noSuggestion}</p>}
        {choices.map(({ startsAt, whenInWords, known }) => (
          <div key={startsAt} class="ask-moments__one">
            <Checkbox
              label={whenInWords}
              checked={chosen.has(startsAt)}
              onChange={(isOn) => toggle(startsAt, isOn)}
            />
            {known && <p class="detail">{known}</p>}
          </div>
        ))}
      </fieldset>
      <AddMoment session={session} onAdd={add} />
      <DecisionForm decision={decision} submit={texts.ask(asked.length)} onSubmit={submit}>
        <Field label={texts.answerBy} type="date" value={answerBy} onChange={setAnswerBy} />
        <Field label={texts.reason} value={reason} onChange={setReason} maxLength={300} />
      </DecisionForm>
    </div>
  );
}

interface AddMomentProps {
  readonly session: SessionChangingFragment & { readonly startsAt: string };
  readonly onAdd: (choice: Choice) => void;
}

/** Day and times are those of Amsterdam, wherever the device is. */
function AddMoment({ session, onAdd }: AddMomentProps) {
  const [date, setDate] = useState('');
  const [starts, setStarts] = useState(inAmsterdam(session.startsAt).time);
  const [ends, setEnds] = useState(inAmsterdam(session.endsAt).time);
  const [problem, say] = useState<string | undefined>(undefined);
  const submit = () => {
    const startsAt = instantInAmsterdam(date, starts);
    const endsAt = instantInAmsterdam(date, ends);
    if (!startsAt || !endsAt || endsAt <= startsAt) return say(changingTexts.move.wrongTimes);
    say(undefined);
    setDate('');
    const whenInWords = `${dateInWords(date)}, ${timesInWords(startsAt, endsAt)}`;
    onAdd({ startsAt, endsAt, whenInWords, known: undefined });
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h4>{texts.add}</h4>
      <Field label={changingTexts.move.date} type="date" value={date} onChange={setDate} />
      <div class="field-row">
        <Field label={changingTexts.move.starts} type="time" value={starts} onChange={setStarts} />
        <Field label={changingTexts.move.ends} type="time" value={ends} onChange={setEnds} />
      </div>
      <Problem text={problem} />
      <button type="submit" class="utrecht-button utrecht-button--secondary-action">
        {texts.addIt}
      </button>
    </form>
  );
}
