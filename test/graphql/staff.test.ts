import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertSignIn } from '../../src/access/links-store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { ask, askFor, globalId, type Json, type Running, signedIn, withServer } from '../server/running.ts';
import { aFacilitator, anOfficeWorker, aTrajectory, FIRST_SESSION, later } from '../trajectories/builders.ts';

const STAFF = '{ staff { role person { name email } } }';

async function asOffice(
  server: Running,
  work: (office: { readonly token: string; readonly person: string }) => Promise<void>,
): Promise<void> {
  const { database, clock } = server.context;
  const id = await anOfficeWorker(database);
  const { accessToken } = await insertSignIn(database.db, id, clock());
  await work({ token: accessToken, person: globalId('Person', id) });
}

async function appoint(server: Running, token: string, input: string): Promise<Json> {
  const { appointStaff } = await askFor(
    server,
    token,
    `mutation { appointStaff(input: { ${input} }) { __typename ... on AppointStaffSuccess { person { id name } } ... on UserError { code } } }`,
  );
  return appointStaff;
}

async function end(server: Running, token: string, personId: string, role: string): Promise<Json> {
  const { endStaff } = await askFor(
    server,
    token,
    `mutation { endStaff(input: { personId: "${personId}", role: ${role} }) { __typename ... on EndStaffSuccess { person { id } } ... on UserError { code message } } }`,
  );
  return endStaff;
}

/** Of a global id of a person. */
function localId(id: string): PersonId {
  return Buffer.from(id, 'base64').toString().replace('Person:', '') as PersonId;
}

const FENNA = 'role: FACILITATOR, givenName: " Fenna ", familyName: "Dijk", email: " Fenna@Example.nl "';

describeOnBothEngines('Who works with the product', (engine) => {
  test('is said by the office, by name and address, and mailed; they can then ask for a link to sign in', () =>
    withServer(engine, (server) =>
      asOffice(server, async ({ token }) => {
        const { db } = server.context.database;
        const appointed = await appoint(server, token, FENNA);

        assert.equal(appointed.person?.name, 'Fenna Dijk', JSON.stringify(appointed));
        assert.deepEqual((await askFor(server, token, STAFF)).staff, [
          { role: 'OFFICE', person: { name: 'Bea Bureau', email: 'bea.1@example.nl' } },
          { role: 'FACILITATOR', person: { name: 'Fenna Dijk', email: 'Fenna@Example.nl' } },
        ]);
        await ask(
          server,
          undefined,
          'mutation { requestSignInLink(input: { email: "fenna@example.nl" }) { __typename } }',
        );
        const mails = await db
          .selectFrom('outbox')
          .select(['to_address', 'subject', 'link_kind'])
          .orderBy('subject')
          .execute();
        assert.deepEqual(mails, [
          {
            to_address: 'Fenna@Example.nl',
            subject: 'U begeleidt nu groepen met Toerbeurt',
            link_kind: null,
          },
          {
            to_address: 'Fenna@Example.nl',
            subject: 'Uw link om in te loggen bij Toerbeurt',
            link_kind: 'signIn',
          },
        ]);
        const audit = await db
          .selectFrom('audit_log')
          .select(['action', 'details'])
          .where('subject_kind', '=', 'person')
          .execute();
        assert.deepEqual(audit, [{ action: 'staff.appointed', details: '{"role":"facilitator"}' }]);
      }),
    ));

  test('has a role once, and again after it ended', () =>
    withServer(engine, (server) =>
      asOffice(server, async ({ token }) => {
        const [one, other] = await Promise.all([
          appoint(server, token, FENNA),
          appoint(server, token, FENNA),
        ]);
        assert.deepEqual([one, other].map(({ __typename, code }) => code ?? __typename).sort(), [
          'AppointStaffSuccess',
          'STAFF_ALREADY',
        ]);
        const { id } = (one.person ?? other.person) as { id: string };

        assert.equal((await end(server, token, id, 'FACILITATOR')).__typename, 'EndStaffSuccess');
        assert.equal((await end(server, token, id, 'FACILITATOR')).code, 'STAFF_NOT');
        assert.equal((await askFor(server, token, STAFF)).staff.length, 1);
        assert.equal((await appoint(server, token, FENNA)).person.id, id);
        await appoint(server, token, FENNA.replace('FACILITATOR', 'OFFICE'));

        const { log } = await askFor(
          server,
          token,
          '{ log(first: 10) { edges { node { person { id } entry { action inWords } } } } }',
        );
        assert.deepEqual(
          log.edges
            .map(({ node }: Json) => node)
            .filter(({ entry }: Json) => entry.action.startsWith('staff.'))
            .map(({ person, entry }: Json) => [person.id === id, entry.inWords]),
          [
            [true, 'Aangesteld bij het bureau'],
            [true, 'Aangesteld als begeleider'],
            [true, 'Gestopt als begeleider'],
            [true, 'Aangesteld als begeleider'],
          ],
        );
      }),
    ));

  test('is not let in with a name or an address that makes no sense, and nobody is made known', () =>
    withServer(engine, (server) =>
      asOffice(server, async ({ token }) => {
        const before = await server.context.database.db.selectFrom('people').select('id').execute();
        const wrong = [
          ['givenName: "", familyName: "Dijk", email: "f@example.nl"', 'INVALID_NAME'],
          [`givenName: "F", familyName: "${'x'.repeat(61)}", email: "f@example.nl"`, 'INVALID_NAME'],
          ['givenName: "F", familyName: "Dijk", email: "f"', 'INVALID_EMAIL'],
        ] as const;
        for (const [typed, code] of wrong) {
          assert.equal((await appoint(server, token, `role: OFFICE, ${typed}`)).code, code);
        }
        assert.deepEqual(
          await server.context.database.db.selectFrom('people').select('id').execute(),
          before,
        );
      }),
    ));

  test('of the office stays one, also when two take each other away at once', () =>
    withServer(engine, (server) =>
      asOffice(server, async ({ token, person }) => {
        assert.equal((await end(server, token, person, 'OFFICE')).code, 'LAST_OF_OFFICE');
        const { person: second } = await appoint(
          server,
          token,
          'role: OFFICE, givenName: "Cor", familyName: "Smit", email: "cor@example.nl"',
        );

        const ended = await Promise.all([
          end(server, token, person, 'OFFICE'),
          end(server, token, second.id, 'OFFICE'),
        ]);

        // Whoever went first may have taken the right of the other's request with it
        assert.equal(
          ended.filter(({ __typename }) => __typename === 'EndStaffSuccess').length,
          1,
          JSON.stringify(ended),
        );
        const left = await server.context.database.db
          .selectFrom('office_staff')
          .select('person_id')
          .where('ended_at', 'is', null)
          .execute();
        assert.equal(left.length, 1);
      }),
    ));

  test('keeps guiding while a group has sessions to come, which are named; and stops when it has not', () =>
    withServer(engine, (server) =>
      asOffice(server, async ({ token }) => {
        const { database } = server.context;
        const group = await aTrajectory(database);
        const facilitator = globalId('Person', group.trajectory.facilitatorId);

        const refused = await end(server, token, facilitator, 'FACILITATOR');

        assert.equal(refused.code, 'STILL_GUIDES');
        assert.equal(
          refused.message,
          `Deze persoon begeleidt nog: ${group.trajectory.name}. Kies daar eerst een andere begeleider.`,
        );
        const free = await aFacilitator(database);
        assert.equal(
          (await end(server, token, globalId('Person', free), 'FACILITATOR')).__typename,
          'EndStaffSuccess',
        );
      }),
    ));

  test('asks for a link three hundred times in a quarter of an hour from one network, whoever it is for', () =>
    withServer(engine, (server) =>
      asOffice(server, async () => {
        const linkFor = async (email: string) => {
          const { requestSignInLink } = await askFor(
            server,
            undefined,
            `mutation { requestSignInLink(input: { email: "${email}" }) { __typename ... on UserError { code } } }`,
          );
          return requestSignInLink.code ?? requestSignInLink.__typename;
        };
        for (let batch = 0; batch < 6; batch += 1) {
          const answers = await Promise.all(Array.from({ length: 50 }, () => linkFor('geen adres')));
          assert.deepEqual(new Set(answers), new Set(['RequestSignInLinkSuccess']));
        }

        assert.equal(await linkFor('bea.1@example.nl'), 'TOO_MANY_LINKS_ASKED');

        assert.deepEqual(await server.context.database.db.selectFrom('outbox').selectAll().execute(), []);
        server.setClock(instantFromMillis(millisOf(server.context.clock()) + 900_000));
        assert.equal(await linkFor('bea.1@example.nl'), 'RequestSignInLinkSuccess');
        assert.equal((await server.context.database.db.selectFrom('outbox').selectAll().execute()).length, 1);
      }),
    ));

  test('keeps guiding a group of which sessions are still to be planned, and one that is asked to go on', () =>
    withServer(engine, (server) =>
      asOffice(server, async ({ person }) => {
        const { database } = server.context;
        const halfWay = await aTrajectory(database);
        const asked = await aTrajectory(database, { numberOfSessions: 1, name: 'Vechtdal', daysLater: 1 });
        const over = await aTrajectory(database, { numberOfSessions: 1, name: 'Salland', daysLater: 2 });
        // The session of the last one ends at this very moment
        server.setClock(later(FIRST_SESSION.endsAt, 2));
        await askFor(
          server,
          await signedIn(server, asked.facilitatorId),
          `mutation { askContinuation(input: { trajectoryId: "${globalId('Trajectory', asked.trajectory.id)}" }) { ... on AskContinuationSuccess { __typename } } }`,
        );
        const office = await signedIn(server, localId(person));
        const endOf = async ({ facilitatorId }: { readonly facilitatorId: PersonId }) => {
          const ended = await end(server, office, globalId('Person', facilitatorId), 'FACILITATOR');
          return ended.code ?? ended.__typename;
        };

        assert.deepEqual(
          [await endOf(halfWay), await endOf(asked), await endOf(over)],
          ['STILL_GUIDES', 'STILL_GUIDES', 'EndStaffSuccess'],
        );
      }),
    ));

  test('is signed out where the last role ends, and stays so when it is given back', () =>
    withServer(engine, (server) =>
      asOffice(server, async ({ token }) => {
        const { person } = await appoint(server, token, FENNA);
        await appoint(server, token, FENNA.replace('FACILITATOR', 'OFFICE'));
        const colleague = await signedIn(server, localId(person.id));
        const sees = async () => (await ask(server, colleague, STAFF)).errors === undefined;

        await end(server, token, person.id, 'FACILITATOR');
        const asOfficeStill = await sees();
        await end(server, token, person.id, 'OFFICE');
        await appoint(server, token, FENNA.replace('FACILITATOR', 'OFFICE'));

        assert.deepEqual([asOfficeStill, await sees()], [true, false]);
      }),
    ));
});
