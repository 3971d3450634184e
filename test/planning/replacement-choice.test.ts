import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HostRight } from '../../src/access/types.ts';
import type { Database } from '../../src/database/database.ts';
import { chooseReplacement, listAskedMoments } from '../../src/planning/replacement-choice.ts';
import { listAbsences } from '../../src/trajectories/absence-store.ts';
import { getSession } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aTrajectory,
  type BuiltTrajectory,
  contextAt,
  FIRST_SESSION,
  given,
  later,
  toBeTold,
} from '../trajectories/builders.ts';
import {
  aGroup,
  asked,
  daysOf,
  everybodySays,
  guideOf,
  hostOf,
  onDay,
  says,
  statusOf,
} from './asked-replacements.ts';

describeOnBothEngines('Choosing from the moments that were asked about', (engine) => {
  const choice = async (database: Database, group: BuiltTrajectory, right: HostRight, days: number) => {
    const { round, moments } = given(await listAskedMoments(contextAt(database), right));
    const { slot, basis } = given(moments.find(({ assessed }) => daysOf(assessed) === days));
    const sessionId = group.session(2).id;
    return { sessionId, version: 1, roundId: round.id, slotId: slot.id, basis, reason: null };
  };

  test('moves the session in one step, tells everybody, and ends the round', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      await everybodySays(database, group, round, ['no', 'yes', 'yes']);
      await says(database, group, round, 3, ['yes', 'no', 'yes']);
      const right = await hostOf(database, group);

      const result = await chooseReplacement(
        contextAt(database),
        right,
        await choice(database, group, right, 49),
      );

      const session = group.session(2);
      const moved = { ...session, ...onDay(49), version: 2, calendarSequence: 1 };
      assert.deepEqual(result, { ok: true, value: moved });
      assert.equal(await statusOf(database, round), 'confirmed');
      assert.deepEqual(
        await toBeTold(database),
        [...new Set([...group.participants.map(({ personId }) => personId), group.facilitatorId])].toSorted(),
      );
      assert.deepEqual(
        (await listAbsences(database.db, [session.id])).map(({ participantId, source }) => [
          participantId,
          source,
        ]),
        [[group.participant(3).id, 'planned']],
        'who said no to the moment is absent there',
      );
      assert.equal(await listAskedMoments(contextAt(database), right), undefined);
      assert.deepEqual(
        await Promise.all([group.session(1), group.session(3)].map(({ id }) => getSession(database.db, id))),
        [group.session(1), group.session(3)],
      );
    }));

  test('is refused when an answer to it came in, and not when one to another moment did', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      await everybodySays(database, group, round, ['yes', 'yes', 'yes']);
      const guide = await guideOf(database, group);
      const host = await hostOf(database, group);
      const [seenByGuide, seenByHost] = [
        await choice(database, group, guide, 49),
        await choice(database, group, host, 49),
      ];
      assert.notEqual(seenByGuide.basis, seenByHost.basis);

      await says(database, group, round, 0, ['yes', 'ifNeeded']);
      await says(database, group, round, 2, ['no', 'yes']);
      const refused = await chooseReplacement(contextAt(database), guide, seenByGuide);
      const hostRefused = await chooseReplacement(contextAt(database), host, seenByHost);
      await says(database, group, round, 0, ['yes', 'yes']);
      await says(database, group, round, 2, ['no', 'ifNeeded']);
      await says(database, group, round, 2, ['yes', 'yes']);

      for (const result of [refused, hostRefused]) {
        assert.deepEqual(result, { ok: false, refusal: { code: 'MOMENT_CHANGED' } });
      }
      assert.equal(await statusOf(database, round), 'open');
      const now = await chooseReplacement(contextAt(database), guide, seenByGuide);
      assert.ok(now.ok, 'it looks as it did again');
    }));

  test('is one of two at once; the second reads that the session changed', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      await everybodySays(database, group, round, ['yes', 'yes', 'yes']);
      const [guide, host] = [await guideOf(database, group), await hostOf(database, group)];
      const choices = [
        [guide, await choice(database, group, guide, 35)],
        [host, await choice(database, group, host, 56)],
      ] as const;

      const results = await Promise.all(
        choices.map(([right, chosen]) => chooseReplacement(contextAt(database), right, chosen)),
      );

      assert.deepEqual(
        results.filter(({ ok }) => !ok),
        [{ ok: false, refusal: { code: 'OUTDATED', sessionId: group.session(2).id, currentVersion: 2 } }],
      );
      assert.equal(await statusOf(database, round), 'confirmed');
    }));

  test('keeps the rules of a move: nobody is in two sessions at once, and none moves into the past', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      await everybodySays(database, group, round, ['yes', 'yes', 'yes']);
      const host = await hostOf(database, group);
      const [first, second] = [
        await choice(database, group, host, 35),
        await choice(database, group, host, 49),
      ];
      await aTrajectory(database, {
        name: 'Salland',
        people: [group.participant(4).personId],
        daysLater: 49,
      });

      const taken = await chooseReplacement(contextAt(database), host, second);
      const taken49 = await chooseReplacement(
        contextAt(database),
        host,
        await choice(database, group, host, 49),
      );
      const past = await chooseReplacement(
        contextAt(database, later(FIRST_SESSION.startsAt, 36)),
        host,
        first,
      );

      assert.deepEqual(taken, { ok: false, refusal: { code: 'MOMENT_CHANGED' } });
      assert.deepEqual(taken49, { ok: false, refusal: { code: 'PERSON_DOUBLE_BOOKED' } });
      assert.ok(!past.ok);
      assert.deepEqual(await getSession(database.db, group.session(2).id), group.session(2));
      assert.equal(await statusOf(database, round), 'open');
    }));
});
