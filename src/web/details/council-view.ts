import type { CouncilEveningsQuery, CouncilKeeperFragment, CouncilWeeks } from '../gql/graphql.ts';
import { councilTexts } from '../texts/nl-council.ts';
import { dateInWords, weekdayName } from '../time/amsterdam.ts';

export type Evening = NonNullable<CouncilKeeperFragment['councilEvenings']>[number];

/** A wethouder in office whose council evenings the viewer may keep. */
export interface CouncilKeeper {
  readonly personId: string;
  readonly municipality: string;
  readonly evenings: readonly Evening[];
}

/** The viewer, if wethouder now, and those whose calendar the viewer keeps; a municipality that two of them share is there once. */
export function keepersIn({ viewer }: CouncilEveningsQuery): readonly CouncilKeeper[] {
  const people = [...(viewer.person ? [viewer.person] : []), ...viewer.represents];
  const inOffice = people.flatMap(({ id, term, councilEvenings }) =>
    term && term.endsOn === null && councilEvenings
      ? [{ personId: id, municipality: term.municipality.displayName, evenings: councilEvenings }]
      : [],
  );
  return [
    ...new Map(inOffice.toReversed().map((keeper) => [keeper.municipality, keeper])).values(),
  ].toReversed();
}

/** `eerste donderdag van de maand, 19.30 – 22.30 uur` */
export function eveningInWords({
  weekday,
  weeks,
  starts,
  ends,
  endsOn,
}: Pick<Evening, 'weekday' | 'weeks' | 'starts' | 'ends' | 'endsOn'>): string {
  const times = councilTexts.times(dotted(starts), dotted(ends));
  const until = endsOn === null ? [] : [councilTexts.until(dateInWords(endsOn))];
  return [councilTexts.when[weeks](weekdayName(weekday)), times, ...until].join(', ');
}

function dotted(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}

/** What is filled in, as inputs give it. */
export interface EveningForm {
  readonly name: string;
  readonly weekday: string;
  readonly weeks: CouncilWeeks;
  readonly starts: string;
  readonly ends: string;
  readonly endsOn: string;
}

export const EMPTY_FORM: EveningForm = {
  name: '',
  weekday: '4',
  weeks: 'EVERY',
  starts: '19:30',
  ends: '22:30',
  endsOn: '',
};

/** What is sent; undefined when something is not there yet. Whether it can be is for the server to say. */
export function eveningInput(personId: string, { name, weekday, weeks, starts, ends, endsOn }: EveningForm) {
  if (name.trim() === '' || starts === '' || ends === '') return undefined;
  return { personId, name, weekday: Number(weekday), weeks, starts, ends, endsOn: endsOn || null };
}

/** The value of an option, which is one of those in the list. */
export function weeksOf(value: string): CouncilWeeks {
  return WEEKS.find((weeks) => weeks === value) ?? 'EVERY';
}

// The keys of the texts are those of the API: it would not compile otherwise
export const WEEKS = Object.keys(councilTexts.weeksOption) as readonly CouncilWeeks[];
