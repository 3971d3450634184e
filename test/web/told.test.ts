import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { doneInWords } from '../../src/web/answers/done-told.ts';
import { joiningInWords, type PersonOnWall } from '../../src/web/join/join-view.ts';
import { proposalInWords } from '../../src/web/proposal/plan-changes-told.ts';
import { readyInWords } from '../../src/web/round/ready-told.ts';
import { aParticipant, aPlan, aProposedSession, aRespondent, aSlot } from './builders.ts';

const anna = aParticipant('anna', 'Anna de Vries');
const bram = aParticipant('bram', 'Bram Jansen');
const carla = aParticipant('carla', 'Carla Smit');

describe('Who comes and goes, as a screen reader tells it', () => {
  const group = (...isIn: readonly string[]): readonly PersonOnWall[] =>
    [anna, bram, carla].map(({ id, person }) => ({
      participantId: id,
      name: person.name,
      devices: isIn
        .filter((one) => one === id)
        .map((_, place) => ({
          id: `${id} ${place}`,
          participant: { id },
          helperName: null,
          joinedAt: '2027-01-14T14:50:00.000Z',
          isConnected: true,
        })),
    }));

  for (const { before, now, words } of [
    { before: [], now: ['anna'], words: 'Anna de Vries doet nu mee. 1 van de 3 is er.' },
    {
      before: ['anna'],
      now: ['anna', 'bram', 'carla'],
      words: 'Bram Jansen en Carla Smit doen nu mee. De groep is compleet.',
    },
    {
      before: ['anna', 'bram'],
      now: ['anna', 'carla'],
      words: 'Carla Smit doet nu mee. Bram Jansen doet niet meer mee. 2 van de 3 zijn er.',
    },
    { before: ['anna'], now: ['anna', 'anna'], words: undefined },
  ]) {
    test(words ?? 'a second telephone under one name is nothing to speak of', () =>
      assert.equal(joiningInWords(group(...before), group(...now)), words),
    );
  }
});

describe('Who is ready, as a screen reader tells it', () => {
  const group = (...toGo: readonly number[]) =>
    [anna, bram, carla].map((participant, place) => ({
      ...aRespondent(participant, {}),
      notAnswered: toGo[place] ?? 0,
    }));

  for (const { before, now, words } of [
    { before: [2, 2, 2], now: [1, 2, 2], words: undefined },
    {
      before: [2, 2, 2],
      now: [0, 2, 2],
      words: 'Anna de Vries heeft alles ingevuld. 1 van de 3 is klaar.',
    },
    {
      before: [2, 2, 2],
      now: [0, 0, 1],
      words: 'Anna de Vries en Bram Jansen hebben alles ingevuld. 2 van de 3 zijn klaar.',
    },
    { before: [0, 0, 1], now: [0, 0, 0], words: 'De hele groep heeft alles ingevuld.' },
    { before: [0, 0, 0], now: [0, 0, 1], words: undefined },
  ]) {
    test(words ?? `nothing, from ${before} to ${now} moments to go`, () =>
      assert.equal(readyInWords(group(...before), group(...now)), words),
    );
  }
});

describe('How the proposal changed, as a screen reader tells it', () => {
  const NONE = { __typename: 'NoPlanPossible', obstacles: [] } as const;
  const second = aProposedSession({
    number: 2,
    slot: aSlot('2027-02-11'),
    host: anna,
    hostMunicipality: { ...anna.municipality, latitude: 52.14, longitude: 6.2 },
  });
  const third = aProposedSession({ number: 3, slot: aSlot('2027-03-18'), host: bram });
  const before = aPlan([second, third]);
  const moved = { ...second, slot: aSlot('2027-02-16') };

  for (const { now, words } of [
    { now: aPlan([second, { ...third, ifNeeded: [{ id: 'anna' }] }]), words: undefined },
    {
      now: aPlan([moved, third]),
      words: 'Het voorstel is veranderd: bijeenkomst 2 is nu op dinsdag 16 februari, in Zutphen.',
    },
    {
      now: aPlan([moved, { ...third, host: carla }]),
      words: 'Het voorstel is veranderd: bijeenkomsten 2 en 3.',
    },
    { now: NONE, words: 'Er is nu geen voorstel dat kan.' },
  ]) {
    test(words ?? 'who comes is nothing to speak of', () =>
      assert.equal(proposalInWords(before, now), words),
    );
  }

  test('Er is een voorstel.', () => assert.equal(proposalInWords(NONE, before), 'Er is een voorstel.'));
});

describe('How far the own answers and those of the group are, as a screen reader tells it', () => {
  for (const { before, now, words } of [
    { before: 'open', now: 'justDone', words: 'Alles is ingevuld.' },
    { before: 'justDone', now: 2, words: 'Er zijn nog 2 deelnemers bezig.' },
    { before: 'open', now: 1, words: 'Alles is ingevuld. Er is nog 1 deelnemer bezig.' },
    { before: 1, now: 0, words: 'Alle deelnemers hebben geantwoord.' },
    { before: 0, now: 'open', words: undefined },
  ] as const) {
    test(words ?? 'an answer that is taken away is nothing to speak of', () =>
      assert.equal(doneInWords(before, now), words),
    );
  }

  test('how the group stood when the page opened is no news, though it came a moment later', () =>
    assert.equal(doneInWords('doneOnOpening', 0), undefined));
});
