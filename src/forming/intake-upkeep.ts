import { reviseCalendars } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { listRegistrationsByIds } from '../enrolment/registration-store.ts';
import { overtakeMails } from '../notifications/store.ts';
import { displayName } from '../people/rules.ts';
import { getPerson } from '../people/store.ts';
import type { IntendedGroupId, PersonId, RegistrationId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { findGroup, listMembersOfGroups } from './group-store.ts';
import {
  cancelAppointment,
  endIntake,
  insertIntakes,
  listCurrentIntakes,
  listToRemind,
  markReminded,
} from './intake-store.ts';
import { askedAgainMail, cancelledMail, droppedMail } from './mail-texts.ts';
import { REMIND_AFTER_DAYS } from './rules.ts';
import { type Member, tellColleague, tellMember } from './telling.ts';
import type { Intake } from './types.ts';

/**
 * Gives each member of a group a talk with its facilitator, unless one went well already, with whomever. A talk with
 * somebody who does not guide the group (any more) is dropped. No member is mailed about a talk that is to come: the facilitator asks.
 * How many talks there are to be had that were not there before.
 */
export async function alignIntakes(trx: Trx, groupId: IntendedGroupId, now: Instant): Promise<number> {
  const facilitatorId = (await findGroup(trx, groupId))?.facilitatorId;
  const ids = (await listMembersOfGroups(trx, [groupId])).map(({ registrationId }) => registrationId);
  const current = await listCurrentIntakes(trx, ids);
  const isFine = ({ state, facilitatorId: theirs }: Intake): boolean =>
    state.kind === 'open' ? theirs === facilitatorId : state.kind === 'done' && state.outcome === 'suitable';
  const amiss = current.filter((intake) => intake.state.kind === 'open' && !isFine(intake));
  for (const intake of amiss) await dropIntake(trx, intake, now);
  if (facilitatorId === undefined) return 0;
  const fine = new Set(current.filter(isFine).map(({ registrationId }) => registrationId));
  const due = ids.filter((id) => !fine.has(id));
  await insertIntakes(trx, due, { facilitatorId, now });
  return due.length;
}

/** Drops the talks of who leaves a group before there was an outcome, and mails that ask them something and did not leave yet. */
export async function dropIntakesOf(trx: Trx, ids: readonly RegistrationId[], now: Instant): Promise<void> {
  for (const intake of await listCurrentIntakes(trx, ids)) {
    if (intake.state.kind === 'open') await dropIntake(trx, intake, now);
  }
  for (const to of ids) await overtakeMails(trx, { to }, now);
}

async function dropIntake(trx: Trx, intake: Intake, now: Instant): Promise<void> {
  const { appointment } = intake;
  await endIntake(trx, intake.id, { outcome: undefined, now });
  await overtakeMails(trx, { questionId: intake.id }, now);
  if (appointment === undefined || appointment.startsAt <= now) return;
  const member = await memberOf(trx, intake.registrationId);
  await callOff(trx, { ...intake, appointment }, { member, now });
  const { personId } = member;
  const memberName = displayName(await getPerson(trx, personId));
  await tellColleague(trx, intake.facilitatorId, now, (name) =>
    droppedMail({ name, memberName, appointment }),
  );
}

/** Takes an appointment out of both calendars, and tells the member. */
export async function callOff(
  trx: Trx,
  intake: Intake & { readonly appointment: NonNullable<Intake['appointment']> },
  { member, now }: { readonly member: Member; readonly now: Instant },
  text = cancelledMail,
): Promise<void> {
  await cancelAppointment(trx, intake.id, now);
  await reviseFacilitator(trx, intake.facilitatorId, now);
  await tellMember(trx, { member, intake, method: 'CANCEL', now }, (about) =>
    text(about, intake.appointment),
  );
}

export function reviseFacilitator(trx: Trx, facilitatorId: PersonId, now: Instant): Promise<void> {
  return reviseCalendars(trx, { participants: [], facilitators: [facilitatorId], isOfficeTold: false }, now);
}

/** Whose registration it is. Those of a group are confirmed, so there is a person. */
export async function memberOf(trx: Trx, registrationId: RegistrationId): Promise<Member> {
  const [registration] = await listRegistrationsByIds(trx, [registrationId]);
  if (registration === undefined || !('personId' in registration.state)) {
    throw new Error(`Registration ${registrationId} is nobody's.`);
  }
  return { registrationId, personId: registration.state.personId };
}

/** Asks those once more who picked no moment some days after they were asked; how many. */
export async function remindOfIntakes({ database, clock }: Context): Promise<number> {
  const now = clock();
  const before = instantFromMillis(millisOf(now) - REMIND_AFTER_DAYS * 86_400_000);
  if ((await listToRemind(database.db, before)).length === 0) return 0;
  return database.transaction(async (trx) => {
    const due = await listToRemind(trx, before);
    const claimed = await markReminded(
      trx,
      due.map(({ id }) => id),
      now,
    );
    const ours = due.filter(({ id }) => claimed.has(id));
    for (const intake of ours) {
      const member = await memberOf(trx, intake.registrationId);
      await tellMember(trx, { member, intake, isQuestion: true, now }, askedAgainMail);
    }
    return ours.length;
  });
}
