import { sql } from 'kysely';
import type { Db, Trx } from '../database/tables.ts';
import type { OfferId, PersonId, RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { toRegistration } from './registration-rows.ts';
import type { Registration } from './types.ts';

function toInvite(db: Db, offerId: OfferId) {
  return db
    .selectFrom('registrations')
    .where('state', '=', 'interested')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('enrolment_invitations')
            .select('enrolment_invitations.offer_id')
            .whereRef('enrolment_invitations.registration_id', '=', 'registrations.id')
            .where('enrolment_invitations.offer_id', '=', offerId),
        ),
      ),
    );
}

/** Who pre-registered and was not invited for this offer, in the order in which they confirmed. */
export async function listToInvite(
  db: Db,
  offerId: OfferId,
  most: number | undefined,
): Promise<readonly Registration[]> {
  const rows = await toInvite(db, offerId)
    .selectAll('registrations')
    .orderBy('confirmed_at')
    .orderBy('id')
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.map(toRegistration);
}

/** How many were invited for each of these offers after pre-registering, and how many more there are. */
export async function listInviteCounts(
  db: Db,
  offerIds: readonly OfferId[],
): Promise<readonly { readonly offerId: OfferId; readonly invited: number; readonly toInvite: number }[]> {
  if (offerIds.length === 0) return [];
  const { interested } = await db
    .selectFrom('registrations')
    .select((eb) => eb.fn.countAll<number>().as('interested'))
    .where('state', '=', 'interested')
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('enrolment_invitations')
    .innerJoin('registrations', 'registrations.id', 'enrolment_invitations.registration_id')
    .select('enrolment_invitations.offer_id')
    .select((eb) => eb.fn.countAll<number>().as('invited'))
    .select(sql<number>`sum(case when registrations.state = 'interested' then 1 else 0 end)`.as('still'))
    .where('enrolment_invitations.offer_id', 'in', offerIds)
    .groupBy('enrolment_invitations.offer_id')
    .execute();
  const byOffer = new Map(rows.map((row) => [row.offer_id, row]));
  return offerIds.map((offerId) => {
    const row = byOffer.get(offerId);
    const toInvite = Number(interested) - Number(row?.still ?? 0);
    return { offerId, invited: Number(row?.invited ?? 0), toInvite };
  });
}

export async function insertEnrolmentInvitations(
  trx: Trx,
  invitations: readonly {
    readonly registrationId: RegistrationId;
    readonly offerId: OfferId;
    readonly invitedAt: Instant;
    readonly invitedBy: PersonId;
  }[],
): Promise<void> {
  for (let start = 0; start < invitations.length; start += 500) {
    await trx
      .insertInto('enrolment_invitations')
      .values(
        invitations.slice(start, start + 500).map((invitation) => ({
          registration_id: invitation.registrationId,
          offer_id: invitation.offerId,
          invited_at: invitation.invitedAt,
          invited_by: invitation.invitedBy,
        })),
      )
      .execute();
  }
}

/** The offers for which somebody was invited, the newest invitation first. */
export async function listInvitedOffers(db: Db, registrationId: RegistrationId): Promise<readonly OfferId[]> {
  const rows = await db
    .selectFrom('enrolment_invitations')
    .select('offer_id')
    .where('registration_id', '=', registrationId)
    .orderBy('invited_at', 'desc')
    .execute();
  return rows.map(({ offer_id }) => offer_id);
}
