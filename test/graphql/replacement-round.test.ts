import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ANSWER,
  ask,
  askFor,
  insertPeople,
  type Json,
  joined,
  linked,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';
import { snapshot } from '../trajectories/builders.ts';

const SESSION = `query ($id: ID!) { node(id: $id) { ... on Session { version whenInWords
  replacementRound { id version status movesSession { number } invitation { answerBy }
    respondents { participant { id } answered notAnswered } slots { id whenInWords } }
  askedMoments { isProposed basis slot { id }
    moment { whenInWords canCome ifNeeded cannotCome notKnown people { participant { id } answer } warnings { inWords } } }
  suggestedMoments(first: 3) { whenInWords } } } }`;

const DONE = '__typename ... on UserError { code message } ... on InvalidInput { field }';
const REMIND = `mutation ($input: RemindAboutReplacementInput!) { done: remindAboutReplacement(input: $input) {
  __typename ... on RemindAboutReplacementSuccess { mails } ... on UserError { code } } }`;
const mutation = (name: string, shown: string): string => {
  const title = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${title}Input!) { done: ${name}(input: $input) { ${DONE} ... on ${title}Success { ${shown} } } }`;
};

/** One group whose first session is on 9 February 2027, received by the first of six. */
async function aGroup(server: Running) {
  const people = await insertPeople(server.context.database);
  const office = await signedIn(server, people.office);
  const group = await startGroup(server, office, {
    facilitator: people.facilitator,
    people: people.wethouders,
  });
  const tokens: string[] = [];
  for (const person of people.wethouders) tokens.push(await linked(server, person));
  const tokenOf = (index: number): string => tokens[index] ?? '';
  const sessionId: string = group.firstSession.id;
  return {
    group,
    office,
    tokenOf,
    sessionId,
    stranger: await signedIn(server, people.otherFacilitator),
    guide: await signedIn(server, people.facilitator),
    secretary: await linked(server, people.secretary),
    seenBy: async (token: string): Promise<Json> =>
      (await askFor(server, token, SESSION, { id: sessionId })).node,
    ask: async (token: string, change: object = {}): Promise<Json> => {
      const input = { sessionId, version: 1, moments: MOMENTS, answerBy: '2027-02-01', ...change };
      const shown = 'session { version } round { id status version }';
      return (await askFor(server, token, mutation('askForReplacement', shown), { input })).done;
    },
    does: async (token: string, name: string, input: object): Promise<Json> =>
      (await askFor(server, token, mutation(name, 'round { status }'), { input })).done,
  };
}

const MOMENTS = [
  { startsAt: '2027-02-11T12:30:00Z', endsAt: '2027-02-11T15:30:00Z' },
  { startsAt: '2027-02-16T18:30:00Z', endsAt: '2027-02-16T21:00:00Z' },
];

async function answers(
  server: Running,
  group: Awaited<ReturnType<typeof aGroup>>,
  said: readonly string[][],
) {
  const { replacementRound: round } = await group.seenBy(group.guide);
  for (const [index, given] of said.entries()) {
    const input = {
      roundId: round.id,
      participantId: group.group.participants[index],
      answers: given.map((answer, at) => ({ slotId: round.slots[at].id, answer })),
    };
    const { answerSlots: done } = await askFor(server, group.tokenOf(index), ANSWER, { input });
    assert.equal(done.__typename, 'AnswerSlotsSuccess', JSON.stringify(done));
  }
}

describeOnBothEngines('Another moment for one session, asked over the API', (engine) => {
  test('by the secretary of the host is answered by the group, chosen by the guide, and stands in the history', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);

      const asked = await group.ask(group.secretary, { reason: 'Verbouwing' });

      assert.equal(asked.__typename, 'AskForReplacementSuccess');
      assert.deepEqual([asked.session.version, asked.round.status], [1, 'OPEN']);
      await answers(server, group, [
        ['YES', 'NO'],
        ['YES', 'YES'],
        ['IF_NEEDED', 'YES'],
        ['YES', 'YES'],
        ['YES', 'NO'],
      ]);
      const seen = await group.seenBy(group.guide);
      assert.deepEqual(
        seen.askedMoments.map(({ isProposed, moment }: Json) => [
          isProposed,
          moment.whenInWords,
          [moment.canCome, moment.ifNeeded, moment.cannotCome, moment.notKnown],
          moment.warnings.map(({ inWords }: Json) => inWords),
        ]),
        [
          [true, 'donderdag 11 februari 2027, 13.30 – 16.30 uur', [5, 1, 0, 1], []],
          [
            false,
            'dinsdag 16 februari 2027, 19.30 – 22.00 uur',
            [3, 0, 2, 1],
            ['De gastheer kan dan niet.', 'Er kunnen dan hoogstens 4 deelnemers; afgesproken is minstens 5.'],
          ],
        ],
      );
      const [best] = seen.askedMoments;
      const chosen = await group.does(group.guide, 'chooseReplacement', {
        roundId: seen.replacementRound.id,
        version: seen.version,
        slotId: best.slot.id,
        basis: best.basis,
        reason: 'Dit past het best',
      });
      assert.deepEqual(chosen, {
        __typename: 'ChooseReplacementSuccess',
        round: { status: 'CONFIRMED' },
      });
      const after = await group.seenBy(group.guide);
      assert.deepEqual(
        [after.whenInWords, after.version, after.replacementRound, after.askedMoments],
        ['donderdag 11 februari 2027, 13.30 – 16.30 uur', 2, null, null],
      );
      const { trajectory } = await askFor(
        server,
        group.guide,
        'query ($id: ID!) { trajectory(id: $id) { currentRound { id } planningRounds { id } history { edges { node { inWords reason actor { name } } } } } }',
        { id: group.group.id },
      );
      assert.deepEqual(
        trajectory.history.edges.map(({ node }: Json) => [node.inWords, node.reason, node.actor.name]),
        [
          [
            'Bijeenkomst 1 verplaatst van dinsdag 9 februari 2027, 13.30 – 16.30 uur naar donderdag 11 februari 2027, 13.30 – 16.30 uur',
            'Dit past het best',
            'Hilda de Reeder',
          ],
          ['Gevraagd naar een ander moment (bijeenkomst 1)', 'Verbouwing', 'Sita Schrijver'],
          ['Traject gestart', null, 'Bea Bureau'],
        ],
      );
      assert.deepEqual([trajectory.currentRound, trajectory.planningRounds], [null, []]);
    }));

  test('is seen with names by the guide, in numbers by the host, as a round by the group, and by nobody else', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      assert.equal((await group.ask(group.tokenOf(0))).__typename, 'AskForReplacementSuccess');
      const planning = await openRound(server, group.office, group.group.id);
      const device = await joined(server, group.guide, {
        roundId: planning.id,
        participantId: group.group.participants[0] ?? '',
      });
      await answers(server, group, [
        ['YES', 'NO'],
        ['YES', 'YES'],
      ]);

      for (const token of [group.guide, group.office]) {
        const { askedMoments, suggestedMoments } = await group.seenBy(token);
        assert.equal(askedMoments[0].moment.people.length, 6);
        assert.equal(suggestedMoments.length, 3);
      }
      for (const token of [group.tokenOf(0), group.secretary]) {
        const { askedMoments, replacementRound, suggestedMoments } = await group.seenBy(token);
        assert.deepEqual(
          askedMoments.map(({ moment }: Json) => [moment.canCome, moment.people]),
          [
            [2, null],
            [1, null],
          ],
        );
        assert.deepEqual(
          replacementRound.respondents.map(({ answered, notAnswered }: Json) => [answered, notAnswered]),
          [
            [2, 0],
            [2, 0],
            [0, 2],
            [0, 2],
            [0, 2],
            [0, 2],
          ],
        );
        assert.equal(suggestedMoments.length, 3);
      }
      const { askedMoments, replacementRound, suggestedMoments } = await group.seenBy(group.tokenOf(3));
      assert.deepEqual([askedMoments, suggestedMoments], [null, null]);
      assert.deepEqual(replacementRound.movesSession, { number: 1 });
      const onDevice = await group.seenBy(device);
      assert.deepEqual(
        [onDevice.askedMoments, onDevice.replacementRound, onDevice.suggestedMoments],
        [null, null, null],
      );
      const strange = await ask(server, group.stranger, SESSION, { id: group.sessionId });
      assert.equal(strange.data?.node, null);
    }));

  test('refuses in words, and then nothing is kept', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const before = await snapshot(server.context.database);
      const no = async (asked: Promise<Json>) => {
        const { __typename, code, message, field } = await asked;
        return [__typename, code, ...(field === undefined ? [] : [field]), message];
      };

      assert.deepEqual(await no(group.ask(group.tokenOf(3))), [
        'NotAllowed',
        'NOT_ALLOWED',
        'Dit mag u niet doen.',
      ]);
      assert.equal((await group.ask(group.stranger)).code, 'NOT_FOUND');
      assert.equal((await group.ask(group.guide, { version: 2 })).__typename, 'Outdated');
      assert.deepEqual(await no(group.ask(group.guide, { moments: [] })), [
        'InvalidInput',
        'INVALID_MOMENT_COUNT',
        'moments',
        'Kies 1 tot en met 10 momenten.',
      ]);
      assert.deepEqual(await no(group.ask(group.guide, { answerBy: '2027-02-12' })), [
        'InvalidInput',
        'ANSWER_BY_OUTSIDE_ROUND',
        'answerBy',
        'Kies een dag van maandag 4 januari 2027 tot en met dinsdag 9 februari 2027.',
      ]);
      assert.equal(await snapshot(server.context.database), before);

      assert.equal((await group.ask(group.guide)).__typename, 'AskForReplacementSuccess');
      assert.deepEqual(await no(group.ask(group.tokenOf(0))), [
        'RuleBroken',
        'REPLACEMENT_ALREADY_ASKED',
        'De groep is al gevraagd naar een ander moment voor deze bijeenkomst.',
      ]);
      const { replacementRound: round, askedMoments } = await group.seenBy(group.guide);
      const choice = {
        roundId: round.id,
        version: 1,
        slotId: askedMoments[0].slot.id,
        basis: askedMoments[0].basis,
      };
      assert.equal(
        (await group.does(group.tokenOf(3), 'chooseReplacement', choice)).__typename,
        'NotAllowed',
      );
      await answers(server, group, [['NO', 'YES']]);
      assert.deepEqual(await no(group.does(group.guide, 'chooseReplacement', choice)), [
        'RuleBroken',
        'MOMENT_CHANGED',
        'Er is net iets veranderd aan dit moment. Kijk opnieuw, en kies dan.',
      ]);
      const { errors } = await ask(
        server,
        group.guide,
        'query ($id: ID!) { planningRound(id: $id) { proposal { __typename } } }',
        { id: round.id },
      );
      assert.deepEqual(
        errors?.map(({ message }) => message),
        ['Een ronde over één bijeenkomst heeft geen voorstel.'],
      );
    }));

  test('reminds who has not answered, is stopped by the host, and then asks nobody any more', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      await group.ask(group.tokenOf(0));
      await answers(server, group, [
        ['YES', 'NO'],
        ['YES', 'YES'],
      ]);
      const { id: roundId } = (await group.seenBy(group.guide)).replacementRound;
      const remind = async (): Promise<Json> =>
        (
          await askFor(server, group.tokenOf(0), REMIND, {
            input: { roundId },
          })
        ).done;

      assert.equal((await remind()).code, 'REMINDED_RECENTLY');
      server.setClock('2027-01-05T09:00:00.000Z' as Instant);
      assert.deepEqual(await remind(), { __typename: 'RemindAboutReplacementSuccess', mails: 4 });
      assert.equal((await remind()).code, 'REMINDED_RECENTLY');
      assert.deepEqual(await group.does(group.tokenOf(0), 'stopReplacement', { roundId }), {
        __typename: 'StopReplacementSuccess',
        round: { status: 'WITHDRAWN' },
      });
      assert.equal((await remind()).code, 'ROUND_CLOSED');
      assert.equal((await group.seenBy(group.tokenOf(3))).replacementRound, null);
    }));
});
