import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import {
  listOwnTrajectories,
  listTrajectoriesPage,
  listUpcomingSessions,
  type SessionFilter,
} from '../../src/trajectories/listing-store.ts';
import type { Reach, Session } from '../../src/trajectories/types.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aPerson, aTrajectory, FIRST_SESSION, NOW } from './builders.ts';

const ALL: Reach = { kind: 'all', personId: 'somebody of the office' as PersonId };
const own = (personId: PersonId, represents: readonly PersonId[] = []): Reach & { kind: 'own' } => ({
  kind: 'own',
  personId,
  represents,
});
const FROM_NOW: SessionFilter = { fromInstant: NOW };
const cursorOf = ({ startsAt, id }: Session) => ({ startsAt, id });

async function numbers(
  { db }: Database,
  reach: Reach,
  filter: Partial<SessionFilter> = {},
): Promise<readonly number[]> {
  const page = await listUpcomingSessions(db, reach, { ...FROM_NOW, ...filter }, { first: 100 });
  return page.items.map(({ number }) => number);
}

describeOnBothEngines('Listing sessions', (engine) => {
  test('pages forwards and backwards over the same order', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 5 });
      const { db } = database;
      const [s1, s2, s3, s4, s5] = group.sessions as [Session, Session, Session, Session, Session];

      assert.deepEqual(await listUpcomingSessions(db, ALL, FROM_NOW, { first: 2 }), {
        items: [s1, s2],
        hasNextPage: true,
        hasPreviousPage: false,
      });
      assert.deepEqual(await listUpcomingSessions(db, ALL, FROM_NOW, { first: 3, after: cursorOf(s2) }), {
        items: [s3, s4, s5],
        hasNextPage: false,
        hasPreviousPage: true,
      });
      assert.deepEqual(await listUpcomingSessions(db, ALL, FROM_NOW, { last: 2 }), {
        items: [s4, s5],
        hasNextPage: false,
        hasPreviousPage: true,
      });
      assert.deepEqual(await listUpcomingSessions(db, ALL, FROM_NOW, { last: 2, before: cursorOf(s3) }), {
        items: [s1, s2],
        hasNextPage: true,
        hasPreviousPage: false,
      });
    }));

  test('shows nothing twice and skips nothing while groups are added, also at the very same moment', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 6 });
      const seen: string[] = [];
      let after: { startsAt: Instant; id: Session['id'] } | undefined;

      for (;;) {
        const page = await listUpcomingSessions(database.db, ALL, FROM_NOW, { first: 2, after });
        seen.push(...page.items.map(({ id }) => id));
        const last = page.items.at(-1);
        if (!page.hasNextPage || last === undefined) break;
        after = cursorOf(last);
        if (seen.length < 6)
          await aTrajectory(database, { planned: 1, daysLater: (seen.length / 2 - 1) * 42 });
      }

      assert.equal(new Set(seen).size, seen.length);
      assert.deepEqual(
        seen.filter((id) => group.sessions.some((session) => session.id === id)),
        group.sessions.map(({ id }) => id),
      );
    }));

  test('starts with a session that goes on, and ends before one that starts', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 3 });

      assert.deepEqual(await numbers(database, ALL, { fromInstant: FIRST_SESSION.startsAt }), [1, 2, 3]);
      assert.deepEqual(await numbers(database, ALL, { fromInstant: FIRST_SESSION.endsAt }), [2, 3]);
      assert.deepEqual(await numbers(database, ALL, { toInstant: group.session(3).startsAt }), [1, 2]);
    }));

  test('keeps to the groups of the reader: guided, joined or represented, and not left', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const other = await aTrajectory(database, { planned: 2 });
      const secretary = await aPerson(database);
      const member = other.participant(3);

      const before = await numbers(database, own(member.personId));
      const represented = await numbers(database, own(secretary, [member.personId]));
      await database.db
        .updateTable('participants')
        .set({ left_at: NOW })
        .where('id', '=', member.id)
        .execute();

      assert.deepEqual(before, [1, 2]);
      assert.deepEqual(represented, [1, 2]);
      assert.deepEqual(await numbers(database, own(member.personId)), []);
      assert.deepEqual(await numbers(database, own(secretary)), []);
      assert.deepEqual(await numbers(database, own(other.facilitatorId)), [1, 2]);
      assert.deepEqual(await numbers(database, own(group.facilitatorId)), [1]);
      assert.deepEqual(await numbers(database, ALL), [1, 1, 2]);
      assert.deepEqual(await numbers(database, ALL, { trajectoryId: other.trajectory.id }), [1, 2]);
    }));

  test('knows who hosts, guides and attends', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 3 });
      const second = own(group.participant(1).personId);
      const guide = own(group.facilitatorId);

      assert.deepEqual(await numbers(database, second, { roles: ['hosting'] }), [2]);
      assert.deepEqual(await numbers(database, second, { roles: ['attending'] }), [1, 2, 3]);
      assert.deepEqual(await numbers(database, second, { roles: ['guiding'] }), []);
      assert.deepEqual(await numbers(database, guide, { roles: ['guiding', 'hosting'] }), [1, 2, 3]);
      assert.deepEqual(await numbers(database, guide, { roles: ['attending'] }), []);
      assert.deepEqual(await numbers(database, guide, { roles: [] }), []);
    }));

  test('leaves cancelled sessions out, unless asked', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      await database.db
        .updateTable('sessions')
        .set({ status: 'cancelled', cancelled_at: NOW })
        .where('id', '=', group.session(1).id)
        .execute();

      assert.deepEqual(await numbers(database, ALL), [2]);
      assert.deepEqual(await numbers(database, ALL, { includeCancelled: true }), [1, 2]);
    }));
});

describeOnBothEngines('Listing trajectories', (engine) => {
  test('pages from the newest to the oldest within reach', () =>
    withDatabase(engine, async (database) => {
      const { db } = database;
      const facilitatorId = (await aTrajectory(database, { name: 'Elders' })).facilitatorId;
      const first = await aTrajectory(database, { facilitatorId, daysLater: 1, name: 'Een' });
      const second = await aTrajectory(database, { facilitatorId, daysLater: 2, name: 'Twee' });
      await aTrajectory(database, { name: 'Vreemd' });
      const reach = own(facilitatorId);
      const names = async (...args: Parameters<typeof listTrajectoriesPage>) =>
        (await listTrajectoriesPage(...args)).items.map(({ name }) => name);

      assert.deepEqual(await names(db, reach, { first: 2 }), ['Twee', 'Een']);
      assert.deepEqual(await names(db, reach, { first: 2, after: first.trajectory.id }), ['Elders']);
      assert.deepEqual(await names(db, reach, { last: 1, before: first.trajectory.id }), ['Twee']);
      assert.deepEqual(await names(db, ALL, { last: 2 }), ['Een', 'Elders']);
      assert.deepEqual(
        (await listOwnTrajectories(db, own(second.participant(0).personId))).map(({ name }) => name),
        ['Twee'],
      );
    }));
});
