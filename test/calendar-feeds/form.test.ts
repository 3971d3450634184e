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
      formChangedAt: '2026-11-22T00:00:00.000Z',
      goldenFeeds: '15188b88f9be73514122d67d2f3f5af4fe1274c87f76d26592e525b223596476',
    },
  );
});
