import type { RoundSlotFragment } from '../gql/graphql.ts';

type Mark = RoundSlotFragment['marks'][number];

/** A mark on a day as people read it: `Zomervakantie (Raalte, Zwolle)`, or the name alone when it concerns all. */
export function marksInWords(marks: readonly Mark[]): readonly string[] {
  return markNames(marks).map((name) => {
    const places = marks
      .filter((mark) => mark.name === name)
      .flatMap(({ municipalities }) => municipalities.map(({ displayName }) => displayName));
    const each = [...new Set(places)];
    return each.length > 0 ? `${name} (${each.join(', ')})` : name;
  });
}

/** Each name once: school regions that have the same holiday give a mark each. */
export function markNames(marks: readonly Mark[]): readonly string[] {
  return [...new Set(marks.map(({ name }) => name))];
}
