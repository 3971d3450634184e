import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { aRun, decide, ended, groupingOf, searched, searchOf, versionOf } from '../composing/over-api.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, type Json, withServer } from '../server/running.ts';

describeOnBothEngines('Searching for groups again', (engine) => {
  test('a search that nobody carries out any more has failed, and another can begin', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      const { db } = server.context.database;
      const began = '2026-01-01T09:00:00.000Z' as Instant;
      await db
        .insertInto('composition_searches')
        .values({
          id: newId<string>(),
          run_id: run.key,
          state: 'running',
          run_version: await versionOf(server, run),
          share: 500,
          started_at: began,
          started_by: run.person,
          beat_at: began,
          ended_at: null,
          result_number: null,
        })
        .execute();
      assert.equal((await searchOf(server, run)).search.state, 'FAILED');
      const stopped = await askFor(
        server,
        run.office,
        `mutation { stopCompositionSearch(input: { runId: "${run.id}", keep: true }) { __typename ... on UserError { code } } }`,
      );
      assert.equal(stopped.stopCompositionSearch.code, 'NO_SEARCH_RUNNING');
      const found = await searched(server, run);
      assert.deepEqual([found.search.state, found.currentNumber], ['DONE', 1]);
    }));

  test('a search ends with its run: nobody waits for it any more', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 60);
      await decide(server, run, 'startCompositionSearch', 'effort: THOROUGH');
      await decide(server, run, 'discardCompositionRun', '');
      assert.notEqual((await searchOf(server, run)).search.state, 'RUNNING');
      const { search } = await ended(server, run);
      assert.deepEqual([search.state, search.resultNumber], ['CANCELLED', null]);
    }));

  test('a group stays locked, under its name, when one of its members takes the registration back', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 26);
      await searched(server, run);
      await decide(server, run, 'markCompositionGroup', 'group: 1, isLocked: true, name: "Noord"');
      const [gone, ...staying] = (await groupingOf(server, run)).groups[0].memberIds;
      await askFor(
        server,
        run.office,
        `mutation { withdrawRegistration(input: { registrationId: "${gone}", version: 1, reason: "Gebeld" }) { __typename } }`,
      );
      const locked = async (): Promise<Json> => {
        const { number, groups } = await groupingOf(server, run);
        const { name, isLocked, memberIds } = groups.find((group: Json) => group.number === 1);
        return { number, name, isLocked, memberIds: memberIds.toSorted() };
      };
      await searched(server, run);
      const kept = { name: 'Noord', isLocked: true, memberIds: staying.toSorted() };
      assert.deepEqual(await locked(), { number: 2, ...kept });
      await decide(server, run, 'continueComposition', 'number: 1');
      assert.deepEqual(await locked(), { number: 1, ...kept });
    }));
});
