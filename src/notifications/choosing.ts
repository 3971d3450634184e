import type { OwnRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { findNoticeChoice, type NoticeChoice, takesInvitations } from './notice-choice.ts';
import { noteSessionChanges } from './session-notices.ts';
import type { NoticeWay } from './types.ts';

export interface NoticeWish {
  /** Left out: as it was. */
  readonly way?: NoticeWay | null | undefined;
  /** Left out: as it was. */
  readonly secretaryCopy?: boolean | null | undefined;
}

/**
 * Chooses how to hear of sessions. Who takes invitations from now on is invited to each session that is still to come, unless an
 * invitation to it went out before; what went out as an invitation stays one.
 */
export function chooseNotices(
  { database, clock }: Context,
  { actor }: OwnRight,
  wish: NoticeWish,
): Promise<NoticeChoice> {
  return database.transaction(async (trx) => {
    const now = clock();
    const before = await findNoticeChoice(trx, actor.personId, now);
    const after = {
      ...before,
      way: wish.way ?? before.way,
      secretaryCopy: wish.secretaryCopy ?? before.secretaryCopy,
    };
    if (after.way === before.way && after.secretaryCopy === before.secretaryCopy) return before;
    await keepChoice(trx, actor.personId, after, now);
    if (takesInvitations(after)) await noteSessionsToCome(trx, actor.personId, now);
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'person.noticesChosen',
      subjectKind: 'person',
      subjectId: actor.personId,
      details: { way: after.way, secretaryCopy: after.secretaryCopy ? 'yes' : 'no' },
    });
    return after;
  });
}

async function keepChoice(trx: Trx, personId: PersonId, choice: NoticeChoice, now: Instant): Promise<void> {
  const row = {
    way: choice.way,
    secretary_copy: choice.secretaryCopy ? ('yes' as const) : ('no' as const),
    changed_at: now,
  };
  await trx
    .insertInto('notice_choices')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

async function noteSessionsToCome(trx: Trx, personId: PersonId, now: Instant): Promise<void> {
  const rows = await trx
    .selectFrom('engagements')
    .select('session_id')
    .where('person_id', '=', personId)
    .where('session_id', 'is not', null)
    .where('starts_at', '>', now)
    .execute();
  const ids = rows.flatMap(({ session_id }) => session_id ?? []);
  await noteSessionChanges(trx, ids, { touched: [personId], at: now });
}
