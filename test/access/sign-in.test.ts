import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { insertPersonalLink } from '../../src/access/links-store.ts';
import { redeemSignInLink, requestSignInLink, signOut } from '../../src/access/sign-in.ts';
import { tokenHash } from '../../src/access/tokens.ts';
import type { Viewer } from '../../src/access/types.ts';
import { viewerFor } from '../../src/access/viewer.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database, DatabaseLocation } from '../../src/database/database.ts';
import type { Tables } from '../../src/database/tables.ts';
import { insertFacilitator, insertOfficeStaff, insertSecretaryAssignment } from '../../src/people/store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { readDueMails, tokenIn } from '../notifications/mailbox.ts';
import { aPerson, CREATED_AT } from '../people/builders.ts';

const NOON = '2026-11-23T12:00:00.000Z' as Instant;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function after(instant: Instant, millis: number): Instant {
  return instantFromMillis(millisOf(instant) + millis);
}

function at(database: Database, now: Instant): Context {
  return { database, clock: () => now };
}

async function aFacilitator(database: Database): Promise<PersonId> {
  const id = await aPerson(database.db, 'Hilda de Reeder', 'Hilda@Example.nl');
  await insertFacilitator(database.db, id, CREATED_AT);
  return id;
}

/** The token of a link that was mailed at `now`. */
async function aMailedLink(database: Database, now: Instant = NOON): Promise<string> {
  await requestSignInLink(at(database, now), 'hilda@example.nl');
  const mails = await readDueMails(at(database, now));
  return tokenIn(mails.at(-1));
}

async function rowsOf(database: Database, table: keyof Tables): Promise<readonly unknown[]> {
  return database.db.selectFrom(table).selectAll().execute();
}

describeOnBothEngines('Signing in by mail', (engine) => {
  test('a facilitator gets one mail, to the address as typed, whose link signs in', () =>
    withDatabase(engine, async (database) => {
      const hilda = await aFacilitator(database);

      await requestSignInLink(at(database, NOON), ' HILDA@example.nl ');
      const mails = await readDueMails(at(database, NOON));
      const [mail] = mails;
      const token = tokenIn(mail);
      const redeemed = await redeemSignInLink(at(database, NOON), token);

      assert.equal(mails.length, 1);
      assert.deepEqual(mail?.to, [{ address: 'Hilda@example.nl', name: '' }]);
      assert.equal(mail?.subject, 'Uw link om in te loggen bij Toerbeurt');
      assert.equal(
        mail?.text?.replace(/\r\n/g, '\n').trimEnd(),
        `Beste Hilda de Reeder,

Met deze link logt u in bij Toerbeurt:

https://toerbeurt.example.nl/inloggen/${token}

De link werkt één keer, en tot 30 minuten nadat deze mail is verstuurd.

Hebt u niet om deze link gevraagd? Dan hoeft u niets te doen. Stuur deze mail niet door.

Met vriendelijke groet,
het bureau`,
      );
      assert.match(token, /^tb_signin_[\w-]{43}$/);
      assert.ok(redeemed.ok);
      const { accessToken, ...signIn } = redeemed.value;
      assert.deepEqual(signIn, { personId: hilda, expiresAt: after(NOON, 12 * HOUR) });
      assert.match(accessToken, /^tb_access_[\w-]{43}$/);
      assert.deepEqual(await viewerFor(database.db, accessToken, NOON), {
        kind: 'person',
        personId: hilda,
        isOffice: false,
        isFacilitator: true,
        secretaryOf: [],
        standsInFor: [],
        via: 'signIn',
      } satisfies Viewer);
    }));

  test('whoever asks gets the same answer; staff of today get a link that works once, others who are known one of their own', () =>
    withDatabase(engine, async (database) => {
      const { db } = database;
      await aPerson(db, 'Anna Bos');
      const ended = await aPerson(db, 'Bram Dijk');
      await insertFacilitator(db, ended, CREATED_AT);
      await db.updateTable('facilitators').set({ ended_at: NOON }).execute();
      const erased = await aPerson(db, 'Cor Eik');
      await insertOfficeStaff(db, erased, CREATED_AT);
      await db.updateTable('people').set({ erased_at: NOON }).where('id', '=', erased).execute();
      const office = await aPerson(db, 'Bea Bureau');
      await insertOfficeStaff(db, office, CREATED_AT);

      const answers = [];
      for (const name of ['anna.bos', 'bram.dijk', 'cor.eik', 'bea.bureau', 'nobody', 'no address @'])
        answers.push(await requestSignInLink(at(database, NOON), `${name}@example.nl`));

      assert.deepEqual(new Set(answers), new Set([undefined]));
      assert.deepEqual(
        await db.selectFrom('outbox').select(['to_address', 'link_kind']).orderBy('to_address').execute(),
        [
          { to_address: 'anna.bos@example.nl', link_kind: 'personal' },
          { to_address: 'bea.bureau@example.nl', link_kind: 'signIn' },
          { to_address: 'bram.dijk@example.nl', link_kind: 'personal' },
        ],
      );
    }));

  test('a wethouder who comes without the own link is mailed one, and the links from before go on', () =>
    withDatabase(engine, async (database) => {
      const { db } = database;
      const wethouder = await aPerson(db, 'Anna Bos');
      const before = await insertPersonalLink(db, wethouder, CREATED_AT);
      await insertOfficeStaff(db, await aPerson(db, 'Bea Bureau'), CREATED_AT);

      for (let asked = 0; asked < 10; asked += 1)
        await requestSignInLink(at(database, NOON), ' Anna.Bos@Example.NL ');
      const mails = await readDueMails(at(database, NOON));

      assert.equal(mails.length, 5, 'five an hour');
      assert.deepEqual(mails[0]?.to, [{ name: '', address: 'anna.bos@example.nl' }]);
      const [, token] = /^https:\/\/toerbeurt\.example\.nl\/p\/(\S+)$/m.exec(mails[0]?.text ?? '') ?? [];
      for (const link of [before, token]) {
        const viewer = await viewerFor(db, link, NOON);
        assert.deepEqual(
          viewer.kind === 'person' && [viewer.personId, viewer.via, viewer.isOffice, viewer.isFacilitator],
          [wethouder, 'personalLink', false, false],
        );
      }
    }));

  test('five links an hour and no more, also when ten are asked for at once', () =>
    withDatabase(engine, async (database) => {
      await aFacilitator(database);
      const ask = (now: Instant) => requestSignInLink(at(database, now), 'hilda@example.nl');

      await Promise.all(Array.from({ length: 10 }, () => ask(NOON)));
      assert.equal((await rowsOf(database, 'outbox')).length, 5);
      await ask(after(NOON, HOUR - 1));
      assert.equal((await rowsOf(database, 'outbox')).length, 5);
      await ask(after(NOON, HOUR));
      assert.equal((await rowsOf(database, 'outbox')).length, 6);
    }));

  for (const [late, code] of [
    [30 * MINUTE - 1, undefined],
    [30 * MINUTE, 'LINK_EXPIRED'],
  ] as const) {
    test(`a link ${late} ms after its mail: ${code ?? 'signs in'}`, () =>
      withDatabase(engine, async (database) => {
        await aFacilitator(database);
        const token = await aMailedLink(database);

        const result = await redeemSignInLink(at(database, after(NOON, late)), token);

        if (code === undefined) assert.ok(result.ok);
        else {
          assert.deepEqual(result, {
            ok: false,
            refusal: { code, expiresAt: after(NOON, 30 * MINUTE) },
          });
          assert.deepEqual(await rowsOf(database, 'sign_ins'), []);
          assert.deepEqual(await rowsOf(database, 'audit_log'), []);
        }
      }));
  }

  test('a mail that waited two hours for the mail server still holds a link of thirty minutes', () =>
    withDatabase(engine, async (database) => {
      await aFacilitator(database);
      const later = after(NOON, 2 * HOUR);

      await requestSignInLink(at(database, NOON), 'hilda@example.nl');
      const [mail] = await readDueMails(at(database, later));

      assert.ok((await redeemSignInLink(at(database, after(later, 30 * MINUTE - 1)), tokenIn(mail))).ok);
    }));

  test('a second click is told that the link was used, and when', () =>
    withDatabase(engine, async (database) => {
      await aFacilitator(database);
      const token = await aMailedLink(database);
      await redeemSignInLink(at(database, NOON), token);

      assert.deepEqual(await redeemSignInLink(at(database, after(NOON, MINUTE)), token), {
        ok: false,
        refusal: { code: 'LINK_ALREADY_USED', redeemedAt: NOON },
      });
      assert.equal((await rowsOf(database, 'sign_ins')).length, 1);
    }));

  test('an unknown link, an access token or nothing at all signs nobody in', () =>
    withDatabase(engine, async (database) => {
      await aFacilitator(database);
      const link = await aMailedLink(database);
      const signedIn = await redeemSignInLink(at(database, NOON), link);
      assert.ok(signedIn.ok);

      for (const token of ['', 'tb_signin_', `${link}x`, link.toLowerCase(), signedIn.value.accessToken])
        assert.deepEqual(await redeemSignInLink(at(database, NOON), token), {
          ok: false,
          refusal: { code: 'LINK_UNKNOWN' },
        });
    }));

  test('whoever stopped being staff after the mail cannot use the link, and it stays unused', () =>
    withDatabase(engine, async (database) => {
      await aFacilitator(database);
      const token = await aMailedLink(database);
      await database.db.updateTable('facilitators').set({ ended_at: NOON }).execute();

      assert.deepEqual(await redeemSignInLink(at(database, NOON), token), {
        ok: false,
        refusal: { code: 'LINK_UNKNOWN' },
      });
      assert.deepEqual(await database.db.selectFrom('sign_in_links').select('redeemed_at').execute(), [
        { redeemed_at: null },
      ]);
    }));

  test('of ten who redeem one link at once, in two processes, exactly one gets in', () =>
    withDatabase(engine, async (database, location) => {
      await aFacilitator(database);
      const token = await aMailedLink(database);

      const outcomes = await redeemInTwoProcesses({ location, token, now: NOON, attempts: 5 });

      assert.deepEqual(outcomes.toSorted(), [
        ...Array.from({ length: 9 }, () => 'LINK_ALREADY_USED'),
        'signed in',
      ]);
      assert.equal((await rowsOf(database, 'sign_ins')).length, 1);
      assert.equal((await rowsOf(database, 'audit_log')).length, 1);
    }));

  test('no token is in any table, before its mail is sent or after it is used', () =>
    withDatabase(engine, async (database) => {
      await aFacilitator(database);
      await requestSignInLink(at(database, NOON), 'hilda@example.nl');
      const beforeSending = await contentsOf(database);
      const link = await aMailedLink(database);
      const signedIn = await redeemSignInLink(at(database, NOON), link);
      assert.ok(signedIn.ok);
      const { accessToken } = signedIn.value;

      const contents = await contentsOf(database);

      assert.doesNotMatch(beforeSending + contents, /tb_(?:signin|access|link)_/);
      for (const token of [link, accessToken]) {
        assert.ok(!contents.includes(token.slice(-20)));
        assert.ok(contents.includes(tokenHash(token)));
      }
    }));

  test('signing out ends that sign-in and no other, and is written down once', () =>
    withDatabase(engine, async (database) => {
      const hilda = await aFacilitator(database);
      const tokens: string[] = [];
      for (const now of [NOON, after(NOON, MINUTE)]) {
        const signedIn = await redeemSignInLink(at(database, now), await aMailedLink(database, now));
        assert.ok(signedIn.ok);
        tokens.push(signedIn.value.accessToken);
      }
      const [one = '', other = ''] = tokens;
      const later = after(NOON, 2 * MINUTE);

      await signOut(at(database, later), one);
      await signOut(at(database, later), one);
      await signOut(at(database, later), 'tb_access_unknown');

      assert.deepEqual(await viewerFor(database.db, one, later), { kind: 'anonymous' });
      assert.equal((await viewerFor(database.db, other, later)).kind, 'person');
      assert.deepEqual(
        await database.db
          .selectFrom('audit_log')
          .select(['action', 'actor_id', 'actor_role', 'at'])
          .orderBy('at')
          .execute(),
        [
          { action: 'person.signedIn', actor_id: hilda, actor_role: 'facilitator', at: NOON },
          {
            action: 'person.signedIn',
            actor_id: hilda,
            actor_role: 'facilitator',
            at: after(NOON, MINUTE),
          },
          { action: 'person.signedOut', actor_id: hilda, actor_role: 'facilitator', at: later },
        ],
      );
    }));
});

describeOnBothEngines('Who is signed in', (engine) => {
  test('is known for twelve hours, exactly', () =>
    withDatabase(engine, async (database) => {
      await aFacilitator(database);
      const signedIn = await redeemSignInLink(at(database, NOON), await aMailedLink(database));
      assert.ok(signedIn.ok);
      const kindAt = async (now: Instant) =>
        (await viewerFor(database.db, signedIn.value.accessToken, now)).kind;

      assert.equal(await kindAt(after(NOON, 12 * HOUR - 1)), 'person');
      assert.equal(await kindAt(after(NOON, 12 * HOUR)), 'anonymous');
    }));

  test('has every role of the moment, and none any more once erased or no staff', () =>
    withDatabase(engine, async (database) => {
      const { db } = database;
      const hilda = await aFacilitator(database);
      const signedIn = await redeemSignInLink(at(database, NOON), await aMailedLink(database));
      assert.ok(signedIn.ok);
      const { accessToken } = signedIn.value;
      const anna = await aPerson(db, 'Anna Bos');
      const bram = await aPerson(db, 'Bram Dijk');
      await insertOfficeStaff(db, hilda, CREATED_AT);
      for (const wethouderId of [anna, bram])
        await insertSecretaryAssignment(db, { secretaryId: hilda, wethouderId, startedAt: CREATED_AT });
      const viewer = () => viewerFor(db, accessToken, NOON);
      const known = { kind: 'person', personId: hilda, via: 'signIn' } as const;

      assert.deepEqual(await viewer(), {
        ...known,
        isOffice: true,
        isFacilitator: true,
        secretaryOf: [anna, bram].sort(),
        standsInFor: [],
      });
      await db.updateTable('secretary_assignments').set({ ended_at: NOON }).execute();
      await db.updateTable('facilitators').set({ ended_at: NOON }).execute();
      assert.deepEqual(await viewer(), {
        ...known,
        isOffice: true,
        isFacilitator: false,
        secretaryOf: [],
        standsInFor: [],
      });
      await db.updateTable('people').set({ erased_at: NOON }).where('id', '=', hilda).execute();
      assert.deepEqual(await viewer(), { kind: 'anonymous' });
      await db.updateTable('people').set({ erased_at: null }).where('id', '=', hilda).execute();
      await db.updateTable('office_staff').set({ ended_at: NOON }).execute();
      assert.deepEqual(await viewer(), { kind: 'anonymous' });
    }));

  test('is nobody with a token of another kind', () =>
    withDatabase(engine, async (database) => {
      await aFacilitator(database);
      const link = await aMailedLink(database);

      for (const token of [undefined, '', link, 'tb_access_', 'tb_link_x', 'ical_x', 'x'.repeat(100_000)])
        assert.deepEqual(await viewerFor(database.db, token, NOON), { kind: 'anonymous' });
    }));
});

/** Every row of every table, as text. */
async function contentsOf(database: Database): Promise<string> {
  const tables = await database.db.introspection.getTables();
  assert.ok(tables.length > 25);
  const rows = [];
  // Names that the database itself gives
  for (const { name } of tables) rows.push(await rowsOf(database, name as keyof Tables));
  return JSON.stringify(rows);
}

/** What each attempt came to: `signed in` or the code of its refusal. Both processes start when both are ready. */
async function redeemInTwoProcesses(task: {
  readonly location: DatabaseLocation;
  readonly token: string;
  readonly now: Instant;
  readonly attempts: number;
}): Promise<readonly string[]> {
  const program = join(import.meta.dirname, 'redeem-process.ts');
  const processes = [1, 2].map(() => fork(program, [JSON.stringify(task)]));
  const next = async (child: ChildProcess): Promise<unknown> => (await once(child, 'message'))[0];
  assert.deepEqual(await Promise.all(processes.map(next)), ['ready', 'ready']);
  const answers = Promise.all(processes.map(next));
  for (const child of processes) child.send('go');
  // What redeem-process.ts sends
  return (await answers).flat() as string[];
}
