import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { keeperRight } from '../../src/access/gate.ts';
import { appointSecretary } from '../../src/people/appointing.ts';
import { appointByProgram } from '../../src/people/staff.ts';
import { listSecretariesOf } from '../../src/people/store.ts';
import { erasePerson } from '../../src/privacy/erasing-store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aPerson, aTrajectory, aViewer, contextAt, given, NOW, snapshot } from '../trajectories/builders.ts';

const SANNE = { givenName: ' Sanne ', familyName: 'Bos', email: ' Sanne.Bos@Example.nl ' };

describeOnBothEngines('A wethouder says who keeps their calendar', (engine) => {
  test('by name and address: somebody new is known from then on, and both are mailed with a link of their own', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const wethouderId = group.participant(0).personId;
      const right = given(keeperRight(aViewer(wethouderId), wethouderId));

      const appointed = await appointSecretary(contextAt(database), right, SANNE);

      assert.ok(appointed.ok, JSON.stringify(appointed));
      const { secretaryId } = appointed.value;
      const secretaries = await listSecretariesOf(database.db, [wethouderId]);
      assert.deepEqual(
        secretaries.map(({ secretary: { id, givenName, familyName, email } }) => [
          id,
          givenName,
          familyName,
          email,
        ]),
        [[secretaryId, 'Sanne', 'Bos', 'Sanne.Bos@Example.nl']],
      );
      const mails = await database.db
        .selectFrom('outbox')
        .select(['recipient_id', 'subject', 'link_kind'])
        .orderBy('subject')
        .execute();
      assert.deepEqual(mails, [
        {
          recipient_id: wethouderId,
          subject: 'Sanne Bos houdt bij Toerbeurt uw agenda bij',
          link_kind: 'personal',
        },
        {
          recipient_id: secretaryId,
          subject: 'U houdt bij Toerbeurt de agenda bij van Anna Bakker',
          link_kind: 'personal',
        },
      ]);
      const audit = await database.db
        .selectFrom('audit_log')
        .select(['action', 'actor_id', 'actor_role', 'subject_id', 'trajectory_id'])
        .execute();
      assert.deepEqual(audit, [
        {
          action: 'serving.began',
          actor_id: wethouderId,
          actor_role: 'participant',
          subject_id: wethouderId,
          trajectory_id: null,
        },
      ]);
    }));

  test('who is known by the address keeps the name they have', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const wethouderId = group.participant(0).personId;
      const known = await aPerson(database, { givenName: 'Sanne', familyName: 'de Boer' });
      const { email } = await database.db
        .selectFrom('people')
        .select('email')
        .where('id', '=', known)
        .executeTakeFirstOrThrow();
      const right = given(keeperRight(aViewer(wethouderId), wethouderId));

      const appointed = await appointSecretary(contextAt(database), right, { ...SANNE, email });

      assert.deepEqual(appointed, { ok: true, value: { secretaryId: known, wethouderId } });
      const [kept] = await listSecretariesOf(database.db, [wethouderId]);
      assert.equal(kept?.secretary.familyName, 'de Boer');
    }));

  test('is refused for what is no name or address, oneself, the same again, a sixth, and who is no wethouder', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const wethouderId = group.participant(0).personId;
      const context = contextAt(database);
      const right = given(keeperRight(aViewer(wethouderId), wethouderId));
      const { email } = await database.db
        .selectFrom('people')
        .select('email')
        .where('id', '=', wethouderId)
        .executeTakeFirstOrThrow();
      assert.ok((await appointSecretary(context, right, SANNE)).ok);
      const stored = await snapshot(database);
      const refusals = [];
      for (const typed of [
        { ...SANNE, givenName: '...' },
        { ...SANNE, familyName: 'x'.repeat(61) },
        { ...SANNE, email: 'sanne' },
        { ...SANNE, email },
        SANNE,
      ]) {
        const result = await appointSecretary(context, right, typed);
        refusals.push(!result.ok && result.refusal);
      }
      const nobody = given(keeperRight(aViewer(group.facilitatorId), group.facilitatorId));
      const none = await appointSecretary(context, nobody, SANNE);

      assert.deepEqual(refusals, [
        { code: 'INVALID_NAME', field: 'givenName', maxLength: 60 },
        { code: 'INVALID_NAME', field: 'familyName', maxLength: 60 },
        { code: 'INVALID_EMAIL', field: 'email' },
        { code: 'SERVES_ONESELF' },
        { code: 'SERVES_ALREADY' },
      ]);
      assert.deepEqual(none, { ok: false, refusal: { code: 'NO_CALENDAR_TO_KEEP' } });
      assert.equal(await snapshot(database), stored);
      const another = (number: number) =>
        appointSecretary(context, right, { ...SANNE, email: `secretariaat${number}@example.nl` });
      for (let number = 2; number <= 4; number += 1) assert.ok((await another(number)).ok);
      // Of three at once one is the fifth
      const last = await Promise.all([5, 6, 7].map(another));
      assert.equal(last.filter(({ ok }) => ok).length, 1);
      assert.equal((await listSecretariesOf(database.db, [wethouderId])).length, 5);
      assert.deepEqual(await appointSecretary(context, right, { ...SANNE, email: 'zes@example.nl' }), {
        ok: false,
        refusal: { code: 'TOO_MANY_SECRETARIES', max: 5 },
      });
    }));

  test('is not for anybody else', () => {
    const wethouderId = 'wethouder' as Parameters<typeof keeperRight>[1];
    const other = aViewer('other' as typeof wethouderId, { isFacilitator: true, secretaryOf: [wethouderId] });
    assert.equal(keeperRight(other, wethouderId), undefined);
  });

  test('who is forgotten at that moment is not found, and is somebody new', () =>
    withDatabase(engine, async (database) => {
      const { db } = database;
      const forgotten = await aPerson(database);
      const email = (
        await db.selectFrom('people').select('email').where('id', '=', forgotten).executeTakeFirstOrThrow()
      ).email;
      const waits = async (): Promise<boolean> =>
        (await sql`select 1 from pg_locks where not granted`.execute(db)).rows.length > 0;

      const isErased = Promise.withResolvers<void>();
      const mayEnd = Promise.withResolvers<void>();
      const erasing = database.transaction(async (trx) => {
        await erasePerson(trx, forgotten, NOW);
        isErased.resolve();
        await mayEnd.promise;
      });
      await isErased.promise;
      const appointing = appointByProgram(contextAt(database), { ...SANNE, email, role: 'office' });
      // On SQLite there is one writer, and this one has not begun
      while (engine === 'postgres' && !(await waits())) await setTimeout(10);
      mayEnd.resolve();
      await erasing;
      const appointed = await appointing;

      assert.ok(appointed.ok, JSON.stringify(appointed));
      const working = await db.selectFrom('office_staff').select('person_id').execute();
      assert.equal(working.length, 1);
      assert.notEqual(working[0]?.person_id, forgotten);
      const { erased_at } = await db
        .selectFrom('people')
        .select('erased_at')
        .where('email', '=', email)
        .executeTakeFirstOrThrow();
      assert.equal(erased_at, null);
    }));
});
