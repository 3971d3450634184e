import { useEffect, useState } from 'preact/hooks';
import { Told } from '../controls/told.tsx';
import { lazyWindow } from '../navigation/lazy-page.tsx';
import { roundTexts } from '../texts/nl-round.ts';
import { AnswersMatrix } from './answers-matrix.tsx';
import { AtHome } from './at-home.tsx';
import { Legend } from './legend.tsx';
import { openForEverybody, partsToName } from './matrix-view.ts';
import { readyInWords } from './ready-told.ts';
import type { StepProps } from './step.ts';
import { useIsWide } from './use-is-wide.ts';
import { WallMonths } from './wall-months.tsx';
import { columnNames, type Respondent, wallGrid } from './wall-view.ts';
import '../theme/matrix.css';

/** More people than this are written closer together, so that a whole round of theirs fits on one screen too. */
const FEW_PEOPLE = 6;

/** Not in the first load: nobody begins with it. */
const slotDialog = lazyWindow(() => import('./slot-dialog.tsx').then((module) => module.SlotDialog));

/** All days and what everybody said about them, who is still busy, and how many days can still be everybody's. */
export function AnswersStep({ round, isGuide, live }: StepProps) {
  const isWide = useIsWide();
  const [openSlotId, setOpenSlotId] = useState<string | undefined>(undefined);
  const months = wallGrid(round);
  const rows = months.flatMap((month) => month.rows);
  const openRow = rows.find(({ slot }) => slot.id === openSlotId);
  useEffect(() => void slotDialog.prepare(), []);
  const { open, offered } = openForEverybody(round.slots, round.respondents);
  return (
    <section
      class={round.respondents.length > FEW_PEOPLE ? 'answers-step answers-step--many' : 'answers-step'}
    >
      <h2 class="visually-hidden">{roundTexts.grid}</h2>
      <Told state={round.respondents} inWords={readyInWords} />
      <div class="answers-step__head">
        <p class="answers-step__open">
          <strong>{open}</strong> {roundTexts.openForEverybody(open, offered)}
        </p>
        <WhoIsReady respondents={round.respondents} />
        {isGuide && <AtHome round={round} live={live} />}
      </div>
      {isWide ? (
        <AnswersMatrix round={round} onOpen={setOpenSlotId} />
      ) : (
        <WallMonths round={round} months={months} onOpen={setOpenSlotId} />
      )}
      <Legend dayParts={isWide ? partsToName(round.slots) : []} />
      {openRow && (
        <slotDialog.Page
          round={round}
          row={openRow}
          sameDay={rows.filter(({ slot }) => slot.date === openRow.slot.date)}
          onGo={setOpenSlotId}
          canChange={isGuide}
          onClose={() => setOpenSlotId(undefined)}
          onChanged={() => void live.reload()}
        />
      )}
    </section>
  );
}

/** Who has answered everything, and what the others still have to do; nobody is called late. */
function WhoIsReady({ respondents }: { readonly respondents: readonly Respondent[] }) {
  const names = columnNames(respondents);
  return (
    <ul class="ready" aria-label={roundTexts.who}>
      {respondents.map(({ participant, answered, notAnswered }, place) => (
        <li key={participant.id} class={notAnswered === 0 ? 'ready__who ready__who--done' : 'ready__who'}>
          <span aria-hidden="true">{notAnswered === 0 ? '✓' : '…'}</span>
          <span aria-hidden="true">{names[place]}</span>
          <span class="visually-hidden">{participant.person.name}</span>
          <span class={notAnswered === 0 ? 'visually-hidden' : 'ready__state'}>
            {notAnswered === 0 ? roundTexts.done : roundTexts.answered(answered, answered + notAnswered)}
          </span>
        </li>
      ))}
    </ul>
  );
}
