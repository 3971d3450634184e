import { useEffect, useRef, useState } from 'preact/hooks';
import { type BestPlan, planOf, type WallProposal } from '../round/wall-view.ts';
import { changesBetween, type SessionChangeKind } from './plan-changes.ts';

/** How long a session that changed is marked. */
const MARKED_MILLIS = 7_000;

/** What changed in the proposal while somebody looks at it, by session number, for a few seconds. */
export function usePlanChanges(proposal: WallProposal): ReadonlyMap<number, SessionChangeKind> {
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
