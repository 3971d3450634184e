import { useEffect, useRef } from 'preact/hooks';
import { send } from '../api/client.ts';
import type { Outcome } from '../api/outcome.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { LockSessionDocument, type RoundWallFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { dateInWords } from '../time/amsterdam.ts';
import type { PlanAlternative } from './questions.ts';

interface TakePlanProps {
  readonly round: RoundWallFragment;
  readonly alternative: PlanAlternative;
  readonly onBack: () => void;
  readonly onTaken: () => void;
}

/** Asks before another plan is taken: it says what will be locked, and locks each session on its day and host. */
export function TakePlan({ round, alternative, onBack, onTaken }: TakePlanProps) {
  const decision = useDecision();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const texts = proposalTexts.alternatives;
  const { sessions } = alternative.plan;
  const take = () => decision.decide(() => lockAll(round.id, alternative), onTaken);
  return (
    <DecisionForm decision={decision} submit={texts.takeYes} onSubmit={() => void take()}>
      <h3 ref={heading} tabIndex={-1}>
        {texts.kind[alternative.kind]}
      </h3>
      <p>{texts.takeText}</p>
      <ol class="confirm-list" start={sessions[0]?.number}>
        {sessions.map(({ number, slot, host, hostMunicipality }) => (
          <li key={number} value={number}>
            <strong>{dateInWords(slot.date)}</strong>, {slot.dayPart},{' '}
            {hostMunicipality?.displayName ?? nl.session.neutral}
            {host && ` ${nl.session.at(host.person.name)}`}
          </li>
        ))}
      </ol>
      <button type="button" class="utrecht-button utrecht-button--subtle" onClick={onBack}>
        {texts.back}
      </button>
    </DecisionForm>
  );
}

/** Locks the sessions one after the other; the first refusal ends it. What was locked by then stays, visibly. */
async function lockAll(
  roundId: string,
  { plan }: PlanAlternative,
): Promise<Outcome<true, { readonly message: string }>> {
  for (const { number, slot, host } of plan.sessions) {
    const input = { roundId, sessionNumber: number, slotId: slot.id, hostId: host?.id ?? null };
    const outcome = await send(LockSessionDocument, { input }, (data) => data.lockSession);
    if (outcome.kind !== 'done') return outcome;
  }
  return { kind: 'done', value: true };
}
