import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import { roundChanges } from '../../src/planning/changes.ts';
import type { RoundChange } from '../../src/planning/types.ts';
import { withdrawRound } from '../../src/planning/withdrawal.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aRound, type BuiltRound, contextOf, yesOn } from './builders.ts';

/** One answer to the `index`th slot: one change. */
async function answerOnce(built: BuiltRound, index: number, context = built.context): Promise<void> {
  const slots = built.slots.slice(index, index + 1);
  const answered = await answerSlots(context, await built.voice(0), yesOn(slots));
  assert.equal(answered.ok, true);
}

/** The next `count` versions. */
async function take(changes: AsyncIterator<RoundChange>, count: number): Promise<readonly number[]> {
  const versions: number[] = [];
  while (versions.length < count) {
    const next = await changes.next();
    if (next.done === true) break;
    versions.push(next.value.version);
  }
  return versions;
}

const never = new AbortController().signal;

describeOnBothEngines('The changes of a round', (engine) => {
  test('who resumes after a version gets exactly what came since, stored and live', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const first = roundChanges(database, built.round.id, 0, never);
      await answerOnce(built, 0);
      assert.deepEqual(await take(first, 2), [1, 2]);
      await first.return?.();
      for (const index of [1, 2, 3]) await answerOnce(built, index);

      const resumed = roundChanges(database, built.round.id, 2, never);
      const stored = await take(resumed, 2);
      const live = take(resumed, 4);
      for (const index of [4, 5, 6]) await answerOnce(built, index);

      assert.deepEqual(
        [stored, await live],
        [
          [3, 4],
          [5, 6, 7, 8],
        ],
      );
      await resumed.return?.();
    }));

  test('without a version the changes from now on are heard', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      await answerOnce(built, 0);
      const changes = roundChanges(database, built.round.id, undefined, never, { recheckMs: 50 });

      let heard: IteratorResult<RoundChange> | undefined;
      const hearing = changes.next().then((next) => {
        heard = next;
      });
      // It reads where the round stands by itself, so answers go on until one is after that.
      for (let index = 1; heard === undefined && index < built.slots.length; index += 1) {
        await answerOnce(built, index);
      }
      await hearing;

      assert.ok(heard?.done === false && heard.value.version > 2, JSON.stringify(heard));
      await changes.return?.();
    }));

  test('changes of another process are heard too', () =>
    withDatabase(engine, async (database, location) => {
      const built = await aRound(database);
      const changes = roundChanges(database, built.round.id, 1, never);
      const heard = take(changes, 2);
      const other = await openDatabase(location);

      await answerOnce(built, 0, contextOf(other));
      await answerOnce(built, 1, contextOf(other));

      assert.deepEqual(await heard, [2, 3]);
      await changes.return?.();
      await other.close();
    }));

  test('a signal that never comes is made up for', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const deaf = { db: database.db, live: { ...database.live, listen: () => () => undefined } };
      const changes = roundChanges(deaf, built.round.id, 1, never, { recheckMs: 20 });

      const heard = take(changes, 1);
      await answerOnce(built, 0);

      assert.deepEqual(await heard, [2]);
      await changes.return?.();
    }));

  test('many changes at once come in order, each once', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const voices = await Promise.all([0, 1, 2, 3, 4, 5].map((index) => built.voice(index)));
      const changes = roundChanges(database, built.round.id, 0, never);
      const heard = take(changes, 61);

      await Promise.all(
        voices.flatMap((voice) =>
          built.slots.slice(0, 10).map((slot) => answerSlots(built.context, voice, yesOn([slot]))),
        ),
      );

      assert.deepEqual(
        await heard,
        Array.from({ length: 61 }, (_, index) => index + 1),
      );
      await changes.return?.();
    }));

  test('more stored changes than one reading holds all come', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      await database.transaction(async (trx) => {
        const rows = Array.from({ length: 249 }, (_, index) => ({
          round_id: built.round.id,
          version: index + 2,
          kind: 'answered',
          participant_id: null,
          changed_by: null,
          changed_at: built.round.openedAt,
        }));
        await trx.insertInto('round_changes').values(rows).execute();
      });
      const changes = roundChanges(database, built.round.id, 0, never);

      assert.deepEqual(
        await take(changes, 250),
        Array.from({ length: 250 }, (_, index) => index + 1),
      );
      await changes.return?.();
    }));

  test('it ends when the reader goes, also while nothing happens', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const leaving = new AbortController();
      const aborted = roundChanges(database, built.round.id, 1, leaving.signal);
      const returned = roundChanges(database, built.round.id, 1, never);
      const waiting = [aborted.next(), returned.next()];

      leaving.abort();
      await returned.return?.();

      assert.deepEqual(await Promise.all(waiting), [
        { done: true, value: undefined },
        { done: true, value: undefined },
      ]);
    }));

  test('a change that is rolled back is never heard', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const changes = roundChanges(database, built.round.id, 1, never, { recheckMs: 50 });
      const heard = take(changes, 1);
      const falling: Database = {
        ...database,
        decide: (work) =>
          database.transaction(async (trx) => {
            await work(trx);
            throw new Error('the plug was pulled');
          }),
      };

      await assert.rejects(answerOnce(built, 0, contextOf(falling)), /plug/);
      await withdrawRound(built.context, built.guide, built.round.id, 'Te weinig dagen');

      assert.deepEqual(await heard, [2]);
      const [only] = await database.db
        .selectFrom('round_changes')
        .select('kind')
        .where('version', '=', 2)
        .execute();
      assert.deepEqual(only, { kind: 'withdrawn' });
      await changes.return?.();
    }));
});
