import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostRight } from '../../src/access/gate.ts';
import type { Database } from '../../src/database/database.ts';
import { assessTyped, findReplacements } from '../../src/planning/replacements.ts';
import type { Instant } from '../../src/shared/time.ts';
import { listAbsences } from '../../src/trajectories/absence-store.ts';
import { moveSession } from '../../src/trajectories/session-changes.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aTrajectory,
  aViewer,
  type BuiltTrajectory,
  contextAt,
  FIRST_SESSION,
  given,
  later,
  NOW,
} from '../trajectories/builders.ts';
import { aCalendar } from './builders.ts';
import { anAskedRound, type Said } from './known-moments.ts';

const ALL: readonly Said[] = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'];
const but = (index: number, said: Said): readonly Said[] => ALL.map((yes, at) => (at === index ? said : yes));

/** Session 2 stands 42 days after the first, is hosted by participant 1, and session 3 is 84 days after the first. */
async function aGroup(database: Database): Promise<BuiltTrajectory> {
  return aTrajectory(database, { planned: 3 });
}

async function rightOf(database: Database, group: BuiltTrajectory, number = 2) {
  const viewer = aViewer(group.facilitatorId, { isFacilitator: true });
  return given(await hostRight(database.db, viewer, group.session(number).id));
}

const daysOf = ({ startsAt }: { readonly startsAt: Instant }): number =>
  Math.round((Date.parse(startsAt) - Date.parse(FIRST_SESSION.startsAt)) / 86_400_000);

describeOnBothEngines('Another moment for one session', (engine) => {
  test('is the best that all said yes to, between its neighbours, within the spacing', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      await anAskedRound(database, group, [
        { days: 14, said: ALL },
        { days: 35, said: but(3, 'no') },
        { days: 42, said: ALL },
        { days: 49, said: ALL },
        { days: 56, said: but(4, 'ifNeeded') },
        { days: 70, said: ALL },
        { days: 90, said: ALL },
      ]);

      const found = await findReplacements(contextAt(database), await rightOf(database, group), { most: 5 });

      assert.deepEqual(found?.moments.map(daysOf), [49, 56, 35]);
      assert.equal(found?.known, 7);
      const [best, , last] = found?.moments ?? [];
      assert.deepEqual(best?.warnings, []);
      assert.deepEqual(
        last?.answers.filter(({ answer }) => answer !== 'yes'),
        [{ participantId: group.participant(3).id, answer: 'no' }],
      );
    }));

  test('is none at which the host cannot receive, or somebody sits in another group', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      await aTrajectory(database, {
        name: 'Salland',
        people: [group.participant(4).personId],
        daysLater: 49,
      });
      await anAskedRound(database, group, [
        { days: 35, said: ALL, hostCannot: true },
        { days: 49, said: ALL },
        { days: 56, said: but(1, undefined) },
      ]);

      const found = await findReplacements(contextAt(database), await rightOf(database, group), { most: 5 });

      assert.deepEqual(found, { moments: [], known: 3 });
    }));

  test('of the first session is bound by the one after it alone', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      await anAskedRound(database, group, [
        { days: -10, said: ALL },
        { days: 7, said: ALL },
        { days: 30, said: ALL },
      ]);

      const right = await rightOf(database, group, 1);
      const found = await findReplacements(contextAt(database), right, { most: 5 });

      assert.deepEqual(found?.moments.map(daysOf), [-10, 7]);
    }));

  test('that somebody types is judged by the same rules, with what is not known said', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      await aCalendar(database);
      await anAskedRound(database, group, [{ days: 49, said: ALL }]);
      const right = await rightOf(database, group);
      const typed = async (days: number) => {
        const period = {
          startsAt: later(FIRST_SESSION.startsAt, days),
          endsAt: later(FIRST_SESSION.endsAt, days),
        };
        const assessed = await assessTyped(contextAt(database), right, period);
        assert.ok(assessed.ok);
        return assessed.value.warnings.filter(({ code }) => code !== 'MARK');
      };

      assert.deepEqual(await typed(49), []);
      assert.deepEqual(await typed(10), [
        { code: 'TOO_CLOSE', otherNumber: 1, days: 10, minDays: 21 },
        { code: 'TOO_FAR', otherNumber: 3, days: 74, maxDays: 63 },
        { code: 'HOST_NOT_KNOWN' },
      ]);
      assert.deepEqual(await typed(90), [
        { code: 'TOO_FAR', otherNumber: 1, days: 90, maxDays: 63 },
        { code: 'SESSION_ORDER', otherNumber: 3 },
        { code: 'HOST_NOT_KNOWN' },
      ]);
    }));

  test('once taken knows who cannot come then', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      await anAskedRound(database, group, [{ days: 35, said: but(3, 'no') }]);
      const right = await rightOf(database, group);
      const period = { startsAt: later(FIRST_SESSION.startsAt, 35), endsAt: later(FIRST_SESSION.endsAt, 35) };

      const sessionId = group.session(2).id;
      const moved = await moveSession(contextAt(database), right, { sessionId, version: 1, ...period });

      assert.ok(moved.ok);
      assert.deepEqual(await listAbsences(database.db, [sessionId]), [
        {
          sessionId,
          participantId: group.participant(3).id,
          since: NOW,
          reportedBy: group.participant(3).personId,
          source: 'planned',
        },
      ]);
    }));

  test('can be taken by the host of that session, and of no other', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const host = aViewer(group.participant(1).personId);
      const right = given(await hostRight(database.db, host, group.session(2).id));
      const period = { startsAt: later(FIRST_SESSION.startsAt, 49), endsAt: later(FIRST_SESSION.endsAt, 49) };

      const other = await moveSession(contextAt(database), right, {
        sessionId: group.session(3).id,
        version: 1,
        ...period,
      });
      const own = await moveSession(contextAt(database), right, {
        sessionId: group.session(2).id,
        version: 1,
        ...period,
      });

      assert.deepEqual(other, { ok: false, refusal: { code: 'SESSION_NOT_FOUND' } });
      assert.ok(own.ok);
      assert.equal(await hostRight(database.db, host, group.session(3).id), undefined);
    }));
});
