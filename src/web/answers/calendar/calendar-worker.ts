import type { LookedAt } from './busy.ts';
import { readBusyTimes } from './reader.ts';

/** Reads in a thread of its own: a hostile calendar keeps that one busy, which can be ended, and not the page. */
addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly text: string; readonly lookedAt: LookedAt }>) => {
    postMessage(readBusyTimes(data.text, data.lookedAt), {});
  },
);
