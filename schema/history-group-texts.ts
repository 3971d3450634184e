import type { AuditDetails, HistoryEntry } from '../src/audit/store.ts';
import { dateInWords } from '../src/shared/dutch-time.ts';
import type { CalendarDate } from '../src/shared/time.ts';

/** Names by the id of the person or the participant; who is not in it is not named. */
export type NamesById = ReadonlyMap<string, string>;

type Told = Pick<HistoryEntry, 'action' | 'details'> & Partial<Pick<HistoryEntry, 'subjectId'>>;

/**
 * Who came, went, swapped or was replaced, and at which sessions. The history keeps ids: the names are those of the day on which it
 * is read, and of who was forgotten none. Undefined when the entry is of something else, or says too little.
 */
export function groupChangeInWords(
  { action, details, subjectId = '' }: Told,
  names: NamesById,
): string | undefined {
  const name = names.get(subjectId);
  switch (action) {
    case 'participant.left':
      return name && `${name} is vertrokken${lastDayInWords(details)}${hostsInWords(details)}`;
    case 'participant.leaves':
      return name && `Vertrek van ${name} vastgelegd${lastDayInWords(details)}${hostsInWords(details)}`;
    case 'participant.stays':
      return name && `${name} blijft toch in de groep`;
    case 'participant.joined':
      return name && joinedInWords(name, details);
    case 'continuation.chosen':
      return name && `Gekozen over het vervolg: ${name}`;
    case 'continuation.started':
      return startedInWords(details, names);
    case 'trajectory.facilitatorReplaced':
    case 'session.facilitatorReplaced':
      return guideInWords(details, names);
    case 'session.hostsSwapped':
      return swappedInWords(details, names);
    case 'swap.asked':
      return about('Gevraagd om van beurt te ruilen', details['numbers']);
    case 'swap.declined':
      return about('Ruilen van beurt afgeslagen', details['numbers']);
    case 'swap.withdrawn':
      return about('Vraag om te ruilen ingetrokken', details['numbers']);
    case 'plan.confirmed':
      return about('Planning vastgelegd', details['sessions']);
    default:
      return undefined;
  }
}

/** The ids in an entry whose names its words need, of participants and of people. */
export function namedIn({
  action,
  subjectKind,
  subjectId,
  details,
}: Pick<HistoryEntry, 'action' | 'subjectKind' | 'subjectId' | 'details'>): {
  readonly participants: readonly string[];
  readonly people: readonly string[];
} {
  const { facilitatorId } = details;
  const inGroup = action.startsWith('session.') || action.startsWith('continuation.');
  return {
    participants: [
      ...(subjectKind === 'participant' ? [subjectId] : []),
      ...(inGroup ? ['hosts', 'goOn', 'stop'].flatMap((key) => listOf(details[key]).map(String)) : []),
    ],
    people: typeof facilitatorId === 'string' ? [facilitatorId] : [],
  };
}

function lastDayInWords({ lastDay }: AuditDetails): string {
  // Written by the service as a day
  return typeof lastDay === 'string' ? `, laatste dag ${dateInWords(lastDay as CalendarDate)}` : '';
}

function hostsInWords({ hostsChanged }: AuditDetails): string {
  const numbers = listOf(hostsChanged);
  return numbers.length === 0 ? '' : `. Andere gastheer: ${sessionsInWords(numbers)}`;
}

function joinedInWords(name: string, { firstSessionNumber, hosts }: AuditDetails): string {
  const since = typeof firstSessionNumber === 'number' ? ` vanaf bijeenkomst ${firstSessionNumber}` : '';
  const host = typeof hosts === 'number' ? ` en ontvangt bijeenkomst ${hosts}` : '';
  return `${name} doet mee${since}${host}`;
}

function startedInWords(details: AuditDetails, names: NamesById): string | undefined {
  const { firstSessionNumber, lastSessionNumber } = details;
  if (typeof firstSessionNumber !== 'number' || typeof lastSessionNumber !== 'number') return undefined;
  const people = (key: string) => listOf(details[key]).flatMap((id) => names.get(String(id)) ?? []);
  const sentences = [
    `Vervolg gestart: bijeenkomst ${firstSessionNumber} tot en met ${lastSessionNumber}`,
    ...(people('goOn').length > 0 ? [`Gaan verder: ${enumerated(people('goOn'))}`] : []),
    ...(people('stop').length > 0 ? [`Gestopt: ${enumerated(people('stop'))}`] : []),
  ];
  return sentences.join('. ');
}

function guideInWords({ facilitatorId, numbers }: AuditDetails, names: NamesById): string | undefined {
  const name = typeof facilitatorId === 'string' ? names.get(facilitatorId) : undefined;
  if (name === undefined) return undefined;
  const sessions = listOf(numbers);
  return sessions.length === 0
    ? `${name} is nu de begeleider van de groep`
    : `${name} begeleidt nu ${sessionsInWords(sessions)}`;
}

/** Entries from before the hosts were written down name the sessions only. */
function swappedInWords({ numbers, hosts }: AuditDetails, names: NamesById): string | undefined {
  const sessions = listOf(numbers);
  if (sessions.length === 0) return undefined;
  const turns = listOf(hosts).flatMap((id, index) => {
    const name = names.get(String(id));
    return name === undefined ? [] : [`${name} ontvangt nu bijeenkomst ${sessions[index]}`];
  });
  const words = `Gastheren geruild van ${sessionsInWords(sessions)}`;
  return turns.length === 0 ? words : `${words}: ${turns.join(', ')}`;
}

function about(words: string, numbers: AuditDetails[string] | undefined): string | undefined {
  const sessions = listOf(numbers);
  return sessions.length === 0 ? undefined : `${words} (${sessionsInWords(sessions)})`;
}

function listOf(value: AuditDetails[string] | undefined): readonly (string | number)[] {
  return Array.isArray(value) ? value : [];
}

/** `bijeenkomst 2, 3 en 5` */
function sessionsInWords(numbers: readonly (string | number)[]): string {
  return `bijeenkomst ${enumerated(numbers)}`;
}

function enumerated(items: readonly (string | number)[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? String(last) : `${items.slice(0, -1).join(', ')} en ${last}`;
}
