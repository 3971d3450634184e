import type { ApiContext } from '../schema/api-context.ts';
import { builder } from '../schema/builder.ts';
import { type CursorForm, connectionOf, pageComplexity, pageRequest } from '../schema/connections.ts';
import { MembershipEnum } from '../schema/enrolment-enums.ts';
import {
  AddresseeKindEnum,
  CycleKindEnum,
  InvoiceIssuerType,
  InvoiceKindEnum,
  InvoiceStateEnum,
  InvoiceType,
  JoiningRuleEnum,
  LeavingRuleEnum,
  OrganisationSchemeEnum,
  PriceRuleType,
} from '../schema/invoices.ts';
import { TrajectoryType } from '../schema/node-types.ts';
import { present } from '../schema/present.ts';
import { assessInvoices } from '../src/fees/assessing.ts';
import { changeDraft, prepareInvoices, removeDraft } from '../src/fees/drafting.ts';
import {
  countInvoices,
  type InvoiceCursor,
  type InvoiceFilter,
  listInvoicePage,
  listInvoicesByIds,
} from '../src/fees/invoice-store.ts';
import { cents } from '../src/fees/money.ts';
import { findIssuer, listPriceRules } from '../src/fees/price-store.ts';
import {
  creditInvoice,
  MOST_SENT_AT_ONCE,
  type ReadyInvoices,
  readReadyInvoices,
  sendInvoice,
  sendReadyInvoices,
} from '../src/fees/sending.ts';
import { setIssuer, setPriceRule } from '../src/fees/settings.ts';
import type { Invoice } from '../src/fees/types.ts';
import type { InvoiceId, TrajectoryId } from '../src/shared/ids.ts';
import type { Instant } from '../src/shared/time.ts';
import { decision, type InputFields } from './decision.ts';
import { asOffice, shownAs } from './rights.ts';

const CURSOR: CursorForm<InvoiceCursor> = {
  parts: ({ createdAt, id }) => [createdAt, id],
  // Compared by the database; a text that is none of ours finds nothing
  read: ([createdAt = '', id = '']) => ({ createdAt: createdAt as Instant, id: id as InvoiceId }),
  count: 2,
};

const InvoiceFilterInput = builder.inputType('InvoiceFilter', {
  description: 'Which invoices (facturen).',
  fields: (t) => ({
    state: t.field({
      type: InvoiceStateEnum,
      required: false,
      description: 'Left out: drafts and sent ones.',
    }),
    kind: t.field({ type: InvoiceKindEnum, required: false, description: 'Left out: both.' }),
    trajectoryId: t.globalID({
      for: TrajectoryType,
      required: false,
      description: 'Only of this trajectory.',
    }),
    search: t.string({
      required: false,
      description: 'Begin of a word of the addressee or the participant, or of a number.',
    }),
  }),
});

interface FilterInput {
  readonly state?: Invoice['state'] | null | undefined;
  readonly kind?: InvoiceFilter['kind'] | null | undefined;
  readonly trajectoryId?: { readonly id: TrajectoryId } | null | undefined;
  readonly search?: string | null | undefined;
}

function filterOf(filter: FilterInput | null | undefined): InvoiceFilter {
  return {
    state: filter?.state ?? undefined,
    kind: filter?.kind ?? undefined,
    trajectoryId: filter?.trajectoryId?.id,
    search: filter?.search?.slice(0, 200),
  };
}

builder.queryField('invoices', (t) =>
  t.connection(
    {
      type: InvoiceType,
      access: 'office',
      complexity: pageComplexity,
      description: 'Invoices and credit notes (facturen), the newest first, a page at a time.',
      args: { filter: t.arg({ type: InvoiceFilterInput, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, api) => {
        const page = await listInvoicePage(api.db, filterOf(filter), pageRequest(args, CURSOR));
        const items = await assessInvoices(api.db, page.items);
        return connectionOf({ ...page, items }, CURSOR, ({ invoice: { createdAt, id } }) => ({
          createdAt,
          id,
        }));
      },
    },
    { name: 'InvoiceConnection', access: { rule: 'reached' }, description: 'A page of invoices.' },
    { name: 'InvoiceEdge', access: { rule: 'reached' }, description: 'One invoice of a page.' },
  ),
);

builder.queryField('invoice', (t) =>
  t.field({
    type: InvoiceType,
    nullable: true,
    access: 'office',
    description: 'One invoice or credit note (factuur); null when there is none with this key.',
    args: { invoiceId: t.arg.string({ description: '`Invoice.invoiceId`.' }) },
    resolve: async (_root, { invoiceId: key }, api) => {
      const [found] = await assessInvoices(api.db, await listInvoicesByIds(api.db, [asInvoiceId(key)]));
      return found ?? null;
    },
  }),
);

builder.queryField('invoiceCount', (t) =>
  t.int({
    access: 'office',
    description: 'How many invoices the filter lets through (aantal facturen).',
    args: { filter: t.arg({ type: InvoiceFilterInput, required: false, description: 'Which ones.' }) },
    resolve: (_root, { filter }, api) => countInvoices(api.db, filterOf(filter)),
  }),
);

const ReadyInvoicesType = builder.objectRef<ReadyInvoices>('ReadyInvoices').implement({
  description: 'Drafts that can be sent as they are (klaar om te versturen).',
  access: { rule: 'office' },
  fields: (t) => ({
    count: t.exposeInt('count', { description: `How many; the oldest ${MOST_SENT_AT_ONCE} at most.` }),
    grossCents: t.exposeInt('grossCents', { description: 'What they come to together, with VAT, in cents.' }),
  }),
});

builder.queryField('readyInvoices', (t) =>
  t.field({
    type: ReadyInvoicesType,
    access: 'office',
    complexity: 50,
    description: 'What `sendReadyInvoices` would send now.',
    resolve: (_root, _args, api) => readReadyInvoices(api.db),
  }),
);

builder.queryField('priceRules', (t) =>
  t.field({
    type: [PriceRuleType],
    access: 'office',
    description: 'What cycles cost (prijzen): those that hold, held and will hold, the newest first.',
    resolve: async (_root, _args, api) => [...(await listPriceRules(api.db))],
  }),
);

builder.queryField('invoiceIssuer', (t) =>
  t.field({
    type: InvoiceIssuerType,
    nullable: true,
    access: 'office',
    description: 'Who sends invoices (afzender); null as long as the office has not said so.',
    resolve: async (_root, _args, api) => (await findIssuer(api.db)) ?? null,
  }),
);

async function assessed(api: ApiContext, id: InvoiceId) {
  const [shown] = await assessInvoices(api.db, await listInvoicesByIds(api.db, [id]));
  return present(shown);
}

const invoiceId = (t: InputFields) => t.string({ description: '`Invoice.invoiceId`.' });
/** Text that is no key of an invoice finds nothing. */
const asInvoiceId = (text: string): InvoiceId => text as InvoiceId;
const version = (t: InputFields) => t.int({ description: '`Invoice.version` as it was looked at.' });

decision('prepareInvoices', {
  description:
    'Makes drafts for everyone who owes something that is not invoiced (concepten maken). Again is no harm.',
  access: 'office',
  refusals: [],
  decide: (api) => asOffice(api, (right) => prepareInvoices(api.context, right)),
  success: (t) => ({ made: t.exposeInt('made', { description: 'How many drafts were made.' }) }),
});

const AddresseeInput = builder.inputType('AddresseeInput', {
  description: 'To whom an invoice goes. What is left out or blank is not filled in.',
  fields: (t) => ({
    kind: t.field({ type: AddresseeKindEnum, description: 'Municipality or person.' }),
    name: t.string({ description: 'Name, at most 120 characters.' }),
    street: t.string({ required: false, description: 'Street and number, or a post office box.' }),
    postalCode: t.string({ required: false, description: 'Dutch postal code.' }),
    city: t.string({ required: false, description: 'Place.' }),
    scheme: t.field({
      type: OrganisationSchemeEnum,
      required: false,
      description: 'Of which kind the number is.',
    }),
    organisationNumber: t.string({ required: false, description: 'KvK-nummer or OIN.' }),
    contactName: t.string({ required: false, description: 'Who can be asked.' }),
    email: t.string({ required: false, description: 'E-mail address.' }),
    orderNumber: t.string({ required: false, description: 'Purchase order number (inkoopnummer).' }),
    costCentre: t.string({ required: false, description: 'Reference of the buyer (kenmerk).' }),
  }),
});

decision('changeInvoiceDraft', {
  description: 'Says to whom a draft goes and whether the participant is a member (concept aanpassen).',
  access: 'office',
  input: (t) => ({
    invoiceId: invoiceId(t),
    version: version(t),
    addressee: t.field({ type: AddresseeInput, description: 'To whom.' }),
    membership: t.field({ type: MembershipEnum, description: 'Whether a member at registration.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'Outdated', 'RuleBroken'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) =>
        changeDraft(api.context, right, {
          invoiceId: asInvoiceId(input.invoiceId),
          expectedVersion: input.version,
          addressee: input.addressee,
          membership: input.membership,
        }),
      ),
      ({ id }) => ({ id }),
    ),
  success: (t) => ({
    invoice: t.field({
      type: InvoiceType,
      description: 'The draft as it is now.',
      resolve: ({ id }, _args, api) => assessed(api, id),
    }),
  }),
});

decision('removeInvoiceDraft', {
  description:
    'Throws a draft away (concept weggooien). What is owed still comes back with `prepareInvoices`.',
  access: 'office',
  input: (t) => ({ invoiceId: invoiceId(t), version: version(t) }),
  refusals: ['NotFound', 'Outdated', 'RuleBroken'],
  decide: (api, input) =>
    asOffice(api, (right) =>
      removeDraft(api.context, right, {
        invoiceId: asInvoiceId(input.invoiceId),
        expectedVersion: input.version,
      }),
    ),
  success: (t) => ({ invoiceId: t.exposeString('invoiceId', { description: 'The draft that is gone.' }) }),
});

decision('sendInvoice', {
  description:
    'Gives a draft its number and keeps it as it is, for good (versturen). The e-invoice can be taken along after it.',
  access: 'office',
  input: (t) => ({
    invoiceId: invoiceId(t),
    version: version(t),
    grossCents: t.int({ description: '`Invoice.grossCents` as it was looked at.' }),
  }),
  refusals: ['NotFound', 'Outdated', 'RuleBroken'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) =>
        sendInvoice(api.context, right, {
          invoiceId: asInvoiceId(input.invoiceId),
          expectedVersion: input.version,
          expectedGrossCents: input.grossCents,
        }),
      ),
      ({ id }) => ({ id }),
    ),
  success: (t) => ({
    invoice: t.field({
      type: InvoiceType,
      description: 'The invoice with its number.',
      resolve: ({ id }, _args, api) => assessed(api, id),
    }),
  }),
});

decision('sendReadyInvoices', {
  description:
    'Sends every draft of which nothing is missing (alle concepten die klaar zijn versturen): all of `readyInvoices`, or none.',
  access: 'office',
  input: (t) => ({
    count: t.int({ description: '`readyInvoices.count` as it was looked at.' }),
    grossCents: t.int({ description: '`readyInvoices.grossCents` as it was looked at.' }),
  }),
  refusals: ['Outdated', 'RuleBroken'],
  decide: (api, { count, grossCents }) =>
    asOffice(api, (right) => sendReadyInvoices(api.context, right, { count, grossCents: cents(grossCents) })),
  success: (t) => ({
    count: t.exposeInt('count', { description: 'How many were sent.' }),
    firstNumber: t.exposeString('firstNumber', { description: 'The first number that was given.' }),
    lastNumber: t.exposeString('lastNumber', { description: 'The last one.' }),
  }),
});

decision('creditInvoice', {
  description: 'Gives all or part of an invoice that was sent back, with a credit note (crediteren).',
  access: 'office',
  input: (t) => ({
    invoiceId: invoiceId(t),
    netCents: t.int({ description: 'Without VAT, in cents: more than nothing.' }),
    creditedCents: t.int({ description: '`Invoice.creditedCents` as it was looked at.' }),
    reason: t.string({ required: false, description: 'Stands on the credit note; at most 200 characters.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) =>
        creditInvoice(api.context, right, {
          invoiceId: asInvoiceId(input.invoiceId),
          netCents: input.netCents,
          expectedCreditedCents: input.creditedCents,
          reason: input.reason,
        }),
      ),
      ({ id }) => ({ id }),
    ),
  success: (t) => ({
    creditNote: t.field({
      type: InvoiceType,
      description: 'The credit note with its number.',
      resolve: ({ id }, _args, api) => assessed(api, id),
    }),
  }),
});

decision('setPriceRule', {
  description: 'Sets what a cycle costs from a day on (prijs bewaren), today or later.',
  access: 'office',
  input: (t) => ({
    cycle: t.field({ type: CycleKindEnum, description: 'For what.' }),
    validFrom: t.field({ type: 'Date', description: 'First day, inclusive.' }),
    memberCents: t.int({ description: 'For members, without VAT, in cents.' }),
    nonMemberCents: t.int({ description: 'For others, without VAT, in cents.' }),
    vatPercent: t.int({ description: 'VAT, in percent.' }),
    joining: t.field({ type: JoiningRuleEnum, description: 'Who joins half-way.' }),
    leaving: t.field({ type: LeavingRuleEnum, description: 'Who leaves half-way.' }),
    leavingSessions: t.int({ required: false, description: 'For WHOLE_AFTER: after how many sessions.' }),
  }),
  refusals: ['InvalidInput'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) =>
        setPriceRule(api.context, right, { ...input, leavingSessions: input.leavingSessions ?? undefined }),
      ),
      () => ({}),
    ),
  success: (t) => ({
    priceRules: t.field({
      type: [PriceRuleType],
      description: 'All of them as they are now.',
      resolve: async (_done, _args, api) => [...(await listPriceRules(api.db))],
    }),
  }),
});

decision('setInvoiceIssuer', {
  description: 'Says who sends invoices (afzender), from now on.',
  access: 'office',
  input: (t) => ({
    name: t.string({ description: 'Name.' }),
    street: t.string({ description: 'Street and number, or a post office box.' }),
    postalCode: t.string({ description: 'Postal code.' }),
    city: t.string({ description: 'Place.' }),
    kvkNumber: t.string({ description: 'KvK-nummer, 8 digits.' }),
    vatNumber: t.string({ description: 'VAT number: `NL123456789B01`.' }),
    iban: t.string({ description: 'Account.' }),
    email: t.string({ description: 'E-mail address.' }),
    telephone: t.string({ required: false, description: 'Telephone number.' }),
    paymentDays: t.int({ description: 'Days to pay in, 1 to 90.' }),
  }),
  refusals: ['InvalidInput'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) => setIssuer(api.context, right, input)),
      (issuer) => ({ issuer }),
    ),
  success: (t) => ({
    issuer: t.expose('issuer', { type: InvoiceIssuerType, description: 'As it is now.' }),
  }),
});
