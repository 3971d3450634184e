import { plainText } from '../shared/plain-text.ts';
import {
  type CalendarDate,
  type Instant,
  instantFromMillis,
  parseDate,
  parseInstant,
} from '../shared/time.ts';

/** What is wrong at one place of the file. `path` reads `slots[3].end`; the whole file is `(bestand)`. */
export type Fault = { readonly path: string } & FaultKind;

export type FaultKind =
  | { readonly code: 'MISSING' }
  | { readonly code: 'NOT_AN_OBJECT' }
  | { readonly code: 'NOT_A_LIST' }
  | { readonly code: 'EMPTY_LIST' }
  | { readonly code: 'TOO_MANY'; readonly max: number }
  | { readonly code: 'NOT_A_TEXT'; readonly maxLength: number }
  | { readonly code: 'NOT_A_WHOLE_NUMBER'; readonly min: number; readonly max: number }
  | { readonly code: 'NOT_ONE_OF'; readonly allowed: readonly string[] }
  | { readonly code: 'NOT_A_DATE' }
  | { readonly code: 'NOT_A_MOMENT' }
  | { readonly code: 'OFFSET_MISSING' }
  | { readonly code: 'END_NOT_AFTER_START' }
  | { readonly code: 'NOT_THE_DATE_OF_START'; readonly date: CalendarDate }
  | { readonly code: 'TOO_FAR_AHEAD'; readonly maxDays: number }
  | { readonly code: 'UNKNOWN_ZONE' }
  | { readonly code: 'UNKNOWN_PARTICIPANT' }
  | { readonly code: 'UNKNOWN_SLOT' }
  | { readonly code: 'UNKNOWN_CANDIDATE' }
  | { readonly code: 'UNKNOWN_GUIDE' }
  /** Of travel: not one of its places, or of the country when the file has no travel of its own. */
  | { readonly code: 'UNKNOWN_PLACE' }
  | { readonly code: 'DUPLICATE_ID' }
  | { readonly code: 'NOT_A_PAIR' }
  | { readonly code: 'NOT_SO_MANY'; readonly count: number }
  /** Of travel: not the minutes of the way back. */
  | { readonly code: 'NOT_SYMMETRIC'; readonly other: string }
  /** Of travel: from a place to itself. */
  | { readonly code: 'NOT_ZERO' }
  /** Of candidates together. */
  | { readonly code: 'TOO_MANY_TOPICS'; readonly max: number }
  | { readonly code: 'MIN_ABOVE_MAX' }
  /** It says otherwise what the other field says. */
  | { readonly code: 'NOT_WITH'; readonly other: string }
  /** Sessions of a plan are numbered without a gap. */
  | { readonly code: 'NOT_THE_NEXT_NUMBER'; readonly expected: number }
  /** Of a plan: not on a later calendar day than the session before. */
  | { readonly code: 'NOT_ON_A_LATER_DAY' };

/** A value of the file with its path. `absent`: a fault was already noted for it or for what holds it. */
export type JsonNode = { readonly path: string; readonly value: unknown; readonly absent: boolean };

type UnknownCode = Extract<FaultKind['code'], `UNKNOWN_${string}`>;

/** Undefined when they could not be read: then no reference to them is called unknown. */
export type KnownIds = ReadonlySet<string> | undefined;

const ID_LENGTH = 200;
/** Nobody reads on after so many. */
const MOST_FAULTS = 20;
/** Stand-ins for values that were refused: reading goes on, to name every fault at once. */
const NO_DATE = '2000-01-01' as CalendarDate; // cast: a constant of the right form
const NO_INSTANT = instantFromMillis(0);

/**
 * Reads values out of parsed JSON and notes what is wrong with them. A refused value gives a stand-in, so
 * what was read may only be used when `faults` is empty.
 */
export class FileReader {
  readonly #faults: Fault[] = [];

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  root(value: unknown): JsonNode {
    return { path: '', value, absent: false };
  }

  /** One fault per place, none for what an earlier fault already covers. */
  fault(node: JsonNode, kind: FaultKind): void {
    const path = node.path === '' ? '(bestand)' : node.path;
    if (node.absent || this.#faults.length >= MOST_FAULTS) return;
    if (this.#faults.some((fault) => fault.path === path)) return;
    this.#faults.push({ path, ...kind });
  }

  /** Whether everything at this path and below it was read without a fault, so far. */
  isSound(path: string): boolean {
    return !this.#faults.some((fault) => fault.path.startsWith(path));
  }

  field(node: JsonNode, name: string): JsonNode {
    const found = this.optionalField(node, name);
    if (found !== undefined) return found;
    const missing = { path: pathTo(node, name), value: undefined };
    if (isObject(node.value)) this.fault({ ...missing, absent: false }, { code: 'MISSING' });
    return { ...missing, absent: true };
  }

  /** Undefined when it is missing or null. */
  optionalField(node: JsonNode, name: string): JsonNode | undefined {
    if (!isObject(node.value)) {
      this.fault(node, { code: 'NOT_AN_OBJECT' });
      return undefined;
    }
    const value = Object.hasOwn(node.value, name) ? node.value[name] : undefined;
    return value === undefined || value === null
      ? undefined
      : { path: pathTo(node, name), value, absent: false };
  }

  /** Must be there; its value may be null. */
  nullableField(node: JsonNode, name: string): JsonNode {
    return isObject(node.value) && Object.hasOwn(node.value, name) && node.value[name] === null
      ? { path: pathTo(node, name), value: null, absent: false }
      : this.field(node, name);
  }

  list(node: JsonNode, max: number): readonly JsonNode[] {
    if (!Array.isArray(node.value)) {
      this.fault(node, { code: 'NOT_A_LIST' });
      return [];
    }
    if (node.value.length > max) {
      this.fault(node, { code: 'TOO_MANY', max });
      return [];
    }
    return node.value.map((value: unknown, index) => ({
      path: `${node.path}[${index}]`,
      value,
      absent: false,
    }));
  }

  text(node: JsonNode, maxLength: number): string {
    const text = typeof node.value === 'string' ? plainText(node.value, { maxLength }) : undefined;
    if (text === undefined) this.fault(node, { code: 'NOT_A_TEXT', maxLength });
    return text ?? '';
  }

  /** An id is compared, not shown: it must already be plain, so that two ids never become one. */
  id(node: JsonNode): string {
    if (typeof node.value === 'string' && plainText(node.value, { maxLength: ID_LENGTH }) === node.value)
      return node.value;
    this.fault(node, { code: 'NOT_A_TEXT', maxLength: ID_LENGTH });
    return node.path;
  }

  knownId(node: JsonNode, known: KnownIds, unknown: UnknownCode): string {
    const id = this.id(node);
    if (known?.has(id) === false) this.fault(node, { code: unknown });
    return id;
  }

  ids(node: JsonNode, known: KnownIds, unknown: UnknownCode): readonly string[] {
    return this.list(node, 10_000).map((item) => this.knownId(item, known, unknown));
  }

  uniqueIds(node: JsonNode, known: KnownIds, unknown: UnknownCode): readonly string[] {
    const ids = this.ids(node, known, unknown);
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) < index)
        this.fault({ path: `${node.path}[${index}]`, value: id, absent: false }, { code: 'DUPLICATE_ID' });
    return ids;
  }

  /** Notes every id of a list of things that an earlier one already has. */
  distinct(node: JsonNode, ids: readonly string[]): void {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id))
        this.fault({ path: `${node.path}[${index}].id`, value: id, absent: false }, { code: 'DUPLICATE_ID' });
      seen.add(id);
    }
  }

  /** An object with known ids as its keys, as a map. */
  byId<Value>(
    node: JsonNode,
    known: KnownIds,
    unknown: UnknownCode,
    read: (node: JsonNode) => Value,
  ): ReadonlyMap<string, Value> {
    if (!isObject(node.value)) {
      this.fault(node, { code: 'NOT_AN_OBJECT' });
      return new Map();
    }
    return new Map(
      Object.entries(node.value).map(([id, value]) => {
        const child = { path: pathTo(node, id), value, absent: false };
        if (known?.has(id) === false) this.fault(child, { code: unknown });
        return [id, read(child)];
      }),
    );
  }

  oneOf<Allowed extends string>(node: JsonNode, allowed: readonly Allowed[]): Allowed {
    const found = allowed.find((value) => value === node.value);
    if (found !== undefined) return found;
    this.fault(node, { code: 'NOT_ONE_OF', allowed });
    const [standIn] = allowed;
    if (standIn === undefined) throw new RangeError('Nothing is allowed here.');
    return standIn;
  }

  integer(node: JsonNode, min: number, max: number): number {
    const { value } = node;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.fault(node, { code: 'NOT_A_WHOLE_NUMBER', min, max });
    return min;
  }

  /** Of this century or the next: a slip of the pen elsewhere is not a plan. */
  date(node: JsonNode): CalendarDate {
    const date = typeof node.value === 'string' ? parseDate(node.value) : undefined;
    if (date !== undefined && date >= '2000-01-01' && date < '2200-01-01') return date;
    this.fault(node, { code: 'NOT_A_DATE' });
    return NO_DATE;
  }

  instant(node: JsonNode): Instant {
    const instant = typeof node.value === 'string' ? parseInstant(node.value) : undefined;
    if (instant !== undefined) return instant;
    const withoutOffset = typeof node.value === 'string' && parseInstant(`${node.value}Z`) !== undefined;
    this.fault(node, { code: withoutOffset ? 'OFFSET_MISSING' : 'NOT_A_MOMENT' });
    return NO_INSTANT;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys that are not plain words are quoted; what a terminal could take for a command is left out. */
function pathTo(node: JsonNode, name: string): string {
  if (/^[\w-]{1,100}$/.test(name)) return node.path === '' ? name : `${node.path}.${name}`;
  return `${node.path}[${JSON.stringify(plainText(name.slice(0, 100), { maxLength: 100 }) ?? '')}]`;
}
