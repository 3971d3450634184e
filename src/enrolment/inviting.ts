import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { OfferId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { InviteInterestedRefusal } from './errors.ts';
import { insertEnrolmentInvitations, listToInvite } from './invitation-store.ts';
import { invitationToRegisterMail } from './mail-texts.ts';
import { lockOffer } from './seating.ts';
import { tell } from './telling.ts';

/** How many were invited now. */
export interface Invited {
  readonly offerId: OfferId;
  readonly invited: number;
}

/**
 * Invites who pre-registered and was not invited for this offer yet, in the order in which they confirmed: all, or the first
 * `most`. One decision, one mail each; a second time invites only who came since.
 */
export function inviteInterested(
  context: Context,
  { actor }: OfficeRight,
  { offerId, most }: { readonly offerId: OfferId; readonly most: number | undefined },
): Promise<Result<Invited, InviteInterestedRefusal>> {
  return context.database.decide<Invited, InviteInterestedRefusal>(async (trx) => {
    const offer = await lockOffer(context, trx, offerId);
    if (offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    if (offer.state.kind !== 'open') return refuse({ code: 'OFFER_CLOSED' });
    const now = context.clock();
    const interested = await listToInvite(trx, offerId, most);
    await insertEnrolmentInvitations(
      trx,
      interested.map(({ id }) => ({
        registrationId: id,
        offerId,
        invitedAt: now,
        invitedBy: actor.personId,
      })),
    );
    for (const registration of interested) {
      if (registration.state.kind !== 'interested') continue;
      const { personId } = registration.state;
      await tell(trx, { registration, personId, now, questionId: offerId }, (name) =>
        invitationToRegisterMail({ name, offer }),
      );
    }
    if (interested.length > 0) {
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'offer.interestedInvited',
        subjectKind: 'offer',
        subjectId: offerId,
        details: { count: interested.length },
      });
    }
    return accept({ offerId, invited: interested.length });
  });
}
