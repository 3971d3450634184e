import { createHash } from 'node:crypto';
import type { FeedResponse } from '../../src/calendar/feed-response.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { noteSessionChange } from '../../src/notifications/session-notices.ts';
import type { ParticipantId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { insertSession } from '../../src/trajectories/store.ts';
import type { Cycle, Trajectory } from '../../src/trajectories/types.ts';
import { answerFeedRequest } from '../calendar-feeds/asking.ts';
import { contextAt, later } from '../trajectories/builders.ts';
import { eventsIn, type SeenEvent } from './feed-events.ts';

/* What the model of groups (groups-model.test.ts) looks at, and how it plans a continuation. */

interface Followed {
  readonly database: Database;
  readonly tokens: readonly string[];
  readonly now: Instant;
}

/** The sessions of a continuation, six weeks apart, each at whose turn it is. */
export function planFour(
  { database, clock }: Context,
  {
    trajectory,
    cycle,
    due,
  }: {
    readonly trajectory: Trajectory;
    readonly cycle: Cycle;
    readonly due: readonly { readonly participantId: ParticipantId }[];
  },
): Promise<void> {
  const now = clock();
  return database.transaction(async (trx) => {
    for (let index = 0; index < 4; index += 1) {
      const startsAt = later(now, 20 + index * 42);
      const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString() as Instant;
      const hostId = due[index]?.participantId;
      const number = cycle.firstSessionNumber + index;
      const venue = { kind: 'toBeAnnounced' } as const;
      const session = await insertSession(
        trx,
        trajectory,
        { cycle, number, startsAt, endsAt, hostId, venue },
        now,
      );
      await noteSessionChange(trx, { sessionId: session.id, at: now });
    }
  });
}

/** Rows of sessions that have begun, and who is engaged for them. */
export async function begun({ db }: Database, now: Instant): Promise<string> {
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
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export async function uids({ db }: Database): Promise<ReadonlyMap<string, readonly [string, number]>> {
  const rows = await db.selectFrom('sessions').select(['id', 'ical_uid', 'ical_sequence']).execute();
  return new Map(rows.map((row) => [row.id, [row.ical_uid, row.ical_sequence] as const]));
}

export async function feeds({
  database,
  tokens,
  now,
}: Followed): Promise<readonly ReadonlyMap<string, SeenEvent>[]> {
  const all: ReadonlyMap<string, SeenEvent>[] = [];
  for (const token of tokens) {
    const request = { method: 'GET', headers: new Headers() };
    const response: FeedResponse = await answerFeedRequest(contextAt(database, now), token, request);
    all.push(eventsIn(Buffer.from(response.body ?? []).toString()));
  }
  return all;
}
