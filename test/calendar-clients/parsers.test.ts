import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../../src/shared/time.ts';
import { inZone } from '../../src/shared/time.ts';
import { type Reading, readByIcalJs, readByNodeIcal } from '../calendar/readers.ts';
import { given } from '../trajectories/builders.ts';

const FOLDER = fileURLToPath(new URL('../calendar/golden/', import.meta.url));
const SCRIPT = fileURLToPath(new URL('read-feeds.py', import.meta.url));
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.ics'));
const PATHS = NAMES.map((name) => join(FOLDER, name));

/** Of the system, with its packages; another Python may come first on the PATH. */
const PYTHON = '/usr/bin/python3';

/**
 * Every golden feed, by parsers and a program of the system that know nothing of each other; those of the npm packages stand in
 * between. What only a few of them read of it (folding, escapes, time zones) shows here.
 */
describe('Every golden feed reads the same', () => {
  let ofSystem: Readonly<Record<'icalendar' | 'libical', readonly (readonly Reading[])[]>>;
  const expected = PATHS.map((path) => readByIcalJs(readFileSync(path, 'utf8')));

  before(() => {
    // Elsewhere on the globe, so that a time without its zone shows
    const env = { ...process.env, TZ: 'America/St_Johns' };
    // Cast: printed by the script
    ofSystem = JSON.parse(
      execFileSync(PYTHON, [SCRIPT, ...PATHS], { env, encoding: 'utf8' }),
    ) as typeof ofSystem;
  });

  test('for node-ical, and there is something to read', () => {
    assert.ok(expected.flat().length > 15);
    assert.deepEqual(
      PATHS.map((path) => readByNodeIcal(readFileSync(path, 'utf8'))),
      expected,
    );
  });

  for (const parser of ['icalendar', 'libical'] as const) {
    test(`for ${parser} of the system`, () => {
      assert.deepEqual(ofSystem[parser], expected);
    });
  }

  test('for calcurse, which imports it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-calcurse-'));
    try {
      const imported = PATHS.map((path, index) => importedByCalcurse(path, join(folder, String(index))));
      assert.deepEqual(
        imported,
        expected.map((events) => events.map(asCalcurseShows).toSorted()),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** What calcurse keeps of a file: moments in the zone of the machine, and the title. */
function importedByCalcurse(path: string, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const calcurse = (...args: readonly string[]) =>
    execFileSync('calcurse', ['-D', folder, '-C', folder, '-q', ...args], {
      env: { ...process.env, TZ: 'Europe/Amsterdam', LC_ALL: 'C.UTF-8', HOME: folder },
      encoding: 'utf8',
    });
  calcurse('-i', path);
  const lines = calcurse('-G').split('\n').filter(Boolean);
  return lines
    .map((line) => {
      const [, from, to, title] = given(/^(.*?) -> (.*?)(?:>\w+)? \|(.*)$/.exec(line) ?? undefined);
      return `${from} -> ${to} ${title}`;
    })
    .toSorted();
}

function asCalcurseShows({ startsAt, endsAt, summary }: Reading): string {
  // Cast: read from a file by ical.js
  const moment = (instant: string) => inZone(instant as Instant).toFormat("MM/dd/yyyy '@' HH:mm");
  return `${moment(startsAt)} -> ${moment(endsAt)} ${summary}`;
}
