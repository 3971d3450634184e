import { builder } from '../schema/builder.ts';
import { type CursorForm, connectionOf, pageComplexity, pageRequest } from '../schema/connections.ts';
import { RegistrationStateEnum } from '../schema/enrolment-enums.ts';
import { EnrolmentFormInput, typedForm } from '../schema/enrolment-forms.ts';
import { OfferType, RegistrationType, TrajectoryType } from '../schema/node-types.ts';
import { RegistrationCountType } from '../schema/offers.ts';
import { placeInGroup } from '../src/enrolment/group-placing.ts';
import {
  countRegistrations,
  listRegistrationsPage,
  type RegistrationCursor,
  type RegistrationFilter,
} from '../src/enrolment/list-store.ts';
import {
  changeFormFor,
  enterRegistration,
  noteRegistration,
  takeOverDetails,
  withdrawFor,
} from '../src/enrolment/office-registrations.ts';
import { confirmFor } from '../src/enrolment/registering.ts';
import type { RegistrationStateName } from '../src/enrolment/types.ts';
import type { OfferId, RegistrationId } from '../src/shared/ids.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asOffice, shownAs } from './rights.ts';

/* The office's list of registrations, and what it decides about each. */

const RegistrationOrderEnum = builder.enumType('RegistrationOrder', {
  description: 'In which order registrations are listed (volgorde).',
  values: {
    NAME: { value: 'name', description: 'By family name (naam).' },
    NEWEST: { value: 'newest', description: 'Who filled in the form last comes first (nieuwste eerst).' },
  },
});

export const RegistrationFilterInput = builder.inputType('RegistrationFilter', {
  description: 'Which registrations (aanmeldingen).',
  fields: (t) => ({
    offerId: t.globalID({ for: OfferType, required: false, description: 'Only those for this offer.' }),
    preRegistrations: t.boolean({
      required: false,
      description: 'Only pre-registrations (voorinschrijvingen); goes before `offerId`.',
    }),
    states: t.field({
      type: [RegistrationStateEnum],
      required: false,
      description: 'Only those in one of these states; left out: all.',
    }),
    withoutGroup: t.boolean({
      required: false,
      description: 'Only people with a place who are to start in no group yet (nog zonder groep).',
    }),
    search: t.string({
      required: false,
      description: 'Each word starts a word of the name, the municipality or the e-mail address.',
    }),
  }),
});

interface FilterInput {
  readonly offerId?: { readonly id: OfferId } | null | undefined;
  readonly preRegistrations?: boolean | null | undefined;
  readonly states?: readonly RegistrationStateName[] | null | undefined;
  readonly withoutGroup?: boolean | null | undefined;
  readonly search?: string | null | undefined;
}

export function registrationFilter(filter: FilterInput | null | undefined): RegistrationFilter {
  return {
    offerId: filter?.preRegistrations ? 'none' : filter?.offerId?.id,
    states: filter?.states ?? undefined,
    withoutGroup: filter?.withoutGroup ?? false,
    search: filter?.search?.slice(0, 200),
  };
}

const CURSOR: CursorForm<RegistrationCursor> = {
  parts: ({ key, id }) => [key, id],
  // Compared by the database; a text that is none of ours finds nothing
  read: ([key = '', id = '']) => ({ key, id: id as RegistrationId }),
  count: 2,
};

builder.queryField('registrations', (t) =>
  t.connection(
    {
      type: RegistrationType,
      access: 'office',
      complexity: pageComplexity,
      description: 'Registrations and pre-registrations (aanmeldingen), a page at a time.',
      args: {
        filter: t.arg({ type: RegistrationFilterInput, required: false, description: 'Which ones.' }),
        order: t.arg({
          type: RegistrationOrderEnum,
          required: false,
          description: 'In which order; by name when left out.',
        }),
      },
      resolve: async (_root, { filter, order, ...args }, api) => {
        const page = await listRegistrationsPage(
          api.db,
          registrationFilter(filter),
          order ?? 'name',
          pageRequest(args, CURSOR),
        );
        const cursors = new Map(page.items.map(({ registration, cursor }) => [registration.id, cursor]));
        return connectionOf(
          { ...page, items: page.items.map(({ registration }) => registration) },
          CURSOR,
          ({ id }) => cursors.get(id) ?? { key: '', id },
        );
      },
    },
    { name: 'RegistrationConnection', access: { rule: 'reached' }, description: 'A page of registrations.' },
    { name: 'RegistrationEdge', access: { rule: 'reached' }, description: 'One registration of a page.' },
  ),
);

builder.queryField('registrationCounts', (t) =>
  t.field({
    type: [RegistrationCountType],
    access: 'office',
    description:
      'How many registrations the filter lets through in each state; its `states` are not looked at.',
    args: { filter: t.arg({ type: RegistrationFilterInput, required: false, description: 'Which ones.' }) },
    resolve: async (_root, { filter }, api) => [
      ...(await countRegistrations(api.db, registrationFilter(filter))),
    ],
  }),
);

const registrationId = (t: InputFields) =>
  t.globalID({ for: RegistrationType, description: 'Which registration (aanmelding).' });

const registration = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly id: RegistrationId }>) => ({
  registration: t.field({
    type: RegistrationType,
    description: 'The registration as it is now.',
    resolve: ({ id }) => id,
  }),
});
const asShown = (id: RegistrationId) => ({ id });

decision('enterRegistration', {
  description:
    'Enters a registration that the office has from the person itself, consent included (aanmelding invoeren). Nothing to confirm; the person is told by mail. Office.',
  access: 'office',
  input: (t) => ({
    offerId: t.globalID({
      for: OfferType,
      required: false,
      description: 'For which offer; null or left out: a pre-registration.',
    }),
    form: t.field({ type: EnrolmentFormInput, description: 'What the person says.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { offerId, form }) =>
    shownAs(
      asOffice(api, (right) =>
        enterRegistration(api.context, right, {
          offerId: offerId?.id,
          form: typedForm(form),
          source: 'office',
        }),
      ),
      asShown,
    ),
  success: registration,
});

decision('confirmRegistration', {
  description:
    'Confirms a form in the place of somebody whom the office spoke to (bevestigen namens). What was registered before stays. Office.',
  access: 'office',
  input: (t) => ({ registrationId: registrationId(t) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) => confirmFor(api.context, right, input.registrationId.id)),
      asShown,
    ),
  success: registration,
});

decision('withdrawRegistration', {
  description:
    'Takes a registration back in somebody’s place, and tells them (intrekken namens). A form that was not confirmed is deleted. Office.',
  access: 'office',
  input: (t) => ({
    registrationId: registrationId(t),
    version: t.int({ description: '`version` of the registration as it was looked at.' }),
    reason: t.string({ description: 'Why (reden), 300 characters at most; for the office alone.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) =>
        withdrawFor(api.context, right, { ...input, registrationId: input.registrationId.id }),
      ),
      asShown,
    ),
  success: (t) => ({
    registration: t.field({
      type: RegistrationType,
      nullable: true,
      description: 'The registration as it is now; null when it was a form that is deleted.',
      resolve: ({ id }) => id,
    }),
  }),
});

decision('changeRegistration', {
  description:
    'Puts what the office heard from the person in the place of what was filled in (wijzigen namens); what is left open is empty then. The address stays. Office.',
  access: 'office',
  input: (t) => ({
    registrationId: registrationId(t),
    version: t.int({ description: '`version` of the registration as it was looked at.' }),
    form: t.field({ type: EnrolmentFormInput, description: 'What the person says.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { registrationId: id, version, form }) =>
    shownAs(
      asOffice(api, (right) =>
        changeFormFor(api.context, right, { registrationId: id.id, version, form: typedForm(form) }),
      ),
      asShown,
    ),
  success: registration,
});

decision('takeOverDetails', {
  description:
    'What a form says of somebody who was known already becomes what is known: name and telephone number (overnemen). Office.',
  access: 'office',
  input: (t) => ({
    registrationId: registrationId(t),
    version: t.int({ description: '`version` of the registration as it was looked at.' }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { registrationId: id, version }) =>
    shownAs(
      asOffice(api, (right) => takeOverDetails(api.context, right, { registrationId: id.id, version })),
      asShown,
    ),
  success: registration,
});

decision('noteRegistration', {
  description: 'Writes something down about a registration (notitie), for the office alone. Office.',
  access: 'office',
  input: (t) => ({
    registrationId: registrationId(t),
    text: t.string({ description: 'What, 2000 characters at most.' }),
  }),
  refusals: ['NotFound', 'InvalidInput'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) =>
        noteRegistration(api.context, right, { ...input, registrationId: input.registrationId.id }),
      ),
      asShown,
    ),
  success: registration,
});

decision('placeInGroup', {
  description:
    'Who has a place joins a group that is under way (plaatsen in een groep), as seen in the dry run `joiningPreview`. Office.',
  access: 'office',
  input: (t) => ({
    registrationId: registrationId(t),
    trajectoryId: t.globalID({ for: TrajectoryType, description: 'The group (traject).' }),
    firstSessionNumber: t.int({ description: 'Number of the first session with this person.' }),
    hostsSessionNumber: t.int({
      required: false,
      description: 'Number of the session without a host that this person receives; left out: none.',
    }),
    reason: t.string({ required: false, description: 'Why (reden); kept in the history.' }),
    basis: t.string({ description: 'The `basis` of the dry run that was looked at (proef).' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'GroupChanged', 'DoubleBooked'],
  decide: (api, { trajectoryId, hostsSessionNumber, ...input }) =>
    shownAs(
      asOffice(api, (right) =>
        placeInGroup(api.context, right, {
          ...input,
          registrationId: input.registrationId.id,
          trajectoryId: trajectoryId.id,
          hostsSessionNumber: hostsSessionNumber ?? undefined,
        }),
      ),
      asShown,
    ),
  success: registration,
});
