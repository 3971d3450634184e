import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '../../src/shared/ids.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { countingStatements, mailsHaveLeft } from '../server/counting-statements.ts';
import {
  ANSWER,
  askFor,
  insertPeople,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';
import { aWethouder } from '../trajectories/builders.ts';

/** What hangs on a trajectory, down to every kind of row. */
const QUESTIONS = [
  'facilitator { name email }',
  'participants { person { name telephone secretaries { name } } }',
  'participants { person { term { municipality { displayName } party { shortName } } } }',
  'participants { municipality { displayName } hostedSessions { number } }',
  'sessions { whenInWords facilitator { name } host { leftAt } cycle { number } }',
  'sessions { hostMunicipality { displayName } participants { id } }',
  'cycles { sessions { number venue { place } } }',
  'hostsToCome { id } suggestedRound { sessionsToPlan }',
  'currentRound { slots { dayPart marks { name municipalities { name } } counts { yes notAnswered } } }',
  'currentRound { respondents { participant { joinedAt } answers { slot { date } answeredBy { name } } } }',
  'currentRound { locks { sessionNumber } plan { id } }',
  'currentRound { firstSessionNumber hostWishes { participant { joinedAt } period { from } } }',
  'planningRounds { openedBy { name } fixedSession { number } cycle { number } }',
];

/** What the list of invoices asks of each. */
const OF_INVOICES =
  '{ edges { node { grossCents feeInWords obstacle tooMuchCents trajectory { name } participant { person { name } } } } }';

async function addGroup(
  server: Running,
  office: string,
  index: number,
  facilitator: PersonId,
): Promise<void> {
  const people: PersonId[] = [];
  for (let number = 0; number < 5; number += 1) {
    people.push(await aWethouder(server.context.database, index * 5 + number));
  }
  const day = 9 + index;
  const group = await startGroup(server, office, {
    facilitator,
    people,
    name: `Groep ${index}`,
    startsAt: `2027-02-${day}T13:30:00+01:00`,
    endsAt: `2027-02-${day}T16:30:00+01:00`,
  });
  const round = await openRound(server, office, group.id);
  for (const participantId of group.participants) {
    await askFor(server, office, ANSWER, {
      input: {
        roundId: round.id,
        participantId,
        answers: round.slots.map((slotId) => ({ slotId, answer: 'YES' })),
      },
    });
  }
}

describeOnBothEngines('Statements', (engine) => {
  test('a question about three trajectories takes as many as about one', () => {
    const { observe, count } = countingStatements();
    return withServer(
      engine,
      async (server) => {
        const { office: officeId, facilitator } = await insertPeople(server.context.database);
        const office = await signedIn(server, officeId);
        for (const index of [2, 3, 4]) await addGroup(server, office, index, facilitator);
        await mailsHaveLeft(server.context.database);
        const statementsFor = async (first: number, as: string, question: string): Promise<number> => {
          const before = count();
          const query = `{ trajectories(first: ${first}) { edges { node { id ${question} } } } }`;
          const { trajectories } = await askFor(server, as, query);
          assert.equal(trajectories.edges.length, first);
          return count() - before;
        };

        const statementsForInvoices = async (first: number): Promise<number> => {
          const before = count();
          const { invoices } = await askFor(server, office, `{ invoices(first: ${first}) ${OF_INVOICES} }`);
          assert.equal(invoices.edges.length, first);
          return count() - before;
        };
        assert.equal(await statementsForInvoices(3), await statementsForInvoices(1), 'invoices');

        for (const as of [office, await signedIn(server, facilitator)]) {
          for (const question of QUESTIONS) {
            const one = await statementsFor(1, as, question);
            assert.equal(await statementsFor(3, as, question), one, question);
            assert.ok(one > 1, question);
          }
        }
      },
      { observe },
    );
  });
});
