import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attendanceRight } from '../../src/access/gate.ts';
import type { Database } from '../../src/database/database.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { dateOf } from '../../src/shared/time.ts';
import { swapHosts } from '../../src/trajectories/host-swap.ts';
import { joinGroup, previewJoining } from '../../src/trajectories/joining-group.ts';
import { type LeaveRequest, leaveGroup, previewLeaving } from '../../src/trajectories/leaving.ts';
import { letGoWhoLeave, withdrawLeaving } from '../../src/trajectories/leaving-ahead.ts';
import { moveSession } from '../../src/trajectories/session-changes.ts';
import { listParticipantsByIds, listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { aFeed, linesOf } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { AT_THE_TABLE, aRound } from '../planning/builders.ts';
import {
  anOfficeWorker,
  aTrajectory,
  aViewer,
  aWethouder,
  type BuiltTrajectory,
  contextAt,
  engagedAt,
  FIRST_SESSION,
  guideRightOf,
  later,
  officeRightOf,
  snapshot,
  toBeTold,
} from './builders.ts';

/** After session 2 of six, before the third of day 84. */
const DECIDED = later(FIRST_SESSION.startsAt, 50);
/** A week after session 3: the last day of who leaves. */
const LAST = later(FIRST_SESSION.startsAt, 91);
const DAY_AFTER = later(FIRST_SESSION.startsAt, 92);

/** The host of session 4 leaves after session 3. */
function request(built: BuiltTrajectory): LeaveRequest {
  return { participantId: built.participant(3).id, kind: 'newPosition', lastDay: dateOf(LAST) };
}

async function leaveAhead(database: Database, built: BuiltTrajectory) {
  const right = await guideRightOf(database, built);
  const context = contextAt(database, DECIDED);
  const preview = await previewLeaving(context, right, request(built));
  assert.ok(preview.ok, JSON.stringify(preview));
  const left = await leaveGroup(context, right, { ...request(built), basis: preview.value.basis });
  assert.deepEqual(left, { ok: true, value: { trajectoryId: built.trajectory.id } });
  return preview.value;
}

/** Per session, in order: who hosts, and whether who leaves is at the table. */
async function tablesOf(database: Database, built: BuiltTrajectory) {
  const { id, personId } = built.participant(3);
  const sessions = await listSessionsByTrajectoryIds(database.db, [built.trajectory.id]);
  const tables = [];
  for (const session of sessions) {
    const isThere = (await engagedAt(database, session.id)).some((row) => row.startsWith(personId));
    const host = built.participants.findIndex((participant) => participant.id === session.hostId);
    tables.push(`${host}${isThere ? ' with' : ''}`);
  }
  const [participant] = await listParticipantsByIds(database.db, [id]);
  return { tables, leftAt: participant?.leftAt, until: participant?.lastSessionNumber };
}

async function actionsOf({ db }: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('audit_log').select('action').orderBy('at').orderBy('id').execute();
  return rows.map(({ action }) => action).filter((action) => action.startsWith('participant.'));
}

describeOnBothEngines('Leaving a group on a day to come', (engine) => {
  test('gives up what is after it, and the turn, at once; the day itself ends the rest, once', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 8 });
      const { personId, id: participantId } = built.participant(3);
      const { token } = await aFeed(database, personId, 'participant');

      const preview = await leaveAhead(database, built);
      const decided = await tablesOf(database, built);
      const feed = await linesOf(database, token, DECIDED);
      const rights = [];
      for (const number of [3, 4]) {
        const asked = { sessionId: built.session(number).id, participantId };
        rights.push((await attendanceRight(database.db, aViewer(personId), asked)) !== undefined);
      }
      const early = await letGoWhoLeave(contextAt(database, LAST));
      const gone = await letGoWhoLeave(contextAt(database, DAY_AFTER));
      const again = await letGoWhoLeave(contextAt(database, DAY_AFTER));

      const about = (id: PersonId) => preview.touched.find((person) => person.personId === id);
      assert.deepEqual(
        [
          about(personId)?.loses,
          about(personId)?.hostsNoLonger,
          about(built.participant(6).personId)?.hosts,
          about(built.participant(0).personId)?.changes,
        ],
        [[4, 5, 6], [4], [4], [4]],
      );
      assert.deepEqual([preview.sizeNow, preview.sizeLater], [8, 7]);
      const tables = ['0 with', '1 with', '2 with', '6', '4', '5'];
      assert.deepEqual(decided, { tables, leftAt: undefined, until: 3 });
      assert.deepEqual(rights, [true, false]);
      assert.deepEqual(
        feed.map((line) => line.slice(0, 22)),
        [
          'CONFIRMED 0 2027-02-09',
          'CONFIRMED 0 2027-03-23',
          'CONFIRMED 0 2027-05-04',
          // The turn went to another first
          'CANCELLED 2 2027-06-15',
          'CANCELLED 1 2027-07-27',
          'CANCELLED 1 2027-09-07',
        ],
      );
      assert.ok((await toBeTold(database)).includes(personId));
      assert.deepEqual([early, gone, again], [0, 1, 0]);
      assert.deepEqual(await tablesOf(database, built), { tables, leftAt: DAY_AFTER, until: 3 });
      assert.deepEqual(await actionsOf(database), ['participant.leaves', 'participant.left']);
    }));

  test('waits for the last session when that was moved beyond the day', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      await leaveAhead(database, built);
      const right = await guideRightOf(database, built);
      const { id, startsAt, endsAt } = built.session(3);
      const moved = await moveSession(contextAt(database, DECIDED), right, {
        sessionId: id,
        version: 1,
        startsAt: later(startsAt, 10),
        endsAt: later(endsAt, 10),
      });
      assert.ok(moved.ok);

      const before = await letGoWhoLeave(contextAt(database, DAY_AFTER));
      const after = await letGoWhoLeave(contextAt(database, later(endsAt, 10)));

      assert.deepEqual([before, after], [0, 1]);
    }));

  test('is turned back: the sessions are theirs again, further on than they were cancelled; the turn stays where it went', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 8 });
      const { personId, id: participantId } = built.participant(3);
      const { token } = await aFeed(database, personId, 'participant');
      const other = await aFeed(database, built.participant(0).personId, 'participant');
      await leaveAhead(database, built);
      const others = await linesOf(database, other.token, DECIDED);
      const right = await guideRightOf(database, built);

      const stays = await withdrawLeaving(contextAt(database, DECIDED), right, { participantId });

      assert.deepEqual(stays, { ok: true, value: { trajectoryId: built.trajectory.id } });
      assert.deepEqual(await tablesOf(database, built), {
        tables: ['0 with', '1 with', '2 with', '6 with', '4 with', '5 with'],
        leftAt: undefined,
        until: undefined,
      });
      assert.deepEqual(
        (await linesOf(database, token, DECIDED)).map((line) => line.slice(0, 22)),
        [
          'CONFIRMED 0 2027-02-09',
          'CONFIRMED 0 2027-03-23',
          'CONFIRMED 0 2027-05-04',
          'CONFIRMED 3 2027-06-15',
          'CONFIRMED 2 2027-07-27',
          'CONFIRMED 2 2027-09-07',
        ],
      );
      assert.deepEqual(await linesOf(database, other.token, DECIDED), others);
      assert.equal(await letGoWhoLeave(contextAt(database, DAY_AFTER)), 0);
      assert.deepEqual(await actionsOf(database), ['participant.leaves', 'participant.stays']);
    }));

  test('is refused twice and while the group plans; turning back is refused for who stays or sits elsewhere by then', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const right = await guideRightOf(database, built);
      const context = contextAt(database, DECIDED);
      const { id: participantId, personId } = built.participant(3);
      const stayed = await withdrawLeaving(context, right, { participantId });
      await leaveAhead(database, built);
      const twice = await previewLeaving(context, right, request(built));
      await database.db
        .insertInto('engagements')
        .values({ ...(await elsewhere(database, built)), person_id: personId })
        .execute();
      const stored = await snapshot(database);
      const busy = await withdrawLeaving(context, right, { participantId });

      assert.deepEqual(
        [stayed, twice, busy].map((result) => !result.ok && result.refusal),
        [{ code: 'LEAVES_NOT' }, { code: 'LEAVES_ALREADY' }, { code: 'PERSON_DOUBLE_BOOKED' }],
      );
      assert.equal(await snapshot(database), stored);

      const planning = await aRound(database, { trajectory: { name: 'Salland', daysLater: 7 } });
      const lastDay = dateOf(later(AT_THE_TABLE, 30));
      const open = await previewLeaving(contextAt(database, AT_THE_TABLE), planning.guide, {
        participantId: planning.participant(0).id,
        kind: 'stopped',
        lastDay,
      });
      assert.deepEqual(open, { ok: false, refusal: { code: 'ROUND_IN_PROGRESS' } });
    }));

  test('makes room from the session after the last: for one of the same municipality, and in a full group', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 8 });
      const right = await guideRightOf(database, built);
      const context = contextAt(database, DECIDED);
      const office = officeRightOf(await anOfficeWorker(database));
      const trajectoryId = built.trajectory.id;
      const ask = async (personId: PersonId, firstSessionNumber: number) => {
        const asked = { trajectoryId, personId, firstSessionNumber, hostsSessionNumber: undefined };
        const preview = await previewJoining(context, office, asked);
        if (!preview.ok) return preview.refusal;
        const { sizeNow, sizeLater } = preview.value;
        const joined = await joinGroup(context, office, { ...asked, basis: preview.value.basis });
        return joined.ok ? [sizeNow, sizeLater] : joined.refusal;
      };
      const successor = await aWethouder(database, 3);
      const stranger = await aWethouder(database, 8);
      await leaveAhead(database, built);

      const early = [await ask(successor, 3), await ask(stranger, 3)];
      const taken = await ask(successor, 4);
      const full = await ask(stranger, 5);
      const stored = await snapshot(database);
      const stays = await withdrawLeaving(context, right, { participantId: built.participant(3).id });

      assert.deepEqual(early, [
        { code: 'GROUP_FULL', max: 8 },
        { code: 'GROUP_FULL', max: 8 },
      ]);
      assert.deepEqual([taken, full], [[8, 8], { code: 'GROUP_FULL', max: 8 }]);
      assert.deepEqual(stays, { ok: false, refusal: { code: 'MUNICIPALITY_TAKEN' } });
      assert.equal(await snapshot(database), stored);
    }));

  test('is not turned back when the place has gone to somebody of another municipality', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 8 });
      const right = await guideRightOf(database, built);
      const context = contextAt(database, DECIDED);
      const office = officeRightOf(await anOfficeWorker(database));
      await leaveAhead(database, built);
      const asked = {
        trajectoryId: built.trajectory.id,
        personId: await aWethouder(database, 8),
        firstSessionNumber: 6,
        hostsSessionNumber: undefined,
      };
      const preview = await previewJoining(context, office, asked);
      assert.ok(preview.ok);
      assert.ok((await joinGroup(context, office, { ...asked, basis: preview.value.basis })).ok);

      const stays = await withdrawLeaving(context, right, { participantId: built.participant(3).id });

      assert.deepEqual(stays, { ok: false, refusal: { code: 'GROUP_FULL', max: 8 } });
    }));

  test('of one who cannot be let go does not keep the others', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 7 });
      await leaveAhead(database, built);
      const right = await guideRightOf(database, built);
      const context = contextAt(database, DECIDED);
      const second = { ...request(built), participantId: built.participant(5).id };
      const preview = await previewLeaving(context, right, second);
      assert.ok(preview.ok);
      assert.ok((await leaveGroup(context, right, { ...second, basis: preview.value.basis })).ok);
      let isFirst = true;
      const transaction: Database['transaction'] = async (work) => {
        if (!isFirst) return database.transaction(work);
        isFirst = false;
        throw new Error('the disk is full');
      };
      const failing = { ...contextAt(database, DAY_AFTER), database: { ...database, transaction } };
      const countLeft = async () => {
        const ids = [built.participant(3).id, built.participant(5).id];
        return (await listParticipantsByIds(database.db, ids)).filter(({ leftAt }) => leftAt !== undefined)
          .length;
      };

      await assert.rejects(letGoWhoLeave(failing), { errors: [new Error('the disk is full')] });

      assert.equal(await countLeft(), 1);
      assert.equal(await letGoWhoLeave(contextAt(database, DAY_AFTER)), 1);
      assert.equal(await countLeft(), 2);
    }));

  test('leaves no turn to swap for one after it', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const leaver = { ...request(built), participantId: built.participant(2).id };
      const right = await guideRightOf(database, built);
      const context = contextAt(database, DECIDED);
      const preview = await previewLeaving(context, right, leaver);
      assert.ok(preview.ok);
      assert.ok((await leaveGroup(context, right, { ...leaver, basis: preview.value.basis })).ok);
      const stored = await snapshot(database);

      const swapped = await swapHosts(context, right, {
        first: { sessionId: built.session(3).id, version: 1 },
        second: { sessionId: built.session(5).id, version: 1 },
      });

      assert.deepEqual(swapped, {
        ok: false,
        refusal: {
          code: 'HOST_MAY_NOT_HOST_THERE',
          host: leaver.participantId,
          session: built.session(5).id,
          because: 'HOST_ABSENT',
        },
      });
      assert.equal(await snapshot(database), stored);
    }));
});

/** Another group's session at the moment of session 5. */
async function elsewhere(database: Database, built: BuiltTrajectory) {
  const { startsAt, endsAt } = built.session(5);
  const other = await aTrajectory(database, { name: 'Twente', daysLater: 168 });
  return { session_id: other.session(1).id, starts_at: startsAt, ends_at: endsAt };
}
