import { useLayoutEffect, useRef } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { LockPlanDocument, type RoundWallFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { dateInWords } from '../time/amsterdam.ts';
import type { PlanAlternative } from './questions.ts';

interface TakePlanProps {
  readonly round: RoundWallFragment;
  readonly alternative: PlanAlternative;
  /** The round's version that it was found for. */
  readonly version: number;
  readonly onBack: () => void;
  readonly onTaken: () => void;
}

/** Asks before another plan is taken: it says what will be locked, and locks all sessions in one step. */
export function TakePlan({ round, alternative, version, onBack, onTaken }: TakePlanProps) {
  const decision = useDecision();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const texts = proposalTexts.alternatives;
  const { sessions } = alternative.plan;
  const take = () => decision.decide(() => lockPlan(round.id, version, alternative), onTaken);
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

/** On their days and at their hosts, all or nothing: nothing where the round has changed meanwhile. */
function lockPlan(roundId: string, version: number, { plan }: PlanAlternative) {
  const locks = plan.sessions.map(({ number, slot, host }) => ({
    sessionNumber: number,
    slotId: slot.id,
    hostId: host?.id ?? null,
  }));
  return send(LockPlanDocument, { input: { roundId, version, locks } }, (data) => data.lockPlan);
}
