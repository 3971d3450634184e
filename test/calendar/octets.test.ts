import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { calendarOctets, calendarText, contentLines, escapeText } from '../../src/calendar/octets.ts';
import { brokenRules } from './octet-rules.ts';

describe('calendarText', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['a line break', 'Stadhuis\r\nZwolle', 'Stadhuis Zwolle'],
    ['a Unicode line separator', 'a\u2028b\u2029c', 'a b c'],
    ['a control character', 'a\u0000b\u0007c\u007fd\u0085e', 'abcde'],
    ['a lone surrogate', 'a\ud800b', 'ab'],
    ['a direction override', 'a\u202eb', 'ab'],
    ['a decomposed letter', 'Frysla\u0302n', 'Fryslân'],
    ['a backslash before an n', 'C:\\nieuw', 'C:/nieuw'],
    ['nothing but spaces', ' \t\n ', ''],
    ['an emoji with a joiner', '👩🏽‍💼', '👩🏽‍💼'],
  ];
  for (const [what, text, clean] of table) {
    test(`makes ${what} harmless`, () => {
      assert.equal(calendarText(text), clean);
    });
  }

  test('keeps line breaks where they are wanted', () => {
    assert.equal(calendarText('a\r\nb\rc\nd', { lineBreaks: true }), 'a\nb\nc\nd');
  });
});

test('TEXT escapes backslash, semicolon, comma and line break, and nothing else', () => {
  assert.equal(escapeText('a\\b;c,d\ne:f"g^h'), 'a\\\\b\\;c\\,d\\ne:f"g^h');
});

describe('folding', () => {
  const widths = (line: string) =>
    calendarOctets([line])
      .split('\r\n')
      .map((part) => Buffer.byteLength(part));

  test('leaves a line of 75 octets whole and breaks one of 76', () => {
    assert.deepEqual(widths('x'.repeat(75)), [75, 0]);
    assert.deepEqual(widths('x'.repeat(76)), [75, 2, 0]);
  });

  test('counts the leading space of a continuation: 75, then 74 more in a line', () => {
    assert.deepEqual(widths('x'.repeat(75 + 74)), [75, 75, 0]);
    assert.deepEqual(widths('x'.repeat(75 + 74 + 1)), [75, 75, 2, 0]);
  });

  test('breaks between characters of two, three and four octets, never inside', () => {
    assert.deepEqual(widths(`${'x'.repeat(74)}é`), [74, 3, 0]);
    assert.deepEqual(widths(`${'x'.repeat(73)}–y`), [73, 5, 0]);
    assert.deepEqual(widths(`${'x'.repeat(72)}👍`), [72, 5, 0]);
    assert.deepEqual(widths(`${'x'.repeat(71)}👍`), [75, 0]);
  });

  test('is undone by contentLines, whatever the lines', () => {
    const line = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 300 })
      .map((text) => `X:${calendarText(text)}`);
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        assert.deepEqual(contentLines(calendarOctets(lines)), lines);
      }),
      { seed: 5545 },
    );
  });
});

describe('the rules that the tests check feeds by', () => {
  const head = 'BEGIN:VCALENDAR\r\n';
  const broken = (text: string) => brokenRules(`${head}${text}END:VCALENDAR\r\n`);

  test('see a long line, a bare line feed, a control character and split UTF-8', () => {
    assert.ok(broken(`X-A:${'x'.repeat(72)}\r\n`).includes('a line of 76 octets'));
    assert.ok(broken('X-A:a\nX-B:b\r\n').includes('a bare CR or LF'));
    assert.ok(broken('X-A:a\u0007\r\n').includes('a control character'));
    assert.ok(broken('X-A:a\u0085\r\n').includes('a C1 control or separator'));
    assert.ok(
      brokenRules('BEGIN:VCALENDAR\r\nEND:VCALENDAR').includes('does not end in END:VCALENDAR and CRLF'),
    );
  });

  test('see a property after a component, text that is not escaped and a stamp without Z', () => {
    const zone = 'BEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\n';
    assert.ok(broken(`${zone}VERSION:2.0\r\n`).includes('VERSION after a component'));
    assert.ok(broken('NAME:a,b\r\n').includes('NAME is not escaped: a,b'));
    const event = 'BEGIN:VEVENT\r\nDTSTAMP:20260101T000000\r\nDTSTART:20260101T000000\r\nEND:VEVENT\r\n';
    assert.ok(broken(event).includes('DTSTAMP is not UTC'));
    assert.ok(broken(event).includes('DTSTART is floating'));
    assert.ok(broken(event).includes('UID occurs 0 times'));
  });
});
