import { type CalendarDate, daysBetween } from '../shared/time.ts';
import { type CompositionSettings, CRITERIA, type Experience } from './types.ts';

/** D, step 4, and the order in which the wishes for a composition are named (issue 6). */
export const STANDARD_SETTINGS: CompositionSettings = {
  sizes: { least: 5, standard: 6, most: 8 },
  maxTravelMinutes: undefined,
  comfortableTravelMinutes: 45,
  neighbourMinutes: 22,
  order: CRITERIA,
};

const DAYS_IN_YEAR = 365.25;
/** D: a first half term is new; more than a term and a half is long. A term is four years. */
const SETTLED_AFTER_YEARS = 2;
const LONG_AFTER_YEARS = 6;

/** How experienced somebody is on a day; undefined when it is not known since when. */
export function experienceOf(
  inOfficeSince: CalendarDate | undefined,
  on: CalendarDate,
): Experience | undefined {
  if (inOfficeSince === undefined) return undefined;
  const years = daysBetween(inOfficeSince, on) / DAYS_IN_YEAR;
  if (years < SETTLED_AFTER_YEARS) return 'new';
  return years < LONG_AFTER_YEARS ? 'settled' : 'long';
}

/** Families of parties.csv that are not one party: local parties, no party, not known. */
const NOT_ONE_PARTY: ReadonlySet<string> = new Set(['lokaal', 'geen', 'onbekend']);

/**
 * What counts as one party when a group is spread: the families of the party that was recognised. A joint list counts as
 * each of its parties. A local party is its own party, which is found in one municipality only, so it meets nobody; but one
 * that is known by name in more municipalities (kind `regional`) counts by that name.
 */
export function partiesOf(
  party: { readonly id: string; readonly kind: string; readonly families: readonly string[] } | undefined,
): readonly string[] {
  if (party === undefined) return [];
  const families = party.families.filter((family) => !NOT_ONE_PARTY.has(family));
  return families.length === 0 && party.kind === 'regional' ? [party.id] : families;
}
