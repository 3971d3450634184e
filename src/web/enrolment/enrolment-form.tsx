import { useContext, useEffect, useId, useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { type Autocomplete, Checkbox, Field, LongField } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { useFieldMarks } from '../controls/wrong-field.ts';
import type { EnrolmentFormInput, Membership, OwnFormFragment } from '../gql/graphql.ts';
import { TOPIC_NAMES } from '../texts/nl-enrolment.ts';
import { weekdayName } from '../time/amsterdam.ts';
import { type FormValues, formInput, startValues, toggled, travelChoices } from './form-view.ts';
import { FormWording } from './form-words.ts';
import { InvoiceFields } from './invoice-fields.tsx';
import { MunicipalityPicker } from './municipality-picker.tsx';

const TOPICS = Object.keys(TOPIC_NAMES) as readonly (keyof typeof TOPIC_NAMES)[];
const ALL_DAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
/** Groups meet on working days; a day of the weekend that the office entered stays. */
const WEEKDAYS = ALL_DAYS.slice(0, 5);

interface Refused {
  readonly __typename: string;
  readonly message: string;
  readonly field?: string;
}

interface EnrolmentFormProps<Value> {
  /** What was filled in before; its address is proven and stays. */
  readonly known?: OwnFormFragment | undefined;
  /** What stands in the fields at first, where that is more than the person may see of it again; the consent stays as it was. */
  readonly start?: FormValues | undefined;
  /** What the person filled in before and did not send. */
  readonly draft?: FormValues | undefined;
  /** The office fills in what it hears from somebody, and not about itself. */
  readonly isAboutOther?: boolean;
  readonly submit: string;
  /** Called with what stands in the fields, each time that it is something else. */
  readonly onChange?: (values: FormValues) => void;
  readonly send: (form: EnrolmentFormInput) => Promise<Outcome<Value, Refused>>;
  readonly onDone: (value: Value, form: EnrolmentFormInput) => void;
}

/** All that a wethouder fills in to register, to pre-register or to change it. */
export function EnrolmentForm<Value>({
  known,
  start,
  draft,
  isAboutOther = false,
  submit,
  onChange,
  send,
  onDone,
}: EnrolmentFormProps<Value>) {
  const texts = useContext(FormWording);
  const [before] = useState<FormValues>(() => start ?? startValues(known));
  const [values, setValues] = useState(draft ?? before);
  useEffect(() => {
    if (values !== (draft ?? before)) onChange?.(values);
  }, [values]);
  const decision = useDecision();
  const set =
    <Name extends keyof FormValues>(name: Name) =>
    (value: FormValues[Name]) => {
      setValues((earlier) => ({ ...earlier, [name]: value }));
      // What was wrong is something else now: its sentence would stand before the fields that follow
      if (decision.wrong?.field === name) decision.say(undefined);
    };
  const own = (what: Autocomplete): Autocomplete => (isAboutOther ? 'off' : what);
  const submitForm = () => {
    const form = formInput(values, before);
    void decision.decide(
      () => send(form),
      (value) => onDone(value, form),
    );
  };
  return (
    <div class="enrolment">
      <p class="detail">{texts.optional}</p>
      <DecisionForm decision={decision} submit={submit} onSubmit={submitForm}>
        <fieldset class="card">
          <legend>{texts.about}</legend>
          <Field
            label={texts.givenName}
            name="givenName"
            autocomplete={own('given-name')}
            value={values.givenName}
            onChange={set('givenName')}
            maxLength={60}
          />
          <Field
            label={texts.familyName}
            hint={texts.familyNameHint}
            name="familyName"
            autocomplete={own('family-name')}
            value={values.familyName}
            onChange={set('familyName')}
            maxLength={80}
          />
          {(known ?? start) ? (
            <p>
              {texts.emailKept}: <strong>{values.email}</strong>
            </p>
          ) : (
            <Field
              label={texts.email}
              hint={texts.emailHint}
              type="email"
              name="email"
              autocomplete={own('email')}
              value={values.email}
              onChange={set('email')}
              maxLength={254}
            />
          )}
          <Field
            label={texts.telephone}
            type="tel"
            name="telephone"
            autocomplete={own('tel')}
            value={values.telephone}
            onChange={set('telephone')}
            maxLength={30}
          />
        </fieldset>
        <fieldset class="card">
          <legend>{texts.office}</legend>
          <MunicipalityPicker chosen={values.municipality} onChoose={set('municipality')} />
          <Field
            label={texts.party}
            hint={known?.hasParty ? texts.partyKept : texts.partyHint}
            name="party"
            value={values.party}
            onChange={set('party')}
            maxLength={100}
          />
          <Field
            label={texts.inOfficeSince}
            hint={texts.inOfficeHint}
            type="date"
            name="inOfficeSince"
            value={values.inOfficeSince}
            onChange={set('inOfficeSince')}
          />
          <MembershipChoice value={values.membership} onChange={set('membership')} />
        </fieldset>
        <fieldset class="card">
          <legend>{texts.topics}</legend>
          <p class="field__hint">{texts.topicsHint}</p>
          {TOPICS.map((topic) => (
            <Checkbox
              key={topic}
              label={TOPIC_NAMES[topic]}
              checked={values.topics.includes(topic)}
              onChange={(isChosen) => set('topics')(toggled(TOPICS, values.topics, topic, isChosen))}
            />
          ))}
        </fieldset>
        <WishFields values={values} known={known} set={set} />
        <fieldset class="card">
          <legend>{texts.secretary}</legend>
          <p class="field__hint">{texts.secretaryText}</p>
          <Field
            label={texts.secretaryName}
            name="secretaryName"
            autocomplete="off"
            value={values.secretaryName}
            onChange={set('secretaryName')}
            maxLength={120}
          />
          <Field
            label={texts.secretaryEmail}
            type="email"
            name="secretaryEmail"
            autocomplete="off"
            value={values.secretaryEmail}
            onChange={set('secretaryEmail')}
            maxLength={254}
          />
        </fieldset>
        <InvoiceFields values={values} before={before} set={set} isAboutOther={isAboutOther} />
        {start === undefined && (
          <Consent
            mustConfirm={known === undefined && !isAboutOther}
            isGiven={values.consent}
            onChange={set('consent')}
          />
        )}
      </DecisionForm>
    </div>
  );
}

function Consent({
  mustConfirm,
  isGiven,
  onChange,
}: {
  /** By a mail; else what is sent counts at once. */
  readonly mustConfirm: boolean;
  readonly isGiven: boolean;
  readonly onChange: (isGiven: boolean) => void;
}) {
  const texts = useContext(FormWording);
  return (
    <fieldset class="card">
      <legend>{texts.consent}</legend>
      <p>
        <strong>{texts.consentTitle}</strong>
      </p>
      <ul>
        {texts.consentLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {mustConfirm && <li>{texts.consentUnconfirmed}</li>}
      </ul>
      <Checkbox name="consent" label={texts.consentCheck} checked={isGiven} onChange={onChange} />
    </fieldset>
  );
}

const MEMBERSHIPS: readonly Membership[] = ['MEMBER', 'NON_MEMBER', 'UNKNOWN'];

function MembershipChoice({
  value,
  onChange,
}: {
  readonly value: Membership | '';
  readonly onChange: (value: Membership) => void;
}) {
  const texts = useContext(FormWording);
  const id = useId();
  const marks = useFieldMarks('membership', undefined);
  return (
    <div class="plain-fieldset" role="radiogroup" aria-labelledby={id} {...marks}>
      <p id={id} class="legend">
        {texts.membership}
      </p>
      <p class="field__hint">{texts.membershipHint}</p>
      {MEMBERSHIPS.map((membership) => (
        <label key={membership} class="checkbox">
          <input
            type="radio"
            name="membership"
            value={membership}
            checked={value === membership}
            onChange={() => onChange(membership)}
          />
          <span>{texts.memberships[membership]}</span>
        </label>
      ))}
    </div>
  );
}

interface WishFieldsProps {
  readonly values: FormValues;
  readonly known: OwnFormFragment | undefined;
  readonly set: <Name extends keyof FormValues>(name: Name) => (value: FormValues[Name]) => void;
}

function WishFields({ values, known, set }: WishFieldsProps) {
  const texts = useContext(FormWording);
  return (
    <fieldset class="card">
      <legend>{texts.wishes}</legend>
      <p class="field__hint">{texts.wishesText}</p>
      <fieldset class="plain-fieldset">
        <legend>{texts.weekdays}</legend>
        <div class="enrolment__days">
          {WEEKDAYS.map((day) => (
            <Checkbox
              key={day}
              label={weekdayName(day)}
              checked={values.weekdays.includes(day)}
              onChange={(isChosen) => set('weekdays')(toggled(ALL_DAYS, values.weekdays, day, isChosen))}
            />
          ))}
        </div>
      </fieldset>
      <Select
        label={texts.travel}
        name="maxTravelMinutes"
        value={values.maxTravelMinutes}
        none={texts.travelAny}
        onChange={set('maxTravelMinutes')}
        options={travelChoices(values.maxTravelMinutes).map((minutes) => ({
          value: String(minutes),
          text: texts.travelOption(minutes),
        }))}
      />
      <LongField
        label={texts.withWhom}
        name="withWhom"
        hint={known?.hasWithWhom ? texts.whomKept : texts.whomHint}
        value={values.withWhom}
        onChange={set('withWhom')}
        maxLength={300}
      />
      <LongField
        label={texts.notWithWhom}
        name="notWithWhom"
        hint={known?.hasNotWithWhom ? texts.whomKept : texts.whomHint}
        value={values.notWithWhom}
        onChange={set('notWithWhom')}
        maxLength={300}
      />
      <LongField
        label={texts.remark}
        name="remark"
        value={values.remark}
        onChange={set('remark')}
        maxLength={1000}
      />
    </fieldset>
  );
}
