import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');

/** Dutch words that would be a second word for one concept, and the one of GLOSSARY.md. */
const SECOND_WORDS: Readonly<Record<string, RegExp>> = {
  'vastleggen (planning)': /vastgesteld|planning vaststel/i,
  verplaatsen: /\bverzet(?:ten)?\b/i,
  'laten vervallen': /\bafge?zeg|annule/i,
  'als het moet': /als het nodig is/i,
  doorstrepen: /weggestreept|wegstrep/i,
  'agenda-abonnement': /agendalink/i,
  zittingsperiode: /ambtstermijn/i,
  'kandidaat-moment': /mogelijk moment/i,
};

test('people read one word for one concept', () => {
  const files = globSync(['src/**/*.{ts,tsx}', 'schema/*.ts', 'resolvers/*.ts'], { cwd: ROOT });
  const found = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return Object.entries(SECOND_WORDS)
      .filter(([, pattern]) => pattern.test(text))
      .map(([word]) => `${file}: use ${word}`);
  });

  assert.ok(files.length > 200);
  assert.deepEqual(found, []);
});
