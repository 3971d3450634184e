import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../src/database/database.ts';
import { tellDueNews } from '../../src/notifications/telling.ts';
import { instantFromMillis } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, type Json } from '../server/running.ts';
import { Answerer } from './answerer.ts';
import {
  CONFIRM,
  demonstrationGroup,
  facilitatorFeed,
  openSuggestedRound,
  proposalIdOf,
} from './group-driver.ts';
import { withWorkshop } from './programs.ts';

/** 00.30 uur in Amsterdam on the night on which the clock goes forward; the evening before in St. John's. */
const NIGHT = '2027-03-27T23:30:00.000Z';
/** 14.30 uur in Amsterdam on the day before the clock goes back; already the next day in Auckland. */
const AFTERNOON = '2027-10-30T12:30:00.000Z';

interface Told {
  readonly firstSession: Json;
  readonly suggestedPeriod: Json;
  /** Each moment of the round, in words, with the reasons why it is not offered. */
  readonly moments: Json;
  readonly sessions: Json;
  readonly feed: string;
  readonly mails: readonly string[];
}

/** Ids, and addresses with an id or a port in them, are of one server alone. */
function withoutIds(text: string): string {
  return text
    .replace(/\r\n /g, '')
    .replace(/^UID:.*$/gm, 'UID')
    .replace(/http:\/\/\S+/g, 'URL');
}

/** The main job, by a server whose machine is in a zone, at a moment; and all it says of times, in words and in feeds. */
async function play(engine: 'sqlite' | 'postgres', timeZone: string, now: string): Promise<Told> {
  const told = Promise.withResolvers<Told>();
  await withWorkshop(engine, async (workshop) => {
    const program = await workshop.start(now, { demonstration: true, timeZone });
    const group = await demonstrationGroup(program);
    const { facilitator, trajectoryId } = group;
    const ask = (query: string, id: string): Promise<Json> => askFor(program, facilitator, query, { id });
    const { trajectory } = await ask(
      `query ($id: ID!) { trajectory(id: $id) {
        suggestedRound { period { from to } } sessions { date whenInWords startsAt endsAt } } }`,
      trajectoryId,
    );
    const round = await openSuggestedRound(program, group);
    const { planningRound } = await ask(
      `query ($id: ID!) { planningRound(id: $id) {
        slots { date whenInWords startsAt state dayPart marks { name effect } } } }`,
      round.id,
    );
    const answers = Object.fromEntries(round.slots.map((slotId) => [slotId, 'YES' as const]));
    for (const wethouder of group.wethouders)
      await new Answerer(wethouder).answer(program, round.id, answers);
    const input = { roundId: round.id, proposalId: await proposalIdOf(program, group, round.id) };
    const { confirmPlan } = await askFor(program, facilitator, CONFIRM, { input });
    assert.equal(confirmPlan.__typename, 'ConfirmPlanSuccess');
    const after = await ask(
      `query ($id: ID!) { trajectory(id: $id) { sessions { date whenInWords startsAt endsAt timeZone } } }`,
      trajectoryId,
    );
    const feed = await fetch(`${program.url}${await facilitatorFeed(program, group)}`);
    const database = await openDatabase(workshop.location);
    const aMinuteLater = instantFromMillis(Date.parse(now) + 61_000);
    await tellDueNews({ database, clock: () => aMinuteLater });
    const mails = await database.db.selectFrom('outbox').select(['subject', 'body']).execute();
    await database.close();
    told.resolve({
      firstSession: trajectory.sessions[0],
      suggestedPeriod: trajectory.suggestedRound.period,
      moments: planningRound.slots,
      sessions: after.trajectory.sessions,
      feed: withoutIds(await feed.text()),
      mails: mails.map(({ subject, body }) => withoutIds(`${subject}\n${body}`)).sort(),
    });
    await program.stop();
  });
  return told.promise;
}

describeOnBothEngines('A server on a machine anywhere', (engine) => {
  for (const [elsewhere, now, firstSession] of [
    [
      'America/St_Johns',
      NIGHT,
      {
        date: '2027-03-28',
        whenInWords: 'zondag 28 maart 2027, 13.30 – 16.30 uur',
        startsAt: '2027-03-28T11:30:00.000Z',
        endsAt: '2027-03-28T14:30:00.000Z',
      },
    ],
    [
      'Pacific/Auckland',
      AFTERNOON,
      {
        date: '2027-10-30',
        whenInWords: 'zaterdag 30 oktober 2027, 13.30 – 16.30 uur',
        startsAt: '2027-10-30T11:30:00.000Z',
        endsAt: '2027-10-30T14:30:00.000Z',
      },
    ],
  ] as const) {
    test(`in ${elsewhere} says what it says in Amsterdam, today included`, async () => {
      const there = await play(engine, elsewhere, now);

      assert.deepEqual(there.firstSession, firstSession);
      assert.equal(there.sessions.length, 6);
      assert.equal(there.feed.match(/^DTSTART;TZID=Europe\/Amsterdam:\d{8}T133000\r$/gm)?.length, 6);
      assert.deepEqual(there, await play(engine, 'Europe/Amsterdam', now));
    });
  }
});
