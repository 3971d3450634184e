import { PersonType } from '../schema/node-types.ts';
import { appointSecretary } from '../src/people/appointing.ts';
import { beginServing, endServing } from '../src/people/serving.ts';
import { decision } from './decision.ts';
import { asKeeper, asOffice } from './rights.ts';

decision('beginServing', {
  description: 'Says that somebody keeps the calendar of a wethouder from now on (secretariaat). Office.',
  access: 'office',
  input: (t) => ({
    secretaryId: t.globalID({ for: PersonType, description: 'Who keeps it.' }),
    wethouderId: t.globalID({ for: PersonType, description: 'Whose calendar.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { secretaryId, wethouderId }) =>
    asOffice(api, (right) =>
      beginServing(api.context, right, { secretaryId: secretaryId.id, wethouderId: wethouderId.id }),
    ),
  success: (t) => ({
    wethouder: t.field({
      type: PersonType,
      description: 'Whose calendar is kept.',
      resolve: ({ wethouderId }) => wethouderId,
    }),
  }),
});

decision('appointSecretary', {
  description:
    'Says by name and address who keeps the calendar of a wethouder from now on (secretariaat); both are mailed. That wethouder, and the office.',
  access: 'selfOrOffice',
  input: (t) => ({
    wethouderId: t.globalID({ for: PersonType, description: 'Whose calendar.' }),
    givenName: t.string({ description: 'Given name (voornaam); of who is known already it stays.' }),
    familyName: t.string({ description: 'Family name (achternaam), with its prefix.' }),
    email: t.string({ description: 'E-mail address (e-mailadres) by which the person is known.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { wethouderId, ...named }) =>
    asKeeper(api, wethouderId.id, (right) => appointSecretary(api.context, right, named)),
  success: (t) => ({
    wethouder: t.field({
      type: PersonType,
      description: 'Whose calendar is kept.',
      resolve: ({ wethouderId }) => wethouderId,
    }),
  }),
});

decision('endServing', {
  description:
    'Says that somebody keeps the calendar of a wethouder no more (secretariaat stopt). What comes is cancelled in their feed. That wethouder, and the office.',
  access: 'selfOrOffice',
  input: (t) => ({
    secretaryId: t.globalID({ for: PersonType, description: 'Who kept it.' }),
    wethouderId: t.globalID({ for: PersonType, description: 'Whose calendar.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { secretaryId, wethouderId }) =>
    asKeeper(api, wethouderId.id, (right) => endServing(api.context, right, secretaryId.id)),
  success: (t) => ({
    wethouder: t.field({
      type: PersonType,
      description: 'Whose calendar was kept.',
      resolve: ({ wethouderId }) => wethouderId,
    }),
  }),
});
