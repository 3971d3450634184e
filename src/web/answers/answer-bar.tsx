import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import { asSaid, Told } from '../controls/told.tsx';
import { answerTexts } from '../texts/nl-answers.ts';
import { type AnswerQueue, type Marks, unsaved } from './answer-queue.ts';
import { type AnswerMonth, type AnswerSlot, nextOpen, openIn, progressOf } from './answer-view.ts';
import { goToMonth, goToSlot, slotAt } from './places.ts';
import { UndoStrip } from './undo-strip.tsx';
import type { Bulk } from './use-bulk.ts';

interface AnswerBarProps {
  readonly slots: readonly AnswerSlot[];
  readonly months: readonly AnswerMonth[];
  readonly marks: Marks;
  readonly queue: AnswerQueue;
  readonly bulk: Bulk;
  /** Whether the page is about something else now: then it leaves the screen to that. */
  readonly isAside: boolean;
}

/** Under the thumb: how far one is, whether it is saved, and the way to what is still open. */
export function AnswerBar({ slots, months, marks, queue, bulk, isAside }: AnswerBarProps) {
  const [isChoosing, setChoosing] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const isTooTall = useIsTooTall(row);
  const isResting = isTooTall || isAside;
  useRoomBelow(bar);
  const { answered, asked } = progressOf(slots, marks);
  const goToNext = () => {
    const at = slotAt(slots.map(({ id }) => id));
    const next = nextOpen(slots, marks, at);
    if (next !== undefined) goToSlot(next);
  };
  return (
    <section
      ref={bar}
      class={`answer-bar ${isResting ? 'answer-bar--resting' : ''}`}
      aria-label={answerTexts.progressLabel}
    >
      <UndoStrip bulk={bulk} />
      <progress max={asked} value={answered} aria-label={answerTexts.progressLabel} />
      <div ref={row} class="answer-bar__row">
        <div class="answer-bar__words">
          <strong>{answerTexts.progress(answered, asked)}</strong>
          <SaveWord queue={queue} />
        </div>
        <div class="answer-bar__buttons">
          {months.length > 1 && (
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action"
              aria-haspopup="dialog"
              onClick={() => setChoosing(true)}
            >
              {answerTexts.months}
            </button>
          )}
          {answered < asked && (
            <button type="button" class="utrecht-button utrecht-button--primary-action" onClick={goToNext}>
              {answerTexts.next}
            </button>
          )}
        </div>
      </div>
      {isChoosing && <MonthChoice months={months} marks={marks} onClose={() => setChoosing(false)} />}
    </section>
  );
}

/** Keeps as much room at the end of the page as the bar takes, whatever is on it: the last day comes clear of it. */
function useRoomBelow(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty('--answer-bar', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--answer-bar');
    };
  }, [bar]);
}

/** With text twice as large a fixed bar would cover the screen; no media query knows of that. */
const MOST_OF_SCREEN = 0.35;

function useIsTooTall(row: RefObject<HTMLElement | null>): boolean {
  const [isTooTall, setTooTall] = useState(false);
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const measure = () => setTooTall(element.getBoundingClientRect().height > innerHeight * MOST_OF_SCREEN);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, [row]);
  return isTooTall;
}

interface MonthChoiceProps {
  readonly months: readonly AnswerMonth[];
  readonly marks: Marks;
  readonly onClose: () => void;
}

function MonthChoice({ months, marks, onClose }: MonthChoiceProps) {
  const choose = (index: number) => {
    onClose();
    // The window gives the focus back to its button first
    requestAnimationFrame(() => goToMonth(index));
  };
  return (
    <Dialog title={answerTexts.monthsTitle} onClose={onClose}>
      <ul class="plain-list month-list">
        {months.map((month, index) => (
          <li key={month.name}>
            <button type="button" class="month-list__month" onClick={() => choose(index)}>
              <strong>{month.name}</strong>
              <span class="detail">{answerTexts.monthOpen(openIn(month, marks))}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Whether everything is saved. A screen reader tells it when that has become otherwise, not at every tap. */
function SaveWord({ queue }: { readonly queue: AnswerQueue }) {
  const open = Object.keys(unsaved(queue)).length;
  const state =
    open === 0 ? (queue.saved.length > 0 ? 'saved' : 'idle') : queue.failures > 0 ? 'waiting' : 'saving';
  return (
    <>
      <p class={`save-word save-word--${state}`}>
        {state === 'saved' && answerTexts.allSaved}
        {state === 'saving' && answerTexts.saving}
        {state === 'waiting' && answerTexts.notSaved(open)}
      </p>
      <Told state={answerTexts.savedTold[state]} inWords={asSaid} />
    </>
  );
}
