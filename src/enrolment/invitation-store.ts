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

export async function countToInvite(db: Db, offerId: OfferId): Promise<number> {
  const { count } = await toInvite(db, offerId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function countInvited(db: Db, offerId: OfferId): Promise<number> {
  const { count } = await db
    .selectFrom('enrolment_invitations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('offer_id', '=', offerId)
    .executeTakeFirstOrThrow();
  return Number(count);
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
