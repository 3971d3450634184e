import type { GroupContinuationQuery, GroupQuery } from '../gql/graphql.ts';
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
