import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VoiceRight } from '../../src/access/types.ts';
import { violatedConstraint } from '../../src/database/violations.ts';
import { insertSecretaryAssignment } from '../../src/people/store.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import { setSlotStates } from '../../src/planning/slot-states.ts';
import { listAnswers, listSlots } from '../../src/planning/slot-store.ts';
import { listChangesAfter } from '../../src/planning/store.ts';
import type { AnswerRequest, SlotAnswer } from '../../src/planning/types.ts';
import { withdrawRound } from '../../src/planning/withdrawal.ts';
import { newId, type SlotId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aPerson, aTrajectory, given, NOW } from '../trajectories/builders.ts';
import { AT_THE_TABLE, aRound, type BuiltRound, contextOf, roundFor, voiceOf, yesOn } from './builders.ts';

const LATER = '2027-02-09T16:00:00.000Z' as Instant;

const THE_GUIDE = { isFacilitator: true };

function answersOf({ context, round }: BuiltRound): Promise<readonly SlotAnswer[]> {
  return listAnswers(context.database.db, [round.id]);
}

describeOnBothEngines('Answering for slots', (engine) => {
  test('answers are kept with who gave them and when', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const voice = await built.voice(0);
      const [first, second] = [built.slotOn('2027-03-23'), built.slotOn('2027-03-25')];

      const answered = await answerSlots(built.context, voice, [
        { slotId: first.id, answer: 'yes', canHost: false },
        { slotId: second.id, answer: 'ifNeeded', canHost: true },
      ]);

      assert.deepEqual(answered, { ok: true, value: { version: 2 } });
      const who = {
        roundId: built.round.id,
        participantId: voice.participantId,
        answeredBy: built.participant(0).personId,
        answeredAt: AT_THE_TABLE,
      };
      assert.deepEqual(
        (await answersOf(built)).toSorted((a, b) => (a.answer > b.answer ? -1 : 1)),
        [
          { ...who, slotId: first.id, answer: 'yes', hosting: 'impossible' },
          { ...who, slotId: second.id, answer: 'ifNeeded', hosting: 'possible' },
        ],
      );
      assert.deepEqual(await listChangesAfter(database.db, built.round.id, 1, 10), [
        {
          roundId: built.round.id,
          version: 2,
          kind: 'answered',
          participantId: voice.participantId,
          changedBy: built.participant(0).personId,
          changedAt: AT_THE_TABLE,
        },
      ]);
    }));

  test('a secretary answers in the name of the wethouder, and is remembered', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { id, personId } = built.participant(2);
      const secretaryId = await aPerson(database);
      await insertSecretaryAssignment(database.db, { secretaryId, wethouderId: personId, startedAt: NOW });
      const voice = await voiceOf(
        database,
        secretaryId,
        { roundId: built.round.id, participantId: id },
        { secretaryOf: [personId] },
      );

      await answerSlots(built.context, voice, yesOn([built.slotOn('2027-03-23')]));

      assert.deepEqual(
        (await answersOf(built)).map(({ participantId, answeredBy }) => [participantId, answeredBy]),
        [[id, secretaryId]],
      );
    }));

  test('the guide at the table answers for a participant without a phone', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const voice = await voiceOf(
        database,
        built.facilitatorId,
        { roundId: built.round.id, participantId: built.participant(2).id },
        THE_GUIDE,
      );

      await answerSlots(built.context, voice, yesOn([built.slotOn('2027-03-23')]));

      assert.deepEqual(
        (await answersOf(built)).map(({ answeredBy }) => answeredBy),
        [built.facilitatorId],
      );
    }));

  test('the last answer for a slot counts, and the others stay as they were', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const voice = await built.voice(0);
      const [first, second] = [built.slotOn('2027-03-23'), built.slotOn('2027-03-25')];
      await answerSlots(built.context, voice, yesOn([first, second]));

      await answerSlots(contextOf(database, LATER), voice, [
        { slotId: second.id, answer: 'yes', canHost: true },
        { slotId: second.id, answer: 'no', canHost: true },
      ]);

      const kept = new Map((await answersOf(built)).map((answer) => [answer.slotId, answer]));
      assert.deepEqual(
        [first, second].map(({ id }) => [kept.get(id)?.answer, kept.get(id)?.answeredAt]),
        [
          ['yes', AT_THE_TABLE],
          ['no', LATER],
        ],
      );
    }));

  test('only that the town hall is closed is a change too', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const voice = await built.voice(0);
      const slotId = built.slotOn('2027-03-23').id;
      await answerSlots(built.context, voice, yesOn([{ id: slotId }]));

      const closed = await answerSlots(built.context, voice, [{ slotId, answer: 'yes', canHost: false }]);

      assert.deepEqual(closed, { ok: true, value: { version: 3 } });
      assert.deepEqual(
        (await answersOf(built)).map(({ answer, hosting }) => [answer, hosting]),
        [['yes', 'impossible']],
      );
    }));

  test('an answer that is taken back is no answer any more', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const voice = await built.voice(0);
      const [first, second] = [built.slotOn('2027-03-23'), built.slotOn('2027-03-25')];
      await answerSlots(built.context, voice, yesOn([first, second]));

      const back = await answerSlots(built.context, voice, [
        { slotId: first.id, answer: null, canHost: true },
      ]);

      assert.deepEqual(back, { ok: true, value: { version: 3 } });
      assert.deepEqual(
        (await answersOf(built)).map(({ slotId }) => slotId),
        [second.id],
      );
    }));

  test('the same answers again change nothing, not even who gave them', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const slot = built.slotOn('2027-03-23');
      const requests: readonly AnswerRequest[] = [
        ...yesOn([slot]),
        { slotId: built.slotOn('2027-03-25').id, answer: null, canHost: true },
      ];
      await answerSlots(built.context, await built.voice(0), requests);
      const before = await answersOf(built);
      const guide = await voiceOf(
        database,
        built.facilitatorId,
        { roundId: built.round.id, participantId: built.participant(0).id },
        THE_GUIDE,
      );

      const again = await answerSlots(contextOf(database, LATER), guide, requests);

      assert.deepEqual(again, { ok: true, value: { version: 2 } });
      assert.deepEqual(await answersOf(built), before);
      assert.equal((await listChangesAfter(database.db, built.round.id, 0, 10)).length, 2);
    }));

  test('an answer for a withheld or struck slot is kept', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const [withheld, struck] = [built.slotOn('2027-04-27'), built.slotOn('2027-03-25')];
      await setSlotStates(built.context, built.guide, built.round.id, [struck.id], 'struck');

      const answered = await answerSlots(built.context, await built.voice(0), yesOn([withheld, struck]));

      assert.deepEqual(answered, { ok: true, value: { version: 3 } });
      assert.equal((await answersOf(built)).length, 2);
    }));

  test('a moment that is struck while somebody answers for it keeps the answer, and is struck', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      const struck = built.slotOn('2027-03-25');
      const voice = await built.voice(0);

      const [answered, changed] = await Promise.all([
        answerSlots(context, voice, [{ slotId: struck.id, answer: 'no', canHost: false }]),
        setSlotStates(context, guide, round.id, [struck.id], 'struck'),
      ]);

      assert.deepEqual([answered.ok, changed.ok], [true, true]);
      assert.deepEqual(
        (await answersOf(built)).map(({ slotId, answer }) => [slotId, answer]),
        [[struck.id, 'no']],
      );
      const slots = await listSlots(database.db, [round.id]);
      assert.equal(slots.find(({ id }) => id === struck.id)?.state, 'struck');
      const changes = await listChangesAfter(database.db, round.id, 0, 10);
      assert.deepEqual(
        [changes.map(({ version }) => version), changes.map(({ kind }) => kind).toSorted()],
        [
          [1, 2, 3],
          ['answered', 'opened', 'slotsChanged'],
        ],
      );
    }));

  test('six who answer at once all find their answers back, and each is one change', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const voices = await Promise.all([0, 1, 2, 3, 4, 5].map((index) => built.voice(index)));

      const answered = await Promise.all(
        voices.map((voice) => answerSlots(built.context, voice, yesOn(built.slots))),
      );

      assert.equal(answered.filter(({ ok }) => ok).length, 6);
      assert.equal((await answersOf(built)).length, 6 * 84);
      const changes = await listChangesAfter(database.db, built.round.id, 0, 100);
      assert.deepEqual(
        changes.map(({ version }) => version),
        [1, 2, 3, 4, 5, 6, 7],
      );
      assert.deepEqual(
        changes.flatMap(({ participantId }) => participantId ?? []).toSorted(),
        voices.map(({ participantId }) => participantId).toSorted(),
      );
    }));

  test('what may not be is refused, and nothing of it is kept', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const other = await roundFor(database, await aTrajectory(database, { name: 'Salland', daysLater: 1 }));
      const voice = await built.voice(0);
      const own = built.slotOn('2027-03-23');
      const foreign = other.slotOn('2027-03-23');
      const unknown = newId<SlotId>();
      const answer = (requests: readonly AnswerRequest[], by: VoiceRight = voice) =>
        answerSlots(built.context, by, requests);

      assert.deepEqual(await answer(yesOn([own, foreign, { id: unknown }])), {
        ok: false,
        refusal: { code: 'ANSWER_FOR_OTHER_ROUND', field: 'answers', slotIds: [foreign.id, unknown] },
      });
      assert.deepEqual(await answer([]), {
        ok: false,
        refusal: { code: 'INVALID_ANSWER_COUNT', field: 'answers', maxAnswers: 900 },
      });
      assert.deepEqual(await answer(Array.from({ length: 901 }, () => given(yesOn([own])[0]))), {
        ok: false,
        refusal: { code: 'INVALID_ANSWER_COUNT', field: 'answers', maxAnswers: 900 },
      });
      assert.deepEqual(await answer(yesOn([foreign]), voice), {
        ok: false,
        refusal: { code: 'ANSWER_FOR_OTHER_ROUND', field: 'answers', slotIds: [foreign.id] },
      });
      await database.db
        .updateTable('participants')
        .set({ left_at: LATER })
        .where('id', '=', voice.participantId)
        .execute();
      assert.deepEqual(await answer(yesOn([own])), { ok: false, refusal: { code: 'PARTICIPANT_LEFT' } });
      await withdrawRound(built.context, built.guide, built.round.id, 'Te weinig dagen');
      assert.deepEqual(await answer(yesOn([own]), await built.voice(1)), {
        ok: false,
        refusal: { code: 'ROUND_CLOSED', status: 'withdrawn' },
      });
      assert.deepEqual(await answersOf(built), []);
      assert.deepEqual(await answersOf(other), []);
    }));

  test('900 answers at once fit', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const slotOf = (index: number) => given(built.slots[index % built.slots.length]);
      const requests = yesOn(Array.from({ length: 900 }, (_, index) => slotOf(index)));

      const answered = await answerSlots(built.context, await built.voice(0), requests);

      assert.equal(answered.ok, true);
      assert.equal((await answersOf(built)).length, 84);
    }));

  test('the database itself refuses an answer for a slot of another round', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const other = await roundFor(database, await aTrajectory(database, { name: 'Salland', daysLater: 1 }));
      const { id, personId } = built.participant(0);
      const insert = (slotId: SlotId) =>
        database.db
          .insertInto('answers')
          .values({
            round_id: built.round.id,
            trajectory_id: built.trajectory.id,
            slot_id: slotId,
            participant_id: id,
            answer: 'yes',
            hosting: 'possible',
            answered_by: personId,
            answered_at: NOW,
          })
          .execute();

      await assert.rejects(insert(other.slotOn('2027-03-23').id), (error) => {
        const foreignKey = violatedConstraint(error) ?? String(error);
        return /SLOT_OF_OTHER_ROUND|FOREIGN KEY/.test(foreignKey);
      });
      await insert(built.slotOn('2027-03-23').id);
      assert.equal((await answersOf(built)).length, 1);
    }));
});
