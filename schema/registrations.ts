import type { Look } from '../src/audit/looks.ts';
import { type HistoryEntry, listSubjectEntries } from '../src/audit/store.ts';
import { listNotes, listResembling, type RegistrationNote } from '../src/enrolment/list-store.ts';
import { listPlacesInLine } from '../src/enrolment/registration-store.ts';
import type { Registration } from '../src/enrolment/types.ts';
import { displayName } from '../src/people/rules.ts';
import type { RegistrationId } from '../src/shared/ids.ts';
import { builder } from './builder.ts';
import {
  InvoiceReceiverEnum,
  MembershipEnum,
  RegistrationSourceEnum,
  RegistrationStateEnum,
  TopicEnum,
} from './enrolment-enums.ts';
import { HistoryEntryType } from './history.ts';
import { groupLoader, rowLoader } from './loaders.ts';
import { PartyType, partyOf } from './municipalities.ts';
import { MunicipalityType, OfferType, PersonType, RegistrationType, TrajectoryType } from './node-types.ts';

const placeInLineOf = rowLoader(listPlacesInLine, ({ registrationId }) => registrationId);
const notesOf = groupLoader(listNotes, ({ registrationId }) => registrationId);
const resemblingOf = groupLoader(listResembling, ({ registrationId }) => registrationId);
const entriesOf = groupLoader<RegistrationId, HistoryEntry>(
  listSubjectEntries,
  // Asked by the ids of registrations
  ({ subjectId }) => subjectId as RegistrationId,
);

const NoteType = builder.objectRef<RegistrationNote>('RegistrationNote').implement({
  description: 'Something that the office wrote down about a registration (notitie).',
  access: { rule: 'office' },
  fields: (t) => ({
    id: t.id({ description: 'Its key.', resolve: ({ id }) => id }),
    text: t.exposeString('text', { description: 'What.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
    writtenBy: t.field({ type: PersonType, description: 'Who.', resolve: ({ writtenBy }) => writtenBy }),
  }),
});

/** Beyond name, municipality and how far it is: who sees it is written down. */
function looksAt(what: string) {
  return ({ id }: Pick<Registration, 'id'>): Look => ({ subjectKind: 'registration', subjectId: id, what });
}

RegistrationType.implement({
  description:
    'A registration (aanmelding), or a pre-registration (voorinschrijving), as the office sees it.',
  access: { rule: 'office' },
  fields: (t) => ({
    name: t.string({ description: 'Name as it was filled in.', resolve: ({ form }) => displayName(form) }),
    givenName: t.string({ description: 'Given name (voornaam).', resolve: ({ form }) => form.givenName }),
    familyName: t.string({
      description: 'Family name (achternaam).',
      resolve: ({ form }) => form.familyName,
    }),
    offer: t.field({
      type: OfferType,
      nullable: true,
      description: 'For what; null for a pre-registration.',
      resolve: ({ offerId }) => offerId ?? null,
    }),
    state: t.field({
      type: RegistrationStateEnum,
      description: 'How far it is.',
      resolve: ({ state }) => state.kind,
    }),
    stateSince: t.expose('stateSince', { type: 'DateTime', description: 'Since when.' }),
    stateReason: t.string({
      looks: looksAt('reason'),
      nullable: true,
      description: 'Why it is in this state, as somebody of the office said; else null.',
      resolve: ({ stateReason }) => stateReason ?? null,
    }),
    source: t.expose('source', { type: RegistrationSourceEnum, description: 'How it came in.' }),
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'Whose it is; null until the address is confirmed.',
      resolve: ({ state }) => ('personId' in state ? state.personId : null),
    }),
    trajectory: t.field({
      type: TrajectoryType,
      nullable: true,
      description: 'The group in which the person was placed; null before.',
      resolve: ({ state }) => ('trajectoryId' in state ? state.trajectoryId : null),
    }),
    placeInLine: t.int({
      nullable: true,
      description: 'Place on the waiting list, 1 is next; null for who does not wait.',
      resolve: async ({ id }, _args, api) => (await placeInLineOf(api, id))?.placeInLine ?? null,
    }),
    email: t.string({
      looks: looksAt('reach'),
      description: 'E-mail address as filled in.',
      resolve: ({ form }) => form.email,
    }),
    telephone: t.string({
      looks: looksAt('reach'),
      nullable: true,
      description: 'Telephone number; null when not given.',
      resolve: ({ form }) => form.telephone ?? null,
    }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'Municipality (gemeente).',
      resolve: ({ form }) => form.municipalityCode,
    }),
    party: t.string({
      looks: looksAt('party'),
      nullable: true,
      description:
        'Political party (partij) as filled in, a special category of personal data; null when not.',
      resolve: ({ form }) => form.party ?? null,
    }),
    recognisedParty: t.field({
      looks: looksAt('party'),
      type: PartyType,
      nullable: true,
      description: 'The party, or local family of parties, that the name means; null for another name.',
      resolve: async ({ partyId }, _args, api) =>
        partyId === undefined ? null : ((await partyOf(api, partyId)) ?? null),
    }),
    membership: t.field({
      type: MembershipEnum,
      description: 'Whether a member, as the person says.',
      resolve: ({ form }) => form.membership,
    }),
    inOfficeSince: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day as wethouder; null when not given.',
      resolve: ({ form }) => form.inOfficeSince ?? null,
    }),
    secretaryName: t.string({
      looks: looksAt('secretary'),
      nullable: true,
      description: 'Name of the secretary; null when not given.',
      resolve: ({ form }) => form.secretary?.name ?? null,
    }),
    secretaryEmail: t.string({
      looks: looksAt('secretary'),
      nullable: true,
      description: 'E-mail address of the secretary; null when not given.',
      resolve: ({ form }) => form.secretary?.email ?? null,
    }),
    topics: t.field({ type: [TopicEnum], description: 'Topics.', resolve: ({ form }) => [...form.topics] }),
    weekdays: t.field({
      type: ['Int'],
      description: 'ISO weekdays that suit; none: all alike.',
      resolve: ({ form }) => [...form.preferences.weekdays],
    }),
    maxTravelMinutes: t.int({
      nullable: true,
      description: 'How long to travel one way, in minutes; null when not given.',
      resolve: ({ form }) => form.preferences.maxTravelMinutes ?? null,
    }),
    withWhom: t.string({
      looks: looksAt('wishes'),
      nullable: true,
      description: 'With whom rather; null when not given.',
      resolve: ({ form }) => form.preferences.withWhom ?? null,
    }),
    notWithWhom: t.string({
      looks: looksAt('wishes'),
      nullable: true,
      description: 'With whom not; null when not given.',
      resolve: ({ form }) => form.preferences.notWithWhom ?? null,
    }),
    remark: t.string({
      looks: looksAt('remark'),
      nullable: true,
      description: 'Anything else that the person wrote; null when not.',
      resolve: ({ form }) => form.remark ?? null,
    }),
    invoiceTo: t.field({
      type: InvoiceReceiverEnum,
      nullable: true,
      description: 'To whom the invoice is to go; null when not said.',
      resolve: ({ form }) => form.invoice.to ?? null,
    }),
    invoiceStreet: t.string({
      nullable: true,
      description: 'Street for the invoice; null when not given.',
      resolve: ({ form }) => form.invoice.street ?? null,
    }),
    invoicePostalCode: t.string({
      nullable: true,
      description: 'Postal code for the invoice; null when not given.',
      resolve: ({ form }) => form.invoice.postalCode ?? null,
    }),
    invoiceCity: t.string({
      nullable: true,
      description: 'Place for the invoice; null when not given.',
      resolve: ({ form }) => form.invoice.city ?? null,
    }),
    invoiceEmail: t.string({
      nullable: true,
      description: 'E-mail address for the invoice; null when not given.',
      resolve: ({ form }) => form.invoice.email ?? null,
    }),
    invoiceOrderNumber: t.string({
      nullable: true,
      description: 'Order number (inkoopnummer); null when not given.',
      resolve: ({ form }) => form.invoice.orderNumber ?? null,
    }),
    invoiceCostCentre: t.string({
      nullable: true,
      description: 'By what the municipality knows where it belongs (kenmerk); null when not given.',
      resolve: ({ form }) => form.invoice.costCentre ?? null,
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', description: 'When it was filled in.' }),
    confirmedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the address was confirmed; null before. Membership counts as of then.',
      resolve: ({ confirmedAt }: Registration) => confirmedAt ?? null,
    }),
    version: t.exposeInt('version', { description: 'For `version` of a decision about it.' }),
    notes: t.field({
      looks: looksAt('notes'),
      type: [NoteType],
      description: 'What the office wrote down, the newest first.',
      resolve: async ({ id }, _args, api) => [...(await notesOf(api, id))],
    }),
    history: t.field({
      type: [HistoryEntryType],
      description: 'What was decided about it, the newest first.',
      resolve: async ({ id }, _args, api) => [...(await entriesOf(api, id))],
    }),
    resembling: t.field({
      type: [RegistrationType],
      description:
        'Registrations of the same name and municipality with another address: perhaps the same person.',
      resolve: async ({ id }, _args, api) =>
        (await resemblingOf(api, id)).map(({ resembling }) => resembling),
    }),
  }),
});
