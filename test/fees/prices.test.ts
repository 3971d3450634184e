import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setPriceRule } from '../../src/fees/settings.ts';
import { dateOf } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { done } from '../enrolment/builders.ts';
import { anOfficeWorker, contextAt, NOW, officeRightOf } from '../trajectories/builders.ts';
import { day } from './builders.ts';

describeOnBothEngines('A price', (engine) => {
  const PRICE = {
    cycle: 'first',
    validFrom: dateOf(NOW),
    memberCents: 50_000,
    nonMemberCents: 85_000,
    vatPercent: 21,
    joining: 'bySession',
    leaving: 'wholeAfter',
    leavingSessions: 2,
  } as const;

  for (const [field, wrong] of [
    ['validFrom', { validFrom: day('2027-01-03') }],
    ['memberCents', { memberCents: -1 }],
    ['memberCents', { memberCents: 1_000_001 }],
    ['nonMemberCents', { nonMemberCents: 0.5 }],
    ['nonMemberCents', { cycle: 'continuation' }],
    ['vatPercent', { vatPercent: 0 }],
    ['leavingSessions', { leavingSessions: undefined }],
    ['leavingSessions', { leavingSessions: 12 }],
  ] as const) {
    test(`is refused with ${JSON.stringify(wrong)}, and nothing is kept`, () =>
      withDatabase(engine, async (database) => {
        const right = officeRightOf(await anOfficeWorker(database));

        const outcome = await setPriceRule(contextAt(database), right, { ...PRICE, ...wrong });

        assert.deepEqual(outcome, { ok: false, refusal: { code: 'INVALID_PRICE_RULE', field } });
        const rules = await database.db.selectFrom('price_rules').select('id').orderBy('id').execute();
        assert.deepEqual(rules, [{ id: 'r004-continuation' }, { id: 'r004-first' }]);
      }));
  }

  test('of the same day takes the place of the one before', () =>
    withDatabase(engine, async (database) => {
      const right = officeRightOf(await anOfficeWorker(database));
      await done(setPriceRule(contextAt(database), right, PRICE));
      await done(
        setPriceRule(contextAt(database), right, { ...PRICE, memberCents: 55_000, leaving: 'none' }),
      );

      const rules = await database.db
        .selectFrom('price_rules')
        .select(['member_cents', 'leaving', 'leaving_sessions'])
        .where('cycle', '=', 'first')
        .orderBy('valid_from')
        .execute();

      assert.deepEqual(rules, [
        { member_cents: 50_000, leaving: 'wholeAfter', leaving_sessions: 1 },
        { member_cents: 55_000, leaving: 'none', leaving_sessions: null },
      ]);
    }));
});
