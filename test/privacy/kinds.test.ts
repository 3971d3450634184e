import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DATA_KINDS, PERIODS } from '../../src/privacy/kinds.ts';
import { PERSON_COLUMNS } from '../../src/privacy/person-data.ts';
import { KIND_KEYS } from '../../src/privacy/types.ts';
import { enrolmentTexts } from '../../src/web/texts/nl-enrolment.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');
/** The rows of the first table: cells by key. */
const ROWS = new Map(
  PAGE.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => [cells[1]?.replaceAll('`', '') ?? '', cells.slice(2, 6)] as const),
);

test('each kind of data has one row in docs/privacy.md, with what, why, how long and who', () => {
  assert.deepEqual([...ROWS.keys()], [...KIND_KEYS]);
  assert.deepEqual(
    DATA_KINDS.map(({ key }) => key),
    [...KIND_KEYS],
  );
  for (const [key, cells] of ROWS) assert.ok(cells.length === 4 && cells.every((cell) => cell !== ''), key);
});

test('the periods in docs/privacy.md are those by which the program forgets', () => {
  for (const { key, period } of DATA_KINDS) {
    const [, , howLong = ''] = ROWS.get(key) ?? [];
    if (period === undefined) assert.match(howLong, /^as long as/, key);
    else assert.match(howLong, new RegExp(`\\b${period.count} ${period.unit}\\b`), key);
  }
});

test('every table with something of a person belongs to a kind of the list', () => {
  const used = new Set(PERSON_COLUMNS.map(({ kind }) => kind));
  assert.deepEqual(
    [...used].filter((kind) => !KIND_KEYS.includes(kind)),
    [],
  );
});

test('the form promises no shorter time than the program keeps', () => {
  const { consentLines, consentUnconfirmed } = enrolmentTexts.form;
  const promise = [...consentLines, consentUnconfirmed].join(' ');
  assert.ok(promise.includes(`binnen ${PERIODS.forms.count} dagen`));
  assert.ok(
    promise.includes(`voorinschrijving bewaren wij ten hoogste ${PERIODS.preRegistrations.count / 12} jaar`),
  );
  assert.ok(
    promise.includes(`ten hoogste ${PERIODS.registrations.count / 12} jaar nadat de inschrijving sluit`),
  );
  assert.ok(promise.includes(`tot ${PERIODS.placedRegistrations.count / 12} jaar na de laatste bijeenkomst`));
  assert.ok(promise.includes(`verwijderen wij ${PERIODS.wishes.count} maanden na de indeling`));
});
