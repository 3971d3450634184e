import type { Role, ViewerQuery } from '../gql/graphql.ts';

type Person = NonNullable<ViewerQuery['viewer']['person']>;

/** Somebody who is signed in. */
export interface SignedIn {
  readonly person: Person;
  readonly roles: readonly Role[];
  readonly represents: ViewerQuery['viewer']['represents'];
}

/** Who may lead a trajectory: its facilitator, and the office. What the API allows is decided there. */
export function guides(viewer: SignedIn, facilitatorId: string): boolean {
  return viewer.roles.includes('OFFICE') || viewer.person.id === facilitatorId;
}

/** The people this viewer answers for: oneself and those one keeps the calendar of. */
export function speaksFor(viewer: SignedIn, personId: string): boolean {
  return viewer.person.id === personId || viewer.represents.some(({ id }) => id === personId);
}
