import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../src/shared/time.ts';
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
import { snapshot } from '../trajectories/builders.ts';

const SESSION = `query ($id: ID!) { node(id: $id) { ... on Session { version calendarSequence
  absences { participant { person { givenName } } reportedBy { givenName } source }
  turnout { members absent minPresent isHostAbsent isTooLow } } } }`;

function mutation(name: 'reportAbsence' | 'withdrawAbsence'): string {
  const title = name === 'reportAbsence' ? 'ReportAbsence' : 'WithdrawAbsence';
  return `mutation ($input: ${title}Input!) { done: ${name}(input: $input) {
    __typename ... on ${title}Success { session { version } } ... on UserError { code } } }`;
}

async function aGroup(server: Running) {
  const { people, office, group } = await aStartedGroup(server);
  const tokens: string[] = [];
  for (const person of people.wethouders) tokens.push(await linked(server, person));
  const sessionId: string = group.firstSession.id;
  const say =
    (name: 'reportAbsence' | 'withdrawAbsence') =>
    async (token: string, of: number): Promise<Json> => {
      const input = { sessionId, participantId: group.participants[of] };
      return (await askFor(server, token, mutation(name), { input })).done;
    };
  return {
    people,
    office,
    group,
    sessionId,
    guide: await signedIn(server, people.facilitator),
    secretary: await linked(server, people.secretary),
    tokenOf: (index: number) => tokens[index] ?? '',
    report: say('reportAbsence'),
    withdraw: say('withdrawAbsence'),
    seenBy: async (token: string): Promise<Json> =>
      (await askFor(server, token, SESSION, { id: sessionId })).node,
    namesSeenBy: async (token: string): Promise<readonly string[]> =>
      (await askFor(server, token, SESSION, { id: sessionId })).node.absences.map(
        ({ participant }: Json) => participant.person.givenName,
      ),
  };
}

async function mails({
  context,
}: Running): Promise<readonly { subject: string; body: string; to: string }[]> {
  const rows = await context.database.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  return rows.map(({ subject, body, to_address: to }) => ({ subject, body, to }));
}

const DONE = { __typename: 'ReportAbsenceSuccess', session: { version: 1 } };

describeOnBothEngines('Not being able to come', (engine) => {
  test('is seen by the participant, the secretary, the guide and the office, and by nobody else', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);

      assert.deepEqual(await group.report(group.tokenOf(0), 0), DONE);
      assert.deepEqual(await group.report(group.guide, 3), DONE);

      assert.deepEqual(await group.namesSeenBy(group.guide), ['Anna', 'Daan']);
      assert.deepEqual(await group.namesSeenBy(group.office), ['Anna', 'Daan']);
      assert.deepEqual(await group.namesSeenBy(group.tokenOf(0)), ['Anna']);
      assert.deepEqual(await group.namesSeenBy(group.secretary), ['Anna']);
      assert.deepEqual(await group.namesSeenBy(group.tokenOf(3)), ['Daan']);
      assert.deepEqual(await group.namesSeenBy(group.tokenOf(1)), []);
      assert.equal((await group.seenBy(group.tokenOf(1))).turnout, null);
      const round = await openRound(server, group.office, group.group.id);
      const device = await joined(server, group.guide, {
        roundId: round.id,
        participantId: group.group.participants[0] ?? '',
      });
      const { absences, turnout } = await group.seenBy(device);
      assert.deepEqual([absences, turnout], [null, null]);
      const own = (await group.seenBy(group.tokenOf(3))).absences;
      assert.deepEqual(own, [
        {
          participant: { person: { givenName: 'Daan' } },
          reportedBy: { givenName: 'Hilda' },
          source: 'TOLD',
        },
      ]);
    }));

  test('changes no calendar, stands in no history, and said twice is said once', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const before = await mails(server);

      await group.report(group.tokenOf(1), 1);
      const once = await snapshot(server.context.database);
      await group.report(group.tokenOf(1), 1);
      await group.report(group.guide, 1);

      assert.equal(await snapshot(server.context.database), once);
      assert.deepEqual(await mails(server), before, 'one may be missing: nobody is mailed');
      const { version, calendarSequence } = await group.seenBy(group.guide);
      assert.deepEqual([version, calendarSequence], [1, 0]);
      const { trajectory } = await askFor(
        server,
        group.tokenOf(2),
        `query ($id: ID!) { trajectory(id: $id) { history { edges { node { action } } } } }`,
        { id: group.group.id },
      );
      assert.deepEqual(trajectory.history.edges, [{ node: { action: 'trajectory.started' } }]);
      const log = await server.context.database.db
        .selectFrom('audit_log')
        .selectAll()
        .orderBy('id')
        .execute();
      assert.deepEqual(
        log
          .filter(({ action }) => action.startsWith('session.'))
          .map(({ action, actor_role }) => [action, actor_role]),
        [['session.absenceReported', 'participant']],
      );
    }));

  test('of one too many is mailed to the guide, each time that it becomes so but once an hour, without a name', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const count = (await mails(server)).length;
      const news = async () => (await mails(server)).slice(count);

      await group.report(group.tokenOf(1), 1);
      assert.deepEqual(await news(), []);
      await group.report(group.tokenOf(2), 2);
      const [first, ...none] = await news();
      assert.deepEqual(none, []);
      assert.ok(first !== undefined);
      assert.equal(first.subject, 'Bijeenkomst 1 komt in de knel: Groep Oost');
      assert.match(first.to, /^hilda/);
      assert.match(
        first.body,
        /Er komen nu nog 4 deelnemers\. De groep heeft afgesproken dat er minstens 5 zijn\./,
      );
      assert.doesNotMatch(first.body, /Bram|Carla/);
      assert.deepEqual((await group.seenBy(group.guide)).turnout, {
        members: 6,
        absent: 2,
        minPresent: 5,
        isHostAbsent: false,
        isTooLow: true,
      });

      await group.report(group.tokenOf(3), 3);
      assert.equal((await news()).length, 1, 'it was too low already');
      await group.withdraw(group.tokenOf(3), 3);
      const comesAndGoes = async () => {
        await group.withdraw(group.tokenOf(2), 2);
        await group.report(group.tokenOf(2), 2);
      };
      // What else the guide is to know comes due as the clock goes on
      const warnings = async () => (await news()).filter(({ subject }) => subject === first.subject);
      server.setClock('2027-01-04T09:59:59.999Z' as Instant);
      for (let times = 0; times < 3; times += 1) await comesAndGoes();
      assert.equal((await warnings()).length, 1, 'the guide was told within the hour');
      server.setClock('2027-01-04T10:00:00.000Z' as Instant);
      await comesAndGoes();
      assert.equal((await warnings()).length, 2, 'it became too low again');
      await group.report(group.tokenOf(0), 0);
      await group.withdraw(group.tokenOf(0), 0);
      await group.report(group.tokenOf(0), 0);
      assert.equal((await warnings()).length, 3, 'that the host does not come is other news, once');
    }));

  test('of the host is mailed to the guide at once', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const count = (await mails(server)).length;

      await group.report(group.secretary, 0);

      const [mail, ...none] = (await mails(server)).slice(count);
      assert.deepEqual(none, []);
      assert.match(mail?.body ?? '', /De gastheer kan dan niet\.\n/);
    }));

  test('is not for another to say, nor for a stranger, and cannot be said of who is in another group', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const other = await startGroup(server, group.office, {
        facilitator: group.people.otherFacilitator,
        people: group.people.wethouders,
        name: 'Groep West',
        startsAt: '2027-02-10T13:30:00+01:00',
        endsAt: '2027-02-10T16:30:00+01:00',
      });
      const stranger = await signedIn(server, group.people.otherFacilitator);
      const before = await snapshot(server.context.database);

      const codes = [
        (await group.report(group.tokenOf(1), 0)).code,
        (await group.withdraw(group.tokenOf(1), 0)).code,
        (await group.report(stranger, 0)).code,
      ];
      const { done } = await askFor(server, group.office, mutation('reportAbsence'), {
        input: { sessionId: group.sessionId, participantId: other.participants[0] },
      });

      assert.deepEqual([...codes, done.code], ['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_FOUND', 'NOT_FOUND']);
      assert.equal(await snapshot(server.context.database), before);
    }));

  test('is about the moment that was planned: after a move everyone is expected again', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      await group.report(group.tokenOf(1), 1);

      await askFor(
        server,
        group.guide,
        `mutation ($id: ID!) { moveSession(input: { sessionId: $id, version: 1,
          startsAt: "2027-02-16T12:30:00Z", endsAt: "2027-02-16T15:30:00Z" }) { __typename } }`,
        { id: group.sessionId },
      );

      assert.deepEqual(await group.namesSeenBy(group.guide), []);
    }));

  test('cannot be said any more once the session has begun, or when it does not go on', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      await askFor(
        server,
        group.guide,
        `mutation ($id: ID!) { cancelSession(input: { sessionId: $id, version: 1 }) { __typename } }`,
        { id: group.sessionId },
      );
      assert.equal((await group.report(group.tokenOf(1), 1)).code, 'SESSION_CANCELLED');
      const again = await startGroup(server, group.office, {
        facilitator: group.people.otherFacilitator,
        people: group.people.wethouders,
        name: 'Groep West',
      });
      server.setClock('2027-02-09T12:30:00.000Z' as Instant);
      const input = { sessionId: again.firstSession.id, participantId: again.participants[1] };
      const token = await linked(server, group.people.wethouders[1] ?? group.people.office);
      const { done } = await askFor(server, token, mutation('reportAbsence'), { input });
      assert.equal(done.code, 'PAST_SESSION');
    }));
});
