import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { readProblemFile } from '../../src/planner/problem-file.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import { confirmPlan } from '../../src/planning/confirmation.ts';
import { openRound } from '../../src/planning/opening.ts';
import { listPlansOfRounds } from '../../src/planning/plan-store.ts';
import { buildProblem } from '../../src/planning/problem.ts';
import { readRoundFacts } from '../../src/planning/round-facts.ts';
import { setFacilitatorAvailability, setSlotStates } from '../../src/planning/slot-states.ts';
import { findRound, listChangesAfter } from '../../src/planning/store.ts';
import { withdrawRound } from '../../src/planning/withdrawal.ts';
import { newId, type RoundId } from '../../src/shared/ids.ts';
import { dateOf } from '../../src/shared/time.ts';
import { insertCycle, listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory, given, toBeTold } from '../trajectories/builders.ts';
import {
  AT_THE_TABLE,
  aCalendar,
  aRound,
  everyoneSaysYesOn,
  guideOf,
  roundFor,
  SETTINGS,
  yesOn,
} from './builders.ts';
import { bestOf, DATES, everything } from './confirmable-rounds.ts';

async function calendarRevisions({ db }: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('calendars').select(['id', 'revision']).execute();
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

describeOnBothEngines('Confirming a plan', (engine) => {
  test('six answer, the proposal is the best plan, and confirming fixes it for everyone', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round, participants, facilitatorId, cycle } = built;
      await everyoneSaysYesOn(built, DATES);
      const revisions = await calendarRevisions(database);
      const proposal = await bestOf(built);

      const confirmed = await confirmPlan(context, guide, round.id, proposal.id);

      assert.ok(confirmed.ok, JSON.stringify(confirmed));
      const problem = buildProblem(
        await readRoundFacts(database.db, given(await findRound(database.db, round.id))),
      );
      assert.deepEqual(findBestPlan(problem), {
        status: 'optimal',
        objective: proposal.objective,
        sessions: proposal.sessions.map(({ number, slotId, hostId }) => ({
          session: number,
          slot: slotId,
          host: hostId,
        })),
      });
      assert.deepEqual(proposal.objective, [0, 0, 0, 0, 210, 630]);
      const { plan, sessions } = confirmed.value;
      assert.deepEqual(
        sessions.map(({ number, startsAt, status, cycleId, venue }) => [
          number,
          dateOf(startsAt),
          status,
          cycleId,
          venue.kind,
        ]),
        DATES.map((date, index) => [index + 2, date, 'planned', cycle.id, 'toBeAnnounced']),
      );
      assert.deepEqual(
        sessions.map(({ hostId }) => hostId).toSorted(),
        participants
          .slice(1)
          .map(({ id }) => id)
          .toSorted(),
      );
      assert.deepEqual(await listPlansOfRounds(database.db, [round.id]), [plan]);
      assert.deepEqual(plan, {
        id: plan.id,
        roundId: round.id,
        trajectoryId: round.trajectoryId,
        objective: proposal.objective,
        confirmedAt: AT_THE_TABLE,
        confirmedBy: facilitatorId,
        sessions: sessions.map(({ id, number, hostId }, index) => ({
          sessionNumber: number,
          slotId: proposal.sessions[index]?.slotId,
          sessionId: id,
          hostId,
        })),
      });
      assert.deepEqual(await findRound(database.db, round.id), {
        ...round,
        status: 'confirmed',
        closedAt: AT_THE_TABLE,
        version: 8,
      });
      assert.deepEqual(
        (await listChangesAfter(database.db, round.id, 7, 10)).map(({ version, kind, changedBy }) => [
          version,
          kind,
          changedBy,
        ]),
        [[8, 'confirmed', facilitatorId]],
      );
      const engagements = await database.db
        .selectFrom('engagements')
        .select('session_id')
        .where(
          'session_id',
          'in',
          sessions.map(({ id }) => id),
        )
        .execute();
      assert.equal(engagements.length, 5 * 7);
      assert.deepEqual(
        await toBeTold(database),
        [facilitatorId, ...participants.map(({ personId }) => personId)].toSorted(),
      );
      const after = await calendarRevisions(database);
      assert.equal(after.size, 8);
      for (const [calendar, revision] of after) assert.ok(revision > (revisions.get(calendar) ?? 0));
      const [audit] = await database.db
        .selectFrom('audit_log')
        .selectAll()
        .where('action', '=', 'plan.confirmed')
        .execute();
      assert.deepEqual(JSON.parse(audit?.details ?? ''), {
        round: round.id,
        proposal: proposal.id,
        sessions: [2, 3, 4, 5, 6],
        dates: DATES,
      });
    }));

  test('the problem is kept with the plan, without names', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      await everyoneSaysYesOn(built, DATES);
      const proposal = await bestOf(built);
      await confirmPlan(built.context, built.guide, built.round.id, proposal.id);

      const { problem } = await database.db.selectFrom('plans').select('problem').executeTakeFirstOrThrow();

      const read = readProblemFile(problem);
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(findBestPlan(read.value), findBestPlan(proposal.problem));
      assert.equal(problem.includes('Anna'), false);
    }));

  test('the proposal of a confirmed round stays what was confirmed, whatever happens after', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      await everyoneSaysYesOn(built, DATES);
      const before = await bestOf(built);
      await confirmPlan(built.context, built.guide, built.round.id, before.id);
      await database.db
        .updateTable('sessions')
        .set({ host_participant_id: null })
        .where('number', '=', 3)
        .execute();

      const after = await bestOf(built);

      // The round itself has moved on: it is confirmed
      const { round } = after;
      assert.equal(round.status, 'confirmed');
      assert.deepEqual({ ...after, roundVersion: 0 }, { ...before, round, roundVersion: 0 });
    }));

  test('a proposal that is not the best any more is refused, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      await everyoneSaysYesOn(built, [...DATES, '2027-05-06']);
      const { id } = await bestOf(built);
      await setSlotStates(context, guide, round.id, [built.slotOn('2027-05-04').id], 'struck');
      const before = await everything(database);

      const confirmed = await confirmPlan(context, guide, round.id, id);

      assert.deepEqual(confirmed, { ok: false, refusal: { code: 'PROPOSAL_OUTDATED', roundId: round.id } });
      assert.equal(await everything(database), before);
      const next = await bestOf(built);
      assert.equal(next.sessions[1]?.date, '2027-05-06');
      assert.equal((await confirmPlan(context, guide, round.id, next.id)).ok, true);
    }));

  test('an answer that leaves the plan as it is does not stand in its way', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      await everyoneSaysYesOn(built, DATES);
      const { id } = await bestOf(built);
      await answerSlots(context, await built.voice(0), [
        { slotId: built.slotOn('2027-05-06').id, answer: 'no', canHost: true },
      ]);

      assert.equal((await confirmPlan(context, guide, round.id, id)).ok, true);
    }));

  test('without a possible plan there is nothing to confirm, and the reasons are given', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      await everyoneSaysYesOn(built, DATES);
      const { id } = await bestOf(built);
      const dates = DATES.map((date) => built.slotOn(date).id);
      await setFacilitatorAvailability(context, guide, round.id, dates, false);
      const before = await everything(database);

      const confirmed = await confirmPlan(context, guide, round.id, id);

      assert.ok(!confirmed.ok && confirmed.refusal.code === 'NO_PLAN_POSSIBLE', JSON.stringify(confirmed));
      assert.deepEqual(
        confirmed.refusal.obstacles.map(({ code }) => code),
        ['NO_USABLE_SLOT'],
      );
      assert.equal(confirmed.refusal.firstSessionNumber, 2);
      assert.equal(await everything(database), before);
    }));

  test('a round that is closed, or of another group, cannot be confirmed', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      const stranger = await guideOf(
        database,
        await aTrajectory(database, { name: 'Salland', daysLater: 1 }),
      );
      const notFound = { ok: false, refusal: { code: 'ROUND_NOT_FOUND' } };

      assert.deepEqual(await confirmPlan(context, stranger, round.id, 'x'), notFound);
      assert.deepEqual(await confirmPlan(context, guide, newId<RoundId>(), 'x'), notFound);
      await withdrawRound(context, guide, round.id, 'Te weinig dagen');
      assert.deepEqual(await confirmPlan(context, guide, round.id, 'x'), {
        ok: false,
        refusal: { code: 'ROUND_CLOSED', status: 'withdrawn' },
      });
    }));

  test('after confirming nobody can answer, and no round can be opened for the cycle', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      await everyoneSaysYesOn(built, DATES);
      await confirmPlan(context, guide, round.id, (await bestOf(built)).id);

      assert.deepEqual(await answerSlots(context, await built.voice(0), yesOn(built.slots)), {
        ok: false,
        refusal: { code: 'ROUND_CLOSED', status: 'confirmed' },
      });
      assert.deepEqual(await openRound(context, guide, SETTINGS), {
        ok: false,
        refusal: { code: 'CYCLE_ALREADY_PLANNED' },
      });
    }));

  test('a continuation plans four sessions after the last of the first cycle, hosts in rotation', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      await database.transaction((trx) =>
        insertCycle(trx, {
          trajectoryId: built.trajectory.id,
          number: 2,
          firstSessionNumber: 7,
          lastSessionNumber: 10,
        }),
      );
      await aCalendar(database);
      const period = { from: '2027-09-28', to: '2028-05-30' } as typeof SETTINGS.period;
      const round = await roundFor(database, built, { period });
      await everyoneSaysYesOn(round, ['2027-10-19', '2027-11-30', '2028-01-11', '2028-02-22']);
      const proposal = await bestOf(round);

      const confirmed = await confirmPlan(round.context, round.guide, round.round.id, proposal.id);

      assert.ok(confirmed.ok);
      assert.deepEqual(
        confirmed.value.sessions.map(({ number, startsAt }) => [number, dateOf(startsAt)]),
        [
          [7, '2027-10-19'],
          [8, '2027-11-30'],
          [9, '2028-01-11'],
          [10, '2028-02-22'],
        ],
      );
      assert.deepEqual(
        confirmed.value.sessions.map(({ hostId }) => hostId).toSorted(),
        built.participants
          .slice(0, 4)
          .map(({ id }) => id)
          .toSorted(),
      );
      assert.deepEqual(
        proposal.carriedOver,
        built.participants.slice(4).map(({ id }) => id),
      );
      assert.equal((await listSessionsByTrajectoryIds(database.db, [built.trajectory.id])).length, 10);
    }));
});
