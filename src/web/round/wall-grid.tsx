import { useState } from 'preact/hooks';
import { Legend } from '../controls/marks.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { SlotDialog } from './slot-dialog.tsx';
import { SlotRow } from './slot-row.tsx';
import { columnNames, type GridMonth, type Respondent, wallGrid } from './wall-view.ts';

interface WallGridProps {
  readonly round: RoundWallFragment;
  readonly canChange: boolean;
  readonly onChanged: () => void;
}

/** Every day on which the group could meet, by month, with everybody's answer. */
export function WallGrid({ round, canChange, onChanged }: WallGridProps) {
  const [openSlotId, setOpenSlotId] = useState<string | undefined>(undefined);
  const months = wallGrid(round);
  const namesParts = new Set(round.slots.map(({ dayPart }) => dayPart)).size > 1;
  const openRow = months.flatMap(({ rows }) => rows).find(({ slot }) => slot.id === openSlotId);
  return (
    <section class="grid-section">
      <h2>{nl.round.grid}</h2>
      <Legend />
      <div class="months">
        {months.map((month) => (
          <MonthTable
            key={month.name}
            month={month}
            respondents={round.respondents}
            namesParts={namesParts}
            onOpen={setOpenSlotId}
          />
        ))}
      </div>
      {openRow && (
        <SlotDialog
          round={round}
          row={openRow}
          canChange={canChange}
          onClose={() => setOpenSlotId(undefined)}
          onChanged={onChanged}
        />
      )}
    </section>
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
          <th scope="col">{nl.round.day}</th>
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
