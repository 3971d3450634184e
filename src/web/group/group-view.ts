import type { DryRunFragment, GroupContinuationQuery, GroupQuery } from '../gql/graphql.ts';
import { groupTexts } from '../texts/nl-group.ts';

/** What the pages about a group read. */
export type Group = NonNullable<GroupQuery['trajectory']>;
export type Continuation = NonNullable<NonNullable<GroupContinuationQuery['trajectory']>['continuation']>;

const texts = groupTexts.dryRun;

/** `Zwolle, Anneke Veldhuis`: where a session is received and by whom; nobody's turn is a neutral place. */
export function hostInWords(
  municipality: { readonly displayName: string } | null | undefined,
  person: { readonly name: string } | null | undefined,
): string {
  return [municipality?.displayName, person?.name].filter(Boolean).join(', ') || texts.neutral;
}

export function venueInWords(venue: { readonly name: string; readonly place: string } | null): string {
  return venue ? `${venue.name}, ${venue.place}` : texts.venueFollows;
}

/** What people notice, said once for all for whom it is the same. In order of the first of them. */
export function alike(
  people: DryRunFragment['people'],
): readonly { readonly names: string; readonly lines: readonly string[] }[] {
  const told = people.map(({ person, inWords, copies }) => ({
    name: person.name,
    lines: [
      ...inWords,
      ...(copies.length === 0 ? [] : [texts.copies(copies.map(({ name }) => name).join(' en '))]),
    ],
  }));
  return [...Map.groupBy(told, ({ lines }) => lines.join('\n')).values()].map((same) => ({
    names: enumerated(same.map(({ name }) => name)),
    lines: same[0]?.lines ?? [],
  }));
}

function enumerated(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}
