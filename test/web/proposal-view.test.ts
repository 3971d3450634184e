import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changesBetween } from '../../src/web/proposal/plan-changes.ts';
import { gapInWeeks, lockedPart, personInPlan, placesOf } from '../../src/web/proposal/proposal-view.ts';
import { aParticipant, aPlan, aProposedSession, aRespondent, aRound, aSlot } from './builders.ts';

const anna = aParticipant('anna', 'Anna de Vries');
const bram = aParticipant('bram', 'Bram Jansen');
const february = aSlot('2027-02-11');
const march = aSlot('2027-03-18');

describe('what changed in a proposal', () => {
  const session = aProposedSession({ number: 2, slot: february, host: anna });
  const other = aProposedSession({ number: 3, slot: march, host: bram });

  test('is that a session moved, has another host, or both', () => {
    const before = aPlan([session, { ...other, number: 3 }, { ...other, number: 4 }]);
    const moved = { ...session, slot: march };
    const hosted = { ...other, number: 3, host: anna };
    const both = { ...other, number: 4, slot: february, host: null };

    assert.deepEqual(changesBetween(before, aPlan([moved, hosted, both])), [
      { kind: 'moved', session: moved },
      { kind: 'otherHost', session: hosted },
      { kind: 'movedAndOtherHost', session: both },
    ]);
  });

  test('is nothing when only who comes is different, or the sentence about it', () => {
    const again = { ...session, ifNeeded: [{ id: 'bram' }], reason: 'Bram komt als het moet.' };

    assert.deepEqual(changesBetween(aPlan([session]), aPlan([again])), []);
  });
});

describe('what a proposal asks of a person', () => {
  const plan = aPlan([
    aProposedSession({ number: 2, host: anna, present: [{ id: 'anna' }] }),
    aProposedSession({ number: 3, absent: [{ participant: { id: 'anna' }, kind: 'SAID_NO' }] }),
    aProposedSession({ number: 4, absent: [{ participant: { id: 'anna' }, kind: 'NOT_ANSWERED' }] }),
    aProposedSession({ number: 5, ifNeeded: [{ id: 'anna' }] }),
  ]);

  test('is a turn to host, and where no answer came counts as missed like a no', () => {
    const asked = personInPlan(plan, aRespondent(anna, {}));

    assert.equal(asked.hosts, 2);
    assert.deepEqual(asked.missed, [3, 4]);
    assert.deepEqual(
      asked.sessions.map(({ presence }) => presence),
      ['host', 'saidNo', 'notAnswered', 'ifNeeded'],
    );
  });

  test('is no turn for who does not host in it', () => {
    assert.equal(personInPlan(plan, aRespondent(bram, {})).hosts, undefined);
  });
});

describe('the time between sessions', () => {
  const gaps = [
    [35, { weeks: 5, about: 'exactly' }],
    [36, { weeks: 5, about: 'aBitMore' }],
    [38, { weeks: 5, about: 'aBitMore' }],
    [39, { weeks: 6, about: 'almost' }],
    [41, { weeks: 6, about: 'almost' }],
    [42, { weeks: 6, about: 'exactly' }],
    [6, { weeks: 1, about: 'almost' }],
  ] as const;
  for (const [days, gap] of gaps) {
    test(`${days} days`, () => assert.deepEqual(gapInWeeks(days), gap));
  }
});

test('the places of a proposal are those of its hosts; a neutral venue is nowhere', () => {
  const place = { id: 'raalte', displayName: 'Raalte', latitude: 52.38, longitude: 6.27 };
  const plan = aPlan([
    aProposedSession({ number: 2, hostMunicipality: place }),
    aProposedSession({ number: 3, hostMunicipality: null }),
  ]);

  assert.deepEqual(placesOf(aRound([], []), plan), [
    { number: 2, name: 'Raalte', latitude: 52.38, longitude: 6.27 },
  ]);
});

test('of a session all is locked, or its moment or host alone', () => {
  const [slot, host] = [{ id: 's1' }, { id: 'anna' }];
  const locks = [
    { sessionNumber: 3, slot: null, host },
    { sessionNumber: 4, slot, host: null },
    { sessionNumber: 5, slot, host },
  ];
  const round = { ...aRound([], []), locks };

  assert.deepEqual(
    [2, 3, 4, 5].map((number) => lockedPart(round, number)),
    [undefined, 'host', 'moment', 'all'],
  );
});
