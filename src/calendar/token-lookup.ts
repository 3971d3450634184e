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
  /**
   * Not revoked, and its owner still is who it was made for: a secretary who stopped, or somebody who left the
   * office, keeps an address that no longer opens.
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
  readonly is_open: number;
}

/** One statement, by the unique index on the hash and then by keys. A person's own calendar needs no look further. */
const FIND = `
select feed.id, calendar.id as calendar_id, calendar.kind, calendar.person_id, calendar.revision,
  calendar.revised_at, feed.holds_from, feed.holds_until, feed.availability, feed.last_fetched_at,
  case when feed.revoked_at is null and owner.erased_at is null and (
    case calendar.kind
      when 'participant' then calendar.person_id = feed.owner_id or exists (
        select 1 from secretary_assignments
        where secretary_id = feed.owner_id and wethouder_id = calendar.person_id and ended_at is null)
      when 'facilitator' then exists (
        select 1 from facilitators where person_id = feed.owner_id and ended_at is null)
      when 'secretary' then exists (
        select 1 from secretary_assignments where secretary_id = feed.owner_id and ended_at is null)
      else exists (
        select 1 from office_staff where person_id = feed.owner_id and ended_at is null)
    end) then 1 else 0 end as is_open
from calendar_feeds as feed
join calendars as calendar on calendar.id = feed.calendar_id
join people as owner on owner.id = feed.owner_id
where feed.token_hash = ?`;

export type FindFeed = (tokenHash: string) => FoundFeed | undefined | Promise<FoundFeed | undefined>;

/** Finds the feed of a token's hash: a single statement, kept prepared. At once where the engine allows. */
export function feedFinder(database: Pick<Database, 'lookup'>): FindFeed {
  const find = database.lookup<FoundRow>(FIND);
  return (tokenHash) => {
    const found = find(tokenHash);
    return found instanceof Promise ? found.then(toFound) : toFound(found);
  };
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
      isOpen: row.is_open === 1,
      lastFetchedAt: row.last_fetched_at ?? undefined,
    }
  );
}
