import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Done } from './notice.tsx';

export interface Result {
  /** What was done, as a sentence; undefined before anything was. */
  readonly text: string | undefined;
  readonly place: RefObject<HTMLDivElement | null>;
  /** Says it, and takes the focus there: the button that was pressed may be gone. */
  readonly say: (text: string) => void;
}

/** What came of the last decision on a page. */
export function useResult(): Result {
  const [text, setText] = useState<string | undefined>(undefined);
  const place = useRef<HTMLDivElement>(null);
  const say = (done: string) => {
    setText(done);
    place.current?.focus();
  };
  return { text, place, say };
}

interface ResultNoticeProps {
  readonly result: Result;
  /** More to say at that place: what went wrong. */
  readonly children?: ComponentChildren;
}

/** Where a page says what was done. */
export function ResultNotice({ result, children }: ResultNoticeProps) {
  return (
    <div ref={result.place} tabIndex={-1}>
      <Done text={result.text} />
      {children}
    </div>
  );
}
