import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import type { NoticeWay } from './types.ts';

/** A feed that was fetched within this time is in use; programs ask at least once a day (docs/decisions/0013). */
export const FEED_IN_USE_DAYS = 7;

/** How somebody wants to hear of sessions. */
export interface NoticeChoice {
  readonly way: NoticeWay;
  /** The secretaries of this person get a copy of their mails about sessions. */
  readonly secretaryCopy: boolean;
  readonly feedInUse: boolean;
}

/** Whether new sessions reach this person as invitations for a calendar. Left to us: unless a feed brings them already. */
export function takesInvitations({ way, feedInUse }: Pick<NoticeChoice, 'way' | 'feedInUse'>): boolean {
  switch (way) {
    case 'automatic':
      return !feedInUse;
    case 'invitations':
    case 'both':
      return true;
    case 'subscription':
    case 'notices':
      return false;
    default:
      return way satisfies never;
  }
}

/** Session by feed and by invitation stand twice in a calendar, whatever their UID. */
export function seesDoubles(choice: Pick<NoticeChoice, 'way' | 'feedInUse'>): boolean {
  return choice.feedInUse && takesInvitations(choice);
}

export async function findNoticeChoice(db: Db, personId: PersonId, now: Instant): Promise<NoticeChoice> {
  const row = await db
    .selectFrom('notice_choices')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const since = instantFromMillis(millisOf(now) - FEED_IN_USE_DAYS * 86_400_000);
  const feed = await db
    .selectFrom('calendar_feeds')
    .select('id')
    .where('owner_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('last_fetched_at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return {
    way: row?.way ?? 'automatic',
    secretaryCopy: (row?.secretary_copy ?? 'yes') === 'yes',
    feedInUse: feed !== undefined,
  };
}
