import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { newToken } from '../../src/access/tokens.ts';
import { FeedAnswers } from '../../src/calendar/feed-service.ts';
import type { Database } from '../../src/database/database.ts';
import { calendarRoute } from '../../src/server/calendar-route.ts';
import { makeLog } from '../../src/server/log.ts';
import { aFeed } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory, contextAt } from '../trajectories/builders.ts';
import { type Running, withServer } from './running.ts';

/** A database that can be out of reach for a while, as when its server is started anew. */
function outOfReach() {
  let isGone = false;
  const observe = (database: Database): Database => ({
    ...database,
    lookup: <Row extends object>(statement: string) => {
      const find = database.lookup<Row>(statement);
      return (key: string) => {
        if (isGone) throw new Error('connect ECONNREFUSED');
        return find(key);
      };
    },
    commits: () => {
      if (isGone) throw new Error('connect ECONNREFUSED');
      return database.commits();
    },
  });
  return { observe, isGone: (gone: boolean) => (isGone = gone) };
}

async function ask({ url }: Running, token: string, init: RequestInit = {}) {
  const response = await fetch(`${url}/calendar/${token}.ics`, init);
  const { status, headers } = response;
  const type = headers.get('content-type')?.split(';')[0];
  return [status, headers.get('retry-after'), type, (await response.text()) !== ''];
}

describeOnBothEngines('A calendar in trouble', (engine) => {
  test('is 503 with when to come back, for a good copy and a wrong token too, and as it was once the trouble is over', () => {
    const { observe, isGone } = outOfReach();
    return withServer(
      engine,
      async (server) => {
        const group = await aTrajectory(server.context.database, { planned: 1 });
        const { token } = await aFeed(server.context.database, group.participant(0).personId, 'participant');
        const first = await fetch(`${server.url}/calendar/${token}.ics`);
        await first.arrayBuffer();
        const again = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };

        isGone(true);
        const answers = [
          await ask(server, token),
          await ask(server, token, again),
          await ask(server, token, { method: 'HEAD' }),
          await ask(server, newToken('ical_')),
        ];
        isGone(false);

        const trouble = [503, '300', 'text/plain', true];
        assert.deepEqual(answers, [trouble, trouble, [503, '300', 'text/plain', false], trouble]);
        assert.deepEqual(await ask(server, token, again), [304, null, undefined, false]);
      },
      { observe },
    );
  });

  test('is 503 too when the database never answers', { timeout: 20_000 }, () =>
    withDatabase(engine, async (database) => {
      const silent = {
        ...database,
        lookup: () => () => new Promise<never>(() => undefined),
        commits: () => undefined,
      };
      const context = contextAt(silent);
      const answer = calendarRoute({
        context,
        feeds: new FeedAnswers(context, 'https://toerbeurt.example'),
        log: makeLog('error', () => undefined),
        config: { trustProxy: false },
        stopping: new AbortController().signal,
        answerWithinMs: 20,
      });
      const server = createServer((request, response) => void answer(request, response));
      await once(server.listen(0, '127.0.0.1'), 'listening');
      // Listens on a port, so it has an address with one
      const { port } = server.address() as AddressInfo;

      const response = await fetch(`http://127.0.0.1:${port}/calendar/${newToken('ical_')}.ics`);
      await response.arrayBuffer();
      server.close();

      assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '300']);
    }),
  );

  test('is 429 for the thirty-first wrong token in a minute, and never for a right one', () =>
    withServer(engine, async (server) => {
      const group = await aTrajectory(server.context.database, { planned: 1 });
      const { token } = await aFeed(server.context.database, group.participant(0).personId, 'participant');
      const wrong: unknown[] = [];
      for (let index = 0; index < 31; index += 1) wrong.push(await ask(server, newToken('ical_')));

      assert.deepEqual(wrong, [
        ...Array.from({ length: 30 }, () => [404, null, 'text/plain', true]),
        [429, '60', 'text/plain', true],
      ]);
      assert.deepEqual(await ask(server, token), [200, null, 'text/calendar', true]);
    }));
});
