import type { CalendarKind, Role } from '../gql/graphql.ts';

const KINDS: Readonly<Record<Role, CalendarKind>> = {
  PARTICIPANT: 'PARTICIPANT',
  SECRETARY: 'SECRETARY',
  FACILITATOR: 'FACILITATOR',
  OFFICE: 'OFFICE',
};

/** The calendars somebody with these roles can subscribe to, each once. */
export function feedKinds(roles: readonly Role[]): readonly CalendarKind[] {
  return [...new Set(roles.map((role) => KINDS[role]))];
}
