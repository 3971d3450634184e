import type { RoundSlotFragment } from '../gql/graphql.ts';

type Mark = RoundSlotFragment['marks'][number];

/**
 * A mark on a day for whoever works in one municipality: with its places where it is about others only, `Zomervakantie
 * (Raalte)`; else the name alone, as `Raad Zwolle` has its place in it.
 */
export function ownMarkWords(marks: readonly Mark[], municipalityId: string | undefined): readonly string[] {
  return markNames(marks).map((name) => {
    const places = marks
      .filter((mark) => mark.name === name && mark.kind !== 'councilEvening')
      .flatMap(({ municipalities }) => municipalities);
    if (places.length === 0 || places.some(({ id }) => id === municipalityId)) return name;
    return `${name} (${[...new Set(places.map(({ displayName }) => displayName))].join(', ')})`;
  });
}

/**
 * What there is about a day, each once. What is about some of its parts only has those before it: `avond: Raad Zwolle`.
 */
export function dayMarks<Slot extends { readonly dayPart: string; readonly marks: readonly Mark[] }>(
  slots: readonly Slot[],
  inWords: (marks: readonly Mark[]) => readonly string[],
): readonly string[] {
  const parts = slots.map(({ dayPart, marks }) => ({ dayPart, words: inWords(marks) }));
  return [...new Set(parts.flatMap(({ words }) => words))].map((word) => {
    const concerned = parts.filter(({ words }) => words.includes(word)).map(({ dayPart }) => dayPart);
    return concerned.length === parts.length ? word : `${concerned.join(', ')}: ${word}`;
  });
}

/** Each name once: school regions that have the same holiday give a mark each. */
export function markNames(marks: readonly Mark[]): readonly string[] {
  return [...new Set(marks.map(({ name }) => name))];
}
