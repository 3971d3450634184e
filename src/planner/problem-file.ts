import { IANAZone } from 'luxon';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, dateOf, daysBetween } from '../shared/time.ts';
import { type Fault, FileReader, type JsonNode, type KnownIds } from './file-reader.ts';
import { FIRST_DATE_SPACING, startDate } from './first-date.ts';
import { jsonFaultOffset } from './json-fault.ts';
import type {
  Answer,
  FixedSession,
  Lock,
  PlanningParticipant,
  PlanningProblem,
  Slot,
  Spacing,
} from './types.ts';

/** What the planner guarantees exact and fast answers for; larger files are refused rather than tried. */
export const FILE_LIMITS = {
  /** UTF-16 code units of the text. */
  length: 5_000_000,
  participants: 16,
  slots: 2000,
  sessions: 10,
  spacingDays: 3660,
  /** Four years: how long after the fixed session a slot may be. */
  horizonDays: 1461,
  nameLength: 200,
} as const;

export type ProblemFileRefusal =
  | { readonly code: 'FILE_TOO_LARGE'; readonly maxLength: number }
  /** Line and column count from 1. */
  | { readonly code: 'NOT_JSON'; readonly line: number; readonly column: number }
  /** Never empty; at most the first twenty, in the order of the file format. */
  | { readonly code: 'INVALID_FIELDS'; readonly faults: readonly Fault[] };

const ANSWERS: readonly Answer[] = ['yes', 'ifNeeded', 'no'];

/**
 * Reads the planning file format (JSON, UTF-8) into a problem that the planner accepts as it is. The text may
 * be anything: never throws. Fields it does not know are left alone; those of the format are all
 * required, because a missing `facilitatorUnavailable` read as "always available" would plan a wrong day.
 * Slots may be in any order.
 */
export function readProblemFile(text: string): Result<PlanningProblem, ProblemFileRefusal> {
  return readJsonFile(text, readProblem);
}

/** What `read` makes of a JSON text from outside; refused when the reader noted a fault. */
export function readJsonFile<Value>(
  text: string,
  read: (reader: FileReader, root: JsonNode) => Value,
): Result<Value, ProblemFileRefusal> {
  if (text.length > FILE_LIMITS.length)
    return refuse({ code: 'FILE_TOO_LARGE', maxLength: FILE_LIMITS.length });
  const withoutMark = text.replace(/^\uFEFF/, '');
  const parsed = parseJson(withoutMark);
  if (!parsed.ok) return refuse({ code: 'NOT_JSON', ...parsed.refusal.at });
  const reader = new FileReader();
  const value = read(reader, reader.root(parsed.value));
  return reader.faults.length === 0
    ? accept(value)
    : refuse({ code: 'INVALID_FIELDS', faults: reader.faults });
}

type Place = { readonly line: number; readonly column: number };

function parseJson(text: string): Result<unknown, { readonly code: 'NOT_JSON'; readonly at: Place }> {
  try {
    return accept(JSON.parse(text) as unknown); // cast: the least that can be said of any JSON
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The engine names no position for a token that may not stand where it does
    const position = /at position (\d+)/.exec(error.message)?.[1];
    const offset = error.message.startsWith('Unexpected token') ? jsonFaultOffset(text) : text.length;
    return refuse({
      code: 'NOT_JSON',
      at: placeOf(text, position === undefined ? offset : Number(position)),
    });
  }
}

function placeOf(text: string, position: number): Place {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function readProblem(reader: FileReader, root: JsonNode): PlanningProblem {
  const name = reader.text(reader.field(root, 'name'), FILE_LIMITS.nameLength);
  const timeZone = readZone(reader, reader.field(root, 'timeZone'));
  const fixedSession = readStart(reader, root, timeZone);
  const isFirstDate = !('start' in fixedSession);
  const sessionsToPlan = reader.integer(reader.field(root, 'sessionsToPlan'), 1, FILE_LIMITS.sessions);
  const slots = readSlots(reader, reader.field(root, 'slots'), fixedSession.date, timeZone);
  const participants = readParticipants(reader, reader.field(root, 'participants'));
  const slotIds = reader.isSound('slots') ? new Set(slots.map(({ id }) => id)) : undefined;
  const people = reader.isSound('participants') ? new Set(participants.map(({ id }) => id)) : undefined;
  const hosts = reader.uniqueIds(reader.field(root, 'hosts'), people, 'UNKNOWN_PARTICIPANT');
  const availability = reader.byId(
    reader.field(root, 'availability'),
    people,
    'UNKNOWN_PARTICIPANT',
    (answers) => reader.byId(answers, slotIds, 'UNKNOWN_SLOT', (answer) => reader.oneOf(answer, ANSWERS)),
  );
  const cannotHost = reader.byId(
    reader.field(root, 'cannotHost'),
    people,
    'UNKNOWN_PARTICIPANT',
    (list) => new Set(reader.ids(list, slotIds, 'UNKNOWN_SLOT')),
  );
  const slotSet = (field: string): ReadonlySet<string> =>
    new Set(reader.ids(reader.field(root, field), slotIds, 'UNKNOWN_SLOT'));
  const facilitatorUnavailable = slotSet('facilitatorUnavailable');
  const spacing = readSpacing(reader, root, isFirstDate);
  const attendance = reader.field(root, 'attendance');
  const count = (field: string): number => reader.integer(reader.field(attendance, field), 0, 1000);
  return {
    name,
    timeZone,
    fixedSession,
    sessionsToPlan,
    slots,
    participants,
    hosts,
    availability,
    cannotHost,
    facilitatorUnavailable,
    spacing,
    attendance: {
      minPresent: count('minPresent'),
      maxAbsencesPerParticipant: count('maxAbsencesPerParticipant'),
    },
    locks: reader
      .list(reader.field(root, 'locks'), 100)
      .map((lock) => readLock(reader, lock, { sessionsToPlan, isFirstDate }, slotIds, people)),
    vetoedSlots: slotSet('vetoedSlots'),
    ...readLastHosted(reader, root, people),
  };
}

/** `fixedSession`, or for a first date `planFrom`: one of the two. */
function readStart(reader: FileReader, root: JsonNode, timeZone: string): PlanningProblem['fixedSession'] {
  const planFrom = reader.optionalField(root, 'planFrom');
  if (planFrom === undefined) return readFixedSession(reader, reader.field(root, 'fixedSession'), timeZone);
  if (reader.optionalField(root, 'fixedSession') !== undefined)
    reader.fault(planFrom, { code: 'NOT_WITH', other: 'fixedSession' });
  return startDate(reader.date(planFrom));
}

/** For a first date it may be left out: then all else equal the earliest day is best. */
function readSpacing(reader: FileReader, root: JsonNode, isFirstDate: boolean): Spacing {
  if (isFirstDate && reader.optionalField(root, 'spacing') === undefined) return FIRST_DATE_SPACING;
  const spacing = reader.field(root, 'spacing');
  const days = (field: string): number =>
    reader.integer(reader.field(spacing, field), 0, FILE_LIMITS.spacingDays);
  const [minDays, maxDays, targetDays] = [days('minDays'), days('maxDays'), days('targetDays')];
  if (reader.isSound('spacing') && minDays > maxDays) reader.fault(spacing, { code: 'MIN_ABOVE_MAX' });
  return { minDays, maxDays, targetDays };
}

/** No key at all when the file does not have it; null for a person says never. */
function readLastHosted(
  reader: FileReader,
  root: JsonNode,
  people: KnownIds,
): Pick<PlanningProblem, 'lastHostedOn'> {
  const memory = reader.optionalField(root, 'lastHostedOn');
  if (memory === undefined) return {};
  const lastHostedOn = reader.byId(memory, people, 'UNKNOWN_PARTICIPANT', (date) =>
    date.value === null ? null : reader.date(date),
  );
  return { lastHostedOn };
}

function readZone(reader: FileReader, node: JsonNode): string {
  const zone = reader.text(node, 100);
  if (/^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone)) return zone;
  reader.fault(node, { code: 'UNKNOWN_ZONE' });
  return 'Europe/Amsterdam';
}

function readFixedSession(reader: FileReader, node: JsonNode, timeZone: string): FixedSession {
  const host = reader.optionalField(node, 'host');
  const date = reader.date(reader.field(node, 'date'));
  const start = reader.instant(reader.field(node, 'start'));
  const end = reader.instant(reader.field(node, 'end'));
  if (end <= start) reader.fault(reader.field(node, 'end'), { code: 'END_NOT_AFTER_START' });
  if (reader.isSound('fixedSession') && reader.isSound('timeZone') && dateOf(start, timeZone) !== date)
    reader.fault(reader.field(node, 'date'), {
      code: 'NOT_THE_DATE_OF_START',
      date: dateOf(start, timeZone),
    });
  return { date, start, end, host: host === undefined ? null : reader.id(host) };
}

function readSlots(
  reader: FileReader,
  node: JsonNode,
  fixedDate: CalendarDate,
  timeZone: string,
): readonly Slot[] {
  const slots = reader.list(node, FILE_LIMITS.slots).map((item) => {
    const slot = {
      id: reader.id(reader.field(item, 'id')),
      start: reader.instant(reader.field(item, 'start')),
      end: reader.instant(reader.field(item, 'end')),
    };
    if (slot.end <= slot.start) reader.fault(reader.field(item, 'end'), { code: 'END_NOT_AFTER_START' });
    if (
      reader.isSound('fixedSession') &&
      reader.isSound('planFrom') &&
      daysBetween(fixedDate, dateOf(slot.start, timeZone)) > FILE_LIMITS.horizonDays
    )
      reader.fault(reader.field(item, 'start'), { code: 'TOO_FAR_AHEAD', maxDays: FILE_LIMITS.horizonDays });
    return slot;
  });
  reader.distinct(
    node,
    slots.map(({ id }) => id),
  );
  return slots;
}

function readParticipants(reader: FileReader, node: JsonNode): readonly PlanningParticipant[] {
  const participants = reader.list(node, FILE_LIMITS.participants).map((item) => ({
    id: reader.id(reader.field(item, 'id')),
    name: reader.text(reader.field(item, 'name'), FILE_LIMITS.nameLength),
    municipality: reader.text(reader.field(item, 'municipality'), FILE_LIMITS.nameLength),
  }));
  reader.distinct(
    node,
    participants.map(({ id }) => id),
  );
  if (participants.length === 0) reader.fault(node, { code: 'EMPTY_LIST' });
  return participants;
}

function readLock(
  reader: FileReader,
  node: JsonNode,
  { sessionsToPlan, isFirstDate }: { readonly sessionsToPlan: number; readonly isFirstDate: boolean },
  slots: KnownIds,
  people: KnownIds,
): Lock {
  const first = isFirstDate ? 1 : 2;
  const slot = reader.optionalField(node, 'slot');
  const host = reader.optionalField(node, 'host');
  return {
    session: 2 - first + reader.integer(reader.field(node, 'session'), first, sessionsToPlan + first - 1),
    slot: slot && reader.knownId(slot, slots, 'UNKNOWN_SLOT'),
    host: host && reader.knownId(host, people, 'UNKNOWN_PARTICIPANT'),
  };
}
