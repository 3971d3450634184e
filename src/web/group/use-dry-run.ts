import { useRef, useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { type Decision, useDecision } from '../controls/decision.tsx';
import type { DryRunFragment, DryRunOutcomeFragment, GroupRefusalFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';

/** What somebody else decided since the dry run was made. */
type ChangeMeanwhile = Extract<GroupRefusalFragment, { readonly changes: unknown }>['changes'][number];

/** What the person decides: what was looked at, and why. */
interface Agreed {
  readonly basis: string;
  readonly reason: string;
}

interface DryRunOptions {
  /** Why there is nothing to look at yet; undefined when there is. */
  readonly missing?: string | undefined;
  /** What would happen; null when it may not be seen. */
  readonly read: () => Promise<DryRunOutcomeFragment | null | undefined>;
  readonly decide: (agreed: Agreed) => Promise<Outcome<unknown, Refused>>;
  readonly onDone: () => void;
}

export interface DryRunState {
  readonly change: DryRunFragment | undefined;
  /** It was refused because of these, and `change` is what would happen now; undefined when it was not. */
  readonly meanwhile: readonly ChangeMeanwhile[] | undefined;
  readonly decision: Decision;
  /** Reads what would happen. */
  readonly look: () => Promise<void>;
  /** Decides what was looked at; when that is no longer true, looks again. */
  readonly confirm: () => void;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  /** Of a field: what was looked at was not with its new value, and is gone. */
  readonly changing: <Value>(set: (value: Value) => void) => (value: Value) => void;
}

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly changes?: readonly ChangeMeanwhile[];
}

/** First looking, then deciding: a decision names what was looked at. */
export function useDryRun({ missing, read, decide, onDone }: DryRunOptions): DryRunState {
  const decision = useDecision();
  const [change, setChange] = useState<DryRunFragment | undefined>(undefined);
  const [meanwhile, setMeanwhile] = useState<readonly ChangeMeanwhile[] | undefined>(undefined);
  const [reason, setReason] = useState('');

  const latest = useRef(0);

  const look = async (): Promise<void> => {
    latest.current += 1;
    const turn = latest.current;
    const outcome = await read();
    // A field was changed while it was on its way: this is of the value before
    if (turn !== latest.current) return;
    if (outcome?.__typename === 'GroupChange') {
      decision.say(undefined);
      setChange(outcome);
      return;
    }
    setChange(undefined);
    decision.say(outcome ? outcome.message : nl.trouble.notDone);
  };

  const confirm = (): void => {
    if (change === undefined) return;
    void decision.decide(
      () => decide({ basis: change.basis, reason }),
      () => {
        forget();
        onDone();
      },
      ({ code, changes = [] }) => {
        if (code !== 'GROUP_CHANGED') return false;
        setMeanwhile(changes);
        void look();
        return true;
      },
    );
  };
  const forget = (): void => {
    latest.current += 1;
    setChange(undefined);
    setMeanwhile(undefined);
    decision.say(undefined);
  };
  const lookAnew = async (): Promise<void> => {
    if (missing !== undefined) return decision.say(missing);
    setMeanwhile(undefined);
    await look();
  };
  return {
    change,
    meanwhile,
    decision,
    look: lookAnew,
    confirm,
    reason,
    setReason,
    changing: (set) => (value) => {
      set(value);
      forget();
    },
  };
}
