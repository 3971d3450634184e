import type { StaffRow } from '../src/people/staff-store.ts';
import { builder } from './builder.ts';
import { PersonType } from './node-types.ts';

export const StaffRoleEnum = builder.enumType('StaffRole', {
  description: 'What somebody does for everybody.',
  values: {
    OFFICE: { value: 'office', description: 'Works at the office (bureau).' },
    FACILITATOR: { value: 'facilitator', description: 'Guides groups (begeleider).' },
  } as const,
});

export const StaffMemberType = builder.objectRef<StaffRow>('StaffMember').implement({
  description: 'A role that somebody has at present (medewerker).',
  access: { rule: 'office' },
  fields: (t) => ({
    person: t.field({ type: PersonType, description: 'Who.', resolve: ({ personId }) => personId }),
    role: t.field({ type: StaffRoleEnum, description: 'What they do.', resolve: ({ role }) => role }),
  }),
});
