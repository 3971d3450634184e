import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officeTexts } from '../../src/web/texts/nl-office.ts';

const { inviteText, invited } = officeTexts.offer;

test('one person is spoken of as one, and more as more', () => {
  assert.deepEqual(
    [1, 2].map((count) => inviteText(count, 0)),
    [
      '1 persoon staat vooringeschreven en is hiervoor nog niet uitgenodigd. Al uitgenodigd: 0.',
      '2 personen staan vooringeschreven en zijn hiervoor nog niet uitgenodigd. Al uitgenodigd: 0.',
    ],
  );
  assert.deepEqual([0, 1, 2].map(invited), [
    '0 personen krijgen een mail.',
    '1 persoon krijgt een mail.',
    '2 personen krijgen een mail.',
  ]);
});
