import { normalizeEmail, readTelephone, searchKey } from '../people/rules.ts';
import { plainText } from '../shared/plain-text.ts';
import { postalCodeOf } from '../shared/postal-code.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { InvalidForm } from './errors.ts';
import { type EnrolmentForm, type FormField, type InvoiceWish, TOPICS, type TypedForm } from './types.ts';

/** In code points. */
export const MAX_LENGTHS = {
  givenName: 60,
  familyName: 80,
  party: 100,
  secretaryName: 120,
  withWhom: 300,
  notWithWhom: 300,
  remark: 1000,
  invoiceStreet: 100,
  invoiceCity: 80,
  invoiceOrderNumber: 50,
  invoiceCostCentre: 50,
} as const;
type TextField = keyof typeof MAX_LENGTHS;

const TRAVEL_MINUTES = { min: 15, max: 240 } as const;
const OLDEST_TERM = '1960-01-01';
const MUNICIPALITY = /^GM\d{4}$/;

class Unreadable extends Error {
  readonly field: FormField;
  constructor(field: FormField) {
    super(field);
    this.field = field;
  }
}

/**
 * What somebody filled in, as it can be kept: every text plain and not too long, an address that can be one, a day in office
 * that is not after `today` (Amsterdam). Whether the municipality exists is for the store to say.
 */
export function readForm(typed: TypedForm, today: CalendarDate): Result<EnrolmentForm, InvalidForm> {
  try {
    return accept(readOrThrow(typed, today));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return invalidForm(error.field);
  }
}

export function invalidForm(field: FormField) {
  const maxLength = field in MAX_LENGTHS ? MAX_LENGTHS[field as TextField] : undefined;
  return refuse({ code: 'INVALID_ENROLMENT_FORM', field, maxLength });
}

function readOrThrow(typed: TypedForm, today: CalendarDate): EnrolmentForm {
  const form: EnrolmentForm = {
    givenName: nameText(typed.givenName, 'givenName'),
    familyName: nameText(typed.familyName, 'familyName'),
    email: emailText(typed.email, 'email'),
    telephone: telephone(typed.telephone),
    // The pattern is the brand: this is where text becomes a code
    municipalityCode: (MUNICIPALITY.test(typed.municipalityCode)
      ? typed.municipalityCode
      : fail('municipality')) as EnrolmentForm['municipalityCode'],
    party: optionalText(typed.party, 'party'),
    membership: typed.membership,
    inOfficeSince: inOfficeSince(typed.inOfficeSince, today),
    secretary: secretary(typed),
    topics: TOPICS.filter((topic) => typed.topics.includes(topic)),
    preferences: {
      weekdays: weekdays(typed.weekdays),
      maxTravelMinutes: travelMinutes(typed.maxTravelMinutes),
      withWhom: optionalText(typed.withWhom, 'withWhom', true),
      notWithWhom: optionalText(typed.notWithWhom, 'notWithWhom', true),
    },
    remark: optionalText(typed.remark, 'remark', true),
    invoice: invoice(typed),
  };
  if (!typed.consent) fail('consent');
  return form;
}

function fail(field: FormField): never {
  throw new Unreadable(field);
}

/** A name has a letter in it. */
function nameText(text: string, field: 'givenName' | 'familyName' | 'secretaryName'): string {
  const name = plainText(text, { maxLength: MAX_LENGTHS[field] });
  return name !== undefined && /\p{L}/u.test(name) && searchKey(name) !== '' ? name : fail(field);
}

function optionalText(
  text: string | null | undefined,
  field: TextField,
  lineBreaks = false,
): string | undefined {
  if (text === null || text === undefined || text.trim() === '') return undefined;
  return plainText(text, { maxLength: MAX_LENGTHS[field], lineBreaks }) ?? fail(field);
}

function emailText(text: string, field: 'email' | 'secretaryEmail' | 'invoiceEmail'): string {
  return normalizeEmail(text) === undefined ? fail(field) : text.trim().normalize('NFC');
}

function telephone(typed: string | null | undefined): string | undefined {
  const read = readTelephone(typed);
  return read.ok ? read.value : fail('telephone');
}

function inOfficeSince(date: CalendarDate | null | undefined, today: CalendarDate): CalendarDate | undefined {
  if (date === null || date === undefined) return undefined;
  return date <= today && date >= OLDEST_TERM ? date : fail('inOfficeSince');
}

function invoice(typed: TypedForm): InvoiceWish {
  return {
    to: typed.invoiceTo ?? undefined,
    street: optionalText(typed.invoiceStreet, 'invoiceStreet'),
    postalCode: invoicePostalCode(typed.invoicePostalCode),
    city: optionalText(typed.invoiceCity, 'invoiceCity'),
    email: isBlank(typed.invoiceEmail) ? undefined : emailText(typed.invoiceEmail, 'invoiceEmail'),
    orderNumber: optionalText(typed.invoiceOrderNumber, 'invoiceOrderNumber'),
    costCentre: optionalText(typed.invoiceCostCentre, 'invoiceCostCentre'),
  };
}

function invoicePostalCode(text: string | null | undefined): string | undefined {
  return isBlank(text) ? undefined : (postalCodeOf(text.trim()) ?? fail('invoicePostalCode'));
}

function isBlank(text: string | null | undefined): text is '' | null | undefined {
  return text === null || text === undefined || text.trim() === '';
}

/** Both or neither: without an address a name helps nobody, and without a name a mail has nobody to greet. */
function secretary({ secretaryName, secretaryEmail }: TypedForm): EnrolmentForm['secretary'] {
  const [name, email] = [secretaryName?.trim() ?? '', secretaryEmail?.trim() ?? ''];
  if (name === '' && email === '') return undefined;
  return { name: nameText(name, 'secretaryName'), email: emailText(email, 'secretaryEmail') };
}

function weekdays(days: readonly number[]): readonly number[] {
  if (days.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) fail('weekdays');
  return [...new Set(days)].toSorted((left, right) => left - right);
}

function travelMinutes(minutes: number | null | undefined): number | undefined {
  if (minutes === null || minutes === undefined) return undefined;
  const isRight = Number.isInteger(minutes) && minutes >= TRAVEL_MINUTES.min && minutes <= TRAVEL_MINUTES.max;
  return isRight ? minutes : fail('maxTravelMinutes');
}

/** The fields in which two forms say something else; what only differs in letter case of an address does not. */
export function differences(earlier: EnrolmentForm, later: EnrolmentForm): readonly FormField[] {
  const [left, right] = [comparable(earlier), comparable(later)];
  return [...left.keys()].filter((field) => left.get(field) !== right.get(field));
}

function comparable(form: EnrolmentForm): ReadonlyMap<FormField, string> {
  const { preferences, secretary: keeper } = form;
  return new Map<FormField, string>([
    ['givenName', form.givenName],
    ['familyName', form.familyName],
    ['telephone', form.telephone ?? ''],
    ['municipality', form.municipalityCode],
    ['party', form.party ?? ''],
    ['membership', form.membership],
    ['inOfficeSince', form.inOfficeSince ?? ''],
    ['secretaryName', keeper?.name ?? ''],
    ['secretaryEmail', normalizeEmail(keeper?.email ?? '') ?? ''],
    ['topics', form.topics.join('|')],
    ['weekdays', preferences.weekdays.join('|')],
    ['maxTravelMinutes', String(preferences.maxTravelMinutes ?? '')],
    ['withWhom', preferences.withWhom ?? ''],
    ['notWithWhom', preferences.notWithWhom ?? ''],
    ['remark', form.remark ?? ''],
    ['invoiceTo', form.invoice.to ?? ''],
    ['invoiceStreet', form.invoice.street ?? ''],
    ['invoicePostalCode', form.invoice.postalCode ?? ''],
    ['invoiceCity', form.invoice.city ?? ''],
    ['invoiceEmail', form.invoice.email ?? ''],
    ['invoiceOrderNumber', form.invoice.orderNumber ?? ''],
    ['invoiceCostCentre', form.invoice.costCentre ?? ''],
  ]);
}
