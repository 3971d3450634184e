import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordAudit } from '../../src/audit/store.ts';
import { tellDueNews } from '../../src/notifications/telling.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { readByIcalJs, readByNodeIcal } from '../calendar/readers.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  aStartedGroup,
  askFor,
  type Json,
  joined,
  linked,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';
import { FIRST_SESSION, snapshot } from '../trajectories/builders.ts';

const ARRANGE = `mutation ($input: ArrangeHostingInput!) {
  arrangeHosting(input: $input) {
    __typename
    ... on ArrangeHostingSuccess { session {
      version calendarSequence
      venue { name street postalCode place directions } hosting { room parking lunch }
    } }
    ... on UserError { code message }
    ... on InvalidInput { field }
    ... on Outdated { currentVersion }
  }
}`;
const SESSION = `query ($id: ID!) { node(id: $id) { ... on Session {
  version calendarSequence venue { name } hosting { room parking lunch } } } }`;
const PAST = `query ($after: String) { pastSessions(first: 1, after: $after) {
  edges { node { number status trajectory { name } } } pageInfo { hasNextPage endCursor } } }`;

/** As the group was started: nothing but the venue is known. */
const STADHUIS = { name: 'Stadhuis', place: 'Zwolle', postalCode: '8011 PK' };
const ARRANGED = {
  room: 'Kleine raadzaal',
  parking: 'Parkeergarage Noordereiland\nof fiets',
  lunch: 'Broodjes; meld een dieet',
};

async function aGroup(server: Running) {
  const { people, office, group } = await aStartedGroup(server);
  const [host, guest] = people.wethouders;
  assert.ok(host !== undefined && guest !== undefined);
  return {
    people,
    office,
    group,
    sessionId: group.firstSession.id as string,
    guide: await signedIn(server, people.facilitator),
    host: await linked(server, host),
    guest: await linked(server, guest),
    secretary: await linked(server, people.secretary),
  };
}

async function arrange(server: Running, token: string, input: object): Promise<Json> {
  return (await askFor(server, token, ARRANGE, { input })).arrangeHosting;
}

const AN_HOUR_BEFORE = instantFromMillis(millisOf(FIRST_SESSION.startsAt) - 3_600_000);

/** Mails that are there once everything is told that happened until then. */
async function countMails({ context }: Running): Promise<number> {
  await tellDueNews({ ...context, clock: () => AN_HOUR_BEFORE });
  return (await context.database.db.selectFrom('outbox').select('id').execute()).length;
}

async function actions({ context }: Running): Promise<readonly string[]> {
  const rows = await context.database.db.selectFrom('audit_log').select('action').orderBy('id').execute();
  return rows.map(({ action }) => action).filter((action) => action.startsWith('session.'));
}

/** The guide was replaced at the first session, for a reason that is theirs. */
async function replaced({ context }: Running, office: PersonId): Promise<void> {
  const { id, trajectory_id } = await context.database.db
    .selectFrom('sessions')
    .select(['id', 'trajectory_id'])
    .executeTakeFirstOrThrow();
  await context.database.transaction((trx) =>
    recordAudit(trx, {
      at: context.clock(),
      actor: { personId: office, role: 'office' },
      action: 'session.facilitatorReplaced',
      subjectKind: 'session',
      subjectId: id,
      trajectoryId: trajectory_id,
      reason: 'Hilda is ziek',
      details: {},
    }),
  );
}

describeOnBothEngines('Receiving the group', (engine) => {
  test('of who comes too late only the guide and the office read why the guide was replaced', () =>
    withServer(engine, async (server) => {
      const { people, sessionId, host, secretary, guide, office } = await aGroup(server);
      await replaced(server, people.office);
      const request = { sessionId, version: 9, venue: null, hosting: {} };
      const query = `mutation ($input: ArrangeHostingInput!) { arrangeHosting(input: $input) {
        ... on Outdated { lastChange { action reason } } } }`;

      const read = [];
      for (const token of [host, secretary, guide, office]) {
        read.push((await askFor(server, token, query, { input: request })).arrangeHosting.lastChange);
      }

      const action = 'session.facilitatorReplaced';
      assert.deepEqual(read, [
        { action, reason: null },
        { action, reason: null },
        { action, reason: 'Hilda is ziek' },
        { action, reason: 'Hilda is ziek' },
      ]);
    }));

  test('the host, the secretary and the guide fill it in; the group sees it', () =>
    withServer(engine, async (server) => {
      const { sessionId, host, secretary, guide, guest, office } = await aGroup(server);

      const first = await arrange(server, host, {
        sessionId,
        version: 1,
        venue: { ...STADHUIS, directions: 'Ingang om de hoek' },
        hosting: { ...ARRANGED, room: ' Kleine\u0007 raadzaal ' },
      });
      const second = await arrange(server, secretary, {
        sessionId,
        version: 2,
        venue: STADHUIS,
        hosting: { ...ARRANGED, lunch: ' ' },
      });
      const third = await arrange(server, guide, {
        sessionId,
        version: 3,
        venue: STADHUIS,
        hosting: ARRANGED,
      });

      assert.deepEqual(first, {
        __typename: 'ArrangeHostingSuccess',
        session: {
          version: 2,
          calendarSequence: 0,
          venue: { ...STADHUIS, street: null, directions: 'Ingang om de hoek' },
          hosting: ARRANGED,
        },
      });
      assert.deepEqual([second.session.hosting, third.session.version], [{ ...ARRANGED, lunch: null }, 4]);
      for (const token of [host, secretary, guide, guest, office]) {
        const { node } = await askFor(server, token, SESSION, { id: sessionId });
        assert.deepEqual(node, {
          version: 4,
          calendarSequence: 0,
          venue: { name: 'Stadhuis' },
          hosting: ARRANGED,
        });
      }
      assert.deepEqual(await actions(server), [
        'session.hostingArranged',
        'session.hostingArranged',
        'session.hostingArranged',
      ]);
    }));

  test('is not for another guest to fill in, nor for a stranger or a device that joined to see', () =>
    withServer(engine, async (server) => {
      const { people, group, sessionId, host, guest, guide } = await aGroup(server);
      await arrange(server, host, { sessionId, version: 1, venue: STADHUIS, hosting: ARRANGED });
      const round = await openRound(server, guide, group.id);
      const device = await joined(server, guide, {
        roundId: round.id,
        participantId: group.participants[0] ?? '',
      });
      const stranger = await signedIn(server, people.otherFacilitator);
      const before = await snapshot(server.context.database);
      const request = { sessionId, version: 2, venue: null, hosting: {} };

      const codes = [];
      for (const token of [guest, stranger, device]) codes.push((await arrange(server, token, request)).code);

      assert.deepEqual(codes, ['NOT_ALLOWED', 'NOT_FOUND', 'NOT_ALLOWED']);
      assert.equal(await snapshot(server.context.database), before);
      assert.equal((await askFor(server, stranger, SESSION, { id: sessionId })).node, null);
      const { node } = await askFor(server, device, SESSION, { id: sessionId });
      assert.deepEqual([node.venue, node.hosting], [{ name: 'Stadhuis' }, null]);
    }));

  test('mails everyone when the place is another one, and nobody for parking, lunch or the way in', () =>
    withServer(engine, async (server) => {
      const { sessionId, host } = await aGroup(server);
      const before = await countMails(server);

      await arrange(server, host, {
        sessionId,
        version: 1,
        venue: { ...STADHUIS, directions: 'Achterom' },
        hosting: ARRANGED,
      });
      const afterDetails = await countMails(server);
      const moved = await arrange(server, host, {
        sessionId,
        version: 2,
        venue: { ...STADHUIS, name: 'Provinciehuis' },
        hosting: ARRANGED,
      });

      assert.equal(afterDetails, before);
      assert.equal(moved.session.calendarSequence, 1);
      assert.equal(await countMails(server), before + 8, 'six participants, a secretary and the guide');
    }));

  test('calendars show the place, and nothing of room, way in, parking and lunch', () =>
    withServer(engine, async (server) => {
      const { sessionId, host, guest } = await aGroup(server);
      const { createCalendarFeed } = await askFor(
        server,
        guest,
        `mutation { createCalendarFeed(input: { kind: PARTICIPANT }) {
          ... on CreateCalendarFeedSuccess { address { url } } } }`,
      );
      const { pathname } = new URL(createCalendarFeed.address.url);
      const fetched = async () => {
        const response = await fetch(server.url + pathname);
        const text = await response.text();
        return {
          text,
          tag: response.headers.get('etag'),
          readings: [readByIcalJs(text), readByNodeIcal(text)],
        };
      };
      const before = await fetched();

      await arrange(server, host, {
        sessionId,
        version: 1,
        venue: { ...STADHUIS, directions: 'Achterom' },
        hosting: ARRANGED,
      });
      const details = await fetched();
      await arrange(server, host, {
        sessionId,
        version: 2,
        venue: { name: 'Provinciehuis', street: 'Luttenbergstraat 2', postalCode: '8012ee', place: 'Zwolle' },
        hosting: ARRANGED,
      });
      const moved = await fetched();

      assert.deepEqual(details, before, 'no octet of the feed is another');
      assert.notEqual(moved.tag, before.tag);
      for (const [reading] of moved.readings) {
        assert.deepEqual(
          [reading?.sequence, reading?.location],
          [1, 'Provinciehuis\nLuttenbergstraat 2, 8012 EE Zwolle'],
        );
      }
      assert.doesNotMatch(moved.text, /raadzaal|Noordereiland|Broodjes|Achterom/);
    }));

  for (const [given, field, message] of [
    [{ hosting: { room: 'x'.repeat(101) } }, 'hosting.room', 'Zaal: gebruik ten hoogste 100 tekens.'],
    [
      { hosting: { parking: 'x'.repeat(501) } },
      'hosting.parking',
      'Parkeren: gebruik ten hoogste 500 tekens.',
    ],
    [{ hosting: { lunch: '\u0000' } }, 'hosting.lunch', 'Lunch: gebruik ten hoogste 500 tekens.'],
    [
      { venue: { ...STADHUIS, postalCode: '8011' } },
      'venue.postalCode',
      'Een postcode heeft vier cijfers en twee letters, zoals 8011 AB.',
    ],
  ] as const) {
    test(`refuses ${field} that cannot be, and stores nothing`, () =>
      withServer(engine, async (server) => {
        const { sessionId, host } = await aGroup(server);
        const before = await snapshot(server.context.database);

        const refused = await arrange(server, host, {
          sessionId,
          version: 1,
          venue: STADHUIS,
          hosting: {},
          ...given,
        });

        const code = field.startsWith('venue') ? 'INVALID_VENUE' : 'INVALID_HOSTING';
        assert.deepEqual(refused, { __typename: 'InvalidInput', code, field, message });
        assert.equal(await snapshot(server.context.database), before);
      }));
  }

  test('of two who save at once the second is refused, and the same twice changes nothing', () =>
    withServer(engine, async (server) => {
      const { sessionId, host, secretary } = await aGroup(server);
      const request = { sessionId, version: 1, venue: STADHUIS, hosting: ARRANGED };

      const both = await Promise.all([
        arrange(server, host, request),
        arrange(server, secretary, { ...request, hosting: { ...ARRANGED, lunch: 'Soep' } }),
      ]);

      assert.deepEqual(both.map(({ __typename }) => __typename).toSorted(), [
        'ArrangeHostingSuccess',
        'Outdated',
      ]);
      const { node } = await askFor(server, host, SESSION, { id: sessionId });
      const before = await snapshot(server.context.database);
      const again = await arrange(server, host, { ...request, version: 2, hosting: node.hosting });
      assert.equal(again.session.version, 2);
      assert.equal(await snapshot(server.context.database), before);
    }));

  test('once the session has begun it stays as it was, and stands among the earlier ones when it is over', () =>
    withServer(engine, async (server) => {
      const { people, office, sessionId, host, guest } = await aGroup(server);
      await startGroup(server, office, {
        facilitator: people.otherFacilitator,
        people: people.wethouders,
        startsAt: '2027-02-10T13:30:00+01:00',
        endsAt: '2027-02-10T16:30:00+01:00',
        name: 'Groep West',
      });
      const past = async (token: string, after?: string): Promise<Json> =>
        (await askFor(server, token, PAST, { after })).pastSessions;
      server.setClock('2027-02-09T15:29:59.999Z' as Instant);
      const token = await linked(server, people.wethouders[1] ?? people.office);

      assert.deepEqual((await past(token)).edges, []);
      const { code } = await arrange(server, host, { sessionId, version: 1, hosting: {} });
      assert.equal(code, 'PAST_SESSION');
      server.setClock('2027-02-10T15:30:00.000Z' as Instant);
      const first = await past(guest);
      const second = await past(guest, first.pageInfo.endCursor);
      assert.deepEqual(
        [first, second].map(({ edges, pageInfo }) => [edges[0].node.trajectory.name, pageInfo.hasNextPage]),
        [
          ['Groep West', true],
          ['Groep Oost', false],
        ],
      );
      const guide = await signedIn(server, people.facilitator);
      const own = await past(guide);
      assert.deepEqual(own.edges, [
        { node: { number: 1, status: 'PLANNED', trajectory: { name: 'Groep Oost' } } },
      ]);
    }));
});
