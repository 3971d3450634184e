import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalContent, contentHash, firstRevision, revise } from '../../src/calendar/revision.ts';
import type { SessionEvent } from '../../src/calendar/types.ts';
import { aSession, at, ZWOLLE } from './builders.ts';

const NOW = at('2026-11-03T15:20:10.700Z');
const LATER = at('2026-12-01T09:00:00.250Z');

test('a new session starts at SEQUENCE 0, created and revised at the same whole second', () => {
  assert.deepEqual(firstRevision(aSession(), NOW), {
    contentHash: contentHash(aSession()),
    sequence: 0,
    createdAt: at('2026-11-03T15:20:10Z'),
    revisedAt: at('2026-11-03T15:20:10Z'),
  });
});

describe('a revision moves by one when a client would show something else:', () => {
  const changes: Readonly<Record<string, Partial<SessionEvent>>> = {
    'the start': { startsAt: at('2027-02-09T12:00:00Z') },
    'the end': { endsAt: at('2027-02-09T16:00:00Z') },
    'the status': { status: 'cancelled' },
    'the host municipality': { reception: { kind: 'municipality', name: 'Kampen' } },
    'no host any more': { reception: { kind: 'neutral' } },
    'the venue withdrawn': { venue: { kind: 'toBeAnnounced' } },
    'the name of the venue': { venue: { ...ZWOLLE, name: 'Provinciehuis' } },
    'the street': { venue: { ...ZWOLLE, addressLines: ['Grote Kerkplein 16'] } },
    'the postal code': { venue: { ...ZWOLLE, postalCode: '8011 PL' } },
    'the coordinates': { venue: { ...ZWOLLE, coordinates: { latitude: 52.5, longitude: 6.1 } } },
    'the name of the trajectory': { trajectoryName: 'Vechtdal' },
    'the number': { number: 4 },
    'the total': { total: 5 },
    'the page': { url: 'https://toerbeurt.example/b/2' },
  };
  for (const [what, change] of Object.entries(changes)) {
    test(what, () => {
      const previous = firstRevision(aSession(), NOW);
      const changed = aSession(change);

      assert.deepEqual(revise(previous, changed, LATER), {
        contentHash: contentHash(changed),
        sequence: 1,
        createdAt: at('2026-11-03T15:20:10Z'),
        revisedAt: at('2026-12-01T09:00:00Z'),
      });
    });
  }
});

describe('a revision stays the same object when only this changed:', () => {
  const changes: Readonly<Record<string, Partial<SessionEvent>>> = {
    nothing: {},
    'UID, SEQUENCE and stamps': { uid: 'x', sequence: 9, createdAt: LATER, revisedAt: LATER },
    'spaces around the name of the venue': { venue: { ...ZWOLLE, name: ' Stadhuis Zwolle ' } },
    'coordinates by less than a metre': {
      venue: { ...ZWOLLE, coordinates: { latitude: 52.512381, longitude: 6.091573 } },
    },
  };
  for (const [what, change] of Object.entries(changes)) {
    test(what, () => {
      const previous = firstRevision(aSession(), NOW);

      assert.equal(revise(previous, aSession(change), LATER), previous);
    });
  }
});

test('cancelled and planned again is two steps further, with the first content', () => {
  const first = firstRevision(aSession(), NOW);
  const cancelled = revise(first, aSession({ status: 'cancelled' }), LATER);
  const again = revise(cancelled, aSession(), LATER);

  assert.deepEqual(again, {
    contentHash: first.contentHash,
    sequence: 2,
    createdAt: first.createdAt,
    // The second change within the same second still gets a later stamp.
    revisedAt: at('2026-12-01T09:00:01Z'),
  });
});

test('a clock that was put back never puts a revision back', () => {
  const previous = firstRevision(aSession(), LATER);

  const next = revise(previous, aSession({ number: 4 }), NOW);

  assert.equal(next.revisedAt, at('2026-12-01T09:00:01Z'));
});

test('the canonical content holds no UID and no stamp', () => {
  const content = canonicalContent(
    aSession({ uid: 'UNIQUE', createdAt: LATER, revisedAt: LATER, sequence: 77 }),
  );

  assert.doesNotMatch(content, /UNIQUE|2026-12-01|77/);
});
