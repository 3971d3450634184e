import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  isNotModified,
  reportedLastModified,
  strongTag,
  tagWhenCompressed,
  wantsGzip,
  weakTag,
} from '../../src/calendar/http-caching.ts';
import { at } from './builders.ts';

describe('an entity tag', () => {
  test('is strong for octets, weak for a version, and tells nothing of either', () => {
    assert.match(strongTag('BEGIN:VCALENDAR'), /^"[\w-]{43}"$/);
    assert.match(weakTag('7'), /^W\/"[\w-]{43}"$/);
    assert.notEqual(strongTag('a'), strongTag('b'));
    assert.equal(weakTag('7'), weakTag('7'));
  });

  test('becomes weak once for a compressed body', () => {
    assert.equal(tagWhenCompressed(strongTag('a')), `W/${strongTag('a')}`);
    assert.equal(tagWhenCompressed(weakTag('a')), weakTag('a'));
  });
});

describe('a copy is still good', () => {
  const entityTag = strongTag('feed');
  const validators = { entityTag, lastModifiedAt: at('2026-11-03T15:20:10.700Z') };
  const now = at('2026-11-03T16:00:00Z');
  const other = strongTag('other');
  const SAME = 'Tue, 03 Nov 2026 15:20:10 GMT';
  const BEFORE = 'Tue, 03 Nov 2026 15:20:09 GMT';

  const table: readonly (readonly [Readonly<Record<string, string>>, boolean])[] = [
    [{}, false],
    [{ 'if-none-match': entityTag }, true],
    [{ 'if-none-match': `W/${entityTag}` }, true],
    [{ 'if-none-match': other }, false],
    [{ 'if-none-match': `${other}, "a,b" ,W/${entityTag}` }, true],
    [{ 'if-none-match': `${other}, W/${other}` }, false],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': ' * ' }, true],
    [{ 'if-none-match': '"*"' }, false],
    [{ 'if-none-match': entityTag.slice(1, -1) }, false],
    [{ 'if-none-match': `"x${entityTag.slice(1)}` }, false],
    [{ 'if-none-match': '' }, false],
    [{ 'if-modified-since': SAME }, true],
    [{ 'if-modified-since': BEFORE }, false],
    [{ 'if-modified-since': 'Tue, 03 Nov 2026 15:20:11 GMT' }, true],
    [{ 'if-modified-since': 'Tuesday, 03-Nov-26 15:20:10 GMT' }, true],
    [{ 'if-modified-since': 'Tue Nov  3 15:20:10 2026' }, true],
    [{ 'if-modified-since': 'Tue, 03 Nov 2026 16:00:00 GMT' }, true],
    [{ 'if-modified-since': 'Tue, 03 Nov 2026 16:00:01 GMT' }, false],
    [{ 'if-modified-since': 'Fri, 31 Nov 2026 15:20:10 GMT' }, false],
    [{ 'if-modified-since': 'gisteren' }, false],
    [{ 'if-none-match': other, 'if-modified-since': SAME }, false],
    [{ 'if-none-match': '', 'if-modified-since': SAME }, false],
    [{ 'if-none-match': entityTag, 'if-modified-since': BEFORE }, true],
    [{ 'if-none-match': entityTag, 'if-modified-since': 'gisteren' }, true],
  ];
  for (const [headers, good] of table) {
    test(`${good} for ${JSON.stringify(headers)}`, () => {
      assert.equal(isNotModified(new Headers(headers), validators, now), good);
    });
  }

  test('for a weak tag just as well', () => {
    const weak = { ...validators, entityTag: weakTag('7') };

    assert.equal(isNotModified(new Headers({ 'if-none-match': weak.entityTag }), weak, now), true);
    assert.equal(isNotModified(new Headers({ 'if-none-match': weak.entityTag.slice(2) }), weak, now), true);
  });
});

describe('Last-Modified', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['2026-11-03T15:20:10.700Z', '2026-11-03T15:20:12.000Z', '2026-11-03T15:20:10.000Z'],
    ['2026-11-03T15:20:10.700Z', '2026-11-03T15:20:11.000Z', '2026-11-03T15:20:10.000Z'],
    ['2026-11-03T15:20:10.700Z', '2026-11-03T15:20:10.900Z', '2026-11-03T15:20:09.000Z'],
    ['2026-11-03T15:20:12.000Z', '2026-11-03T15:20:10.900Z', '2026-11-03T15:20:09.000Z'],
  ];
  for (const [changed, now, reported] of table) {
    test(`of a change at ${changed}, asked at ${now}, is ${reported}`, () => {
      assert.equal(reportedLastModified(at(changed), at(now)), reported);
    });
  }

  test('lets a client that asks by date alone see the second of two changes within a second', () => {
    const fetchedAt = at('2026-11-03T15:20:10.400Z');
    const seen = reportedLastModified(at('2026-11-03T15:20:10.100Z'), fetchedAt);
    const headers = new Headers({ 'if-modified-since': new Date(seen).toUTCString() });
    const changedAgain = { entityTag: weakTag('2'), lastModifiedAt: at('2026-11-03T15:20:10.800Z') };

    assert.equal(isNotModified(headers, changedAgain, at('2026-11-03T16:00:00Z')), false);
  });
});

describe('gzip is sent', () => {
  const table: readonly (readonly [Readonly<Record<string, string>>, boolean])[] = [
    [{}, false],
    [{ 'accept-encoding': '' }, false],
    [{ 'accept-encoding': 'gzip' }, true],
    [{ 'accept-encoding': 'GZIP' }, true],
    [{ 'accept-encoding': 'x-gzip' }, true],
    [{ 'accept-encoding': 'gzip, deflate, br' }, true],
    [{ 'accept-encoding': 'br;q=1.0,gzip;q=0.001' }, true],
    [{ 'accept-encoding': 'gzip;q=0' }, false],
    [{ 'accept-encoding': 'gzip;q=0.000' }, false],
    [{ 'accept-encoding': 'gzip ; q=0.5' }, true],
    [{ 'accept-encoding': 'gzip;q=veel' }, false],
    [{ 'accept-encoding': 'gzip;q=1.001' }, false],
    [{ 'accept-encoding': 'identity, gzip;q=0.9' }, false],
    [{ 'accept-encoding': 'identity;q=0.5, gzip;q=0.5' }, true],
    [{ 'accept-encoding': 'identity;q=0, gzip;q=0.1' }, true],
    [{ 'accept-encoding': '*' }, false],
    [{ 'accept-encoding': 'deflate, br' }, false],
    [{ 'accept-encoding': 'notgzip' }, false],
    [{ 'accept-encoding': 'gzip', 'user-agent': 'Google-Calendar-Importer' }, true],
    [{ 'accept-encoding': 'gzip', 'user-agent': 'Microsoft Office/16.0 (Outlook)' }, false],
    [{ 'accept-encoding': 'gzip', 'user-agent': 'ExchangeCalendarSharing' }, false],
  ];
  for (const [headers, sent] of table) {
    test(`${sent} for ${JSON.stringify(headers)}`, () => {
      assert.equal(wantsGzip(new Headers(headers)), sent);
    });
  }
});
