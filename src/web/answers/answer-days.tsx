import { AnswerMark } from '../controls/marks.tsx';
import type { AnswerValue } from '../gql/graphql.ts';
import { marksInWords } from '../round/slot-marks.ts';
import { nl } from '../texts/nl.ts';
import { dayAndMonth, timesInWords } from '../time/amsterdam.ts';
import { type AnswerQueue, type Marks, saveStateOf } from './answer-queue.ts';
import type { AnswerDay, AnswerMonth, AnswerSlot } from './answer-view.ts';
import { CHOICES, markWith } from './choices.ts';

interface AnsweringProps {
  readonly marks: Marks;
  readonly queue: AnswerQueue;
  readonly onTap: (marks: Marks) => void;
}

/** All days one under another. */
export function AnswerDays({
  months,
  ...answering
}: AnsweringProps & { readonly months: readonly AnswerMonth[] }) {
  return (
    <>
      {months.map((month) => (
        <section key={month.name} class="answer-month">
          <h2>{month.name}</h2>
          {month.days.map((day) => (
            <Day key={day.date} day={day} {...answering} />
          ))}
        </section>
      ))}
    </>
  );
}

function Day({ day, marks, queue, onTap }: AnsweringProps & { readonly day: AnswerDay }) {
  const slotIds = day.slots.map(({ id }) => id);
  const saveState = saveStateOf(queue, slotIds);
  const name = dayAndMonth(day.date);
  return (
    <section class="answer-day">
      <div class="answer-day__head">
        <h3>{name}</h3>
        <span class={`answer-day__state save-word--${saveState}`}>{nl.answers.saveState[saveState]}</span>
      </div>
      {day.marks.length > 0 && (
        <ul class="day-marks">
          {marksInWords(day.marks).map((mark) => (
            <li key={mark}>{mark}</li>
          ))}
        </ul>
      )}
      {day.slots.map((slot) => (
        <Part key={slot.id} slot={slot} dayName={name} marks={marks} onTap={onTap} />
      ))}
      <CannotHost slotIds={slotIds} dayName={name} marks={marks} onTap={onTap} />
    </section>
  );
}

interface PartProps {
  readonly slot: AnswerSlot;
  readonly dayName: string;
  readonly marks: Marks;
  readonly onTap: (marks: Marks) => void;
}

/** Three large buttons. Pressing the one that is on takes the answer back. */
function Part({ slot, dayName, marks, onTap }: PartProps) {
  const mark = marks[slot.id];
  const press = (answer: AnswerValue) =>
    onTap({ [slot.id]: markWith(mark, mark?.answer === answer ? null : answer) });
  return (
    <fieldset class="answer-part">
      <legend>{nl.answers.part(slot.dayPart, timesInWords(slot.startsAt, slot.endsAt))}</legend>
      <div class="choices">
        {CHOICES.map(({ answer, state, text }) => (
          <button
            key={answer}
            type="button"
            class={`choice choice--${state}`}
            aria-pressed={mark?.answer === answer}
            aria-label={nl.answers.choice(dayName, slot.dayPart, text)}
            onClick={() => press(answer)}
          >
            <AnswerMark state={state} />
            <span>{text}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface CannotHostProps {
  readonly slotIds: readonly string[];
  readonly dayName: string;
  readonly marks: Marks;
  readonly onTap: (marks: Marks) => void;
}

/** Says that the own town hall is not free; means something only on a day one can come. */
function CannotHost({ slotIds, dayName, marks, onTap }: CannotHostProps) {
  const possible = slotIds.filter((id) => marks[id]?.answer === 'YES' || marks[id]?.answer === 'IF_NEEDED');
  const isOn = possible.length > 0 && possible.every((id) => marks[id]?.canHost === false);
  const toggle = () =>
    onTap(
      Object.fromEntries(possible.map((id) => [id, { answer: marks[id]?.answer ?? null, canHost: isOn }])),
    );
  return (
    <label class="checkbox cannot-host">
      <input type="checkbox" checked={isOn} disabled={possible.length === 0} onChange={toggle} />
      <span>
        {nl.answers.cannotHost}
        <span class="visually-hidden">, {dayName}</span>
      </span>
    </label>
  );
}
