import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  guideRight,
  hostRight,
  officeRight,
  ownRight,
  readerRight,
  voiceRight,
} from '../../src/access/gate.ts';
import type { Actor, Viewer } from '../../src/access/types.ts';
import type { Database } from '../../src/database/database.ts';
import {
  newId,
  type ParticipantId,
  type PersonId,
  type RoundId,
  type SessionId,
  type TrajectoryId,
} from '../../src/shared/ids.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aRound } from '../planning/builders.ts';
import { aFacilitator, aPerson, aViewer, NOW } from '../trajectories/builders.ts';

const KINDS = ['office', 'guide', 'reader', 'own voice', "another's voice", 'host'] as const;

/**
 * Who asks, and with which role each right is given; `-` is no right. The voice of participant 1 is the own voice,
 * that of participant 2 another's; participant 1 hosts the session; participant 3 has left.
 */
const TABLE: readonly (readonly [who: string, ...roles: (Actor['role'] | '-')[]])[] = [
  ['anonymous', '-', '-', '-', '-', '-', '-'],
  ['office staff', 'office', 'office', 'office', 'office', 'office', 'office'],
  ['the facilitator', '-', 'facilitator', 'facilitator', 'facilitator', 'facilitator', 'facilitator'],
  [
    'the facilitator who is office staff too',
    'office',
    'facilitator',
    'facilitator',
    'facilitator',
    'facilitator',
    'facilitator',
  ],
  ['the facilitator by a personal link', '-', '-', '-', '-', '-', '-'],
  ["another group's facilitator", '-', '-', '-', '-', '-', '-'],
  ['participant 1', '-', '-', 'participant', 'participant', '-', 'participant'],
  ['participant 3, who left', '-', '-', '-', '-', '-', '-'],
  ['the secretary of participant 1', '-', '-', 'secretary', 'secretary', '-', 'secretary'],
  ['the secretary of participant 2', '-', '-', 'secretary', '-', 'secretary', '-'],
  ['the secretary of participant 3, who left', '-', '-', '-', '-', '-', '-'],
  ['participant 2, who is secretary of 1', '-', '-', 'participant', 'secretary', 'participant', 'secretary'],
  [
    'office staff who is participant 1',
    'office',
    'office',
    'participant',
    'participant',
    'office',
    'participant',
  ],
  ['somebody else', '-', '-', '-', '-', '-', '-'],
];

async function situation(database: Database) {
  const built = await aRound(database, {
    trajectory: { participants: 3 },
    attendance: { minPresent: 2, maxAbsencesPerParticipant: 2 },
  });
  const [one, two, three] = [built.participant(0), built.participant(1), built.participant(2)];
  await database.db.updateTable('participants').set({ left_at: NOW }).where('id', '=', three.id).execute();
  const otherFacilitator = await aFacilitator(database);
  const somebody = await aPerson(database);
  const viewers: Readonly<Record<string, Viewer>> = {
    anonymous: { kind: 'anonymous' },
    'office staff': aViewer(somebody, { isOffice: true }),
    'the facilitator': aViewer(built.facilitatorId, { isFacilitator: true }),
    'the facilitator who is office staff too': aViewer(built.facilitatorId, {
      isFacilitator: true,
      isOffice: true,
    }),
    'the facilitator by a personal link': aViewer(built.facilitatorId),
    "another group's facilitator": aViewer(otherFacilitator, { isFacilitator: true }),
    'participant 1': aViewer(one.personId),
    'participant 3, who left': aViewer(three.personId),
    'the secretary of participant 1': aViewer(somebody, { secretaryOf: [one.personId] }),
    'the secretary of participant 2': aViewer(somebody, { secretaryOf: [two.personId] }),
    'the secretary of participant 3, who left': aViewer(somebody, { secretaryOf: [three.personId] }),
    'participant 2, who is secretary of 1': aViewer(two.personId, { secretaryOf: [one.personId] }),
    'office staff who is participant 1': aViewer(one.personId, { isOffice: true }),
    'somebody else': aViewer(somebody),
  };
  return { built, one, two, three, viewers };
}

describeOnBothEngines('The gate', (engine) => {
  test('gives these rights, with these roles, and no others', () =>
    withDatabase(engine, async (database) => {
      const { built, one, two, viewers } = await situation(database);
      const { db } = database;
      const trajectoryId = built.trajectory.id;
      const roundId = built.round.id;

      const given: (readonly string[])[] = [];
      for (const [who] of TABLE) {
        const viewer = viewers[who];
        assert.ok(viewer !== undefined, who);
        const rights = [
          officeRight(viewer),
          await guideRight(db, viewer, trajectoryId),
          await readerRight(db, viewer, trajectoryId),
          await voiceRight(db, viewer, { roundId, participantId: one.id }),
          await voiceRight(db, viewer, { roundId, participantId: two.id }),
          await hostRight(db, viewer, built.session(1).id),
        ];
        for (const right of rights) {
          if (right === undefined || viewer.kind === 'anonymous') continue;
          assert.equal(right.actor.personId, viewer.personId);
          if ('trajectoryId' in right) assert.equal(right.trajectoryId, trajectoryId);
        }
        given.push([who, ...rights.map((right) => right?.actor.role ?? '-')]);
      }

      assert.equal(KINDS.length, 6);
      assert.deepEqual(given, TABLE);
    }));

  test('nobody speaks for a participant who has left, and a host who has left arranges nothing', () =>
    withDatabase(engine, async (database) => {
      const { built, one, three, viewers } = await situation(database);
      const { db } = database;
      const facilitator = viewers['the facilitator'] ?? { kind: 'anonymous' };
      await db.updateTable('participants').set({ left_at: NOW }).where('id', '=', one.id).execute();

      assert.equal(
        await voiceRight(db, facilitator, { roundId: built.round.id, participantId: three.id }),
        undefined,
      );
      assert.equal(await hostRight(db, aViewer(one.personId), built.session(1).id), undefined);
      assert.deepEqual(await hostRight(db, facilitator, built.session(1).id), {
        actor: { personId: built.facilitatorId, role: 'facilitator' },
        trajectoryId: built.trajectory.id,
        sessionId: built.session(1).id,
      });
    }));

  test('what does not exist gives no right, to the office neither', () =>
    withDatabase(engine, async ({ db }) => {
      const office = aViewer(newId<PersonId>(), { isOffice: true });

      assert.equal(await guideRight(db, office, newId<TrajectoryId>()), undefined);
      assert.equal(await readerRight(db, office, newId<TrajectoryId>()), undefined);
      assert.equal(
        await voiceRight(db, office, { roundId: newId<RoundId>(), participantId: newId<ParticipantId>() }),
        undefined,
      );
      assert.equal(await hostRight(db, office, newId<SessionId>()), undefined);
    }));

  test('everybody known has a right to their own things, nobody else has', () => {
    const me = newId<PersonId>();
    const roleOf = (viewer: Viewer) => ownRight(viewer)?.actor.role;

    assert.equal(roleOf({ kind: 'anonymous' }), undefined);
    assert.equal(roleOf(aViewer(me)), 'participant');
    assert.equal(roleOf(aViewer(me, { secretaryOf: [newId<PersonId>()] })), 'secretary');
    assert.equal(roleOf(aViewer(me, { isFacilitator: true })), 'facilitator');
    assert.equal(roleOf(aViewer(me, { isFacilitator: true, isOffice: true })), 'office');
  });
});
