import { useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { type Decision, useDecision } from '../controls/decision.tsx';
import type { DryRunFragment, DryRunOutcomeFragment, GroupRefusalFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';

/** What somebody else decided since the dry run was made. */
export type ChangeMeanwhile = Extract<GroupRefusalFragment, { readonly changes: unknown }>['changes'][number];

export interface DryRunState {
  readonly change: DryRunFragment | undefined;
  /** Not empty: it was refused because of these, and `change` is what would happen now. */
  readonly meanwhile: readonly ChangeMeanwhile[];
  readonly isOutdated: boolean;
  readonly decision: Decision;
  /** Reads what would happen. */
  readonly look: () => Promise<void>;
  /** Decides what was looked at; when that is no longer true, looks again. */
  readonly confirm: (
    request: (basis: string) => Promise<Outcome<unknown, Refused>>,
    onDone: () => void,
  ) => void;
  readonly forget: () => void;
}

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly changes?: readonly ChangeMeanwhile[];
}

/** First looking, then deciding: a decision names what was looked at. `read` gives null when it may not be seen. */
export function useDryRun(read: () => Promise<DryRunOutcomeFragment | null | undefined>): DryRunState {
  const decision = useDecision();
  const [change, setChange] = useState<DryRunFragment | undefined>(undefined);
  const [meanwhile, setMeanwhile] = useState<readonly ChangeMeanwhile[] | undefined>(undefined);

  const look = async (): Promise<void> => {
    const outcome = await read();
    if (outcome?.__typename === 'GroupChange') {
      decision.say(undefined);
      setChange(outcome);
      return;
    }
    setChange(undefined);
    decision.say(outcome ? outcome.message : nl.trouble.notDone);
  };

  const confirm: DryRunState['confirm'] = (request, onDone) => {
    if (change === undefined) return;
    void decision.decide(
      () => request(change.basis),
      onDone,
      ({ code, changes = [] }) => {
        if (code !== 'GROUP_CHANGED') return false;
        setMeanwhile(changes);
        void look();
        return true;
      },
    );
  };
  const forget = (): void => {
    setChange(undefined);
    setMeanwhile(undefined);
    decision.say(undefined);
  };
  const lookAnew = async (): Promise<void> => {
    setMeanwhile(undefined);
    await look();
  };
  return {
    change,
    meanwhile: meanwhile ?? [],
    isOutdated: meanwhile !== undefined,
    decision,
    look: lookAnew,
    confirm,
    forget,
  };
}
