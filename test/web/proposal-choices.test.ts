import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { choiceCost } from '../../src/web/proposal/choice-cost.ts';
import { otherSlots } from '../../src/web/proposal/other-slots-view.ts';
import { linesWithLevel } from '../../src/web/proposal/stuck-lines.ts';
import { worthAsking } from '../../src/web/proposal/worth-asking.ts';
import { proposalTexts } from '../../src/web/texts/nl-proposal.ts';
import { aParticipant, aPlan, aProposedSession, aRespondent, aRound, aSlot } from './builders.ts';

describe('other moments for a session', () => {
  const anna = aParticipant('anna', 'Anna de Vries');
  const bram = aParticipant('bram', 'Bram Jansen');
  const now = aSlot('2027-03-04');
  const session = aProposedSession({ number: 2, slot: now });
  const plan = aPlan([session]);

  test('are those with most people first, then with fewest who come only if needed, then the nearest', () => {
    const nobody = aSlot('2027-03-05');
    const ifNeeded = aSlot('2027-03-06');
    const far = aSlot('2027-04-20');
    const near = aSlot('2027-03-09');
    const round = aRound(
      [now, nobody, ifNeeded, far, near],
      [
        aRespondent(anna, { [ifNeeded.id]: 'YES', [far.id]: 'YES', [near.id]: 'YES', [nobody.id]: 'NO' }),
        aRespondent(bram, { [ifNeeded.id]: 'IF_NEEDED', [far.id]: 'YES', [near.id]: 'YES' }),
      ],
    );

    assert.deepEqual(otherSlots(round, plan, session), [
      { slot: near, present: 2, ifNeeded: 0, people: 2 },
      { slot: far, present: 2, ifNeeded: 0, people: 2 },
      { slot: ifNeeded, present: 2, ifNeeded: 1, people: 2 },
      { slot: nobody, present: 0, ifNeeded: 0, people: 2 },
    ]);
  });

  test('are not those that the plan uses, that are not on offer, or at which the facilitator cannot', () => {
    const slots = [
      now,
      aSlot('2027-03-05', { state: 'STRUCK' }),
      aSlot('2027-03-06', { state: 'WITHHELD' }),
      { ...aSlot('2027-03-07'), facilitatorAvailable: false },
    ];

    assert.deepEqual(otherSlots(aRound(slots, []), plan, session), []);
  });
});

describe('what a choice costs', () => {
  test('is how the plan with it compares, nothing when that is as good, and why not when there is none', () => {
    const plan = { comparison: 'Die is minder goed.', gain: [], price: ['1 keer meer gemist'] };

    assert.equal(choiceCost({ sentences: ['Waarom.'], plan }), 'Die is minder goed.');
    assert.equal(choiceCost({ sentences: ['Waarom.'], plan: { ...plan, price: [] } }), proposalTexts.asGood);
    assert.equal(
      choiceCost({ sentences: ['Bart kan niet.', 'Nooit.'], plan: null }),
      'Bart kan niet. Nooit.',
    );
  });
});

test('those worth asking are different people, best first', () => {
  const improvements = ['bart', 'bart', 'carla', 'dirk'].map((id, place) => ({ participant: { id }, place }));

  assert.deepEqual(
    worthAsking(improvements, 2).map(({ place }) => place),
    [0, 2],
  );
});

test('lines of the API stand in the list they belong to', () => {
  assert.deepEqual(linesWithLevel(['Het loopt vast:', '- bijeenkomst 2', '  - 4 maart: Bart - Carla']), [
    { level: 0, text: 'Het loopt vast:' },
    { level: 1, text: 'bijeenkomst 2' },
    { level: 2, text: '4 maart: Bart - Carla' },
  ]);
});
