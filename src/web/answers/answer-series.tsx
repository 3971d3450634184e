import { AnswerMark } from '../controls/marks.tsx';
import type { AnswerValue } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { weekdayName } from '../time/amsterdam.ts';
import type { Marks } from './answer-queue.ts';
import { type AnswerSlot, type SlotSeries, slotSeries } from './answer-view.ts';
import { CHOICES, markWith } from './choices.ts';

interface AnswerSeriesProps {
  readonly slots: readonly AnswerSlot[];
  readonly marks: Marks;
  readonly onTap: (marks: Marks) => void;
}

/** Answers a weekday and day part in one go; days that have an answer keep it. */
export function AnswerSeries({ slots, marks, onTap }: AnswerSeriesProps) {
  const series = slotSeries(slots);
  if (series.length === 0) return null;
  return (
    <details class="series">
      <summary>{nl.answers.series}</summary>
      <p>{nl.answers.seriesText}</p>
      {series.map((one) => (
        <OneSeries key={`${one.weekday} ${one.dayPart}`} series={one} marks={marks} onTap={onTap} />
      ))}
    </details>
  );
}

interface OneSeriesProps {
  readonly series: SlotSeries;
  readonly marks: Marks;
  readonly onTap: (marks: Marks) => void;
}

function OneSeries({ series, marks, onTap }: OneSeriesProps) {
  const name = nl.answers.seriesName(weekdayName(series.weekday), series.dayPart);
  const open = series.slotIds.filter((id) => !marks[id]?.answer);
  const fill = (slotIds: readonly string[], answer: AnswerValue | null) =>
    onTap(Object.fromEntries(slotIds.map((id) => [id, markWith(marks[id], answer)])));
  return (
    <fieldset class="answer-part">
      <legend>
        {name}{' '}
        <span class="detail">
          ({open.length > 0 ? nl.answers.seriesOpen(open.length) : nl.answers.seriesDone})
        </span>
      </legend>
      <div class="choices">
        {open.length > 0 ? (
          CHOICES.map(({ answer, state, text }) => (
            <button
              key={answer}
              type="button"
              class={`choice choice--${state}`}
              aria-label={`${name}: ${text}`}
              onClick={() => fill(open, answer)}
            >
              <AnswerMark state={state} />
              <span>{text}</span>
            </button>
          ))
        ) : (
          <button
            type="button"
            class="button"
            aria-label={`${name}: ${nl.answers.clear}`}
            onClick={() => fill(series.slotIds, null)}
          >
            {nl.answers.clear}
          </button>
        )}
      </div>
    </fieldset>
  );
}
