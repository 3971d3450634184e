import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import { aForm, anOpenOffer, enrolled } from '../enrolment/builders.ts';
import { askFor, globalId, type Json, withServer } from '../server/running.ts';
import { given, officeRightOf } from '../trajectories/builders.ts';
import { anIntendedGroup, aSeason, decide } from './forming-season.ts';

describeOnBothEngines('Intended groups over the API', (engine) => {
  test('a registration is in one group at a time, and two of one municipality in none', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { office, members, offer } = season;
      const free = async () =>
        (
          await askFor(
            server,
            office,
            '{ registrations(filter: { withoutGroup: true }) { edges { node { id } } } registrationCounts(filter: { withoutGroup: true }) { count } }',
          )
        ).registrations.edges.map(({ node }: Json) => node.id);
      assert.deepEqual(
        (await free()).toSorted(),
        members.map(({ id }) => globalId('Registration', id)).toSorted(),
      );
      await anIntendedGroup(server, season);
      assert.deepEqual(await free(), []);
      const form = (registrationIds: readonly string[]) =>
        decide(server, office, 'formIntendedGroup', { name: 'Twee', registrationIds });
      const taken = await form([globalId('Registration', given(members[0]).id)]);
      assert.deepEqual([taken.__typename, taken.code], ['RuleBroken', 'MEMBER_NOT_FREE']);
      const waiting = await enrolled(server.context, offer, aForm(40));
      assert.equal((await form([globalId('Registration', waiting.id)])).code, 'MEMBER_NOT_FREE');
      const more = await anOpenOffer(server.context, officeRightOf(season.officeId), { places: 4 });
      const alike = [];
      for (const index of [50, 51]) alike.push(await enrolled(server.context, more, aForm(index)));
      assert.equal((await form(alike.map(({ id }) => globalId('Registration', id)))).code, 'MEMBERS_ALIKE');
      const groups = await server.context.database.db.selectFrom('intended_groups').select('id').execute();
      assert.equal(groups.length, 1);
    }));

  test('a group says how many members it is short of before it can begin', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { office, tokens } = season;
      const { id } = await anIntendedGroup(server, season);
      const missing = async () =>
        (await askFor(server, office, `{ intendedGroup(id: "${id}") { membersMissing } }`)).intendedGroup
          .membersMissing;
      const counts = [await missing()];
      for (const token of tokens.slice(0, 3)) {
        await decide(server, undefined, 'withdrawOwnRegistration', { token });
        counts.push(await missing());
      }
      assert.deepEqual(counts, [0, 0, 1, 2]);
      await decide(server, office, 'dissolveIntendedGroup', { groupId: id, version: 4 });
      assert.equal(await missing(), 0);
    }));

  test('whoever registered for two offers is in one group, also when both are formed at once', () =>
    withServer(engine, async (server) => {
      const { office, officeId, facilitator } = await aSeason(server);
      const right = officeRightOf(officeId);
      const ids = [];
      for (const places of [3, 4]) {
        const offer = await anOpenOffer(server.context, right, { places });
        ids.push(globalId('Registration', (await enrolled(server.context, offer, aForm(60))).id));
      }
      const formed = await Promise.all(
        ids.map((id, index) =>
          decide(server, office, 'formIntendedGroup', { name: `Groep ${index}`, registrationIds: [id] }),
        ),
      );
      assert.deepEqual(formed.map(({ __typename, code }) => code ?? __typename).toSorted(), [
        'FormIntendedGroupSuccess',
        'MEMBER_NOT_FREE',
      ]);
      const members = await server.context.database.db
        .selectFrom('intended_members')
        .select('registration_id')
        .execute();
      assert.equal(members.length, 1);
      const [group] = (await askFor(server, office, '{ intendedGroups { id } }')).intendedGroups;
      assert.notEqual(group, undefined);
      for (const token of [office, facilitator]) {
        const guided = await askFor(server, token, '{ intendedGroups(guidedByViewer: true) { id } }');
        assert.deepEqual(guided.intendedGroups, []);
      }
    }));
});
