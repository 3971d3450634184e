import type { Role, ViewerQuery } from '../gql/graphql.ts';

type Person = NonNullable<ViewerQuery['viewer']['person']>;

export type Joined = NonNullable<ViewerQuery['viewer']['joined']>;

/** Somebody who is signed in, or a device that joined a round under somebody's name. */
export interface SignedIn {
  readonly person: Person;
  readonly roles: readonly Role[];
  readonly represents: ViewerQuery['viewer']['represents'];
  /** Facilitators in whose place the viewer guides a session to come; of their groups no other is to be seen. */
  readonly standsInFor?: ViewerQuery['viewer']['standsInFor'] | undefined;
  /** As what this device joined one round by its code, with no other rights; undefined for who signed in. */
  readonly joined?: Joined | undefined;
}

/** Who may lead a trajectory: its facilitator, who stands in for that one, and the office. What the API allows is decided there. */
export function guides(viewer: SignedIn, facilitatorId: string): boolean {
  const { roles, person, standsInFor = [] } = viewer;
  return (
    roles.includes('OFFICE') ||
    person.id === facilitatorId ||
    standsInFor.some(({ id }) => id === facilitatorId)
  );
}

/** The people this viewer answers for: oneself and those one keeps the calendar of. */
export function speaksFor(viewer: SignedIn, personId: string): boolean {
  return viewer.person.id === personId || viewer.represents.some(({ id }) => id === personId);
}

/** Whether what is filled in is the viewer's own: not for a secretary, nor for a helper with a joined device. */
export function isOneself(viewer: SignedIn, personId: string): boolean {
  return viewer.person.id === personId && !viewer.joined?.helperName;
}
