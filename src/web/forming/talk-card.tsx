import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { AskedTwice } from '../controls/asked-twice.tsx';
import { DecisionButton, DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { LongField } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import {
  CancelIntakeDocument,
  ConcludeIntakeDocument,
  type IntakeOutcome,
  NoteIntakeDocument,
  PlanIntakeDocument,
  type TalkLineFragment,
} from '../gql/graphql.ts';
import { formingTexts, OUTCOME_NAMES } from '../texts/nl-forming.ts';
import { dayAndMonth, inAmsterdam } from '../time/amsterdam.ts';
import { Appointment } from './appointment.tsx';
import { typedMoment } from './moment-fields.tsx';
import { appointmentOf, NEW_TALK, TalkFields } from './talk-fields.tsx';

const texts = formingTexts.talks;

/** What every part of the page does after a decision: says it, and reads the page again. */
export type Finish = (text: string) => void;

interface TalkProps {
  readonly intake: TalkLineFragment;
  readonly finish: Finish;
}

/** One talk, and what the facilitator can do about it. */
export function TalkCard({ intake, finish }: TalkProps) {
  const [opened, setOpened] = useState<'plan' | 'conclude' | undefined>(undefined);
  const cancelling = useDecision();
  const { id, version, name, municipality, email, telephone, groupName, appointment } = intake;
  const close = () => setOpened(undefined);
  const done: Finish = (text) => {
    close();
    finish(text);
  };
  const cancel = () =>
    void cancelling.decide(
      () => send(CancelIntakeDocument, { input: { intakeId: id, version } }, (data) => data.cancelIntake),
      () => finish(texts.cancelled),
    );
  return (
    <>
      <h3>
        {name}, {municipality.displayName}
      </h3>
      <p>
        {groupName === null ? '' : `${groupName}. `}
        <a href={`mailto:${email}`}>{email}</a>
        {telephone !== null && (
          <>
            , <a href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>{telephone}</a>
          </>
        )}
      </p>
      {appointment && <Appointment appointment={appointment} />}
      {!appointment && intake.state === 'OPEN' && <p>{askedText(intake)}</p>}
      {intake.declinedAt && (
        <Notice kind="info">
          <p>{texts.declined(dayAndMonth(inAmsterdam(intake.declinedAt).date))}</p>
        </Notice>
      )}
      {intake.outcome && (
        <p>
          {texts.outcome}: <strong>{OUTCOME_NAMES[intake.outcome]}</strong>
        </p>
      )}
      <p class="actions">
        {intake.state === 'OPEN' && (
          <OpenButton
            name={name}
            text={appointment ? texts.replan : texts.plan}
            open={() => setOpened('plan')}
          />
        )}
        {intake.state === 'OPEN' && appointment && (
          <AskedTwice
            decision={cancelling}
            text={texts.cancel}
            label={`${texts.cancel}: ${name}`}
            question={texts.cancelSure}
            yes={texts.cancelYes}
            no={texts.cancelNo}
            onSure={cancel}
          />
        )}
        <OpenButton name={name} text={texts.conclude} open={() => setOpened('conclude')} />
      </p>
      {opened === 'plan' && (
        <Dialog title={`${texts.plan}: ${name}`} onClose={close}>
          <PlanForm intake={intake} finish={done} />
        </Dialog>
      )}
      {opened === 'conclude' && (
        <Dialog title={`${texts.conclude}: ${name}`} onClose={close}>
          <ConcludeForm intake={intake} finish={done} />
        </Dialog>
      )}
    </>
  );
}

interface OpenButtonProps {
  readonly name: string;
  readonly text: string;
  readonly open: () => void;
}

function OpenButton({ name, text, open }: OpenButtonProps) {
  return (
    <button
      type="button"
      class="utrecht-button utrecht-button--secondary-action"
      aria-label={`${text}: ${name}`}
      onClick={open}
    >
      {text}
    </button>
  );
}

function askedText({ askedAt, remindedAt }: TalkLineFragment): string {
  if (askedAt === null) return texts.notAsked;
  const dayOf = (instant: string) => dayAndMonth(inAmsterdam(instant).date);
  return remindedAt === null ? texts.asked(dayOf(askedAt)) : texts.reminded(dayOf(remindedAt));
}

function PlanForm({ intake: { id, version, appointment }, finish }: TalkProps) {
  const [typed, setTyped] = useState(() =>
    appointment
      ? { moment: typedMoment(appointment), way: appointment.way, place: appointment.place ?? '' }
      : NEW_TALK,
  );
  const decision = useDecision();
  const submit = () => {
    const chosen = appointmentOf(typed);
    if (chosen === undefined) return decision.say(formingTexts.moment.wrong, 'date');
    void decision.decide(
      () =>
        send(
          PlanIntakeDocument,
          { input: { intakeId: id, version, appointment: chosen } },
          (data) => data.planIntake,
        ),
      () => finish(texts.planned),
    );
  };
  return (
    <DecisionForm decision={decision} submit={texts.plan} onSubmit={submit}>
      <TalkFields value={typed} onChange={setTyped} />
    </DecisionForm>
  );
}

const OUTCOMES = (['SUITABLE', 'LATER', 'UNSUITABLE'] as const).map((value) => ({
  value,
  text: OUTCOME_NAMES[value],
}));

function ConcludeForm({ intake: { id, version, note: before, outcome: known }, finish }: TalkProps) {
  const [outcome, setOutcome] = useState<IntakeOutcome | undefined>(known ?? undefined);
  const [note, setNote] = useState(before ?? '');
  const decision = useDecision();
  const conclude = () => {
    if (outcome === undefined) return decision.say(texts.chooseOutcome, 'outcome');
    void decision.decide(
      () =>
        send(
          ConcludeIntakeDocument,
          { input: { intakeId: id, version, outcome, note } },
          (data) => data.concludeIntake,
        ),
      () => finish(texts.concluded),
    );
  };
  const keepNote = () =>
    void decision.decide(
      () => send(NoteIntakeDocument, { input: { intakeId: id, note } }, (data) => data.noteIntake),
      () => finish(texts.noted),
    );
  return (
    <DecisionForm decision={decision} submit={texts.save} onSubmit={conclude}>
      <LongField
        label={texts.note}
        name="note"
        hint={texts.noteHint}
        value={note}
        maxLength={4000}
        onChange={setNote}
      />
      <p>
        <DecisionButton decision={decision} kind="secondary-action" onPress={keepNote}>
          {texts.saveNote}
        </DecisionButton>
      </p>
      <Select
        label={texts.outcome}
        name="outcome"
        value={outcome ?? ''}
        none={texts.chooseOutcome}
        options={OUTCOMES}
        onChange={(value) => setOutcome(OUTCOMES.find((one) => one.value === value)?.value)}
      />
      <p class="field__hint">{texts.outcomeHint}</p>
    </DecisionForm>
  );
}
