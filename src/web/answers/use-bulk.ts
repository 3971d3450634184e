import { useState } from 'preact/hooks';
import type { Marks } from './answer-queue.ts';
import { type BulkChange, undoOf } from './bulk-change.ts';

/** Many answers at once, of which the last can be taken back. */
export interface Bulk {
  /** What was done last, in words, and whether it can still be undone. */
  readonly last: { readonly text: string; readonly canUndo: boolean } | undefined;
  /** Does nothing for a change of nothing. `inWords` gets how many answers changed. */
  readonly fill: (change: BulkChange, inWords: (changed: number) => string) => void;
  readonly undo: (undone: string) => void;
  readonly keep: () => void;
}

export function useBulk(marks: Marks, tap: (marks: Marks) => void): Bulk {
  const [last, setLast] = useState<{ readonly text: string; readonly change?: BulkChange } | undefined>();
  return {
    last: last && { text: last.text, canUndo: last.change !== undefined },
    fill: (change, inWords) => {
      const changed = Object.keys(change.marks).length;
      if (changed === 0) return;
      tap(change.marks);
      setLast({ text: inWords(changed), change });
    },
    undo: (undone) => {
      if (last?.change === undefined) return;
      tap(undoOf(last.change, marks));
      setLast({ text: undone });
    },
    keep: () => setLast(undefined),
  };
}
