import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Kind, parse } from 'graphql';
import { readKnownOperations } from '../../src/server/known-operations.ts';
import { screenAt } from '../../src/server/screen-paths.ts';
import {
  globalId,
  insertPeople,
  type Json,
  joinCode,
  linked,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from './running.ts';

const MANIFEST = {
  'answers/answers-page.tsx': {
    file: 'assets/answers.js',
    imports: ['_app.js', '_live.js'],
    css: ['assets/a.css'],
  },
  'viewer/sign-in-page.tsx': { file: 'assets/sign-in.js', imports: ['_app.js'] },
  'join/join-page.tsx': { file: 'assets/join.js', imports: ['_app.js'] },
  '_app.js': { file: 'assets/app.js', css: ['assets/app.css'] },
  '_live.js': { file: 'assets/live.js' },
};
const TEMPLATE = `<head><script type="module" src="/assets/app.js"></script>
<link rel="stylesheet" href="/assets/app.css"></head><body><div id="app"></div></body>`;

interface Document {
  readonly headers: Headers;
  /** In order. */
  readonly links: readonly string[];
  readonly answers: readonly { readonly documentId: string; readonly variables: Json; readonly data: Json }[];
  readonly html: string;
}

async function documentOf(
  { url, webFolder }: Running,
  path: string,
  token?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Document> {
  mkdirSync(webFolder, { recursive: true });
  writeFileSync(join(webFolder, 'index.html'), TEMPLATE);
  writeFileSync(join(webFolder, 'manifest.json'), JSON.stringify(MANIFEST));
  const response = await fetch(url + path, {
    headers: { ...more, ...(token === undefined ? {} : { cookie: `toerbeurt=${token}` }) },
  });
  assert.equal(response.status, 200);
  const html = await response.text();
  const data = /<script type="application\/json" id="eerste-antwoorden">(.*?)<\/script>/s.exec(html)?.[1];
  assert.ok(data);
  return {
    headers: response.headers,
    links: [...html.matchAll(/<link rel="(\w+)" crossorigin href="([^"]+)">/g)].map(
      ([, kind, file]) => `${kind} ${file}`,
    ),
    answers: JSON.parse(data),
    html,
  };
}

/** Ids of `Viewer` and the like. */
function nameOf(documentId: string): string | undefined {
  return /query (\w+)/.exec(readKnownOperations().get(documentId) ?? '')?.[1];
}

describe('The document of a page', () => {
  test('names the files of that page, and brings what it asks first as the API would answer it', () =>
    withServer('sqlite', async (server) => {
      const people = await insertPeople(server.context.database);
      const { facilitator, wethouders, office } = people;
      const officeToken = await signedIn(server, office);
      const group = await startGroup(server, officeToken, { facilitator, people: wethouders });
      const round = await openRound(server, officeToken, group.id);
      const token = await linked(server, wethouders[0] ?? facilitator);
      const variables = { id: round.id, participantId: group.participants[0] };
      const path = `/antwoorden/${encodeURIComponent(round.id)}/${encodeURIComponent(variables.participantId ?? '')}`;

      const { headers, links, answers } = await documentOf(server, path, token);

      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(
        headers.get('link'),
        [
          '</assets/app.js>; rel="modulepreload"; crossorigin',
          '</assets/app.css>; rel="preload"; as="style"; crossorigin',
          '</assets/a.css>; rel="preload"; as="style"; crossorigin',
          '</assets/answers.js>; rel="modulepreload"; crossorigin',
          '</assets/live.js>; rel="modulepreload"; crossorigin',
        ].join(', '),
      );
      assert.deepEqual(links, [
        'stylesheet /assets/a.css',
        'modulepreload /assets/answers.js',
        'modulepreload /assets/live.js',
      ]);
      assert.deepEqual(
        answers.map(({ documentId, variables: given }) => [nameOf(documentId), given]),
        [
          ['Viewer', {}],
          ['AnswerPage', variables],
          ['GroupProgress', { id: round.id }],
        ],
      );
      for (const { documentId, variables: given, data } of answers) {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'sec-fetch-site': 'same-origin',
            cookie: `toerbeurt=${token}`,
          },
          body: JSON.stringify({ documentId, variables: given }),
        });
        assert.deepEqual({ data }, await response.json());
      }
    }));

  test('of a group brings nothing of it to who is not in it', () =>
    withServer('sqlite', async (server) => {
      const { office, facilitator, otherFacilitator, wethouders } = await insertPeople(
        server.context.database,
      );
      const officeToken = await signedIn(server, office);
      const group = await startGroup(server, officeToken, { facilitator, people: wethouders });
      const path = `/traject/${encodeURIComponent(group.id)}`;

      const { answers } = await documentOf(server, path, await signedIn(server, otherFacilitator));

      const [viewer, trajectory] = answers;
      assert.equal(viewer?.data.viewer.person.id, globalId('Person', otherFacilitator));
      assert.deepEqual(trajectory === undefined ? null : trajectory.data.trajectory, null);
    }));

  test('for who is not signed in holds the form to sign in, except where a phone joins', () =>
    withServer('sqlite', async (server) => {
      const { links, answers } = await documentOf(server, '/antwoorden/a/b');

      assert.deepEqual(links, ['modulepreload /assets/sign-in.js']);
      assert.deepEqual(
        answers.map(({ documentId, data }) => [nameOf(documentId), data.viewer.person]),
        [['Viewer', null]],
      );
      assert.deepEqual((await documentOf(server, '/meedoen/K7M4QX')).links, [
        'modulepreload /assets/join.js',
      ]);
    }));

  test('in which a phone joins says what the code opens to who opened it, and counts codes that open nothing', () =>
    withServer('sqlite', async (server) => {
      const { office, facilitator, wethouders } = await insertPeople(server.context.database);
      const officeToken = await signedIn(server, office);
      const group = await startGroup(server, officeToken, { facilitator, people: wethouders });
      const code = await joinCode(server, officeToken, (await openRound(server, officeToken, group.id)).id);
      const scanned = { 'sec-fetch-site': 'none' };
      const answersTo = async (path: string, headers: Readonly<Record<string, string>>) =>
        (await documentOf(server, path, undefined, headers)).answers.map(
          ({ documentId, variables, data }) => [
            nameOf(documentId),
            variables,
            data.joinCodeLookup && {
              secondsToWait: data.joinCodeLookup.secondsToWait,
              group: data.joinCodeLookup.round?.trajectoryName,
            },
          ],
        );
      const viewer = ['Viewer', {}, undefined];

      assert.deepEqual(await answersTo(`/meedoen/${encodeURIComponent(code)}`, scanned), [
        viewer,
        ['JoinCodeLookup', { code }, { secondsToWait: null, group: 'Groep Oost' }],
      ]);
      for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
        for (let time = 0; time < 20; time += 1) {
          assert.deepEqual(await answersTo('/meedoen/AAAAAA', headers), [viewer]);
        }
      }
      for (let time = 0; time < 20; time += 1) {
        assert.deepEqual((await answersTo('/meedoen/AAAAAA', scanned)).at(-1), [
          'JoinCodeLookup',
          { code: 'AAAAAA' },
          { secondsToWait: null, group: undefined },
        ]);
      }
      const [, [, , waits]] = (await answersTo(`/meedoen/${encodeURIComponent(code)}`, scanned)) as [
        unknown,
        [unknown, unknown, Json],
      ];
      assert.equal(waits.group, undefined);
      assert.ok(waits.secondsToWait > 0);
    }));

  test('is not ended by a name', () =>
    withServer('sqlite', async (server) => {
      const { office, facilitator, wethouders } = await insertPeople(server.context.database);
      const officeToken = await signedIn(server, office);
      const name = 'Groep </script><script>alert(1)</script> $& <!--';
      const group = await startGroup(server, officeToken, { facilitator, people: wethouders, name });

      const { answers, html } = await documentOf(
        server,
        `/traject/${encodeURIComponent(group.id)}`,
        await signedIn(server, facilitator),
      );

      assert.equal(answers.at(-1)?.data.trajectory.name, name);
      assert.equal(html.split('</script>').length, 3, 'the script of the screens, and that of the answers');
    }));

  test('comes compressed to who takes that', () =>
    withServer('sqlite', async (server) => {
      const plain = await documentOf(server, '/meedoen');

      for (const coding of ['br', 'gzip']) {
        const response = await fetch(`${server.url}/meedoen`, { headers: { 'accept-encoding': coding } });
        assert.equal(response.headers.get('content-encoding'), coding);
        assert.equal(response.headers.get('vary'), 'Accept-Encoding');
        assert.equal(await response.text(), plain.html);
      }
    }));

  for (const path of [
    ...[
      '/',
      '/inloggen',
      '/traject/1',
      '/traject/1/groep',
      '/traject/1/begeleider',
      '/traject/1/vervolg',
      '/traject/1/vergelijk',
      '/ronde-voorbereiden/1',
      '/ronde/1',
      '/ronde/1/afdrukken',
    ],
    ...[
      '/antwoorden/1/2',
      '/meedoen',
      '/meedoen/K7M4QX',
      '/ronde/1/meedoen',
      '/agenda',
      '/agenda/1',
      '/bureau/traject-starten',
      '/bureau/post',
      '/bureau/facturen',
      '/bureau/facturen/1',
      '/bureau/agendas',
      '/bureau/secretariaten',
      '/bureau/medewerkers',
      '/bijeenkomst/1',
      '/mijn-gegevens',
      '/aanmelden/abc',
      '/voorinschrijven',
      '/mijn-aanmelding/tb',
      '/bureau/aanbod',
      '/bureau/aanmeldingen',
      '/bureau/privacy',
    ],
  ]) {
    test(`at ${path} asks what the screens have, with the variables that it needs`, () => {
      const texts = [...readKnownOperations().values()].map((text) => parse(text));
      for (const { operation, variables } of screenAt(path)?.asks ?? []) {
        const queries = texts
          .flatMap(({ definitions }) => definitions)
          .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
          .filter(({ name }) => name?.value === operation);

        assert.deepEqual(
          queries.map((query) => [
            query.operation,
            (query.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
          ]),
          [['query', Object.keys(variables)]],
        );
      }
    });
  }
});
