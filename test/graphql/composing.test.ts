import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { KyselyPlugin } from 'kysely';
import type { Database } from '../../src/database/database.ts';
import {
  aRun,
  decide,
  decideAt,
  ended,
  groupingOf,
  memberId,
  membersOf,
  searched,
  searchOf,
  versionOf,
} from '../composing/over-api.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, globalId, type Json, withServer } from '../server/running.ts';
import { given } from '../trajectories/builders.ts';

/** Lets something happen once, right after the server has read a table outside a transaction. */
function afterReading(table: string) {
  const reading = new WeakSet<object>();
  let next: (() => Promise<void>) | undefined;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (node.kind === 'SelectQueryNode' && JSON.stringify(node.from).includes(`"${table}"`))
        reading.add(queryId);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      const work = reading.has(queryId) ? next : undefined;
      if (work !== undefined) {
        next = undefined;
        await work();
      }
      return result;
    },
  };
  return {
    observe: (database: Database): Database => ({ ...database, db: database.db.withPlugin(plugin) }),
    happens: (work: () => Promise<void>) => {
      next = work;
    },
  };
}

describeOnBothEngines('Composing over the API', (engine) => {
  test('the office searches, moves somebody as seen before, locks, searches around it, and compares', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 26);
      const empty = await groupingOf(server, run);
      assert.deepEqual([empty.number, empty.groups, empty.leftOver.length], [0, [], 26]);

      const first = await searched(server, run);
      assert.deepEqual(
        [first.currentNumber, first.search.state, first.search.percent, first.search.resultNumber],
        [1, 'DONE', first.search.percent, 1],
      );
      const found = await groupingOf(server, run);
      assert.equal(new Set(membersOf(found)).size + found.leftOver.length, 26);
      assert.deepEqual(
        found.groups.map(({ number }: Json) => number),
        found.groups.map((_: Json, index: number) => index + 1),
      );
      for (const { memberIds, broken, measures } of found.groups) {
        assert.ok(memberIds.length >= 5 && memberIds.length <= 8);
        assert.deepEqual(broken, []);
        assert.deepEqual(
          measures.map(({ criterion }: Json) => criterion),
          found.totals.map(({ criterion }: Json) => criterion),
        );
        assert.ok(measures.every(({ reason }: Json) => reason !== ''));
      }
      // Without groups the parties of who takes part are seen; the reasons of groups name wishes too
      assert.deepEqual(
        await server.context.database.db
          .selectFrom('audit_log')
          .select('details')
          .where('action', '=', 'composition.looked')
          .orderBy('at')
          .orderBy('id')
          .execute(),
        [{ details: '{"what":["party"]}' }, { details: '{"what":["party","wishes"]}' }],
      );

      // The dry run says what the move then does
      const [mover] = found.groups[0].memberIds;
      const to = found.groups[1].number;
      const { compositionMovePreview: seen } = await askFor(
        server,
        run.office,
        `{ compositionMovePreview(runId: "${run.id}", registrationId: "${mover}", toGroup: ${to}) {
          verdict decidedBy broken groups { numberBefore numberAfter joined left measures { criterion before after } }
          criteria { criterion worstAfter totalAfter } } }`,
      );
      assert.deepEqual(
        seen.groups.map(({ numberBefore, numberAfter, joined, left }: Json) => [
          numberBefore,
          numberAfter,
          joined,
          left,
        ]),
        [
          [1, 1, [], [mover]],
          [2, 2, [mover], []],
        ],
      );
      assert.deepEqual((await searchOf(server, run)).currentNumber, 1);
      const moved = await decide(
        server,
        run,
        'moveCompositionMember',
        `registrationId: "${mover}", toGroup: ${to}`,
      );
      assert.equal(moved.__typename, 'MoveCompositionMemberSuccess');
      const after = await groupingOf(server, run);
      assert.equal(after.number, 2);
      assert.ok(after.groups[1].memberIds.includes(mover));
      assert.deepEqual(
        after.totals.map(({ criterion, worst, total }: Json) => ({
          criterion,
          worstAfter: worst,
          totalAfter: total,
        })),
        seen.criteria,
      );

      // Locked, nobody comes in, and a search leaves it
      await decide(server, run, 'markCompositionGroup', `group: ${to}, isLocked: true, name: "Oost"`);
      const refused = await decide(
        server,
        run,
        'moveCompositionMember',
        `registrationId: "${mover}", toPlace: NONE`,
      );
      assert.deepEqual(
        [refused.code, (await groupingOf(server, run)).number],
        ['COMPOSITION_GROUP_LOCKED', 2],
      );
      await searched(server, run);
      const around = await groupingOf(server, run);
      const kept = around.groups.find(({ number }: Json) => number === to);
      assert.deepEqual(
        [around.number, kept.name, kept.isLocked, [...kept.memberIds].sort(), kept.guideId],
        [3, 'Oost', true, [...after.groups[1].memberIds].sort(), after.groups[1].guideId],
      );

      const { compositionComparison: same } = await askFor(
        server,
        run.office,
        `{ compositionComparison(runId: "${run.id}", first: 2, second: 2) { verdict decidedBy groups { joined } broken } }`,
      );
      assert.deepEqual(same, { verdict: 'EQUAL', decidedBy: null, groups: [], broken: [] });
      const { compositionComparison: better } = await askFor(
        server,
        run.office,
        `{ compositionComparison(runId: "${run.id}", first: 1, second: 2) { verdict decidedBy } }`,
      );
      assert.deepEqual(better, { verdict: seen.verdict, decidedBy: seen.decidedBy });

      // Back to the first version: the lock was of other groups
      await decide(server, run, 'continueComposition', 'number: 1');
      const back = await groupingOf(server, run);
      assert.deepEqual([back.number, back.groups.some(({ isLocked }: Json) => isLocked)], [1, false]);
      assert.deepEqual(membersOf(back).toSorted(), membersOf(found).toSorted());

      // Going on from the first, nothing worse comes out
      await searched(server, run, 'effort: QUICK, fromCurrent: true');
      const { compositionComparison: on } = await askFor(
        server,
        run.office,
        `{ compositionComparison(runId: "${run.id}", first: 1, second: 4) { verdict } }`,
      );
      assert.notEqual(on.verdict, 'WORSE');

      const { compositionRun } = await askFor(
        server,
        run.office,
        `{ compositionRun(id: "${run.id}") { versions { number change madeBy { name } } bounds { criterion value bound } } }`,
      );
      assert.deepEqual(
        compositionRun.versions.map(({ number }: Json) => number),
        [4, 3, 2, 1],
      );
      assert.match(compositionRun.versions[2].change, /^Wies Aanmelder \d+: van groep 1 naar groep 2$/);
      assert.equal(compositionRun.versions[1].change, 'Gezocht, 1 groep stond vast');
      assert.ok(compositionRun.bounds.every(({ value, bound }: Json) => bound <= value));
      assert.equal(compositionRun.bounds.length, 25);
    }));

  test('of two who decide at once the second is told so, and nothing of theirs is done', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      await searched(server, run);
      const version = await versionOf(server, run);
      const [one] = (await groupingOf(server, run)).groups[0].memberIds;
      const answers = await Promise.all(
        ['moveCompositionMember', 'moveCompositionMember'].map((name) =>
          decideAt(server, run, version, name, `registrationId: "${one}", toPlace: NONE`),
        ),
      );
      assert.deepEqual(
        answers.map(({ __typename, currentVersion }) => [__typename, currentVersion]).sort(),
        [
          ['MoveCompositionMemberSuccess', undefined],
          ['Outdated', version + 1],
        ].sort(),
      );
      assert.equal((await groupingOf(server, run)).number, 2);
    }));

  test('a search that runs is one, can be stopped with what it has or with nothing, and shows how far it is', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 60);
      const stop = (keep: boolean) =>
        askFor(
          server,
          run.office,
          `mutation { stopCompositionSearch(input: { runId: "${run.id}", keep: ${keep} }) { __typename ... on UserError { code } } }`,
        );
      assert.equal((await stop(true)).stopCompositionSearch.code, 'NO_SEARCH_RUNNING');

      await decide(server, run, 'startCompositionSearch', 'effort: THOROUGH');
      const second = await decide(server, run, 'startCompositionSearch', 'effort: QUICK');
      assert.equal(second.code, 'SEARCH_ALREADY_RUNNING');
      await stop(false);
      const cancelled = await ended(server, run);
      assert.deepEqual(
        [cancelled.search.state, cancelled.search.resultNumber, cancelled.currentNumber],
        ['CANCELLED', null, 0],
      );

      await decide(server, run, 'startCompositionSearch', 'effort: THOROUGH');
      await stop(true);
      const kept = await ended(server, run);
      assert.deepEqual([kept.search.state, kept.search.resultNumber, kept.currentNumber], ['DONE', 1, 1]);

      // Decided meanwhile: the version is there, and is not worked on
      await decide(server, run, 'startCompositionSearch', 'effort: THOROUGH');
      await decide(server, run, 'changeCompositionRun', 'name: "Anders"');
      await stop(true);
      const beside = await ended(server, run);
      assert.deepEqual([beside.search.resultNumber, beside.currentNumber], [2, 1]);
    }));

  test('a search is never told as ended to who reads the run as it was before', () => {
    const meanwhile = afterReading('composition_runs');
    return withServer(
      engine,
      async (server) => {
        const run = await aRun(server, 26);
        await decide(server, run, 'startCompositionSearch', 'effort: THOROUGH');
        const { db } = server.context.database;
        const isOver = async () =>
          (await db.selectFrom('composition_searches').select('ended_at').executeTakeFirstOrThrow())
            .ended_at !== null;
        meanwhile.happens(async () => {
          await askFor(
            server,
            run.office,
            `mutation { stopCompositionSearch(input: { runId: "${run.id}", keep: true }) { __typename } }`,
          );
          while (!(await isOver())) await wait(20);
        });
        const { currentNumber, search } = await searchOf(server, run);
        assert.deepEqual([currentNumber, search.state, search.resultNumber], [0, 'RUNNING', null]);
        const after = await searchOf(server, run);
        assert.deepEqual(
          [after.currentNumber, after.search.state, after.search.resultNumber],
          [1, 'DONE', 1],
        );
      },
      { observe: meanwhile.observe },
    );
  });

  test('words become pairs that the office makes of them, and a veto keeps two apart', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 40);
      const wishing = run.enrolled.findIndex(({ season }) => season.wishes.length > 0);
      const from = given(run.enrolled[wishing]);
      const to = given(run.enrolled[given(from.season.wishes[0])]);
      const words = async (): Promise<Json> => {
        const seen = await askFor(
          server,
          run.office,
          `{ compositionRun(id: "${run.id}") { wordsToRead words { memberId withWhom isRead suggestions { memberId by kind } pairs { toId kind } } } }`,
        );
        const unread = seen.compositionRun.words.filter(({ isRead }: Json) => !isRead);
        assert.equal(seen.compositionRun.wordsToRead, unread.length);
        return seen.compositionRun.words.find(({ memberId: id }: Json) => id === memberId(from));
      };
      const before = await words();
      assert.deepEqual(before.suggestions[0]?.kind, 'WISH');
      assert.deepEqual([before.isRead, before.pairs], [false, []]);
      const pair = `fromId: "${memberId(from)}", toId: "${memberId(to)}"`;
      await decide(server, run, 'setRegistrationPair', `${pair}, kind: VETO`);
      await decide(server, run, 'markWordsRead', `registrationId: "${memberId(from)}"`);
      const after = await words();
      assert.deepEqual([after.isRead, after.pairs], [true, [{ toId: memberId(to), kind: 'VETO' }]]);

      await searched(server, run);
      const grouping = await groupingOf(server, run);
      const groupOf = (id: string) => grouping.groups.find(({ memberIds }: Json) => memberIds.includes(id));
      assert.ok(groupOf(memberId(from)) === undefined || groupOf(memberId(from)) !== groupOf(memberId(to)));

      await decide(server, run, 'setRegistrationPair', pair);
      assert.deepEqual((await words()).pairs, []);
      const self = await decide(
        server,
        run,
        'setRegistrationPair',
        `fromId: "${memberId(from)}", toId: "${memberId(from)}", kind: WISH`,
      );
      assert.deepEqual([self.__typename, self.code], ['NotFound', 'NOT_FOUND']);
    }));

  test('facilitators have a home, room and conflicts; what cannot be is refused by its field and changes nothing', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      const [guide, other] = run.guides;
      const person = globalId('Person', given(guide));
      const zwolle = 'GM0193';
      const one = given(run.enrolled[0]);
      const guides = async (): Promise<Json> =>
        (
          await askFor(
            server,
            run.office,
            `{ compositionRun(id: "${run.id}") { guides { id mostGroups guiding home { code } notIn { code } notWith { id } } } }`,
          )
        ).compositionRun.guides;
      const set = (rest: string) =>
        decide(server, run, 'setCompositionGuide', `facilitatorId: "${person}", ${rest}`);
      const before = await guides();
      for (const [rest, code] of [
        [`mostGroups: 0, home: "${zwolle}", notIn: [], notWith: []`, 'INVALID_COMPOSITION'],
        [`mostGroups: 2, home: "GM9999", notIn: [], notWith: []`, 'INVALID_COMPOSITION'],
        [`mostGroups: 2, home: "${zwolle}", notIn: [], notWith: ["${person}"]`, 'INVALID_COMPOSITION'],
      ] as const) {
        assert.equal((await set(rest)).code, code);
      }
      assert.deepEqual(await guides(), before);

      await set(`home: "${zwolle}", notIn: ["${zwolle}"], notWith: ["${globalId('Person', one.personId)}"]`);
      const after = await guides();
      assert.deepEqual(
        after.find(({ id }: Json) => id === person),
        {
          id: person,
          mostGroups: null,
          guiding: 0,
          home: { code: 'GM0193' },
          notIn: [{ code: 'GM0193' }],
          notWith: [{ id: globalId('Person', one.personId) }],
        },
      );
      await searched(server, run);
      const { groups } = await groupingOf(server, run);
      assert.deepEqual(
        [...new Set(groups.map(({ guideId }: Json) => guideId))],
        [globalId('Person', given(other))],
      );
    }));

  test('the order of importance is the office’s; settings that cannot be are refused, and a run that is put away stays so', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      const settings = (rest: string) =>
        decide(
          server,
          run,
          'changeCompositionRun',
          `settings: { leastMembers: 5, standardMembers: 6, mostMembers: 8, comfortableTravelMinutes: 45, neighbourMinutes: 22, ${rest} }`,
        );
      const totals = async () => (await groupingOf(server, run)).totals;
      const refused = async (rest: string) => {
        const { code, field } = await settings(rest);
        return [code, field];
      };
      assert.deepEqual(await refused('order: [TRAVEL, TRAVEL]'), ['INVALID_COMPOSITION', 'order']);
      assert.deepEqual(await refused('order: [], maxTravelMinutes: 0'), [
        'INVALID_COMPOSITION',
        'maxTravelMinutes',
      ]);
      assert.equal((await totals())[0].criterion, 'GUIDANCE');
      await settings('order: [TRAVEL, PARTY], maxTravelMinutes: 60');
      assert.deepEqual(
        (await totals()).map(({ criterion, counts }: Json) => `${criterion} ${counts}`).slice(0, 3),
        ['TRAVEL true', 'PARTY true', 'GUIDANCE false'],
      );
      await decide(server, run, 'discardCompositionRun', '');
      const closed = await decide(server, run, 'changeCompositionRun', 'name: "Nog eens"');
      assert.equal(closed.code, 'COMPOSITION_CLOSED');
    }));
});
