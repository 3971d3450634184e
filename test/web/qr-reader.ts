import assert from 'node:assert/strict';

/*
 * Reads a QR code from its modules, after ISO/IEC 18004:2015 and apart from the library that draws it: format, mask,
 * order of the codewords and segments. For versions 1 to 6 that are drawn without faults, so nothing is corrected.
 */

type Modules = readonly (readonly boolean[])[];

/** Data codewords per block (table 9), by version and then error correction level. */
const BLOCKS: Readonly<Record<number, Readonly<Record<Level, readonly number[]>>>> = {
  1: { L: [19], M: [16], Q: [13], H: [9] },
  2: { L: [34], M: [28], Q: [22], H: [16] },
  3: { L: [55], M: [44], Q: [17, 17], H: [13, 13] },
  4: { L: [80], M: [32, 32], Q: [24, 24], H: [9, 9, 9, 9] },
  5: { L: [108], M: [43, 43], Q: [15, 15, 16, 16], H: [11, 11, 12, 12] },
  6: { L: [68, 68], M: [27, 27, 27, 27], Q: [19, 19, 19, 19], H: [15, 15, 15, 15] },
};
type Level = 'L' | 'M' | 'Q' | 'H';
const LEVELS: readonly Level[] = ['M', 'L', 'H', 'Q'];

/** Whether the mask turns a module over (table 10). */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_i, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** The text in a QR code; `modules[row][column]` is true where it is dark, without the quiet zone. */
export function readQrCode(modules: Modules): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const isDark = (row: number, column: number): boolean => modules[row]?.[column] ?? false;
  const { level, mask } = formatOf(isDark);
  const blocks = BLOCKS[version]?.[level];
  assert.ok(blocks !== undefined, `version ${version}`);
  const bits: boolean[] = [];
  for (const [row, column] of dataModules(size)) bits.push(isDark(row, column) !== mask(row, column));
  return textIn(dataOf(codewordsOf(bits), blocks));
}

function formatOf(isDark: (row: number, column: number) => boolean) {
  const places: [number, number][] = [];
  for (const column of [0, 1, 2, 3, 4, 5, 7, 8]) places.push([8, column]);
  for (const row of [7, 5, 4, 3, 2, 1, 0]) places.push([row, 8]);
  const read = places.reduce((value, [row, column]) => value * 2 + Number(isDark(row, column)), 0);
  const format = read ^ 0x5412;
  const level = LEVELS[format >> 13];
  const mask = MASKS[(format >> 10) & 7];
  assert.ok(level !== undefined && mask !== undefined);
  return { level, mask };
}

/** In the order of the bits: columns two by two from the right, up and down in turn (section 7.7.3). */
function* dataModules(size: number): Generator<[number, number]> {
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = isUpward ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (!isFunction(size, row, column)) yield [row, column];
    }
    isUpward = !isUpward;
  }
}

function isFunction(size: number, row: number, column: number): boolean {
  const nearStart = row < 9 && (column < 9 || column >= size - 8);
  const nearEnd = row >= size - 8 && column < 9;
  const timing = row === 6 || column === 6;
  const centre = size - 7;
  const alignment = size > 21 && Math.abs(row - centre) <= 2 && Math.abs(column - centre) <= 2;
  return nearStart || nearEnd || timing || alignment;
}

function codewordsOf(bits: readonly boolean[]): readonly number[] {
  const count = Math.floor(bits.length / 8);
  return Array.from({ length: count }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((value, bit) => value * 2 + Number(bit), 0),
  );
}

/** Codewords of the blocks stand by turns (section 7.6); those for correction come after the data. */
function dataOf(codewords: readonly number[], blocks: readonly number[]): readonly number[] {
  const parts = blocks.map((): number[] => []);
  let next = 0;
  for (let index = 0; index < Math.max(...blocks); index += 1) {
    for (const [block, length] of blocks.entries()) {
      if (index >= length) continue;
      parts[block]?.push(codewords[next] ?? 0);
      next += 1;
    }
  }
  return parts.flat();
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** The segments (section 7.4), for versions up to 9. */
function textIn(data: readonly number[]): string {
  const bits = data.map((codeword) => codeword.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const take = (count: number): number => {
    at += count;
    return Number.parseInt(bits.slice(at - count, at).padEnd(1, '0'), 2);
  };
  const bytes: number[] = [];
  const push = (text: string): void => void bytes.push(...Buffer.from(text));
  while (at + 4 <= bits.length) {
    const mode = take(4);
    if (mode === 0) break;
    assert.ok(mode === 1 || mode === 2 || mode === 4, `mode ${mode}`);
    let left = take(mode === 4 ? 8 : mode === 2 ? 9 : 10);
    for (; left > 0; left -= mode === 4 ? 1 : mode === 2 ? 2 : 3) {
      if (mode === 4) bytes.push(take(8));
      else if (mode === 2 && left >= 2) {
        const pair = take(11);
        push(`${ALPHANUMERIC[Math.floor(pair / 45)] ?? ''}${ALPHANUMERIC[pair % 45] ?? ''}`);
      } else if (mode === 2) push(ALPHANUMERIC[take(6)] ?? '');
      else push(String(take([0, 4, 7][left] ?? 10)).padStart(Math.min(left, 3), '0'));
    }
  }
  return Buffer.from(bytes).toString('utf8');
}
