import { useState } from 'preact/hooks';
import type { RoundWallFragment } from '../gql/graphql.ts';
import type { BestPlan } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { shortDay } from '../time/amsterdam.ts';
import type { PlanAlternative } from './questions.ts';
import { TakePlan } from './take-plan.tsx';
import '../theme/plan-compare.css';

interface AlternativesTableProps {
  readonly round: RoundWallFragment;
  readonly plan: BestPlan;
  readonly alternatives: readonly PlanAlternative[];
  /** The round's version that they were found for. */
  readonly version: number;
  readonly canChange: boolean;
  /** False while new ones are being sought: what is shown may be of a moment ago, and cannot be taken. */
  readonly isCurrent: boolean;
  readonly onChosen: () => void;
}

interface ComparedSession {
  readonly number: number;
  readonly slot: { readonly date: string; readonly dayPart: string };
  readonly host: { readonly person: { readonly name: string } } | null;
  readonly hostMunicipality: { readonly displayName: string } | null;
}

/** The best plan and the others side by side, session by session; what differs is marked. */
export function AlternativesTable({
  round,
  plan,
  alternatives,
  version,
  canChange,
  isCurrent,
  onChosen,
}: AlternativesTableProps) {
  const [asksFor, setAsksFor] = useState<PlanAlternative['kind'] | undefined>(undefined);
  const namesParts = new Set(round.slots.map(({ dayPart }) => dayPart)).size > 1;
  const texts = proposalTexts.alternatives;
  const asked = alternatives.find(({ kind }) => kind === asksFor);
  if (asked && isCurrent) {
    return (
      <TakePlan
        round={round}
        alternative={asked}
        version={version}
        onBack={() => setAsksFor(undefined)}
        onTaken={onChosen}
      />
    );
  }
  return (
    <>
      {!isCurrent && (
        <p class="quiet" role="status">
          {texts.renewing}
        </p>
      )}
      <div class="compare">
        <section class="compare__plan compare__plan--best" aria-labelledby="plan-beste">
          <h3 id="plan-beste" class="compare__title">
            {texts.best}
          </h3>
          <p class="compare__reason">
            {texts.bestReason} {plan.reasons[0]}
          </p>
          <ol class="compare__sessions" start={plan.sessions[0]?.number}>
            {plan.sessions.map((session) => (
              <CompareSession
                key={session.number}
                session={session}
                isChanged={false}
                namesParts={namesParts}
              />
            ))}
          </ol>
          <p class="compare__legend">{texts.legend}</p>
        </section>
        {alternatives.map((alternative) => (
          <section key={alternative.kind} class="compare__plan" aria-labelledby={`plan-${alternative.kind}`}>
            <h3 id={`plan-${alternative.kind}`} class="compare__title">
              {texts.kind[alternative.kind]}
            </h3>
            <p class="compare__reason">{alternative.reason}</p>
            <ol class="compare__sessions" start={alternative.plan.sessions[0]?.number}>
              {alternative.plan.sessions.map((session) => (
                <CompareSession
                  key={session.number}
                  session={session}
                  isChanged={session.isChanged}
                  namesParts={namesParts}
                />
              ))}
            </ol>
            <PlanPrice alternative={alternative} />
            {canChange && (
              <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action button--side"
                aria-disabled={!isCurrent}
                aria-describedby={`plan-${alternative.kind}`}
                onClick={() => isCurrent && setAsksFor(alternative.kind)}
              >
                {texts.take}
              </button>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

interface CompareSessionProps {
  readonly session: ComparedSession;
  readonly isChanged: boolean;
  readonly namesParts: boolean;
}

function CompareSession({ session, isChanged, namesParts }: CompareSessionProps) {
  const { number, slot, hostMunicipality } = session;
  return (
    <li class={isChanged ? 'compare__session compare__session--changed' : 'compare__session'} value={number}>
      <span class="compare__what">
        <span class="compare__mark">
          {isChanged && (
            <>
              <span aria-hidden="true">≠</span>
              <span class="visually-hidden">{proposalTexts.alternatives.changed}</span>
            </>
          )}
        </span>
        <strong>{shortDay(slot.date)}</strong>
        {namesParts && <span>{slot.dayPart}</span>}
        <span class="compare__place">{hostMunicipality?.displayName ?? nl.session.neutral}</span>
      </span>
    </li>
  );
}

function PlanPrice({ alternative: { plan } }: { readonly alternative: PlanAlternative }) {
  const texts = proposalTexts.alternatives;
  return (
    <ul class="compare__price">
      {plan.gain.map((clause) => (
        <li key={clause} class="compare__gain">
          <span class="visually-hidden">{texts.gain}</span> {clause}
        </li>
      ))}
      {plan.price.map((clause) => (
        <li key={clause} class="compare__cost">
          <span class="visually-hidden">{texts.price}</span> {clause}
        </li>
      ))}
      {plan.price.length === 0 && <li class="compare__gain">{texts.free}</li>}
    </ul>
  );
}
