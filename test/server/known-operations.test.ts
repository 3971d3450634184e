import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { parse, validate } from 'graphql';
import { apiSchema } from '../../resolvers/api-schema.ts';
import { readKnownOperations } from '../../src/server/known-operations.ts';
import * as documents from '../../src/web/gql/graphql.ts';
import {
  type Answered,
  documentIdOf,
  insertPeople,
  type Json,
  type Running,
  signedIn,
  withServer,
} from './running.ts';

const OWN_PAGE = { 'sec-fetch-site': 'same-origin' };

/** Sends any body and headers; gives the status with the answer. */
async function post(
  { url }: Running,
  body: Json,
  headers: Readonly<Record<string, string>>,
): Promise<Answered & { readonly status: number }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Answered) };
}

function codesOf({ errors }: Answered): readonly (string | undefined)[] {
  return errors?.map(({ extensions }) => extensions?.code) ?? [];
}

/** Every operation that the screens can send, by name. */
const SENT = Object.entries(documents)
  .filter(([name]) => name.endsWith('Document'))
  .map(([name, document]) => ({ name, documentId: documentIdOf(document as Json) }));

describe('Operations of the screens', () => {
  test('the server knows exactly those that the screens send, each under the hash of its text', () => {
    const known = readKnownOperations();

    assert.deepEqual([...known.keys()].toSorted(), SENT.map(({ documentId }) => documentId).toSorted());
    assert.ok(SENT.length > 30);
    for (const [documentId, text] of known) {
      assert.equal(documentId, `sha256:${createHash('sha256').update(text).digest('hex')}`);
      assert.deepEqual(validate(apiSchema, parse(text)), []);
    }
  });

  test('each of them is taken from a browser by its hash', () =>
    withServer('sqlite', async (server) => {
      const { office } = await insertPeople(server.context.database);
      const headers = { cookie: `toerbeurt=${await signedIn(server, office)}`, ...OWN_PAGE };
      const who = await post(server, { documentId: documentIdOf(documents.ViewerDocument) }, headers);
      assert.deepEqual(who.data?.viewer.roles, ['OFFICE']);
      for (const { name, documentId } of SENT) {
        const answer = await post(server, { documentId, variables: {} }, headers);

        // Without its variables most of them go no further than the check of those
        const codes = codesOf(answer);
        assert.ok(!codes.includes('OPERATION_UNKNOWN') && !codes.includes('OWN_DOCUMENT_REFUSED'), name);
        assert.ok(
          answer.data !== undefined || /Variable "\$|event-stream/.test(answer.errors?.[0]?.message ?? ''),
          name,
        );
      }
    }));

  test('a browser session may not send a text of its own, a program with the same token may', () =>
    withServer('sqlite', async (server) => {
      const { office } = await insertPeople(server.context.database);
      const token = await signedIn(server, office);
      const body = { query: '{ viewer { roles } }' };

      const fromPage = await post(server, body, { cookie: `toerbeurt=${token}`, ...OWN_PAGE });
      assert.deepEqual([fromPage.status, codesOf(fromPage)], [403, ['OWN_DOCUMENT_REFUSED']]);
      assert.equal(fromPage.data, undefined);
      const read = await fetch(`${server.url}/graphql?query=${encodeURIComponent(body.query)}`, {
        headers: { cookie: `toerbeurt=${token}`, ...OWN_PAGE },
      });
      assert.deepEqual(
        [read.status, codesOf((await read.json()) as Answered)],
        [403, ['OWN_DOCUMENT_REFUSED']],
      );
      for (const headers of [OWN_PAGE, { origin: server.baseUrl }]) {
        assert.deepEqual(codesOf(await post(server, body, headers)), ['OWN_DOCUMENT_REFUSED']);
      }

      const program = await post(server, body, { authorization: `Bearer ${token}` });
      assert.deepEqual(program.data?.viewer.roles, ['OFFICE']);
      const nobody = await post(server, body, {});
      assert.deepEqual([nobody.status, nobody.data], [200, { viewer: { roles: [] } }]);
    }));

  test('a hash that is not known is refused, also beside a text and also of a program', () =>
    withServer('sqlite', async (server) => {
      const { office } = await insertPeople(server.context.database);
      const token = await signedIn(server, office);
      const unknown = `sha256:${'0'.repeat(64)}`;

      for (const headers of [
        { cookie: `toerbeurt=${token}`, ...OWN_PAGE },
        { authorization: `Bearer ${token}` },
      ])
        for (const body of [
          { documentId: unknown },
          { documentId: unknown, query: '{ __typename }' },
          { documentId: ['x'] },
          { documentId: null },
          { documentId: '__proto__' },
        ]) {
          const answer = await post(server, body, headers);
          assert.deepEqual(
            [answer.status, codesOf(answer)],
            [400, ['OPERATION_UNKNOWN']],
            JSON.stringify(body),
          );
        }
    }));

  test('a known operation is still refused from the page of somebody else', () =>
    withServer('sqlite', async (server) => {
      const { office } = await insertPeople(server.context.database);
      const cookie = `toerbeurt=${await signedIn(server, office)}`;
      const documentId = documentIdOf(documents.SignOutDocument);

      for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elders.example' }, {}]) {
        const answer = await post(server, { documentId }, { cookie, ...headers });
        assert.deepEqual([answer.status, codesOf(answer)], [403, ['CROSS_SITE_REQUEST']]);
      }
      const viewer = documentIdOf(documents.ViewerDocument);
      const { data } = await post(server, { documentId: viewer }, { cookie, ...OWN_PAGE });
      assert.deepEqual(data?.viewer.roles, ['OFFICE'], 'still signed in');
    }));
});
