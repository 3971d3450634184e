import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertSignInLink } from '../../src/access/links-store.ts';
import type { Database } from '../../src/database/database.ts';
import { instantInWords } from '../../src/shared/dutch-time.ts';
import { instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { SignOutDocument, ViewerDocument } from '../../src/web/gql/graphql.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ask,
  documentIdOf,
  insertPeople,
  type Json,
  linked,
  type Running,
  signedIn,
  withServer,
} from './running.ts';

/** As the screens ask it: the name of who asks, or the whole answer when there is none. */
async function whoIs({ url }: Running, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ documentId: documentIdOf(ViewerDocument) }),
  });
  const body: Json = await response.json();
  return { status: response.status, body: body.data?.viewer.person.name ?? body };
}

function cookieOf(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function linkRows({ db }: Database): Promise<unknown> {
  return {
    links: await db.selectFrom('sign_in_links').selectAll().execute(),
    signIns: await db.selectFrom('sign_ins').selectAll().execute(),
    personal: await db.selectFrom('personal_links').selectAll().execute(),
  };
}

describeOnBothEngines('Links of mails', (engine) => {
  test('opening a link, as a mail scanner does, changes nothing and sets no cookie', () =>
    withServer(engine, async (server) => {
      const { office, wethouders } = await insertPeople(server.context.database);
      const { database } = server.context;
      const signIn = await insertSignInLink(database.db, office, server.now());
      const personal = await linked(server, wethouders[0] ?? office);
      const before = await linkRows(database);

      for (const path of [`/inloggen/${signIn}`, `/p/${personal}`]) {
        for (const method of ['GET', 'HEAD']) {
          const response = await fetch(server.url + path, { method });
          assert.equal(response.status, 200);
          assert.equal(response.headers.get('set-cookie'), null);
          const page = await response.text();
          assert.equal(page.includes(`<form method="post" action="${path}">`), method === 'GET');
        }
      }

      assert.deepEqual(await linkRows(database), before);
    }));

  test('the button of a sign-in link signs in once; a second press gets a friendly page', () =>
    withServer(engine, async (server) => {
      const { office } = await insertPeople(server.context.database);
      const link = `${server.url}/inloggen/${await insertSignInLink(server.context.database.db, office, server.now())}`;
      const press = (): Promise<Response> => fetch(link, { method: 'POST', redirect: 'manual' });

      const [first, second] = [await press(), await press()];

      assert.equal(first.status, 303);
      assert.equal(first.headers.get('location'), '/');
      assert.match(
        first.headers.get('set-cookie') ?? '',
        /^toerbeurt=tb_access_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
      );
      assert.equal(second.status, 410);
      const said = await second.text();
      assert.match(said, /<html lang="nl">[\s\S]*<h1>Deze link is al gebruikt<\/h1>/);
      assert.ok(said.includes(`<p>Op ${instantInWords(server.now())} is er al mee ingelogd.`), said);
      assert.ok(said.includes('<a href="/">Ga dan verder</a>'));
      assert.ok(said.includes('<a href="/inloggen">Nieuwe inloglink aanvragen</a>'));
      assert.deepEqual(await whoIs(server, { cookie: cookieOf(first), 'sec-fetch-site': 'same-origin' }), {
        status: 200,
        body: 'Bea Bureau',
      });
    }));

  test('of a link that is too old, or that never was, the page says so and how to get another', () =>
    withServer(engine, async (server) => {
      const { office } = await insertPeople(server.context.database);
      const link = await insertSignInLink(server.context.database.db, office, server.now());
      server.setClock(instantFromMillis(millisOf(server.now()) + 3_600_000));

      for (const [token, title] of [
        [link, 'Deze link is verlopen'],
        ['tb_signin_onzin', 'Deze link werkt niet'],
      ]) {
        const pressed = await fetch(`${server.url}/inloggen/${token}`, {
          method: 'POST',
          redirect: 'manual',
        });
        const said = await pressed.text();
        assert.equal(pressed.status, 410);
        assert.ok(said.includes(`<h1>${title}</h1>`), said);
        assert.ok(said.includes('<a href="/inloggen">Nieuwe inloglink aanvragen</a>'));
      }
    }));

  for (const { naar, leadsTo } of [
    { naar: '/ronde/UGxhbm5pbmdSb3VuZDox/meedoen', leadsTo: '/ronde/UGxhbm5pbmdSb3VuZDox/meedoen' },
    { naar: '/antwoorden/a%3D/b%3D', leadsTo: '/antwoorden/a%3D/b%3D' },
    { naar: '//elders.example/ronde', leadsTo: '/' },
    { naar: '/\\elders.example', leadsTo: '/' },
    { naar: 'https://elders.example/ronde/1', leadsTo: '/' },
    { naar: '/graphql', leadsTo: '/' },
    { naar: '/ronde/../graphql', leadsTo: '/' },
    { naar: '/ronde/1\r\nSet-Cookie: a=b', leadsTo: '/' },
    { naar: `/ronde/${'a'.repeat(600)}`, leadsTo: '/' },
  ]) {
    test(`a link that asks for ${naar.slice(0, 40)} leads to ${leadsTo}`, () =>
      withServer(engine, async (server) => {
        const { office, wethouders } = await insertPeople(server.context.database);
        const { db } = server.context.database;
        const query = `?naar=${encodeURIComponent(naar)}`;
        const action = leadsTo === '/' ? '' : `?naar=${encodeURIComponent(leadsTo)}`;
        for (const path of [
          `/inloggen/${await insertSignInLink(db, office, server.now())}`,
          `/p/${await linked(server, wethouders[0] ?? office)}`,
        ]) {
          const shown = await (await fetch(`${server.url}${path}${query}`)).text();
          const pressed = await fetch(`${server.url}${path}${query}`, { method: 'POST', redirect: 'manual' });

          assert.equal(shown.includes(`action="${path}${action}"`), true);
          assert.deepEqual([pressed.status, pressed.headers.get('location')], [303, leadsTo]);
        }
      }));
  }

  test('a personal link signs in again and again, and works as a Bearer token', () =>
    withServer(engine, async (server) => {
      const { wethouders, office } = await insertPeople(server.context.database);
      const token = await linked(server, wethouders[0] ?? office);

      for (const time of ['first', 'second']) {
        const pressed = await fetch(`${server.url}/p/${token}`, { method: 'POST', redirect: 'manual' });
        assert.equal(pressed.status, 303, time);
        assert.equal(cookieOf(pressed), `toerbeurt=${token}`);
      }
      assert.deepEqual(await whoIs(server, { authorization: `Bearer ${token}` }), {
        status: 200,
        body: 'Anna Bakker',
      });
    }));

  test('a cookie counts with our own pages only, for reading with POST as well', () =>
    withServer(engine, async (server) => {
      const { office } = await insertPeople(server.context.database);
      const cookie = `toerbeurt=${await signedIn(server, office)}`;

      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site', origin: server.baseUrl },
        {},
      ]) {
        assert.deepEqual(await whoIs(server, { cookie, ...headers }), {
          status: 403,
          body: {
            errors: [
              {
                message: 'Dit kan niet vanaf een andere website.',
                extensions: { code: 'CROSS_SITE_REQUEST' },
              },
            ],
          },
        });
      }
      const fromUs = await whoIs(server, { cookie, origin: server.baseUrl });
      assert.deepEqual(fromUs, {
        status: 200,
        body: 'Bea Bureau',
      });
    }));

  test('another site cannot sign somebody in or out', () =>
    withServer(engine, async (server) => {
      const { office, wethouders } = await insertPeople(server.context.database);
      const token = await linked(server, wethouders[0] ?? office);
      const cookie = `toerbeurt=${await signedIn(server, office)}`;
      const headers = { 'sec-fetch-site': 'cross-site', cookie };

      for (const path of [`/p/${token}`, '/inloggen/tb_signin_x', '/uitloggen']) {
        const response = await fetch(server.url + path, { method: 'POST', headers, redirect: 'manual' });
        assert.equal(response.status, 403);
        assert.equal(response.headers.get('set-cookie'), null);
      }
    }));

  test('who signs out is nobody, with the old token as well', () =>
    withServer(engine, async (server) => {
      const { office } = await insertPeople(server.context.database);
      const token = await signedIn(server, office);

      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: `toerbeurt=${token}`,
          'sec-fetch-site': 'same-origin',
        },
        body: JSON.stringify({ documentId: documentIdOf(SignOutDocument) }),
      });

      assert.match(response.headers.get('set-cookie') ?? '', /^toerbeurt=; Path=\/; .*Max-Age=0$/);
      const { data } = await ask(server, token, '{ viewer { person { name } roles } }');
      assert.deepEqual(data, { viewer: { person: null, roles: [] } });
    }));

  test('over https the cookie is Secure and bound to the host', () =>
    withServer(
      engine,
      async (server) => {
        const { wethouders, office } = await insertPeople(server.context.database);
        const token = await linked(server, wethouders[0] ?? office);

        const pressed = await fetch(`${server.url}/p/${token}`, { method: 'POST', redirect: 'manual' });

        assert.match(pressed.headers.get('set-cookie') ?? '', /^__Host-toerbeurt=.*; Secure$/);
        assert.equal(pressed.headers.get('strict-transport-security'), 'max-age=31536000');
      },
      { baseUrl: 'https://toerbeurt.example.nl' },
    ));

  test('the 31st wrong calendar token of a minute is limited, and a right one never', () =>
    withServer(engine, async (server) => {
      const { office } = await insertPeople(server.context.database);
      const token = await signedIn(server, office);
      const made = await ask(
        server,
        token,
        'mutation { createCalendarFeed(input: { kind: OFFICE }) { ... on CreateCalendarFeedSuccess { address { url } } } }',
      );
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 31; attempt += 1) {
        statuses.push((await fetch(`${server.url}/calendar/ical_wrong${attempt}.ics`)).status);
      }

      assert.deepEqual(statuses, [...Array<number>(30).fill(404), 429]);
      const right = await fetch(made.data.createCalendarFeed.address.url);
      assert.equal(right.status, 200);
      assert.equal(right.headers.get('set-cookie'), null);
    }));
});
