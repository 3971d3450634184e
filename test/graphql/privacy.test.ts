import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertPersonalLink, insertSignIn } from '../../src/access/links-store.ts';
import { noteRegistration } from '../../src/enrolment/office-registrations.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { aForm, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import { ask, askFor, globalId, type Json, type Running, withServer } from '../server/running.ts';
import { anOfficeWorker, officeRightOf } from '../trajectories/builders.ts';

const PARTY = 'Partij van Wies';

async function withRegistration(
  server: Running,
  work: (known: {
    readonly registration: string;
    readonly person: string;
    readonly officeToken: string;
    readonly ownToken: string;
  }) => Promise<void>,
): Promise<void> {
  const { context } = server;
  const { db } = context.database;
  const officeId = await anOfficeWorker(context.database);
  const right = officeRightOf(officeId);
  const offer = await anOpenOffer(context, right);
  const { id } = await enrolled(context, offer, aForm(1, { party: PARTY }));
  await enrolled(context, offer, aForm(2));
  await done(noteRegistration(context, right, { registrationId: id, text: 'belde' }));
  const { id: personId } = await db
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', 'wies.1@example.nl')
    .executeTakeFirstOrThrow();
  await work({
    registration: globalId('Registration', id),
    person: globalId('Person', personId),
    officeToken: (await insertSignIn(db, officeId, context.clock())).accessToken,
    ownToken: await insertPersonalLink(db, personId, context.clock()),
  });
}

const LOOKS =
  '{ log(filter: { looksOnly: true }) { edges { node { seen entry { action inWords actor { name } } registration { name } person { name } } } } }';
const looksOf = async (server: Running, token: string): Promise<readonly Json[]> =>
  (await askFor(server, token, LOOKS)).log.edges.map(({ node }: Json) => node);

describeOnBothEngines('Looking at sensitive data', (engine) => {
  test('is written down once for each registration, with what was seen and never what it said', () =>
    withServer(engine, (server) =>
      withRegistration(server, async ({ registration, officeToken }) => {
        await askFor(
          server,
          officeToken,
          `{ node(id: "${registration}") { ... on Registration { name party withWhom notes { text } telephone } } }`,
        );
        await askFor(
          server,
          officeToken,
          '{ registrations { edges { node { name state municipality { id } } } } }',
        );
        await askFor(server, officeToken, '{ registrations { edges { node { party } } } }');

        const looks = await looksOf(server, officeToken);
        const seen = looks.map(({ seen: what, registration: of }) => [of?.name, ...what]);
        // Of the second nothing was there to see: no party, no wishes
        assert.deepEqual(seen, [
          ['Wies Nummer 1', 'party'],
          ['Wies Nummer 1', 'notes', 'party'],
        ]);
        assert.deepEqual(looks[0].entry, {
          action: 'registration.looked',
          inWords: 'Aanmelding of voorinschrijving bekeken',
          actor: { name: 'Bea Bureau' },
        });
        const rows = await server.context.database.db.selectFrom('audit_log').selectAll().execute();
        assert.ok(!JSON.stringify(rows).includes(PARTY));
      }),
    ));

  test('stays out of the history of the registration itself', () =>
    withServer(engine, (server) =>
      withRegistration(server, async ({ registration, officeToken }) => {
        const history = async () =>
          (
            await askFor(
              server,
              officeToken,
              `{ node(id: "${registration}") { ... on Registration { party history { action } } } }`,
            )
          ).node.history;

        const before = await history();
        assert.deepEqual(await history(), before);
      }),
    ));

  test('is not shown when it cannot be written down', () =>
    withServer(engine, (server) =>
      withRegistration(server, async ({ registration, officeToken }) => {
        const { db } = server.context.database;
        await db.schema.alterTable('audit_log').renameTo('audit_log_gone').execute();

        const query = `{ node(id: "${registration}") { ... on Registration { party } } }`;
        const answer = await ask(server, officeToken, query);

        assert.ok(!JSON.stringify(answer).includes(PARTY));
        await db.schema.alterTable('audit_log_gone').renameTo('audit_log').execute();
      }),
    ));

  test('files that are taken along are in the same list', () =>
    withServer(engine, (server) =>
      withRegistration(server, async ({ person, officeToken }) => {
        await askFor(server, officeToken, 'mutation { exportRegistrations(input: {}) { __typename } }');
        await askFor(
          server,
          officeToken,
          `mutation { exportPersonData(input: { personId: "${person}" }) { __typename } }`,
        );

        const looks = await looksOf(server, officeToken);
        assert.deepEqual(
          looks.map(({ entry, person: of }) => [entry.action, of?.name ?? null]),
          [
            ['person.exported', 'Wies Nummer 1'],
            ['registrations.exported', null],
          ],
        );
      }),
    ));
});

describeOnBothEngines('The log', (engine) => {
  test('of one person holds what is about that person and that one’s registrations', () =>
    withServer(engine, (server) =>
      withRegistration(server, async ({ person, officeToken }) => {
        const actions = async (filter: string): Promise<readonly string[]> =>
          (
            await askFor(
              server,
              officeToken,
              `{ log(filter: ${filter}) { edges { node { entry { action } } } } }`,
            )
          ).log.edges.map(({ node }: Json) => node.entry.action);

        assert.deepEqual(await actions(`{ personId: "${person}" }`), ['registration.confirmed']);
        assert.deepEqual(await actions(`{ actorId: "${person}" }`), ['registration.confirmed']);
        assert.deepEqual((await actions('{}')).toSorted(), [
          'offer.created',
          'offer.opened',
          'reference.loaded',
          'registration.confirmed',
          'registration.confirmed',
        ]);
      }),
    ));
});

describeOnBothEngines('Asking to be forgotten', (engine) => {
  test('the person asks, the office looks and does it, and nothing is signed in any more', () =>
    withServer(engine, (server) =>
      withRegistration(server, async ({ person, registration, officeToken, ownToken }) => {
        await askFor(server, ownToken, 'mutation { askErasure { __typename } }');
        const asked = await askFor(server, ownToken, '{ viewer { erasureAskedAt } }');
        assert.equal(asked.viewer.erasureAskedAt, server.now());
        const { erasureRequests } = await askFor(
          server,
          officeToken,
          '{ erasureRequests { person { name } } }',
        );
        assert.deepEqual(erasureRequests, [{ person: { name: 'Wies Nummer 1' } }]);

        const preview = `{ erasurePreview(personId: "${person}") { basis obstacles kinds { kind { key } forgotten kept } } }`;
        const blocked = await askFor(server, officeToken, preview);
        assert.deepEqual(blocked.erasurePreview.obstacles, [
          'Heeft een plaats of staat op een reservelijst. Trek die aanmelding eerst in: dan gaat de plaats naar de volgende.',
        ]);
        const { node } = await askFor(
          server,
          officeToken,
          `{ node(id: "${registration}") { ... on Registration { version } } }`,
        );
        await askFor(
          server,
          officeToken,
          `mutation { withdrawRegistration(input: { registrationId: "${registration}", version: ${node.version}, reason: "verzoek" }) { __typename } }`,
        );
        const { erasurePreview } = await askFor(server, officeToken, preview);
        assert.deepEqual(erasurePreview.obstacles, []);
        const kinds = new Map(
          erasurePreview.kinds.map(({ kind, forgotten, kept }: Json) => [kind.key, [forgotten, kept]]),
        );
        // The person itself stays without a name, the term of office goes; the link to the own pages
        assert.deepEqual(kinds.get('account'), [1, 1]);
        assert.deepEqual(kinds.get('links'), [1, 0]);

        const { erasePerson } = await askFor(
          server,
          officeToken,
          `mutation { erasePerson(input: { personId: "${person}", basis: "${erasurePreview.basis}" }) { __typename ... on ErasePersonSuccess { person { name } } ... on UserError { code } } }`,
        );
        assert.deepEqual(erasePerson, {
          __typename: 'ErasePersonSuccess',
          person: { name: 'Voormalig contactpersoon' },
        });
        const gone = await askFor(server, ownToken, '{ viewer { roles } }');
        assert.deepEqual(gone.viewer.roles, []);
        assert.deepEqual(
          (await askFor(server, officeToken, '{ erasureRequests { id } }')).erasureRequests,
          [],
        );
      }),
    ));

  test('what is kept is told to everybody, when it was looked through to the office alone', () =>
    withServer(engine, (server) =>
      withRegistration(server, async ({ officeToken, ownToken }) => {
        const query = '{ dataKinds { key howLong lookedAt } }';
        const forms = async (token: string | undefined) =>
          (await askFor(server, token, query)).dataKinds.find(({ key }: Json) => key === 'forms');

        assert.deepEqual(await forms(undefined), {
          key: 'forms',
          howLong: '7 dagen na het invullen',
          lookedAt: null,
        });
        const kinds = (await askFor(server, officeToken, query)).dataKinds;
        const own = (await askFor(server, ownToken, query)).dataKinds;
        assert.equal(kinds.length, own.length);
        assert.ok(own.every(({ lookedAt }: Json) => lookedAt === null));
      }),
    ));
});
