import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ANSWER,
  aStartedGroup,
  askFor,
  globalId,
  type Json,
  linked,
  openRound,
  signedIn,
  withServer,
} from './running.ts';

const CONFIRM = `mutation ($input: ConfirmPlanInput!) {
  confirmPlan(input: $input) {
    __typename
    ... on ConfirmPlanSuccess { plan { id } sessions { number status } }
    ... on UserError { code message }
  }
}`;

describeOnBothEngines('The main job, over HTTP', (engine) => {
  test('a group is started, planned, confirmed once, subscribed to and moved', () =>
    withServer(engine, async (server) => {
      const { people, office, group } = await aStartedGroup(server);
      const { id, participants } = group;
      const facilitator = await signedIn(server, people.facilitator);
      const round = await openRound(server, facilitator, id);

      for (const [index, participantId] of participants.entries()) {
        const person = index === 0 ? people.secretary : people.wethouders[index];
        assert.ok(person !== undefined);
        const { answerSlots } = await askFor(server, await linked(server, person), ANSWER, {
          input: {
            roundId: round.id,
            participantId,
            answers: round.slots.map((slotId, slot) => ({
              slotId,
              answer: (slot + index) % 7 === 0 ? 'NO' : 'YES',
            })),
          },
        });
        assert.deepEqual(answerSlots, {
          __typename: 'AnswerSlotsSuccess',
          round: { version: index + 2 },
          participant: { id: participantId },
        });
      }

      const { planningRound } = await askFor(
        server,
        facilitator,
        `query ($id: ID!) { planningRound(id: $id) { proposal { __typename ... on BestPlan {
          id roundVersion reasons objective { absences values } sessions { number reason host { id } present { id } absent { kind } }
        } } } }`,
        { id: round.id },
      );
      assert.equal(planningRound.proposal.__typename, 'BestPlan');
      assert.equal(planningRound.proposal.roundVersion, 7);
      assert.deepEqual(
        planningRound.proposal.sessions.map(({ number }: Json) => number),
        [2, 3, 4, 5, 6],
      );
      assert.equal(new Set(planningRound.proposal.sessions.map(({ host }: Json) => host.id)).size, 5);

      const confirmation = { input: { roundId: round.id, proposalId: planningRound.proposal.id } };
      const both = await Promise.all([
        askFor(server, facilitator, CONFIRM, confirmation),
        askFor(server, office, CONFIRM, confirmation),
      ]);
      assert.deepEqual(both.map(({ confirmPlan }) => confirmPlan.__typename).sort(), [
        'ConfirmPlanSuccess',
        'RuleBroken',
      ]);
      const refused = both.find(({ confirmPlan }) => confirmPlan.__typename === 'RuleBroken');
      assert.deepEqual(refused?.confirmPlan.code, 'PLAN_ALREADY_CONFIRMED');

      const page = await askFor(
        server,
        facilitator,
        `query ($filter: SessionFilter) { upcomingSessions(first: 100, filter: $filter) {
          edges { node { id number version startsAt endsAt whenInWords calendarUid calendarSequence trajectory { id } } } } }`,
        { filter: { trajectoryId: id, roles: ['GUIDING'], from: '2027-02-10', to: '2028-01-01' } },
      );
      const sessions = page.upcomingSessions.edges.map(({ node }: Json) => node);
      assert.deepEqual(
        sessions.map(({ number }: Json) => number),
        [2, 3, 4, 5, 6],
      );
      const hosting = await askFor(
        server,
        facilitator,
        `{ upcomingSessions(filter: { roles: [HOSTING] }) { edges { node { id } } } }`,
      );
      assert.deepEqual(hosting.upcomingSessions.edges, []);

      const created = await askFor(
        server,
        await linked(server, people.wethouders[1] ?? people.office),
        `mutation { createCalendarFeed(input: { kind: PARTICIPANT }) {
          __typename ... on CreateCalendarFeedSuccess { address { url webcalUrl } } ... on UserError { code } } }`,
      );
      assert.equal(created.createCalendarFeed.__typename, 'CreateCalendarFeedSuccess');
      const { url } = created.createCalendarFeed.address;
      const before = await fetch(url);
      assert.equal(before.headers.get('content-type'), 'text/calendar; charset=utf-8');
      assert.equal((await before.text()).match(/BEGIN:VEVENT/g)?.length, 6);

      server.setClock('2027-01-04T10:00:00.000Z' as Instant);
      const second = sessions[0];
      assert.ok(second !== undefined);
      const moved = await askFor(
        server,
        facilitator,
        `mutation ($input: MoveSessionInput!) { moveSession(input: $input) {
          __typename ... on MoveSessionSuccess { session { version calendarSequence calendarUid startsAt } }
          ... on UserError { code message } } }`,
        {
          input: {
            sessionId: second.id,
            version: second.version,
            startsAt: second.startsAt.replace(/T\d\d/, 'T08'),
            endsAt: second.endsAt.replace(/T\d\d/, 'T11'),
            reason: 'Raadzaal bezet',
          },
        },
      );
      assert.equal(moved.moveSession.__typename, 'MoveSessionSuccess');
      assert.equal(moved.moveSession.session.calendarUid, second.calendarUid);
      assert.equal(moved.moveSession.session.calendarSequence, second.calendarSequence + 1);
      const after = await fetch(url, { headers: { 'if-none-match': before.headers.get('etag') ?? '' } });
      assert.equal(after.status, 200);
      const text = await after.text();
      const event = text.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${second.calendarUid}`));
      assert.match(event ?? '', /\r\nSEQUENCE:1\r\n/);

      const history = await askFor(
        server,
        facilitator,
        `query ($id: ID!) { trajectory(id: $id) { history(first: 1) { edges { node { action inWords reason role actor { id } } } } } }`,
        { id },
      );
      assert.deepEqual(history.trajectory.history.edges[0]?.node, {
        action: 'session.moved',
        inWords:
          'Bijeenkomst 2 verplaatst van maandag 8 maart 2027, 13.30 – 16.30 uur naar maandag 8 maart 2027, 9.30 – 12.30 uur',
        reason: 'Raadzaal bezet',
        role: 'facilitator',
        actor: { id: globalId('Person', people.facilitator) },
      });
      assert.ok(!server.logged.some((line) => /tb_|ical_|@/.test(line)), 'tokens or addresses in the log');
    }));
});
