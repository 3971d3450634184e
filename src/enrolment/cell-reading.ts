import { searchKey } from '../people/rules.ts';
import { type CalendarDate, parseDate } from '../shared/time.ts';
import { TOPICS, type Topic, type TypedForm } from './types.ts';
import { TOPIC_WORDS, WEEKDAY_WORDS } from './workbook-columns.ts';

/*
 * What stands in a cell of a file of Excel, as people type it. Undefined: it says something that nobody here can read; what
 * becomes of that is for who reads the file.
 */

/** A cell with a date reads as `2022-05-01`; typed as text it is what people write: `1-5-2022`, `01/05/2022`. */
export function dayOf(text: string): CalendarDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim()) ?? [];
  return parseDate(
    year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

const MEMBER = ['ja', 'j', 'x', 'lid', 'true', '1'];
const NON_MEMBER = ['nee', 'n', 'geen', 'geen lid', 'niet lid', 'nietlid', 'false', '0'];
const MEMBERSHIP_UNKNOWN = ['', 'onbekend', 'weet niet', 'weet ik niet', 'dat weet ik niet', 'niet bekend'];

/** It decides what somebody pays, so a word that is not known is not taken for "unknown". */
export function membershipOf(text: string): TypedForm['membership'] | undefined {
  const key = searchKey(text);
  if (MEMBER.includes(key)) return 'member';
  if (NON_MEMBER.includes(key)) return 'nonMember';
  return MEMBERSHIP_UNKNOWN.includes(key) ? 'unknown' : undefined;
}

/** The first word says it: `gemeente Zwolle`, `deelnemer zelf`. */
export function receiverOf(text: string): TypedForm['invoiceTo'] {
  const [word = ''] = searchKey(text).split(' ');
  if (['gemeente', 'werkgever'].includes(word)) return 'municipality';
  return ['deelnemer', 'persoon', 'wethouder', 'zelf', 'prive'].includes(word) ? 'person' : undefined;
}

/** Each named by its word, alone or in a sentence: `pers` is one, `persoonlijk` is not. Signs or lines stand between them. */
export function topicsOf(text: string): readonly Topic[] | undefined {
  const named = text
    .split(/[;,\n]/)
    .map((part) => searchKey(part).split(' '))
    .filter((words) => words.join('') !== '')
    .map((words) => TOPICS.filter((topic) => words.includes(TOPIC_WORDS[topic])));
  if (named.some((topics) => topics.length === 0)) return undefined;
  return TOPICS.filter((topic) => named.some((topics) => topics.includes(topic)));
}

const FULL_WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const BETWEEN_DAYS = ['', 'en', 'of', 'ook'];
const ALL_DAYS = ['alle', 'alle dagen', 'elke dag', 'maakt niet uit', 'maakt mij niet uit', 'geen voorkeur'];

/** `ma, wo`, or days in full, with or without a part of the day. None: all alike. A span (`ma t/m do`) is not read. */
export function weekdaysOf(text: string): readonly number[] | undefined {
  const key = searchKey(text);
  if (ALL_DAYS.includes(key)) return [];
  const words = key.split(' ').filter((word) => !BETWEEN_DAYS.includes(word));
  const days = words.map((word) =>
    WEEKDAY_WORDS.findIndex(
      (short, index) => word === short || word.startsWith(FULL_WEEKDAYS[index] ?? short),
    ),
  );
  return days.includes(-1) ? undefined : [...new Set(days.map((index) => index + 1))].toSorted();
}
