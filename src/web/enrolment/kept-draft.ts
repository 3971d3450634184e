import { dropText, keepText, keptText } from '../kept/kept-text.ts';
import { MEMBERSHIP_NAMES, TOPIC_NAMES } from '../texts/nl-enrolment.ts';
import { type ChosenMunicipality, type FormValues, startValues } from './form-view.ts';

/*
 * What a stranger fills in to register stays in this tab until it is sent, so that loading the page again or going back loses
 * nothing. Not the party and the wishes about people: they may be kept with consent alone, and that comes at the end. Where
 * storage is forbidden the form works as well.
 */

const MOST_MILLIS = 24 * 3_600_000;

export function draftText(values: FormValues, now: number): string {
  return JSON.stringify({ keptAt: now, values: withoutSecrets(values) });
}

function withoutSecrets(values: FormValues): FormValues {
  return { ...values, party: '', withWhom: '', notWithWhom: '', consent: false };
}

/** Undefined when it is older than a day, empty, or not what {@link draftText} gives. `now` in milliseconds. */
export function draftFrom(text: string | null, now: number): FormValues | undefined {
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || typeof kept['keptAt'] !== 'number' || !isForm(kept['values'])) return undefined;
    const values = withoutSecrets({ ...EMPTY, ...kept['values'] });
    const isEmpty = JSON.stringify(values) === JSON.stringify(EMPTY);
    return isEmpty || Math.abs(now - kept['keptAt']) > MOST_MILLIS ? undefined : values;
  } catch {
    return undefined;
  }
}

/** `offerCode` null: a pre-registration. */
const keyOf = (offerCode: string | null) => `toerbeurt.formulier.${offerCode ?? ''}`;

export function keepDraft(offerCode: string | null, values: FormValues, now: number): void {
  keepText('tab', keyOf(offerCode), draftText(values, now));
}

export function keptDraft(offerCode: string | null, now: number): FormValues | undefined {
  return draftFrom(keptText('tab', keyOf(offerCode)), now);
}

/** Called when the form was sent, or somebody begins anew. */
export function dropDraft(offerCode: string | null): void {
  dropText('tab', keyOf(offerCode));
}

const EMPTY = startValues(undefined);
const RECEIVERS: readonly unknown[] = ['', 'MUNICIPALITY', 'PERSON'];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every field of a form as the program of today has it. */
function isForm(value: unknown): value is FormValues {
  if (!isRecord(value)) return false;
  const { municipality, membership, invoiceTo, topics, weekdays, consent, ...texts } = value;
  return (
    (municipality === undefined || isMunicipality(municipality)) &&
    (membership === '' || (typeof membership === 'string' && Object.hasOwn(MEMBERSHIP_NAMES, membership))) &&
    RECEIVERS.includes(invoiceTo) &&
    isListOf(topics, (topic) => typeof topic === 'string' && Object.hasOwn(TOPIC_NAMES, topic)) &&
    isListOf(weekdays, (day) => typeof day === 'number') &&
    typeof consent === 'boolean' &&
    TEXT_FIELDS.every((field) => typeof texts[field] === 'string')
  );
}

const TEXT_FIELDS = Object.entries(EMPTY)
  .filter(([field, value]) => typeof value === 'string' && field !== 'membership' && field !== 'invoiceTo')
  .map(([field]) => field);

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isMunicipality(value: unknown): value is ChosenMunicipality {
  return (
    isRecord(value) && ['code', 'displayName', 'province'].every((key) => typeof value[key] === 'string')
  );
}
