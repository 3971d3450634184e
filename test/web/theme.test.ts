import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..', 'src');

/** What may be different under a pointer: how a thing looks, never whether it is there. */
const LOOKS =
  /^(color|background(-color)?|border-color|outline(-.+)?|text-decoration(-.+)?|text-underline-offset|cursor)$/;

/** The rules of a style sheet whose selector has the word, with what they set. */
function rulesWith(
  css: string,
  word: string,
): readonly { selector: string; properties: readonly string[] }[] {
  const bare = css.replace(/\/\*.*?\*\//gs, '');
  return [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    selector.includes(word)
      ? [
          {
            selector: selector.trim(),
            properties: body.split(';').flatMap((line) => line.split(':')[0]?.trim() || []),
          },
        ]
      : [],
  );
}

describe('The styles', () => {
  const files = globSync(join(ROOT, '{web/theme,server}', '*.css'));

  test('hide nothing that a pointer has to be over to see: a finger has no such thing', () => {
    const hovered = files.flatMap((file) => rulesWith(readFileSync(file, 'utf8'), ':hover'));

    assert.deepEqual(
      hovered.filter(({ properties }) => properties.some((property) => !LOOKS.test(property))),
      [],
    );
    assert.ok(hovered.length >= 10);
  });

  test('of pages that come later do not know each other: which came first changes nothing', () => {
    const main = readFileSync(join(ROOT, 'web', 'main.tsx'), 'utf8');
    const later = globSync(join(ROOT, 'web', 'theme', '*.css')).filter(
      (file) => !main.includes(`/${basename(file)}'`),
    );
    const places = new Map<string, Set<string>>();
    for (const file of later) {
      for (const { selector } of rulesWith(readFileSync(file, 'utf8'), '.')) {
        // What one class alone decides, wherever it is used
        for (const [, name = ''] of selector.matchAll(/(?:^|,|\{)\s*\.([\w-]+)(?=\s*(?:,|$)|:)/g)) {
          places.set(name, (places.get(name) ?? new Set()).add(basename(file)));
        }
      }
    }

    assert.deepEqual(
      [...places].filter(([, files]) => files.size > 1),
      [],
    );
    assert.ok(later.length >= 20 && places.size >= 200);
  });

  test('and the documents let everybody zoom in', () => {
    const documents = [join(ROOT, 'web', 'index.html'), join(ROOT, 'server', 'pages.ts')];
    const viewports = documents.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<meta name="viewport" content="([^"]*)"/g)].map(
        ([, content]) => content,
      ),
    );

    assert.deepEqual(viewports, Array(2).fill('width=device-width, initial-scale=1'));
    for (const file of files) {
      assert.doesNotMatch(readFileSync(file, 'utf8'), /touch-action:\s*(none|pan-[xy])\b/, file);
    }
  });
});
