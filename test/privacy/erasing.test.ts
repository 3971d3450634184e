import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertEnrolmentLink } from '../../src/access/enrolment-link-store.ts';
import type { Database } from '../../src/database/database.ts';
import { prepareInvoices } from '../../src/fees/drafting.ts';
import { endIntake, insertIntakes, listCurrentIntakes } from '../../src/forming/intake-store.ts';
import { askErasure, declineErasure, erasePerson, previewErasure } from '../../src/privacy/erasing.ts';
import { exportOf, exportOwn, exportPerson, WITHHELD } from '../../src/privacy/exporting.ts';
import { listOpenRequests } from '../../src/privacy/request-store.ts';
import type { PersonExport } from '../../src/privacy/types.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aForm, anOffice, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import { aReadyDraft, prepared, sayWhoSends } from '../fees/builders.ts';
import { mustSend } from '../fees/invoiced-groups.ts';
import {
  aTrajectory,
  aViewer,
  contextAt,
  given,
  later,
  NOW,
  ownRightOf,
  snapshot,
} from '../trajectories/builders.ts';
import { AFTER_THE_GROUP, aKnownPerson, everyRow, HELPER, SECRETS } from './known-person.ts';

async function basisOf(database: Database, personId: PersonId, now = AFTER_THE_GROUP): Promise<string> {
  return given(await previewErasure(database.db, personId, now)).basis;
}

describeOnBothEngines('Forgetting a person', (engine) => {
  test('nothing of the person is left in any table, and the group of others is as it was', () =>
    withDatabase(engine, async (database) => {
      const { personId, office, group } = await aKnownPerson(database);
      const context = contextAt(database, AFTER_THE_GROUP);
      const before = await everyRow(database);
      const colleague = group.participant(1);
      const ofGroup = (rows: readonly string[]) =>
        rows.filter((row) => /^(?:sessions|engagements|participants|trajectories|cycles) /.test(row)).sort();

      await done(erasePerson(context, office, { personId, basis: await basisOf(database, personId) }));

      const after = await everyRow(database);
      for (const secret of [...SECRETS, HELPER]) {
        assert.ok(
          before.some((row) => row.includes(secret)),
          `${secret} was never there`,
        );
        assert.deepEqual(
          after.filter((row) => row.includes(secret)),
          [],
          secret,
        );
      }
      assert.deepEqual(ofGroup(after), ofGroup(before));
      const person = await database.db
        .selectFrom('people')
        .select(['given_name', 'family_name', 'email', 'telephone', 'erased_at'])
        .where('id', '=', personId)
        .executeTakeFirst();
      assert.deepEqual(person, {
        given_name: 'Voormalig',
        family_name: 'deelnemer',
        email: '',
        telephone: null,
        erased_at: AFTER_THE_GROUP,
      });
      assert.ok(after.some((row) => row.startsWith('people ') && row.includes(colleague.personId)));
      const entry = await database.db
        .selectFrom('audit_log')
        .select(['actor_id', 'subject_id', 'details'])
        .where('action', '=', 'person.erased')
        .execute();
      assert.deepEqual(entry, [
        { actor_id: office.actor.personId, subject_id: personId, details: '{"asked":"no"}' },
      ]);
    }));

  test('the address is free for somebody else, and who comes back is somebody new', () =>
    withDatabase(engine, async (database) => {
      const { personId, office } = await aKnownPerson(database);
      const context = contextAt(database, AFTER_THE_GROUP);
      await done(erasePerson(context, office, { personId, basis: await basisOf(database, personId) }));

      await enrolled(context, undefined, aForm(1));

      const people = await database.db
        .selectFrom('people')
        .select('id')
        .where('email_key', '=', 'wies.1@example.nl')
        .execute();
      assert.equal(people.length, 1);
      assert.notEqual(people[0]?.id, personId);
    }));

  test('somebody in a group under way, who works here, has a place or a draft invoice is not forgotten', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const group = await aTrajectory(database, { participants: 2, name: 'Groep Oost' });
      const member = group.participant(0).personId;
      const offer = await anOpenOffer(context, office);
      await enrolled(context, offer, aForm(1));
      const [registered] = await database.db
        .selectFrom('people')
        .select('id')
        .where('email_key', '=', 'wies.1@example.nl')
        .execute();
      await prepareInvoices(context, office);

      const obstaclesOf = async (personId: PersonId) =>
        (await previewErasure(database.db, personId, NOW))?.obstacles;
      assert.deepEqual(await obstaclesOf(member), [
        { kind: 'inGroup', names: ['Groep Oost'] },
        { kind: 'draftInvoices', count: 1 },
      ]);
      assert.deepEqual(await obstaclesOf(group.facilitatorId), [{ kind: 'works' }]);
      assert.deepEqual(await obstaclesOf(given(registered).id), [{ kind: 'registered', count: 1 }]);
      const before = await snapshot(database);
      const basis = await basisOf(database, member, NOW);
      assert.deepEqual(await erasePerson(context, office, { personId: member, basis }), {
        ok: false,
        refusal: { code: 'ERASURE_OBSTRUCTED' },
      });
      assert.equal(await snapshot(database), before);
    }));

  test('what was looked at is what is done: something new since is looked at first, a look is not new', () =>
    withDatabase(engine, async (database) => {
      const { personId, office } = await aKnownPerson(database);
      const context = contextAt(database, AFTER_THE_GROUP);
      const basis = await basisOf(database, personId);
      await done(exportPerson(context, office, personId));
      assert.equal(await basisOf(database, personId), basis);
      // A mail that left meanwhile, such as about the registration that was withdrawn to make this possible, made a link
      for (const { id } of await database.db
        .selectFrom('registrations')
        .select('id')
        .where('person_id', '=', personId)
        .execute())
        await insertEnrolmentLink(database.db, id, AFTER_THE_GROUP);
      assert.equal(await basisOf(database, personId), basis);

      const form = aForm(1, { remark: 'nog een keer' });
      await enrolled(context, await anOpenOffer(context, office, { title: 'Ander aanbod' }), form);

      assert.deepEqual(await erasePerson(context, office, { personId, basis }), {
        ok: false,
        refusal: { code: 'ERASURE_OBSTRUCTED' },
      });
      assert.notEqual(await basisOf(database, personId), basis);
      const erased = await erasePerson(context, office, { personId: 'nobody' as PersonId, basis });
      assert.deepEqual(erased, { ok: false, refusal: { code: 'NOT_FOUND' } });
    }));

  test('an invoice that was sent stays as it is, as the law asks', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await sayWhoSends(database, office);
      const group = await aTrajectory(database, { participants: 2, planned: 6 });
      const personId = group.participant(0).personId;
      const [draft] = (await prepared(database, office)).filter(
        ({ participantId }) => participantId === group.participant(0).id,
      );
      const sent = await mustSend(database, office, await aReadyDraft(database, office, given(draft)));
      const invoices = () =>
        database.db.selectFrom('invoices').selectAll().where('id', '=', sent.id).execute();
      const before = await invoices();

      const context = contextAt(database, AFTER_THE_GROUP);
      await done(erasePerson(context, office, { personId, basis: await basisOf(database, personId) }));

      assert.deepEqual(await invoices(), before);
    }));

  test('who asks is in the list of the office until it is done or declined; asking twice is once', () =>
    withDatabase(engine, async (database) => {
      const { personId, office, group } = await aKnownPerson(database);
      const context = contextAt(database, AFTER_THE_GROUP);
      const other = group.participant(1).personId;
      for (const asking of [personId, personId, other])
        await done(askErasure(context, ownRightOf(aViewer(asking))));
      const open = async () =>
        (await listOpenRequests(database.db)).map((request) => request.personId).sort();
      assert.deepEqual(await open(), [personId, other].sort());

      assert.deepEqual(await declineErasure(context, office, { personId: other, reason: ' ' }), {
        ok: false,
        refusal: { code: 'ERASURE_REASON_NEEDED', field: 'reason' },
      });
      await done(declineErasure(context, office, { personId: other, reason: 'U zit in een groep.' }));
      assert.deepEqual(await declineErasure(context, office, { personId: other, reason: 'Nog een keer' }), {
        ok: false,
        refusal: { code: 'ERASURE_NOT_ASKED' },
      });
      await done(erasePerson(context, office, { personId, basis: await basisOf(database, personId) }));

      assert.deepEqual(await open(), []);
    }));
});

describeOnBothEngines('What is kept of a person', (engine) => {
  test('is given to the office whole, and to the person without what the office alone reads', () =>
    withDatabase(engine, async (database) => {
      const { personId, registrationId, office, group } = await aKnownPerson(database);
      const context = contextAt(database, later(NOW, 1));
      await database.transaction(async (trx) => {
        await insertIntakes(trx, [registrationId], { facilitatorId: group.facilitatorId, now: NOW });
        const [intake] = await listCurrentIntakes(trx, [registrationId]);
        await endIntake(trx, given(intake).id, { outcome: 'unsuitable', now: NOW });
      });

      const whole = await done(exportPerson(context, office, personId));
      const own = await done(exportOwn(context, ownRightOf(aViewer(personId))));

      for (const secret of SECRETS) assert.ok(whole.json.includes(secret), `${secret} is not in the JSON`);
      for (const secret of SECRETS) assert.ok(whole.page.includes(secret), `${secret} is not on the page`);
      const hidden = ['Partij van Wies', 'graag met Quirijn', 'liever niet met Xandra', 'belde op dinsdag'];
      for (const secret of SECRETS) assert.equal(own.json.includes(secret), !hidden.includes(secret), secret);
      assert.deepEqual([whole.json.includes('unsuitable'), own.json.includes('unsuitable')], [true, false]);
      assert.ok(own.page.includes(WITHHELD));
      assert.equal(whole.fileName, 'gegevens-2027-01-05');
      const entries = await database.db
        .selectFrom('audit_log')
        .select(['actor_id', 'actor_role', 'details'])
        .where('action', '=', 'person.exported')
        .orderBy('actor_role')
        .execute();
      assert.deepEqual(entries, [
        { actor_id: office.actor.personId, actor_role: 'office', details: '{}' },
        { actor_id: personId, actor_role: 'participant', details: '{}' },
      ]);
    }));

  test('is a page in Dutch: names instead of codes, and each mail once', () =>
    withDatabase(engine, async (database) => {
      const { personId, office } = await aKnownPerson(database);

      const { page, json } = await done(exportPerson(contextAt(database), office, personId));

      for (const said of ['Zwolle', 'Aanmelding of voorinschrijving bevestigd', '(uw persoonlijke link)']) {
        assert.ok(page.includes(said), said);
      }
      for (const code of ['GM0193', 'registration.confirmed', '{', 'told', 'in centen']) {
        assert.ok(!page.replace(/<style>.*?<\/style>/s, '').includes(code), code);
      }
      const mails = (JSON.parse(json) as PersonExport).kinds.find(({ key }) => key === 'mails')?.tables ?? [];
      const ids = mails.flatMap(({ rows }) => rows.map((row) => row['id']));
      assert.deepEqual([mails.length, new Set(ids).size], [1, ids.length]);
      assert.ok(ids.length > 1);
    }));

  test('holds nothing that opens something, and nothing of the colleague in the group', () =>
    withDatabase(engine, async (database) => {
      const { personId, group } = await aKnownPerson(database);
      const made = JSON.stringify(await exportOf(database.db, personId, 'office', NOW));

      const hashes = await database.db.selectFrom('sign_ins').select('token_hash').execute();
      assert.ok(hashes.length > 0);
      for (const { token_hash: hash } of hashes) assert.ok(!made.includes(hash));
      assert.ok(!made.includes(group.participant(1).id));
      assert.ok(!made.includes('Bram'));
    }));
});
