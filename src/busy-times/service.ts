import type { VoiceRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import { findRound } from '../planning/store.ts';
import type { RoundId } from '../shared/ids.ts';
import { type Result, refuse } from '../shared/result.ts';
import type { BusyTimesRefusal } from './errors.ts';
import { fetchCalendar, INTERNET, type Network } from './fetching.ts';
import { Share } from './share.ts';
import { strippedCalendar } from './stripping.ts';
import type { Outcome, StrippedCalendar } from './types.ts';

/** Reads calendars at addresses; one for the whole server, which keeps everybody to their share. */
export interface CalendarReader {
  /**
   * The times of a published calendar in the period of an open round, for who may speak for the participant. Nothing of
   * it is stored, and the address is not either: many are secret.
   */
  read(
    context: Context,
    right: VoiceRight,
    request: { readonly roundId: RoundId; readonly address: string },
  ): Promise<Result<StrippedCalendar, BusyTimesRefusal>>;
}

/** `onOutcome` is told what became of each address, and nothing else about it. */
export function calendarReader({
  network = INTERNET,
  share = new Share(),
  onOutcome = () => undefined,
}: {
  readonly network?: Network;
  readonly share?: Share;
  readonly onOutcome?: (outcome: Outcome) => void;
} = {}): CalendarReader {
  return {
    read: async ({ database, clock }, { trajectoryId, actor }, { roundId, address }) => {
      const round = await findRound(database.db, roundId);
      if (round?.trajectoryId !== trajectoryId) return refuse({ code: 'ROUND_NOT_FOUND' });
      if (round.status !== 'open') return refuse({ code: 'ROUND_CLOSED', status: round.status });
      const retryAfterSeconds = share.take(actor.personId, clock());
      if (retryAfterSeconds !== undefined) {
        onOutcome('TOO_MANY_CALENDARS');
        return refuse({ code: 'TOO_MANY_CALENDARS', retryAfterSeconds });
      }
      const fetched = await fetchCalendar(address, network);
      const outcome = fetched.ok ? strippedCalendar(fetched.value, round.period) : fetched;
      onOutcome(outcome.ok ? 'read' : outcome.refusal.code);
      return outcome;
    },
  };
}
