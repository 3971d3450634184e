import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hostRight } from '../../src/access/gate.ts';
import { tokenHash } from '../../src/access/tokens.ts';
import { readFeed } from '../../src/calendar/feed-reading.ts';
import type { FeedResponse } from '../../src/calendar/feed-response.ts';
import { renderFeed } from '../../src/calendar/feed-text.ts';
import { createFeed, rotateFeed } from '../../src/calendar/service.ts';
import { feedFinder } from '../../src/calendar/token-lookup.ts';
import type { FeedKind } from '../../src/calendar/types.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import type { FeedId, PersonId } from '../../src/shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { swapHosts } from '../../src/trajectories/host-swap.ts';
import { changeVenue } from '../../src/trajectories/hosting.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import type { SeenSession } from '../../src/trajectories/session-decision.ts';
import { listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { answerFeedRequest, SITE } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { anAskedRound, type Said } from '../planning/known-moments.ts';
import {
  anOfficeWorker,
  aTrajectory,
  aViewer,
  aWethouder,
  type BuiltTrajectory,
  contextAt,
  given,
  guideRightOf,
  later,
  NOW,
  ownRightOf,
  snapshot,
} from '../trajectories/builders.ts';
import { AFTERWARDS_REFUSALS, type AfterwardsStep, afterwards, takeAfterwards } from './afterwards.ts';
import { eventsIn, type SeenEvent } from './feed-events.ts';
import { assertWhole } from './wholeness.ts';

/*
 * Whatever is decided about the sessions of two groups, in any order: what calendar programs rely on stays true.
 * The groups share their facilitator and two wethouders, so that they stand in each other's way.
 */

/** Session numbers count from 1, groups and readers from 0. */
type Step = { readonly group: number; readonly number: number; readonly afterMs: number } & (
  | { readonly kind: 'move'; readonly days: number; readonly hours: number }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'venue'; readonly place: string | null; readonly directions: string | null }
  | { readonly kind: 'swap'; readonly other: number }
  | { readonly kind: 'rotate'; readonly reader: number }
  | { readonly kind: 'afterwards'; readonly step: AfterwardsStep }
);

const number = fc.integer({ min: 1, max: 6 });
/** Also within one second, and back in time, as clocks of several machines do. */
const anywhere = {
  group: fc.integer({ min: 0, max: 1 }),
  number,
  afterMs: fc.constantFrom(0, 400, 1000, 60_000, 86_400_000, -5000),
};
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      ...anywhere,
      days: fc.constantFrom(0, 0, 1, -1, 7, 41, 43, -45),
      hours: fc.constantFrom(0, 0, 1, -3, 4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), ...anywhere }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('venue' as const),
      ...anywhere,
      place: fc.constantFrom('Zwolle', 'Ée; "De Kaap", \\n', null),
      directions: fc.constantFrom('Achterom', null),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const), ...anywhere, other: number }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rotate' as const),
      ...anywhere,
      reader: fc.integer({ min: 0, max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('afterwards' as const), ...anywhere, step: afterwards }),
  },
);

/** What these steps may be refused for; anything else is a fault of the product or of this test. */
const REFUSALS: ReadonlySet<string> = new Set([
  'SESSION_CANCELLED',
  'PAST_SESSION',
  'START_IN_PAST',
  'SESSION_ORDER',
  'PERSON_DOUBLE_BOOKED',
  'HOST_TURN_TAKEN',
  'SAME_SESSION',
  // Hours that were added up to a night on which the clock changes
  'INVALID_START',
  'INVALID_END',
  ...AFTERWARDS_REFUSALS,
]);

interface Reader {
  readonly person: PersonId;
  readonly feedId: FeedId;
  readonly token: string;
}

/** Once asked of the first group: each week, and one of them never can in the first week of a month. */
const MOMENTS = Array.from({ length: 40 }, (_, week) => ({
  days: week * 7 + 3,
  said: Array.from({ length: 6 }, (__, place) => (week % 4 === 0 && place === 2 ? 'no' : 'yes') as Said),
}));

class World {
  readonly database: Database;
  readonly groups: readonly BuiltTrajectory[];
  readonly readers: Reader[];
  #now: Instant = NOW;
  readonly #revoked: string[] = [];

  private constructor(database: Database, groups: readonly BuiltTrajectory[], readers: Reader[]) {
    this.database = database;
    this.groups = groups;
    this.readers = readers;
  }

  static async on(database: Database): Promise<World> {
    const first = await aTrajectory(database, { planned: 6 });
    const shared = [0, 1].map((index) => first.participant(index).personId);
    const second = await aTrajectory(database, {
      name: 'Salland',
      planned: 6,
      daysLater: 1,
      facilitatorId: first.facilitatorId,
      people: [...shared, ...(await extraPeople(database))],
    });
    await anAskedRound(database, first, MOMENTS, 'withdrawn');
    const office = await anOfficeWorker(database);
    const readers: Reader[] = [];
    for (const [person, kind] of [
      [office, 'office'],
      [first.facilitatorId, 'facilitator'],
      [given(shared[0]), 'participant'],
      [first.participant(4).personId, 'participant'],
      [second.participant(4).personId, 'participant'],
    ] as const) {
      readers.push(await readerOf(database, person, kind));
    }
    return new World(database, [first, second], readers);
  }

  /** Does it; the code of the refusal if there was one. */
  async take(taken: Step): Promise<string | undefined> {
    this.#now = instantFromMillis(millisOf(this.#now) + taken.afterMs);
    const context = contextAt(this.database, this.#now);
    if (taken.kind === 'rotate') return this.#rotate(taken.reader);
    const group = given(this.groups[taken.group]);
    if (taken.kind === 'afterwards') {
      const done = await takeAfterwards(context, group, taken.number, taken.step);
      return done.ok ? undefined : done.refusal.code;
    }
    const right = await guideRightOf(this.database, group);
    const sessions = await listSessionsByTrajectoryIds(this.database.db, [group.trajectory.id]);
    const seen = (wanted: number) => {
      const { id, version } = given(sessions.find((session) => session.number === wanted));
      return { sessionId: id, version };
    };
    const { startsAt, endsAt } = given(sessions.find((session) => session.number === taken.number));
    const result = await (() => {
      switch (taken.kind) {
        case 'move':
          return moveSession(context, right, {
            ...seen(taken.number),
            startsAt: moved(startsAt, taken),
            endsAt: moved(endsAt, taken),
          });
        case 'cancel':
          return cancelSession(context, right, seen(taken.number));
        case 'venue':
          return this.#changeVenue(context, group, taken, seen(taken.number));
        case 'swap':
          return swapHosts(context, right, { first: seen(taken.number), second: seen(taken.other) });
        default:
          return taken satisfies never;
      }
    })();
    return result.ok ? undefined : result.refusal.code;
  }

  async #changeVenue(
    context: Context,
    { facilitatorId }: BuiltTrajectory,
    { place, directions }: Extract<Step, { kind: 'venue' }>,
    { sessionId, version }: SeenSession,
  ) {
    const guide = aViewer(facilitatorId, { isFacilitator: true });
    const right = given(await hostRight(this.database.db, guide, sessionId));
    const venue = place === null ? null : { name: 'Raadzaal', place, directions };
    return changeVenue(context, right, { version, venue });
  }

  async #rotate(index: number): Promise<undefined> {
    const reader = given(this.readers[index]);
    const context = contextAt(this.database, this.#now);
    const rotated = await rotateFeed(context, ownRightOf(aViewer(reader.person)), reader.feedId);
    assert.ok(rotated.ok);
    this.#revoked.push(reader.token);
    this.readers[index] = { ...reader, token: rotated.value.token, feedId: rotated.value.feed.id };
  }

  async assertRevokedAreGone(): Promise<void> {
    for (const token of this.#revoked) assert.equal((await fetchFeed(this.database, token)).status, 410);
  }
}

async function extraPeople(database: Database): Promise<readonly PersonId[]> {
  const people: PersonId[] = [];
  for (const index of [6, 7, 8, 9]) people.push(await aWethouder(database, index));
  return people;
}

async function readerOf(database: Database, person: PersonId, kind: FeedKind): Promise<Reader> {
  const created = await createFeed(contextAt(database), ownRightOf(aViewer(person)), { kind });
  assert.ok(created.ok);
  return { person, feedId: created.value.feed.id, token: created.value.token };
}

function moved(
  instant: Instant,
  { days, hours }: { readonly days: number; readonly hours: number },
): Instant {
  return instantFromMillis(millisOf(later(instant, days)) + hours * 3_600_000);
}

/** Long after everything, so that what is reported as Last-Modified is what is stored. */
const MUCH_LATER = '2029-01-01T00:00:00.000Z' as Instant;

async function fetchFeed(
  database: Database,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<FeedResponse> {
  const request = { method: 'GET', headers: new Headers(headers) };
  return answerFeedRequest(contextAt(database, MUCH_LATER), token, request);
}

interface SeenFeed {
  readonly text: string;
  readonly tag: string;
  readonly lastModified: number;
  readonly events: ReadonlyMap<string, SeenEvent>;
}

/** A feed as a program gets it, the same each time, and the same as one that is rendered anew. */
async function look(database: Database, { token }: Reader): Promise<SeenFeed> {
  const [response, again] = [await fetchFeed(database, token), await fetchFeed(database, token)];
  const text = Buffer.from(response.body ?? []).toString();
  assert.deepEqual(again, response);
  const found = given(await feedFinder(database).find(tokenHash(token)));
  assert.equal(text, renderFeed(await readFeed(database.db, found, SITE)));
  const tag = given(response.headers['ETag']);
  assert.equal((await fetchFeed(database, token, { 'if-none-match': tag })).status, 304);
  return {
    text,
    tag,
    lastModified: Date.parse(given(response.headers['Last-Modified'])),
    events: eventsIn(text),
  };
}

/** What programs that read the one and then the other rely on. */
function assertFollows(before: SeenFeed, after: SeenFeed): void {
  assert.deepEqual([...after.events.keys()].sort(), [...before.events.keys()].sort());
  for (const [uid, event] of after.events) {
    const old = given(before.events.get(uid));
    if (event.shown === old.shown) {
      assert.deepEqual(event, old);
    } else {
      assert.equal(event.sequence, old.sequence + 1);
      const [stamp, lastModified] = event.stamps;
      assert.equal(stamp, lastModified);
      assert.ok(given(stamp) > given(old.stamps[0]), 'a later revision has a later stamp');
    }
  }
  assert.equal(after.tag === before.tag, after.text === before.text);
  if (after.text === before.text) assert.equal(after.lastModified, before.lastModified);
  else assert.ok(after.lastModified > before.lastModified);
}

/** One session has one SEQUENCE, whichever feed shows it. */
function assertAgree(feeds: readonly SeenFeed[]): void {
  const [all] = feeds;
  for (const { events } of feeds)
    for (const [uid, { sequence, stamps }] of events) {
      const { sequence: theirs, stamps: when } = given(given(all).events.get(uid));
      assert.deepEqual({ sequence, stamps }, { sequence: theirs, stamps: when });
    }
}

describeOnBothEngines('Calendars of groups whose sessions change in any order', (engine) => {
  test('are what programs rely on after each change, and untouched by what is refused', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 15 }), (steps) =>
        withDatabase(engine, async (database) => {
          const world = await World.on(database);
          const lookAll = () => Promise.all(world.readers.map((reader) => look(database, reader)));
          let before = await lookAll();
          for (const taken of steps) {
            const stored = await snapshot(database);
            const refusal = await world.take(taken);
            assert.ok(refusal === undefined || REFUSALS.has(refusal), refusal);
            if (refusal !== undefined) assert.equal(await snapshot(database), stored);
            const after = await lookAll();
            for (const [index, feed] of after.entries()) assertFollows(given(before[index]), feed);
            assertAgree(after);
            await assertWhole(database);
            before = after;
          }
          await world.assertRevokedAreGone();
        }),
      ),
      { seed: 20_270_104, numRuns: 10 },
    ));
});
