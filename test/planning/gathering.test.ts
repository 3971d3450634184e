import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../src/database/database.ts';
import { liveChangesBySqlite } from '../../src/database/live-changes.ts';
import type { Trx } from '../../src/database/tables.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import { type HeardChange, roundChanges } from '../../src/planning/changes.ts';
import { Gathering } from '../../src/planning/gathering.ts';
import { setSlotStates } from '../../src/planning/slot-states.ts';
import { roundTopic } from '../../src/planning/store.ts';
import type { RoundChange } from '../../src/planning/types.ts';
import { newId, type RoundId } from '../../src/shared/ids.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aRound, type BuiltRound, yesOn } from './builders.ts';

const never = new AbortController().signal;

async function answer(built: BuiltRound, person: number, slot: number): Promise<void> {
  const slots = built.slots.slice(slot, slot + 1);
  const answered = await answerSlots(built.context, await built.voice(person), yesOn(slots));
  assert.equal(answered.ok, true);
}

async function next(changes: AsyncIterator<HeardChange, void>): Promise<HeardChange> {
  const { value } = await changes.next();
  assert.ok(value);
  return value;
}

/** The same database, and how many listen to it now. */
function counted(database: Database): { readonly observed: Database; readonly listening: () => number } {
  let listening = 0;
  const live: Database['live'] = {
    ...database.live,
    listen(topic, hear) {
      const stop = database.live.listen(topic, hear);
      listening += 1;
      return () => {
        listening -= 1;
        stop();
      };
    },
  };
  return { observed: { ...database, live }, listening: () => listening };
}

describeOnBothEngines('Those who follow one round', (engine) => {
  test('hear the same change with one reading for all of them', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const [one, other] = [0, 1].map(() => roundChanges(database, built.round.id, 1, never));
      assert.ok(one && other);
      const heard = [next(one), next(other)];

      await answer(built, 0, 0);

      const [first, second] = await Promise.all(heard);
      assert.ok(first?.news);
      assert.equal(first.news.reading, second?.news?.reading);
      const again = next(one);
      await answer(built, 1, 0);
      assert.notEqual((await again).news?.reading, first.news.reading);
      await one.return?.();
      await other.return?.();
    }));

  test('a slow one hears what happened meanwhile together, with one news of whose answers changed', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      for (const [person, slot] of [
        [0, 0],
        [1, 0],
        [0, 1],
      ] as const) {
        await answer(built, person, slot);
      }
      const changes = roundChanges(database, built.round.id, 1, never);

      const heard = [await next(changes), await next(changes), await next(changes)];

      assert.deepEqual(
        heard.map(({ version, news }) => [version, news && { ...news, reading: undefined }]),
        [
          [2, undefined],
          [3, undefined],
          [
            4,
            {
              afterVersion: 1,
              touches: 'answers',
              answeredBy: [heard[0]?.participantId, heard[1]?.participantId],
              reading: undefined,
            },
          ],
        ],
      );
      await changes.return?.();
    }));

  test('anything but an answer among the changes touches everything', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      await answer(built, 0, 0);
      const ids = built.slots.slice(1, 2).map(({ id }) => id);
      const struck = await setSlotStates(built.context, built.guide, built.round.id, ids, 'struck');
      assert.equal(struck.ok, true);
      const changes = roundChanges(database, built.round.id, 1, never);

      const heard = [await next(changes), await next(changes)];

      assert.deepEqual(
        heard.map(({ news }) => news?.touches),
        [undefined, 'everything'],
      );
      await changes.return?.();
    }));

  test('may leave out what does not concern them, and go on after the newest all the same', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const own = (await built.voice(0)).participantId;
      const concerns = ({ kind, participantId }: RoundChange) => kind !== 'answered' || participantId === own;
      const changes = roundChanges(database, built.round.id, 1, never, { concerns });
      for (const [person, slot] of [
        [1, 0],
        [0, 0],
        [2, 0],
      ] as const) {
        await answer(built, person, slot);
      }

      const stored = await next(changes);
      assert.deepEqual([stored.version, stored.participantId], [3, own]);
      assert.deepEqual(stored.news?.answeredBy, [own]);
      const live = next(changes);
      await answer(built, 3, 0);
      await answer(built, 0, 1);
      assert.deepEqual([(await live).version, (await live).participantId], [6, own]);
      await changes.return?.();
    }));

  test('have one ear together, and none when they are gone, however often they came back', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { observed, listening } = counted(database);
      for (let times = 0; times < 100; times += 1) {
        const changes = roundChanges(observed, built.round.id, 0, never);
        assert.equal((await next(changes)).version, 1);
        await changes.return?.();
      }
      assert.equal(listening(), 0);

      const three = [0, 1, 2].map(() => roundChanges(observed, built.round.id, 0, never));
      for (const changes of three) assert.equal((await next(changes)).version, 1);
      assert.equal(listening(), 1);
      for (const changes of three) await changes.return?.();
      assert.equal(listening(), 0);
    }));
});

describe('Rounds that take turns', () => {
  test('tell those who follow them once what was signalled until their turn came', async () => {
    const live = liveChangesBySqlite(
      (_trx, action) => action(),
      () => 1,
    );
    const signal = (id: RoundId) => live.announce({} as Trx, roundTopic(id));
    const [one, other] = [newId<RoundId>(), newId<RoundId>()];
    const rung: string[] = [];
    const leaving = [
      Gathering.join(live, one, () => rung.push('one')),
      Gathering.join(live, one, () => rung.push('one too')),
      Gathering.join(live, other, () => rung.push('other')),
    ];

    for (const id of [one, other, one, one]) await signal(id);
    const atOnce = [...rung];
    await nextTurn();
    const afterATurn = [...rung];
    await nextTurn();
    await nextTurn();

    assert.deepEqual(atOnce, []);
    assert.deepEqual(afterATurn, ['one', 'one too']);
    assert.deepEqual(rung, ['one', 'one too', 'other']);
    for (const { leave } of leaving) leave();
    await live.close();
  });
});
