import { changingTexts } from '../texts/nl-changing.ts';

interface Refused {
  readonly __typename: string;
  readonly code: string;
  readonly lastChange?: {
    readonly actor: { readonly name: string } | null;
    readonly becameInWords: string | null;
  } | null;
}

/** What somebody else did first, in a sentence; undefined for any other refusal. */
export function conflictInWords({ code, lastChange }: Refused): string | undefined {
  if (code !== 'OUTDATED') return undefined;
  if (!lastChange?.becameInWords) return changingTexts.conflictUnknown;
  return changingTexts.conflict(lastChange.actor?.name ?? changingTexts.somebody, lastChange.becameInWords);
}
