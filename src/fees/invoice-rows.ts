import type { Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { searchKey } from '../people/rules.ts';
import { type InvoiceId, newId, type PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { AddresseeDraft, Invoice, InvoiceDocument, InvoiceDraft, SentInvoice } from './types.ts';

/** How invoices are rows, and rows invoices. */

export type NewDraft = Pick<
  InvoiceDraft,
  'trajectoryId' | 'cycleId' | 'participantId' | 'addressee' | 'membership' | 'confirmedOn' | 'createdAt'
> & { readonly participantName: string };

export function draftColumns(draft: NewDraft) {
  return {
    id: newId<InvoiceId>(),
    kind: 'invoice',
    state: 'draft',
    trajectory_id: draft.trajectoryId,
    cycle_id: draft.cycleId,
    participant_id: draft.participantId,
    credits_id: null,
    membership: draft.membership,
    confirmed_on: draft.confirmedOn,
    search_key: keyOf(draft.addressee.name, draft.participantName),
    created_at: draft.createdAt,
    version: 1,
    ...NOT_SENT,
  } as const;
}

const NOT_SENT = {
  year: null,
  sequence: null,
  issued_on: null,
  net_cents: null,
  vat_percent: null,
  vat_cents: null,
  gross_cents: null,
  document: null,
  sent_at: null,
  sent_by: null,
} as const;

export function addresseeColumns(addressee: AddresseeDraft) {
  return {
    addressee_kind: addressee.kind,
    addressee_name: addressee.name,
    street: addressee.street ?? null,
    postal_code: addressee.postalCode ?? null,
    city: addressee.city ?? null,
    scheme: addressee.scheme ?? null,
    organisation_number: addressee.organisationNumber ?? null,
    contact_name: addressee.contactName ?? null,
    email: addressee.email ?? null,
    order_number: addressee.orderNumber ?? null,
    cost_centre: addressee.costCentre ?? null,
  };
}

/** In which an addressee is kept. */
export const ADDRESSEE_COLUMNS = [
  'addressee_kind',
  'addressee_name',
  'street',
  'postal_code',
  'city',
  'scheme',
  'organisation_number',
  'contact_name',
  'email',
  'order_number',
  'cost_centre',
] as const satisfies readonly (keyof ReturnType<typeof addresseeColumns>)[];
type AddresseeRow = Pick<Selectable<Tables['invoices']>, (typeof ADDRESSEE_COLUMNS)[number]>;

export function keyOf(...names: readonly string[]): string {
  return names.map(searchKey).join(' ');
}

export interface Sending {
  readonly document: InvoiceDocument;
  readonly year: number;
  readonly sequence: number;
  readonly sentAt: Instant;
  readonly sentBy: PersonId;
}

export function sentColumns({ document, year, sequence, sentAt, sentBy }: Sending, participantName: string) {
  const { totals } = document;
  return {
    state: 'sent',
    year,
    sequence,
    issued_on: document.issuedOn,
    net_cents: totals.netCents,
    vat_percent: totals.vatPercent,
    vat_cents: totals.vatCents,
    gross_cents: totals.grossCents,
    document: JSON.stringify(document),
    search_key: keyOf(document.number, document.addressee.name, participantName),
    sent_at: sentAt,
    sent_by: sentBy,
  } as const;
}

export function toInvoice(row: Selectable<Tables['invoices']>): Invoice {
  if (row.state === 'sent') return toSent(row);
  return {
    ...factsOf(row),
    state: 'draft',
    addressee: toAddressee(row),
  };
}

export function toSent(row: Selectable<Tables['invoices']>): SentInvoice {
  const { document, sent_at, sent_by } = row;
  if (document === null || sent_at === null || sent_by === null) {
    throw new Error(`Invoice ${row.id} was sent without a document.`);
  }
  return {
    ...factsOf(row),
    state: 'sent',
    // Written by putSent and insertCreditNote, from this very type
    document: JSON.parse(document) as InvoiceDocument,
    sentAt: sent_at,
    sentBy: sent_by,
    creditsId: row.credits_id ?? undefined,
  };
}

function factsOf(row: Selectable<Tables['invoices']>) {
  return {
    id: row.id,
    trajectoryId: row.trajectory_id,
    cycleId: row.cycle_id,
    participantId: row.participant_id,
    membership: row.membership,
    confirmedOn: row.confirmed_on,
    createdAt: row.created_at,
    version: row.version,
  };
}

export function toAddressee(row: AddresseeRow): AddresseeDraft {
  return {
    kind: row.addressee_kind,
    name: row.addressee_name,
    street: row.street ?? undefined,
    postalCode: row.postal_code ?? undefined,
    city: row.city ?? undefined,
    scheme: row.scheme ?? undefined,
    organisationNumber: row.organisation_number ?? undefined,
    contactName: row.contact_name ?? undefined,
    email: row.email ?? undefined,
    orderNumber: row.order_number ?? undefined,
    costCentre: row.cost_centre ?? undefined,
  };
}
