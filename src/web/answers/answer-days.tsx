import { useEffect, useMemo, useState } from 'preact/hooks';
import { AnswerMark } from '../controls/marks.tsx';
import type { AnswerValue } from '../gql/graphql.ts';
import { dayMarks, ownMarkWords } from '../round/slot-marks.ts';
import { answerTexts } from '../texts/nl-answers.ts';
import { dayAndMonth, timesInWords } from '../time/amsterdam.ts';
import { type AnswerQueue, type Mark, type Marks, type SaveState, saveStateOf } from './answer-queue.ts';
import type { AnswerDay, AnswerMonth, AnswerSlot } from './answer-view.ts';
import { CHOICES, markWith } from './choices.ts';
import { monthId, partId } from './places.ts';

export interface AnsweringProps {
  readonly marks: Marks;
  readonly queue: AnswerQueue;
  /** Where the participant works. */
  readonly municipalityId: string | undefined;
  /** Whether the participant still has to receive the group; who has done so is not asked where. */
  readonly mustHost: boolean;
  readonly onTap: (marks: Marks) => void;
}

/** All days one under another; the name of the day stays in sight while its parts go by. */
export function AnswerDays({
  months,
  ...answering
}: AnsweringProps & { readonly months: readonly AnswerMonth[] }) {
  const [shown, setShown] = useState(1);
  // A month after each paint: a slow phone shows days that can be answered before it has made all others
  useEffect(() => {
    if (shown < months.length) setShown(shown + 1);
  }, [shown, months.length]);
  return (
    <div class="answer-days">
      {months.slice(0, shown).map((month, index) => (
        <section key={month.name} class="answer-month">
          <h2 id={monthId(index)} tabIndex={-1}>
            {month.name}
          </h2>
          {month.days.map((day) => (
            <KeptDay key={day.date} day={day} {...answering} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface DayProps extends Omit<AnsweringProps, 'queue'> {
  readonly day: AnswerDay;
  /** How far each of its moments is saved, in order. */
  readonly saveStates: readonly SaveState[];
}

/** A tap changes one day of many: what is as it was is not made again, which a slow phone would feel. */
function KeptDay({ day, queue, ...answering }: AnsweringProps & { readonly day: AnswerDay }) {
  const saveStates = day.slots.map(({ id }) => saveStateOf(queue, [id]));
  const said = JSON.stringify([saveStates, day.slots.map(({ id }) => answering.marks[id])]);
  return useMemo(
    () => <Day day={day} saveStates={saveStates} {...answering} />,
    [day, said, answering.municipalityId, answering.mustHost],
  );
}

function Day({ day, saveStates, marks, municipalityId, mustHost, onTap }: DayProps) {
  const name = dayAndMonth(day.date);
  const notes = dayMarks(day.slots, (about) => ownMarkWords(about, municipalityId));
  return (
    <section class="answer-day">
      <h3 class="answer-day__name">{name}</h3>
      {notes.length > 0 && (
        <ul class="answer-day__marks">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {day.slots.map((slot, place) => (
        <Part
          key={slot.id}
          slot={slot}
          dayName={name}
          mark={marks[slot.id]}
          saveState={saveStates[place] ?? 'idle'}
          onTap={onTap}
        />
      ))}
      {mustHost && (
        <CannotHost slotIds={day.slots.map(({ id }) => id)} dayName={name} marks={marks} onTap={onTap} />
      )}
    </section>
  );
}

interface PartProps extends Pick<AnsweringProps, 'onTap'> {
  readonly slot: AnswerSlot;
  readonly dayName: string;
  /** What was said of it; undefined when nothing was. */
  readonly mark: Mark | undefined;
  readonly saveState: SaveState;
}

/**
 * Three large buttons. Pressing the one that is on changes nothing, so that a double tap is harmless; an answer is
 * taken back with a button of its own.
 */
function Part({ slot, dayName, mark, saveState, onTap }: PartProps) {
  const times = timesInWords(slot.startsAt, slot.endsAt);
  const part = answerTexts.part(slot.dayPart, times);
  const id = partId(slot.id);
  const give = (answer: AnswerValue | null) => {
    if ((mark?.answer ?? null) !== answer) onTap({ [slot.id]: markWith(mark, answer) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot have its legend beside the state
    <div class="answer-part" id={id} role="group" aria-label={`${dayName}, ${part}`}>
      <p class="answer-part__name">
        <strong>{slot.dayPart}</strong>
        <span class="detail">{times}</span>
      </p>
      <p class="answer-part__state">
        <span id={`${id}-staat`} class={`save-word save-word--${saveState}`}>
          {answerTexts.saveState[saveState]}
        </span>
        {mark?.answer && (
          <button
            type="button"
            class="link-button answer-part__clear"
            aria-label={answerTexts.clearName(dayName, part)}
            onClick={() => {
              // The button goes; the focus must not go with it
              document.getElementById(id)?.querySelector<HTMLElement>('.choice')?.focus();
              give(null);
            }}
          >
            {answerTexts.clear}
          </button>
        )}
      </p>
      <div class="choices">
        {CHOICES.map(({ answer, state, text }) => (
          <button
            key={answer}
            type="button"
            class={`choice choice--${state}`}
            aria-pressed={mark?.answer === answer}
            aria-label={answerTexts.choice(dayName, part, text)}
            aria-describedby={mark?.answer === answer ? `${id}-staat` : undefined}
            onClick={() => give(answer)}
          >
            <AnswerMark state={state} />
            <span>{text}</span>
          </button>
        ))}
      </div>
    </div>
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
        {answerTexts.cannotHost}
        <span class="visually-hidden">, {dayName}</span>
      </span>
    </label>
  );
}
