import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseCsv } from '../../src/reference/csv.ts';

describe('reading comma-separated text', () => {
  test('cells are bare or quoted, and a quoted cell holds commas, quotes and line breaks', () => {
    const text = '\uFEFFname,note\r\n"Nuenen, Gerwen","a ""b""\nc"\n\n,\nlast,"x"';

    assert.deepEqual(parseCsv(text), {
      ok: true,
      value: [
        { line: 1, cells: ['name', 'note'] },
        { line: 2, cells: ['Nuenen, Gerwen', 'a "b"\nc'] },
        { line: 5, cells: ['', ''] },
        { line: 6, cells: ['last', 'x'] },
      ],
    });
  });

  test('an empty text has no records', () => {
    assert.deepEqual(parseCsv(''), { ok: true, value: [] });
  });

  for (const [what, text, code, line] of [
    ['a quote that is never closed', 'a,b\nc,"d\ne,f\n', 'QUOTE_NOT_CLOSED', 2],
    ['a doubled quote at the end of the text', 'a\n"b""', 'QUOTE_NOT_CLOSED', 2],
    ['a quote inside a bare cell', 'a,b\nc,d"e\n', 'QUOTE_MISPLACED', 2],
    ['text after a closing quote', 'a\nb\n"c"d\n', 'QUOTE_MISPLACED', 3],
  ] as const) {
    test(`${what} is refused with its line`, () => {
      assert.deepEqual(parseCsv(text), { ok: false, refusal: { code, line } });
    });
  }

  test('whatever is written quoted is read back unchanged', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join())
          .join('\n');

        const read = parseCsv(text);

        assert.ok(read.ok);
        assert.deepEqual(
          read.value.map(({ cells }) => cells),
          rows,
        );
      }),
      { seed: 20_261_122 },
    );
  });
});
