import { useState } from 'preact/hooks';
import { read, send } from '../api/client.ts';
import { AskedTwice } from '../controls/asked-twice.tsx';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import {
  AskFirstDateDocument,
  type IntendedGroupDetailFragment,
  StopFirstDateDocument,
  SuggestedFirstDateDocument,
} from '../gql/graphql.ts';
import { ANSWER_NAMES, formingTexts, HOST_WISH_NAMES } from '../texts/nl-forming.ts';
import { dateInWords } from '../time/amsterdam.ts';
import { MomentList, momentText } from './moment-fields.tsx';
import type { Period } from './period.ts';
import { StartForm } from './start-group-form.tsx';

const texts = formingTexts.dates;

type Group = IntendedGroupDetailFragment;
type FirstDate = NonNullable<Group['firstDate']>;

export interface GroupPartProps {
  readonly group: Group;
  readonly finish: (text: string) => void;
  /** Reads the page again; the refusal is still to be shown. */
  readonly onRefused: () => boolean;
}

/** When a group can begin: asked, answered, proposed and confirmed. */
export function FirstDatePart({ group, finish, onRefused }: GroupPartProps) {
  const { firstDate } = group;
  return (
    <>
      <section class="card">
        <h2>{texts.title}</h2>
        {firstDate ? (
          <Answers group={group} firstDate={firstDate} finish={finish} onRefused={onRefused} />
        ) : (
          <Ask group={group} finish={finish} onRefused={onRefused} />
        )}
      </section>
      <section class="card">
        <h2>{texts.confirm}</h2>
        <p>{texts.confirmIntro}</p>
        <div class="forming__start">
          <StartForm group={group} onRefused={onRefused} />
        </div>
      </section>
    </>
  );
}

function Ask({ group, finish, onRefused }: GroupPartProps) {
  const [moments, setMoments] = useState<readonly Period[]>([]);
  const [answerBy, setAnswerBy] = useState('');
  const decision = useDecision();
  const [told, setTold] = useState('');
  const suggest = async () => {
    const suggestion = (await read(SuggestedFirstDateDocument, { id: group.id }))?.intendedGroup
      ?.suggestedFirstDate;
    setTold(suggestion ? texts.suggested(suggestion.moments.length) : texts.suggestFailed);
    if (suggestion === undefined) return;
    const typed = moments.filter(({ startsAt }) =>
      suggestion.moments.every((other) => other.startsAt !== startsAt),
    );
    setMoments(
      [...typed, ...suggestion.moments].toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
    );
    if (answerBy === '') setAnswerBy(suggestion.answerBy);
  };
  const submit = () => {
    if (moments.length === 0) return decision.say(formingTexts.moment.noneAdded, 'moments');
    if (answerBy === '') return decision.say(texts.answerByMissing, 'answerBy');
    const input = { groupId: group.id, version: group.version, moments: [...moments], answerBy };
    void decision.decide(
      () => send(AskFirstDateDocument, { input }, (data) => data.askFirstDate),
      () => finish(texts.asked),
      onRefused,
    );
  };
  return (
    <>
      <p>{texts.ask}</p>
      <p>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          onClick={() => void suggest()}
        >
          {texts.suggest}
        </button>
      </p>
      <p class="detail">{texts.suggestHint}</p>
      <p role="status">{told}</p>
      <DecisionForm decision={decision} submit={texts.send} onSubmit={submit}>
        <fieldset>
          <legend>{texts.moments}</legend>
          <MomentList
            moments={moments}
            onChange={setMoments}
            name="moments"
            begin={{ date: '', from: '13:30', until: '16:30' }}
          />
        </fieldset>
        <Field type="date" label={texts.answerBy} name="answerBy" value={answerBy} onChange={setAnswerBy} />
      </DecisionForm>
    </>
  );
}

interface AnswersProps extends GroupPartProps {
  readonly firstDate: FirstDate;
}

function Answers({ group, firstDate, finish, onRefused }: AnswersProps) {
  const stopping = useDecision();
  const stop = () =>
    void stopping.decide(
      () =>
        send(
          StopFirstDateDocument,
          { input: { firstDateId: firstDate.id, version: firstDate.version } },
          (data) => data.stopFirstDate,
        ),
      () => finish(texts.stopped),
      onRefused,
    );
  return (
    <>
      <p>{texts.until(dateInWords(firstDate.answerBy))}</p>
      <Proposal group={group} firstDate={firstDate} />
      <AnswerTable group={group} firstDate={firstDate} />
      <AskedTwice
        decision={stopping}
        text={texts.stop}
        question={texts.stopSure}
        yes={texts.stopYes}
        no={texts.stopNo}
        onSure={stop}
      />
    </>
  );
}

interface ShownProps {
  readonly group: Group;
  readonly firstDate: FirstDate;
}

function Proposal({ group, firstDate: { slots, proposal } }: ShownProps) {
  const slot = slots.find(({ id }) => id === proposal.slotId);
  const host = group.members.find(({ id }) => id === proposal.hostMemberId);
  return (
    <>
      <h3>{texts.proposal}</h3>
      <p>
        <strong>
          {slot ? texts.proposed(momentText(slot), host?.name ?? texts.noHost) : texts.noProposal}
        </strong>
      </p>
      <ol>
        {proposal.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ol>
    </>
  );
}

function AnswerTable({ group: { members }, firstDate: { slots, hosts } }: ShownProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="forming__scroll" tabIndex={0} aria-label={texts.moments}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.moment}</th>
            {members.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={slot.id}>
              <th scope="row">
                {momentText(slot)}
                {slot.notes.map(({ name }) => ` (${name})`).join('')}
                {slot.facilitatorAvailable ? '' : `. ${texts.facilitatorNo}`}
              </th>
              {members.map(({ id }) => {
                const answer = slot.answers.find(({ memberId }) => memberId === id)?.answer;
                return <td key={id}>{answer === undefined ? texts.notAnswered : ANSWER_NAMES[answer]}</td>;
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.hosting}</th>
            {members.map(({ id }) => {
              const wish = hosts.find(({ memberId }) => memberId === id)?.wish;
              return <td key={id}>{wish === undefined ? texts.notAnswered : HOST_WISH_NAMES[wish]}</td>;
            })}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
