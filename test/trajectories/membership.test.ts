import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attendanceRight, guideRight, memberRight } from '../../src/access/gate.ts';
import { findSight } from '../../src/access/sight.ts';
import { listStandIns } from '../../src/access/viewer-store.ts';
import type { Database } from '../../src/database/database.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { dateOf } from '../../src/shared/time.ts';
import { readTurnout } from '../../src/trajectories/absence-store.ts';
import { listContinuations } from '../../src/trajectories/continuation-store.ts';
import {
  askContinuation,
  chooseContinuation,
  previewContinuation,
  startContinuation,
} from '../../src/trajectories/continuing.ts';
import { previewReplacing, replaceFacilitator } from '../../src/trajectories/facilitator-change.ts';
import { type JoinGroupRequest, joinGroup, previewJoining } from '../../src/trajectories/joining-group.ts';
import { leaveGroup, previewLeaving } from '../../src/trajectories/leaving.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import {
  findTrajectory,
  listCyclesByTrajectoryIds,
  listParticipantsByTrajectoryIds,
  listSessionsByTrajectoryIds,
} from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aFacilitator,
  anOfficeWorker,
  aTrajectory,
  aViewer,
  aWethouder,
  type BuiltTrajectory,
  contextAt,
  engagedAt,
  FIRST_SESSION,
  given,
  guideRightOf,
  later,
  officeRightOf,
  snapshot,
} from './builders.ts';

/** After session 2 of six. */
const THEN = later(FIRST_SESSION.startsAt, 50);
/** During session 5 of six. */
const DURING_THE_FIFTH = later(FIRST_SESSION.startsAt, 168);
/** During session 6 of six. */
const AT_THE_END = later(FIRST_SESSION.startsAt, 210);

async function join(database: Database, request: JoinGroupRequest) {
  const context = contextAt(database, THEN);
  const right = officeRightOf(await anOfficeWorker(database));
  const preview = await previewJoining(context, right, request);
  assert.ok(preview.ok, JSON.stringify(preview));
  return {
    preview: preview.value,
    joined: await joinGroup(context, right, { ...request, basis: preview.value.basis }),
  };
}

async function makeRoom(database: Database, built: BuiltTrajectory): Promise<void> {
  const right = await guideRightOf(database, built);
  const context = contextAt(database, THEN);
  const request = { participantId: built.participant(4).id, kind: 'fell', lastDay: dateOf(THEN) } as const;
  const preview = await previewLeaving(context, right, request);
  assert.ok(preview.ok);
  assert.ok((await leaveGroup(context, right, { ...request, basis: preview.value.basis })).ok);
}

async function engagedIn(database: Database, built: BuiltTrajectory, person: PersonId) {
  const numbers: number[] = [];
  for (const { id, number } of built.sessions) {
    const rows = await engagedAt(database, id);
    if (rows.some((row) => row.startsWith(person))) numbers.push(number);
  }
  return numbers;
}

describeOnBothEngines('Joining a group', (engine) => {
  test('is from a session on, with an open turn to host', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      await makeRoom(database, built);
      const personId = await aWethouder(database, 7);
      const trajectoryId = built.trajectory.id;
      const request = { trajectoryId, personId, firstSessionNumber: 4, hostsSessionNumber: 5 };

      const { preview, joined } = await join(database, request);

      assert.ok(joined.ok);
      assert.deepEqual([preview.openTurns, preview.clashes, preview.sizeLater], [[5], [], 6]);
      assert.deepEqual(preview.touched.at(0)?.changes, [5]);
      assert.deepEqual(await engagedIn(database, built, personId), [4, 5, 6]);
      const sessions = await listSessionsByTrajectoryIds(database.db, [trajectoryId]);
      assert.equal(sessions[4]?.hostId, joined.value.id);
      assert.equal(joined.value.firstSessionNumber, 4);
    }));

  test('counts the newcomer from the first session on, and nobody can say that they miss an earlier one', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      await makeRoom(database, built);
      const personId = await aWethouder(database, 7);
      const trajectoryId = built.trajectory.id;

      const request = { trajectoryId, personId, firstSessionNumber: 4, hostsSessionNumber: undefined };
      const { joined } = await join(database, request);

      assert.ok(joined.ok);
      const participantId = joined.value.id;
      const found = [];
      for (const number of [3, 4]) {
        const session = built.session(number);
        const asked = { sessionId: session.id, participantId };
        const right = await attendanceRight(database.db, aViewer(personId), asked);
        found.push([(await readTurnout(database.db, session)).members, right !== undefined]);
      }
      assert.deepEqual(found, [
        [5, false],
        [6, true],
      ]);
    }));

  test('is refused for who sits in another session then, and for a municipality that is in the group', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const elsewhere = await aTrajectory(database, {
        name: 'Salland',
        planned: 6,
        people: await wethouders(database, [7, 8, 9, 10, 11]),
      });
      const trajectoryId = built.trajectory.id;
      const personId = elsewhere.participant(0).personId;
      const request = { trajectoryId, personId, firstSessionNumber: 4, hostsSessionNumber: undefined };
      const context = contextAt(database, THEN);
      const right = officeRightOf(await anOfficeWorker(database));
      const preview = await previewJoining(context, right, request);
      assert.ok(preview.ok);
      assert.deepEqual(preview.value.clashes, [4, 5, 6]);
      const stored = await snapshot(database);
      assert.deepEqual(await joinGroup(context, right, { ...request, basis: preview.value.basis }), {
        ok: false,
        refusal: { code: 'PERSON_DOUBLE_BOOKED' },
      });
      assert.equal(await snapshot(database), stored);
      const sameTown = await aWethouder(database, 2);
      assert.deepEqual(await previewJoining(context, right, { ...request, personId: sameTown }), {
        ok: false,
        refusal: { code: 'MUNICIPALITY_TAKEN' },
      });
    }));
});

async function wethouders(database: Database, indexes: readonly number[]): Promise<readonly PersonId[]> {
  const people: PersonId[] = [];
  for (const index of indexes) people.push(await aWethouder(database, index));
  return people;
}

describeOnBothEngines('Replacing the facilitator', (engine) => {
  test('for one session engages another, and for good gives the group away', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const colleague = await aFacilitator(database);
      const trajectoryId = built.trajectory.id;
      const context = contextAt(database, THEN);
      const right = await guideRightOf(database, built);
      const replace = async (facilitatorId: PersonId, number?: number) => {
        const sessionId = number === undefined ? undefined : built.session(number).id;
        const request = { trajectoryId, facilitatorId, sessionId };
        const preview = await previewReplacing(context, right, request);
        assert.ok(preview.ok);
        return replaceFacilitator(context, right, { ...request, basis: preview.value.basis });
      };

      assert.ok((await replace(colleague, 4)).ok);
      assert.deepEqual(await engagedIn(database, built, colleague), [4]);
      assert.deepEqual(await engagedIn(database, built, built.facilitatorId), [1, 2, 3, 5, 6]);
      const { startsAt, endsAt } = built.session(4);
      const standsInFor = await listStandIns(database.db, colleague, startsAt);
      assert.deepEqual(standsInFor, [{ trajectoryId, facilitatorId: built.facilitatorId }]);
      assert.deepEqual(await listStandIns(database.db, colleague, endsAt), []);
      const stander = { ...aViewer(colleague, { isFacilitator: true }), standsInFor };
      assert.equal((await guideRight(database.db, stander, trajectoryId))?.actor.role, 'facilitator');
      assert.ok((await findSight(database.db, stander)).guides(trajectoryId));
      const stranger = aViewer(colleague, { isFacilitator: true });
      assert.equal(await guideRight(database.db, stranger, trajectoryId), undefined);

      const third = await aFacilitator(database);
      assert.ok((await replace(third)).ok);
      assert.deepEqual(await engagedIn(database, built, third), [3, 5, 6]);
      assert.deepEqual(await engagedIn(database, built, colleague), [4]);
      assert.deepEqual(await engagedIn(database, built, built.facilitatorId), [1, 2]);
      assert.equal((await findTrajectory(database.db, trajectoryId))?.facilitatorId, third);
      const former = aViewer(built.facilitatorId, { isFacilitator: true });
      assert.equal(await guideRight(database.db, former, trajectoryId), undefined);
    }));

  test('is refused when the other one guides another group at that time', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const other = await aTrajectory(database, {
        name: 'Salland',
        planned: 6,
        people: await wethouders(database, [7, 8, 9, 10, 11]),
      });
      const context = contextAt(database, THEN);
      const right = await guideRightOf(database, built);
      const request = {
        trajectoryId: built.trajectory.id,
        facilitatorId: other.facilitatorId,
        sessionId: built.session(4).id,
      };
      const preview = await previewReplacing(context, right, request);
      assert.ok(preview.ok);
      assert.deepEqual(preview.value.clashes, [4]);
      const stored = await snapshot(database);
      assert.deepEqual(await replaceFacilitator(context, right, { ...request, basis: preview.value.basis }), {
        ok: false,
        refusal: { code: 'PERSON_DOUBLE_BOOKED' },
      });
      assert.equal(await snapshot(database), stored);
    }));
});

describeOnBothEngines('Going on after a cycle', (engine) => {
  test('begins a cycle of four with those who chose it, and carries the rotation on', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const trajectoryId = built.trajectory.id;
      const right = await guideRightOf(database, built);
      assert.deepEqual(await askContinuation(contextAt(database, THEN), right), {
        ok: false,
        refusal: { code: 'CYCLE_NOT_OVER', lastSessionNumber: 6 },
      });
      const context = contextAt(database, AT_THE_END);
      const asked = await askContinuation(context, right);
      assert.ok(asked.ok);
      assert.deepEqual([asked.value.sessions, asked.value.feeCents, asked.value.vatPercent], [4, 50_000, 21]);
      const mails = await database.db.selectFrom('outbox').selectAll().execute();
      assert.equal(mails.filter(({ body }) => body.includes('500 euro per deelnemer')).length, 6);
      const continuationId = asked.value.id;
      const early = given(await previewContinuation(context, asked.value));
      for (const [index, { id, personId }] of built.participants.entries()) {
        const own = given(await memberRight(database.db, aViewer(personId), id));
        const choice = index === 1 ? 'stops' : 'goesOn';
        assert.ok((await chooseContinuation(context, own, { continuationId, choice })).ok);
      }
      const outdated = await startContinuation(context, right, { continuationId, basis: early.basis });
      assert.ok(!outdated.ok && outdated.refusal.code === 'GROUP_CHANGED');

      const [chosen] = await listOpen(database, built);
      const outlook = given(await previewContinuation(context, given(chosen)));
      const indexes = (ids: readonly { readonly participantId: string }[]) =>
        ids.map(({ participantId }) => built.participants.findIndex(({ id }) => id === participantId));
      assert.deepEqual([indexes(outlook.due), indexes(outlook.carriedOver)], [[0, 2, 3, 4], [5]]);
      const started = await startContinuation(context, right, { continuationId, basis: outlook.basis });
      assert.ok(started.ok);

      const cycles = await listCyclesByTrajectoryIds(database.db, [trajectoryId]);
      assert.deepEqual(
        cycles.map(({ number, firstSessionNumber, lastSessionNumber }) => [
          number,
          firstSessionNumber,
          lastSessionNumber,
        ]),
        [
          [1, 1, 6],
          [2, 7, 10],
        ],
      );
      const left = (await listParticipantsByTrajectoryIds(database.db, [trajectoryId])).filter(
        ({ leftAt }) => leftAt !== undefined,
      );
      assert.deepEqual(
        left.map(({ id }) => id),
        [built.participant(1).id],
      );
      const again = await askContinuation(context, right);
      assert.deepEqual(again, { ok: false, refusal: { code: 'CYCLE_NOT_OVER', lastSessionNumber: 10 } });
    }));

  test('waits for the last session, when that was cancelled as the group was asked and is planned again', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const right = await guideRightOf(database, built);
      const context = contextAt(database, DURING_THE_FIFTH);
      const { id: sessionId, version, startsAt, endsAt } = built.session(6);
      assert.ok((await cancelSession(context, right, { sessionId, version })).ok);
      const asked = await askContinuation(context, right);
      assert.ok(asked.ok);
      const continuationId = asked.value.id;
      for (const [index, { id, personId }] of built.participants.entries()) {
        const own = given(await memberRight(database.db, aViewer(personId), id));
        const choice = index === 1 ? 'stops' : 'goesOn';
        assert.ok((await chooseContinuation(context, own, { continuationId, choice })).ok);
      }
      const again = { sessionId, version: version + 1, startsAt, endsAt };
      assert.ok((await moveSession(context, right, again)).ok);
      const [chosen] = await listOpen(database, built);
      const { basis } = given(await previewContinuation(context, given(chosen)));
      const stored = await snapshot(database);

      assert.deepEqual(await startContinuation(context, right, { continuationId, basis }), {
        ok: false,
        refusal: { code: 'CYCLE_NOT_OVER', lastSessionNumber: 6 },
      });

      assert.equal(await snapshot(database), stored);
    }));
});

async function listOpen({ db }: Database, { trajectory }: BuiltTrajectory) {
  return listContinuations(db, [trajectory.id]);
}
