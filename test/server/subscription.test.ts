import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ANSWER,
  aStartedGroup,
  ask,
  askFor,
  insertPeople,
  type Json,
  linked,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from './running.ts';

/** Follows a round over Server-Sent Events, one event at a time. */
async function follow(
  { url }: Running,
  token: string,
  {
    roundId,
    afterVersion,
    asks = 'version kind participant { id } round { version respondents { answered } }',
  }: { readonly roundId: string; readonly afterVersion?: number; readonly asks?: string },
): Promise<{ next(): Promise<Json>; drop(): void; ended(): Promise<boolean> }> {
  const dropped = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: dropped.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({
      query: `subscription ($roundId: ID!, $afterVersion: Int) {
        planningRoundChanges(roundId: $roundId, afterVersion: $afterVersion) { ${asks} }
      }`,
      variables: { roundId, afterVersion },
    }),
  });
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<Json> => {
    for (;;) {
      const event = /event: next\ndata: (.*)\n\n/.exec(text);
      if (event !== null) {
        text = text.slice(event.index + event[0].length);
        return JSON.parse(event[1] ?? '');
      }
      if (/event: complete/.test(text)) return undefined;
      const more = await reader?.read();
      if (more === undefined || more.done) return undefined;
      text += more.value;
    }
  };
  return {
    next: async () => (await read())?.data?.planningRoundChanges,
    drop: () => dropped.abort(),
    ended: async () => (await read()) === undefined,
  };
}

describeOnBothEngines('The subscription to a planning round', (engine) => {
  test('goes on where it was after a lost connection, and ends when the server stops', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const facilitator = await signedIn(server, people.facilitator);
      const group = await startGroup(server, await signedIn(server, people.office), {
        facilitator: people.facilitator,
        people: people.wethouders,
      });
      const round = await openRound(server, facilitator, group.id);
      const answer = async (index: number): Promise<void> => {
        const input = {
          roundId: round.id,
          participantId: group.participants[index],
          answers: [{ slotId: round.slots[0], answer: 'YES' }],
        };
        await askFor(server, facilitator, ANSWER, { input });
      };
      const changeOf = (index: number, version: number) => ({
        version,
        kind: 'ANSWERED',
        participant: { id: group.participants[index] },
      });

      const first = await follow(server, facilitator, { roundId: round.id, afterVersion: 1 });
      await answer(0);
      const seen = await first.next();
      assert.deepEqual(
        { version: seen.version, kind: seen.kind, participant: seen.participant },
        changeOf(0, 2),
      );
      assert.equal(
        seen.round.respondents.reduce((sum: number, { answered }: Json) => sum + answered, 0),
        1,
      );
      first.drop();

      await answer(1);
      await answer(2);
      const second = await follow(server, facilitator, { roundId: round.id, afterVersion: seen.version });
      for (const index of [1, 2]) {
        const { version, kind, participant, round: now } = await second.next();
        assert.deepEqual({ version, kind, participant }, changeOf(index, index + 2));
        assert.equal(now.version, 4);
      }
      await server.stop();
      assert.equal(await second.ended(), true);
    }));

  test('writes down what the office saw of a person, of each event, as a query does', () =>
    withServer(engine, async (server) => {
      const { people, office, group } = await aStartedGroup(server);
      const { db } = server.context.database;
      await db.updateTable('wethouder_terms').set({ party_id: 'vvd' }).execute();
      const round = await openRound(server, office, group.id);
      const asks = 'participant { person { term { party { id } } } }';
      const followed = await follow(server, office, { roundId: round.id, afterVersion: 1, asks });

      for (const index of [0, 1]) {
        const answers = [{ slotId: round.slots[0], answer: 'YES' }];
        const participantId = group.participants[index];
        await askFor(server, office, ANSWER, { input: { roundId: round.id, participantId, answers } });
        assert.notEqual((await followed.next()).participant.person.term.party, null);
      }

      const looks = await db
        .selectFrom('audit_log')
        .select(['subject_id', 'actor_id', 'details'])
        .where('action', '=', 'person.looked')
        .orderBy('id')
        .execute();
      assert.deepEqual(
        looks,
        people.wethouders.slice(0, 2).map((subject_id) => ({
          subject_id,
          actor_id: people.office,
          details: '{"what":["party"]}',
        })),
      );
      followed.drop();
    }));

  test('is not for somebody of another group', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const facilitator = await signedIn(server, people.facilitator);
      const group = await startGroup(server, await signedIn(server, people.office), {
        facilitator: people.facilitator,
        people: people.wethouders,
      });
      const round = await openRound(server, facilitator, group.id);
      const subscription = `subscription { planningRoundChanges(roundId: "${round.id}") { version } }`;

      for (const [token, code] of [
        [await signedIn(server, people.otherFacilitator), 'NOT_FOUND'],
        [undefined, 'SIGN_IN_FIRST'],
      ] as const) {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'text/event-stream',
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ query: subscription }),
        });
        assert.match(await response.text(), new RegExp(code));
      }
      assert.equal(
        (await ask(server, await linked(server, people.secretary), '{ viewer { roles } }')).errors,
        undefined,
      );
    }));
});
