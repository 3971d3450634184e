import type { FoundPersonFragment, StartTrajectoryInput } from '../gql/graphql.ts';
import { instantInAmsterdam } from '../time/amsterdam.ts';

/** R 004: groups; D: 5 to 8 people. The API decides; here it saves a round trip. */
const GROUP_SIZE = { min: 5, max: 8 } as const;

/** A wethouder who can be in the group. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly municipality: { readonly id: string; readonly displayName: string };
}

export interface StartForm {
  readonly name: string;
  readonly facilitatorId: string;
  readonly group: readonly Candidate[];
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
  /** Empty: not chosen yet. */
  readonly hostId: string;
  readonly venue: Readonly<Record<VenueField, string>>;
}

export const VENUE_FIELDS = ['name', 'street', 'postalCode', 'place', 'directions'] as const;
type VenueField = (typeof VENUE_FIELDS)[number];

export type StartProblem = 'name' | 'facilitator' | 'group' | 'sameMunicipality' | 'times' | 'host' | 'venue';

export const EMPTY_START: StartForm = {
  name: '',
  facilitatorId: '',
  group: [],
  date: '',
  starts: '13:30',
  ends: '16:30',
  hostId: '',
  venue: { name: '', street: '', postalCode: '', place: '', directions: '' },
};

/** Those of the people found who are wethouder on `today`. */
export function candidatesOf(people: readonly FoundPersonFragment[], today: string): readonly Candidate[] {
  return people.flatMap(({ id, name, term }) =>
    term && (term.endsOn === null || term.endsOn >= today)
      ? [{ id, name, municipality: term.municipality }]
      : [],
  );
}

/** Adds somebody once. */
export function withCandidate(form: StartForm, candidate: Candidate): StartForm {
  const isIn = form.group.some(({ id }) => id === candidate.id);
  return isIn ? form : { ...form, group: [...form.group, candidate] };
}

/** Who leaves the group does not host either. */
export function withoutCandidate(form: StartForm, id: string): StartForm {
  const group = form.group.filter((candidate) => candidate.id !== id);
  return { ...form, group, hostId: form.hostId === id ? '' : form.hostId };
}

/** The request to start a trajectory, or the first thing that is wrong. */
export function startRequest(
  form: StartForm,
): { readonly input: StartTrajectoryInput } | { readonly problem: StartProblem } {
  const { facilitatorId, group, hostId, date } = form;
  const name = form.name.trim();
  if (name === '') return { problem: 'name' };
  if (facilitatorId === '') return { problem: 'facilitator' };
  if (group.length < GROUP_SIZE.min || group.length > GROUP_SIZE.max) return { problem: 'group' };
  const municipalities = new Set(group.map(({ municipality }) => municipality.id));
  if (municipalities.size < group.length) return { problem: 'sameMunicipality' };
  const startsAt = instantInAmsterdam(date, form.starts);
  const endsAt = instantInAmsterdam(date, form.ends);
  if (!startsAt || !endsAt || endsAt <= startsAt) return { problem: 'times' };
  if (hostId === '') return { problem: 'host' };
  const venue = venueOf(form.venue);
  if (venue === 'incomplete') return { problem: 'venue' };
  return {
    input: {
      name,
      facilitatorId,
      participantIds: group.map(({ id }) => id),
      firstSession: { startsAt, endsAt, hostId, venue },
    },
  };
}

function venueOf(typed: StartForm['venue']): StartTrajectoryInput['firstSession']['venue'] | 'incomplete' {
  const [name, street, postalCode, place, directions] = VENUE_FIELDS.map((field) => typed[field].trim());
  if (!name && !street && !postalCode && !place && !directions) return null;
  if (!name || !place) return 'incomplete';
  return {
    name,
    street: street || null,
    postalCode: postalCode || null,
    place,
    directions: directions || null,
  };
}
