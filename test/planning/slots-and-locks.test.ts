import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockSession, unlockSession } from '../../src/planning/locking.ts';
import { setFacilitatorAvailability, setSlotStates } from '../../src/planning/slot-states.ts';
import { listLocks, listSlots } from '../../src/planning/slot-store.ts';
import { listChangesAfter } from '../../src/planning/store.ts';
import type { RoundSlot } from '../../src/planning/types.ts';
import { withdrawRound } from '../../src/planning/withdrawal.ts';
import type { ParticipantId, SlotId } from '../../src/shared/ids.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory } from '../trajectories/builders.ts';
import { aRound, type BuiltRound, guideOf, roundFor } from './builders.ts';

async function slotNow({ context, round }: BuiltRound, { id }: RoundSlot): Promise<RoundSlot | undefined> {
  return (await listSlots(context.database.db, [round.id])).find((slot) => slot.id === id);
}

async function kindsOf({ context, round }: BuiltRound): Promise<readonly string[]> {
  return (await listChangesAfter(context.database.db, round.id, 0, 100)).map(({ kind }) => kind);
}

describeOnBothEngines('Slots and locks of a round', (engine) => {
  test('the guide offers a withheld holiday and strikes out another day', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      const [holiday, other] = [built.slotOn('2027-04-27'), built.slotOn('2027-03-25')];

      const offered = await setSlotStates(context, guide, round.id, [holiday.id], 'offered');
      const struck = await setSlotStates(context, guide, round.id, [other.id], 'struck');

      assert.deepEqual(
        [offered, struck],
        [
          { ok: true, value: { version: 2 } },
          { ok: true, value: { version: 3 } },
        ],
      );
      assert.deepEqual(await slotNow(built, holiday), { ...holiday, state: 'offered' });
      assert.deepEqual(await slotNow(built, other), { ...other, state: 'struck' });
      assert.deepEqual(await kindsOf(built), ['opened', 'slotsChanged', 'slotsChanged']);
    }));

  test('slots that are so already append no change', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      const slot = built.slotOn('2027-03-25');

      assert.deepEqual(await setSlotStates(context, guide, round.id, [slot.id, slot.id], 'offered'), {
        ok: true,
        value: { version: 1 },
      });
      assert.deepEqual(await setFacilitatorAvailability(context, guide, round.id, [slot.id], true), {
        ok: true,
        value: { version: 1 },
      });
      assert.deepEqual(await kindsOf(built), ['opened']);
    }));

  test('the facilitator says when not to come, and comes back on it', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      const slot = built.slotOn('2027-03-25');

      await setFacilitatorAvailability(context, guide, round.id, [slot.id], false);
      const away = await slotNow(built, slot);
      await setFacilitatorAvailability(context, guide, round.id, [slot.id], true);

      assert.deepEqual(away, { ...slot, facilitator: 'unavailable' });
      assert.deepEqual(await slotNow(built, slot), slot);
      assert.deepEqual(await kindsOf(built), ['opened', 'facilitatorChanged', 'facilitatorChanged']);
    }));

  test('a lock of the same session replaces the old one, and can be opened again', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      const slotId = built.slotOn('2027-03-25').id;
      const hostId = built.participant(3).id;

      await lockSession(context, guide, round.id, { sessionNumber: 2, slotId, hostId: undefined });
      await lockSession(context, guide, round.id, { sessionNumber: 2, slotId, hostId });
      const again = await lockSession(context, guide, round.id, { sessionNumber: 2, slotId, hostId });
      await lockSession(context, guide, round.id, { sessionNumber: 6, slotId: undefined, hostId });

      assert.deepEqual(again, { ok: true, value: { version: 3 } });
      assert.deepEqual(await listLocks(database.db, [round.id]), [
        { roundId: round.id, sessionNumber: 2, slotId, hostId },
        { roundId: round.id, sessionNumber: 6, slotId: undefined, hostId },
      ]);
      assert.deepEqual(await unlockSession(context, guide, round.id, 2), { ok: true, value: { version: 5 } });
      assert.deepEqual(await unlockSession(context, guide, round.id, 2), { ok: true, value: { version: 5 } });
      assert.deepEqual(
        (await listLocks(database.db, [round.id])).map(({ sessionNumber }) => sessionNumber),
        [6],
      );
      assert.deepEqual(
        (await database.db.selectFrom('audit_log').select('action').orderBy('id').execute()).map(
          ({ action }) => action,
        ),
        ['round.opened', 'round.locked', 'round.locked', 'round.locked', 'round.unlocked'],
      );
    }));

  test('a lock that cannot be is refused', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const other = await roundFor(database, await aTrajectory(database, { name: 'Salland', daysLater: 1 }));
      const { context, guide, round } = built;
      const slotId = built.slotOn('2027-03-25').id;
      const foreign = other.slotOn('2027-03-25').id;
      const lock = (sessionNumber: number, slot?: SlotId, hostId?: ParticipantId) =>
        lockSession(context, guide, round.id, { sessionNumber, slotId: slot, hostId });
      const notInRound = {
        code: 'SESSION_NOT_IN_ROUND',
        field: 'sessionNumber',
        firstNumber: 2,
        lastNumber: 6,
      };

      assert.deepEqual(await lock(1, slotId), { ok: false, refusal: notInRound });
      assert.deepEqual(await lock(7, slotId), { ok: false, refusal: notInRound });
      assert.deepEqual(await lock(2.5, slotId), { ok: false, refusal: notInRound });
      assert.deepEqual(await lock(2), { ok: false, refusal: { code: 'NOTHING_TO_LOCK', field: 'slotId' } });
      assert.deepEqual(await lock(2, foreign), {
        ok: false,
        refusal: { code: 'SLOT_OF_OTHER_ROUND', field: 'slotId', slotIds: [foreign] },
      });
      const notToCome = { ok: false, refusal: { code: 'HOST_NOT_TO_COME', field: 'hostId' } };
      assert.deepEqual(await lock(2, slotId, built.participant(0).id), notToCome);
      assert.deepEqual(await lock(2, slotId, other.participant(1).id), notToCome);
      assert.deepEqual(await listLocks(database.db, [round.id]), []);
      assert.deepEqual(await kindsOf(built), ['opened']);
    }));

  test('slots of another round, none or too many are refused', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const other = await roundFor(database, await aTrajectory(database, { name: 'Salland', daysLater: 1 }));
      const { context, guide, round } = built;
      const own = built.slotOn('2027-03-25');
      const foreign = other.slotOn('2027-03-25').id;
      const count = { code: 'INVALID_SLOT_COUNT', field: 'slotIds', maxSlots: 900 };

      assert.deepEqual(await setSlotStates(context, guide, round.id, [own.id, foreign], 'struck'), {
        ok: false,
        refusal: { code: 'SLOT_OF_OTHER_ROUND', field: 'slotIds', slotIds: [foreign] },
      });
      assert.deepEqual(await setSlotStates(context, guide, round.id, [], 'struck'), {
        ok: false,
        refusal: count,
      });
      const many = Array.from({ length: 901 }, () => own.id);
      assert.deepEqual(await setFacilitatorAvailability(context, guide, round.id, many, false), {
        ok: false,
        refusal: count,
      });
      assert.deepEqual(await slotNow(built, own), own);
    }));

  test('a guide of another group finds no round, and a closed round stays as it is', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      const stranger = await guideOf(
        database,
        await aTrajectory(database, { name: 'Salland', daysLater: 1 }),
      );
      const slotId = built.slotOn('2027-03-25').id;
      const request = { sessionNumber: 2, slotId, hostId: undefined };
      const notFound = { ok: false, refusal: { code: 'ROUND_NOT_FOUND' } };
      const closed = { ok: false, refusal: { code: 'ROUND_CLOSED', status: 'withdrawn' } };

      assert.deepEqual(await setSlotStates(context, stranger, round.id, [slotId], 'struck'), notFound);
      assert.deepEqual(await lockSession(context, stranger, round.id, request), notFound);
      await withdrawRound(context, guide, round.id, 'Te weinig dagen');
      assert.deepEqual(await setSlotStates(context, guide, round.id, [slotId], 'struck'), closed);
      assert.deepEqual(await setFacilitatorAvailability(context, guide, round.id, [slotId], false), closed);
      assert.deepEqual(await lockSession(context, guide, round.id, request), closed);
      assert.deepEqual(await unlockSession(context, guide, round.id, 2), closed);
    }));
});
