import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type FeedOutcome, feedResponse } from '../../src/calendar/feed-response.ts';
import { strongTag } from '../../src/calendar/http-caching.ts';
import { RenderedFeeds } from '../../src/calendar/rendered-feeds.ts';
import { at } from './builders.ts';

const TEXT = 'BEGIN:VCALENDAR\r\nNAME:Intervisie Súdwest\r\nEND:VCALENDAR\r\n';
const FOUND = {
  kind: 'feed',
  rendered: new RenderedFeeds().keep('1', { name: 'Intervisie Súdwest "2026"', text: TEXT }),
  entityTag: strongTag(TEXT),
  lastModifiedAt: at('2026-11-03T15:20:10.700Z'),
} as const satisfies FeedOutcome;
const DISCRETION = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
};
const CACHING = {
  ETag: strongTag(TEXT),
  'Last-Modified': 'Tue, 03 Nov 2026 15:20:10 GMT',
  'Cache-Control': 'private, max-age=300',
  Vary: 'Accept-Encoding',
  ...DISCRETION,
};
const DELIVERY = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'inline; filename="intervisie-sudwest-2026.ics"',
};
const neverRender: FeedOutcome = {
  kind: 'current',
  entityTag: FOUND.entityTag,
  lastModifiedAt: FOUND.lastModifiedAt,
};

function ask(outcome: FeedOutcome, method = 'GET', headers: Readonly<Record<string, string>> = {}) {
  return feedResponse(
    { method, headers: new Headers(headers), receivedAt: at('2026-11-03T16:00:00Z') },
    outcome,
  );
}

describe('a feed that exists', () => {
  test('comes whole, as text/calendar, with both validators and nothing that leaks', () => {
    assert.deepEqual(ask(FOUND), {
      status: 200,
      headers: { ...DELIVERY, 'Content-Length': String(Buffer.byteLength(TEXT)), ...CACHING },
      body: Buffer.from(TEXT),
    });
  });

  test('comes the same whatever type the client accepts', () => {
    for (const accept of ['text/html', 'application/calendar+json', 'image/*;q=0', '']) {
      assert.deepEqual(ask(FOUND, 'GET', { accept }), ask(FOUND));
    }
  });

  test('comes compressed when asked, under a weak tag', () => {
    const { status, headers, body } = ask(FOUND, 'GET', { 'accept-encoding': 'gzip' });

    assert.equal(status, 200);
    assert.equal(gunzipSync(body ?? Buffer.alloc(0)).toString(), TEXT);
    assert.deepEqual(headers, {
      ...DELIVERY,
      'Content-Length': String(body?.byteLength),
      'Content-Encoding': 'gzip',
      ...CACHING,
      ETag: `W/${strongTag(TEXT)}`,
    });
  });

  test('is 304 without body or rendering to who has it, and repeats the validators', () => {
    for (const headers of [
      { 'if-none-match': CACHING.ETag },
      { 'if-modified-since': CACHING['Last-Modified'] },
    ]) {
      for (const method of ['GET', 'HEAD']) {
        assert.deepEqual(ask(neverRender, method, headers), { status: 304, headers: CACHING });
      }
    }
  });

  test('answers HEAD with the headers of GET and no body, compressed or not', () => {
    for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
      const { status, headers: sent } = ask(FOUND, 'GET', headers);
      assert.deepEqual(ask(FOUND, 'HEAD', headers), { status, headers: sent });
    }
  });

  test('is named in ASCII, so that no name of a group can break the header', () => {
    const fileNames = ['Súdwest', 'a"\r\nSet-Cookie: x=1', '语', '--', 'x'.repeat(200)].map(
      (name) => ask({ ...FOUND, rendered: { ...FOUND.rendered, name } }).headers['Content-Disposition'],
    );

    assert.deepEqual(fileNames, [
      'inline; filename="sudwest.ics"',
      'inline; filename="a-set-cookie-x-1.ics"',
      'inline; filename="intervisie.ics"',
      'inline; filename="intervisie.ics"',
      `inline; filename="${'x'.repeat(60)}.ics"`,
    ]);
  });
});

describe('an answer that is no feed', () => {
  const plain = (sentence: string, extra: Readonly<Record<string, string>> = {}) => ({
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(`${sentence}\n`)),
      'Cache-Control': 'no-store',
      ...DISCRETION,
      ...extra,
    },
    body: Buffer.from(`${sentence}\n`),
  });
  const LATER = 'Probeer het later opnieuw.';
  const table: readonly (readonly [FeedOutcome, number, ReturnType<typeof plain>])[] = [
    [{ kind: 'unknown' }, 404, plain('Deze agenda bestaat niet. Kijk of u de hele link hebt overgenomen.')],
    [
      { kind: 'revoked' },
      410,
      plain('Dit agenda-abonnement is ingetrokken. U kunt de agenda uit uw agendaprogramma verwijderen.'),
    ],
    [
      { kind: 'unavailable', retryAfterSeconds: 119.2 },
      503,
      plain(`De agenda is nu niet bereikbaar. ${LATER}`, { 'Retry-After': '120' }),
    ],
    [
      { kind: 'limited', retryAfterSeconds: 0 },
      429,
      plain(`Er zijn te veel verkeerde links geprobeerd. ${LATER}`, { 'Retry-After': '1' }),
    ],
  ];
  for (const [outcome, status, answer] of table) {
    test(`is ${status} in plain Dutch for ${outcome.kind}, whatever conditions the client sets`, () => {
      assert.deepEqual(ask(outcome), { status, ...answer });
      assert.deepEqual(ask(outcome, 'GET', { 'if-none-match': '*', 'accept-encoding': 'gzip' }), {
        status,
        ...answer,
      });
      assert.deepEqual(ask(outcome, 'HEAD'), { status, headers: answer.headers });
    });
  }

  test('is 405 for any other method, the same for a right and a wrong token', () => {
    const refused = { status: 405, ...plain('Deze agenda kunt u alleen lezen.', { Allow: 'GET, HEAD' }) };

    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND', 'get']) {
      assert.deepEqual(ask(neverRender, method), refused);
      assert.deepEqual(ask({ kind: 'unknown' }, method), refused);
      assert.deepEqual(ask({ kind: 'revoked' }, method), refused);
    }
  });

  test('never sets a cookie or allows another origin', () => {
    const outcomes: readonly FeedOutcome[] = [FOUND, ...table.map(([outcome]) => outcome)];

    for (const outcome of outcomes) {
      const names = Object.keys(ask(outcome).headers).map((name) => name.toLowerCase());
      assert.deepEqual(
        names.filter((name) => /^set-cookie|^access-control|^location$/.test(name)),
        [],
      );
    }
  });
});
