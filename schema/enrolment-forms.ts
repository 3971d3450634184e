import type { EnrolmentForm, TypedForm } from '../src/enrolment/types.ts';
import { builder } from './builder.ts';
import { InvoiceReceiverEnum, MembershipEnum, TopicEnum } from './enrolment-enums.ts';
import { MunicipalityType } from './node-types.ts';

export const EnrolmentFormInput = builder.inputType('EnrolmentFormInput', {
  description: 'What somebody fills in to register or pre-register (aanmeldformulier).',
  fields: (t) => ({
    givenName: t.string({ description: 'Given name (voornaam), 60 characters at most.' }),
    familyName: t.string({
      description: 'Family name (achternaam) with its prefix, 80 characters at most.',
    }),
    email: t.string({ description: 'E-mail address; not looked at where a link has proven one.' }),
    telephone: t.string({ required: false, description: 'Telephone number.' }),
    municipality: t.string({
      description: '`code` of the Municipality (gemeente) where the person is wethouder.',
    }),
    party: t.string({
      required: false,
      description: 'Political party (partij), 100 characters at most; only the office sees it.',
    }),
    membership: t.field({ type: MembershipEnum, description: 'Whether a member of the association.' }),
    inOfficeSince: t.field({
      type: 'Date',
      required: false,
      description: 'First day as wethouder; an estimate will do.',
    }),
    secretaryName: t.string({ required: false, description: 'Name of who keeps the calendar.' }),
    secretaryEmail: t.string({ required: false, description: 'E-mail address of who keeps the calendar.' }),
    topics: t.field({ type: [TopicEnum], description: 'Topics (onderwerpen) to talk about.' }),
    weekdays: t.field({
      type: ['Int'],
      description: 'ISO weekdays that suit: 1 Monday to 7 Sunday; none: all alike.',
    }),
    maxTravelMinutes: t.int({
      required: false,
      description: 'How long to travel one way, in minutes: 15 to 240; left out: as long as it takes.',
    }),
    withWhom: t.string({
      required: false,
      description: 'With whom rather (met wie), 300 characters at most; only the office sees it.',
    }),
    notWithWhom: t.string({
      required: false,
      description: 'With whom not (met wie niet), 300 characters at most; only the office sees it.',
    }),
    remark: t.string({ required: false, description: 'Anything else, 1000 characters at most.' }),
    invoiceTo: t.field({
      type: InvoiceReceiverEnum,
      required: false,
      description: 'To whom the invoice is to go; left out: not known yet.',
    }),
    invoiceStreet: t.string({
      required: false,
      description: 'Street for the invoice, 100 characters at most.',
    }),
    invoicePostalCode: t.string({ required: false, description: 'Postal code for the invoice: `8011 AB`.' }),
    invoiceCity: t.string({ required: false, description: 'Place for the invoice, 80 characters at most.' }),
    invoiceEmail: t.string({ required: false, description: 'E-mail address for the invoice.' }),
    invoiceOrderNumber: t.string({
      required: false,
      description: 'Order number of the municipality (inkoopnummer), 50 characters at most.',
    }),
    invoiceCostCentre: t.string({
      required: false,
      description: 'By what the municipality knows where it belongs (kenmerk), 50 characters at most.',
    }),
    consent: t.boolean({
      description: 'Agrees to what is kept, for what and how long (toestemming); without it nothing is kept.',
    }),
  }),
});

/** A form as the services read it. */
export function typedForm({
  municipality,
  ...form
}: Omit<TypedForm, 'municipalityCode'> & { readonly municipality: string }): TypedForm {
  return { ...form, municipalityCode: municipality };
}

/** What somebody filled in themselves, shown to them again; never what only the office sees. */
export const OwnFormType = builder.objectRef<EnrolmentForm>('OwnForm').implement({
  description:
    'What somebody filled in, as the holder of the link sees it again. The party and the wishes about people are for the office alone.',
  access: { rule: 'reached' },
  fields: (t) => ({
    givenName: t.exposeString('givenName', { description: 'Given name (voornaam).' }),
    familyName: t.exposeString('familyName', { description: 'Family name (achternaam).' }),
    email: t.exposeString('email', { description: 'E-mail address.' }),
    telephone: t.string({
      nullable: true,
      description: 'Telephone number; null when not given.',
      resolve: ({ telephone }) => telephone ?? null,
    }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'Municipality (gemeente).',
      resolve: ({ municipalityCode }) => municipalityCode,
    }),
    membership: t.expose('membership', { type: MembershipEnum, description: 'Whether a member.' }),
    inOfficeSince: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day as wethouder; null when not given.',
      resolve: ({ inOfficeSince }) => inOfficeSince ?? null,
    }),
    secretaryName: t.string({
      nullable: true,
      description: 'Name of the secretary; null when not given.',
      resolve: ({ secretary }) => secretary?.name ?? null,
    }),
    secretaryEmail: t.string({
      nullable: true,
      description: 'E-mail address of the secretary; null when not given.',
      resolve: ({ secretary }) => secretary?.email ?? null,
    }),
    topics: t.field({
      type: [TopicEnum],
      description: 'Topics.',
      resolve: ({ topics }) => [...topics],
    }),
    weekdays: t.field({
      type: ['Int'],
      description: 'ISO weekdays that suit.',
      resolve: ({ preferences }) => [...preferences.weekdays],
    }),
    maxTravelMinutes: t.int({
      nullable: true,
      description: 'How long to travel, in minutes; null when not given.',
      resolve: ({ preferences }) => preferences.maxTravelMinutes ?? null,
    }),
    remark: t.string({
      nullable: true,
      description: 'Anything else; null when not given.',
      resolve: ({ remark }) => remark ?? null,
    }),
    invoiceTo: t.field({
      type: InvoiceReceiverEnum,
      nullable: true,
      description: 'To whom the invoice is to go; null when not said.',
      resolve: ({ invoice }) => invoice.to ?? null,
    }),
    invoiceStreet: t.string({
      nullable: true,
      description: 'Street for the invoice; null when not given.',
      resolve: ({ invoice }) => invoice.street ?? null,
    }),
    invoicePostalCode: t.string({
      nullable: true,
      description: 'Postal code for the invoice; null when not given.',
      resolve: ({ invoice }) => invoice.postalCode ?? null,
    }),
    invoiceCity: t.string({
      nullable: true,
      description: 'Place for the invoice; null when not given.',
      resolve: ({ invoice }) => invoice.city ?? null,
    }),
    invoiceEmail: t.string({
      nullable: true,
      description: 'E-mail address for the invoice; null when not given.',
      resolve: ({ invoice }) => invoice.email ?? null,
    }),
    invoiceOrderNumber: t.string({
      nullable: true,
      description: 'Order number (inkoopnummer); null when not given.',
      resolve: ({ invoice }) => invoice.orderNumber ?? null,
    }),
    invoiceCostCentre: t.string({
      nullable: true,
      description: 'By what the municipality knows where it belongs (kenmerk); null when not given.',
      resolve: ({ invoice }) => invoice.costCentre ?? null,
    }),
    hasParty: t.boolean({
      description: 'Whether a party was given; which one is not shown again.',
      resolve: ({ party }) => party !== undefined,
    }),
    hasWithWhom: t.boolean({
      description: 'Whether a wish about whom to be with was given; it is not shown again.',
      resolve: ({ preferences }) => preferences.withWhom !== undefined,
    }),
    hasNotWithWhom: t.boolean({
      description: 'Whether a wish about whom not to be with was given; it is not shown again.',
      resolve: ({ preferences }) => preferences.notWithWhom !== undefined,
    }),
  }),
});
