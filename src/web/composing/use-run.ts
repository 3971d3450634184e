import { useEffect, useState } from 'preact/hooks';
import { read } from '../api/client.ts';
import type { Outcome } from '../api/outcome.ts';
import { type Decision, useDecision } from '../controls/decision.tsx';
import { CompositionPulseDocument, type CompositionPulseQuery } from '../gql/graphql.ts';

export type Pulse = Pick<NonNullable<CompositionPulseQuery['compositionRun']>, 'id' | 'version' | 'search'>;

const WHILE_SEARCHING_MS = 700;
const OTHERWISE_MS = 8000;
const RUNNING: ReadonlySet<string> = new Set(['RUNNING', 'STOPPING', 'CANCELLING']);

export function isSearching(search: Pulse['search']): boolean {
  return search !== null && RUNNING.has(search.state);
}

/** Whether a search ended since the run was read: what it found is on its way to the page. */
export function isBehindSearch(run: Pick<Pulse, 'search'>, search: Pulse['search']): boolean {
  const found = isSearching(search) ? null : (search?.resultNumber ?? null);
  return found !== null && found !== (run.search?.resultNumber ?? null);
}

/** How a run is right now: whether somebody else changed it, and how far a search is. Asked often while one runs. */
export function usePulse(run: Pulse): Pulse {
  const [asked, setAsked] = useState<Pulse | undefined>(undefined);
  // What was asked before a decision of one's own knows nothing of it
  const latest = asked !== undefined && asked.version >= run.version ? asked : run;
  const isRunning = isSearching(latest.search);
  const { id } = run;
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const data = await read(CompositionPulseDocument, { id });
      if (isWanted && data?.compositionRun) setAsked(data.compositionRun);
    };
    const timer = setInterval(() => void ask(), isRunning ? WHILE_SEARCHING_MS : OTHERWISE_MS);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [id, isRunning]);
  return latest;
}

export interface RunDecision extends Decision {
  /**
   * Carries it out and reads the run again, whatever became of it: a refusal may mean that somebody else was first. It is done
   * when both are: the next decision then knows of this one.
   */
  readonly run: <Value>(
    request: () => Promise<Outcome<Value, { readonly message: string }>>,
    onDone?: (value: Value) => void,
  ) => void;
}

/** A decision about a run. */
export function useRunDecision(reload: () => Promise<void>): RunDecision {
  const decision = useDecision();
  return {
    ...decision,
    run: (request, onDone) =>
      void decision.decide(
        async () => {
          const outcome = await request();
          await reload();
          return outcome;
        },
        (value) => onDone?.(value),
      ),
  };
}
