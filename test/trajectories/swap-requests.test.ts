import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attendanceRight } from '../../src/access/gate.ts';
import type { Database } from '../../src/database/database.ts';
import { reportAbsence } from '../../src/trajectories/absence.ts';
import { arrangeHosting } from '../../src/trajectories/hosting.ts';
import { swapState } from '../../src/trajectories/rules.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import { getSession, listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { agreeToSwap, askSwap, declineSwap, withdrawSwap } from '../../src/trajectories/swap-requests.ts';
import { findSwap } from '../../src/trajectories/swap-store.ts';
import type { HostSwap } from '../../src/trajectories/types.ts';
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
  TOWN_HALL,
} from './builders.ts';

/** As the host of a session, who is the participant at its place in the group. */
async function hostOf(database: Database, group: BuiltTrajectory, number: number) {
  return hostRightOf(database, group.participant(number - 1).personId, group.session(number).id);
}

async function asked(database: Database, group: BuiltTrajectory, from: number, to: number) {
  return askSwap(contextAt(database), await hostOf(database, group, from), {
    version: 1,
    other: { sessionId: group.session(to).id, version: 1 },
    reason: ' Verbouwing ',
  });
}

async function aRequest(database: Database, group: BuiltTrajectory): Promise<HostSwap> {
  const result = await asked(database, group, 2, 4);
  assert.ok(result.ok);
  return result.value;
}

async function hostsOf(database: Database, group: BuiltTrajectory): Promise<readonly number[]> {
  const sessions = await listSessionsByTrajectoryIds(database.db, [group.trajectory.id]);
  return sessions.map(({ hostId }) => group.participants.findIndex(({ id }) => id === hostId));
}

async function stateOf(database: Database, { id }: HostSwap): Promise<string> {
  const swap = given(await findSwap(database.db, id));
  const sessions = await listSessionsByTrajectoryIds(database.db, [swap.trajectoryId]);
  return swapState(swap, sessions, NOW);
}

describeOnBothEngines('Asking to swap turns', (engine) => {
  test('changes nothing until the other agrees, who is mailed with a link', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 6 });

      const swap = await aRequest(database, group);

      assert.deepEqual(swap, {
        id: swap.id,
        trajectoryId: group.trajectory.id,
        asking: {
          sessionId: group.session(2).id,
          hostId: group.participant(1).id,
          startsAt: group.session(2).startsAt,
        },
        asked: {
          sessionId: group.session(4).id,
          hostId: group.participant(3).id,
          startsAt: group.session(4).startsAt,
        },
        status: 'open',
        reason: 'Verbouwing',
        askedBy: group.participant(1).personId,
        askedAt: NOW,
      });
      assert.deepEqual(await hostsOf(database, group), [0, 1, 2, 3, 4, 5]);
      const mails = await database.db.selectFrom('outbox').selectAll().execute();
      assert.deepEqual(
        mails.map(({ recipient_id, subject, link_kind }) => [recipient_id, subject, link_kind]),
        [[group.participant(3).personId, 'Wilt u van beurt ruilen met Bram de Boer?', 'personal']],
      );
      assert.doesNotMatch(mails[0]?.body ?? '', /Verbouwing/, 'reasons are often personal');
    }));

  test('once agreed gives each the other’s turn in one step; the venue of the old host does not stay', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 6, venue: TOWN_HALL });
      const swap = await aRequest(database, group);

      const result = await agreeToSwap(contextAt(database), await hostOf(database, group, 4), swap.id);

      assert.deepEqual(result, { ok: true, value: { ...swap, status: 'agreed' } });
      assert.deepEqual(await hostsOf(database, group), [0, 3, 2, 1, 4, 5]);
      for (const number of [2, 4]) {
        const session = await getSession(database.db, group.session(number).id);
        assert.deepEqual(session, {
          ...group.session(number),
          hostId: session.hostId,
          version: 2,
          calendarSequence: 1,
          venue: { kind: 'toBeAnnounced' },
        });
      }
      assert.equal(await stateOf(database, swap), 'agreed');
    }));

  test('is answered once: who agrees, declines or withdraws after it changes nothing', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 6 });
      const swap = await aRequest(database, group);
      const [asking, other] = [await hostOf(database, group, 2), await hostOf(database, group, 4)];

      const both = await Promise.all([
        agreeToSwap(contextAt(database), other, swap.id),
        withdrawSwap(contextAt(database), asking, swap.id),
      ]);

      assert.equal(both.filter(({ ok }) => ok).length, 1);
      const state = await stateOf(database, swap);
      const before = await snapshot(database);
      assert.deepEqual(await declineSwap(contextAt(database), other, swap.id), {
        ok: false,
        refusal: { code: 'SWAP_CLOSED', state },
      });
      assert.equal(await snapshot(database), before);
    }));

  test('is for the other host to answer and for who asked to withdraw', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 6 });
      const swap = await aRequest(database, group);
      const [asking, other] = [await hostOf(database, group, 2), await hostOf(database, group, 4)];
      const third = await hostOf(database, group, 5);
      const before = await snapshot(database);

      for (const refused of [
        await agreeToSwap(contextAt(database), asking, swap.id),
        await declineSwap(contextAt(database), third, swap.id),
        await withdrawSwap(contextAt(database), other, swap.id),
      ]) {
        assert.deepEqual(refused, { ok: false, refusal: { code: 'SWAP_NOT_FOUND' } });
      }
      assert.equal(await snapshot(database), before);
    }));

  test('of a session that waits for an answer already is refused, also of two at once', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 6 });

      const both = await Promise.all([asked(database, group, 2, 4), asked(database, group, 5, 4)]);

      assert.deepEqual(
        both.filter(({ ok }) => !ok),
        [{ ok: false, refusal: { code: 'SWAP_ALREADY_OPEN' } }],
      );
      const before = await snapshot(database);
      assert.deepEqual(await asked(database, group, 4, 6), {
        ok: false,
        refusal: { code: 'SWAP_ALREADY_OPEN' },
      });
      assert.equal(await snapshot(database), before);
    }));

  for (const [title, change] of [
    [
      'moved',
      async (database: Database, group: BuiltTrajectory) =>
        moveSession(contextAt(database), await guideRightOf(database, group), {
          sessionId: group.session(4).id,
          version: 1,
          startsAt: later(FIRST_SESSION.startsAt, 127),
          endsAt: later(FIRST_SESSION.endsAt, 127),
        }),
    ],
    [
      'cancelled',
      async (database: Database, group: BuiltTrajectory) =>
        cancelSession(contextAt(database), await guideRightOf(database, group), {
          sessionId: group.session(4).id,
          version: 1,
        }),
    ],
  ] as const) {
    test(`lapses when one of the sessions is ${title}, and no longer stands in the way of another`, () =>
      withDatabase(engine, async (database) => {
        const group = await aTrajectory(database, { planned: 6 });
        const swap = await aRequest(database, group);
        assert.ok((await change(database, group)).ok);

        const late = await agreeToSwap(contextAt(database), await hostOf(database, group, 4), swap.id);

        assert.deepEqual(late, { ok: false, refusal: { code: 'SWAP_CLOSED', state: 'lapsed' } });
        assert.deepEqual(await hostsOf(database, group), [0, 1, 2, 3, 4, 5]);
        assert.ok((await asked(database, group, 2, 5)).ok);
      }));
  }

  test('stays when the host fills in where the group is received', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 6 });
      const swap = await aRequest(database, group);
      const right = await hostOf(database, group, 4);
      const filled = await arrangeHosting(contextAt(database), right, {
        version: 1,
        venue: { name: 'Stadhuis', place: 'Zwolle' },
        hosting: {},
      });
      assert.ok(filled.ok);

      assert.ok((await agreeToSwap(contextAt(database), right, swap.id)).ok);
    }));

  test('cannot be agreed to by who said not to come to the other session', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 6 });
      const swap = await aRequest(database, group);
      const { id: participantId, personId } = group.participant(3);
      const sessionId = group.session(2).id;
      const absent = given(
        await attendanceRight(database.db, aViewer(personId), { sessionId, participantId }),
      );
      await reportAbsence(contextAt(database), absent);

      const refused = await agreeToSwap(contextAt(database), await hostOf(database, group, 4), swap.id);

      assert.deepEqual(refused, {
        ok: false,
        refusal: {
          code: 'HOST_MAY_NOT_HOST_THERE',
          host: participantId,
          session: sessionId,
          because: 'HOST_ABSENT',
        },
      });
    }));
});
