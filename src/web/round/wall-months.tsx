import type { RoundWallFragment } from '../gql/graphql.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { SlotRow } from './slot-row.tsx';
import { columnNames, type GridMonth, type Respondent } from './wall-view.ts';

interface WallMonthsProps {
  readonly round: RoundWallFragment;
  readonly months: readonly GridMonth[];
  readonly onOpen: (slotId: string) => void;
}

/** Every day under another, by month, with everybody's answer. */
export function WallMonths({ round, months, onOpen }: WallMonthsProps) {
  const namesParts = new Set(round.slots.map(({ dayPart }) => dayPart)).size > 1;
  return (
    <div class="months">
      {months.map((month) => (
        <MonthTable
          key={month.name}
          month={month}
          respondents={round.respondents}
          namesParts={namesParts}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

interface MonthTableProps {
  readonly month: GridMonth;
  readonly respondents: readonly Respondent[];
  /** Whether a day has several parts, so that a row must say which one it is. */
  readonly namesParts: boolean;
  readonly onOpen: (slotId: string) => void;
}

function MonthTable({ month, respondents, namesParts, onOpen }: MonthTableProps) {
  return (
    <table class="month">
      <caption>{month.name}</caption>
      <thead>
        <tr>
          <th scope="col">{roundTexts.day}</th>
          {columnNames(respondents).map((name, place) => (
            <th key={respondents[place]?.participant.id} scope="col" class="month__person">
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.rows.map((row) => (
          <SlotRow key={row.slot.id} row={row} namesParts={namesParts} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}
