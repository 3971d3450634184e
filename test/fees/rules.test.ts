import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cents, creditTotals, decimalOf, shareOf, sumOf, totalsOf } from '../../src/fees/money.ts';
import { balanceOf, feeOf, priceRuleOn, servicePeriod } from '../../src/fees/rules.ts';
import type { Attendance, JoiningRule, LeavingRule } from '../../src/fees/types.ts';
import { anAttendance, aPriceRule, day } from './builders.ts';

const SEED = { seed: 20_261_122, numRuns: 2000 };
const amounts = fc.integer({ min: 0, max: 10_000_000 }).map(cents);

describe('Amounts', () => {
  test('VAT is rounded once, over the sum, half a cent up', () => {
    const found = [
      [[50_000], 21],
      [[85_000], 21],
      [[33_333], 21],
      [[50], 21],
      [[1, 1, 1], 21],
      [[250], 9],
      [[50_000], 9],
    ].map(([net, percent]) => {
      const { netCents, vatCents, grossCents } = totalsOf((net as number[]).map(cents), percent as number);
      return [netCents, vatCents, grossCents];
    });

    assert.deepEqual(found, [
      [50_000, 10_500, 60_500],
      [85_000, 17_850, 102_850],
      [33_333, 7000, 40_333],
      [50, 11, 61],
      [3, 1, 4],
      [250, 23, 273],
      [50_000, 4500, 54_500],
    ]);
  });

  test('law: VAT is less than half a cent from the exact amount, and the sum is the sum', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 8 }), fc.integer({ min: 1, max: 100 }), (net, percent) => {
        const { netCents, vatCents, grossCents } = totalsOf(net, percent);
        // In hundredths of a cent, so that nothing is rounded here
        const distance = 100 * vatCents - netCents * percent;
        assert.ok(distance > -50 && distance <= 50, `${netCents} ${percent} ${vatCents}`);
        assert.equal(grossCents, netCents + vatCents);
      }),
      SEED,
    );
  });

  test('law: credit notes together give back the VAT of their sum, whatever the parts, and never more than the invoice', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 100_000 }).map(cents), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, amounts, fc.integer({ min: 1, max: 100 }), (netAmounts, kept, percent) => {
        const invoice = totalsOf([...netAmounts, kept], percent);
        let earlier = totalsOf([], percent);
        for (const netCents of netAmounts) {
          const credit = creditTotals(netCents, percent, earlier);
          const own = totalsOf([netCents], percent);
          assert.ok(credit.vatCents >= 0 && Math.abs(credit.vatCents - own.vatCents) <= 1);
          assert.equal(credit.grossCents, netCents + credit.vatCents);
          const together = sumOf([earlier.netCents, netCents]);
          earlier = {
            ...totalsOf([together], percent),
            vatCents: sumOf([earlier.vatCents, credit.vatCents]),
          };
          assert.deepEqual(earlier, totalsOf([together], percent));
          assert.ok(earlier.vatCents <= invoice.vatCents && earlier.grossCents <= invoice.grossCents);
        }
        const rest = cents(invoice.netCents - earlier.netCents);
        const { vatCents } = creditTotals(rest, percent, earlier);
        assert.equal(earlier.vatCents + vatCents, invoice.vatCents);
      }),
      SEED,
    );
  });

  test('law: shares of a whole are within a cent of each other, and all of it is all of it', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 11 }), (amount, sessions) => {
        const parts = Array.from({ length: sessions + 1 }, (_, part) => shareOf(amount, part, sessions));
        assert.equal(parts[0], 0);
        assert.equal(parts.at(-1), amount);
        assert.deepEqual(
          parts,
          parts.toSorted((one, other) => one - other),
        );
      }),
      SEED,
    );
  });

  test('are written with two decimals', () => {
    assert.deepEqual(
      [0, 5, 50, 60_500, -5, -60_505].map((amount) => decimalOf(cents(amount))),
      ['0.00', '0.05', '0.50', '605.00', '-0.05', '-605.05'],
    );
  });

  test('are whole cents or a mistake', () => {
    assert.throws(() => cents(0.5));
    assert.throws(() => cents(Number.MAX_SAFE_INTEGER + 1));
  });
});

describe('The price rule', () => {
  const first = aPriceRule({ validFrom: day('2026-01-01') });
  const dearer = aPriceRule({ validFrom: day('2027-03-01'), memberCents: cents(55_000) });
  const continuation = aPriceRule({ cycle: 'continuation', validFrom: day('2026-01-01') });
  const rules = [dearer, continuation, first];

  test('is the last of its kind that began, from its first day on', () => {
    const found = ['2025-12-31', '2026-01-01', '2027-02-28', '2027-03-01', '2030-01-01'].map((date) =>
      priceRuleOn(rules, 'first', day(date)),
    );

    assert.deepEqual(found, [undefined, first, first, dearer, dearer]);
    assert.equal(priceRuleOn(rules, 'continuation', day('2027-04-01')), continuation);
  });
});

describe('A fee', () => {
  test('is that of a member or of somebody else, for who is there from begin to end', () => {
    assert.deepEqual(feeOf(aPriceRule(), 'member', anAttendance()), {
      kind: 'known',
      cents: 50_000,
      vatPercent: 21,
      share: {
        cycle: 'first',
        fullCents: 50_000,
        joined: undefined,
        left: undefined,
        sessions: 6,
        sessionsPaid: 6,
      },
    });
    assert.deepEqual(centsOf('nonMember', {}), 85_000);
  });

  test('is not known without a price, or without knowing whether somebody is a member', () => {
    assert.deepEqual(feeOf(undefined, 'unknown', anAttendance()), { kind: 'unknown', missing: 'priceRule' });
    assert.deepEqual(feeOf(aPriceRule(), 'unknown', anAttendance()), {
      kind: 'unknown',
      missing: 'membership',
    });
  });

  const LEFT = (sessionsHeld: number) => ({ left: { on: day('2027-05-01'), sessionsHeld } });
  const joining: readonly (readonly [JoiningRule, number, number])[] = [
    [{ kind: 'whole' }, 3, 50_000],
    [{ kind: 'bySession' }, 3, 25_000],
    [{ kind: 'bySession' }, 1, 8333],
    [{ kind: 'bySession' }, 5, 41_667],
    [{ kind: 'none' }, 3, 0],
    [{ kind: 'none' }, 6, 50_000],
  ];
  for (const [rule, sessionsFromStart, expected] of joining) {
    test(`of who joins for ${sessionsFromStart} of 6 sessions under "${rule.kind}" is ${expected} cents`, () => {
      assert.equal(centsOf('member', { sessionsFromStart }, { joining: rule }), expected);
    });
  }

  const leaving: readonly (readonly [LeavingRule, number, number])[] = [
    [{ kind: 'whole' }, 0, 50_000],
    [{ kind: 'bySession' }, 0, 0],
    [{ kind: 'bySession' }, 2, 16_667],
    [{ kind: 'bySession' }, 6, 50_000],
    [{ kind: 'wholeAfter', sessions: 1 }, 0, 0],
    [{ kind: 'wholeAfter', sessions: 1 }, 1, 50_000],
    [{ kind: 'wholeAfter', sessions: 3 }, 2, 0],
    [{ kind: 'wholeAfter', sessions: 3 }, 3, 50_000],
    [{ kind: 'none' }, 5, 0],
  ];
  for (const [rule, held, expected] of leaving) {
    test(`of who leaves after ${held} sessions under ${JSON.stringify(rule)} is ${expected} cents`, () => {
      assert.equal(centsOf('member', LEFT(held), { leaving: rule }), expected);
    });
  }

  test('of who joined late and left early counts the sessions in between', () => {
    const attendance = { sessionsFromStart: 4, ...LEFT(2) };

    assert.equal(centsOf('member', attendance, { leaving: { kind: 'bySession' } }), 16_667);
    assert.equal(centsOf('member', attendance, { leaving: { kind: 'whole' } }), 33_333);
    assert.equal(centsOf('nonMember', attendance), 56_667);
  });

  test('law: is between nothing and the whole, whatever the rules and whoever comes and goes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<JoiningRule>({ kind: 'whole' }, { kind: 'bySession' }, { kind: 'none' }),
        fc.oneof(
          fc.constantFrom<LeavingRule>({ kind: 'whole' }, { kind: 'bySession' }, { kind: 'none' }),
          fc.integer({ min: 1, max: 11 }).map((sessions): LeavingRule => ({ kind: 'wholeAfter', sessions })),
        ),
        fc.integer({ min: 2, max: 11 }).chain((sessions) =>
          fc.record({
            sessions: fc.constant(sessions),
            sessionsFromStart: fc.integer({ min: 0, max: sessions }),
            held: fc.option(fc.integer({ min: 0, max: sessions }), { nil: undefined }),
          }),
        ),
        (joiningRule, leavingRule, { sessions, sessionsFromStart, held }) => {
          const attendance = { sessions, sessionsFromStart, ...(held === undefined ? {} : LEFT(held)) };
          const amount = centsOf('nonMember', attendance, { joining: joiningRule, leaving: leavingRule });
          const stayed = centsOf('nonMember', { sessions, sessionsFromStart }, { joining: joiningRule });
          assert.ok(amount >= 0 && amount <= stayed && stayed <= 85_000);
        },
      ),
      SEED,
    );
  });
});

describe('The period of what a fee is for', () => {
  const DAYS = ['2027-02-09', '2027-03-23', '2027-05-04', '2027-06-15', '2027-07-27', '2027-09-07'].map(
    (date) => ({ date: day(date), isCancelled: false }),
  );
  function period(attendance: Partial<Attendance>, days = DAYS, leaving?: LeavingRule) {
    const over = leaving === undefined ? {} : { leaving };
    const whole = anAttendance(attendance);
    const fee = feeOf(aPriceRule(over), 'member', whole);
    assert.ok(fee.kind === 'known');
    return servicePeriod(fee.share, whole, days);
  }
  const left = { on: day('2027-04-01'), sessionsHeld: 2 };

  test('is from the first session to the last, in whatever order they were planned', () => {
    assert.deepEqual(period({}, DAYS.toReversed()), { from: '2027-02-09', to: '2027-09-07' });
  });

  test('has no end as long as a session has no date, and is not there when none has', () => {
    assert.deepEqual(period({}, DAYS.slice(0, 1)), { from: '2027-02-09', to: undefined });
    assert.equal(period({}, []), undefined);
  });

  test('leaves out what was cancelled, also when that was the last one', () => {
    const cancelled = (index: number) => DAYS.map((found, at) => ({ ...found, isCancelled: at === index }));

    assert.deepEqual(period({}, cancelled(5)), { from: '2027-02-09', to: '2027-07-27' });
    assert.deepEqual(period({}, cancelled(0)), { from: '2027-03-23', to: '2027-09-07' });
  });

  test('ends when who pays by session left, and goes on for a place that is paid for all the same', () => {
    assert.deepEqual(period({ left }, DAYS, { kind: 'bySession' }), { from: '2027-02-09', to: '2027-03-23' });
    assert.deepEqual(period({ left }, DAYS, { kind: 'whole' }), { from: '2027-02-09', to: '2027-09-07' });
  });

  test('begins with the first session of who came later', () => {
    assert.deepEqual(period({ sessionsFromStart: 4 }, DAYS.slice(2)), {
      from: '2027-05-04',
      to: '2027-09-07',
    });
  });
});

test('A balance is what is owed and not invoiced, with what was credited owed again', () => {
  const balance = (owed: number, invoiced: number[], credited: number[]) =>
    balanceOf(cents(owed), invoiced.map(cents), credited.map(cents));

  assert.deepEqual(
    [
      balance(50_000, [], []),
      balance(50_000, [50_000], []),
      balance(0, [50_000], []),
      balance(0, [50_000], [50_000]),
      balance(16_667, [50_000], [20_000]),
    ],
    [50_000, 0, -50_000, 0, -13_333],
  );
});

function centsOf(
  membership: 'member' | 'nonMember',
  attendance: Partial<Attendance>,
  rule: Parameters<typeof aPriceRule>[0] = {},
): number {
  const fee = feeOf(aPriceRule(rule), membership, anAttendance(attendance));
  assert.equal(fee.kind, 'known');
  return fee.kind === 'known' ? fee.cents : Number.NaN;
}
