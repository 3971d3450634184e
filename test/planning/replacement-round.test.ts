import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inviteToAnswer, queueDueReminders, remindUnfinished } from '../../src/planning/inviting.ts';
import { suggestMoments } from '../../src/planning/replacement-candidates.ts';
import { listAskedMoments } from '../../src/planning/replacement-choice.ts';
import { askForReplacement } from '../../src/planning/replacement-round.ts';
import { findRound } from '../../src/planning/store.ts';
import { type CalendarDate, dateOf, type Instant } from '../../src/shared/time.ts';
import { getSession } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aTrajectory,
  contextAt,
  given,
  guideRightOf,
  hostRightOf,
  NOW,
  snapshot,
} from '../trajectories/builders.ts';
import {
  ANSWER_BY,
  aGroup,
  asked,
  daysOf,
  everybodySays,
  guideOf,
  hostOf,
  MOMENTS,
  mails,
  onDay,
  says,
} from './asked-replacements.ts';
import { anAskedRound } from './known-moments.ts';

describeOnBothEngines('Asking the group for another moment for one session', (engine) => {
  test('mails everyone who takes part a link of their own, and the facilitator that the host asks', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);

      const round = await asked(database, group);

      assert.deepEqual(await findRound(database.db, round.id), round);
      assert.deepEqual(
        [round.movesSessionId, round.firstSessionNumber, round.sessionsToPlan, round.version],
        [group.session(2).id, 2, 1, 1],
      );
      const sent = await mails(database);
      assert.deepEqual(
        sent.map(({ to, subject }) => [to, subject]).toSorted(),
        [
          ...group.participants.map(({ personId }) => [
            personId,
            'Ander moment voor bijeenkomst 2: wanneer kunt u? (IJsselland)',
          ]),
          [group.facilitatorId, 'Ander moment gevraagd voor bijeenkomst 2: IJsselland'],
        ].toSorted(),
      );
      for (const { body } of sent) {
        assert.match(body, /dinsdag 23 maart 2027, 13\.30 – 16\.30 uur/);
        assert.doesNotMatch(body, /Verbouwing/, 'reasons are often personal');
      }
      assert.deepEqual(await getSession(database.db, group.session(2).id), group.session(2));
      const history = await database.db.selectFrom('audit_log').selectAll().execute();
      assert.deepEqual(
        history.map((row) => [row.action, row.reason, row.actor_id]),
        [['replacement.asked', 'Verbouwing', group.participant(1).personId]],
      );
    }));

  test('asks nobody who joins the group from a later session on', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const { id, personId } = group.participant(5);
      await database.db
        .updateTable('participants')
        .set({ first_session_number: 3 })
        .where('id', '=', id)
        .execute();

      const round = await asked(database, group);

      assert.equal((await mails(database)).filter(({ to }) => to === personId).length, 0);
      const found = given(await listAskedMoments(contextAt(database), await hostOf(database, group)));
      assert.equal(found.round.id, round.id);
      for (const { assessed } of found.moments) assert.equal(assessed.answers.length, 5);
    }));

  test('takes no answer of who joins the group from a later session on, or leaves before it', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      const limit = (index: number, numbers: object) =>
        database.db
          .updateTable('participants')
          .set(numbers)
          .where('id', '=', group.participant(index).id)
          .execute();
      await limit(4, { first_session_number: 3 });
      await limit(5, { last_session_number: 1 });
      const before = await snapshot(database);

      for (const index of [4, 5]) {
        const refused = await says(database, group, round, index, ['yes', 'no', 'ifNeeded']);
        assert.deepEqual(refused, { ok: false, refusal: { code: 'PARTICIPANT_NOT_ASKED' } });
      }

      assert.deepEqual(await snapshot(database), before);
      await limit(4, { first_session_number: 2 });
      assert.deepEqual(await says(database, group, round, 4, ['yes']), { ok: true, value: { version: 2 } });
    }));

  test('is refused, with nothing kept, for what cannot be', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      await aTrajectory(database, {
        name: 'Salland',
        people: [group.participant(4).personId],
        daysLater: 50,
      });
      const right = await hostOf(database, group);
      const before = await snapshot(database);
      const ask = (change: object, now: Instant = NOW) =>
        askForReplacement(contextAt(database, now), right, {
          sessionId: group.session(2).id,
          version: 1,
          moments: MOMENTS,
          answerBy: ANSWER_BY,
          ...change,
        });
      const refusals: readonly (readonly [object, object, Instant?])[] = [
        [{ version: 2 }, { code: 'OUTDATED', sessionId: group.session(2).id, currentVersion: 1 }],
        [{ sessionId: group.session(3).id }, { code: 'SESSION_NOT_FOUND' }],
        [{ moments: [] }, { code: 'INVALID_MOMENT_COUNT', field: 'moments', maxMoments: 10 }],
        [
          { moments: Array.from({ length: 11 }, (_, index) => onDay(30 + index)) },
          { code: 'INVALID_MOMENT_COUNT', field: 'moments', maxMoments: 10 },
        ],
        [{ moments: [onDay(-40)] }, { code: 'START_IN_PAST', field: 'moments', now: NOW }],
        [
          { moments: [{ startsAt: onDay(35).endsAt, endsAt: onDay(35).startsAt }] },
          { code: 'END_NOT_AFTER_START', field: 'moments' },
        ],
        [
          { moments: [onDay(35), onDay(35)] },
          { code: 'MOMENT_TWICE', field: 'moments', startsAt: onDay(35).startsAt },
        ],
        ...[42, 85, 50].map(
          (days) =>
            [
              { moments: [onDay(days)] },
              { code: 'MOMENT_IMPOSSIBLE', field: 'moments', startsAt: onDay(days).startsAt },
            ] as const,
        ),
        [
          { answerBy: '2027-01-03' },
          { code: 'ANSWER_BY_OUTSIDE_ROUND', field: 'answerBy', from: '2027-01-04', to: '2027-03-23' },
        ],
        [
          { answerBy: '2027-03-17', moments: [onDay(35)] },
          { code: 'ANSWER_BY_OUTSIDE_ROUND', field: 'answerBy', from: '2027-01-04', to: '2027-03-16' },
        ],
        [{ reason: 'x'.repeat(501) }, { code: 'INVALID_REASON', field: 'reason', maxLength: 500 }],
        [{}, { code: 'PAST_SESSION', sessionId: group.session(2).id }, onDay(42).startsAt],
      ];

      for (const [change, refusal, now] of refusals) {
        assert.deepEqual(await ask(change, now), { ok: false, refusal }, JSON.stringify(change));
      }
      assert.equal(await snapshot(database), before);
      assert.deepEqual(await database.db.selectFrom('planning_rounds').select('id').execute(), []);
    }));

  test('of two who ask at once one does; beside it the cycle can be planned', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const request = {
        sessionId: group.session(2).id,
        version: 1,
        moments: MOMENTS,
        answerBy: ANSWER_BY,
      };

      const results = await Promise.all(
        [await hostOf(database, group), await guideOf(database, group)].map((right) =>
          askForReplacement(contextAt(database), right, request),
        ),
      );

      assert.deepEqual(
        results.filter(({ ok }) => !ok),
        [{ ok: false, refusal: { code: 'REPLACEMENT_ALREADY_ASKED' } }],
      );
      const rounds = await database.db.selectFrom('planning_rounds').select('id').execute();
      assert.equal(rounds.length, 1);
      await anAskedRound(database, group, []);
    }));

  test('its last day to answer can be put off until the session itself, and no further', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      const guide = await guideRightOf(database, group);
      const putOffTo = (day: string) =>
        inviteToAnswer(contextAt(database), guide, round.id, day as CalendarDate);

      assert.deepEqual(await putOffTo('2027-03-24'), {
        ok: false,
        refusal: {
          code: 'ANSWER_BY_OUTSIDE_ROUND',
          field: 'answerBy',
          from: '2027-01-04',
          to: '2027-03-23',
        },
      });
      assert.ok((await putOffTo('2027-03-23')).ok);
    }));

  test('puts the moments in order of what the answers allow, and says what each costs whom', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      // What was said before, of the same moment, does not count: that is why it is asked
      await anAskedRound(database, group, [{ days: 35, said: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'] }]);
      const round = await asked(database, group);
      for (const index of [0, 2, 3]) await says(database, group, round, index, ['no', 'yes', 'ifNeeded']);
      await says(database, group, round, 1, ['yes', 'yes', 'yes']);
      await says(database, group, round, 4, ['yes', 'ifNeeded', 'yes']);

      const found = given(await listAskedMoments(contextAt(database), await hostOf(database, group)));

      assert.deepEqual(
        found.moments.map(({ assessed, isProposed }) => [daysOf(assessed), isProposed]),
        [
          [49, true],
          [56, true],
          [35, false],
        ],
      );
      assert.deepEqual(
        found.moments.map(({ assessed }) => assessed.answers.map(({ answer }) => answer)),
        [
          ['yes', 'yes', 'yes', 'yes', 'ifNeeded', 'unanswered'],
          ['ifNeeded', 'yes', 'ifNeeded', 'ifNeeded', 'yes', 'unanswered'],
          ['no', 'yes', 'no', 'no', 'yes', 'unanswered'],
        ],
      );
      assert.deepEqual(found.moments.at(-1)?.assessed.warnings, [
        { code: 'TOO_FEW_PRESENT', present: 3, minPresent: 5 },
      ]);
    }));

  test('tells who asked that everybody has answered, once', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      const answered = async () =>
        (await mails(database)).filter(({ subject }) => subject.startsWith('Iedereen heeft geantwoord'));

      await everybodySays(database, group, round, ['yes', 'yes', 'no']);
      await says(database, group, round, 0, ['no', 'yes', 'no']);

      assert.deepEqual(
        (await answered()).map(({ to, subject }) => [to, subject]),
        [[group.participant(1).personId, 'Iedereen heeft geantwoord over bijeenkomst 2: IJsselland']],
      );
      const page = encodeURIComponent('/bijeenkomst/');
      for (const { body } of await answered()) assert.ok(body.includes(`/p/{{token}}?naar=${page}`), body);
    }));

  test('reminds only those who have not answered everything, by itself and when the host asks', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const round = await asked(database, group);
      for (const index of [0, 1, 2, 3]) await says(database, group, round, index, ['yes', 'yes', 'yes']);
      await says(database, group, round, 4, ['yes']);
      await database.db.deleteFrom('outbox').execute();
      const threeDaysBefore = '2027-02-26T09:00:00.000Z' as Instant;

      assert.equal(await queueDueReminders(contextAt(database, threeDaysBefore)), 2);
      await queueDueReminders(contextAt(database, threeDaysBefore));
      const host = await hostOf(database, group);
      const tooSoon = await remindUnfinished(contextAt(database, threeDaysBefore), host, round.id);
      const dayLater = '2027-02-27T09:00:00.000Z' as Instant;
      const own = await remindUnfinished(contextAt(database, dayLater), host, round.id);
      const other = await hostRightOf(database, group.participant(2).personId, group.session(3).id);
      const strangers = await remindUnfinished(contextAt(database), other, round.id);

      assert.deepEqual(tooSoon, {
        ok: false,
        refusal: { code: 'REMINDED_RECENTLY', notBefore: dayLater },
      });
      assert.deepEqual(own, { ok: true, value: { mails: 2 } });
      assert.deepEqual(strangers, { ok: false, refusal: { code: 'ROUND_NOT_FOUND' } });
      const sent = await mails(database);
      const late = [4, 5, 4, 5].map((index) => group.participant(index).personId).toSorted();
      assert.deepEqual(sent.map(({ to }) => to).toSorted(), late);
      for (const { body } of sent) {
        assert.match(
          body,
          /Over een ander moment voor bijeenkomst 2 van IJsselland ontbreken nog antwoorden/,
        );
      }
    }));
});

describeOnBothEngines('What to ask the group about', (engine) => {
  test('is suggested where the sessions beside it leave room, nearest to the old day first of all', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      await anAskedRound(database, group, [{ days: 41, said: ['no', 'yes', 'yes', 'yes', 'yes', 'yes'] }]);

      const found = given(
        await suggestMoments(contextAt(database), await hostOf(database, group), { most: 6 }),
      );

      assert.deepEqual(
        found.map(({ startsAt }) => dateOf(startsAt)),
        ['2027-03-17', '2027-03-18', '2027-03-19', '2027-03-24', '2027-03-25', '2027-03-26'],
        'not on Monday 22 March, at which one is known not to come',
      );
      for (const { startsAt, endsAt } of found) {
        assert.equal(Date.parse(endsAt) - Date.parse(startsAt), 3 * 3_600_000);
      }
    }));
});
