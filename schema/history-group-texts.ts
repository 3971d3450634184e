import { type AuditDetails, type HistoryEntry, NOBODY } from '../src/audit/store.ts';
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
      return name && `${name} is vertrokken${lastDayInWords(details)}${hostsInWords(details, names)}`;
    case 'participant.leaves':
      return (
        name && `Vertrek van ${name} vastgelegd${lastDayInWords(details)}${hostsInWords(details, names)}`
      );
    case 'participant.stays':
      return name && `${name} blijft toch in de groep`;
    case 'participant.joined':
      return name && joinedInWords(name, details);
    case 'continuation.chosen':
      return name && chosenInWords(name, details);
    case 'continuation.started':
      return startedInWords(details, names);
    case 'trajectory.facilitatorReplaced':
    case 'session.facilitatorReplaced':
      return guideInWords(action, details, names);
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
  const inGroup = /^(?:session|continuation|participant)[.]/.test(action);
  const lists = ['hosts', 'newHosts', 'goOn', 'stop'].flatMap((key) => listOf(details[key]).map(String));
  return {
    participants: [
      ...(subjectKind === 'participant' ? [subjectId] : []),
      ...(inGroup ? lists.filter((id) => id !== NOBODY) : []),
    ],
    people: typeof facilitatorId === 'string' ? [facilitatorId] : [],
  };
}

function lastDayInWords({ lastDay }: AuditDetails): string {
  // Written by the service as a day
  return typeof lastDay === 'string' ? `, laatste dag ${dateInWords(lastDay as CalendarDate)}` : '';
}

/** Entries from before the new hosts were written down name the sessions only. */
function hostsInWords({ hostsChanged, newHosts }: AuditDetails, names: NamesById): string {
  const numbers = listOf(hostsChanged);
  if (numbers.length === 0) return '';
  const hosts = listOf(newHosts);
  if (hosts.length === 0) return `. De gastheer is niet meer dezelfde bij ${sessionsInWords(numbers)}`;
  return `. ${turnsInWords(numbers, hosts, names).join('. ')}`;
}

/** Who receives each of these sessions now, then for which there is nobody. */
function turnsInWords(
  numbers: readonly (string | number)[],
  hosts: readonly (string | number)[],
  names: NamesById,
): readonly string[] {
  const withoutHost = numbers.filter((_number, index) => hosts[index] === NOBODY);
  return [
    ...numbers.flatMap((number, index) => {
      if (hosts[index] === NOBODY) return [];
      return [`${names.get(String(hosts[index])) ?? 'Een ander'} ontvangt nu bijeenkomst ${number}`];
    }),
    ...(withoutHost.length === 0 ? [] : [`Voor ${sessionsInWords(withoutHost)} is er nog geen gastheer`]),
  ];
}

/** Entries from before the choice was written down say that there was one. */
function chosenInWords(name: string, { choice }: AuditDetails): string {
  if (choice === 'goesOn') return `${name} gaat verder in het vervolg`;
  if (choice === 'stops') return `${name} gaat niet verder in het vervolg`;
  return `${name} heeft gekozen over het vervolg`;
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

function guideInWords(
  action: string,
  { facilitatorId, numbers }: AuditDetails,
  names: NamesById,
): string | undefined {
  const name = typeof facilitatorId === 'string' ? names.get(facilitatorId) : undefined;
  if (name === undefined) return undefined;
  if (action === 'session.facilitatorReplaced')
    return `${name} begeleidt nu ${sessionsInWords(listOf(numbers))}`;
  const sessions = listOf(numbers);
  const which = sessions.length === 0 ? '' : ` (${sessionsInWords(sessions)})`;
  return `${name} begeleidt voortaan de groep${which}`;
}

/** Entries from before the hosts were written down name the sessions only. */
function swappedInWords({ numbers, hosts }: AuditDetails, names: NamesById): string | undefined {
  const sessions = listOf(numbers);
  if (sessions.length === 0) return undefined;
  const words = `Gastheren geruild van ${sessionsInWords(sessions)}`;
  const turns = listOf(hosts);
  return turns.length === 0 ? words : `${words}. ${turnsInWords(sessions, turns, names).join('. ')}`;
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
