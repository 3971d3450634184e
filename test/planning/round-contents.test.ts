import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { KyselyPlugin } from 'kysely';
import { type Database, openDatabase } from '../../src/database/database.ts';
import type { Db } from '../../src/database/tables.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import { lockSession, unlockSession } from '../../src/planning/locking.ts';
import {
  keptRoundContents,
  type RoundContents,
  readRoundContents,
} from '../../src/planning/round-contents.ts';
import { setFacilitatorAvailability, setSlotStates } from '../../src/planning/slot-states.ts';
import { findRound } from '../../src/planning/store.ts';
import type { PlanningRound, SlotAnswer } from '../../src/planning/types.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { given } from '../trajectories/builders.ts';
import { aRound, type BuiltRound, contextOf } from './builders.ts';

const PASSING: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => result,
};

/** The same database for somebody for whom nothing is kept. */
function fresh({ db }: Database): Db {
  return db.withPlugin(PASSING);
}

async function roundOf({ db }: Database, { round }: BuiltRound): Promise<PlanningRound> {
  return given(await findRound(db, round.id));
}

async function contentsOf(database: Database, built: BuiltRound): Promise<RoundContents> {
  return readRoundContents(database.db, await roundOf(database, built));
}

async function say(
  database: Database,
  built: BuiltRound,
  person: number,
  slot: number,
  answer: SlotAnswer['answer'] | null,
) {
  const requests = [{ slotId: given(built.slots[slot]).id, answer, canHost: slot % 2 === 0 }];
  const said = await answerSlots(contextOf(database), await built.voice(person), requests);
  assert.equal(said.ok, true);
}

type Step = (database: Database, built: BuiltRound) => Promise<unknown>;

const slotIds = ({ slots }: BuiltRound, slot: number) => [given(slots[slot]).id];
const slot = fc.nat({ max: 5 });
const STEP: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat({ max: 3 }), slot, fc.constantFrom('yes', 'ifNeeded', 'no', null)).map(
      ([person, which, answer]): Step =>
        (database, built) =>
          say(database, built, person, which, answer),
    ),
  },
  fc.tuple(slot, fc.constantFrom('offered', 'struck')).map(
    ([which, state]): Step =>
      (database, built) =>
        setSlotStates(contextOf(database), built.guide, built.round.id, slotIds(built, which), state),
  ),
  fc.tuple(slot, fc.boolean()).map(
    ([which, available]): Step =>
      (database, built) =>
        setFacilitatorAvailability(
          contextOf(database),
          built.guide,
          built.round.id,
          slotIds(built, which),
          available,
        ),
  ),
  slot.map(
    (which): Step =>
      (database, built) =>
        lockSession(contextOf(database), built.guide, built.round.id, {
          sessionNumber: 2,
          slotId: slotIds(built, which)[0],
          hostId: undefined,
        }),
  ),
  fc.constant<Step>((database, built) => unlockSession(contextOf(database), built.guide, built.round.id, 2)),
);

describeOnBothEngines('What is kept of a round', (engine) => {
  test('is what reading it anew gives, whatever changed in this process or in another', () =>
    withDatabase(engine, async (database, location) => {
      const built = await aRound(database);
      const other = await openDatabase(location);
      try {
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.tuple(STEP, fc.boolean(), fc.boolean()), { maxLength: 8 }),
            async (steps) => {
              for (const [step, isElsewhere, isReadBetween] of steps) {
                await step(isElsewhere ? other : database, built);
                if (isReadBetween) await contentsOf(database, built);
              }
              const round = await roundOf(database, built);
              assert.deepEqual(
                await readRoundContents(database.db, round),
                await readRoundContents(fresh(database), round),
              );
            },
          ),
          { seed: 4, numRuns: 25 },
        );
      } finally {
        await other.close();
      }
    }));

  test('is used for the version that the row has, and for no other', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      await say(database, built, 0, 0, 'yes');
      const before = await roundOf(database, built);
      await say(database, built, 1, 0, 'yes');
      const after = await roundOf(database, built);
      const contents = await readRoundContents(database.db, after);

      assert.equal(await keptRoundContents(database.db, after), contents);
      assert.equal(await keptRoundContents(database.db, before), undefined);
      assert.equal(await readRoundContents(database.db, after), contents);
      assert.notEqual(await readRoundContents(database.db, before), contents);
      assert.equal(await keptRoundContents(fresh(database), after), undefined);
    }));

  test('is not used in a transaction, nor what a transaction read when it is rolled back', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const kept = await contentsOf(database, built);
      const round = await roundOf(database, built);

      const inside = database.transaction(async (trx) => {
        assert.deepEqual(await readRoundContents(trx, round), kept);
        await trx.deleteFrom('candidate_slots').where('round_id', '=', round.id).execute();
        const { slots } = await readRoundContents(trx, round);
        throw new Error(`${slots.length} left`);
      });

      await assert.rejects(inside, { message: '0 left' });
      assert.equal(await contentsOf(database, built), kept);
    }));

  test('holds other people’s answers as the same lists after one of them answered', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const [first, second] = [built.participant(0).id, built.participant(1).id];
      await say(database, built, 0, 0, 'yes');
      await say(database, built, 1, 0, 'yes');
      const before = await contentsOf(database, built);

      await say(database, built, 1, 2, 'no');
      const after = await contentsOf(database, built);

      assert.equal(after.slots, before.slots);
      assert.equal(after.answersBy.get(first), before.answersBy.get(first));
      assert.deepEqual(
        after.answersBy.get(second)?.map(({ answer }) => answer),
        ['yes', 'no'],
      );
    }));
});
