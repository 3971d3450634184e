import type { ArrangeHostingInput, SessionDetailsFragment, SessionLineFragment } from '../gql/graphql.ts';

/** What a host fills in, in the order of the form. */
export const HOSTING_FIELDS = [
  'name',
  'street',
  'postalCode',
  'place',
  'room',
  'directions',
  'parking',
  'lunch',
] as const;
export type HostingField = (typeof HOSTING_FIELDS)[number];
export type HostingForm = Readonly<Record<HostingField, string>>;

/** The form with what is known; the town is that of the host as long as nobody says otherwise. */
export function formOf({ venue, hosting, hostMunicipality }: SessionDetailsFragment): HostingForm {
  return {
    name: venue?.name ?? '',
    street: venue?.street ?? '',
    postalCode: venue?.postalCode ?? '',
    place: venue?.place ?? hostMunicipality?.displayName ?? '',
    room: hosting?.room ?? '',
    directions: venue?.directions ?? '',
    parking: hosting?.parking ?? '',
    lunch: hosting?.lunch ?? '',
  };
}

/** Whether part of an address was filled in without the building and the town that it needs. */
export function isVenueHalf(form: HostingForm): boolean {
  if (form.name.trim() !== '') return form.place.trim() === '';
  return [form.street, form.postalCode, form.directions].some((text) => text.trim() !== '');
}

/** What is sent. Without the name of a building the place is not known yet. */
export function requestOf(
  { id, version }: Pick<SessionDetailsFragment, 'id' | 'version'>,
  form: HostingForm,
): ArrangeHostingInput {
  const text = (field: HostingField) => form[field].trim() || null;
  const name = text('name');
  const venue = name && {
    name,
    street: text('street'),
    postalCode: text('postalCode'),
    place: form.place.trim(),
    directions: text('directions'),
  };
  const hosting = { room: text('room'), parking: text('parking'), lunch: text('lunch') };
  return { sessionId: id, version, venue: venue || null, hosting };
}

export type MissingPart = 'venue' | 'directions' | 'parking' | 'lunch';

/** What the group would like to know and is not filled in yet; a building need not have a room with a name. */
export function missingParts({
  venue,
  hosting,
}: Pick<SessionLineFragment, 'venue' | 'hosting'>): readonly MissingPart[] {
  return [
    ...(venue ? [] : (['venue'] as const)),
    ...(venue?.directions ? [] : (['directions'] as const)),
    ...(hosting?.parking ? [] : (['parking'] as const)),
    ...(hosting?.lunch ? [] : (['lunch'] as const)),
  ];
}
