import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aRun,
  decide,
  decideAt,
  groupingOf,
  type RunOverApi,
  searched,
  versionOf,
} from '../composing/over-api.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, globalId, type Json, type Running, withServer } from '../server/running.ts';

const release = (basis: string, fate: string) => `basis: "${basis}", leftOver: ${fate}`;

/** What there is of the registrations and the groups that are to start. */
async function formed(server: Running): Promise<Json> {
  const { db } = server.context.database;
  const groups = await db
    .selectFrom('intended_groups')
    .select(['id', 'name', 'state'])
    .orderBy('name')
    .execute();
  const members = await db.selectFrom('intended_members').selectAll().where('state', '=', 'member').execute();
  const states = await db
    .selectFrom('registrations')
    .select(['id', 'state', 'state_reason'])
    .orderBy('id')
    .execute();
  return { groups, members, states };
}

async function lettersToLeftOver({ context }: Running) {
  const rows = await context.database.db
    .selectFrom('outbox')
    .select(['registration_id', 'body'])
    .where('subject', 'like', 'Nog geen groep voor u: %')
    .execute();
  return rows.map(({ registration_id: id, body }) => ({ id: globalId('Registration', id ?? ''), body }));
}

async function stateOf(server: Running, { office, id }: RunOverApi): Promise<string> {
  return (await askFor(server, office, `{ compositionRun(id: "${id}") { state } }`)).compositionRun.state;
}

describeOnBothEngines('Releasing a composition', (engine) => {
  test('forms the groups as they were seen, and puts who is left over on the waiting list with the reason', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 14);
      await searched(server, run);
      await decide(server, run, 'markCompositionGroup', 'group: 1, name: "Het noorden"');
      // Two who are left over: none of them is offered the place of the other
      const seen = await groupingOf(server, run);
      const largest = seen.groups.toSorted(
        (one: Json, other: Json) => other.memberIds.length - one.memberIds.length,
      )[0];
      const out = largest.memberIds.slice(0, Math.max(1, largest.memberIds.length - 5));
      for (const id of out)
        await decide(server, run, 'moveCompositionMember', `registrationId: "${id}", toPlace: NONE`);
      for (const { number } of seen.groups)
        await decide(server, run, 'markCompositionGroup', `group: ${number}, isLocked: true`);
      const last = await groupingOf(server, run);
      assert.ok(last.leftOver.length >= 2);
      const done = await decide(server, run, 'releaseComposition', release(last.basis, 'WAITING'));
      assert.equal(done.__typename, 'ReleaseCompositionSuccess', JSON.stringify(done));

      const { groups, members, states } = await formed(server);
      assert.deepEqual(
        groups.map(({ name }: Json) => name).toSorted(),
        last.groups.map(({ number, name }: Json) => name ?? `Voorjaar 2027, groep ${number}`).toSorted(),
      );
      assert.equal(members.length, 14 - last.leftOver.length);
      const waiting = states.filter(({ state }: Json) => state === 'waiting');
      assert.equal(waiting.length, last.leftOver.length);
      assert.deepEqual(
        waiting.map(({ id, state_reason }: Json) => [globalId('Registration', id), state_reason]).toSorted(),
        last.leftOver.map(({ memberId, reason }: Json) => [memberId, reason]).toSorted(),
      );
      assert.equal(states.filter(({ state }: Json) => state === 'registered').length, members.length);
      const letters = await lettersToLeftOver(server);
      assert.deepEqual(
        letters.map(({ id }) => id).toSorted(),
        last.leftOver.map(({ memberId }: Json) => memberId).toSorted(),
      );
      const places = letters.map(({ body }) => /op de reservelijst, op plaats (\d+)\./.exec(body)?.[1]);
      assert.deepEqual(
        places.toSorted(),
        places.map((_, index) => String(index + 1)),
      );
      assert.equal(await stateOf(server, run), 'RELEASED');
      const { offers } = await askFor(server, run.office, '{ offers { nothingOffered } }');
      assert.deepEqual(offers, [{ nothingOffered: 'GIVEN_BACK' }]);
      const again = await decide(server, run, 'releaseComposition', release(last.basis, 'WAITING'));
      assert.equal(again.code, 'COMPOSITION_CLOSED');
    }));

  test('twice at once is once', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      await searched(server, run);
      const version = await versionOf(server, run);
      const { basis, groups } = await groupingOf(server, run);
      const answers = await Promise.all(
        [1, 2].map(() => decideAt(server, run, version, 'releaseComposition', release(basis, 'STAY'))),
      );
      assert.deepEqual(answers.map(({ __typename, code }) => code ?? __typename).toSorted(), [
        'COMPOSITION_CLOSED',
        'ReleaseCompositionSuccess',
      ]);
      assert.equal((await formed(server)).groups.length, groups.length);
    }));

  test('is refused when somebody left since it was seen, when a group breaks a rule, or when there is none; who keeps a place hears that in the end', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 13);
      const refusedAs = async (basis: string): Promise<string> => {
        const before = await formed(server);
        const refused = await decide(server, run, 'releaseComposition', release(basis, 'WAITING'));
        assert.deepEqual(await formed(server), before);
        assert.equal(await stateOf(server, run), 'OPEN');
        return refused.code;
      };
      assert.equal(await refusedAs((await groupingOf(server, run)).basis), 'NOTHING_COMPOSED');

      await searched(server, run);
      const seen = await groupingOf(server, run);
      const [gone] = seen.groups[0].memberIds;
      await askFor(
        server,
        run.office,
        `mutation { withdrawRegistration(input: { registrationId: "${gone}", version: 1, reason: "Gebeld" }) { __typename } }`,
      );
      assert.equal(await refusedAs(seen.basis), 'COMPOSITION_OUTDATED');

      const [one] = (await groupingOf(server, run)).groups[0].memberIds;
      await decide(server, run, 'moveCompositionMember', `registrationId: "${one}", toPlace: NEW`);
      const small = await groupingOf(server, run);
      assert.equal(await refusedAs(small.basis), 'GROUPS_BREAK_RULES');
      // Meant so: what is locked may be small
      for (const { number, broken } of small.groups)
        if (broken.length > 0)
          await decide(server, run, 'markCompositionGroup', `group: ${number}, isLocked: true`);
      const done = await decide(server, run, 'releaseComposition', release(small.basis, 'STAY'));
      assert.equal(done.__typename, 'ReleaseCompositionSuccess', JSON.stringify(done));
      const { states } = await formed(server);
      assert.deepEqual(
        states.filter(({ state }: Json) => state !== 'registered').map(({ state }: Json) => state),
        ['withdrawn'],
      );
      const letters = await lettersToLeftOver(server);
      assert.deepEqual(
        letters.map(({ id }) => id).toSorted(),
        small.leftOver.map(({ memberId }: Json) => memberId).toSorted(),
      );
      assert.ok(letters.every(({ body }) => body.includes('Uw plaats houdt u')));
    }));

  test('of two runs with the same people the second finds them gone', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      const other = await askFor(
        server,
        run.office,
        'mutation { makeCompositionRun(input: { name: "Anders" }) { ... on MakeCompositionRunSuccess { run { id } } } }',
      );
      await searched(server, run);
      const { basis, groups, members } = await groupingOf(server, run);
      await decide(server, run, 'releaseComposition', release(basis, 'STAY'));
      const placed = groups.flatMap(({ memberIds }: Json) => memberIds);
      const seen = await askFor(
        server,
        run.office,
        `{ compositionRun(id: "${other.makeCompositionRun.run.id}") { gone grouping { members { id } } } }`,
      );
      assert.equal(seen.compositionRun.gone, placed.length);
      assert.deepEqual(
        seen.compositionRun.grouping.members.map(({ id }: Json) => id),
        members.map(({ id }: Json) => id).filter((id: string) => !placed.includes(id)),
      );
    }));
});
