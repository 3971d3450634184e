import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertEnrolmentLink } from '../../src/access/enrolment-link-store.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { lastForm } from '../enrolment/builders.ts';
import { ask, askFor, globalId, type Json, type Running, signedIn, withServer } from '../server/running.ts';
import { aFacilitator, anOfficeWorker } from '../trajectories/builders.ts';

const SUBMIT = `mutation ($input: SubmitEnrolmentFormInput!) {
  submitEnrolmentForm(input: $input) {
    __typename
    ... on SubmitEnrolmentFormSuccess { message }
    ... on UserError { code message }
    ... on InvalidInput { field }
  }
}`;
const OWN = `name state placeInLine placeOfferedUntil differences
  form { telephone municipality { displayName } hasParty hasNotWithWhom } earlierForm { telephone }`;
const CONFIRM = `mutation ($input: ConfirmEnrolmentFormInput!) {
  confirmEnrolmentForm(input: $input) {
    __typename
    ... on ConfirmEnrolmentFormSuccess { registration { ${OWN} } }
    ... on UserError { code }
  }
}`;
const WITHDRAW = `mutation ($input: WithdrawOwnRegistrationInput!) {
  withdrawOwnRegistration(input: $input) { __typename ... on UserError { code } }
}`;
const ANSWER = `mutation ($input: AnswerPlaceOfferInput!) {
  answerPlaceOffer(input: $input) {
    __typename
    ... on AnswerPlaceOfferSuccess { registration { state } }
    ... on UserError { code }
  }
}`;
const OFFER = `query ($id: ID!) {
  offer(id: $id) {
    freePlaces nothingOffered toInvite invited
    counts { state count }
    waitingList { name placeInLine }
    placeOffers { way placeInLine waiting outcome lastDay registration { name } offeredBy { name } }
  }
}`;

const form = (index: number, rest: object = {}) => ({
  givenName: 'Wies',
  familyName: `Nummer ${index}`,
  email: `wies.${index}@example.nl`,
  municipality: 'GM0193',
  membership: 'MEMBER',
  topics: [],
  weekdays: [],
  consent: true,
  ...rest,
});

async function anOffer(server: Running, office: string, places: number, rest = ''): Promise<Json> {
  const made = await askFor(
    server,
    office,
    `mutation { createOffer(input: { title: "Oost", areaKind: REGION, area: "Zwolle", places: ${places} ${rest} }) {
      ... on CreateOfferSuccess { offer { id code version url } } } }`,
  );
  const { offer } = made.createOffer;
  await askFor(
    server,
    office,
    `mutation { openOffer(input: { offerId: "${offer.id}", version: ${offer.version} }) { __typename } }`,
  );
  return offer;
}

/** Sends a form as a stranger, and gives the token of the link in the mail. */
async function submit(server: Running, offerCode: string, filledIn: Json): Promise<string> {
  const { submitEnrolmentForm } = await askFor(server, undefined, SUBMIT, {
    input: { offerCode, form: filledIn },
  });
  assert.deepEqual(submitEnrolmentForm, {
    __typename: 'SubmitEnrolmentFormSuccess',
    message: 'Kijk in uw mail om te bevestigen wat u invulde.',
  });
  const { database } = server.context;
  return insertEnrolmentLink(database.db, await lastForm(database, filledIn.email), server.now());
}

async function confirm(server: Running, token: string, whenKnown: string | null = null): Promise<Json> {
  return (await askFor(server, undefined, CONFIRM, { input: { token, whenKnown } })).confirmEnrolmentForm;
}

describeOnBothEngines('Enrolment over the API', (engine) => {
  test('an offer says that one comes on the waiting list: when it is full, and after its first session', () =>
    withServer(engine, async (server) => {
      const office = await signedIn(server, await anOfficeWorker(server.context.database));
      const isFull = async ({ code }: Json) =>
        (await askFor(server, undefined, `{ openOffer(code: "${code}") { isFull } }`)).openOffer.isFull;
      const one = await anOffer(server, office, 1);
      const begun = await anOffer(server, office, 5, 'startsOn: "2027-01-04"');
      assert.deepEqual([await isFull(one), await isFull(begun)], [false, true]);
      const states = [];
      for (const [index, { code }] of [one, begun].entries()) {
        const token = await submit(server, code, form(index));
        states.push((await confirm(server, token)).registration.state);
      }
      assert.deepEqual(states, ['REGISTERED', 'WAITING']);
      assert.deepEqual([await isFull(one), await isFull(begun)], [true, true]);
    }));

  test('strangers register, the last place goes to one, and a place that falls free to the first in line', () =>
    withServer(engine, async (server) => {
      const office = await signedIn(server, await anOfficeWorker(server.context.database));
      const offer = await anOffer(server, office, 1);
      assert.match(offer.url, /\/aanmelden\/[2-9b-z]{8}$/);
      const tokens = [];
      for (const index of [1, 2, 3]) tokens.push(await submit(server, offer.code, form(index)));
      const confirmed = [];
      for (const token of tokens) confirmed.push((await confirm(server, token)).registration);
      assert.deepEqual(
        confirmed.map(({ state, placeInLine }) => [state, placeInLine]),
        [
          ['REGISTERED', null],
          ['WAITING', 1],
          ['WAITING', 2],
        ],
      );

      await askFor(server, undefined, WITHDRAW, { input: { token: tokens[0] } });
      const seen = await askFor(
        server,
        undefined,
        `query ($t: String!) { ownRegistration(token: $t) { ${OWN} } }`,
        {
          t: tokens[1],
        },
      );
      // Monday 4 January: three working days end on Thursday
      assert.deepEqual(
        [seen.ownRegistration.state, seen.ownRegistration.placeOfferedUntil],
        ['OFFERED', '2027-01-07'],
      );
      const answered = await askFor(server, undefined, ANSWER, {
        input: { token: tokens[1], answer: 'DECLINE' },
      });
      assert.equal(answered.answerPlaceOffer.registration.state, 'LAPSED');
      const third = await askFor(server, undefined, ANSWER, {
        input: { token: tokens[2], answer: 'ACCEPT' },
      });
      assert.equal(third.answerPlaceOffer.registration.state, 'REGISTERED');
      assert.deepEqual((await askFor(server, office, OFFER, { id: offer.id })).offer, {
        freePlaces: 0,
        nothingOffered: 'NO_FREE_PLACE',
        toInvite: 0,
        invited: 0,
        counts: [
          { state: 'LAPSED', count: 1 },
          { state: 'REGISTERED', count: 1 },
          { state: 'WITHDRAWN', count: 1 },
        ],
        waitingList: [],
        placeOffers: [
          {
            way: 'IN_ORDER',
            placeInLine: 1,
            waiting: 1,
            outcome: 'ACCEPTED',
            lastDay: '2027-01-07',
            registration: { name: 'Wies Nummer 3' },
            offeredBy: null,
          },
          {
            way: 'IN_ORDER',
            placeInLine: 1,
            waiting: 2,
            outcome: 'DECLINED',
            lastDay: '2027-01-07',
            registration: { name: 'Wies Nummer 2' },
            offeredBy: null,
          },
        ],
      });
    }));

  test('who is known is asked which answers count, by the mailbox alone; a stranger is told nothing', () =>
    withServer(engine, async (server) => {
      const office = await signedIn(server, await anOfficeWorker(server.context.database));
      const offer = await anOffer(server, office, 5);
      const secret = { party: 'Lijst Jansen', notWithWhom: 'Wethouder De Wit', telephone: '06 12345678' };
      const first = await submit(server, offer.code, form(1, secret));
      await confirm(server, first);
      // A stranger who knows the address gets the same words as for one that nobody has: checked in `submit`
      const second = await submit(server, offer.code, form(1, { telephone: '06 87654321' }));
      assert.deepEqual(await confirm(server, second), {
        __typename: 'RuleBroken',
        code: 'ALREADY_REGISTERED',
      });
      const { ownRegistration } = await askFor(
        server,
        undefined,
        `query ($t: String!) { ownRegistration(token: $t) { ${OWN} } }`,
        { t: second },
      );
      assert.deepEqual(ownRegistration, {
        name: 'Wies Nummer 1',
        state: 'UNCONFIRMED',
        placeInLine: null,
        placeOfferedUntil: null,
        differences: ['telephone', 'party', 'notWithWhom'],
        form: {
          telephone: '06 87654321',
          municipality: { displayName: 'Zwolle' },
          hasParty: false,
          hasNotWithWhom: false,
        },
        earlierForm: { telephone: '06 12345678' },
      });
      const after = (await confirm(server, second, 'TAKE_NEW')).registration;
      assert.deepEqual([after.form.telephone, after.form.hasParty], ['06 87654321', true]);
      // Both links lead to the one registration now
      for (const token of [first, second]) {
        assert.equal((await confirm(server, token)).registration.form.telephone, '06 87654321');
      }
      for (const token of ['', 'tb_enrol_x', first.slice(0, -1)]) {
        assert.equal((await confirm(server, token)).code, 'NOT_FOUND');
      }
    }));

  test('party and wishes are for the office alone; a facilitator sees no registration', () =>
    withServer(engine, async (server) => {
      const { database } = server.context;
      const office = await signedIn(server, await anOfficeWorker(database));
      const facilitator = await signedIn(server, await aFacilitator(database));
      const offer = await anOffer(server, office, 5);
      await confirm(server, await submit(server, offer.code, form(1, { party: 'v.v.d.', withWhom: 'Anna' })));
      const id = globalId('Registration', await lastForm(database, 'wies.1@example.nl'));
      const query = `{ node(id: "${id}") { ... on Registration { party recognisedParty { shortName } withWhom } } }`;

      assert.deepEqual((await askFor(server, office, query)).node, {
        party: 'v.v.d.',
        recognisedParty: { shortName: 'VVD' },
        withWhom: 'Anna',
      });
      assert.deepEqual((await askFor(server, facilitator, query)).node, null);
      const list = await ask(server, facilitator, '{ registrations { edges { node { name } } } }');
      assert.equal(list.errors?.[0]?.extensions?.code, 'NOT_ALLOWED');
    }));

  test('the list is searched by words of name, municipality and address, and comes in pages', () =>
    withServer(engine, async (server) => {
      const office = await signedIn(server, await anOfficeWorker(server.context.database));
      const offer = await anOffer(server, office, 9);
      const people = [
        form(1, { familyName: 'van Dijk', municipality: 'GM0518' }),
        form(2, { familyName: 'Dijkstra' }),
        form(3, { familyName: 'Ünal' }),
      ];
      for (const filledIn of people) await confirm(server, await submit(server, offer.code, filledIn));
      const names = async (filter: string, rest = ''): Promise<readonly string[]> => {
        const { registrations } = await askFor(
          server,
          office,
          `{ registrations(filter: ${filter} ${rest}) { edges { node { familyName } } pageInfo { hasNextPage endCursor } } }`,
        );
        return registrations.edges.map(({ node }: Json) => node.familyName);
      };

      assert.deepEqual(await names('{}'), ['van Dijk', 'Dijkstra', 'Ünal']);
      assert.deepEqual(await names('{ search: "dijk haag" }'), ['van Dijk']);
      assert.deepEqual(await names('{ search: "UNAL" }'), ['Ünal']);
      assert.deepEqual(await names('{ search: "wies.2@" }'), ['Dijkstra']);
      assert.deepEqual(await names('{ search: "%" }'), ['van Dijk', 'Dijkstra', 'Ünal']);
      assert.deepEqual(await names('{ states: [WAITING] }'), []);
      assert.deepEqual(await names('{ preRegistrations: true }'), []);
      assert.deepEqual(await names('{}', ', order: NEWEST, first: 2'), ['Ünal', 'Dijkstra']);
      const { registrationCounts } = await askFor(server, office, '{ registrationCounts { state count } }');
      assert.deepEqual(registrationCounts, [{ state: 'REGISTERED', count: 3 }]);
    }));

  test('one network, as that of a congress, sends six hundred forms in a quarter of an hour', () =>
    withServer(engine, async (server) => {
      const invalid = { input: { form: form(1, { consent: false }) } };
      for (let batch = 0; batch < 6; batch += 1) {
        const answers = await Promise.all(
          Array.from({ length: 100 }, () => askFor(server, undefined, SUBMIT, invalid)),
        );
        for (const { submitEnrolmentForm } of answers) {
          assert.deepEqual(
            [submitEnrolmentForm.code, submitEnrolmentForm.field],
            ['INVALID_ENROLMENT_FORM', 'form.consent'],
          );
        }
      }
      const { submitEnrolmentForm } = await askFor(server, undefined, SUBMIT, { input: { form: form(21) } });
      assert.equal(submitEnrolmentForm.code, 'TOO_MANY_FORMS');
    }));

  test('a name that more than one municipality has gives all of them; an old name says what it leads to', () =>
    withServer(engine, async (server) => {
      const suggestions = async (search: string) =>
        (
          await askFor(
            server,
            undefined,
            'query ($s: String!) { municipalitySuggestions(search: $s) { municipality { displayName } matchedName isFormer } }',
            { s: search },
          )
        ).municipalitySuggestions;

      assert.deepEqual(await suggestions('boxmeer'), [
        {
          municipality: { displayName: 'Land van Cuijk' },
          matchedName: 'Boxmeer',
          isFormer: true,
        },
      ]);
      const bergen = await suggestions('bergen');
      assert.deepEqual(
        bergen.slice(0, 2).map(({ municipality }: Json) => municipality.displayName),
        ['Bergen (L.)', 'Bergen (NH.)'],
      );
    }));
});
