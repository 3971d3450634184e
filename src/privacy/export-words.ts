import { ACTION_WORDS } from '../audit/action-words.ts';
import { FORM_COLUMNS, TOPIC_WORDS } from '../enrolment/workbook-columns.ts';
import { REPLY_HINT, SITE, TOKEN } from '../notifications/store.ts';
import { eurosInWords } from '../shared/dutch-money.ts';
import { dateInWords, instantInWords, WEEKDAYS } from '../shared/dutch-time.ts';
import { parseDate, parseInstant } from '../shared/time.ts';
import { DETAIL_NAMES, VALUE_NAMES } from './export-names.ts';

/** Names of what is kept by a code, for whoever reads: by the code. */
export interface CodeNames {
  readonly municipalities: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string>;
}

type InWords = (value: string, names: CodeNames) => string;

/** By `table.column`, or by column for every table; what is in neither is an instant, a date, a word of a program or free text. */
const BY_COLUMN: Readonly<Record<string, InWords>> = {
  municipality_code: (code, { municipalities }) => municipalities.get(code) ?? code,
  party_id: (id, { parties }) => parties.get(id) ?? id,
  action: (action) => ACTION_WORDS.get(action) ?? action,
  weekdays: listOf((weekday) => WEEKDAYS[Number(weekday) - 1] ?? weekday),
  topics: listOf((topic) => TOPIC_WORDS[topic as keyof typeof TOPIC_WORDS] ?? topic),
  is_awaited: (value) => (value === '1' ? 'ja' : 'nee'),
  body: withoutMarks,
  details: detailsInWords,
  'session_absences.source': (value) => (value === 'planned' ? 'bij het plannen' : wordOf(value)),
};

/** What the value of a column says, for whoever reads the page: no codes, instants in Amsterdam time. */
export function valueInWords(table: string, column: string, value: string, names: CodeNames): string {
  const inWords = BY_COLUMN[`${table}.${column}`] ?? BY_COLUMN[column];
  if (inWords !== undefined) return inWords(value, names);
  if (column.endsWith('_cents')) return eurosInWords(Number(value));
  return wordOf(value);
}

/** An instant or a date in words, what programs call it in Dutch, and anything else as it is. */
export function wordOf(value: string): string {
  const instant = parseInstant(value);
  if (instant !== undefined) return instantInWords(instant);
  const date = parseDate(value);
  if (date !== undefined) return dateInWords(date);
  return Object.hasOwn(VALUE_NAMES, value) ? (VALUE_NAMES[value] ?? value) : value;
}

function listOf(word: (value: string) => string): InWords {
  return (value) =>
    value
      .split('|')
      .filter((one) => one !== '')
      .map(word)
      .join(', ');
}

/** The links of a mail are made as it is sent, and kept nowhere. */
function withoutMarks(body: string): string {
  return body
    .replaceAll(new RegExp(`${SITE}[^\\s]*${TOKEN}[^\\s]*`, 'g'), '(uw persoonlijke link)')
    .replaceAll(SITE, '')
    .replaceAll(TOKEN, '')
    .replaceAll(REPLY_HINT, '');
}

/** What an entry of the history says besides what was done; ids and counts that only a program knows are in the JSON alone. */
function detailsInWords(value: string): string {
  const details = parsed(value);
  if (details === undefined) return value;
  return Object.entries(details)
    .filter(([key]) => key in DETAIL_NAMES)
    .map(([key, said]) => `${DETAIL_NAMES[key]}: ${said.map(detailOf).join(', ')}`)
    .join('; ');
}

/** The fields of a form that were changed have the names that they have in a file of registrations. */
function detailOf(said: string): string {
  return FORM_COLUMNS[said as keyof typeof FORM_COLUMNS] ?? wordOf(said);
}

/** Undefined for what is no object: a sentence in the place of it. */
function parsed(value: string): Readonly<Record<string, readonly string[]>> | undefined {
  if (!value.startsWith('{')) return undefined;
  const details = JSON.parse(value) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(details)
      .filter(([, said]) => said !== null)
      .map(([key, said]) => [key, (Array.isArray(said) ? said : [said]).map(String)]),
  );
}
