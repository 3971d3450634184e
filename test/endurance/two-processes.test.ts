import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../../src/database/database.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { ANSWER, askFor, type Json } from '../server/running.ts';
import {
  CONFIRM,
  change,
  demonstrationGroup,
  type Group,
  openSuggestedRound,
  proposalIdOf,
  sessionsOf,
} from './group-driver.ts';
import { type Program, type Workshop, withWorkshop } from './programs.ts';
import { assertWhole } from './wholeness.ts';

const NOW = '2027-01-11T09:00:00.000Z';
/** When a plan that was confirmed then can be undone no more, and its mails go. */
const A_MINUTE_LATER = '2027-01-11T09:01:01.000Z';

interface TwoProcesses {
  readonly one: Program;
  readonly other: Program;
  readonly group: Group;
}

/** Two servers on one database, which was empty when both were started. */
async function startTwo(workshop: Workshop): Promise<TwoProcesses> {
  const [one, other] = await Promise.all([workshop.start(NOW, { demonstration: true }), workshop.start(NOW)]);
  return { one, other, group: await demonstrationGroup(one) };
}

interface Heard {
  readonly version: number;
  readonly participant: string;
}

/** The changes of a round as one process tells them, until `count` of them were heard. */
async function listen(
  { url }: Program,
  token: string,
  roundId: string,
  count: number,
): Promise<{ readonly heard: Promise<readonly Heard[]> }> {
  const query = `subscription ($roundId: ID!) { planningRoundChanges(roundId: $roundId, afterVersion: 1) {
    version participant { id } } }`;
  const leave = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: leave.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query, variables: { roundId } }),
  });
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  const { body } = response;
  assert.ok(body !== null);
  const read = async (): Promise<readonly Heard[]> => {
    let text = '';
    for await (const piece of body.pipeThrough(new TextDecoderStream())) {
      text += piece;
      const events: readonly Json[] = [...text.matchAll(/event: next\ndata: (.*)\n\n/g)].map(
        ([, data = '']) => JSON.parse(data),
      );
      if (events.length < count) continue;
      leave.abort();
      return events.map(({ data: { planningRoundChanges: told } }) => ({
        version: told.version,
        participant: told.participant.id,
      }));
    }
    throw new Error(`The stream ended after:\n${text}`);
  };
  return { heard: read() };
}

/** Everyone says yes to everything, by turns through the one and through the other process. */
async function everyoneSaysYes({ one, other, group }: TwoProcesses, round: Json): Promise<void> {
  await Promise.all(
    group.wethouders.map(async ({ token, participantId }, index) => {
      const answers = round.slots.map((slotId: string) => ({ slotId, answer: 'YES' }));
      const { answerSlots } = await askFor(index % 2 === 0 ? one : other, token, ANSWER, {
        input: { roundId: round.id, participantId, answers },
      });
      assert.equal(answerSlots.__typename, 'AnswerSlotsSuccess');
    }),
  );
}

describeOnBothEngines('Two servers on one database', (engine) => {
  test("tell of each other's answers, let one of two confirm, and mail everything once", () =>
    withWorkshop(engine, async (workshop) => {
      const two = await startTwo(workshop);
      const { one, other, group } = two;
      const { facilitator, office, wethouders } = group;
      const round = await openSuggestedRound(one, group);

      // Six people, ten answers each, all through the process that nobody listens to
      const listeners = await Promise.all(
        [facilitator, office].map((token) => listen(one, token, round.id, 60)),
      );
      await Promise.all(
        wethouders.map(async ({ token, participantId }) => {
          for (const slotId of round.slots.slice(0, 10)) {
            const input = { roundId: round.id, participantId, answers: [{ slotId, answer: 'NO' }] };
            const { answerSlots } = await askFor(other, token, ANSWER, { input });
            assert.equal(answerSlots.__typename, 'AnswerSlotsSuccess');
          }
        }),
      );
      const [first = [], second] = await Promise.all(listeners.map(({ heard }) => heard));
      assert.deepEqual(
        first.map(({ version }) => version),
        Array.from({ length: 60 }, (_, index) => index + 2),
      );
      assert.deepEqual(
        Object.values(Object.groupBy(first, ({ participant }) => participant)).map((of) => of?.length),
        [10, 10, 10, 10, 10, 10],
      );
      assert.deepEqual(second, first);

      await everyoneSaysYes(two, round);
      const input = { roundId: round.id, proposalId: await proposalIdOf(other, group, round.id) };
      const outcomes = await Promise.all(
        [one, other, one, other].map(async (program, index) => {
          const token = index < 2 ? facilitator : office;
          const { confirmPlan } = await askFor(program, token, CONFIRM, { input });
          return confirmPlan.code ?? confirmPlan.__typename;
        }),
      );
      assert.deepEqual(outcomes.sort(), [
        'ConfirmPlanSuccess',
        'PLAN_ALREADY_CONFIRMED',
        'PLAN_ALREADY_CONFIRMED',
        'PLAN_ALREADY_CONFIRMED',
      ]);

      // Each of two presses cancel for the last two sessions, through another process
      const toCome = (await sessionsOf(one, group)).filter(({ number }) => number > 4);
      const pressed = await Promise.all(
        toCome.flatMap((session) =>
          [one, other].map(async (program) => {
            const changed = await change(program, facilitator, { kind: 'cancel', session });
            return `${session.number} ${typeof changed === 'string' ? changed : 'done'}`;
          }),
        ),
      );
      assert.deepEqual(
        pressed.sort(),
        toCome.flatMap(({ number }) => [`${number} OUTDATED`, `${number} done`]),
      );

      await Promise.all([one.stop(), other.stop()]);
      const later = await Promise.all([workshop.start(A_MINUTE_LATER), workshop.start(A_MINUTE_LATER)]);
      const database = await openDatabase(workshop.location);
      try {
        await assertWhole(database);
        // Seven people are invited to three sessions; a secretary is told
        const count = 7 * 3 + 1;
        const sent = async () =>
          database.db
            .selectFrom('outbox')
            .select(['id', 'attempts'])
            .where('sent_at', 'is not', null)
            .execute();
        while ((await sent()).length < count) await setTimeout(50);
        const mails = await sent();
        assert.ok(mails.every(({ attempts }) => attempts === 1));
        const written = [one, other, ...later].flatMap(({ mailFolder }) => mailsIn(mailFolder));
        assert.deepEqual(written.sort(), mails.map(({ id }) => `${id}.eml`).sort());
      } finally {
        await database.close();
      }
      await Promise.all(later.map((program) => program.stop()));
    }));
});

/** A deliverer that came too late each time has no folder. */
function mailsIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
