import type { OfficeRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import { normalizeEmail } from '../people/rules.ts';
import {
  everydayName,
  findMunicipalities,
  guessMunicipalities,
  type MunicipalityMatch,
  type MunicipalitySuggestion,
  unmistakableName,
} from '../reference/rules.ts';
import { readMunicipalityTables } from '../reference/store.ts';
import type { OfferId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, dateOf } from '../shared/time.ts';
import { dayOf, membershipOf, minutesOf, receiverOf, topicsOf, weekdaysOf } from './cell-reading.ts';
import type { EnterRefusal, ImportRefusal, InvalidForm } from './errors.ts';
import { invalidForm, readForm } from './form.ts';
import { listEmailKeysOf } from './list-store.ts';
import { findOffer } from './offer-store.ts';
import { enterRegistration } from './office-registrations.ts';
import type { FormField, TypedForm } from './types.ts';
import { columnOf, type FormColumn, type ReadColumn, textOfCell } from './workbook-columns.ts';
import { readWorkbook } from './workbook-reading.ts';

/** More rows than this are not read: a season has some hundreds. */
export const MOST_IMPORT_ROWS = 2000;
/** So many rows are entered at once; who has more asks again. */
export const MOST_ROWS_AT_ONCE = 250;

/** A row of the file, and what would become of it. */
export interface ImportRow {
  /** In the file, as Excel counts: the titles are line 1. */
  readonly line: number;
  readonly name: string;
  readonly municipality: string;
  readonly verdict: ImportVerdict;
}

export type ImportVerdict =
  | { readonly kind: 'new' }
  /** Somebody with this address has registered for the same already, or stands further up in the file. */
  | { readonly kind: 'registered' }
  | { readonly kind: 'entered' }
  /** More than one municipality has this name. */
  | { readonly kind: 'ambiguous'; readonly municipalities: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: EnterRefusal }
  /** No municipality has this name; these have nearly that, best first, at most three. */
  | { readonly kind: 'unknownMunicipality'; readonly meant: readonly string[] };

/** A file as it was read. */
export interface ReadFile<Row = ImportRow> {
  readonly rows: readonly Row[];
  /** Titles of columns of which nothing is read, in the order of the file. */
  readonly unreadColumns: readonly string[];
}

export interface ImportRequest {
  /** The file of Excel, in base64. */
  readonly file: string;
  /** Undefined: pre-registrations. */
  readonly offerId: OfferId | undefined;
}

interface ReadRow extends ImportRow {
  readonly form: TypedForm;
}

/** Reads a file and says what would become of each row. Nothing is kept. */
export async function readImport(
  context: Context,
  _right: OfficeRight,
  request: ImportRequest,
): Promise<Result<ReadFile, ImportRefusal>> {
  const read = await judgedRows(context, request);
  return read.ok ? accept({ ...read.value, rows: read.value.rows.map(shown) }) : read;
}

function shown({ line, name, municipality, verdict }: ReadRow): ImportRow {
  return { line, name, municipality, verdict };
}

/**
 * Enters some rows of a file, each for itself: one that is wrong stands in no other's way. Rows that are entered already are
 * recognised, so asking twice does no harm.
 */
export async function importRows(
  context: Context,
  right: OfficeRight,
  {
    lines,
    consent,
    isSilent,
    ...request
  }: ImportRequest & {
    readonly lines: readonly number[];
    /** The office has it from the people that they agreed to what is kept of them. */
    readonly consent: boolean;
    /** Nobody is mailed: they know already. */
    readonly isSilent: boolean;
  },
): Promise<Result<readonly ImportRow[], ImportRefusal | InvalidForm>> {
  if (!consent) return invalidForm('consent');
  const read = await judgedRows(context, request);
  if (!read.ok) return read;
  const asked = new Set(lines.slice(0, MOST_ROWS_AT_ONCE));
  const done: ImportRow[] = [];
  for (const row of read.value.rows.filter(({ line }) => asked.has(line))) {
    if (row.verdict.kind !== 'new') {
      done.push(shown(row));
      continue;
    }
    const { offerId } = request;
    const entered = await enterRegistration(context, right, {
      offerId,
      form: row.form,
      source: 'import',
      isSilent,
    });
    done.push({ ...shown(row), verdict: verdictOf(entered) });
  }
  return accept(done);
}

function verdictOf(entered: Awaited<ReturnType<typeof enterRegistration>>): ImportVerdict {
  if (entered.ok) return { kind: 'entered' };
  return entered.refusal.code === 'ALREADY_REGISTERED'
    ? { kind: 'registered' }
    : { kind: 'refused', refusal: entered.refusal };
}

async function judgedRows(
  { database: { db }, clock }: Context,
  { file, offerId }: ImportRequest,
): Promise<Result<ReadFile<ReadRow>, ImportRefusal>> {
  if (offerId !== undefined) {
    const offer = await findOffer(db, offerId);
    if (offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    if (offer.state.kind === 'draft') return refuse({ code: 'OFFER_CLOSED' });
  }
  const read = await readWorkbook(file);
  if (!read.ok) return read;
  const [titles = [], ...rows] = read.value;
  const columns = titles.map(columnOf);
  if (!columns.includes('email') || !columns.includes('familyName') || !columns.includes('municipality')) {
    return refuse({ code: 'WORKBOOK_COLUMNS_MISSING' });
  }
  const twice = titlesOfOneColumn(titles);
  if (twice !== undefined) return refuse({ code: 'WORKBOOK_COLUMN_TWICE', titles: twice });
  const filled = [...rows.entries()].filter(([, row]) => row.some((cell) => cell.trim() !== ''));
  if (filled.length > MOST_IMPORT_ROWS) return refuse({ code: 'WORKBOOK_TOO_LONG', most: MOST_IMPORT_ROWS });
  if (filled.length === 0) return refuse({ code: 'WORKBOOK_WITHOUT_ROWS' });
  const today = dateOf(clock());
  const tables = await readMunicipalityTables(db);
  const taken = new Set<string>(await listEmailKeysOf(db, offerId));
  const guess = guessing(tables, today);
  const judged: ReadRow[] = [];
  for (const [index, row] of filled) {
    const cells = cellsOf(columns, row);
    const name = cells('municipality');
    const match = findMunicipalities(tables, name, today);
    const meant = match.kind === 'none' ? guess(name) : [];
    const between =
      match.kind === 'ambiguous'
        ? match.municipalities.map((one) => unmistakableName(tables, one, today))
        : [];
    judged.push(judge({ line: index + 2, cells, match, meant, between, today, taken }));
  }
  const unreadColumns = titles.filter((title) => title.trim() !== '' && columnOf(title) === undefined);
  return accept({ rows: judged, unreadColumns });
}

type Cells = (column: FormColumn) => string;

function cellsOf(columns: readonly (ReadColumn | undefined)[], row: readonly string[]): Cells {
  const cell = (column: ReadColumn): string => textOfCell(row[columns.indexOf(column)] ?? '');
  return (column) =>
    column === 'familyName' ? `${cell('namePrefix')} ${cell('familyName')}`.trim() : cell(column);
}

/** The first two titles that mean the same: which of the two counts is not ours to choose. */
function titlesOfOneColumn(titles: readonly string[]): readonly string[] | undefined {
  const byColumn = Map.groupBy(titles, columnOf);
  byColumn.delete(undefined);
  return [...byColumn.values()].find(({ length }) => length > 1)?.slice(0, 2);
}

const MOST_GUESSES = 3;
/** Of more names than this nothing is guessed: such a list is of something else, and each guess takes a millisecond. */
const MOST_GUESSED_NAMES = 100;

/** What a name may mean, looked for once for each name. */
function guessing(tables: Parameters<typeof guessMunicipalities>[0], today: CalendarDate) {
  const guesses = new Map<string, readonly MunicipalitySuggestion[]>();
  return (name: string): readonly MunicipalitySuggestion[] => {
    const known = guesses.get(name);
    if (known !== undefined || guesses.size >= MOST_GUESSED_NAMES) return known ?? [];
    const found = guessMunicipalities(tables, name, today).slice(0, MOST_GUESSES);
    guesses.set(name, found);
    return found;
  };
}

interface RowToJudge {
  readonly line: number;
  readonly cells: Cells;
  readonly match: MunicipalityMatch;
  /** Where it matches nothing. */
  readonly meant: readonly MunicipalitySuggestion[];
  /** Where it matches more than one: how each is written without mistaking it. */
  readonly between: readonly string[];
  readonly today: CalendarDate;
  /** Addresses that are registered; those of this file are added. */
  readonly taken: Set<string>;
}

function judge({ line, cells, match, meant, between, today, taken }: RowToJudge): ReadRow {
  const form = typedForm(cells, match.kind === 'exact' ? match.municipality.code : '', today);
  const row = {
    line,
    form,
    name: `${form.givenName} ${form.familyName}`.trim().slice(0, 150),
    municipality: cells('municipality').slice(0, 100),
  };
  if (match.kind === 'ambiguous') {
    return { ...row, verdict: { kind: 'ambiguous', municipalities: between } };
  }
  const unread = unreadField(cells, form);
  const read = unread === undefined ? readForm(form, today) : invalidForm(unread);
  if (!read.ok && read.refusal.field === 'municipality' && row.municipality !== '') {
    const names = meant.map(({ municipality }) => everydayName(municipality));
    return { ...row, verdict: { kind: 'unknownMunicipality', meant: names } };
  }
  if (!read.ok) return { ...row, verdict: { kind: 'refused', refusal: read.refusal } };
  const key = normalizeEmail(form.email) ?? '';
  if (taken.has(key)) return { ...row, verdict: { kind: 'registered' } };
  taken.add(key);
  return { ...row, verdict: { kind: 'new' } };
}

/** What stands in the row and cannot be read: to leave it out would lose what somebody said. */
function unreadField(cells: Cells, form: TypedForm): FormField | undefined {
  if (membershipOf(cells('membership')) === undefined) return 'membership';
  if (cells('inOfficeSince') !== '' && form.inOfficeSince === null) return 'inOfficeSince';
  if (topicsOf(cells('topics')) === undefined) return 'topics';
  if (weekdaysOf(cells('weekdays')) === undefined) return 'weekdays';
  if (cells('invoiceTo') !== '' && form.invoiceTo === null) return 'invoiceTo';
  return cells('maxTravelMinutes') !== '' && form.maxTravelMinutes === null ? 'maxTravelMinutes' : undefined;
}

/** The office says for all rows that the people agreed; without that nothing is asked of here. */
function typedForm(cells: Cells, municipalityCode: string, today: CalendarDate): TypedForm {
  return {
    givenName: cells('givenName'),
    familyName: cells('familyName'),
    email: cells('email'),
    telephone: cells('telephone'),
    municipalityCode,
    party: cells('party'),
    membership: membershipOf(cells('membership')) ?? 'unknown',
    inOfficeSince: dayOf(cells('inOfficeSince'), today) ?? null,
    secretaryName: cells('secretaryName'),
    secretaryEmail: cells('secretaryEmail'),
    topics: topicsOf(cells('topics')) ?? [],
    weekdays: weekdaysOf(cells('weekdays')) ?? [],
    maxTravelMinutes: minutesOf(cells('maxTravelMinutes')) ?? null,
    withWhom: cells('withWhom'),
    notWithWhom: cells('notWithWhom'),
    remark: cells('remark'),
    invoiceTo: receiverOf(cells('invoiceTo')) ?? null,
    invoiceStreet: cells('invoiceStreet'),
    invoicePostalCode: cells('invoicePostalCode'),
    invoiceCity: cells('invoiceCity'),
    invoiceEmail: cells('invoiceEmail'),
    invoiceOrderNumber: cells('invoiceOrderNumber'),
    invoiceCostCentre: cells('invoiceCostCentre'),
    consent: true,
  };
}
