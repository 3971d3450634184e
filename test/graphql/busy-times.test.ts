import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withCalendarServer } from '../busy-times/calendar-server.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  askFor,
  insertPeople,
  type Json,
  linked,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';

const READ = `mutation ($input: ReadPublishedCalendarInput!) {
  readPublishedCalendar(input: $input) {
    __typename
    ... on ReadPublishedCalendarSuccess { calendar events }
    ... on UserError { code message }
  }
}`;
const SECRET = 'webcal://agenda.example/ik/geheime-sleutel.ics';
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:a',
  'SUMMARY:Vertrouwelijk gesprek',
  'DTSTART:20270405T090000Z',
  'DTEND:20270405T110000Z',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

interface World {
  readonly server: Running;
  readonly read: (token: string | undefined, address: string, participant?: string) => Promise<Json>;
  readonly wethouder: string;
  readonly other: string;
  readonly secretary: string;
  readonly otherParticipant: string;
  readonly office: string;
  readonly roundId: string;
}

async function aWorld(server: Running): Promise<World> {
  const people = await insertPeople(server.context.database);
  const [own, other] = people.wethouders;
  assert.ok(own !== undefined && other !== undefined);
  const office = await signedIn(server, people.office);
  const group = await startGroup(server, office, {
    facilitator: people.facilitator,
    people: people.wethouders,
  });
  const [participantId = '', otherParticipant = ''] = group.participants;
  const { id: roundId } = await openRound(server, office, group.id);
  return {
    server,
    read: async (token, address, participant = participantId) =>
      (await askFor(server, token, READ, { input: { roundId, participantId: participant, address } }))
        .readPublishedCalendar,
    wethouder: await linked(server, own),
    other: await linked(server, other),
    secretary: await linked(server, people.secretary),
    otherParticipant,
    office,
    roundId,
  };
}

describeOnBothEngines('A published calendar in the API', (engine) => {
  test('gives times and nothing else, to who may speak for the participant; stored and logged is the outcome', () =>
    withCalendarServer(
      (_request, response) => response.end(CALENDAR),
      ({ network, asked }) =>
        withServer(
          engine,
          async (server) => {
            const { read, wethouder, other, secretary, otherParticipant } = await aWorld(server);
            const audit = () => server.context.database.db.selectFrom('audit_log').selectAll().execute();
            const before = (await audit()).length;
            const success = {
              __typename: 'ReadPublishedCalendarSuccess',
              calendar: [
                'BEGIN:VCALENDAR',
                'VERSION:2.0',
                'BEGIN:VEVENT',
                'UID:1',
                'DTSTART:20270405T090000Z',
                'DTEND:20270405T110000Z',
                'END:VEVENT',
                'END:VCALENDAR',
                '',
              ].join('\r\n'),
              events: 1,
            };

            assert.deepEqual(await read(wethouder, SECRET), success);
            assert.deepEqual(await read(secretary, SECRET), success);
            assert.equal((await read(other, SECRET)).code, 'NOT_ALLOWED');
            assert.equal((await read(secretary, SECRET, otherParticipant)).code, 'NOT_ALLOWED');
            assert.equal((await read(undefined, SECRET)).code, 'SIGN_IN_FIRST');
            assert.equal(asked.length, 2);
            assert.equal((await audit()).length, before);
            const logged = server.logged.filter((line) => line.includes('busyTimes.read'));
            assert.deepEqual(
              logged.map((line) => JSON.parse(line).outcome),
              ['read', 'read'],
            );
            assert.equal(
              server.logged.some((line) => /geheime|Vertrouwelijk|agenda\.example/.test(line)),
              false,
            );
          },
          { network },
        ),
    ));

  test('from an address inside a network is refused, whichever way it is written', () =>
    withServer(engine, async (server) => {
      const { read, wethouder } = await aWorld(server);
      for (const address of ['https://127.0.0.1/', 'http://agenda.example/', 'https://[::1]/', 'x']) {
        assert.deepEqual(await read(wethouder, address), {
          __typename: 'InvalidInput',
          code: 'INVALID_CALENDAR_ADDRESS',
          message: 'Dit is geen adres van een agenda op internet. Het begint met https:// of webcal://.',
        });
      }
    }));

  test('is read ten times in a quarter of an hour, and not when the round is closed', () =>
    withServer(engine, async (server) => {
      const { read, wethouder, secretary, office, roundId } = await aWorld(server);
      for (let times = 0; times < 10; times += 1) await read(wethouder, 'x');
      assert.deepEqual(await read(wethouder, 'x'), {
        __typename: 'RuleBroken',
        code: 'TOO_MANY_CALENDARS',
        message: 'U hebt vaak achter elkaar een agenda opgehaald. Probeer het over 15 minuten opnieuw.',
      });
      assert.equal((await read(secretary, 'x')).code, 'INVALID_CALENDAR_ADDRESS');
      const WITHDRAW = `mutation ($input: WithdrawPlanningRoundInput!) { withdrawPlanningRound(input: $input) { __typename } }`;
      await askFor(server, office, WITHDRAW, { input: { roundId, reason: 'Opnieuw' } });

      assert.equal((await read(secretary, 'x')).code, 'ROUND_CLOSED');
    }));
});
