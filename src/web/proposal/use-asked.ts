import { useEffect, useRef, useState } from 'preact/hooks';
import { askUntilKnown, type Reply } from './asking.ts';

/** What is known of a question. An answer for an earlier version stays in sight, as such, until the new one is there. */
export type Asked<Answer> =
  | { readonly state: 'asking'; readonly earlier: Answer | undefined }
  | { readonly state: 'known'; readonly answer: Answer }
  | { readonly state: 'unknown'; readonly message: string | undefined };

/** So long a round must stay as it is before the planner is asked: answers come in by the dozen. */
const SETTLED_MILLIS = 300;

interface AskedOptions {
  /** What the question is about; another key is another question. */
  readonly key: string;
  /** Version of the round on the screen. */
  readonly version: number;
}

/** Asks the planner, again for each version of the round; late answers for an older one are ignored. */
export function useAsked<Answer extends { readonly roundVersion: number }>(
  { key, version }: AskedOptions,
  ask: () => Promise<Reply<Answer>>,
): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ state: 'asking', earlier: undefined });
  const latest = useRef(ask);
  latest.current = ask;
  const askedKey = useRef(key);

  // The key and the version are what an answer belongs to; the function only says how to ask
  useEffect(() => {
    let isWanted = true;
    const isSame = askedKey.current === key;
    askedKey.current = key;
    setAsked((before) => ({ state: 'asking', earlier: isSame ? lastOf(before) : undefined }));
    const timer = setTimeout(async () => {
      const settled = await askUntilKnown<Answer>({
        version,
        ask: () => latest.current(),
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        isWanted: () => isWanted,
      });
      if (isWanted && settled) setAsked(settled);
    }, SETTLED_MILLIS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, version]);
  return asked;
}

function lastOf<Answer>(asked: Asked<Answer>): Answer | undefined {
  if (asked.state === 'known') return asked.answer;
  return asked.state === 'asking' ? asked.earlier : undefined;
}

/** What can be shown of it now. */
export function answerOf<Answer>(asked: Asked<Answer>): Answer | undefined {
  return lastOf(asked);
}
