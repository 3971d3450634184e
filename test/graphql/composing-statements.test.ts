import assert from 'node:assert/strict';
import { test } from 'node:test';
import { putGuideFacts } from '../../src/composing/guide-store.ts';
import { putPair } from '../../src/composing/member-store.ts';
import { insertVersion, updateRun } from '../../src/composing/run-store.ts';
import type { RunGroup } from '../../src/composing/types.ts';
import { aRun, memberId, type RunOverApi, UTRECHT, ZWOLLE } from '../composing/over-api.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { countingStatements, mailsHaveLeft } from '../server/counting-statements.ts';
import { askFor, type Json, type Running, withServer } from '../server/running.ts';
import { given } from '../trajectories/builders.ts';

/** What the office's screens ask of all compositions, and of one. */
const questionsOf = ({ id }: RunOverApi, mover: string): readonly string[] => [
  '{ compositionRuns { name state createdBy { name } } }',
  `{ compositionRun(id: "${id}") { gone wordsToRead openBeside { name municipality isLeftOut } search { startedBy { name } } } }`,
  `{ compositionRun(id: "${id}") { guides { name guiding home { displayName } notIn { displayName } notWith { name } } } }`,
  `{ compositionRun(id: "${id}") { versions { change madeBy { name } } } }`,
  `{ compositionRun(id: "${id}") { words { isRead suggestions { by } pairs { kind } } } }`,
  `{ compositionRun(id: "${id}") { grouping { members { name } groups { guideName measures { reason } } leftOver { reason } totals { worst } } } }`,
  `{ compositionMovePreview(runId: "${id}", registrationId: "${mover}", toPlace: NEW) { verdict groups { measures { reason } } } }`,
  `{ compositionBestPlaces(runId: "${id}", registrationId: "${mover}") { group effect { verdict broken criteria { worstAfter } } } }`,
  `{ compositionComparison(runId: "${id}", first: 1, second: 2) { verdict groups { joined measures { reason } } } }`,
];

/** Groups of three, in as many versions; each wishes to be with another, and the facilitators have conflicts of interest. */
async function work({ context }: Running, run: RunOverApi, groups: number): Promise<void> {
  const { database, clock } = context;
  const made = { madeAt: clock(), madeBy: run.person };
  const known = Array.from({ length: groups }, (_, index): RunGroup => {
    const members = run.enrolled.slice(3 * index, 3 * index + 3).map(({ id }) => id);
    return { number: index + 1, members, guide: run.guides[index % 2] };
  });
  await database.transaction(async (trx) => {
    for (const number of known.keys()) {
      const change = {
        kind: 'move',
        registrationId: given(run.enrolled[number]).id,
        from: null,
        to: 1,
      } as const;
      const version = { runId: run.key, number: number + 1, baseNumber: number, change };
      await insertVersion(trx, { ...version, groups: known.slice(0, number + 1), ...made });
    }
    await updateRun(trx, run.key, { currentNumber: groups, lastNumber: groups });
    for (const { id } of run.enrolled.slice(1, 3 * groups))
      await putPair(
        trx,
        { from: id, to: given(run.enrolled[0]).id, kind: 'wish' },
        { by: run.person, now: clock() },
      );
    for (const facilitatorId of run.guides)
      await putGuideFacts(trx, {
        facilitatorId,
        home: UTRECHT,
        notIn: [ZWOLLE],
        notWith: run.enrolled.slice(0, groups).map(({ personId }) => personId),
      });
  });
}

describeOnBothEngines('Statements of composing', (engine) => {
  test('are as many for a small composition as for one with more people, groups and versions', async () => {
    const { observe, count } = countingStatements();
    const costsOf = async (registrations: number, groups: number): Promise<readonly number[]> => {
      const each: number[] = [];
      await withServer(
        engine,
        async (server) => {
          const run = await aRun(server, registrations);
          await work(server, run, groups);
          // And as many compositions beside it
          for (const name of Array.from({ length: groups }, (_, index) => `Samenstelling ${index}`))
            await askFor(
              server,
              run.office,
              `mutation { makeCompositionRun(input: { name: "${name}" }) { __typename } }`,
            );
          await mailsHaveLeft(server.context.database);
          for (const question of questionsOf(run, memberId(given(run.enrolled[3])))) {
            const before = count();
            const answer: Json = await askFor(server, run.office, question);
            each.push(count() - before);
            assert.ok(Object.values(answer).every((part) => part !== null));
          }
        },
        { observe },
      );
      return each;
    };
    const ofSmall = await costsOf(8, 2);

    assert.equal(ofSmall.length, 9);
    assert.deepEqual(await costsOf(24, 5), ofSmall);
  });
});
