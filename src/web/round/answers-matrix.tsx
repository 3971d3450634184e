import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RoundWallFragment } from '../gql/graphql.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { dayAndMonth, shortDay } from '../time/amsterdam.ts';
import { CellAnswer } from './cell-answer.tsx';
import { type MatrixBand, type MatrixDay, matrixBands, partsToName, shortPart } from './matrix-view.ts';
import { columnNames, type GridRow } from './wall-view.ts';

/** As in matrix.css: the column of names, one day, and one part of a day where each has a column of its own. */
const NAMES_REM = 5;
const DAY_REM = 1.36;
const PART_REM = 0.74;
/** A month with less room than this has none for its whole name. */
const NAME_REM = 5 * DAY_REM;

interface AnswersMatrixProps {
  readonly round: RoundWallFragment;
  /** With the first slot of the day that was chosen. */
  readonly onOpen: (slotId: string) => void;
}

/** People under another and days beside each other, so that a whole round fits on a projector. */
export function AnswersMatrix({ round, onOpen }: AnswersMatrixProps) {
  const parts = partsToName(round.slots);
  const columnRem = parts.length > 0 ? PART_REM : DAY_REM;
  const { place, perBand } = useColumnsThatFit(columnRem);
  const names = columnNames(round.respondents);
  return (
    <div ref={place} class={parts.length > 0 ? 'matrix matrix--parts' : 'matrix'}>
      {perBand > 0 &&
        matrixBands(round, perBand).map((band) => (
          <Band
            key={band.key}
            band={band}
            names={names}
            parts={parts}
            columnsForName={NAME_REM / columnRem}
            onOpen={onOpen}
          />
        ))}
    </div>
  );
}

/** How many columns fit beside the names, kept up to date while the window changes. */
function useColumnsThatFit(columnRem: number) {
  const place = useRef<HTMLDivElement>(null);
  const [perBand, setPerBand] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setPerBand(Math.max(1, Math.floor((element.clientWidth - NAMES_REM * rem) / (columnRem * rem))));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [columnRem]);
  return { place, perBand };
}

interface BandProps {
  readonly band: MatrixBand;
  readonly names: readonly string[];
  /** The parts of a day to name; none where every day has the same one. */
  readonly parts: readonly string[];
  readonly columnsForName: number;
  readonly onOpen: (slotId: string) => void;
}

function Band({ band: { months, days }, names, parts, columnsForName, onOpen }: BandProps) {
  const cells = days.flatMap(cellsOf);
  return (
    <table
      class="matrix__band"
      aria-label={roundTexts.band(dayAndMonth(days.at(0)?.date ?? ''), dayAndMonth(days.at(-1)?.date ?? ''))}
    >
      <thead>
        <tr>
          <td />
          {months.map(({ name, columns }) => (
            <th key={name} scope="colgroup" colSpan={columns} class="matrix__month">
              <span class="visually-hidden">{name}</span>
              <span aria-hidden="true">{columns < columnsForName ? name.slice(0, 3) : name}</span>
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {days.map((day) => (
            <DayHead key={day.date} day={day} namesParts={parts.length > 0} onOpen={onOpen} />
          ))}
        </tr>
        {parts.length > 0 && (
          <tr>
            <td />
            {cells.map(({ row: { slot, proposedFor }, columns }) => (
              <th
                key={slot.id}
                scope="col"
                colSpan={columns}
                class={headClass('matrix__part', slot.facilitatorAvailable, proposedFor !== undefined)}
              >
                <span class="visually-hidden">{slot.dayPart}</span>
                <span aria-hidden="true">{shortPart(slot.dayPart, parts)}</span>
              </th>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {names.map((name, person) => (
          <tr key={cells[0]?.row.cells[person]?.personName}>
            <th scope="row" class="matrix__name">
              {name}
            </th>
            {cells.map((cell) => (
              <Cell key={cell.row.slot.id} cell={cell} person={person} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MatrixCell {
  readonly row: GridRow;
  readonly columns: number;
  readonly isFirstOfDay: boolean;
}

/** The last of a day takes the columns that are left. */
function cellsOf({ rows, columns }: MatrixDay): readonly MatrixCell[] {
  return rows.map((row, place) => ({
    row,
    columns: place === rows.length - 1 ? columns - place : 1,
    isFirstOfDay: place === 0,
  }));
}

interface DayHeadProps {
  readonly day: MatrixDay;
  readonly namesParts: boolean;
  readonly onOpen: (slotId: string) => void;
}

function DayHead({ day: { date, rows, columns }, namesParts, onOpen }: DayHeadProps) {
  const [weekday, day] = shortDay(date).split(' ');
  const words = [dayAndMonth(date), ...rows.map((row) => rowInWords(row, namesParts)).filter(Boolean)];
  const [first] = rows;
  const isProposed = rows.some(({ proposedFor }) => proposedFor !== undefined);
  return (
    <th
      scope={namesParts ? 'colgroup' : 'col'}
      colSpan={columns}
      class={headClass(
        'matrix__day',
        rows.some(({ slot }) => slot.facilitatorAvailable),
        isProposed,
      )}
    >
      <button type="button" onClick={() => first && onOpen(first.slot.id)}>
        <span class="visually-hidden">{words.join(', ')}</span>
        <span aria-hidden="true">
          <i>{weekday}</i>
          {day}
        </span>
      </button>
    </th>
  );
}

/** What there is to say of a moment beside its date: `middag, in het voorstel: bijeenkomst 3`. */
function rowInWords({ slot, proposedFor }: GridRow, namesParts: boolean): string {
  return [
    ...(namesParts ? [slot.dayPart] : []),
    ...(proposedFor === undefined ? [] : [roundTexts.inPlan(proposedFor)]),
    ...(slot.facilitatorAvailable ? [] : [roundTexts.facilitatorNo]),
  ].join(', ');
}

function headClass(name: string, facilitatorAvailable: boolean, isProposed: boolean): string {
  return [name, isProposed && `${name}--proposed`, !facilitatorAvailable && `${name}--no-facilitator`]
    .filter(Boolean)
    .join(' ');
}

function Cell({ cell, person }: { readonly cell: MatrixCell; readonly person: number }) {
  const { row, columns, isFirstOfDay } = cell;
  const answer = row.cells[person];
  const name = [
    'matrix__cell',
    row.proposedFor !== undefined && 'matrix__cell--proposed',
    isFirstOfDay && 'matrix__cell--first',
  ];
  return (
    <td colSpan={columns} class={name.filter(Boolean).join(' ')}>
      {answer && <CellAnswer cell={answer} />}
    </td>
  );
}
