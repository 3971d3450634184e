import type { AliasableExpression } from 'kysely';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockTable } from '../database/lock-table.ts';
import type { Db, Trx } from '../database/tables.ts';
import type { FeedId, PersonId, TrajectoryId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { FORM_CHANGED_AT } from './feed-service.ts';
import { revokeActiveFeed } from './feed-store.ts';
import { BEFORE_NEAR_MS, before, SHOWN_AFTER_LEAVING_MS, SHOWN_WHEN_UNDONE_MS } from './spans.ts';
import { reviseAllSessions, reviseCalendars } from './store.ts';

/*
 * What a calendar shows follows from its revision alone, never from the moment at which somebody asks. So whatever time
 * brings about, and whatever a new version of the program says otherwise, is a new revision.
 */

/**
 * After a start: when the texts of this version, or the site that events lead to, are not those that calendars were last
 * given in, every session to come gets a new revision, and every calendar. Gives whether it was so.
 */
export async function keepForm(
  { database, clock }: Context,
  site: string,
  formChangedAt: Instant = FORM_CHANGED_AT,
): Promise<boolean> {
  const form = `${formChangedAt} ${site}`;
  const known = await database.db.selectFrom('calendar_upkeep').select('form').executeTakeFirst();
  if (known?.form === form) return false;
  return database.transaction(async (trx) => {
    await lockTable(trx, 'calendar_upkeep');
    const now = clock();
    const found = await trx.selectFrom('calendar_upkeep').select('form').executeTakeFirst();
    if (found?.form === form) return false;
    if (found === undefined) {
      // What happened by itself before there was anybody to look happened now
      const never = '1970-01-01T00:00:00.000Z' as Instant;
      await trx.insertInto('calendar_upkeep').values({ id: 1, form, looked_until: never }).execute();
    } else {
      await trx.updateTable('calendar_upkeep').set({ form }).execute();
    }
    await reviseAllSessions(trx, now, { raisedFrom: now });
    await reviseEveryCalendar(trx, now);
    return true;
  });
}

/** Past sessions too may read otherwise now. */
async function reviseEveryCalendar(trx: Trx, now: Instant): Promise<void> {
  const latest = await trx
    .selectFrom('calendars')
    .select(({ fn }) => fn.max('revised_at').as('at'))
    .executeTakeFirst();
  const after = latest?.at == null ? now : instantFromMillis(millisOf(latest.at) + 1000);
  await trx
    .updateTable('calendars')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1), revised_at: after > now ? after : now }))
    .execute();
}

/**
 * What time has brought about since it was last looked after: a session is at hand or over, and what was shown for a
 * while has been. Gives how many people's calendars have a new revision, and feeds that are closed with it.
 */
export async function keepCalendars({ database, clock }: Context): Promise<number> {
  return database.transaction(async (trx) => {
    await lockTable(trx, 'calendar_upkeep');
    const now = clock();
    const last = await trx.selectFrom('calendar_upkeep').select('looked_until').executeTakeFirst();
    if (last === undefined || last.looked_until >= now) return 0;
    await trx.updateTable('calendar_upkeep').set({ looked_until: now }).execute();
    const span = { from: last.looked_until, to: now };
    const touched = await listTouched(trx, span);
    const expired = await closeExpired(trx, ago(span, SHOWN_AFTER_LEAVING_MS), now);
    if (touched.participants.length + touched.facilitators.length === 0) return expired;
    await reviseCalendars(trx, touched, now);
    return touched.participants.length + touched.facilitators.length + expired;
  });
}

/** Of what lies after `from`, up to and including `to`. */
interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

interface Touched {
  readonly participants: readonly PersonId[];
  readonly facilitators: readonly PersonId[];
}

async function listTouched(trx: Trx, span: Span): Promise<Touched> {
  const near = await listNear(trx, span);
  const undone = await listUndone(trx, ago(span, SHOWN_WHEN_UNDONE_MS));
  const parted = await listParted(trx, ago(span, SHOWN_AFTER_LEAVING_MS));
  const holders = await listHolders(trx, ago(span, SHOWN_WHEN_UNDONE_MS));
  return {
    participants: [...near.participants, ...undone.participants, ...parted.participants, ...holders].filter(
      isFirst,
    ),
    facilitators: [...near.facilitators, ...undone.facilitators, ...parted.facilitators].filter(isFirst),
  };
}

function isFirst(id: PersonId, index: number, all: readonly PersonId[]): boolean {
  return all.indexOf(id) === index;
}

/** Sessions that have come near, and those that are over. */
async function listNear(trx: Trx, { from, to }: Span): Promise<Touched> {
  const ahead = (instant: Instant) => before(instant, -BEFORE_NEAR_MS);
  const sessions = await trx
    .selectFrom('sessions')
    .select(['trajectory_id', 'facilitator_id'])
    .where('status', '=', 'planned')
    .where((eb) =>
      eb.or([
        eb.and([eb('starts_at', '>', ahead(from)), eb('starts_at', '<=', ahead(to))]),
        eb.and([eb('ends_at', '>', from), eb('ends_at', '<=', to)]),
      ]),
    )
    .execute();
  return withMembers(trx, sessions);
}

async function listUndone(trx: Trx, { from, to }: Span): Promise<Touched> {
  const sessions = await trx
    .selectFrom('undone_sessions')
    .select(['trajectory_id', 'facilitator_id'])
    .where('undone_at', '>', from)
    .where('undone_at', '<=', to)
    .execute();
  return withMembers(trx, sessions);
}

async function withMembers(
  trx: Trx,
  sessions: readonly {
    readonly trajectory_id: TrajectoryId;
    readonly facilitator_id: PersonId;
  }[],
): Promise<Touched> {
  if (sessions.length === 0) return { participants: [], facilitators: [] };
  const members = await trx
    .selectFrom('participants')
    .select('person_id')
    .where('trajectory_id', 'in', [...new Set(sessions.map((session) => session.trajectory_id))])
    .execute();
  return {
    participants: members.map(({ person_id }) => person_id),
    facilitators: sessions.map(({ facilitator_id }) => facilitator_id),
  };
}

/** Who left a group, handed a session over, or stopped to keep a calendar. */
async function listParted(trx: Trx, { from, to }: Span): Promise<Touched> {
  const left = await trx
    .selectFrom('participants')
    .select('person_id')
    .where((eb) =>
      eb.or([
        eb.and([eb('left_at', '>', from), eb('left_at', '<=', to)]),
        eb.and([eb('given_up_at', '>', from), eb('given_up_at', '<=', to)]),
      ]),
    )
    .execute();
  const served = await trx
    .selectFrom('secretary_assignments')
    .select('wethouder_id')
    .where('ended_at', '>', from)
    .where('ended_at', '<=', to)
    .execute();
  const relieved = await trx
    .selectFrom('relieved_facilitators')
    .select('person_id')
    .where('relieved_at', '>', from)
    .where('relieved_at', '<=', to)
    .execute();
  return {
    participants: [
      ...left.map(({ person_id }) => person_id),
      ...served.map(({ wethouder_id }) => wethouder_id),
    ],
    facilitators: relieved.map(({ person_id }) => person_id),
  };
}

/** Whose hold was released, or whose feed stopped to show holds, or whose secretary stopped. */
async function listHolders(trx: Trx, { from, to }: Span): Promise<readonly PersonId[]> {
  const released = await trx
    .selectFrom('calendar_holds')
    .innerJoin('participants', 'participants.id', 'calendar_holds.participant_id')
    .select('participants.person_id')
    .where('calendar_holds.state', '=', 'released')
    .where('calendar_holds.ical_revised_at', '>', from)
    .where('calendar_holds.ical_revised_at', '<=', to)
    .execute();
  const stopped = await trx
    .selectFrom('calendar_feeds')
    .innerJoin('calendars', 'calendars.id', 'calendar_feeds.calendar_id')
    .leftJoin('secretary_assignments as served', (join) =>
      join.onRef('served.secretary_id', '=', 'calendars.person_id').on('calendars.kind', '=', 'secretary'),
    )
    .select(['calendars.person_id', 'served.wethouder_id'])
    .where('calendar_feeds.holds_until', '>', from)
    .where('calendar_feeds.holds_until', '<=', to)
    .execute();
  const served = await trx
    .selectFrom('secretary_assignments')
    .select('wethouder_id')
    .where('ended_at', '>', from)
    .where('ended_at', '<=', to)
    .execute();
  return [
    ...released.map(({ person_id }) => person_id),
    ...served.map(({ wethouder_id }) => wethouder_id),
    ...stopped.flatMap(({ person_id, wethouder_id }) => wethouder_id ?? person_id ?? []),
  ];
}

/**
 * Closes the feeds of wethouders who left their last group within the span, of secretaries who then stopped for the last
 * wethouder, and of the calendar of a wethouder whom somebody stopped for: by now nothing is left to tell. Gives how many.
 */
async function closeExpired(trx: Trx, span: Span, now: Instant): Promise<number> {
  const expired = [
    ...(await listExpired(trx, 'participant', span)),
    ...(await listExpired(trx, 'secretary', span)),
    ...(await listNoLongerKept(trx, span)),
  ];
  for (const id of expired) await closeFeed(trx, id, now);
  return expired.length;
}

/** What somebody follows sessions for, and until when; null as long as it lasts. */
interface Tie {
  readonly person_id: PersonId;
  readonly ended_at: Instant | null;
}

const TIES: Readonly<Record<'participant' | 'secretary', (db: Db) => AliasableExpression<Tie>>> = {
  participant: (db) => db.selectFrom('participants').select(['person_id', 'left_at as ended_at']),
  secretary: (db) => db.selectFrom('secretary_assignments').select(['secretary_id as person_id', 'ended_at']),
};

/** Open feeds of this kind, of people whose last tie ended within the span. */
async function listExpired(
  trx: Trx,
  kind: keyof typeof TIES,
  { from, to }: Span,
): Promise<readonly FeedId[]> {
  const ties = TIES[kind](trx);
  const rows = await trx
    .selectFrom(ties.as('ended'))
    .innerJoin('calendars', 'calendars.person_id', 'ended.person_id')
    .innerJoin('calendar_feeds', 'calendar_feeds.calendar_id', 'calendars.id')
    .select('calendar_feeds.id')
    .distinct()
    .where('ended.ended_at', '>', from)
    .where('ended.ended_at', '<=', to)
    .where('calendars.kind', '=', kind)
    .where('calendar_feeds.revoked_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom(ties.as('other'))
            .select('other.person_id')
            .whereRef('other.person_id', '=', 'ended.person_id')
            .where((eb) => eb.or([eb('other.ended_at', 'is', null), eb('other.ended_at', '>', to)])),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Open feeds of a wethouder's calendar, of people who stopped to keep it within the span. */
async function listNoLongerKept(trx: Trx, { from, to }: Span): Promise<readonly FeedId[]> {
  const rows = await trx
    .selectFrom('secretary_assignments as ended')
    .innerJoin('calendars', 'calendars.person_id', 'ended.wethouder_id')
    .innerJoin('calendar_feeds', (join) =>
      join
        .onRef('calendar_feeds.calendar_id', '=', 'calendars.id')
        .onRef('calendar_feeds.owner_id', '=', 'ended.secretary_id'),
    )
    .select('calendar_feeds.id')
    .distinct()
    .where('ended.ended_at', '>', from)
    .where('ended.ended_at', '<=', to)
    .where('calendars.kind', '=', 'participant')
    .where('calendar_feeds.revoked_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('secretary_assignments as again')
            .select('again.id')
            .whereRef('again.secretary_id', '=', 'ended.secretary_id')
            .whereRef('again.wethouder_id', '=', 'ended.wethouder_id')
            .where((eb) => eb.or([eb('again.ended_at', 'is', null), eb('again.ended_at', '>', to)])),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

async function closeFeed(trx: Trx, id: FeedId, now: Instant): Promise<void> {
  await revokeActiveFeed(trx, id, { at: now });
  await recordAudit(trx, {
    at: now,
    actor: undefined,
    action: 'calendarFeed.expired',
    subjectKind: 'calendarFeed',
    subjectId: id,
    details: {},
  });
}

function ago({ from, to }: Span, millis: number): Span {
  return { from: before(from, millis), to: before(to, millis) };
}
