import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { memberRight } from '../../src/access/gate.ts';
import type { FeedResponse } from '../../src/calendar/feed-response.ts';
import { createFeed } from '../../src/calendar/service.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { noteSessionChange } from '../../src/notifications/session-notices.ts';
import type { PersonId, SessionId } from '../../src/shared/ids.ts';
import { dateOf, type Instant } from '../../src/shared/time.ts';
import { listContinuations } from '../../src/trajectories/continuation-store.ts';
import {
  askContinuation,
  chooseContinuation,
  previewContinuation,
  startContinuation,
} from '../../src/trajectories/continuing.ts';
import { previewReplacing, replaceFacilitator } from '../../src/trajectories/facilitator-change.ts';
import { swapHosts } from '../../src/trajectories/host-swap.ts';
import { joinGroup, previewJoining } from '../../src/trajectories/joining-group.ts';
import { leaveGroup, previewLeaving } from '../../src/trajectories/leaving.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import {
  findTrajectory,
  insertSession,
  listCyclesByTrajectoryIds,
  listParticipantsByTrajectoryIds,
  listSessionsByTrajectoryIds,
} from '../../src/trajectories/store.ts';
import type { Participant, Session } from '../../src/trajectories/types.ts';
import { answerFeedRequest } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aFacilitator,
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
  officeRightOf,
  ownRightOf,
  snapshot,
} from '../trajectories/builders.ts';
import { eventsIn, type SeenEvent } from './feed-events.ts';
import { assertWhole } from './wholeness.ts';

/*
 * People leave and join two groups, facilitators change, groups go on, and sessions move meanwhile, in any order, for a
 * year and more. What has begun never changes; nobody sits in two places; nobody hosts twice in a cycle; events keep
 * their UID and no SEQUENCE falls in any calendar.
 */

type Step = { readonly group: number; readonly pick: number; readonly number: number } & {
  readonly kind: 'leave' | 'join' | 'standIn' | 'handOver' | 'goOn' | 'move' | 'cancel' | 'swap' | 'wait';
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    ...([
      'leave',
      'leave',
      'join',
      'join',
      'standIn',
      'handOver',
      'goOn',
      'move',
      'cancel',
      'swap',
      'wait',
      'wait',
    ] as const),
  ),
  group: fc.integer({ min: 0, max: 1 }),
  pick: fc.integer({ min: 0, max: 11 }),
  number: fc.integer({ min: 1, max: 10 }),
});

/** What these steps may be refused for; anything else is a fault of the product or of this test. */
const REFUSALS: ReadonlySet<string> = new Set([
  'NOT_THERE',
  'SESSION_CANCELLED',
  'PAST_SESSION',
  'START_IN_PAST',
  'SESSION_ORDER',
  'PERSON_DOUBLE_BOOKED',
  'HOST_TURN_TAKEN',
  'SAME_SESSION',
  'NO_HOST_TO_SWAP',
  'DIFFERENT_CYCLES',
  'TURN_HAS_PASSED',
  'GROUP_FULL',
  'ALREADY_PARTICIPANT',
  'MUNICIPALITY_TAKEN',
  'INVALID_FIRST_SESSION',
  'SAME_FACILITATOR',
  'CYCLE_NOT_OVER',
  'CONTINUATION_ALREADY_ASKED',
  'GROUP_SIZE',
]);

class World {
  readonly database: Database;
  readonly groups: readonly BuiltTrajectory[];
  readonly newcomers: readonly PersonId[];
  readonly facilitators: readonly PersonId[];
  readonly office: PersonId;
  readonly tokens: readonly string[];
  now: Instant = NOW;

  private constructor(
    parts: Pick<World, 'database' | 'groups' | 'newcomers' | 'facilitators' | 'office' | 'tokens'>,
  ) {
    this.database = parts.database;
    this.groups = parts.groups;
    this.newcomers = parts.newcomers;
    this.facilitators = parts.facilitators;
    this.office = parts.office;
    this.tokens = parts.tokens;
  }

  static async on(database: Database): Promise<World> {
    const first = await aTrajectory(database, { planned: 6 });
    const people = [first.participant(0).personId];
    for (const index of [6, 7, 8, 9]) people.push(await aWethouder(database, index));
    const wishes = { name: 'Salland', planned: 6, daysLater: 1, facilitatorId: first.facilitatorId, people };
    const groups = [first, await aTrajectory(database, wishes)];
    const newcomers: PersonId[] = [first.participant(3).personId, given(people[2])];
    for (const index of [10, 11, 12, 13]) newcomers.push(await aWethouder(database, index));
    const facilitators = [first.facilitatorId, await aFacilitator(database), await aFacilitator(database)];
    const office = await anOfficeWorker(database);
    const tokens: string[] = [];
    for (const [person, kind] of [
      [office, 'office'],
      ...facilitators.map((id) => [id, 'facilitator'] as const),
      ...[...people, ...newcomers].slice(0, 4).map((id) => [id, 'participant'] as const),
    ] as const) {
      const made = await createFeed(contextAt(database), ownRightOf(aViewer(person)), { kind });
      if (made.ok) tokens.push(made.value.token);
    }
    return new World({ database, groups, newcomers, facilitators, office, tokens });
  }

  /** Does it; the code of the refusal if there was one. */
  async take({ kind, group, pick, number }: Step): Promise<string | undefined> {
    const built = given(this.groups[group]);
    const context = contextAt(this.database, this.now);
    const sessions = await listSessionsByTrajectoryIds(this.database.db, [built.trajectory.id]);
    const session = sessions.find((one) => one.number === number);
    switch (kind) {
      case 'wait':
        this.now = later(this.now, 5 * pick);
        return undefined;
      case 'leave':
        return this.#leave(context, built, pick);
      case 'join':
        return this.#join(context, built, given(this.newcomers[pick % this.newcomers.length]), sessions);
      case 'standIn':
        if (session === undefined) return 'NOT_THERE';
        return this.#replace(context, built, given(this.facilitators[pick % 3]), session.id);
      case 'handOver':
        return this.#replace(context, built, given(this.facilitators[pick % 3]), undefined);
      case 'goOn':
        // At the end of the last session that is planned, unless that was long ago
        this.now = [this.now, ...sessions.map(({ endsAt }) => endsAt)].toSorted().at(-1) ?? this.now;
        return this.#goOn(contextAt(this.database, this.now), built);
      case 'move':
      case 'cancel':
      case 'swap':
        return session === undefined ? 'NOT_THERE' : this.#change(context, built, kind, session, sessions);
      default:
        return kind satisfies never;
    }
  }

  async #right(built: BuiltTrajectory) {
    const trajectory = given(await findTrajectory(this.database.db, built.trajectory.id));
    return guideRightOf(this.database, { trajectory, facilitatorId: trajectory.facilitatorId });
  }

  async #members({ trajectory }: BuiltTrajectory): Promise<readonly Participant[]> {
    const everybody = await listParticipantsByTrajectoryIds(this.database.db, [trajectory.id]);
    return everybody.filter(({ leftAt }) => leftAt === undefined);
  }

  async #leave(context: Context, built: BuiltTrajectory, pick: number): Promise<string | undefined> {
    const members = await this.#members(built);
    const leaver = members[pick % members.length];
    if (leaver === undefined || members.length < 4) return 'NOT_THERE';
    const right = await this.#right(built);
    const request = { participantId: leaver.id, kind: 'fell', lastDay: dateOf(this.now) } as const;
    const preview = await previewLeaving(context, right, request);
    if (!preview.ok) return preview.refusal.code;
    const left = await leaveGroup(context, right, { ...request, basis: preview.value.basis });
    return left.ok ? undefined : left.refusal.code;
  }

  async #join(
    context: Context,
    built: BuiltTrajectory,
    personId: PersonId,
    sessions: readonly Session[],
  ): Promise<string | undefined> {
    const toCome = sessions.filter(({ status, startsAt }) => status === 'planned' && startsAt > this.now);
    const firstSessionNumber = toCome[0]?.number ?? Math.max(...sessions.map(({ number }) => number)) + 1;
    const right = officeRightOf(this.office);
    const asked = { trajectoryId: built.trajectory.id, personId, firstSessionNumber };
    const first = await previewJoining(context, right, { ...asked, hostsSessionNumber: undefined });
    if (!first.ok) return first.refusal.code;
    const request = { ...asked, hostsSessionNumber: first.value.openTurns[0] };
    const preview = await previewJoining(context, right, request);
    if (!preview.ok) return preview.refusal.code;
    const joined = await joinGroup(context, right, { ...request, basis: preview.value.basis });
    return joined.ok ? undefined : joined.refusal.code;
  }

  async #replace(
    context: Context,
    built: BuiltTrajectory,
    facilitatorId: PersonId,
    sessionId: SessionId | undefined,
  ): Promise<string | undefined> {
    const right = officeRightOf(this.office);
    const request = { trajectoryId: built.trajectory.id, facilitatorId, sessionId };
    const preview = await previewReplacing(context, right, request);
    if (!preview.ok) return preview.refusal.code;
    const replaced = await replaceFacilitator(context, right, { ...request, basis: preview.value.basis });
    return replaced.ok ? undefined : replaced.refusal.code;
  }

  /** Everybody goes on but the last; and the new sessions are planned, each at whose turn it is. */
  async #goOn(context: Context, built: BuiltTrajectory): Promise<string | undefined> {
    const { database } = this;
    const trajectoryId = built.trajectory.id;
    const right = await this.#right(built);
    const asked = await askContinuation(context, right);
    if (!asked.ok) return asked.refusal.code;
    const members = await this.#members(built);
    for (const [index, { id, personId }] of members.entries()) {
      const own = given(await memberRight(database.db, aViewer(personId), id));
      const choice = index > 5 ? 'stops' : 'goesOn';
      const chosen = await chooseContinuation(context, own, { continuationId: asked.value.id, choice });
      assert.ok(chosen.ok);
    }
    const [open] = await listContinuations(database.db, [trajectoryId]);
    const outlook = given(await previewContinuation(context, given(open)));
    const request = { continuationId: asked.value.id, basis: outlook.basis };
    const started = await startContinuation(context, right, request);
    // The question stays; what was chosen is kept, and the group cannot be asked twice
    if (!started.ok) return undefined;
    const cycle = given((await listCyclesByTrajectoryIds(database.db, [trajectoryId])).at(-1));
    const trajectory = given(await findTrajectory(database.db, trajectoryId));
    await database
      .transaction(async (trx) => {
        for (let index = 0; index < 4; index += 1) {
          const startsAt = later(this.now, 20 + index * 42);
          const endsAt = later(startsAt, 0);
          const period = {
            startsAt,
            endsAt: new Date(Date.parse(endsAt) + 7_200_000).toISOString() as Instant,
          };
          const hostId = outlook.due[index]?.participantId;
          const number = cycle.firstSessionNumber + index;
          const venue = { kind: 'toBeAnnounced' } as const;
          const session = await insertSession(
            trx,
            trajectory,
            { cycle, number, ...period, hostId, venue },
            this.now,
          );
          await noteSessionChange(trx, { sessionId: session.id, at: this.now });
        }
      })
      // Somebody may have a session of the other group then: the cycle goes without for now
      .catch((error: unknown) => assert.match(String(error), /DOUBLE_BOOKED|double_booked/i));
    return undefined;
  }

  async #change(
    context: Context,
    built: BuiltTrajectory,
    kind: 'move' | 'cancel' | 'swap',
    session: Session,
    sessions: readonly Session[],
  ): Promise<string | undefined> {
    const right = await this.#right(built);
    const seen = { sessionId: session.id, version: session.version };
    const next = sessions.find(({ number }) => number === session.number + 1);
    const result = await (() => {
      if (kind === 'cancel') return cancelSession(context, right, seen);
      if (kind === 'move') {
        const period = { startsAt: later(session.startsAt, 3), endsAt: later(session.endsAt, 3) };
        return moveSession(context, right, { ...seen, ...period });
      }
      if (next === undefined) return { ok: false, refusal: { code: 'NOT_THERE' } } as const;
      const second = { sessionId: next.id, version: next.version };
      return swapHosts(context, right, { first: seen, second });
    })();
    return result.ok ? undefined : result.refusal.code;
  }
}

/** Rows of sessions that have begun, and who is engaged for them. */
async function begun({ db }: Database, now: Instant): Promise<string> {
  const sessions = await db
    .selectFrom('sessions')
    .selectAll()
    .where('starts_at', '<=', now)
    .where('status', '=', 'planned')
    .orderBy('id')
    .execute();
  const engagements = await db
    .selectFrom('engagements')
    .selectAll()
    .where('starts_at', '<=', now)
    .orderBy('session_id')
    .orderBy('person_id')
    .execute();
  return JSON.stringify([sessions, engagements]);
}

/** Short, as a whole database is nothing to read in a report. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function uids({ db }: Database): Promise<ReadonlyMap<string, readonly [string, number]>> {
  const rows = await db.selectFrom('sessions').select(['id', 'ical_uid', 'ical_sequence']).execute();
  return new Map(rows.map((row) => [row.id, [row.ical_uid, row.ical_sequence] as const]));
}

async function feeds({ database, tokens, now }: World): Promise<readonly ReadonlyMap<string, SeenEvent>[]> {
  const all: ReadonlyMap<string, SeenEvent>[] = [];
  for (const token of tokens) {
    const request = { method: 'GET', headers: new Headers() };
    const response: FeedResponse = await answerFeedRequest(contextAt(database, now), token, request);
    all.push(eventsIn(Buffer.from(response.body ?? []).toString()));
  }
  return all;
}

describeOnBothEngines('Groups whose people come and go in any order', (engine) => {
  test('keep what has begun, place nobody twice, and never turn a calendar back', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), (steps) =>
        withDatabase(engine, async (database) => {
          const world = await World.on(database);
          for (const taken of steps) {
            const seen = await feeds(world);
            const [past, known] = [await begun(database, world.now), await uids(database)];
            const stored = digestOf(await snapshot(database));
            const { now } = world;
            const refusal = await world.take(taken);
            assert.ok(refusal === undefined || REFUSALS.has(refusal), `${taken.kind}: ${refusal}`);
            if (refusal !== undefined) assert.equal(digestOf(await snapshot(database)), stored);
            assert.equal(await begun(database, now), past, 'what has begun changed');
            const after = await uids(database);
            for (const [id, [uid, sequence]] of known) {
              const [sameUid, next] = given(after.get(id));
              assert.equal(sameUid, uid);
              assert.ok(next >= sequence, 'SEQUENCE fell');
            }
            for (const [index, events] of (await feeds(world)).entries()) {
              for (const [uid, event] of events) {
                const before = seen[index]?.get(uid);
                if (before === undefined) continue;
                assert.ok(event.sequence >= before.sequence, 'SEQUENCE fell in a feed');
                if (event.shown !== before.shown) assert.ok(event.sequence > before.sequence, event.shown);
              }
            }
            await assertWhole(database);
          }
        }),
      ),
      { seed: 20_270_105, numRuns: 8, endOnFailure: true },
    ));
});
