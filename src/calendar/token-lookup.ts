import type { Database } from '../database/database.ts';
import type { FeedId, PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { FeedKind } from './types.ts';

/** What a token leads to. */
export interface FoundFeed {
  readonly id: FeedId;
  readonly calendarId: string;
  readonly kind: FeedKind;
  readonly personId: PersonId | undefined;
  readonly revision: number;
  readonly revisedAt: Instant;
  readonly holdsFrom: Instant | undefined;
  readonly holdsUntil: Instant | undefined;
  readonly availability: 'busy' | 'free';
  readonly ownerId: PersonId;
  /** Of a wethouder's calendar in the hands of who kept it: since when that is over; undefined for everybody else. */
  readonly endedAt: Instant | undefined;
  /**
   * Not revoked, and its owner still is who it was made for: somebody who left the office keeps an address that no longer
   * opens. Those of a secretary who stopped tell for some weeks that all is off (upkeep.ts closes them then).
   */
  readonly isOpen: boolean;
  readonly lastFetchedAt: Instant | undefined;
}

interface FoundRow {
  readonly id: FeedId;
  readonly calendar_id: string;
  readonly kind: FeedKind;
  readonly person_id: PersonId | null;
  readonly revision: number;
  readonly revised_at: Instant;
  readonly holds_from: Instant | null;
  readonly holds_until: Instant | null;
  readonly availability: 'busy' | 'free';
  readonly last_fetched_at: Instant | null;
  readonly owner_id: PersonId;
  readonly ended_at: Instant | null;
  readonly is_open: number;
}

const IS_OPEN = `feed.revoked_at is null and owner.erased_at is null and (
  case calendar.kind
    when 'participant' then calendar.person_id = feed.owner_id or exists (
      select 1 from secretary_assignments
      where secretary_id = feed.owner_id and wethouder_id = calendar.person_id)
    when 'facilitator' then exists (
      select 1 from facilitators where person_id = feed.owner_id and ended_at is null)
    when 'secretary' then calendar.person_id = feed.owner_id
    else exists (
      select 1 from office_staff where person_id = feed.owner_id and ended_at is null)
  end)`;

/**
 * By the unique index on the hash and then by keys; a person's own calendar needs no look further. The key stands in a
 * select of its own because SQLite prepares a join anew for each value it is compared with: ten times the work.
 */
const OF_TOKEN = `
from calendar_feeds as feed
join calendars as calendar on calendar.id = feed.calendar_id
join people as owner on owner.id = feed.owner_id
where feed.token_hash = (select ?)`;

/** Of several times the last counts; null while it lasts. */
const ENDED_AT = `case when calendar.kind = 'participant' and calendar.person_id <> feed.owner_id then (
  select case when count(*) > count(ended_at) then null else max(ended_at) end from secretary_assignments
  where secretary_id = feed.owner_id and wethouder_id = calendar.person_id) end`;

const FIND = `
select feed.id, feed.owner_id, calendar.id as calendar_id, calendar.kind, calendar.person_id, calendar.revision,
  calendar.revised_at, feed.holds_from, feed.holds_until, feed.availability, feed.last_fetched_at,
  ${ENDED_AT} as ended_at, case when ${IS_OPEN} then 1 else 0 end as is_open${OF_TOKEN}`;
const FIND_REVISION = `select calendar.revision${OF_TOKEN} and ${IS_OPEN}`;

/** At once where the engine allows. */
export type Sooner<Value> = Value | Promise<Value>;

/** Each a single statement, kept prepared. */
export interface FeedFinder {
  /** The feed of a token's hash. */
  find(tokenHash: string): Sooner<FoundFeed | undefined>;
  /**
   * The revision of its calendar, with which everything that the feed shows is the same; undefined when the feed is not
   * open.
   */
  findRevision(tokenHash: string): Sooner<number | undefined>;
}

export function feedFinder(database: Pick<Database, 'lookup'>): FeedFinder {
  const find = database.lookup<FoundRow>(FIND);
  const findRevision = database.lookup<{ readonly revision: number }>(FIND_REVISION);
  return {
    find: (tokenHash) => andThen(find(tokenHash), toFound),
    findRevision: (tokenHash) => andThen(findRevision(tokenHash), (row) => row?.revision),
  };
}

/** Goes on with a value: now when it is there, else when it comes. */
export function andThen<Value, Next>(
  value: Sooner<Value>,
  goOn: (value: Value) => Sooner<Next>,
): Sooner<Next> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}

function toFound(row: FoundRow | undefined): FoundFeed | undefined {
  return (
    row && {
      id: row.id,
      calendarId: row.calendar_id,
      kind: row.kind,
      personId: row.person_id ?? undefined,
      revision: row.revision,
      revisedAt: row.revised_at,
      holdsFrom: row.holds_from ?? undefined,
      holdsUntil: row.holds_until ?? undefined,
      availability: row.availability,
      ownerId: row.owner_id,
      endedAt: row.ended_at ?? undefined,
      isOpen: row.is_open === 1,
      lastFetchedAt: row.last_fetched_at ?? undefined,
    }
  );
}
