import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import {
  AnswerFirstDateDocument,
  type AnswerValue,
  type FirstHostWish,
  type OwnDatesFragment,
  OwnFirstDatePageDocument,
} from '../gql/graphql.ts';
import { ANSWER_NAMES, formingTexts, HOST_WISH_NAMES } from '../texts/nl-forming.ts';
import { dateInWords } from '../time/amsterdam.ts';
import { momentText } from './moment-fields.tsx';
import { OneOf } from './one-of.tsx';
import '../theme/forming.css';

const texts = formingTexts.ownDates;

const ANSWERS = (['YES', 'IF_NEEDED', 'NO'] as const).map((value) => ({ value, text: ANSWER_NAMES[value] }));
const WISHES = (['GLADLY', 'POSSIBLE', 'IMPOSSIBLE'] as const).map((value) => ({
  value,
  text: HOST_WISH_NAMES[value],
}));

/** When a group can begin, asked of one member by the link of the registration. */
export function OwnDatesPage({ token }: { readonly token: string }) {
  const { page, reload } = usePageData(OwnFirstDatePageDocument, { token });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { ownFirstDate } = page.data;
  return (
    <>
      <PageTitle text={texts.title} />
      {ownFirstDate ? <DatesForm token={token} asked={ownFirstDate} /> : <p>{texts.none}</p>}
    </>
  );
}

interface DatesFormProps {
  readonly token: string;
  readonly asked: OwnDatesFragment;
}

function DatesForm({ token, asked }: DatesFormProps) {
  const [answers, setAnswers] = useState<Readonly<Record<string, AnswerValue>>>(() =>
    Object.fromEntries(asked.slots.flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer]]))),
  );
  const [wish, setWish] = useState<FirstHostWish | undefined>(asked.hostWish ?? undefined);
  const decision = useDecision();
  const result = useResult();
  const change = (put: () => void) => {
    decision.say(undefined);
    put();
  };
  const submit = () => {
    const given = asked.slots.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [{ slotId: id, answer }];
    });
    if (given.length < asked.slots.length || wish === undefined) return decision.say(texts.incomplete);
    void decision.decide(
      () =>
        send(
          AnswerFirstDateDocument,
          { input: { token, answers: given, hostWish: wish } },
          (data) => data.answerFirstDate,
        ),
      () => {
        result.say(texts.sent);
        scrollTo(0, 0);
      },
    );
  };
  return (
    <>
      <ResultNotice result={result} />
      <p class="lead">{texts.intro(dateInWords(asked.answerBy))}</p>
      <DecisionForm decision={decision} submit={texts.send} onSubmit={submit}>
        {asked.slots.map((slot) => (
          <div key={slot.id} class="forming__date">
            <OneOf
              label={momentText(slot)}
              options={ANSWERS}
              value={answers[slot.id]}
              onChange={(answer) => change(() => setAnswers({ ...answers, [slot.id]: answer }))}
            />
            {slot.notes.length > 0 && (
              <p class="field__hint">{slot.notes.map(({ name }) => name).join(', ')}</p>
            )}
          </div>
        ))}
        <OneOf
          label={texts.hosting}
          options={WISHES}
          value={wish}
          onChange={(chosen) => change(() => setWish(chosen))}
        />
        <p class="field__hint">{texts.hostingHint}</p>
      </DecisionForm>
    </>
  );
}
