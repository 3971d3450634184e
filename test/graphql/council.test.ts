import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertTerm } from '../../src/people/store.ts';
import type { MunicipalityCode, PersonId } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  aStartedGroup,
  askFor,
  globalId,
  insertPeople,
  type Json,
  linked,
  openRound,
  type People,
  ROUND_SETTINGS,
  type Running,
  signedIn,
  withServer,
} from '../server/running.ts';
import { aPerson, given } from '../trajectories/builders.ts';

const EVENINGS = 'councilEvenings { name weekday starts ends weeks endsOn }';
const ADD = `mutation ($input: AddCouncilEveningInput!) {
  addCouncilEvening(input: $input) {
    __typename
    ... on AddCouncilEveningSuccess { evening { id name } person { ${EVENINGS} } }
    ... on UserError { code message }
    ... on InvalidInput { field }
  }
}`;
const REMOVE = `mutation ($input: RemoveCouncilEveningInput!) {
  removeCouncilEvening(input: $input) {
    __typename
    ... on RemoveCouncilEveningSuccess { person { councilEvenings { name } } }
    ... on UserError { code }
  }
}`;
const READ = `query ($id: ID!) { node(id: $id) { ... on Person { councilEvenings { name } } } }`;
const ROUND = `query ($id: ID!) {
  planningRound(id: $id) {
    version slots { id date state marks { kind name effect municipalities { displayName } } }
  }
}`;
/** Thursdays from four: it overlaps with the afternoons of the rounds in these tests. */
const RAAD = { name: 'Raad', weekday: 4, starts: '16:00', ends: '22:30', weeks: 'EVERY' };

async function add(server: Running, token: string, person: PersonId, rest: object = {}): Promise<Json> {
  const input = { personId: globalId('Person', person), ...RAAD, ...rest };
  return (await askFor(server, token, ADD, { input })).addCouncilEvening;
}

async function remove(server: Running, token: string, person: PersonId, eveningId: string): Promise<Json> {
  const input = { personId: globalId('Person', person), eveningId };
  return (await askFor(server, token, REMOVE, { input })).removeCouncilEvening;
}

async function kept({ context }: Running): Promise<Json> {
  const { db } = context.database;
  return {
    evenings: await db.selectFrom('council_evenings').selectAll().orderBy('id').execute(),
    audit: await db
      .selectFrom('audit_log')
      .select(['action', 'actor_role', 'subject_id'])
      .where('subject_kind', '=', 'municipality')
      .orderBy('id')
      .execute(),
  };
}

interface Group {
  readonly people: People;
  readonly office: string;
  readonly guide: string;
  readonly trajectory: string;
}

async function aGroup(server: Running): Promise<Group> {
  const { people, office, group } = await aStartedGroup(server);
  const { id } = group;
  return { people, office, guide: await signedIn(server, people.facilitator), trajectory: id };
}

/** Thursdays of the round with their state and the names and effects of council marks. */
async function thursdays(server: Running, token: string, roundId: string): Promise<Json> {
  const { planningRound } = await askFor(server, token, ROUND, { id: roundId });
  const slots = planningRound.slots
    .filter(({ date }: Json) => new Date(`${date}T00:00:00Z`).getUTCDay() === 4)
    .map(({ id, date, state, marks }: Json) => ({
      id,
      date,
      state,
      council: marks
        .filter(({ kind }: Json) => kind === 'councilEvening')
        .map(({ name, effect, municipalities }: Json) => [name, effect, municipalities[0].displayName]),
    }));
  return { version: planningRound.version, slots };
}

describeOnBothEngines('Council evenings in the API', (engine) => {
  test('are kept by the wethouder and the secretary, for the municipality and so for who is wethouder there next', () =>
    withServer(engine, async (server) => {
      const { people, office, guide } = await aGroup(server);
      const [anna, bram] = [given(people.wethouders[0]), given(people.wethouders[1])];
      const secretary = await linked(server, people.secretary);

      const byWethouder = await add(server, await linked(server, anna), anna, { name: ' Raad\n' });
      const bySecretary = await add(server, secretary, anna, {
        name: 'Commissie Ruimte',
        weekday: 1,
        starts: '19:30',
        weeks: 'LAST',
        endsOn: '2027-12-31',
      });

      const raad = { ...RAAD, endsOn: null };
      const committee = { ...raad, name: 'Commissie Ruimte', weekday: 1, starts: '19:30', weeks: 'LAST' };
      assert.deepEqual(byWethouder.person.councilEvenings, [raad]);
      assert.deepEqual(bySecretary.person.councilEvenings, [{ ...committee, endsOn: '2027-12-31' }, raad]);
      const read = async (token: string, person: PersonId): Promise<Json> =>
        (await askFor(server, token, READ, { id: globalId('Person', person) })).node.councilEvenings;
      const names = [{ name: 'Commissie Ruimte' }, { name: 'Raad' }];
      assert.deepEqual([await read(guide, anna), await read(office, anna)], [names, names]);
      assert.equal(await read(await linked(server, bram), anna), null);
      assert.deepEqual((await kept(server)).audit, [
        { action: 'council.eveningAdded', actor_role: 'participant', subject_id: 'GM0193' },
        { action: 'council.eveningAdded', actor_role: 'secretary', subject_id: 'GM0193' },
      ]);

      await server.context.database.db
        .updateTable('wethouder_terms')
        .set({ ends_on: '2027-01-03' as CalendarDate })
        .where('person_id', '=', anna)
        .execute();
      const next = await aPerson(server.context.database, { givenName: 'Nina', familyName: 'Nieuw' });
      await insertTerm(server.context.database.db, {
        personId: next,
        municipalityCode: 'GM0193' as MunicipalityCode,
        startsOn: '2027-01-04' as CalendarDate,
      });
      assert.deepEqual(await read(await linked(server, next), next), names);
      assert.deepEqual(await read(office, anna), []);
      const { code } = await add(server, await linked(server, anna), anna, { name: 'Nog een' });
      assert.equal(code, 'NOT_ALLOWED');
    }));

  for (const [rest, kind, code, field] of [
    [{ name: ' ' }, 'InvalidInput', 'INVALID_COUNCIL_EVENING', 'name'],
    [{ name: 'x'.repeat(61) }, 'InvalidInput', 'INVALID_COUNCIL_EVENING', 'name'],
    [{ weekday: 9 }, 'InvalidInput', 'INVALID_COUNCIL_EVENING', 'weekday'],
    [{ ends: '16:00' }, 'InvalidInput', 'INVALID_COUNCIL_EVENING', 'ends'],
    [{ endsOn: '2027-01-03' }, 'InvalidInput', 'INVALID_COUNCIL_EVENING', 'endsOn'],
    [{ name: 'RAAD' }, 'RuleBroken', 'COUNCIL_EVENING_KNOWN', undefined],
  ] as const) {
    test(`refuses ${JSON.stringify(rest)}, and stores nothing`, () =>
      withServer(engine, async (server) => {
        const people = await insertPeople(server.context.database);
        const anna = given(people.wethouders[0]);
        const token = await linked(server, anna);
        assert.equal((await add(server, token, anna)).__typename, 'AddCouncilEveningSuccess');
        const before = await kept(server);

        const refused = await add(server, token, anna, rest);

        assert.deepEqual([refused.__typename, refused.code, refused.field], [kind, code, field]);
        assert.deepEqual(await kept(server), before);
      }));
  }

  test('of two who add the same one at once, one is told that it stands there; both may remove it', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const anna = given(people.wethouders[0]);
      const [own, secretary] = [await linked(server, anna), await linked(server, people.secretary)];

      const added = await Promise.all([add(server, own, anna), add(server, secretary, anna)]);

      assert.deepEqual(added.map(({ __typename, code }) => code ?? __typename).toSorted(), [
        'AddCouncilEveningSuccess',
        'COUNCIL_EVENING_KNOWN',
      ]);
      const { id } = added.find(({ evening }) => evening !== undefined).evening;
      const removed = await Promise.all([remove(server, own, anna, id), remove(server, secretary, anna, id)]);
      assert.deepEqual(removed, [
        { __typename: 'RemoveCouncilEveningSuccess', person: { councilEvenings: [] } },
        { __typename: 'RemoveCouncilEveningSuccess', person: { councilEvenings: [] } },
      ]);
      const { evenings, audit } = await kept(server);
      assert.deepEqual([evenings.length, audit.length], [0, 2]);
    }));

  test('are twenty at most, also when many are added at once; those that are over make room', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const anna = given(people.wethouders[0]);
      const token = await linked(server, anna);
      for (let number = 1; number <= 17; number += 1) {
        await add(server, token, anna, { name: `Commissie ${number}`, endsOn: '2027-02-01' });
      }

      const all = await Promise.all(
        [1, 2, 3, 4, 5].map((number) => add(server, token, anna, { name: `Raad ${number}` })),
      );

      assert.equal(all.filter(({ code }) => code === 'TOO_MANY_COUNCIL_EVENINGS').length, 2);
      assert.equal((await kept(server)).evenings.length, 20);
      server.setClock('2027-02-02T09:00:00.000Z' as Instant);
      assert.equal((await add(server, token, anna, { name: 'Raad 6' })).person.councilEvenings.length, 4);
    }));

  test('nobody removes one of another municipality', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const [anna, bram] = [given(people.wethouders[0]), given(people.wethouders[1])];
      const { evening } = await add(server, await linked(server, anna), anna);
      const before = await kept(server);

      const done = await remove(server, await linked(server, bram), bram, evening.id);

      assert.equal(done.__typename, 'RemoveCouncilEveningSuccess');
      assert.deepEqual(await kept(server), before);
    }));

  test('mark what a round would be, by name and municipality', () =>
    withServer(engine, async (server) => {
      const { people, guide, trajectory } = await aGroup(server);
      const anna = given(people.wethouders[0]);
      await add(server, await linked(server, anna), anna, { weeks: 'FIRST' });

      const { roundPreview } = (
        await askFor(
          server,
          guide,
          `query ($id: ID!, $settings: RoundSettingsInput!) { trajectory(id: $id) { roundPreview(settings: $settings) {
            ... on RoundPreview { slots { date offered marks { name effect municipalities { displayName } } } } } } }`,
          { id: trajectory, settings: ROUND_SETTINGS },
        )
      ).trajectory;

      const marked = roundPreview.slots.filter(({ marks }: Json) =>
        marks.some(({ name }: Json) => name === 'Raad Zwolle'),
      );
      assert.deepEqual(
        marked.map(({ date }: Json) => date),
        [
          '2027-03-04',
          '2027-04-01',
          '2027-05-06',
          '2027-06-03',
          '2027-07-01',
          '2027-08-05',
          '2027-09-02',
          '2027-10-07',
          '2027-11-04',
          '2027-12-02',
        ],
      );
      assert.deepEqual(marked[0], {
        date: '2027-03-04',
        offered: true,
        marks: [{ name: 'Raad Zwolle', effect: 'WARN', municipalities: [{ displayName: 'Zwolle' }] }],
      });
    }));

  test('mark the moments of a round that is open, and unmark them; what was switched by hand stays', () =>
    withServer(engine, async (server) => {
      const { people, guide, trajectory } = await aGroup(server);
      const round = await openRound(server, guide, trajectory);
      const tokens: string[] = [];
      for (const person of people.wethouders) tokens.push(await linked(server, person));
      const before = await thursdays(server, guide, round.id);
      const [first, second, third] = before.slots;
      const addOf = (index: number, rest: object = {}) =>
        add(server, given(tokens[index]), given(people.wethouders[index]), { endsOn: '2027-03-18', ...rest });

      await addOf(0);
      const one = await thursdays(server, guide, round.id);
      await addOf(1, { weeks: 'ODD' });
      const { evening } = await addOf(2, { weeks: 'ODD' });
      const three = await thursdays(server, guide, round.id);

      assert.deepEqual(one.version, before.version + 1);
      const struck = ['Raad Zwolle', 'WARN', 'Zwolle'];
      assert.deepEqual(one.slots.slice(0, 4), [
        { ...first, council: [struck] },
        { ...second, council: [struck] },
        { ...third, council: [struck] },
        before.slots[3],
      ]);
      assert.deepEqual(
        [first.date, second.date, third.date],
        ['2027-03-04', '2027-03-11', '2027-03-18'],
        'of these the first and the third are in odd weeks',
      );
      // Six less three is less than the four who have to be there
      assert.deepEqual(
        three.slots.slice(0, 3).map(({ state, council }: Json) => [state, council.length]),
        [
          ['WITHHELD', 3],
          ['OFFERED', 1],
          ['WITHHELD', 3],
        ],
      );

      await askFor(
        server,
        guide,
        'mutation ($input: SetSlotStatesInput!) { setSlotStates(input: $input) { __typename } }',
        { input: { roundId: round.id, slotIds: [first.id], state: 'STRUCK' } },
      );
      await remove(server, given(tokens[2]), given(people.wethouders[2]), evening.id);
      const two = await thursdays(server, guide, round.id);

      assert.deepEqual(
        two.slots.slice(0, 3).map(({ state, council }: Json) => [state, council.length]),
        [
          ['STRUCK', 2],
          ['OFFERED', 1],
          ['OFFERED', 2],
        ],
      );
    }));

  test('leave rounds alone that are closed, or of groups without that municipality', () =>
    withServer(engine, async (server) => {
      const { people, guide, trajectory } = await aGroup(server);
      const round = await openRound(server, guide, trajectory);
      const before = await thursdays(server, guide, round.id);
      const anna = given(people.wethouders[0]);
      const token = await linked(server, anna);

      await add(server, token, anna, { weekday: 2 });
      assert.deepEqual(await thursdays(server, guide, round.id), before, 'no moment on a Tuesday');
      await askFor(
        server,
        guide,
        'mutation ($input: WithdrawPlanningRoundInput!) { withdrawPlanningRound(input: $input) { __typename } }',
        { input: { roundId: round.id, reason: 'Opnieuw beginnen' } },
      );
      await add(server, token, anna);

      const after = await thursdays(server, guide, round.id);
      assert.deepEqual(after.slots, before.slots);
    }));
});
