import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SessionDetailsFragment } from '../../src/web/gql/graphql.ts';
import { formOf, isVenueHalf, missingParts, requestOf } from '../../src/web/session/hosting-view.ts';

const VENUE = {
  name: 'Stadhuis',
  street: null,
  postalCode: '8011 PK',
  place: 'Zwolle',
  directions: null,
};
const SESSION: SessionDetailsFragment = {
  id: 'session',
  number: 2,
  lastNumber: 6,
  status: 'PLANNED',
  startsAt: '2027-02-09T12:30:00.000Z',
  whenInWords: 'dinsdag 9 februari 2027, 13.30 – 16.30 uur',
  version: 3,
  trajectory: {
    id: 'trajectory',
    name: 'Groep Oost',
    facilitator: { id: 'guide', name: 'Hilda de Reeder' },
    participants: [],
  },
  host: null,
  hostMunicipality: { id: 'GM0193', displayName: 'Zwolle' },
  venue: null,
  hosting: { room: null, parking: 'Achterom', lunch: null },
};
const BLANK = {
  name: '',
  street: '',
  postalCode: '',
  place: '',
  room: '',
  directions: '',
  parking: '',
  lunch: '',
};

describe('the form of a host', () => {
  test('begins with what is known, and with the town of the host', () => {
    assert.deepEqual(formOf(SESSION), { ...BLANK, place: 'Zwolle', parking: 'Achterom' });
    assert.deepEqual(formOf({ ...SESSION, venue: { ...VENUE, place: 'Wijhe' } }), {
      ...BLANK,
      name: 'Stadhuis',
      postalCode: '8011 PK',
      place: 'Wijhe',
      parking: 'Achterom',
    });
  });

  test('without a building sends no place, and keeps the rest', () => {
    assert.deepEqual(requestOf(SESSION, { ...BLANK, place: 'Zwolle', lunch: ' Soep ' }), {
      sessionId: 'session',
      version: 3,
      venue: null,
      hosting: { room: null, parking: null, lunch: 'Soep' },
    });
  });

  test('sends the building with all that belongs to it', () => {
    const form = { ...BLANK, name: ' Stadhuis', place: 'Zwolle ', directions: 'Balie', room: 'Raadzaal' };

    assert.deepEqual(requestOf(SESSION, form), {
      sessionId: 'session',
      version: 3,
      venue: { name: 'Stadhuis', street: null, postalCode: null, place: 'Zwolle', directions: 'Balie' },
      hosting: { room: 'Raadzaal', parking: null, lunch: null },
    });
  });

  for (const [form, isHalf] of [
    [{ place: 'Zwolle' }, false],
    [{ place: 'Zwolle', parking: 'Achterom' }, false],
    [{ place: 'Zwolle', street: 'Kerkplein 1' }, true],
    [{ place: 'Zwolle', directions: 'Balie' }, true],
    [{ name: 'Stadhuis' }, true],
    [{ name: 'Stadhuis', place: 'Zwolle' }, false],
  ] as const) {
    test(`${JSON.stringify(form)} is ${isHalf ? 'half' : 'no half'} an address`, () =>
      assert.equal(isVenueHalf({ ...BLANK, ...form }), isHalf));
  }

  test('what is missing is said in the order in which it is asked', () => {
    const all = { room: null, parking: 'Garage', lunch: 'Soep' };

    assert.deepEqual(missingParts({ venue: null, hosting: null }), [
      'venue',
      'directions',
      'parking',
      'lunch',
    ]);
    assert.deepEqual(missingParts({ venue: VENUE, hosting: all }), ['directions']);
    assert.deepEqual(missingParts({ venue: { ...VENUE, directions: 'Balie' }, hosting: all }), []);
  });
});
