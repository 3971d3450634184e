import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FORM_CHANGED_AT } from '../../src/calendar/feed-service.ts';

test('whoever changes the form of feeds says when, so that programs fetch the new one', () => {
  const folder = new URL('../calendar/golden/', import.meta.url);
  const digest = createHash('sha256');
  for (const name of readdirSync(folder).sort()) digest.update(readFileSync(new URL(name, folder)));

  assert.deepEqual(
    { formChangedAt: FORM_CHANGED_AT, goldenFeeds: digest.digest('hex') },
    {
      formChangedAt: '2026-11-23T04:00:00.000Z',
      goldenFeeds: 'cabc6a623431b2557b6003fe78355c94a2db1d486c60c9ad65d392950930e28b',
    },
  );
});
