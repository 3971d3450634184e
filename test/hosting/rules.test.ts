import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  dueInContinuation,
  type HostAnswer,
  type HostTurn,
  hostsToCome,
  mayHost,
  rotationShape,
  rotationViolations,
  swapTurns,
} from '../../src/hosting/rules.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';

const date = (text: string): CalendarDate => text as CalendarDate; // cast: constants of the right form
const instant = (text: string): Instant => text as Instant; // cast: constants of the right form

describe('the shape of a rotation', () => {
  for (const [hosts, sessions, expected] of [
    [5, 5, { shape: 'everyoneOnce' }],
    [0, 0, { shape: 'everyoneOnce' }],
    [4, 5, { shape: 'restAtNeutralVenue', neutralSessions: 1 }],
    [0, 5, { shape: 'restAtNeutralVenue', neutralSessions: 5 }],
    [6, 5, { shape: 'restCarriedOver', carriedOver: 1 }],
    [12, 4, { shape: 'restCarriedOver', carriedOver: 8 }],
  ] as const)
    test(`${hosts} hosts for ${sessions} sessions: ${expected.shape}`, () => {
      assert.deepEqual(rotationShape(hosts, sessions), expected);
    });
});

describe('whose turn it is', () => {
  test('who never hosted comes first, then who hosted longest ago, then the order given', () => {
    const order = hostsToCome(
      [
        { id: 'ada', lastHostedOn: date('2027-03-01') },
        { id: 'bas', lastHostedOn: null },
        { id: 'cor', lastHostedOn: date('2026-12-31') },
        { id: 'dia' },
        { id: 'eef', lastHostedOn: date('2027-03-01') },
      ],
      [],
    );

    assert.deepEqual(order, ['bas', 'dia', 'cor', 'ada', 'eef']);
  });

  test('who hosted or is planned in this cycle has had the turn', () => {
    assert.deepEqual(hostsToCome([{ id: 'ada' }, { id: 'bas' }, { id: 'cor' }], ['bas']), ['ada', 'cor']);
  });

  test('a continuation of 4 takes the first four and carries the others over', () => {
    assert.deepEqual(dueInContinuation(['a', 'b', 'c', 'd', 'e', 'f'], 4), {
      due: ['a', 'b', 'c', 'd'],
      carriedOver: ['e', 'f'],
    });
  });
});

describe('who may host on a slot', () => {
  for (const [attendance, cannotReceive, expected] of [
    ['yes', false, { ok: true, value: 'mayHost' }],
    ['ifNeeded', false, { ok: true, value: 'mayHost' }],
    ['yes', true, { ok: false, refusal: { code: 'HOST_CANNOT_RECEIVE' } }],
    ['ifNeeded', true, { ok: false, refusal: { code: 'HOST_CANNOT_RECEIVE' } }],
    ['no', false, { ok: false, refusal: { code: 'HOST_ABSENT' } }],
    ['unanswered', false, { ok: false, refusal: { code: 'HOST_ABSENT' } }],
    ['unanswered', true, { ok: false, refusal: { code: 'HOST_ABSENT' } }],
  ] as const)
    test(`${attendance}, ${cannotReceive ? 'cannot' : 'can'} receive`, () => {
      assert.deepEqual(mayHost({ attendance, cannotReceive }), expected);
    });
});

describe('swapping two turns', () => {
  const now = instant('2027-03-01T10:00:00.000Z');
  const able = (): HostAnswer => ({ attendance: 'yes', cannotReceive: false });
  const turn = (changes: Partial<HostTurn<string>>): HostTurn<string> => ({
    session: 's2',
    cycle: 'c1',
    startsAt: instant('2027-04-01T10:00:00.000Z'),
    host: 'ada',
    ...changes,
  });
  const other = turn({ session: 's3', host: 'bas', startsAt: instant('2027-05-01T10:00:00.000Z') });

  test('two hosts of one cycle change places', () => {
    assert.deepEqual(swapTurns(turn({}), other, now, able), {
      ok: true,
      value: [turn({ host: 'bas' }), { ...other, host: 'ada' }],
    });
  });

  for (const [title, first, refusal] of [
    ['one session', turn({ session: 's3' }), { code: 'SAME_SESSION', session: 's3' }],
    ['two cycles', turn({ cycle: 'c2' }), { code: 'DIFFERENT_CYCLES' }],
    ['a session that starts now', turn({ startsAt: now }), { code: 'TURN_HAS_PASSED', session: 's2' }],
    ['a neutral venue', turn({ host: null }), { code: 'NO_HOST_TO_SWAP', session: 's2' }],
    ['one host', turn({ host: 'bas' }), { code: 'SAME_HOST', host: 'bas' }],
  ] as const)
    test(`is refused for ${title}`, () => {
      assert.deepEqual(swapTurns(first, other, now, able), { ok: false, refusal });
    });

  test('is refused when a host cannot receive the group at the other moment', () => {
    const answerOf = (host: string, at: HostTurn<string>): HostAnswer => ({
      attendance: 'yes',
      cannotReceive: host === 'ada' && at.session === 's3',
    });

    assert.deepEqual(swapTurns(turn({}), other, now, answerOf), {
      ok: false,
      refusal: {
        code: 'HOST_MAY_NOT_HOST_THERE',
        host: 'ada',
        session: 's3',
        because: 'HOST_CANNOT_RECEIVE',
      },
    });
  });
});

describe('hosts given to sessions keep the rotation', () => {
  for (const [title, hosts, assigned, expected] of [
    ['everyone once', ['a', 'b'], ['b', 'a'], []],
    ['the rest neutral', ['a'], [null, 'a'], []],
    ['the rest carried over', ['a', 'b', 'c'], ['c', 'a'], []],
    ['a stranger', ['a'], ['x', 'a'], [{ code: 'HOST_NOT_TO_COME', host: 'x', session: 0 }]],
    [
      'twice, and so somebody without a turn',
      ['a', 'b'],
      ['a', 'a'],
      [
        { code: 'HOST_TWICE', host: 'a', sessions: [0, 1] },
        { code: 'HOST_WITHOUT_TURN', host: 'b' },
      ],
    ],
    [
      'neutral while hosts remain',
      ['a', 'b', 'c'],
      ['a', null],
      [{ code: 'NEUTRAL_VENUE_WHILE_HOSTS_REMAIN', session: 1 }],
    ],
  ] as const)
    test(title, () => {
      assert.deepEqual(rotationViolations<string>(hosts, assigned), expected);
    });

  test('a swap keeps a rotation that holds (law)', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), (left, right) => {
        const hosts = ['a', 'b', 'c', 'd', 'e'];
        const assigned = [...hosts];
        const [l, r] = [assigned[left] ?? '', assigned[right] ?? ''];
        assigned[left] = r;
        assigned[right] = l;
        assert.deepEqual(rotationViolations(hosts, assigned), []);
      }),
      { seed: 1 },
    );
  });
});
