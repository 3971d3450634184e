import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { likelyProgram } from '../../src/web/agenda/calendar-programs.ts';
import {
  agreementInWords,
  type GroupVoice,
  lapseInWords,
  type Voice,
} from '../../src/web/confirm/agreement.ts';
import { allSessions } from '../../src/web/confirm/standing-sessions.ts';

const NAMES = ['Anna Bakker', 'Bram de Boer', 'Carla Dekker'];

function voices(...said: readonly Voice[]): readonly GroupVoice[] {
  return said.map((voice, place) => {
    const name = NAMES[place] ?? '';
    return { participantId: String(place), name, shortName: name, voice };
  });
}

describe('What the group says of a plan, in words', () => {
  for (const { said, words } of [
    { said: ['silent', 'silent', 'silent'], words: '0 van de 3 zeggen: klopt.' },
    { said: ['agrees', 'silent', 'agrees'], words: '2 van de 3 zeggen: klopt.' },
    { said: ['agrees', 'agrees', 'agrees'], words: 'Iedereen is het eens.' },
    {
      said: ['agrees', 'disagrees', 'silent'],
      words: '1 van de 3 zegt: klopt. Bram de Boer wil nog overleggen.',
    },
    {
      said: ['disagrees', 'disagrees', 'agrees'],
      words: '1 van de 3 zegt: klopt. Anna Bakker en Bram de Boer willen nog overleggen.',
    },
  ] as const) {
    test(words, () => assert.equal(agreementInWords(voices(...said)), words));
  }
});

describe('Why an agreement lapsed, in words', () => {
  for (const { lapse, isPlanLeft, words } of [
    {
      lapse: { changedSessions: [3], because: ['ANSWERED'] },
      isPlanLeft: true,
      words: ['Bijeenkomst 3 is nu anders.', 'Er is een antwoord veranderd.'],
    },
    {
      lapse: { changedSessions: [3, 4, 6], because: ['LOCKS_CHANGED', 'DEVICE_JOINED'] },
      isPlanLeft: true,
      words: ['Bijeenkomst 3, 4 en 6 zijn nu anders.', 'Er is iets vastgezet of losgemaakt.'],
    },
    {
      lapse: { changedSessions: [2, 3], because: ['SLOTS_CHANGED'] },
      isPlanLeft: false,
      words: ['Er is nu geen voorstel dat kan.', 'Er is een moment aan- of uitgezet.'],
    },
    { lapse: { changedSessions: [], because: [] }, isPlanLeft: true, words: [] },
  ] as const) {
    test(words.join(' ') || 'nothing where nothing is known', () =>
      assert.deepEqual(lapseInWords(lapse, isPlanLeft), words),
    );
  }
});

describe('The sessions that stand', () => {
  test('are in order of number, the fixed one once', () => {
    const [first, second, third] = [1, 2, 3].map((number) => ({ id: String(number), number }));
    assert.ok(first && second && third);

    assert.deepEqual(allSessions({ fixedSession: first, plan: { sessions: [third, second] } }), [
      first,
      second,
      third,
    ]);
    assert.deepEqual(allSessions({ fixedSession: first, plan: null }), [first]);
  });
});

describe('The calendar program that is chosen at first', () => {
  for (const { device, program } of [
    { device: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', program: 'apple' },
    { device: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 15_1)', program: 'apple' },
    { device: 'Mozilla/5.0 (Linux; Android 16; Pixel 9)', program: 'google' },
    { device: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', program: 'outlook' },
    { device: 'Mozilla/5.0 (X11; Linux x86_64)', program: 'thunderbird' },
  ]) {
    test(`${program}: ${device}`, () => assert.equal(likelyProgram(device), program));
  }
});
