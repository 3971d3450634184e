import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import ICAL from 'ical.js';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor } from '../server/running.ts';
import { Answerer, type Answers } from './answerer.ts';
import {
  CONFIRM,
  change,
  demonstrationGroup,
  facilitatorFeed,
  type Group,
  openSuggestedRound,
  proposalIdOf,
  type SeenSession,
  sessionsOf,
  type Wish,
} from './group-driver.ts';
import { nobodyConnected, type Program, type Workshop, withWorkshop } from './programs.ts';
import { assertWhole } from './wholeness.ts';

const NOW = '2027-01-11T09:00:00.000Z';

/** Numbers from 0 up to 1, the same ones in each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/**
 * Lets clients work, each one decision after the other, and kills the server when they have had `enough` answers
 * and a few milliseconds more: all of them then wait for an answer that never comes.
 */
async function killWhileWorking(
  program: Program,
  clients: readonly (() => Promise<unknown>)[],
  { enough, milliseconds }: { readonly enough: number; readonly milliseconds: number },
): Promise<void> {
  let answered = 0;
  let dead = false;
  const { promise: hadEnough, resolve: stop } = Promise.withResolvers<void>();
  const work = clients.map(async (decide) => {
    while (!dead) {
      try {
        await decide();
      } catch (error) {
        stop();
        // A TypeError is what fetch gives for a connection that broke
        if (error instanceof TypeError) return;
        throw error;
      }
      answered += 1;
      if (answered >= enough) stop();
    }
  });
  if (enough === 0) stop();
  const finished = Promise.all(work);
  await Promise.race([hadEnough, finished]);
  await setTimeout(milliseconds);
  dead = true;
  await program.kill();
  await finished;
}

/** Looks at the database while no server has it open. */
async function examine(
  { location }: Workshop,
  look: (database: Database) => Promise<void> = async () => undefined,
): Promise<void> {
  await nobodyConnected(location);
  const database = await openDatabase(location);
  try {
    await assertWhole(database);
    await look(database);
  } finally {
    await database.close();
  }
}

/** Somebody who changes sessions that nobody else changes, and remembers what the server said of it. */
class Changer {
  readonly #token: string;
  readonly #numbers: readonly number[];
  readonly #choose: (sessions: readonly SeenSession[]) => Wish;
  #seen: readonly SeenSession[] = [];
  #unheard: readonly SeenSession[] = [];

  constructor(token: string, numbers: readonly number[], choose: (sessions: readonly SeenSession[]) => Wish) {
    this.#token = token;
    this.#numbers = numbers;
    this.#choose = choose;
  }

  async change(program: Program): Promise<void> {
    const wish = this.#choose(this.#seen);
    this.#unheard = this.#seen.map((session) => afterWish(session, wish));
    const changed = await change(program, this.#token, wish);
    assert.ok(typeof changed !== 'string', `${wish.kind}: ${String(changed)}`);
    const ids = new Set(changed.map(({ id }) => id));
    assert.deepEqual(
      changed.toSorted((a, b) => a.number - b.number),
      this.#unheard.filter(({ id }) => ids.has(id)),
    );
    this.#seen = this.#unheard;
    this.#unheard = [];
  }

  /** Asserts that the sessions are as they were acknowledged or, all of them, as they were asked for last. */
  verify(sessions: readonly SeenSession[]): void {
    const own = sessions.filter(({ number }) => this.#numbers.includes(number));
    const isFirstTime = this.#seen.length === 0;
    if (!isFirstTime && !isDeepStrictEqual(own, this.#unheard)) assert.deepEqual(own, this.#seen);
    this.#seen = own;
    this.#unheard = [];
  }
}

/** What is to come of a wish; the same session when the wish is about others. */
function afterWish(session: SeenSession, wish: Wish): SeenSession {
  const next = {
    ...session,
    version: session.version + 1,
    calendarSequence: session.calendarSequence + 1,
  };
  if (wish.kind === 'swap') {
    if (session.id === wish.session.id) return { ...next, host: wish.other.host, venue: null };
    return session.id === wish.other.id ? { ...next, host: wish.session.host, venue: null } : session;
  }
  if (session.id !== wish.session.id) return session;
  switch (wish.kind) {
    case 'move':
      return { ...next, status: 'PLANNED', startsAt: wish.startsAt, endsAt: wish.endsAt };
    case 'cancel':
      return { ...next, status: 'CANCELLED' };
    case 'venue':
      return { ...next, venue: { name: wish.name } };
    default:
      return wish satisfies never;
  }
}

function hourLater(session: SeenSession, hours: number): Wish {
  const [startsAt, endsAt] = [session.startsAt, session.endsAt].map((time) =>
    new Date(Date.parse(time) + hours * 3_600_000).toISOString(),
  );
  return { kind: 'move', session, startsAt: startsAt ?? '', endsAt: endsAt ?? '' };
}

function only(sessions: readonly SeenSession[]): SeenSession {
  const [session] = sessions;
  assert.ok(session !== undefined);
  return session;
}

/** One swaps two hosts and names a place, one moves, one cancels and plans again, one is a host who names places. */
function changersOf(
  { facilitator, wethouders }: Group,
  sessions: readonly SeenSession[],
): readonly Changer[] {
  let count = 0;
  const newPlace = (session: SeenSession): Wish => {
    count += 1;
    return { kind: 'venue', session, name: `Zaal ${count}` };
  };
  const hostOfSix = wethouders.find(
    ({ participantId }) => participantId === sessions.find(({ number }) => number === 6)?.host?.id,
  );
  assert.ok(hostOfSix !== undefined);
  return [
    new Changer(facilitator, [2, 3], ([session, other]) => {
      assert.ok(session !== undefined && other !== undefined);
      return session.venue === null ? newPlace(session) : { kind: 'swap', session, other };
    }),
    new Changer(facilitator, [4], (own) => hourLater(only(own), only(own).version % 2 === 0 ? -1 : 1)),
    new Changer(facilitator, [5], (own) =>
      only(own).status === 'PLANNED' ? { kind: 'cancel', session: only(own) } : hourLater(only(own), 0),
    ),
    new Changer(hostOfSix.token, [6], (own) => newPlace(only(own))),
  ];
}

/** Each decision gave each calendar one new revision; each change of a session one of its SEQUENCE. */
async function assertRevisions({ db }: Database): Promise<void> {
  const decisions = await db
    .selectFrom('audit_log')
    .select('action')
    .where((eb) => eb.or([eb('action', 'like', 'session.%'), eb('action', '=', 'plan.confirmed')]))
    .execute();
  const calendars = await db.selectFrom('calendars').select('revision').execute();
  // Six wethouders, the secretary of one, the facilitator and the office
  assert.deepEqual(
    calendars.map(({ revision }) => revision),
    Array.from({ length: 9 }, () => decisions.length + 1),
  );
  const sessions = await db.selectFrom('sessions').select(['version', 'ical_sequence']).execute();
  for (const { version, ical_sequence } of sessions) assert.equal(ical_sequence, version - 1);
}

async function feedOf(program: Program, path: string): Promise<readonly string[]> {
  const response = await fetch(`${program.url}${path}`);
  assert.equal(response.status, 200);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string): string => String(event.getFirstPropertyValue(name));
    return `${value('uid')} ${value('sequence')} ${value('status')}`;
  });
}

function inFeed({ calendarUid, calendarSequence, status }: SeenSession): string {
  return `${calendarUid} ${calendarSequence} ${status === 'PLANNED' ? 'CONFIRMED' : 'CANCELLED'}`;
}

describeOnBothEngines('A server that is killed while people work', (engine) => {
  test('keeps what it acknowledged, and does nothing by halves', () =>
    withWorkshop(engine, async (workshop) => {
      const random = numbersFrom(20_270_111);
      const upTo = (most: number): number => Math.floor(random() * most);
      let program = await workshop.start(NOW, { demonstration: true });
      const group = await demonstrationGroup(program);
      const feed = await facilitatorFeed(program, group);
      const round = await openSuggestedRound(program, group);
      const answerers = group.wethouders.map((wethouder) => new Answerer(wethouder));

      let version = 1;
      const someAnswers = (): Answers =>
        Object.fromEntries(
          round.slots
            .filter(() => random() < 0.3)
            .map((slotId) => [slotId, random() < 0.7 ? 'YES' : random() < 0.5 ? 'IF_NEEDED' : 'NO']),
        );
      for (const _kill of [1, 2]) {
        const clients = answerers.map((answerer) => async () => {
          version = Math.max(version, await answerer.answer(program, round.id, someAnswers()));
        });
        await killWhileWorking(program, clients, { enough: 4 + upTo(12), milliseconds: upTo(10) });
        await examine(workshop, async (database) => {
          for (const answerer of answerers) await answerer.verify(database);
          const stored = await database.db
            .selectFrom('planning_rounds')
            .select('version')
            .executeTakeFirstOrThrow();
          assert.ok(stored.version >= version && stored.version <= version + answerers.length);
        });
        program = await workshop.start(NOW);
      }

      const everything: Answers = Object.fromEntries(round.slots.map((slotId) => [slotId, 'YES']));
      for (const answerer of answerers) await answerer.answer(program, round.id, everything);
      let confirmed = false;
      let proposalId = await proposalIdOf(program, group, round.id);
      for (const _kill of [3, 4]) {
        const startedAt = performance.now();
        await proposalIdOf(program, group, round.id);
        const usual = performance.now() - startedAt;
        const confirm = async (): Promise<void> => {
          const input = { roundId: round.id, proposalId };
          const { confirmPlan } = await askFor(program, group.facilitator, CONFIRM, { input });
          const { __typename: outcome, code = 'CONFIRMED' } = confirmPlan;
          assert.deepEqual(
            { outcome, code },
            confirmed
              ? { outcome: 'RuleBroken', code: 'PLAN_ALREADY_CONFIRMED' }
              : { outcome: 'ConfirmPlanSuccess', code: 'CONFIRMED' },
          );
          confirmed = true;
        };
        // Not one answer is waited for: in the middle of the work, as far as can be told from outside
        await killWhileWorking(program, [confirm], { enough: 0, milliseconds: usual * (0.5 + random()) });
        await examine(workshop, async ({ db }) => {
          const { status } = await db
            .selectFrom('planning_rounds')
            .select('status')
            .executeTakeFirstOrThrow();
          if (confirmed) assert.equal(status, 'confirmed');
          confirmed = status === 'confirmed';
          const sessions = await db.selectFrom('sessions').select('number').execute();
          const notices = await db.selectFrom('session_notices').select('person_id').execute();
          // The facilitator and six wethouders, of each session
          const expected = confirmed ? { sessions: 6, notices: 42 } : { sessions: 1, notices: 7 };
          assert.deepEqual({ sessions: sessions.length, notices: notices.length }, expected);
        });
        program = await workshop.start(NOW);
        // Seen again, and warm for the next attempt
        proposalId = confirmed ? proposalId : await proposalIdOf(program, group, round.id);
      }
      if (!confirmed) {
        const input = { roundId: round.id, proposalId };
        const { confirmPlan } = await askFor(program, group.facilitator, CONFIRM, { input });
        assert.equal(confirmPlan.__typename, 'ConfirmPlanSuccess');
      }

      let sessions = await sessionsOf(program, group);
      const changers = changersOf(group, sessions);
      for (const changer of changers) changer.verify(sessions);
      for (const _kill of [5, 6]) {
        const clients = changers.map((changer) => () => changer.change(program));
        await killWhileWorking(program, clients, { enough: 4 + upTo(16), milliseconds: upTo(10) });
        await examine(workshop, assertRevisions);
        program = await workshop.start(NOW);
        sessions = await sessionsOf(program, group);
        for (const changer of changers) changer.verify(sessions);
        assert.deepEqual((await feedOf(program, feed)).toSorted(), sessions.map(inFeed).toSorted());
      }
      await program.stop();
      await examine(workshop, assertRevisions);
    }));
});
