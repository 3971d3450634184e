import { ACTION_WORDS } from '../src/audit/action-words.ts';
import type { HistoryEntry } from '../src/audit/store.ts';
import { momentInWords } from '../src/shared/dutch-time.ts';
import type { Instant } from '../src/shared/time.ts';
import { groupChangeInWords, type NamesById } from './history-group-texts.ts';

/** What a session became, as the second half of a sentence about who did it: "Anneke heeft deze bijeenkomst ...". */
export function becameInWords({
  action,
  details,
}: Pick<HistoryEntry, 'action' | 'details'>): string | undefined {
  const { startsAt, endsAt } = details;
  const when = periodInWords(startsAt, endsAt);
  switch (action) {
    case 'session.moved':
      return when && `verplaatst naar ${when}`;
    case 'session.plannedAgain':
      return when && `opnieuw gepland op ${when}`;
    case 'session.cancelled':
      return 'laten vervallen';
    case 'session.hostsSwapped':
      return 'aan een andere gastheer gegeven';
    case 'session.venueChanged':
      return 'een andere locatie gegeven';
    case 'session.hostingArranged':
      return 'andere gegevens over de ontvangst gegeven';
    default:
      return undefined;
  }
}

const NOBODY: NamesById = new Map();

/** What was done, of whom, and of a session which one it was and when: `Bijeenkomst 3 verplaatst van ... naar ...`. */
export function actionInWords(
  entry: Pick<HistoryEntry, 'action' | 'details'> & Partial<Pick<HistoryEntry, 'subjectId'>>,
  names: NamesById = NOBODY,
): string {
  const words = ACTION_WORDS.get(entry.action) ?? entry.action;
  return (
    sessionInWords(entry, words) ?? staffInWords(entry, words) ?? groupChangeInWords(entry, names) ?? words
  );
}

function sessionInWords(
  { action, details }: Pick<HistoryEntry, 'action' | 'details'>,
  words: string,
): string | undefined {
  const { number } = details;
  if (typeof number !== 'number') return undefined;
  const when = periodInWords(details['startsAt'], details['endsAt']);
  const before = periodInWords(details['startsAtBefore'], details['endsAtBefore']);
  switch (action) {
    case 'session.moved':
      return `Bijeenkomst ${number} verplaatst van ${before ?? '?'} naar ${when ?? '?'}`;
    case 'session.plannedAgain':
      return `Vervallen bijeenkomst ${number} opnieuw gepland op ${when ?? '?'}`;
    case 'session.cancelled':
      return `Bijeenkomst ${number} van ${when ?? '?'} vervallen`;
    case 'session.venueChanged':
    case 'session.hostingArranged':
    case 'replacement.asked':
    case 'replacement.stopped':
      return `${words} (bijeenkomst ${number})`;
    default:
      return undefined;
  }
}

function staffInWords(
  { action, details }: Pick<HistoryEntry, 'action' | 'details'>,
  words: string,
): string | undefined {
  if (!action.startsWith('staff.')) return undefined;
  return `${words} ${details['role'] === 'office' ? 'bij het bureau' : 'als begeleider'}`;
}

/** Undefined when the entry does not say both. */
function periodInWords(startsAt: unknown, endsAt: unknown): string | undefined {
  if (typeof startsAt !== 'string' || typeof endsAt !== 'string') return undefined;
  // Written by the service as instants
  return momentInWords(startsAt as Instant, endsAt as Instant);
}
