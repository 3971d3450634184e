import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideRight, hostRight, voiceRight } from '../../src/access/gate.ts';
import type { HostRight } from '../../src/access/types.ts';
import type { Database } from '../../src/database/database.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import { confirmPlan } from '../../src/planning/confirmation.ts';
import { queueDueReminders, remindUnfinished } from '../../src/planning/inviting.ts';
import { suggestMoments } from '../../src/planning/replacement-candidates.ts';
import { chooseReplacement, listAskedMoments } from '../../src/planning/replacement-choice.ts';
import { endOvertakenReplacements } from '../../src/planning/replacement-ending.ts';
import { askForReplacement, stopReplacement } from '../../src/planning/replacement-round.ts';
import { listSlots } from '../../src/planning/slot-store.ts';
import { findRound } from '../../src/planning/store.ts';
import type { ReplacementRound, SlotAnswer } from '../../src/planning/types.ts';
import { withdrawRound } from '../../src/planning/withdrawal.ts';
import type { RoundId, SlotId } from '../../src/shared/ids.ts';
import { type CalendarDate, dateOf, type Instant } from '../../src/shared/time.ts';
import { listAbsences } from '../../src/trajectories/absence-store.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import { getSession } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aTrajectory,
  aViewer,
  type BuiltTrajectory,
  contextAt,
  FIRST_SESSION,
  given,
  guideRightOf,
  hostRightOf,
  later,
  NOW,
  snapshot,
  toBeTold,
} from '../trajectories/builders.ts';
import { aCalendar } from './builders.ts';
import { anAskedRound } from './known-moments.ts';

type Said = SlotAnswer['answer'];
const ANSWER_BY = '2027-03-01' as CalendarDate;
const onDay = (days: number) => ({
  startsAt: later(FIRST_SESSION.startsAt, days),
  endsAt: later(FIRST_SESSION.endsAt, days),
});
/** Session 2 is 42 days after the first and hosted by participant 1; session 3 is 84 days after it. */
const MOMENTS = [onDay(35), onDay(49), onDay(56)];

async function aGroup(database: Database): Promise<BuiltTrajectory> {
  await aCalendar(database);
  return aTrajectory(database, { planned: 3 });
}

async function guideOf(database: Database, group: BuiltTrajectory): Promise<HostRight> {
  const viewer = aViewer(group.facilitatorId, { isFacilitator: true });
  return given(await hostRight(database.db, viewer, group.session(2).id));
}

async function hostOf(database: Database, group: BuiltTrajectory): Promise<HostRight> {
  return hostRightOf(database, group.participant(1).personId, group.session(2).id);
}

async function asked(database: Database, group: BuiltTrajectory, now: Instant = NOW) {
  const result = await askForReplacement(contextAt(database, now), await hostOf(database, group), {
    sessionId: group.session(2).id,
    version: 1,
    moments: MOMENTS,
    answerBy: ANSWER_BY,
    reason: ' Verbouwing ',
  });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function slotIds(database: Database, { id }: ReplacementRound): Promise<readonly SlotId[]> {
  return (await listSlots(database.db, [id])).map((slot) => slot.id);
}

/** What the participant at this place answers, to the moments in order. */
async function says(
  database: Database,
  group: BuiltTrajectory,
  round: ReplacementRound,
  index: number,
  answers: readonly (Said | undefined)[],
) {
  const { id: participantId, personId } = group.participant(index);
  const right = given(await voiceRight(database.db, aViewer(personId), { roundId: round.id, participantId }));
  const ids = await slotIds(database, round);
  const requests = ids.flatMap((slotId, at) => {
    const answer = answers[at];
    return answer === undefined ? [] : [{ slotId, answer, canHost: true }];
  });
  return answerSlots(contextAt(database), right, requests);
}

async function everybodySays(
  database: Database,
  group: BuiltTrajectory,
  round: ReplacementRound,
  answers: readonly Said[],
): Promise<void> {
  for (const index of [0, 1, 2, 3, 4, 5]) assert.ok((await says(database, group, round, index, answers)).ok);
}

async function mails(database: Database) {
  const rows = await database.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  return rows.map((row) => ({ to: row.recipient_id, subject: row.subject, body: row.body }));
}

const daysOf = ({ startsAt }: { readonly startsAt: Instant }): number =>
  Math.round((Date.parse(startsAt) - Date.parse(FIRST_SESSION.startsAt)) / 86_400_000);

async function statusOf(database: Database, { id }: { readonly id: RoundId }) {
  return given(await findRound(database.db, id)).status;
}

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
      const own = await remindUnfinished(contextAt(database), await hostOf(database, group), round.id);
      const other = await hostRightOf(database, group.participant(2).personId, group.session(3).id);
      const strangers = await remindUnfinished(contextAt(database), other, round.id);

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
