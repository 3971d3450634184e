import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { answerTexts } from '../texts/nl-answers.ts';
import { calendarTexts } from '../texts/nl-calendar.ts';
import { dayAndMonth, inAmsterdam, shortDay, timesInWords } from '../time/amsterdam.ts';
import type { Marks } from './answer-queue.ts';
import type { AnswerSlot } from './answer-view.ts';
import { bulkChange } from './bulk-change.ts';
import type { BusyTime } from './calendar/busy.ts';
import { BUFFERS, type BufferMinutes, clashesOf } from './calendar/clashes.ts';
import { Choice } from './choice.tsx';
import { answerText } from './choices.ts';
import type { Bulk } from './use-bulk.ts';

const SHOWN_PER_SLOT = 2;

interface CalendarClashesProps {
  readonly slots: readonly AnswerSlot[];
  readonly marks: Marks;
  readonly bulk: Bulk;
  readonly busy: readonly BusyTime[];
  readonly unread: number;
  readonly onOther: () => void;
  readonly onDone: () => void;
}

/** The moments that overlap with a calendar, to be checked one by one; only open ones are ticked to begin with. */
export function CalendarClashes({ slots, marks, bulk, busy, unread, onOther, onDone }: CalendarClashesProps) {
  const [buffer, setBuffer] = useState<BufferMinutes>(0);
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({});
  const clashing = slots
    .map((slot) => ({ slot, clashes: clashesOf(slot, busy, buffer) }))
    .filter(({ slot, clashes }) => clashes.length > 0 && marks[slot.id]?.answer !== 'NO');
  const isTicked = (id: string) => byHand[id] ?? !marks[id]?.answer;
  const ticked = clashing.map(({ slot }) => slot.id).filter(isTicked);
  const fill = () => {
    bulk.fill(bulkChange(ticked, 'NO', 'all', marks), (count) => answerTexts.filled(count, answerTexts.no));
    onDone();
  };
  const top = useRef<HTMLParagraphElement>(null);
  // The button that brought one here stands at the end of the window
  useLayoutEffect(() => top.current?.closest('dialog')?.scrollTo(0, 0), []);
  return (
    <>
      <p ref={top}>{calendarTexts.found(busy.length)}</p>
      {unread > 0 && <p>{calendarTexts.unread(unread)}</p>}
      <Choice
        label={calendarTexts.buffer}
        options={BUFFERS.map((value) => ({ value, text: calendarTexts.bufferMinutes[value] }))}
        value={buffer}
        onChange={setBuffer}
      />
      <p role="status">
        <strong>{calendarTexts.clashes(clashing.length)}</strong>
      </p>
      <ul class="plain-list check-list">
        {clashing.map(({ slot, clashes }) => (
          <li key={slot.id}>
            <label class="checkbox">
              <input
                type="checkbox"
                checked={isTicked(slot.id)}
                onChange={(event) => setByHand({ ...byHand, [slot.id]: event.currentTarget.checked })}
              />
              <span>
                <strong>{dayAndMonth(slot.date)}</strong>, {slot.dayPart}
                <span class="detail check-list__detail">{clashesInWords(clashes)}</span>
                {marks[slot.id]?.answer && (
                  <span class="detail check-list__detail">
                    {calendarTexts.youSaid(answerText(marks[slot.id]?.answer ?? 'YES'))}
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="utrecht-button utrecht-button--secondary-action button--wide"
        onClick={onOther}
      >
        {calendarTexts.other}
      </button>
      {clashing.length > 0 && (
        <div class="dialog__foot">
          <button
            type="button"
            class="utrecht-button utrecht-button--primary-action button--wide"
            disabled={ticked.length === 0}
            onClick={fill}
          >
            {calendarTexts.fillNo(ticked.length)}
          </button>
        </div>
      )}
    </>
  );
}

/** `bezet 9.00 – 11.00 uur en nog 1` */
function clashesInWords(clashes: readonly BusyTime[]): string {
  const words = clashes.slice(0, SHOWN_PER_SLOT).map(busyInWords);
  const more = clashes.length - words.length;
  return [...words, ...(more > 0 ? [calendarTexts.andMore(more)] : [])].join(', ');
}

function busyInWords({ startsAt, endsAt, isAllDay }: BusyTime): string {
  if (isAllDay) return calendarTexts.allDay;
  const [start, end] = [startsAt, endsAt].map((millis) => new Date(millis).toISOString());
  const [first, last] = [start, end].map((instant) => inAmsterdam(instant ?? '').date);
  return first === last
    ? calendarTexts.busy(timesInWords(start ?? '', end ?? ''))
    : calendarTexts.busyDays(shortDay(first ?? ''), shortDay(last ?? ''));
}
