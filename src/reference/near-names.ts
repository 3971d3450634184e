import type { MunicipalityName } from './types.ts';

/** Of a name that somebody typed with a slip: shorter ones may be anything. */
const LEAST_LETTERS = 4;
/** So many letters may hold two slips. */
const LETTERS_OF_TWO = 8;

/**
 * The names that somebody may have meant who typed `normalized` with one slip (from 8 letters on with two): a letter too many,
 * too few, another one, or two neighbours the other way round. What was typed may be the beginning of a name, or of a word
 * further on in it. Only the nearest ones; own names before others, whole names before beginnings, then alphabetical.
 */
export function namesNear(
  names: readonly MunicipalityName[],
  normalized: string,
): readonly MunicipalityName[] {
  if (normalized.length < LEAST_LETTERS) return [];
  const most = normalized.length < LETTERS_OF_TWO ? 1 : 2;
  const near = names.flatMap((name) => {
    const found = nearestBeginning(name.normalized, normalized, most);
    return found === undefined ? [] : [{ name, ...found }];
  });
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips === fewest)
    .toSorted(
      (left, right) =>
        Number(isOther(left.name)) - Number(isOther(right.name)) ||
        left.left - right.left ||
        (left.name.normalized < right.name.normalized ? -1 : 1),
    )
    .map(({ name }) => name);
}

function isOther({ kind }: MunicipalityName): boolean {
  return kind !== 'official' && kind !== 'common';
}

interface Slips {
  readonly slips: number;
  /** Letters of the name after what was typed. */
  readonly left: number;
}

/** From the word of the name on that has the fewest slips; undefined when each has more than `most`. */
function nearestBeginning(name: string, typed: string, most: number): Slips | undefined {
  let best: Slips | undefined;
  for (let begin = 0; begin >= 0; begin = name.indexOf(' ', begin) + 1 || -1) {
    const found = slipsToBeginning(typed, name.slice(begin), most);
    if (found === undefined) continue;
    const isBetter = best === undefined || found.slips < best.slips;
    if (isBetter || (found.slips === best?.slips && found.left < best.left)) best = found;
  }
  return best;
}

/**
 * The fewest slips that make `typed` of a beginning of `name`, as far as they are `most`: optimal string alignment, of which the
 * last row is read instead of its last cell. More than `most` letters beside the diagonal there is nothing to find, and most
 * names are out after a few letters; so all names take about a millisecond.
 */
export function slipsToBeginning(typed: string, name: string, most: number): Slips | undefined {
  const width = Math.min(name.length, typed.length + most);
  if (width < typed.length - most) return undefined;
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: Math.min(width, most) + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current: number[] = [];
    for (let column = Math.max(0, row - most); column <= Math.min(width, row + most); column += 1) {
      const aside = Math.min(at(above, column), at(current, column - 1)) + 1;
      const change = at(above, column - 1) + (typed[row - 1] === name[column - 1] ? 0 : 1);
      const isTurned = typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1];
      const turn = isTurned && row > 1 ? at(twoAbove, column - 2) + 1 : Number.POSITIVE_INFINITY;
      current[column] = column === 0 ? row : Math.min(aside, change, turn);
    }
    if (current.every((slips) => slips > most)) return undefined;
    [twoAbove, above] = [above, current];
  }
  const slips = above.reduce((fewest, one) => Math.min(fewest, one), Number.POSITIVE_INFINITY);
  return slips > most ? undefined : { slips, left: name.length - above.lastIndexOf(slips) };
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
