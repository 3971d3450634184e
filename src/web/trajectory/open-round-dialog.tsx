import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Checkbox, Field } from '../controls/field.tsx';
import { OpenPlanningRoundDocument } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { weekdayName } from '../time/amsterdam.ts';
import { type RoundForm, roundFormOf, roundRequest } from './round-form.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface OpenRoundDialogProps {
  readonly trajectoryId: string;
  readonly suggestion: Parameters<typeof roundFormOf>[0];
  readonly onClose: () => void;
  readonly onOpened: (roundId: string) => void;
}

/** Opens a planning round; the form starts with what the API suggests. */
export function OpenRoundDialog({ trajectoryId, suggestion, onClose, onOpened }: OpenRoundDialogProps) {
  const decision = useDecision();
  const [form, setForm] = useState<RoundForm>(() => roundFormOf(suggestion));
  const change = (part: Partial<RoundForm>) => setForm((before) => ({ ...before, ...part }));

  const submit = () => {
    const request = roundRequest(trajectoryId, form);
    if ('problem' in request) return decision.say(nl.openRound.wrong[request.problem]);
    void decision.decide(
      () => send(OpenPlanningRoundDocument, { input: request.input }, (data) => data.openPlanningRound),
      (done) => onOpened(done.round.id),
    );
  };

  return (
    <Dialog title={nl.openRound.title} onClose={onClose}>
      <DecisionForm decision={decision} submit={nl.openRound.submit} onSubmit={submit}>
        <fieldset>
          <legend>{nl.openRound.period}</legend>
          <div class="field-row">
            <Field
              label={nl.openRound.from}
              type="date"
              value={form.from}
              onChange={(from) => change({ from })}
            />
            <Field label={nl.openRound.to} type="date" value={form.to} onChange={(to) => change({ to })} />
          </div>
        </fieldset>
        <fieldset>
          <legend>{nl.openRound.weekdays}</legend>
          <div class="weekdays">
            {WEEKDAYS.map((weekday) => (
              <Checkbox
                key={weekday}
                label={weekdayName(weekday)}
                checked={form.weekdays.includes(weekday)}
                onChange={(checked) =>
                  change({
                    weekdays: checked
                      ? [...form.weekdays, weekday]
                      : form.weekdays.filter((other) => other !== weekday),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
        <DayParts form={form} change={change} />
        <Numbers form={form} change={change} />
      </DecisionForm>
    </Dialog>
  );
}

interface PartProps {
  readonly form: RoundForm;
  readonly change: (part: Partial<RoundForm>) => void;
}

function DayParts({ form, change }: PartProps) {
  const { dayParts } = form;
  const changePart = (index: number, part: Partial<RoundForm['dayParts'][number]>) =>
    change({
      dayParts: dayParts.map((before, place) => (place === index ? { ...before, ...part } : before)),
    });
  return (
    <fieldset>
      <legend>{nl.openRound.dayParts}</legend>
      {dayParts.map((part, index) => (
        <div key={index} class="field-row">
          <Field
            label={nl.openRound.partName}
            value={part.name}
            onChange={(name) => changePart(index, { name })}
          />
          <Field
            label={nl.openRound.starts}
            type="time"
            value={part.starts}
            onChange={(starts) => changePart(index, { starts })}
          />
          <Field
            label={nl.openRound.ends}
            type="time"
            value={part.ends}
            onChange={(ends) => changePart(index, { ends })}
          />
          {dayParts.length > 1 && (
            <button
              type="button"
              class="button button--small"
              aria-label={nl.openRound.removePart(part.name)}
              onClick={() => change({ dayParts: dayParts.filter((_, place) => place !== index) })}
            >
              ×
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        class="button button--small"
        onClick={() => change({ dayParts: [...dayParts, { name: '', starts: '', ends: '' }] })}
      >
        {nl.openRound.addPart}
      </button>
    </fieldset>
  );
}

function Numbers({ form, change }: PartProps) {
  const number = { type: 'text', inputMode: 'numeric', maxLength: 4 } as const;
  return (
    <>
      <fieldset>
        <legend>{nl.openRound.spacing}</legend>
        <div class="field-row">
          <Field
            {...number}
            label={nl.openRound.minDays}
            value={form.minDays}
            onChange={(minDays) => change({ minDays })}
          />
          <Field
            {...number}
            label={nl.openRound.targetDays}
            value={form.targetDays}
            onChange={(targetDays) => change({ targetDays })}
          />
          <Field
            {...number}
            label={nl.openRound.maxDays}
            value={form.maxDays}
            onChange={(maxDays) => change({ maxDays })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{nl.openRound.attendance}</legend>
        <Field
          {...number}
          label={nl.openRound.minPresent}
          value={form.minPresent}
          onChange={(minPresent) => change({ minPresent })}
        />
        <Field
          {...number}
          label={nl.openRound.maxAbsences}
          value={form.maxAbsences}
          onChange={(maxAbsences) => change({ maxAbsences })}
        />
      </fieldset>
    </>
  );
}
