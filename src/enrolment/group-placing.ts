import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { leaveIntendedGroup } from '../forming/leaving.ts';
import type { RegistrationId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { DecidedRefusal, JoinGroupRefusal } from '../trajectories/errors.ts';
import { admitParticipant, type JoinGroupDecision } from '../trajectories/joining-group.ts';
import type { EnrolmentNotFound, NotInThisState } from './errors.ts';
import { holdRegistration } from './own-registration.ts';
import { setState } from './registration-store.ts';
import { holdWithOthers, withdrawOthers } from './settling.ts';

export type PlaceInGroupRefusal = EnrolmentNotFound | NotInThisState | JoinGroupRefusal | DecidedRefusal;

/** As somebody joins a group that is under way, seen in its dry run; who it is follows from the registration. */
export type PlaceInGroupRequest = Omit<JoinGroupDecision, 'personId'> & {
  readonly registrationId: RegistrationId;
};

/** Who has a place joins a group that is under way: the registration and the group change together, or neither does. */
export function placeInGroup(
  context: Context,
  { actor }: OfficeRight,
  { registrationId, ...request }: PlaceInGroupRequest,
): Promise<Result<RegistrationId, PlaceInGroupRefusal>> {
  return context.database.decide<RegistrationId, PlaceInGroupRefusal>(
    async (trx) => {
      const others = await holdWithOthers(context, trx, [registrationId]);
      const held = await holdRegistration(context, trx, registrationId);
      if (held === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
      const { state } = held.registration;
      if (state.kind !== 'registered') return refuse({ code: 'NOT_IN_THIS_STATE' });
      const { personId, placeNumber } = state;
      const admitted = await admitParticipant(context, trx, actor, { ...request, personId });
      if (!admitted.ok) return admitted;
      const { trajectoryId } = request;
      const now = context.clock();
      await leaveIntendedGroup(trx, registrationId, now);
      await setState(trx, registrationId, { kind: 'placed', placeNumber, trajectoryId }, { now });
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'registration.placed',
        subjectKind: 'registration',
        subjectId: registrationId,
        details: { trajectoryId },
      });
      await withdrawOthers(trx, others, { actor, now });
      return accept(registrationId);
    },
    {
      DOUBLE_BOOKED: { code: 'PERSON_DOUBLE_BOOKED' },
      MUNICIPALITY_TAKEN: { code: 'MUNICIPALITY_TAKEN' },
      ALREADY_PARTICIPANT: { code: 'ALREADY_PARTICIPANT' },
    },
  );
}
