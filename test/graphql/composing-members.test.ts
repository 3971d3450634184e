import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, type RegistrationId } from '../../src/shared/ids.ts';
import type { Enrolled } from '../composing/builders.ts';
import { aRun, decide, groupingOf, memberId, membersOf, searched, searchOf } from '../composing/over-api.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { anOpenOffer } from '../enrolment/builders.ts';
import { askFor, globalId, type Json, withServer } from '../server/running.ts';
import { aTrajectory, given, officeRightOf } from '../trajectories/builders.ts';

describeOnBothEngines('Who takes part in a composition', (engine) => {
  test('who takes the registration back is in no version any more, and who registers since can come in', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      await searched(server, run);
      const [gone] = (await groupingOf(server, run)).groups[0].memberIds;
      await askFor(
        server,
        run.office,
        `mutation { withdrawRegistration(input: { registrationId: "${gone}", version: 1, reason: "Gebeld" }) { __typename } }`,
      );
      const { compositionRun } = await askFor(
        server,
        run.office,
        `{ compositionRun(id: "${run.id}") { gone openBeside { id } } }`,
      );
      assert.deepEqual(compositionRun, { gone: 1, openBeside: [] });
      const after = await groupingOf(server, run);
      assert.ok(!membersOf(after).includes(gone) && !after.members.some(({ id }: Json) => id === gone));

      const [out] = membersOf(after);
      await decide(server, run, 'chooseCompositionMembers', `remove: ["${out}"]`);
      assert.ok(!membersOf(await groupingOf(server, run)).includes(out ?? ''));
      const beside = await askFor(
        server,
        run.office,
        `{ compositionRun(id: "${run.id}") { openBeside { id isOfSameOffer } } }`,
      );
      assert.deepEqual(beside.compositionRun.openBeside, [{ id: out, isOfSameOffer: true }]);
      const refused = await decide(server, run, 'chooseCompositionMembers', `add: ["${gone}"]`);
      assert.equal(refused.code, 'NOT_FOUND');
      await decide(server, run, 'chooseCompositionMembers', 'addAll: true');
      assert.ok(membersOf(await groupingOf(server, run)).includes(out ?? ''));
    }));

  test('who is left out is told apart from who registered since, and comes back where they were', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      await searched(server, run);
      const before = await groupingOf(server, run);
      const [out] = before.groups[0].memberIds;
      const beside = async (): Promise<Json> =>
        (
          await askFor(
            server,
            run.office,
            `{ compositionRun(id: "${run.id}") { openBeside { id name municipality isLeftOut isOfSameOffer } } }`,
          )
        ).compositionRun.openBeside;
      const { name, municipality } = before.members.find(({ id }: Json) => id === out);

      await decide(server, run, 'chooseCompositionMembers', `remove: ["${out}"]`);
      assert.deepEqual(await beside(), [
        { id: out, name, municipality, isLeftOut: true, isOfSameOffer: true },
      ]);
      // Left out of this one, and of no other
      const other = await askFor(
        server,
        run.office,
        'mutation { makeCompositionRun(input: { name: "Nog een" }) { ... on MakeCompositionRunSuccess { run { openBeside { id } } } } }',
      );
      assert.deepEqual(other.makeCompositionRun.run.openBeside, []);

      await decide(server, run, 'chooseCompositionMembers', `add: ["${out}"]`);
      assert.deepEqual(await beside(), []);
      const after = await groupingOf(server, run);
      assert.deepEqual([after.groups, after.leftOver], [before.groups, before.leftOver]);
    }));

  test('nobody is left out of a locked group, nor taken back into one, and then nothing has changed', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      await searched(server, run);
      const [{ number, memberIds }] = (await groupingOf(server, run)).groups;
      const [inIt, other] = memberIds;
      const locked = { __typename: 'RuleBroken', code: 'COMPOSITION_GROUP_LOCKED' };
      const refused = ({ __typename, code }: Json): Json => ({ __typename, code });
      await decide(server, run, 'chooseCompositionMembers', `remove: ["${other}"]`);
      await decide(server, run, 'markCompositionGroup', `group: ${number}, isLocked: true`);
      const before = await groupingOf(server, run);

      const out = await decide(server, run, 'chooseCompositionMembers', `remove: ["${inIt}"]`);
      const back = await decide(server, run, 'chooseCompositionMembers', `add: ["${other}"]`);
      assert.deepEqual([refused(out), refused(back)], [locked, locked]);
      assert.deepEqual(await groupingOf(server, run), before);
    }));

  test('where somebody fits best is told with what each place costs, as a move on trial says it; locked groups are no place', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 26);
      await searched(server, run);
      const { groups } = await groupingOf(server, run);
      const [{ memberIds }, locked] = groups;
      await decide(server, run, 'markCompositionGroup', `group: ${locked.number}, isLocked: true`);
      const effect =
        'verdict decidedBy broken criteria { criterion worstBefore worstAfter totalBefore totalAfter } groups { numberBefore joined left }';
      const asked = (id: string): Promise<Json> =>
        askFor(
          server,
          run.office,
          `{ compositionBestPlaces(runId: "${run.id}", registrationId: "${id}") { group withId effect { ${effect} } } }`,
        );
      const { compositionBestPlaces: places } = await asked(memberIds[0]);
      const tried = await Promise.all(
        places.map(({ group, withId }: Json) => {
          const who = `runId: "${run.id}", registrationId: "${memberIds[0]}"`;
          const tried =
            withId === null
              ? `compositionMovePreview(${who}, toGroup: ${group})`
              : `compositionSwapPreview(${who}, withId: "${withId}")`;
          return askFor(server, run.office, `{ ${tried} { ${effect} } }`);
        }),
      );

      assert.deepEqual(
        places.map(({ group }: Json) => group).sort(),
        groups.slice(2).map(({ number }: Json) => number),
      );
      assert.deepEqual(
        places.map(({ effect: said }: Json) => said),
        tried.map(
          ({ compositionMovePreview, compositionSwapPreview }) =>
            compositionSwapPreview ?? compositionMovePreview,
        ),
      );
      assert.deepEqual(await asked(locked.memberIds[0]), { compositionBestPlaces: null });
      assert.equal((await searchOf(server, run)).currentNumber, 1);
    }));

  test('two change places as the trial said, in one version; nobody of a locked group, and not two of one group', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 26);
      await searched(server, run);
      const { groups, members } = await groupingOf(server, run);
      const [[one, mate], [other]] = groups.map(({ memberIds }: Json) => memberIds);
      const named = (id: string): string => members.find((each: Json) => each.id === id).name;
      const swap = (first: string, second: string): Promise<Json> =>
        decide(server, run, 'swapCompositionMembers', `registrationId: "${first}", withId: "${second}"`);
      const tried = async (first: string, second: string): Promise<Json> =>
        (
          await askFor(
            server,
            run.office,
            `{ compositionSwapPreview(runId: "${run.id}", registrationId: "${first}", withId: "${second}") {
              groups { numberBefore joined left } criteria { criterion worstAfter totalAfter } } }`,
          )
        ).compositionSwapPreview;
      const seen = await tried(one, other);

      assert.deepEqual(seen.groups, [
        { numberBefore: 1, joined: [other], left: [one] },
        { numberBefore: 2, joined: [one], left: [other] },
      ]);
      assert.equal((await swap(one, other)).__typename, 'SwapCompositionMembersSuccess');
      const after = await groupingOf(server, run);
      assert.deepEqual(
        after.totals.map(({ criterion, worst, total }: Json) => ({
          criterion,
          worstAfter: worst,
          totalAfter: total,
        })),
        seen.criteria,
      );
      const { compositionRun } = await askFor(
        server,
        run.office,
        `{ compositionRun(id: "${run.id}") { versions { number change } } }`,
      );
      assert.deepEqual(compositionRun.versions[0], {
        number: 2,
        change: `${named(one)} (van groep 1) en ${named(other)} (van groep 2) wisselden`,
      });

      assert.deepEqual([await tried(mate, other), (await swap(mate, other)).code], [null, 'NOT_FOUND']);
      await decide(server, run, 'markCompositionGroup', 'group: 2, isLocked: true');
      const locked = await groupingOf(server, run);
      assert.equal((await swap(mate, one)).code, 'COMPOSITION_GROUP_LOCKED');
      assert.deepEqual(await groupingOf(server, run), locked);
    }));

  test('who sat in one group before counts as a pair, and others do not', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      const [one, other, third] = run.enrolled.map(given);
      await aTrajectory(server.context.database, { people: [given(one).personId, given(other).personId] });
      await aTrajectory(server.context.database, { people: [given(third).personId] });
      const together = async (mates: readonly (Enrolled | undefined)[]): Promise<Json> => {
        const [into, ...rest] = mates.map((mate) => memberId(given(mate)));
        await decide(server, run, 'moveCompositionMember', `registrationId: "${into}", toPlace: NEW`);
        for (const each of rest) {
          const { number } = (await groupingOf(server, run)).groups.find(({ memberIds }: Json) =>
            memberIds.includes(into),
          );
          await decide(server, run, 'moveCompositionMember', `registrationId: "${each}", toGroup: ${number}`);
        }
        const { groups } = await groupingOf(server, run);
        const { memberIds, measures } = groups.find(({ memberIds: ids }: Json) => ids.includes(into));
        assert.equal(memberIds.length, mates.length);
        return measures.find(({ criterion }: Json) => criterion === 'ACQUAINTANCE');
      };
      assert.equal((await together([one, other])).value, 1);
      assert.equal((await together([third, one])).value, 0);
    }));

  test('who registered for two offers takes part once, and is not asked for again', () =>
    withServer(engine, async (server) => {
      const run = await aRun(server, 12);
      const { context } = server;
      const { db } = context.database;
      const other = await anOpenOffer(context, officeRightOf(run.person), { places: undefined });
      const { id } = given(run.enrolled[0]);
      const first = await db
        .selectFrom('registrations')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const second = newId<RegistrationId>();
      await db.insertInto('offer_places').values({ offer_id: other.id, number: 1 }).execute();
      await db
        .insertInto('registrations')
        .values({ ...first, id: second, offer_id: other.id, place_number: 1 })
        .execute();
      const beside = async (): Promise<Json> =>
        (
          await askFor(
            server,
            run.office,
            `{ compositionRun(id: "${run.id}") { openBeside { id isLeftOut isOfSameOffer } } }`,
          )
        ).compositionRun.openBeside;
      assert.deepEqual(await beside(), []);
      await decide(server, run, 'chooseCompositionMembers', `remove: ["${globalId('Registration', id)}"]`);
      const open = await beside();
      assert.deepEqual(
        new Map(open.map((each: Json) => [each.id, [each.isLeftOut, each.isOfSameOffer]])),
        new Map([
          [globalId('Registration', id), [true, true]],
          [globalId('Registration', second), [true, false]],
        ]),
      );
      await decide(server, run, 'chooseCompositionMembers', `add: ["${globalId('Registration', second)}"]`);
      assert.deepEqual(await beside(), []);
      // As if the office took nobody in: with the first registration it is asked about again, as who registered since
      await db.deleteFrom('composition_members').where('registration_id', '=', second).execute();
      assert.deepEqual(
        (await beside()).map(({ isLeftOut }: Json) => isLeftOut),
        [false, false],
      );
    }));
});
