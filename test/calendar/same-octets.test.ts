import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PRINTER = fileURLToPath(new URL('print-golden-feed.ts', import.meta.url));
const GOLDEN = readFileSync(new URL('golden/participant.ics', import.meta.url));

for (const [zone, locale] of [
  ['UTC', 'C'],
  ['Pacific/Auckland', 'en_NZ.UTF-8'],
  ['America/St_Johns', 'ar_EG.UTF-8'],
  ['Europe/Amsterdam', 'nl_NL.UTF-8'],
] as const) {
  test(`a machine in ${zone} with locale ${locale} gives the golden octets`, () => {
    const env = { TZ: zone, LANG: locale, LC_ALL: locale };

    const octets = execFileSync(process.execPath, ['--no-warnings', PRINTER], { env });

    assert.deepEqual(octets, GOLDEN);
  });
}
