import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { QUERY_LIMITS } from '../../src/server/query-limits.ts';
import {
  ANSWER,
  aStartedGroup,
  ask,
  askFor,
  insertPeople,
  linked,
  openRound,
  signedIn,
  withServer,
} from './running.ts';

describe('The API over HTTP', () => {
  test('every MUST of GraphQL over HTTP holds', () =>
    withServer('sqlite', async ({ url }) => {
      const audits = serverAudits({ url: `${url}/graphql`, fetchFn: fetch });
      const results = await Promise.all(audits.map((audit) => audit.fn()));

      const failed = results.filter(({ status, name }) => status !== 'ok' && name.startsWith('MUST'));
      assert.deepEqual(
        failed.map(({ name }) => name),
        [],
      );
      assert.ok(results.filter(({ name }) => name.startsWith('MUST')).length >= 12);
    }));

  /** Two levels of one object each, so that only the depth counts. */
  const nested = (levels: number): string =>
    `{ node(id: "UGFydGljaXBhbnQ6eA==") { ... on Participant { ${'trajectory { facilitator { id } currentRound { '.repeat(levels)} id ${'} }'.repeat(levels)} } } }`;
  const aliased = (count: number): string =>
    `{ viewer { person { ${Array.from({ length: count }, (_, index) => `a${index}: name`).join(' ')} } } }`;
  const wide = (count: number): string =>
    `{ ${Array.from({ length: count }, () => '__typename').join(' ')} }`;
  /** Fragments that each use the next one twice: 2 to the power of `count` paths. */
  const doubling = (count: number): string => {
    const fragment = (index: number) => `fragment f${index} on Viewer { ...f${index + 1} ...f${index + 1} }`;
    const fragments = Array.from({ length: count }, (_, index) => fragment(index));
    return `{ viewer { ...f0 } } ${fragments.join(' ')} fragment f${count} on Viewer { roles }`;
  };

  for (const { title, query, code } of [
    { title: 'nests deeper than may', query: nested(8), code: 'QUERY_TOO_DEEP' },
    {
      title: 'has more aliases than may',
      query: aliased(QUERY_LIMITS.aliases + 1),
      code: 'TOO_MANY_ALIASES',
    },
    {
      title: 'has more entry points than may',
      query: wide(QUERY_LIMITS.entryPoints + 1),
      code: 'TOO_MANY_ENTRY_POINTS',
    },
    {
      title: 'hides its depth in a fragment',
      query: `query { viewer { trajectories { ...A } } }
        fragment A on Trajectory { ${'participants { trajectory { '.repeat(8)} id ${'} }'.repeat(8)} }`,
      code: 'QUERY_TOO_DEEP',
    },
    { title: 'uses fragments more often than may', query: doubling(100), code: 'TOO_MANY_FRAGMENTS' },
  ]) {
    test(`a query that ${title} is refused with ${code}`, () =>
      withServer('sqlite', async (server) => {
        const { data, errors } = await ask(server, undefined, query);

        assert.equal(data, undefined);
        assert.deepEqual(
          errors?.map(({ extensions }) => extensions?.code),
          [code],
        );
      }));
  }

  test('queries at the limits are answered', () =>
    withServer('sqlite', async (server) => {
      for (const query of [nested(6), aliased(QUERY_LIMITS.aliases), wide(QUERY_LIMITS.entryPoints)]) {
        assert.equal((await ask(server, undefined, query)).errors, undefined);
      }
    }));

  test('a query whose fragments double at each level is judged at once', { timeout: 20_000 }, () =>
    withServer('sqlite', async (server) => {
      const { errors } = await ask(server, undefined, doubling(29));

      assert.deepEqual(
        errors?.map(({ extensions }) => extensions?.code),
        ['QUERY_TOO_COMPLEX'],
      );
    }),
  );

  test('a query of too many tokens and a body that is too long are refused', () =>
    withServer('sqlite', async (server) => {
      const long = await ask(
        server,
        undefined,
        `{ viewer { roles ${'roles '.repeat(QUERY_LIMITS.tokens)} } }`,
      );
      assert.match(long.errors?.[0]?.message ?? '', /4000 tokens/);

      const huge = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `# ${'x'.repeat(QUERY_LIMITS.bodyBytes)}\n{ __typename }` }),
      });
      assert.equal(huge.status, 413);
    }));

  for (const { args, message } of [
    { args: 'first: 101', message: 'first moet van 1 tot en met 100 zijn.' },
    { args: 'first: 0', message: 'first moet van 1 tot en met 100 zijn.' },
    { args: 'last: 101', message: 'last moet van 1 tot en met 100 zijn.' },
    { args: 'first: 1, last: 1', message: 'Geef first of last, niet allebei.' },
    { args: 'after: "abc"', message: 'Dit is geen cursor van deze lijst.' },
  ]) {
    test(`a page of (${args}) is refused`, () =>
      withServer('sqlite', async (server) => {
        const { office } = await insertPeople(server.context.database);
        const query = `{ people(${args}) { edges { cursor } } }`;

        const { errors } = await ask(server, await signedIn(server, office), query);

        assert.deepEqual(
          errors?.map(({ message: said, extensions }) => [said, extensions?.code]),
          [[message, 'BAD_INPUT']],
        );
      }));
  }

  test('an error of ours is a number for the caller, and everything but people in the log', () =>
    withServer('sqlite', async (server) => {
      const { office } = await insertPeople(server.context.database);
      const token = await signedIn(server, office);
      await server.context.database.db.schema.dropTable('municipality_names').execute();

      const { errors } = await ask(server, token, '{ municipalities(search: "zwolle") { id } }');

      assert.equal(errors?.length, 1);
      assert.equal(errors?.[0]?.extensions?.code, 'INTERNAL');
      assert.doesNotMatch(JSON.stringify(errors), /municipality_names/);
      const line = server.logged.find((text) => text.includes('api.failed'));
      assert.match(line ?? '', /no such table/);
    }));

  test('a decision that is not theirs is refused to who guesses an id, and in the log, without who it was', () =>
    withServer('sqlite', async (server) => {
      const { people, office, group } = await aStartedGroup(server);
      const [, second, third] = people.wethouders;
      const [, ofSecond, ofThird] = group.participants;
      assert.ok(second !== undefined && third !== undefined);
      const round = await openRound(server, office, group.id);
      const answerAs = async (token: string | undefined, participantId: string | undefined) => {
        const answers = [{ slotId: round.slots[0], answer: 'NO' }];
        const input = { roundId: round.id, participantId, answers };
        const { answerSlots } = await askFor(server, token, ANSWER, { input });
        return answerSlots.code ?? answerSlots.__typename;
      };

      const codes = [
        await answerAs(await linked(server, third), ofSecond),
        await answerAs(await signedIn(server, people.otherFacilitator), ofSecond),
        await answerAs(undefined, ofSecond),
        await answerAs(await linked(server, third), ofThird),
      ];

      assert.deepEqual(codes, ['NOT_ALLOWED', 'NOT_FOUND', 'SIGN_IN_FIRST', 'AnswerSlotsSuccess']);
      const answers = await server.context.database.db.selectFrom('answers').select('answered_by').execute();
      assert.deepEqual(answers, [{ answered_by: third }]);
      assert.deepEqual(
        server.logged
          .map((line) => JSON.parse(line))
          .filter(({ event }) => event === 'api.refused')
          .map(({ time: _, ...facts }) => facts),
        ['NOT_ALLOWED', 'NOT_FOUND'].map((code) => ({
          level: 'warn',
          event: 'api.refused',
          decision: 'answerSlots',
          code,
        })),
      );
    }));
});
