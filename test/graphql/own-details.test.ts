import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import PostalMime from 'postal-mime';
import { insertEmailProof } from '../../src/access/email-proof-store.ts';
import { insertFacilitator } from '../../src/people/store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  aStartedGroup,
  askFor,
  insertPeople,
  type Json,
  joined,
  linked,
  openRound,
  type Running,
  signedIn,
  withServer,
} from '../server/running.ts';
import { given, NOW } from '../trajectories/builders.ts';

const CHANGE = `mutation ($input: ChangeOwnDetailsInput!) {
  changeOwnDetails(input: $input) {
    __typename
    ... on ChangeOwnDetailsSuccess { proofSentTo person { email telephone } }
    ... on UserError { code message }
    ... on InvalidInput { field }
  }
}`;
const NEW_EMAIL = 'nieuw.adres@gemeente.example';

async function change(server: Running, token: string, input: object): Promise<Json> {
  return (await askFor(server, token, CHANGE, { input })).changeOwnDetails;
}

/** Everything that could change: the people, mails and the log. */
async function kept({ context }: Running): Promise<Json> {
  const { db } = context.database;
  return {
    people: await db.selectFrom('people').selectAll().orderBy('id').execute(),
    mails: await db.selectFrom('outbox').select(['to_address', 'subject']).orderBy('id').execute(),
    audit: await db
      .selectFrom('audit_log')
      .select(['action', 'details'])
      .where('subject_kind', '=', 'person')
      .orderBy('id')
      .execute(),
  };
}

async function emailOf({ context }: Running, id: PersonId): Promise<string> {
  const { db } = context.database;
  return (await db.selectFrom('people').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email;
}

/** The text of the mail to an address, once it is sent. */
async function mailTo({ mailFolder }: Running, address: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const names = existsSync(mailFolder)
      ? readdirSync(mailFolder).filter((name) => name.endsWith('.eml'))
      : [];
    for (const name of names) {
      const mail = await PostalMime.parse(readFileSync(join(mailFolder, name)));
      if (mail.to?.[0]?.address === address) return mail.text ?? '';
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail to ${address}`);
}

const press = ({ url }: Running, path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url + path, { method: 'POST', headers, redirect: 'manual' });

describeOnBothEngines('The own details', (engine) => {
  test('a telephone number counts at once, and goes when it is left blank', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const person = given(people.wethouders[0]);
      const token = await linked(server, person);
      const email = await emailOf(server, person);

      const set = await change(server, token, { telephone: ' 06 1234\u200E5678 ' });
      const same = await change(server, token, { email: email.toUpperCase() });
      const cleared = await change(server, token, { telephone: '' });

      const done = (telephone: string | null) => ({
        __typename: 'ChangeOwnDetailsSuccess',
        proofSentTo: null,
        person: { email, telephone },
      });
      assert.deepEqual([set, same, cleared], [done('06 12345678'), done('06 12345678'), done(null)]);
      const { audit, mails } = await kept(server);
      assert.deepEqual(mails, []);
      assert.deepEqual(audit, [
        { action: 'person.telephoneChanged', details: '{}' },
        { action: 'person.telephoneChanged', details: '{}' },
      ]);
    }));

  for (const [input, code, field] of [
    [{ telephone: '12345' }, 'INVALID_TELEPHONE', 'telephone'],
    [{ telephone: '1234567890123456' }, 'INVALID_TELEPHONE', 'telephone'],
    [{ telephone: 'bel mijn secretaris' }, 'INVALID_TELEPHONE', 'telephone'],
    [{ telephone: '06 12345678', email: 'geen adres' }, 'INVALID_EMAIL', 'email'],
    [{ email: 'a@b.nl\r\nBcc: c@d.nl' }, 'INVALID_EMAIL', 'email'],
  ] as const) {
    test(`refuses ${JSON.stringify(input)}, and stores and mails nothing`, () =>
      withServer(engine, async (server) => {
        const people = await insertPeople(server.context.database);
        const token = await linked(server, given(people.wethouders[0]));
        const before = await kept(server);

        const refused = await change(server, token, input);

        assert.deepEqual([refused.__typename, refused.code, refused.field], ['InvalidInput', code, field]);
        assert.deepEqual(await kept(server), before);
      }));
  }

  test('a new e-mail address counts once its link is used, and the old address is told', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const person = given(people.wethouders[0]);
      const before = await emailOf(server, person);
      const asked = await change(server, await linked(server, person), { email: ` ${NEW_EMAIL} ` });
      assert.deepEqual([asked.proofSentTo, asked.person.email], [NEW_EMAIL, before]);
      const text = await mailTo(server, NEW_EMAIL);
      const path = new URL(/https?:\S+\/e-mailadres\/\S+/.exec(text)?.[0] ?? 'about:blank').pathname;

      const looked = await fetch(server.url + path);
      assert.deepEqual([looked.status, await emailOf(server, person)], [200, before]);
      assert.equal((await press(server, path, { origin: 'https://elsewhere.example' })).status, 403);
      assert.equal(await emailOf(server, person), before);
      const presses = await Promise.all([press(server, path), press(server, path), press(server, path)]);

      assert.deepEqual(presses.map(({ status }) => status).toSorted(), [200, 410, 410]);
      assert.equal(await emailOf(server, person), NEW_EMAIL);
      const told = await mailTo(server, before);
      assert.match(told, /Hebt u dit niet zelf gedaan\? Neem dan meteen contact op met het bureau\./);
      assert.ok(!told.includes(NEW_EMAIL), 'who reads the old mailbox need not know the new one');
      const { audit } = await kept(server);
      assert.deepEqual(audit, [{ action: 'person.emailChanged', details: '{}' }]);
      assert.ok(!server.logged.some((line) => line.includes('tb_email_')), 'no token in the log');
    }));

  test('a link that is too old, of an address that is taken, or older than one that was used does nothing', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const [person, other] = [given(people.wethouders[0]), given(people.wethouders[1])];
      const before = await emailOf(server, person);
      const { db } = server.context.database;
      const proof = (email: string) => insertEmailProof(db, { personId: person, email }, NOW);
      const taken = await proof((await emailOf(server, other)).toUpperCase());
      const [first, second] = [await proof('een@x.example'), await proof('twee@x.example')];
      const pressed = async (token: string) => (await press(server, `/e-mailadres/${token}`)).status;

      assert.deepEqual([await pressed(taken), await pressed(taken)], [409, 409]);
      assert.equal(await emailOf(server, person), before);
      assert.equal(await pressed(second), 200);
      assert.equal(await pressed(first), 410);
      const late = await proof('laat@x.example');
      server.setClock('2027-01-05T09:00:00.000Z' as Instant);
      assert.equal(await pressed(late), 410);
      assert.equal(await emailOf(server, person), 'twee@x.example');
    }));

  test('who works with the product changes the address it signs in with signed in, not by a personal link', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const both = given(people.wethouders[0]);
      await insertFacilitator(server.context.database.db, both, NOW);
      const byLink = await linked(server, both);
      const before = await kept(server);

      const refused = await change(server, byLink, { email: NEW_EMAIL, telephone: '06 12345678' });

      assert.deepEqual([refused.__typename, refused.code], ['RuleBroken', 'EMAIL_NEEDS_SIGN_IN']);
      assert.deepEqual(await kept(server), before);
      const allowed = await change(server, await signedIn(server, both), { email: NEW_EMAIL });
      assert.equal(allowed.proofSentTo, NEW_EMAIL);
    }));

  test('mails no more than five new addresses an hour, also when many are asked for at once', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const token = await linked(server, given(people.wethouders[0]));

      const all = await Promise.all(
        [1, 2, 3, 4, 5, 6, 7].map((number) => change(server, token, { email: `n${number}@x.example` })),
      );

      const refusals = all.filter(({ code }) => code === 'TOO_MANY_EMAIL_CHANGES');
      assert.equal(refusals.length, 2);
      assert.equal((await kept(server)).mails.length, 5);
      server.setClock('2027-01-04T10:00:00.000Z' as Instant);
      assert.equal((await change(server, token, { email: 'n8@x.example' })).proofSentTo, 'n8@x.example');
    }));

  test('a device that joined by code has none, and sees no address', () =>
    withServer(engine, async (server) => {
      const { office, group } = await aStartedGroup(server);
      const round = await openRound(server, office, group.id);
      const device = await joined(server, office, {
        roundId: round.id,
        participantId: given(group.participants[0]),
      });
      const before = await kept(server);

      const { code } = await change(server, device, { telephone: '06 12345678' });
      const { viewer } = await askFor(
        server,
        device,
        '{ viewer { person { email telephone secretaries { id } } } }',
      );

      assert.equal(code, 'NOT_ALLOWED');
      assert.deepEqual(viewer.person, { email: null, telephone: null, secretaries: null });
      assert.deepEqual(await kept(server), before);
    }));
});
