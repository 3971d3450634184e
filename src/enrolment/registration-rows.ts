import type { Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { nameKey, normalizeEmail, searchKey } from '../people/rules.ts';
import type { Instant } from '../shared/time.ts';
import type {
  EnrolmentForm,
  InvoiceWish,
  Offer,
  PlaceOffer,
  Registration,
  RegistrationState,
  Topic,
} from './types.ts';

export type RegistrationRow = Selectable<Tables['registrations']>;

/** The columns that a form fills. `municipalityName` is searched for beside the code. */
export function formColumns(form: EnrolmentForm, municipalityName: string) {
  return {
    given_name: form.givenName,
    family_name: form.familyName,
    name_key: nameKey(form),
    email: form.email,
    email_key: emailKeyOf(form),
    telephone: form.telephone ?? null,
    municipality_code: form.municipalityCode,
    party: form.party ?? null,
    membership: form.membership,
    in_office_since: form.inOfficeSince ?? null,
    secretary_name: form.secretary?.name ?? null,
    secretary_email: form.secretary?.email ?? null,
    topics: form.topics.join('|'),
    weekdays: form.preferences.weekdays.join('|'),
    max_travel_minutes: form.preferences.maxTravelMinutes ?? null,
    with_whom: form.preferences.withWhom ?? null,
    not_with_whom: form.preferences.notWithWhom ?? null,
    remark: form.remark ?? null,
    invoice_to: form.invoice.to ?? null,
    invoice_street: form.invoice.street ?? null,
    invoice_postal_code: form.invoice.postalCode ?? null,
    invoice_city: form.invoice.city ?? null,
    invoice_email: form.invoice.email ?? null,
    invoice_order_number: form.invoice.orderNumber ?? null,
    invoice_cost_centre: form.invoice.costCentre ?? null,
    search_key: `${nameKey(form)} ${searchKey(municipalityName)} ${searchKey(form.email)}`,
  };
}

/** A form that was read has an address. */
export function emailKeyOf({ email }: Pick<EnrolmentForm, 'email'>) {
  const key = normalizeEmail(email);
  if (key === undefined) throw new Error('A form that was read has no e-mail address.');
  return key;
}

export function toRegistration(row: RegistrationRow): Registration {
  return {
    id: row.id,
    offerId: row.offer_id ?? undefined,
    state: toState(row),
    stateSince: row.state_since,
    stateReason: row.state_reason ?? undefined,
    source: row.source,
    form: toForm(row),
    partyId: row.party_id ?? undefined,
    consentVersion: row.consent_version,
    consentedAt: row.consented_at,
    submittedAt: row.submitted_at,
    confirmedAt: row.confirmed_at ?? undefined,
    version: row.version,
  };
}

function toForm(row: RegistrationRow): EnrolmentForm {
  return {
    givenName: row.given_name,
    familyName: row.family_name,
    email: row.email,
    telephone: row.telephone ?? undefined,
    municipalityCode: row.municipality_code,
    party: row.party ?? undefined,
    membership: row.membership,
    inOfficeSince: row.in_office_since ?? undefined,
    secretary:
      row.secretary_name === null || row.secretary_email === null
        ? undefined
        : { name: row.secretary_name, email: row.secretary_email },
    // Written by formColumns, from these very types
    topics: parts(row.topics) as readonly Topic[],
    preferences: {
      weekdays: parts(row.weekdays).map(Number),
      maxTravelMinutes: row.max_travel_minutes ?? undefined,
      withWhom: row.with_whom ?? undefined,
      notWithWhom: row.not_with_whom ?? undefined,
    },
    remark: row.remark ?? undefined,
    invoice: toInvoiceWish(row),
  };
}

/** Of any rows with these columns. */
export function toInvoiceWish(
  row: Pick<
    RegistrationRow,
    | 'invoice_to'
    | 'invoice_street'
    | 'invoice_postal_code'
    | 'invoice_city'
    | 'invoice_email'
    | 'invoice_order_number'
    | 'invoice_cost_centre'
  >,
): InvoiceWish {
  return {
    to: row.invoice_to ?? undefined,
    street: row.invoice_street ?? undefined,
    postalCode: row.invoice_postal_code ?? undefined,
    city: row.invoice_city ?? undefined,
    email: row.invoice_email ?? undefined,
    orderNumber: row.invoice_order_number ?? undefined,
    costCentre: row.invoice_cost_centre ?? undefined,
  };
}

function parts(text: string): readonly string[] {
  return text === '' ? [] : text.split('|');
}

/** The checks of the table make sure that what a state needs is there. */
function toState(row: RegistrationRow): RegistrationState {
  if (row.state === 'unconfirmed') return { kind: 'unconfirmed' };
  const personId = needed(row.person_id);
  switch (row.state) {
    case 'interested':
    case 'followedUp':
    case 'lapsed':
    case 'withdrawn':
      return { kind: row.state, personId };
    case 'waiting':
      return { kind: 'waiting', personId, lineNumber: needed(row.line_number) };
    case 'registered':
      return { kind: 'registered', personId, placeNumber: needed(row.place_number) };
    case 'offered': {
      const lineNumber = row.line_number ?? undefined;
      return { kind: 'offered', personId, placeNumber: needed(row.place_number), lineNumber };
    }
    case 'placed': {
      const trajectoryId = needed(row.trajectory_id);
      return { kind: 'placed', personId, placeNumber: needed(row.place_number), trajectoryId };
    }
    default:
      return row.state satisfies never;
  }
}

function needed<Value>(value: Value | null): Value {
  if (value === null) throw new Error('A registration lacks what its state needs.');
  return value;
}

export function toOffer(row: Selectable<Tables['offers']>): Offer {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    area: { kind: row.area_kind, name: row.area },
    description: row.description,
    places: row.places ?? undefined,
    answerWorkingDays: row.answer_working_days,
    startsOn: row.starts_on ?? undefined,
    trajectoryId: row.trajectory_id ?? undefined,
    state: offerState(row.state, row.opened_at, row.closed_at),
    version: row.version,
    createdAt: row.created_at,
  };
}

function offerState(
  kind: Offer['state']['kind'],
  openedAt: Instant | null,
  closedAt: Instant | null,
): Offer['state'] {
  if (kind === 'draft') return { kind };
  const opened = needed(openedAt);
  return kind === 'open'
    ? { kind, openedAt: opened }
    : { kind, openedAt: opened, closedAt: needed(closedAt) };
}

export function toPlaceOffer(row: Selectable<Tables['place_offers']>): PlaceOffer {
  return {
    id: row.id,
    offerId: row.offer_id,
    placeNumber: row.place_number,
    registrationId: row.registration_id,
    way: row.way,
    placeInLine: row.place_in_line,
    waiting: row.waiting,
    reason: row.reason ?? undefined,
    offeredAt: row.offered_at,
    offeredBy: row.offered_by ?? undefined,
    answerBefore: row.answer_before,
    outcome:
      row.outcome === 'open'
        ? { kind: 'open' }
        : {
            kind: row.outcome,
            endedAt: needed(row.ended_at),
            endedBy: row.ended_by ?? undefined,
            reason: row.end_reason ?? undefined,
          },
  };
}
