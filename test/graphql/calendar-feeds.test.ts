import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFeed } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, globalId, insertPeople, signedIn, startGroup, withServer } from '../server/running.ts';
import { given } from '../trajectories/builders.ts';

const FEEDS = `query ($id: ID!) { node(id: $id) { ... on Person {
  calendarFeeds { id kind revokedAt revokeReason showsHolds availability lastClient } } } }`;
const CLOSE = `mutation ($input: RevokeCalendarFeedForInput!) { revokeCalendarFeedFor(input: $input) {
  __typename ... on RevokeCalendarFeedForSuccess { feed { revokedAt revokeReason } } ... on UserError { code } } }`;

describeOnBothEngines('The feeds of somebody', (engine) => {
  test('are seen and closed with a reason by the office, which the history keeps; nobody else sees them', () =>
    withServer(engine, async (server) => {
      const { database } = server.context;
      const people = await insertPeople(database);
      const wethouder = given(people.wethouders[0]);
      const [office, guide] = [
        await signedIn(server, people.office),
        await signedIn(server, people.facilitator),
      ];
      await startGroup(server, office, { facilitator: people.facilitator, people: people.wethouders });
      const { feed, token } = await aFeed(database, wethouder, 'participant', server.now());
      const id = globalId('Person', wethouder);

      const seen = await askFor(server, office, FEEDS, { id });
      const guided = await askFor(server, guide, FEEDS, { id });
      const closed = await askFor(server, office, CLOSE, {
        input: { feedId: globalId('CalendarFeed', feed.id), reason: 'Adres rondgestuurd' },
      });
      const status = (await fetch(`${server.url}/calendar/${token}.ics`)).status;

      assert.deepEqual(seen.node.calendarFeeds, [
        {
          id: globalId('CalendarFeed', feed.id),
          kind: 'PARTICIPANT',
          revokedAt: null,
          revokeReason: null,
          showsHolds: false,
          availability: 'BUSY',
          lastClient: null,
        },
      ]);
      assert.equal(guided.node.calendarFeeds, null);
      assert.deepEqual(closed.revokeCalendarFeedFor, {
        __typename: 'RevokeCalendarFeedForSuccess',
        feed: { revokedAt: server.now(), revokeReason: 'Adres rondgestuurd' },
      });
      assert.equal(status, 410);
      const audit = await database.db
        .selectFrom('audit_log')
        .select(['actor_role', 'reason'])
        .where('action', '=', 'calendarFeed.revoked')
        .execute();
      assert.deepEqual(audit, [{ actor_role: 'office', reason: 'Adres rondgestuurd' }]);
    }));
});
