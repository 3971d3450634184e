import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideRight } from '../../src/access/gate.ts';
import { confirmPlan } from '../../src/planning/confirmation.ts';
import { endOvertakenReplacements } from '../../src/planning/replacement-ending.ts';
import { askForReplacement, stopReplacement } from '../../src/planning/replacement-round.ts';
import { withdrawRound } from '../../src/planning/withdrawal.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aViewer, contextAt, given, guideRightOf } from '../trajectories/builders.ts';
import {
  ANSWER_BY,
  aGroup,
  asked,
  hostOf,
  MOMENTS,
  mails,
  onDay,
  says,
  statusOf,
} from './asked-replacements.ts';

describeOnBothEngines('A round about one session ends', (engine) => {
  test('when it is stopped: the session stays, and all but who stopped it are told', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      await database.db.deleteFrom('outbox').execute();

      const result = await stopReplacement(contextAt(database), await hostOf(database, group), {
        roundId: round.id,
      });

      assert.ok(result.ok);
      assert.equal(await statusOf(database, round), 'withdrawn');
      const told = (await mails(database)).map(({ to, subject }) => [to, subject]);
      assert.deepEqual(
        told.toSorted(),
        [0, 2, 3, 4, 5]
          .map((index) => [
            group.participant(index).personId,
            'Bijeenkomst 2 blijft op hetzelfde moment: IJsselland',
          ])
          .toSorted(),
      );
      assert.deepEqual(await says(database, group, round, 0, ['yes']), {
        ok: false,
        refusal: { code: 'ROUND_CLOSED', status: 'withdrawn' },
      });
      const again = await stopReplacement(contextAt(database), await hostOf(database, group), {
        roundId: round.id,
      });
      assert.deepEqual(again, { ok: false, refusal: { code: 'ROUND_CLOSED', status: 'withdrawn' } });
      assert.equal((await asked(database, group)).status, 'open', 'another can be asked');
    }));

  test('when the session moves otherwise, is cancelled, or begins', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const guide = await guideRightOf(database, group);
      const sessionId = group.session(2).id;
      const moved = await asked(database, group);
      assert.ok((await moveSession(contextAt(database), guide, { sessionId, version: 1, ...onDay(43) })).ok);
      assert.equal(await statusOf(database, moved), 'withdrawn');

      const ask = async (version: number) => {
        const result = await askForReplacement(contextAt(database), await hostOf(database, group), {
          sessionId,
          version,
          moments: MOMENTS,
          answerBy: ANSWER_BY,
        });
        assert.ok(result.ok);
        return result.value;
      };
      const chosenByHand = await ask(2);
      assert.ok((await moveSession(contextAt(database), guide, { sessionId, version: 2, ...onDay(49) })).ok);
      assert.equal(await statusOf(database, chosenByHand), 'confirmed', 'it was asked about');

      const overtaken = await ask(3).catch((error: unknown) => error);
      assert.ok(overtaken instanceof Error, 'that moment is where it is');
      const begins = await askForReplacement(contextAt(database), await hostOf(database, group), {
        sessionId,
        version: 3,
        moments: [onDay(35)],
        answerBy: ANSWER_BY,
      });
      assert.ok(begins.ok);
      assert.equal(await endOvertakenReplacements(contextAt(database)), 0);
      assert.equal(await endOvertakenReplacements(contextAt(database, onDay(49).startsAt)), 1);
      assert.equal(await statusOf(database, begins.value), 'withdrawn');

      const cancelled = await askForReplacement(contextAt(database), await hostOf(database, group), {
        sessionId,
        version: 3,
        moments: [onDay(35)],
        answerBy: ANSWER_BY,
      });
      assert.ok(cancelled.ok);
      assert.ok((await cancelSession(contextAt(database), guide, { sessionId, version: 3 })).ok);
      assert.equal(await statusOf(database, cancelled.value), 'withdrawn');
    }));

  test('and is no round of planning: to those decisions it is not there', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      const guide = given(
        await guideRight(
          database.db,
          aViewer(group.facilitatorId, { isFacilitator: true }),
          group.trajectory.id,
        ),
      );
      const no = { ok: false, refusal: { code: 'ROUND_NOT_FOUND' } };

      assert.deepEqual(await confirmPlan(contextAt(database), guide, round.id, 'x'), no);
      assert.deepEqual(await withdrawRound(contextAt(database), guide, round.id, 'Anders'), no);
      assert.equal(await statusOf(database, round), 'open');
    }));
});
