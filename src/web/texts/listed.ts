const asDutch = new Intl.ListFormat('nl', { type: 'conjunction' });

/** `2`, `2 en 4`, `Anneke, Bart en Carla`; empty for none. */
export function listed(words: readonly (number | string)[]): string {
  return asDutch.format(words.map(String));
}
