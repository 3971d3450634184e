import type { Actor, FacilitatorRight, IntakeRight, RegistrantRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockPeople, lockRegistrations, lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { overtakeMails } from '../notifications/store.ts';
import { displayName } from '../people/rules.ts';
import { getPerson } from '../people/store.ts';
import type { IntakeId, IntakeMomentId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import type {
  AskIntakesRefusal,
  CancelIntakeRefusal,
  IntakeEnded,
  IntakeNotFound,
  IntakeOutdated,
  NoteIntakeRefusal,
  OfferMomentsRefusal,
  PickMomentRefusal,
  PlanIntakeRefusal,
} from './errors.ts';
import {
  findIntake,
  listCurrentIntakes,
  listIntakesByIds,
  markAsked,
  setAppointment,
  writeIntakeNote,
} from './intake-store.ts';
import { callOff, memberOf, reviseFacilitator } from './intake-upkeep.ts';
import { askedMail, calledOffMail, ownCancelledMail, pickedMail, plannedMail } from './mail-texts.ts';
import { deleteMoment, findMoment, insertMoments, listFreeMoments } from './moment-store.ts';
import {
  HOURS_BETWEEN_ASKING,
  MAX_MOMENTS_AT_ONCE,
  overlap,
  readAppointment,
  readIntakeNote,
  type TypedAppointment,
} from './rules.ts';
import { type Member, tellColleague, tellMember } from './telling.ts';
import type { Appointment, Intake } from './types.ts';

/* Talks before a trajectory begins: what the facilitator decides, and what the member picks by the own link. */

/** Offers moments to everybody who is to talk with this facilitator; each of them is taken by who picks it first. */
export function offerMoments(
  context: Context,
  { actor }: FacilitatorRight,
  typed: readonly TypedAppointment[],
): Promise<Result<'offered', OfferMomentsRefusal>> {
  return context.database.decide<'offered', OfferMomentsRefusal>(async (trx) => {
    const now = context.clock();
    if (typed.length > MAX_MOMENTS_AT_ONCE) {
      return refuse({ code: 'TOO_MANY_MOMENTS', most: MAX_MOMENTS_AT_ONCE });
    }
    const moments: Appointment[] = [];
    for (const one of typed) {
      const read = readAppointment(one, now);
      if (!read.ok) return read;
      moments.push(read.value);
    }
    await lockPeople(trx, [actor.personId]);
    const offered = await listFreeMoments(trx, actor.personId, now);
    const starts = new Set(moments.map(({ startsAt }) => startsAt));
    const others = offered.filter(({ startsAt }) => !starts.has(startsAt));
    const clashes = moments.some((one, index) =>
      [...others, ...moments.slice(index + 1)].some((other) => overlap(one, other)),
    );
    if (clashes) return refuse({ code: 'TALK_DOUBLE_BOOKED' });
    await insertMoments(trx, actor.personId, moments, now);
    // One in which the facilitator is in something else would be offered to nobody
    const free = new Set((await listFreeMoments(trx, actor.personId, now)).map(({ startsAt }) => startsAt));
    return moments.every(({ startsAt }) => free.has(startsAt))
      ? accept('offered')
      : refuse({ code: 'TALK_DOUBLE_BOOKED' });
  });
}

/** Offers a moment no longer; one that is not offered changes nothing. Who picked it keeps the appointment. */
export function withdrawMoment(
  { database }: Context,
  { actor }: FacilitatorRight,
  id: IntakeMomentId,
): Promise<void> {
  return database.transaction((trx) => deleteMoment(trx, actor.personId, id));
}

/**
 * Mails members to pick a moment. Those who have an appointment already are left in peace, and those who were mailed in the last twelve
 * hours and had none since. How many were mailed.
 */
export function askIntakes(
  context: Context,
  { actor }: FacilitatorRight,
  ids: readonly IntakeId[],
): Promise<Result<number, AskIntakesRefusal>> {
  return context.database.decide<number, AskIntakesRefusal>(async (trx) => {
    const now = context.clock();
    const intakes = await listIntakesByIds(trx, ids);
    const isOwn = ({ facilitatorId }: Intake): boolean => facilitatorId === actor.personId;
    if (intakes.length < new Set(ids).size || !intakes.every(isOwn)) {
      return refuse({ code: 'INTAKE_NOT_FOUND' });
    }
    const moments = await listFreeMoments(trx, actor.personId, now);
    if (moments.length === 0) return refuse({ code: 'NO_MOMENTS_OFFERED' });
    const due = intakes.filter(
      ({ state, appointment }) => state.kind === 'open' && appointment === undefined,
    );
    const asked = await markAsked(
      trx,
      due.map(({ id }) => id),
      { now, notSince: instantFromMillis(millisOf(now) - HOURS_BETWEEN_ASKING * 3_600_000) },
    );
    for (const intake of due.filter(({ id }) => asked.has(id))) {
      const member = await memberOf(trx, intake.registrationId);
      await tellMember(trx, { member, intake, isQuestion: true, now }, askedMail);
      await record(trx, actor, intake.id, { action: 'intake.asked', now });
    }
    return accept(asked.size);
  });
}

/** The facilitator writes down what was agreed, by telephone or otherwise: a first appointment, or another one. */
export function planIntake(
  context: Context,
  { actor, intakeId }: IntakeRight,
  { version, appointment: typed }: { readonly version: number; readonly appointment: TypedAppointment },
): Promise<Result<IntakeId, PlanIntakeRefusal>> {
  return context.database.decide<IntakeId, PlanIntakeRefusal>(
    async (trx) => {
      const now = context.clock();
      const held = await holdIntake(context, trx, intakeId, version);
      if (!held.ok) return held;
      const read = readAppointment(typed, now);
      if (!read.ok) return read;
      await plan(trx, held.value, { appointment: read.value, now });
      await record(trx, actor, intakeId, { action: 'intake.planned', now });
      return accept(intakeId);
    },
    { DOUBLE_BOOKED: { code: 'TALK_DOUBLE_BOOKED' } },
  );
}

/** Takes an appointment off; the talk itself stays to be had. */
export function cancelIntake(
  context: Context,
  { actor, intakeId }: IntakeRight,
  { version }: { readonly version: number },
): Promise<Result<IntakeId, CancelIntakeRefusal>> {
  return context.database.decide<IntakeId, CancelIntakeRefusal>(async (trx) => {
    const now = context.clock();
    const held = await holdIntake(context, trx, intakeId, version);
    if (!held.ok) return held;
    const { intake, member } = held.value;
    if (intake.appointment === undefined) return accept(intakeId);
    await callOff(trx, { ...intake, appointment: intake.appointment }, { member, now });
    await record(trx, actor, intakeId, { action: 'intake.cancelled', now });
    return accept(intakeId);
  });
}

/** The member picks one of the moments that are free, for the first time or instead of another. The same one twice is once. */
export function pickMoment(
  context: Context,
  { registrationId }: RegistrantRight,
  momentId: IntakeMomentId,
): Promise<Result<IntakeId, PickMomentRefusal>> {
  return context.database.decide<IntakeId, PickMomentRefusal>(
    async (trx) => {
      const now = context.clock();
      await lockRegistrations(trx, [registrationId]);
      const [seen] = await listCurrentIntakes(trx, [registrationId]);
      if (seen === undefined) return refuse({ code: 'INTAKE_NOT_FOUND' });
      if (seen.state.kind !== 'open') return refuse({ code: 'INTAKE_ENDED' });
      await lockRow(context.database, trx, 'intakes', seen.id);
      const intake = (await findIntake(trx, seen.id)) ?? seen;
      const member = await memberOf(trx, registrationId);
      await lockPeople(trx, [intake.facilitatorId, member.personId]);
      const moment = (await listFreeMoments(trx, intake.facilitatorId, now)).find(
        ({ id }) => id === momentId,
      );
      if (moment === undefined) {
        const filled = await findMoment(trx, intake.facilitatorId, momentId);
        const isOwn = filled !== undefined && filled.startsAt === intake.appointment?.startsAt;
        return isOwn ? accept(intake.id) : refuse({ code: 'MOMENT_TAKEN' });
      }
      const { startsAt, endsAt, way, place } = moment;
      const appointment = { startsAt, endsAt, way, place };
      await plan(trx, { intake, member }, { appointment, now });
      const memberName = displayName(await getPerson(trx, member.personId));
      await tellColleague(trx, intake.facilitatorId, now, (name) =>
        pickedMail({ name, memberName, appointment }),
      );
      const actor: Actor = { personId: member.personId, role: 'participant' };
      await record(trx, actor, intake.id, { action: 'intake.picked', now });
      return accept(intake.id);
    },
    { DOUBLE_BOOKED: { code: 'MOMENT_TAKEN' } },
  );
}

/**
 * The member calls the own appointment off, as it was looked at; the talk stays to be had, and the moment is free again. One that is off
 * already stays off; one that has begun cannot be called off any more.
 */
export function callOffOwnTalk(
  context: Context,
  { registrationId }: RegistrantRight,
  { version }: { readonly version: number },
): Promise<Result<IntakeId, CancelIntakeRefusal>> {
  return context.database.decide<IntakeId, CancelIntakeRefusal>(async (trx) => {
    const now = context.clock();
    await lockRegistrations(trx, [registrationId]);
    const [seen] = await listCurrentIntakes(trx, [registrationId]);
    if (seen === undefined) return refuse({ code: 'INTAKE_NOT_FOUND' });
    if (seen.state.kind === 'open' && seen.appointment === undefined) return accept(seen.id);
    const held = await holdIntake(context, trx, seen.id, version);
    if (!held.ok) return held;
    const { intake, member } = held.value;
    const { appointment } = intake;
    if (appointment === undefined) return accept(intake.id);
    if (appointment.startsAt <= now) return refuse({ code: 'INTAKE_ENDED' });
    await callOff(trx, { ...intake, appointment }, { member, now }, ownCancelledMail);
    const memberName = displayName(await getPerson(trx, member.personId));
    await tellColleague(trx, intake.facilitatorId, now, (name) =>
      calledOffMail({ name, memberName, appointment }),
    );
    const actor: Actor = { personId: member.personId, role: 'participant' };
    await record(trx, actor, intake.id, { action: 'intake.cancelled', now });
    return accept(intake.id);
  });
}

/** Writes a note that only the facilitator of the talk ever sees; an empty one takes it away. */
export function noteIntake(
  context: Context,
  { intakeId }: IntakeRight,
  typed: string,
): Promise<Result<IntakeId, NoteIntakeRefusal>> {
  return context.database.decide<IntakeId, NoteIntakeRefusal>(async (trx) => {
    const note = readIntakeNote(typed);
    if (!note.ok) return note;
    await writeIntakeNote(trx, intakeId, note.value, context.clock());
    return accept(intakeId);
  });
}

export interface HeldIntake {
  readonly intake: Intake;
  readonly member: Member;
}

/** Holds a talk, and the registration that it is about, when it is open and still as it was looked at. */
async function holdIntake(
  { database }: Pick<Context, 'database'>,
  trx: Trx,
  id: IntakeId,
  version: number,
): Promise<Result<HeldIntake, IntakeNotFound | IntakeOutdated | IntakeEnded>> {
  const seen = await findIntake(trx, id);
  if (seen === undefined) return refuse({ code: 'INTAKE_NOT_FOUND' });
  await lockRegistrations(trx, [seen.registrationId]);
  await lockRow(database, trx, 'intakes', id);
  const intake = (await findIntake(trx, id)) ?? seen;
  if (intake.state.kind !== 'open') return refuse({ code: 'INTAKE_ENDED' });
  if (intake.version !== version) {
    return refuse({ code: 'INTAKE_OUTDATED', currentVersion: intake.version });
  }
  return accept({ intake, member: await memberOf(trx, intake.registrationId) });
}

/** @throws DOUBLE_BOOKED */
async function plan(
  trx: Trx,
  { intake, member }: HeldIntake,
  { appointment, now }: { readonly appointment: Appointment; readonly now: Instant },
): Promise<void> {
  await lockPeople(trx, [intake.facilitatorId, member.personId]);
  await overtakeMails(trx, { questionId: intake.id }, now);
  await setAppointment(trx, intake, appointment, { personId: member.personId, now });
  await reviseFacilitator(trx, intake.facilitatorId, now);
  await tellMember(trx, { member, intake, method: 'REQUEST', now }, (about) =>
    plannedMail(about, appointment, intake.appointment),
  );
}

async function record(
  trx: Trx,
  actor: Actor,
  id: IntakeId,
  { action, now }: { readonly action: string; readonly now: Instant },
): Promise<void> {
  await recordAudit(trx, { at: now, actor, action, subjectKind: 'intake', subjectId: id, details: {} });
}
