import { useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import { AnswerMark } from '../controls/marks.tsx';
import { answerTexts } from '../texts/nl-answers.ts';
import type { Marks } from './answer-queue.ts';
import type { AnswerSlot } from './answer-view.ts';
import { type BulkScope, bulkChange } from './bulk-change.ts';
import { Choice } from './choice.tsx';
import { CHOICES } from './choices.ts';
import { SERIES_KINDS, type SeriesKind, type SlotSeries, slotSeries } from './slot-series.ts';
import { UndoStrip } from './undo-strip.tsx';
import type { Bulk } from './use-bulk.ts';

interface AnswerSeriesProps {
  readonly slots: readonly AnswerSlot[];
  readonly marks: Marks;
  readonly bulk: Bulk;
  readonly onClose: () => void;
}

/** Answers a weekday, a part of the day or a week in one go; says beforehand how much that is. */
export function AnswerSeries({ slots, marks, bulk, onClose }: AnswerSeriesProps) {
  const [kind, setKind] = useState<SeriesKind>('weekdays');
  const [scope, setScope] = useState<BulkScope>('open');
  return (
    <Dialog title={answerTexts.series} onClose={onClose}>
      <Choice
        label={answerTexts.seriesKindLabel}
        options={SERIES_KINDS.map((value) => ({ value, text: answerTexts.seriesKind[value] }))}
        value={kind}
        onChange={setKind}
      />
      <Choice
        label={answerTexts.scopeLabel}
        options={[
          { value: 'open', text: answerTexts.scopeOpen },
          { value: 'all', text: answerTexts.scopeAll },
        ]}
        value={scope}
        onChange={setScope}
      />
      <div class="series-list">
        {slotSeries(kind, slots).map((series) => (
          <OneSeries key={series.name} series={series} scope={scope} marks={marks} bulk={bulk} />
        ))}
      </div>
      <UndoStrip bulk={bulk} />
    </Dialog>
  );
}

interface OneSeriesProps {
  readonly series: SlotSeries;
  readonly scope: BulkScope;
  readonly marks: Marks;
  readonly bulk: Bulk;
}

function OneSeries({ series: { name, slotIds }, scope, marks, bulk }: OneSeriesProps) {
  const open = slotIds.filter((id) => !marks[id]?.answer).length;
  const isDone = scope === 'open' && open === 0;
  const count =
    scope === 'all'
      ? answerTexts.seriesAll(slotIds.length, slotIds.length - open)
      : isDone
        ? answerTexts.seriesDone
        : answerTexts.seriesOpen(open);
  return (
    <fieldset class="answer-part">
      <legend>
        <strong>{name}</strong> <span class="detail">{count}</span>
      </legend>
      {!isDone && (
        <div class="choices choices--small">
          {CHOICES.map(({ answer, state, text }) => (
            <button
              key={answer}
              type="button"
              class={`choice choice--${state}`}
              aria-label={`${name}: ${text}`}
              onClick={() =>
                bulk.fill(bulkChange(slotIds, answer, scope, marks), (changed) =>
                  answerTexts.filled(changed, text),
                )
              }
            >
              <AnswerMark state={state} />
              <span>{text}</span>
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
