import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RoundWallFragment } from '../gql/graphql.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { dayAndMonth, shortDay } from '../time/amsterdam.ts';
import { CellAnswer } from './cell-answer.tsx';
import { type MatrixBand, matrixBands, partsToName, shortPart } from './matrix-view.ts';
import { columnNames, type GridCell, type GridRow } from './wall-view.ts';

/** As in wall.css: the column of names, and one day. */
const NAMES_REM = 5;
const DAY_REM = 1.36;
/** A month with fewer days than this has no room for its whole name. */
const DAYS_FOR_A_NAME = 5;

interface AnswersMatrixProps {
  readonly round: RoundWallFragment;
  readonly onOpen: (slotId: string) => void;
}

/** People under another and days beside each other, so that a whole round fits on a projector. */
export function AnswersMatrix({ round, onOpen }: AnswersMatrixProps) {
  const { place, perBand } = useDaysThatFit();
  const names = columnNames(round.respondents);
  const namesParts = partsToName(round.slots).length > 0;
  return (
    <div ref={place} class="matrix">
      {perBand > 0 &&
        matrixBands(round, perBand).map((band) => (
          <Band key={band.key} band={band} names={names} namesParts={namesParts} onOpen={onOpen} />
        ))}
    </div>
  );
}

/** How many days fit beside the names, kept up to date while the window changes. */
function useDaysThatFit() {
  const place = useRef<HTMLDivElement>(null);
  const [perBand, setPerBand] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setPerBand(Math.floor((element.clientWidth - NAMES_REM * rem) / (DAY_REM * rem)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { place, perBand };
}

interface BandProps {
  readonly band: MatrixBand;
  readonly names: readonly string[];
  readonly namesParts: boolean;
  readonly onOpen: (slotId: string) => void;
}

function Band({ band, names, namesParts, onOpen }: BandProps) {
  const { months, columns } = band;
  const first = columns.at(0)?.slot.date ?? '';
  const last = columns.at(-1)?.slot.date ?? '';
  return (
    <table class="matrix__band" aria-label={roundTexts.band(dayAndMonth(first), dayAndMonth(last))}>
      <thead>
        <tr>
          <td />
          {months.map(({ name, columns: span }) => (
            <th key={name} scope="colgroup" colSpan={span} class="matrix__month">
              <span class="visually-hidden">{name}</span>
              <span aria-hidden="true">{span < DAYS_FOR_A_NAME ? name.slice(0, 3) : name}</span>
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {columns.map((column) => (
            <DayHead key={column.slot.id} column={column} namesParts={namesParts} onOpen={onOpen} />
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, person) => (
          <tr key={columns[0]?.cells[person]?.personName}>
            <th scope="row" class="matrix__name">
              {name}
            </th>
            {columns.map(({ slot, cells, proposedFor }) => (
              <Cell key={slot.id} cell={cells[person]} isProposed={proposedFor !== undefined} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayHeadProps {
  readonly column: GridRow;
  readonly namesParts: boolean;
  readonly onOpen: (slotId: string) => void;
}

function DayHead({ column: { slot, proposedFor }, namesParts, onOpen }: DayHeadProps) {
  const [weekday, day] = shortDay(slot.date).split(' ');
  const words = [
    dayAndMonth(slot.date),
    ...(namesParts ? [slot.dayPart] : []),
    ...(proposedFor === undefined ? [] : [roundTexts.inPlan(proposedFor)]),
    ...(slot.facilitatorAvailable ? [] : [roundTexts.facilitatorNo]),
  ].join(', ');
  return (
    <th scope="col" class={headClass(slot.facilitatorAvailable, proposedFor)}>
      <button type="button" onClick={() => onOpen(slot.id)}>
        <span class="visually-hidden">{words}</span>
        <span aria-hidden="true">
          <i>{weekday}</i>
          {day}
          {namesParts && <i>{shortPart(slot.dayPart)}</i>}
        </span>
      </button>
    </th>
  );
}

function headClass(facilitatorAvailable: boolean, proposedFor: number | undefined): string {
  return [
    'matrix__day',
    proposedFor !== undefined && 'matrix__day--proposed',
    !facilitatorAvailable && 'matrix__day--no-facilitator',
  ]
    .filter(Boolean)
    .join(' ');
}

function Cell({ cell, isProposed }: { readonly cell: GridCell | undefined; readonly isProposed: boolean }) {
  if (!cell) return <td />;
  return (
    <td class={isProposed ? 'matrix__cell matrix__cell--proposed' : 'matrix__cell'}>
      <CellAnswer cell={cell} />
    </td>
  );
}
