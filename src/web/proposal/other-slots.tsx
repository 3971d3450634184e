import { useState } from 'preact/hooks';
import { type Decision, useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import type { BestPlan, ProposedSession } from '../round/wall-view.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { dayAndMonth } from '../time/amsterdam.ts';
import { ChoiceRow } from './choice-row.tsx';
import { type OtherSlot, otherSlots } from './other-slots-view.ts';
import { lockOf } from './proposal-view.ts';
import { askWhyNotSlot } from './questions.ts';
import { useAsked } from './use-asked.ts';

const FIRST_SHOWN = 5;

interface OtherSlotsProps {
  readonly round: RoundWallFragment;
  readonly plan: BestPlan;
  readonly session: ProposedSession;
  readonly canChange: boolean;
  readonly onChanged: () => void;
}

/** The other moments at which a session could be, those with most people first, and what each costs. */
export function OtherSlots({ round, plan, session, canChange, onChanged }: OtherSlotsProps) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  const decision = useDecision();
  const slots = otherSlots(round, plan, session);
  const texts = proposalTexts.otherSlots;
  if (lockOf(round, session.number)?.slot) return <p>{texts.locked}</p>;
  return (
    <>
      <p class="detail">{canChange ? texts.textGuide : texts.text}</p>
      <Problem text={decision.problem} />
      {slots.length === 0 && <p>{texts.none}</p>}
      <ul class="option-list">
        {slots.slice(0, shown).map((other) => (
          <SlotChoice key={other.slot.id} {...{ round, session, other, canChange, decision, onChanged }} />
        ))}
      </ul>
      {slots.length > shown && (
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action button--small"
          onClick={() => setShown(shown + FIRST_SHOWN)}
        >
          {texts.more}
        </button>
      )}
    </>
  );
}

interface SlotChoiceProps {
  readonly round: RoundWallFragment;
  readonly session: ProposedSession;
  readonly other: OtherSlot;
  readonly canChange: boolean;
  readonly decision: Decision;
  readonly onChanged: () => void;
}

function SlotChoice({ round, session, other, canChange, decision, onChanged }: SlotChoiceProps) {
  const { slot, present, people } = other;
  const asked = useAsked({ key: `${session.number} ${slot.id}`, version: round.version }, () =>
    askWhyNotSlot(round.id, slot.id, session.number),
  );
  const texts = proposalTexts.otherSlots;
  const day = dayAndMonth(slot.date);
  const lock = {
    roundId: round.id,
    sessionNumber: session.number,
    slotId: slot.id,
    // A host that was agreed on already stays so
    hostId: lockOf(round, session.number)?.host?.id ?? null,
  };
  return (
    <ChoiceRow
      {...{ asked, texts, lock, canChange, decision, onChanged }}
      takeName={texts.takeName(day, slot.dayPart)}
    >
      <strong>{day}</strong>, {slot.dayPart}
      <span class="option-row__count">{texts.present(present, people)}</span>
    </ChoiceRow>
  );
}
