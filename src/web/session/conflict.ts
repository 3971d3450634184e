import { changingTexts } from '../texts/nl-changing.ts';

export interface Refused {
  readonly __typename: string;
  readonly code: string;
  readonly lastChange?: {
    readonly actor: { readonly name: string } | null;
    readonly becameInWords: string | null;
  } | null;
}

/** What somebody else did first, in a sentence; undefined for any other refusal. */
function conflictInWords({ code, lastChange }: Refused): string | undefined {
  if (code !== 'OUTDATED') return undefined;
  if (!lastChange?.becameInWords) return changingTexts.conflictUnknown;
  return changingTexts.conflict(lastChange.actor?.name ?? changingTexts.somebody, lastChange.becameInWords);
}

/** For the refusals of a decision: a conflict is told where the person decides again; false for any other refusal. */
export function tellConflict(refusal: Refused, tell: (conflict: string) => void): boolean {
  const conflict = conflictInWords(refusal);
  if (conflict !== undefined) tell(conflict);
  return conflict !== undefined;
}
