/**
 * The code that phones join a round with: short enough to read from a wall and type. Which signs, how long and why that
 * is enough: docs/decisions/0010.
 */

/**
 * No two signs that are taken for each other (0 O, 1 I L, 2 Z, 5 S, 8 B), and no vowels, so that no code is a word that
 * nobody wants on a wall. 25 signs: six of them are 27.9 bits.
 */
export const JOIN_CODE_SIGNS = '23456789CDFGHJKMNPQRTVWXY';
export const JOIN_CODE_LENGTH = 6;
/** A working day and the evening after it; who plans on asks for a new one. */
export const JOIN_CODE_HOURS = 12;

/** How a sign that is not in a code is meant, where that can be told. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['Z', '2'],
  ['S', '5'],
  ['B', '8'],
]);

/** Makes a code; `pick(n)` gives a whole number from 0 up to and not including n, each as likely. */
export function newJoinCode(pick: (below: number) => number): string {
  const signs = Array.from({ length: JOIN_CODE_LENGTH }, () => JOIN_CODE_SIGNS[pick(JOIN_CODE_SIGNS.length)]);
  return signs.join('');
}

/** What was typed as a code: case, spaces and hyphens do not matter. Undefined when it can be no code. */
export function readJoinCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const signs = [...typed.toUpperCase().replace(/[\s-]/g, '')].map((sign) => MEANT.get(sign) ?? sign);
  if (signs.length !== JOIN_CODE_LENGTH) return undefined;
  return signs.every((sign) => JOIN_CODE_SIGNS.includes(sign)) ? signs.join('') : undefined;
}

/** As people read it: `K7M 4QX`. */
export function joinCodeInWords(code: string): string {
  return `${code.slice(0, JOIN_CODE_LENGTH / 2)} ${code.slice(JOIN_CODE_LENGTH / 2)}`;
}
