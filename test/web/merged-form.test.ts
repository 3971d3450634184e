import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startValues } from '../../src/web/enrolment/form-view.ts';
import { mergedForm } from '../../src/web/enrolment/merged-form.ts';

const zwolle = { code: 'GM0193', displayName: 'Zwolle', province: 'Overijssel' };
const before = { ...startValues(undefined), givenName: 'Wies', remark: 'Eerst', municipality: zwolle };

test('of two changes of one form both stay; where they clash what was typed here stands, and it is said', () => {
  const typed = { ...before, remark: 'Hier', weekdays: [1], party: 'VVD', municipality: { ...zwolle } };
  const now = { ...before, remark: 'Daar', telephone: '06 12345678', party: 'VVD' };

  assert.deepEqual(mergedForm(before, typed, now), {
    values: { ...before, telephone: '06 12345678', party: 'VVD', weekdays: [1], remark: 'Hier' },
    changed: ['telephone', 'party', 'remark'],
    clashing: ['remark'],
  });
});

test('nothing that somebody else left alone is called changed', () => {
  const typed = { ...before, givenName: 'Wiesje' };

  assert.deepEqual(mergedForm(before, typed, { ...before, municipality: { ...zwolle } }), {
    values: typed,
    changed: [],
    clashing: [],
  });
});
