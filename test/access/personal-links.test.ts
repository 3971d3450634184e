import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideRight } from '../../src/access/gate.ts';
import { createPersonalLink, revokePersonalLinks } from '../../src/access/personal-links.ts';
import { tokenHash } from '../../src/access/tokens.ts';
import type { GuideRight } from '../../src/access/types.ts';
import { viewerFor } from '../../src/access/viewer.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { insertOfficeStaff, insertSecretaryAssignment } from '../../src/people/store.ts';
import { newId, type PersonId } from '../../src/shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  anOfficeWorker,
  aPerson,
  aTrajectory,
  aViewer,
  given,
  NOW,
  officeRightOf,
} from '../trajectories/builders.ts';

const HOUR = 3_600_000;
const after = (millis: number): Instant => instantFromMillis(millisOf(NOW) + millis);

function contextOf(database: Database): Context {
  return { database, clock: () => NOW };
}

async function aGroup(database: Database) {
  const built = await aTrajectory(database, { participants: 2 });
  const facilitator = aViewer(built.facilitatorId, { isFacilitator: true });
  const guide: GuideRight = given(await guideRight(database.db, facilitator, built.trajectory.id));
  const office = officeRightOf(await anOfficeWorker(database));
  return { built, guide, office, anna: built.participant(0).personId };
}

async function tokenFor(
  database: Database,
  right: Parameters<typeof createPersonalLink>[1],
  personId: PersonId,
): Promise<string> {
  const created = await createPersonalLink(contextOf(database), right, { personId });
  assert.ok(created.ok);
  return created.value;
}

describeOnBothEngines('A personal link', (engine) => {
  test('opens for its person, on every device, years later; only its hash is kept', () =>
    withDatabase(engine, async (database) => {
      const { office, anna } = await aGroup(database);
      const token = await tokenFor(database, office, anna);

      assert.match(token, /^tb_link_[\w-]{43}$/);
      for (const now of [NOW, after(1), after(3 * 365 * 24 * HOUR)])
        assert.deepEqual(await viewerFor(database.db, token, now), {
          kind: 'person',
          personId: anna,
          isOffice: false,
          isFacilitator: false,
          secretaryOf: [],
          via: 'personalLink',
        });
      const links = await database.db.selectFrom('personal_links').selectAll().execute();
      assert.deepEqual(
        links.map(({ token_hash }) => token_hash),
        [tokenHash(token)],
      );
      assert.ok(!JSON.stringify(links).includes(token.slice(-20)));
    }));

  test('of a secretary speaks for the wethouders of today', () =>
    withDatabase(engine, async (database) => {
      const { office, anna } = await aGroup(database);
      const sofie = await aPerson(database, { givenName: 'Sofie' });
      await insertSecretaryAssignment(database.db, { secretaryId: sofie, wethouderId: anna, startedAt: NOW });
      const token = await tokenFor(database, office, sofie);
      const secretaryOf = async () => {
        const viewer = await viewerFor(database.db, token, NOW);
        return viewer.kind === 'person' ? viewer.secretaryOf : undefined;
      };

      assert.deepEqual(await secretaryOf(), [anna]);
      await database.db.updateTable('secretary_assignments').set({ ended_at: NOW }).execute();
      assert.deepEqual(await secretaryOf(), []);
    }));

  test('never carries the rights of staff', () =>
    withDatabase(engine, async (database) => {
      const { built, office } = await aGroup(database);
      await insertOfficeStaff(database.db, built.facilitatorId, NOW);
      const token = await tokenFor(database, office, built.facilitatorId);

      const viewer = await viewerFor(database.db, token, NOW);

      assert.ok(viewer.kind === 'person');
      assert.deepEqual([viewer.isOffice, viewer.isFacilitator], [false, false]);
    }));

  test('notes its use once an hour at most', () =>
    withDatabase(engine, async (database) => {
      const { office, anna } = await aGroup(database);
      const token = await tokenFor(database, office, anna);
      const usedAt = async (now: Instant) => {
        await viewerFor(database.db, token, now);
        const row = await database.db
          .selectFrom('personal_links')
          .select('last_used_at')
          .executeTakeFirstOrThrow();
        return row.last_used_at;
      };

      assert.equal(await usedAt(NOW), NOW);
      assert.equal(await usedAt(after(HOUR - 1)), NOW);
      assert.equal(await usedAt(after(HOUR)), after(HOUR));
    }));

  test('is nobody once revoked, or when its person is erased; those of others go on', () =>
    withDatabase(engine, async (database) => {
      const { built, office, anna } = await aGroup(database);
      const bram = built.participant(1).personId;
      const tokens = [
        await tokenFor(database, office, anna),
        await tokenFor(database, office, anna),
        await tokenFor(database, office, bram),
      ];
      const kinds = () =>
        Promise.all(tokens.map(async (token) => (await viewerFor(database.db, token, NOW)).kind));
      const reason = 'telefoon kwijt';

      const revoked = await revokePersonalLinks(contextOf(database), office, { personId: anna, reason });

      assert.deepEqual(revoked, { ok: true, value: 2 });
      assert.deepEqual(await kinds(), ['anonymous', 'anonymous', 'person']);
      await database.db.updateTable('people').set({ erased_at: NOW }).where('id', '=', bram).execute();
      assert.deepEqual(await kinds(), ['anonymous', 'anonymous', 'anonymous']);
      assert.deepEqual(
        await database.db
          .selectFrom('audit_log')
          .select(['subject_id', 'actor_role', 'reason', 'details'])
          .where('action', '=', 'personalLinks.revoked')
          .execute(),
        [{ subject_id: anna, actor_role: 'office', reason, details: '{"count":2}' }],
      );
    }));

  test('is made and revoked by a guide for people of that group alone, secretaries included', () =>
    withDatabase(engine, async (database) => {
      const { built, guide, anna } = await aGroup(database);
      const left = built.participant(1);
      await database.db.updateTable('participants').set({ left_at: NOW }).where('id', '=', left.id).execute();
      const [sofie, tom, erased] = [
        await aPerson(database),
        await aPerson(database),
        await aPerson(database),
      ];
      for (const [secretaryId, wethouderId] of [
        [sofie, anna],
        [erased, anna],
        [tom, left.personId],
      ] as const)
        await insertSecretaryAssignment(database.db, { secretaryId, wethouderId, startedAt: NOW });
      await database.db.updateTable('people').set({ erased_at: NOW }).where('id', '=', erased).execute();

      assert.ok((await createPersonalLink(contextOf(database), guide, { personId: anna })).ok);
      assert.ok((await createPersonalLink(contextOf(database), guide, { personId: sofie })).ok);
      for (const personId of [left.personId, tom, erased, built.facilitatorId, newId<PersonId>()])
        for (const decide of [createPersonalLink, revokePersonalLinks])
          assert.deepEqual(await decide(contextOf(database), guide, { personId }), {
            ok: false,
            refusal: { code: 'NOT_FOUND' },
          });
      const links = await database.db.selectFrom('personal_links').select('person_id').execute();
      assert.deepEqual(new Set(links.map(({ person_id }) => person_id)), new Set([anna, sofie]));
      assert.equal(links.length, 2);
    }));
});
