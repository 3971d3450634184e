import { builder } from '../schema/builder.ts';
import { PersonType } from '../schema/node-types.ts';
import { StaffMemberType, StaffRoleEnum } from '../schema/staff.ts';
import { appointStaff, endStaff } from '../src/people/staff.ts';
import { listStaff } from '../src/people/staff-store.ts';
import { decision } from './decision.ts';
import { asOffice } from './rights.ts';

builder.queryField('staff', (t) =>
  t.field({
    type: [StaffMemberType],
    access: 'office',
    description:
      'Who works at the office and who guides groups at present (medewerkers), by family name, the office first.',
    resolve: async (_root, _args, api) => [...(await listStaff(api.db))],
  }),
);

decision('appointStaff', {
  description:
    'Says by name and address who works at the office or guides groups from now on; they are mailed. Office.',
  access: 'office',
  input: (t) => ({
    role: t.field({ type: StaffRoleEnum, description: 'What they will do.' }),
    givenName: t.string({ description: 'Given name (voornaam); of who is known already it stays.' }),
    familyName: t.string({ description: 'Family name (achternaam), with its prefix.' }),
    email: t.string({ description: 'E-mail address (e-mailadres) by which they sign in.' }),
  }),
  refusals: ['InvalidInput', 'RuleBroken'],
  decide: (api, named) => asOffice(api, (right) => appointStaff(api.context, right, named)),
  success: (t) => ({
    person: t.field({ type: PersonType, description: 'Who it is.', resolve: ({ personId }) => personId }),
  }),
});

decision('endStaff', {
  description:
    'Says that somebody works at the office, or guides groups, no more. The office keeps one at least; who still guides a group is replaced there first. Office.',
  access: 'office',
  input: (t) => ({
    personId: t.globalID({ for: PersonType, description: 'Who.' }),
    role: t.field({ type: StaffRoleEnum, description: 'What they did.' }),
  }),
  refusals: ['RuleBroken'],
  decide: (api, { personId, role }) =>
    asOffice(api, (right) => endStaff(api.context, right, { personId: personId.id, role })),
  success: (t) => ({
    person: t.field({ type: PersonType, description: 'Who it was.', resolve: ({ personId }) => personId }),
  }),
});
