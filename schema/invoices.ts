import type { AssessedInvoice } from '../src/fees/assessing.ts';
import { completeAddressee } from '../src/fees/invoice-parties.ts';
import { totalsOf } from '../src/fees/money.ts';
import type { AddresseeDraft, InvoiceLine, Issuer, PriceRule, Totals } from '../src/fees/types.ts';
import { isEInvoiceDocument } from '../src/fees/ubl.ts';
import { builder } from './builder.ts';
import { MembershipEnum } from './enrolment-enums.ts';
import { MISSING_TEXTS } from './fee-refusal-texts.ts';
import { feeInWords } from './fee-texts.ts';
import { ParticipantType, TrajectoryType } from './node-types.ts';

/* Invoices and what they follow from (facturen), for the office alone. */

export const InvoiceStateEnum = builder.enumType('InvoiceState', {
  description: 'How far an invoice is.',
  values: {
    DRAFT: { value: 'draft', description: 'Not sent yet (concept).' },
    SENT: { value: 'sent', description: 'Has a number and never changes (verstuurd).' },
  },
});
export const InvoiceKindEnum = builder.enumType('InvoiceKind', {
  description: 'Which way the money goes.',
  values: {
    INVOICE: { value: 'invoice', description: 'To be paid (factuur).' },
    CREDIT_NOTE: { value: 'creditNote', description: 'Given back (creditnota).' },
  },
});
export const AddresseeKindEnum = builder.enumType('AddresseeKind', {
  description: 'To whom an invoice goes.',
  values: {
    PERSON: { value: 'person', description: 'The participant (persoon).' },
    MUNICIPALITY: { value: 'municipality', description: 'The municipality (gemeente).' },
  },
});
export const OrganisationSchemeEnum = builder.enumType('OrganisationScheme', {
  description: 'What kind of number an organisation is known by.',
  values: {
    KVK: { value: 'kvk', description: 'Trade register (KvK-nummer), 8 digits; 0106.' },
    OIN: { value: 'oin', description: 'Government (OIN), 20 digits; 0190.' },
  },
});
export const CycleKindEnum = builder.enumType('CycleKind', {
  description: 'What a price is for.',
  values: {
    FIRST: { value: 'first', description: 'The first cycle of a trajectory (traject).' },
    CONTINUATION: { value: 'continuation', description: 'A continuation (vervolg).' },
  },
});
export const JoiningRuleEnum = builder.enumType('JoiningRule', {
  description: 'What somebody pays who joins half-way (instromen).',
  values: {
    WHOLE: { value: 'whole', description: 'All of it (alles).' },
    BY_SESSION: { value: 'bySession', description: 'For the sessions from the first one on.' },
    NONE: { value: 'none', description: 'Nothing (niets).' },
  },
});
export const LeavingRuleEnum = builder.enumType('LeavingRule', {
  description: 'What somebody pays who leaves half-way (vertrek).',
  values: {
    WHOLE: { value: 'whole', description: 'All of it (alles).' },
    BY_SESSION: { value: 'bySession', description: 'For the sessions that were held.' },
    WHOLE_AFTER: { value: 'wholeAfter', description: 'All of it once some were held, else nothing.' },
    NONE: { value: 'none', description: 'Nothing (niets).' },
  },
});

const orNull = (description: string) => ({ nullable: true, description }) as const;

const AddresseeType = builder.objectRef<AddresseeDraft>('Addressee').implement({
  description: 'To whom an invoice is addressed (geadresseerde), as far as it is filled in.',
  access: { rule: 'office' },
  fields: (t) => ({
    kind: t.expose('kind', { type: AddresseeKindEnum, description: 'Municipality or person.' }),
    name: t.exposeString('name', { description: 'Name (aan).' }),
    street: t.exposeString('street', orNull('Street and number, or a post office box; null when missing.')),
    postalCode: t.exposeString('postalCode', orNull('Postal code: `8011 AB`; null when missing.')),
    city: t.exposeString('city', orNull('Place (plaats); null when missing.')),
    scheme: t.expose('scheme', {
      type: OrganisationSchemeEnum,
      ...orNull('Of which kind the number is; null when missing, and for a person.'),
    }),
    organisationNumber: t.exposeString('organisationNumber', orNull('KvK-nummer or OIN; null when missing.')),
    contactName: t.exposeString(
      'contactName',
      orNull('Who can be asked (contactpersoon); null when not given.'),
    ),
    email: t.exposeString('email', orNull('E-mail address; null when not given.')),
    orderNumber: t.exposeString(
      'orderNumber',
      orNull('Purchase order number (inkoopnummer); null when not given.'),
    ),
    costCentre: t.exposeString(
      'costCentre',
      orNull('Reference of the buyer (kenmerk); null when not given.'),
    ),
  }),
});

function addresseeOf({ invoice }: AssessedInvoice): AddresseeDraft {
  if (invoice.state === 'draft') return invoice.addressee;
  const { addressee } = invoice.document;
  const municipality = addressee.kind === 'municipality' ? addressee : undefined;
  return {
    kind: addressee.kind,
    name: addressee.name,
    ...addressee.address,
    scheme: municipality?.organisation.scheme,
    organisationNumber: municipality?.organisation.number,
    contactName: municipality?.contact.name,
    email: addressee.kind === 'person' ? addressee.email : addressee.contact.email,
    orderNumber: municipality?.reference.orderNumber,
    costCentre: municipality?.reference.costCentre,
  };
}

/** Of a draft: what it comes to now. */
function totals({ invoice, fee, balanceCents }: AssessedInvoice): Totals | undefined {
  if (invoice.state === 'sent') return invoice.document.totals;
  if (fee.kind === 'unknown' || balanceCents === undefined || balanceCents < 0) return undefined;
  return totalsOf([balanceCents], fee.vatPercent);
}

/** The first thing that stands in the way of sending a draft. */
function obstacleOf({ invoice, fee, balanceCents }: AssessedInvoice): string | undefined {
  if (invoice.state === 'sent') return undefined;
  if (fee.kind === 'unknown') return feeInWords(fee);
  if (balanceCents !== undefined && balanceCents <= 0) return 'Er is niets (meer) te betalen.';
  const addressee = completeAddressee(invoice.addressee);
  return addressee.ok ? undefined : MISSING_TEXTS[addressee.refusal.missing];
}

const InvoiceLineType = builder.objectRef<InvoiceLine>('InvoiceLine').implement({
  description: 'What an invoice is for (regel), as it was sent: one of it.',
  access: { rule: 'office' },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What for (omschrijving).' }),
    description: t.exposeString('description', orNull('More of it; null when there is no more to say.')),
    netCents: t.exposeInt('netCents', { description: 'Without VAT, in cents.' }),
  }),
});

export const InvoiceIssuerType = builder.objectRef<Issuer>('InvoiceIssuer').implement({
  description: 'Who sends invoices (afzender).',
  access: { rule: 'office' },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name.' }),
    street: t.string({
      description: 'Street and number, or a box.',
      resolve: ({ address }) => address.street,
    }),
    postalCode: t.string({ description: 'Postal code.', resolve: ({ address }) => address.postalCode }),
    city: t.string({ description: 'Place.', resolve: ({ address }) => address.city }),
    kvkNumber: t.exposeString('kvkNumber', { description: 'KvK-nummer.' }),
    vatNumber: t.exposeString('vatNumber', { description: 'VAT number (btw-nummer).' }),
    iban: t.exposeString('iban', { description: 'Account (IBAN).' }),
    email: t.exposeString('email', { description: 'E-mail address.' }),
    telephone: t.exposeString('telephone', orNull('Telephone number; null when not given.')),
    paymentDays: t.exposeInt('paymentDays', { description: 'Days to pay in (betaaltermijn).' }),
  }),
});

const documentOf = ({ invoice }: AssessedInvoice) =>
  invoice.state === 'sent' ? invoice.document : undefined;

export const InvoiceType = builder.objectRef<AssessedInvoice>('Invoice').implement({
  description: 'What a participant owes for a cycle, as an invoice (factuur) or a credit note (creditnota).',
  access: { rule: 'office' },
  fields: (t) => ({
    invoiceId: t.string({ description: 'Its key.', resolve: ({ invoice }) => invoice.id }),
    version: t.int({
      description: 'One higher with each change.',
      resolve: ({ invoice }) => invoice.version,
    }),
    kind: t.field({
      type: InvoiceKindEnum,
      description: 'Invoice or credit note.',
      resolve: (shown) => documentOf(shown)?.kind ?? 'invoice',
    }),
    state: t.field({
      type: InvoiceStateEnum,
      description: 'Draft or sent.',
      resolve: ({ invoice }) => invoice.state,
    }),
    number: t.string({
      ...orNull('Number (nummer): `2027-0012`; null for a draft.'),
      resolve: (shown) => documentOf(shown)?.number ?? null,
    }),
    issuedOn: t.field({
      type: 'Date',
      ...orNull('Day of the invoice (factuurdatum), Amsterdam; null for a draft.'),
      resolve: (shown) => documentOf(shown)?.issuedOn ?? null,
    }),
    dueOn: t.field({
      type: 'Date',
      ...orNull('Last day of payment (vervaldatum); null for a draft and a credit note.'),
      resolve: (shown) => {
        const document = documentOf(shown);
        return document?.kind === 'invoice' ? document.dueOn : null;
      },
    }),
    serviceFrom: t.field({
      type: 'Date',
      ...orNull(
        'First session that a sent invoice is for, Amsterdam; null for a draft, and when it is not known.',
      ),
      resolve: (shown) => documentOf(shown)?.service?.from ?? null,
    }),
    serviceTo: t.field({
      type: 'Date',
      ...orNull(
        'Last session that a sent invoice is for, Amsterdam; null for a draft, and when it has no date yet.',
      ),
      resolve: (shown) => documentOf(shown)?.service?.to ?? null,
    }),
    creditsNumber: t.string({
      ...orNull('Of a credit note: the number of its invoice; else null.'),
      resolve: (shown) => {
        const document = documentOf(shown);
        return document?.kind === 'creditNote' ? document.credits.number : null;
      },
    }),
    creditsIssuedOn: t.field({
      type: 'Date',
      ...orNull('Of a credit note: the day of its invoice, Amsterdam; else null.'),
      resolve: (shown) => {
        const document = documentOf(shown);
        return document?.kind === 'creditNote' ? document.credits.issuedOn : null;
      },
    }),
    trajectory: t.field({
      type: TrajectoryType,
      description: 'The trajectory.',
      resolve: ({ invoice }) => invoice.trajectoryId,
    }),
    participant: t.field({
      type: ParticipantType,
      description: 'Whose part in the trajectory it is for.',
      resolve: ({ invoice }) => invoice.participantId,
    }),
    addressee: t.field({ type: AddresseeType, description: 'To whom it goes.', resolve: addresseeOf }),
    membership: t.field({
      type: MembershipEnum,
      description: 'Whether a member when the registration was confirmed (lid).',
      resolve: ({ invoice }) => invoice.membership,
    }),
    confirmedOn: t.field({
      type: 'Date',
      description: 'The day whose prices count: when the registration was confirmed, Amsterdam.',
      resolve: ({ invoice }) => invoice.confirmedOn,
    }),
    issuer: t.field({
      type: InvoiceIssuerType,
      ...orNull('Who sends it (afzender), as it was then; null for a draft.'),
      resolve: (shown) => documentOf(shown)?.issuer ?? null,
    }),
    lines: t.field({
      type: [InvoiceLineType],
      description: 'What it is for, as it was sent; empty for a draft.',
      resolve: (shown) => [...(documentOf(shown)?.lines ?? [])],
    }),
    lineText: t.string({
      ...orNull('What it is for (omschrijving), as it was sent; null for a draft.'),
      resolve: (shown) => documentOf(shown)?.lines[0]?.name ?? null,
    }),
    netCents: t.int({
      ...orNull('Without VAT, in cents; null when not known.'),
      resolve: (shown) => totals(shown)?.netCents ?? null,
    }),
    vatPercent: t.int({
      ...orNull('VAT (btw) in percent; null when not known.'),
      resolve: (shown) => totals(shown)?.vatPercent ?? null,
    }),
    vatCents: t.int({
      ...orNull('VAT (btw), in cents; null when not known.'),
      resolve: (shown) => totals(shown)?.vatCents ?? null,
    }),
    grossCents: t.int({
      ...orNull('With VAT, in cents; null when not known.'),
      resolve: (shown) => totals(shown)?.grossCents ?? null,
    }),
    feeInWords: t.string({
      description: 'What is owed by now, and why so much, in Dutch.',
      resolve: ({ fee }) => feeInWords(fee),
    }),
    obstacle: t.string({
      ...orNull('What stands in the way of sending, in Dutch; null when nothing does.'),
      resolve: (shown) => obstacleOf(shown) ?? null,
    }),
    tooMuchCents: t.int({
      description:
        'Without VAT: what was invoiced for this participant and cycle and is owed no more, in cents.',
      resolve: ({ balanceCents }) => Math.max(0, 0 - (balanceCents ?? 0)),
    }),
    creditedCents: t.int({
      description: 'Without VAT: what of this invoice was given back with credit notes, in cents.',
      resolve: ({ creditedCents }) => creditedCents,
    }),
    hasEInvoice: t.boolean({
      description: 'It can be taken along as an e-invoice (e-factuur): sent, and not to a person.',
      resolve: (shown) => {
        const document = documentOf(shown);
        return document !== undefined && isEInvoiceDocument(document);
      },
    }),
  }),
});

export const PriceRuleType = builder.objectRef<PriceRule>('PriceRule').implement({
  description: 'What a cycle costs from a day on (prijs).',
  access: { rule: 'office' },
  fields: (t) => ({
    cycle: t.expose('cycle', { type: CycleKindEnum, description: 'For what.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day, inclusive.' }),
    memberCents: t.exposeInt('memberCents', { description: 'For members (leden), without VAT, in cents.' }),
    nonMemberCents: t.exposeInt('nonMemberCents', { description: 'For others, without VAT, in cents.' }),
    vatPercent: t.exposeInt('vatPercent', { description: 'VAT (btw), in percent.' }),
    joining: t.field({
      type: JoiningRuleEnum,
      description: 'Who joins half-way.',
      resolve: ({ joining }) => joining.kind,
    }),
    leaving: t.field({
      type: LeavingRuleEnum,
      description: 'Who leaves half-way.',
      resolve: ({ leaving }) => leaving.kind,
    }),
    leavingSessions: t.int({
      ...orNull('For WHOLE_AFTER: after how many sessions; else null.'),
      resolve: ({ leaving }) => (leaving.kind === 'wholeAfter' ? leaving.sessions : null),
    }),
  }),
});
