import { setTimeout } from 'node:timers/promises';
import { keepCalendars } from '../calendar/upkeep.ts';
import type { Context } from '../database/context.ts';
import { forgetUnconfirmed, passOnExpiredPlaces } from '../enrolment/upkeep.ts';
import { remindOfFirstDates } from '../forming/first-date.ts';
import { remindOfIntakes } from '../forming/intake-upkeep.ts';
import { queueSessionReminders } from '../notifications/reminders.ts';
import { type ReplySource, readReplies } from '../notifications/reply-sources.ts';
import { forgetDevices } from '../planning/forgetting.ts';
import { queueDueReminders } from '../planning/inviting.ts';
import { endOvertakenReplacements } from '../planning/replacement-ending.ts';
import { forgetExpired } from '../privacy/retention.ts';
import { letGoWhoLeave } from '../trajectories/leaving-ahead.ts';
import type { Log } from './log.ts';

/*
 * What must happen at its time without anybody asking. Every process does it: what there is to do is in the database, and so is
 * that it was done.
 */

interface Chore {
  readonly name: string;
  readonly everyMs: number;
  /** Gives how much was done, for the log. */
  readonly work: (context: Context) => Promise<number>;
}

const CHORES: readonly Chore[] = [
  { name: 'reminders.queued', everyMs: 60_000, work: queueDueReminders },
  { name: 'sessionReminders.queued', everyMs: 300_000, work: queueSessionReminders },
  { name: 'replacements.ended', everyMs: 300_000, work: endOvertakenReplacements },
  { name: 'devices.forgotten', everyMs: 3_600_000, work: forgetDevices },
  { name: 'calendars.kept', everyMs: 900_000, work: keepCalendars },
  { name: 'participants.left', everyMs: 900_000, work: letGoWhoLeave },
  { name: 'places.passedOn', everyMs: 60_000, work: passOnExpiredPlaces },
  { name: 'intakes.reminded', everyMs: 300_000, work: remindOfIntakes },
  { name: 'firstDates.reminded', everyMs: 300_000, work: remindOfFirstDates },
  { name: 'forms.forgotten', everyMs: 3_600_000, work: forgetUnconfirmed },
  { name: 'kept.forgotten', everyMs: 3_600_000, work: forgetExpired },
];

export interface Chores {
  /** Resolves when each was done or failed once: nothing is left that came due before the start. */
  readonly caughtUp: Promise<void>;
  /** Resolves when what was being done is done. */
  stop(): Promise<void>;
}

/** Does each chore now and again and again until it is stopped; one that fails stands in no other's way. */
export function startChores(
  context: Context,
  log: Log,
  { replies }: { readonly replies?: ReplySource | undefined } = {},
): Chores {
  const stopping = new AbortController();
  const reading = replies === undefined ? [] : [readingOf(replies)];
  const running = [...CHORES, ...reading].map((chore) => {
    const first = Promise.withResolvers<void>();
    return {
      first: first.promise,
      done: repeat(chore, context, log, { signal: stopping.signal, onTurn: first.resolve }),
    };
  });
  return {
    caughtUp: Promise.all(running.map(({ first }) => first)).then(() => undefined),
    async stop() {
      stopping.abort();
      await Promise.all(running.map(({ done }) => done));
    },
  };
}

function readingOf(source: ReplySource): Chore {
  return { name: 'replies.read', everyMs: 60_000, work: (context) => readReplies(context, source) };
}

async function repeat(
  { name, everyMs, work }: Chore,
  context: Context,
  log: Log,
  { signal, onTurn }: { readonly signal: AbortSignal; readonly onTurn: () => void },
): Promise<void> {
  while (!signal.aborted) {
    try {
      const count = await work(context);
      if (count > 0) log.info(name, { count });
    } catch (error) {
      // The edge of the program: without its database there is nothing to do; it may come back
      log.error(`${name}.failed`, error);
    }
    onTurn();
    // Rejects when it is stopped, and then it is simply over
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
