import { useEffect, useRef, useState } from 'preact/hooks';
import type { BestPlan, WallProposal } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { dayAndMonth } from '../time/amsterdam.ts';
import { changesBetween, type SessionChange, type SessionChangeKind } from './plan-changes.ts';

/** How long a session that changed is marked. */
const MARKED_MILLIS = 7_000;
/** How long the plan must stay as it is before a screen reader is told: answers come in by the dozen. */
const SETTLED_MILLIS = 1_500;

export interface PlanChanges {
  /** By session number, for a few seconds. */
  readonly marks: ReadonlyMap<number, SessionChangeKind>;
  /** For a screen reader: what changed since it was last told, in one sentence; empty when nothing did. */
  readonly sentence: string;
}

/** What changed in the proposal while somebody looks at it. */
export function usePlanChanges(proposal: WallProposal): PlanChanges {
  return { marks: useMarks(proposal), sentence: useSentence(proposal) };
}

function useMarks(proposal: WallProposal): ReadonlyMap<number, SessionChangeKind> {
  const [marks, setMarks] = useState<ReadonlyMap<number, SessionChangeKind>>(new Map());
  const shown = useRef<BestPlan | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const before = shown.current;
    const plan = planOf(proposal);
    shown.current = plan ?? before;
    const changes = before && plan ? changesBetween(before, plan) : [];
    if (changes.length === 0) return;
    setMarks(
      (marked) =>
        new Map([...marked, ...changes.map(({ kind, session }) => [session.number, kind] as const)]),
    );
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setMarks(new Map()), MARKED_MILLIS);
  }, [proposal]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return marks;
}

function useSentence(proposal: WallProposal): string {
  const [sentence, setSentence] = useState('');
  const told = useRef<BestPlan | undefined>(planOf(proposal));

  useEffect(() => {
    const timer = setTimeout(() => {
      const said = sentenceFor(told.current, proposal);
      told.current = planOf(proposal);
      if (said !== undefined) setSentence(said);
    }, SETTLED_MILLIS);
    return () => clearTimeout(timer);
  }, [proposal]);
  return sentence;
}

function sentenceFor(before: BestPlan | undefined, proposal: WallProposal): string | undefined {
  const plan = planOf(proposal);
  if (plan === undefined) return before && proposalTexts.said.gone;
  if (before === undefined) return proposalTexts.said.first;
  return changesInWords(changesBetween(before, plan));
}

function changesInWords(changes: readonly SessionChange[]): string | undefined {
  const [change, ...more] = changes;
  if (change === undefined) return undefined;
  if (more.length > 0) return proposalTexts.said.more(changes.map(({ session }) => session.number));
  const { number, slot, hostMunicipality } = change.session;
  return proposalTexts.said.one(
    number,
    dayAndMonth(slot.date),
    hostMunicipality ? proposalTexts.inPlace(hostMunicipality.displayName) : nl.session.neutral,
  );
}

function planOf(proposal: WallProposal): BestPlan | undefined {
  return proposal.__typename === 'BestPlan' ? proposal : undefined;
}
