import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wayBackFrom, wayBackText } from '../../src/web/navigation/way-back.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

describe('the way back after signing in', () => {
  for (const path of ['/antwoorden/abc/def', '/ronde/abc%3D', '/traject/abc', '/agenda']) {
    test(`leads to ${path} within half an hour, and not later`, () => {
      const text = wayBackText(path, NOW) ?? null;

      assert.equal(wayBackFrom(text, NOW + 29 * MINUTE), path);
      assert.equal(wayBackFrom(text, NOW + 30 * MINUTE), undefined);
      assert.equal(wayBackFrom(text, NOW - 1), undefined, 'a clock that was put back');
    });
  }

  for (const path of ['/', '/inloggen', '/elders']) {
    test(`is not kept of ${path}`, () => assert.equal(wayBackText(path, NOW), undefined));
  }

  for (const text of [
    null,
    '',
    'null',
    '"/agenda"',
    '{"path":"/agenda"}',
    `{"path":1,"at":${NOW}}`,
    `{"path":"//elders.nl/x","at":${NOW}}`,
    `{"path":"https://elders.nl/agenda","at":${NOW}}`,
    `{"path":"/inloggen","at":${NOW}}`,
  ]) {
    test(`is never read from ${text}`, () => assert.equal(wayBackFrom(text, NOW), undefined));
  }
});
