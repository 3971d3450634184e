import type { OwnRegistration } from '../src/enrolment/own-view.ts';
import { lastDayOf } from '../src/enrolment/rules.ts';
import { displayName } from '../src/people/rules.ts';
import { builder } from './builder.ts';
import { RegistrationStateEnum } from './enrolment-enums.ts';
import { OwnFormType } from './enrolment-forms.ts';
import { OpenOfferType } from './offers.ts';

export const OwnRegistrationType = builder.objectRef<OwnRegistration>('OwnRegistration').implement({
  description: 'A registration (aanmelding) as the holder of its link sees it.',
  access: { rule: 'reached' },
  fields: (t) => ({
    name: t.string({
      description: 'Name as it was filled in.',
      resolve: ({ registration }) => displayName(registration.form),
    }),
    state: t.field({
      type: RegistrationStateEnum,
      description: 'How far it is.',
      resolve: ({ registration }) => registration.state.kind,
    }),
    version: t.int({
      description: 'Goes up with every change; whoever changes the form names the one they looked at.',
      resolve: ({ registration }) => registration.version,
    }),
    offer: t.field({
      type: OpenOfferType,
      nullable: true,
      description: 'For what; null for a pre-registration (voorinschrijving).',
      resolve: ({ offer }) => offer ?? null,
    }),
    submittedAt: t.field({
      type: 'DateTime',
      description: 'When it was filled in.',
      resolve: ({ registration }) => registration.submittedAt,
    }),
    placeInLine: t.int({
      nullable: true,
      description: 'Place on the waiting list, 1 is next; null for who does not wait.',
      resolve: ({ placeInLine }) => placeInLine ?? null,
    }),
    placeOfferedUntil: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The last day, inclusive, on which the place that is offered can be taken; null when none is.',
      resolve: ({ placeOffer }) => (placeOffer === undefined ? null : lastDayOf(placeOffer)),
    }),
    form: t.field({
      type: OwnFormType,
      description: 'What was filled in.',
      resolve: ({ registration }) => registration.form,
    }),
    earlierForm: t.field({
      type: OwnFormType,
      nullable: true,
      description:
        'Before confirming: what the same person filled in for the same before; null for who did not.',
      resolve: ({ earlier }) => earlier?.registration.form ?? null,
    }),
    differences: t.stringList({
      description: 'The fields in which `form` says something else than `earlierForm`: `telephone`.',
      resolve: ({ earlier }) => [...(earlier?.fields ?? [])],
    }),
    invitedFor: t.field({
      type: [OpenOfferType],
      description: 'Offers that are open, and for which a pre-registered person was invited.',
      resolve: ({ invitedFor }) => [...invitedFor],
    }),
  }),
});
