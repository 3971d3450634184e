import { setTimeout } from 'node:timers/promises';
import type { Context } from '../database/context.ts';
import { queueDueReminders } from '../planning/inviting.ts';
import type { Log } from './log.ts';

/*
 * What must happen at its time without anybody asking. Every process does it: what there is to do is in the database, and so is
 * that it was done.
 */

const PAUSE_MS = 60_000;

export interface Chores {
  /** Resolves when what was being done is done. */
  stop(): Promise<void>;
}

export function startChores(context: Context, log: Log, pauseMs: number = PAUSE_MS): Chores {
  const stopping = new AbortController();
  // Rejects when it is stopped, and then it is simply over
  const pause = (): Promise<void> =>
    setTimeout(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const mails = await queueDueReminders(context);
        if (mails > 0) log.debug('reminders.queued', { mails });
      } catch (error) {
        // The edge of the program: without its database there is nothing to do; it may come back
        log.error('chores', error);
      }
      await pause();
    }
  };
  const done = work();
  return {
    stop() {
      stopping.abort();
      return done;
    },
  };
}
