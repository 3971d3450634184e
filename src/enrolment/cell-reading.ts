import { searchKey } from '../people/rules.ts';
import { addDays, type CalendarDate, parseDate } from '../shared/time.ts';
import { TOPICS, type Topic, type TypedForm } from './types.ts';
import { TOPIC_WORDS, WEEKDAY_WORDS } from './workbook-columns.ts';

/*
 * What stands in a cell of a file of Excel, as people type it. Undefined: it says something that nobody here can read; what
 * becomes of that is for who reads the file.
 */

/**
 * A cell with a date reads as `2022-05-01`; typed as text it is what people write: `1-5-2022`, `01/05/22`, `1 mei 2022`; of a
 * month or a year alone the first day, as an estimate will do; and a date that lost its format is the number that Excel keeps
 * (`44682`). A year of two digits is the last that does not bring the day after `today`.
 */
export function dayOf(text: string, today: CalendarDate): CalendarDate | undefined {
  const typed = text.trim().toLowerCase();
  const inDigits = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(typed);
  if (inDigits !== null) return dayIn(inDigits.slice(1), today);
  const inWords = /^(?:[a-z]+dag,? )?(?:(\d{1,2}) )?([a-z]+)\.? (\d{4})$/.exec(typed);
  if (inWords !== null) {
    const [, day = '1', word = '', year = ''] = inWords;
    const month = MONTHS.findIndex((names) => names.includes(word)) + 1;
    return month === 0 ? undefined : dayIn([day, String(month), year], today);
  }
  if (/^\d{4}$/.test(typed)) return parseDate(`${typed}-01-01`);
  if (/^\d{5}(?:\.\d+)?$/.test(typed)) return addDays(EXCEL_DAY_ZERO, Math.floor(Number(typed)));
  return parseDate(typed.slice(0, 10));
}

function dayIn([day = '', month = '', year = '']: readonly string[], today: CalendarDate) {
  const inYear = (full: string) => parseDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (year.length === 4) return inYear(year);
  const recent = inYear(`20${year}`);
  return recent !== undefined && recent <= today ? recent : inYear(`19${year}`);
}

/** Day 60 of Excel is 29 February 1900, which never was: from 1 March 1900 on the days count from here. */
const EXCEL_DAY_ZERO = '1899-12-30' as CalendarDate;

const MONTHS = [
  ['januari', 'jan'],
  ['februari', 'feb', 'febr'],
  ['maart', 'mrt'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** `60`, `60 min`, `1,5 uur`, `1u15`, `1:15`. */
export function minutesOf(text: string): number | undefined {
  const typed = text.trim().toLowerCase().replaceAll(',', '.');
  const minutes = /^(\d{1,3}) ?(?:min|min\.|minuut|minuten|m|')?$/.exec(typed)?.[1];
  if (minutes !== undefined) return Number(minutes);
  const part = /^(\d)(?::| ?u(?:ur)?(?: en)? ?)([0-5]\d)(?: ?(?:uur|u|min|min\.|minuten))?$/.exec(typed);
  if (part !== null) return Number(part[1]) * 60 + Number(part[2]);
  const hours = /^(\d(?:\.\d{1,2})?) ?(?:uur|u|u\.|uren)$/.exec(typed)?.[1];
  return hours === undefined ? undefined : Math.round(Number(hours) * 60);
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
