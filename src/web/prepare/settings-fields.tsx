import type { ComponentChildren } from 'preact';
import { Field } from '../controls/field.tsx';
import { prepareTexts } from '../texts/nl-prepare.ts';
import { weekdayName } from '../time/amsterdam.ts';
import {
  hasEvening,
  type PartForm,
  partsToAdd,
  type RoundForm,
  type SettingsField,
  wholeWeeks,
} from './round-form.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What is wrong with one part of the form, as a sentence. */
export interface FormProblem {
  readonly field: SettingsField;
  readonly message: string;
}

interface SettingsProps {
  readonly form: RoundForm;
  readonly change: (part: Partial<RoundForm>) => void;
  readonly problem: FormProblem | undefined;
}

/** On which days and at what times: period, weekdays and parts of the day. */
export function WhenFields({ form, change, problem }: SettingsProps) {
  const toggle = (weekday: number, checked: boolean) =>
    change({
      weekdays: checked ? [...form.weekdays, weekday] : form.weekdays.filter((other) => other !== weekday),
    });
  return (
    <>
      <FieldGroup legend={prepareTexts.period} field="period" problem={problem}>
        <div class="field-row">
          <Field
            label={prepareTexts.from}
            type="date"
            value={form.from}
            onChange={(from) => change({ from })}
          />
          <Field label={prepareTexts.to} type="date" value={form.to} onChange={(to) => change({ to })} />
        </div>
      </FieldGroup>
      <FieldGroup legend={prepareTexts.weekdays} field="weekdays" problem={problem}>
        <div class="week-pills">
          {WEEKDAYS.map((weekday) => (
            <label key={weekday} class="week-pill">
              <input
                type="checkbox"
                aria-label={weekdayName(weekday)}
                checked={form.weekdays.includes(weekday)}
                onChange={(event) => toggle(weekday, event.currentTarget.checked)}
              />
              <span aria-hidden="true">{weekdayName(weekday).slice(0, 2)}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <FieldGroup legend={prepareTexts.dayParts} field="dayParts" problem={problem}>
        <DayParts dayParts={form.dayParts} change={change} />
      </FieldGroup>
    </>
  );
}

function DayParts({
  dayParts,
  change,
}: {
  readonly dayParts: readonly PartForm[];
  readonly change: SettingsProps['change'];
}) {
  const changePart = (index: number, part: Partial<PartForm>) =>
    change({
      dayParts: dayParts.map((before, place) => (place === index ? { ...before, ...part } : before)),
    });
  const add = (part: PartForm) =>
    change({ dayParts: [...dayParts, part].toSorted((a, b) => (a.starts < b.starts ? -1 : 1)) });
  return (
    <>
      {dayParts.map((part, index) => (
        <div key={index} class={`day-part${index > 0 ? ' day-part--more' : ''}`}>
          <Field
            label={prepareTexts.partName}
            value={part.name}
            onChange={(name) => changePart(index, { name })}
          />
          <Field
            label={prepareTexts.starts}
            type="time"
            value={part.starts}
            onChange={(starts) => changePart(index, { starts })}
          />
          <Field
            label={prepareTexts.ends}
            type="time"
            value={part.ends}
            onChange={(ends) => changePart(index, { ends })}
          />
          {dayParts.length > 1 && (
            <button
              type="button"
              class="day-part__remove"
              aria-label={prepareTexts.removePart(part.name)}
              onClick={() => change({ dayParts: dayParts.filter((_, place) => place !== index) })}
            >
              ×
            </button>
          )}
        </div>
      ))}
      <div class="actions">
        {partsToAdd(dayParts).map((part) => (
          <button
            key={part.name}
            type="button"
            class="utrecht-button utrecht-button--secondary-action button--small"
            onClick={() => add(part)}
          >
            + {part.name}
          </button>
        ))}
        <button
          type="button"
          class="utrecht-button utrecht-button--subtle button--small"
          onClick={() => change({ dayParts: [...dayParts, { name: '', starts: '', ends: '' }] })}
        >
          {prepareTexts.addPart}
        </button>
      </div>
      {hasEvening(dayParts) && <p class="hint">{prepareTexts.councilEvenings}</p>}
    </>
  );
}

/** The rules of the plan: days between sessions, and who must be there. */
export function RuleFields({
  form,
  change,
  problem,
  groupSize,
}: SettingsProps & { readonly groupSize: number }) {
  const number = { type: 'text', inputMode: 'numeric', maxLength: 4 } as const;
  const days = (['minDays', 'targetDays', 'maxDays'] as const).map((key) => ({ key, value: form[key] }));
  return (
    <>
      <FieldGroup legend={prepareTexts.spacing} field="spacing" problem={problem}>
        <div class="field-row field-row--three">
          {days.map(({ key, value }) => {
            const weeks = wholeWeeks(value);
            return (
              <div key={key} class="spacing-field">
                <Field
                  {...number}
                  label={prepareTexts[key]}
                  value={value}
                  onChange={(typed) => change({ [key]: typed })}
                />
                <span class="hint">
                  {weeks === undefined ? prepareTexts.inDays : prepareTexts.weeks(weeks)}
                </span>
              </div>
            );
          })}
        </div>
      </FieldGroup>
      <FieldGroup legend={prepareTexts.attendance} field="attendance" problem={problem}>
        <div class="attendance-field">
          <Field
            {...number}
            label={prepareTexts.minPresent(groupSize)}
            value={form.minPresent}
            onChange={(minPresent) => change({ minPresent })}
          />
          <Field
            {...number}
            label={prepareTexts.maxAbsences}
            value={form.maxAbsences}
            onChange={(maxAbsences) => change({ maxAbsences })}
          />
        </div>
      </FieldGroup>
    </>
  );
}

interface FieldGroupProps {
  readonly legend: string;
  readonly field: SettingsField;
  readonly problem: FormProblem | undefined;
  readonly children: ComponentChildren;
}

/** Fields that belong together, with what is wrong with them below. */
function FieldGroup({ legend, field, problem, children }: FieldGroupProps) {
  const isWrong = problem?.field === field;
  const id = `fout-${field}`;
  return (
    <fieldset class="settings-group" aria-describedby={isWrong ? id : undefined}>
      <legend>{legend}</legend>
      {children}
      {isWrong && (
        <p id={id} class="field-problem" role="alert">
          {problem.message}
        </p>
      )}
    </fieldset>
  );
}
