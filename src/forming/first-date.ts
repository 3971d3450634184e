import type { IntendedGuideRight, OfficeRight, RegistrantRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRegistrations, lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { listRegistrationsByIds } from '../enrolment/registration-store.ts';
import { overtakeMails } from '../notifications/store.ts';
import { listMunicipalitiesByCodes } from '../reference/store.ts';
import type {
  FirstDateRoundId,
  FirstDateSlotId,
  IntendedGroupId,
  PersonId,
  RegistrationId,
} from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { addDays, type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import { askSecretaries } from './asking-secretaries.ts';
import { listDayNotes } from './day-notes.ts';
import type {
  AnswerFirstDateRefusal,
  CloseFirstDateRefusal,
  DayOff,
  FacilitatorDatesRefusal,
  FirstDateClosed,
  FirstDateNotFound,
  OpenFirstDateRefusal,
} from './errors.ts';
import { firstDateMail, firstDateReminderMail } from './first-date-mails.ts';
import {
  closeFirstDateRound,
  findFirstDateRound,
  insertFirstDateRound,
  listFirstDateAnswers,
  listFirstDateSlots,
  listFirstDatesToRemind,
  listOpenFirstDates,
  markFirstDateReminded,
  putFirstDateAnswers,
  raiseFirstDateVersion,
  setFacilitatorDates,
} from './first-date-store.ts';
import { listMemberships, listMembersOfGroups } from './group-store.ts';
import { guideDatesMail } from './guide-mails.ts';
import { holdGroup } from './holding.ts';
import { memberOf } from './intake-upkeep.ts';
import { type MomentAsked, readMoments } from './rules.ts';
import { tellColleague, tellRegistrant } from './telling.ts';
import type { FirstDateAnswer, FirstDateRound, FirstHostWish } from './types.ts';

/* A small round about a first session, before there is a trajectory: the office asks, members answer by their own link. */

export interface OpenFirstDateRequest {
  readonly groupId: IntendedGroupId;
  /** Of the group as it was looked at. */
  readonly version: number;
  readonly moments: readonly MomentAsked[];
  /** The last day to answer, inclusive. */
  readonly answerBy: CalendarDate;
}

/** Asks the members of a group at which of some moments they can begin, and who would receive the group. */
export function openFirstDate(
  context: Context,
  { actor }: OfficeRight,
  { groupId, version, moments: asked, answerBy }: OpenFirstDateRequest,
): Promise<Result<IntendedGroupId, OpenFirstDateRefusal>> {
  return context.database.decide<IntendedGroupId, OpenFirstDateRefusal>(
    async (trx) => {
      const now = context.clock();
      const held = await holdGroup(context, trx, { groupId, version });
      if (!held.ok) return held;
      const { facilitatorId, name: groupName } = held.value;
      if (facilitatorId === undefined) return refuse({ code: 'NO_FACILITATOR' });
      const moments = readMoments(asked, { answerBy, now });
      if (!moments.ok) return moments;
      const dayOff = await findDayOff(trx, groupId, moments.value);
      if (dayOff !== undefined) return refuse(dayOff);
      const roundId = await insertFirstDateRound(trx, {
        groupId,
        answerBy,
        moments: moments.value,
        by: actor.personId,
        now,
      });
      const members = await listMembersOfGroups(trx, [groupId]);
      await mailAsked(
        trx,
        members.map(({ registrationId }) => registrationId),
        { id: roundId, moments: moments.value, answerBy, now },
      );
      await mailGuide(trx, { facilitatorId, groupName }, { answerBy, now });
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'firstDate.asked',
        subjectKind: 'intendedGroup',
        subjectId: groupId,
        details: { round: roundId, moments: moments.value.length },
      });
      return accept(groupId);
    },
    { FIRST_DATE_ALREADY_ASKED: { code: 'FIRST_DATE_ALREADY_ASKED' } },
  );
}

interface Guide {
  readonly facilitatorId: PersonId;
  readonly groupName: string;
}

/** Asks who came into a group while it is asked, and who guides it by now if that is another; nobody when nothing is. */
export async function askWhoCameLater(
  trx: Trx,
  groupId: IntendedGroupId,
  {
    added,
    guide,
    now,
  }: {
    readonly added: readonly RegistrationId[];
    readonly guide: Guide | undefined;
    readonly now: Instant;
  },
): Promise<void> {
  const [open] = await listOpenFirstDates(trx, [groupId]);
  if (open === undefined || open.answerBy < dateOf(now)) return;
  const { id, answerBy } = open;
  await mailAsked(trx, added, { id, moments: await listFirstDateSlots(trx, [id]), answerBy, now });
  if (guide !== undefined) await mailGuide(trx, guide, { answerBy, now });
}

function mailGuide(
  trx: Trx,
  { facilitatorId, groupName }: Guide,
  { answerBy, now }: { readonly answerBy: CalendarDate; readonly now: Instant },
): Promise<void> {
  return tellColleague(trx, facilitatorId, now, (name) => guideDatesMail({ name, groupName }, answerBy));
}

async function mailAsked(
  trx: Trx,
  ids: readonly RegistrationId[],
  {
    id: questionId,
    moments,
    answerBy,
    now,
  }: Pick<FirstDateRound, 'id' | 'answerBy'> & {
    readonly moments: readonly MomentAsked[];
    readonly now: Instant;
  },
): Promise<void> {
  for (const registrationId of ids) {
    const member = await memberOf(trx, registrationId);
    await askSecretaries(trx, member.personId, { moments, answerBy, now });
    await tellRegistrant(trx, { member, questionId, now }, (name) => firstDateMail({ name, answerBy }));
  }
}

async function findDayOff(
  trx: Trx,
  groupId: IntendedGroupId,
  moments: readonly MomentAsked[],
): Promise<DayOff | undefined> {
  const ids = (await listMembersOfGroups(trx, [groupId])).map(({ registrationId }) => registrationId);
  const codes = (await listRegistrationsByIds(trx, ids)).map(({ form }) => form.municipalityCode);
  const municipalities = await listMunicipalitiesByCodes(trx, codes);
  const notes = await listDayNotes(trx, { moments, municipalities });
  for (const [index, moment] of moments.entries()) {
    const blocking = notes[index]?.find(({ effect }) => effect === 'block');
    if (blocking !== undefined) {
      return { code: 'FIRST_DATE_DAY_OFF', date: dateOf(moment.startsAt), name: blocking.name };
    }
  }
  return undefined;
}

/** Stops asking; other moments can be asked about then. Nobody is mailed. */
export function closeFirstDate(
  context: Context,
  { actor }: OfficeRight,
  { roundId, version }: { readonly roundId: FirstDateRoundId; readonly version: number },
): Promise<Result<IntendedGroupId, CloseFirstDateRefusal>> {
  return context.database.decide<IntendedGroupId, CloseFirstDateRefusal>(async (trx) => {
    const held = await holdRound(context, trx, roundId);
    if (!held.ok) return held;
    if (held.value.version !== version) {
      return refuse({ code: 'FIRST_DATE_OUTDATED', currentVersion: held.value.version });
    }
    const now = context.clock();
    await closeFirstDateRound(trx, roundId, now);
    await overtakeMails(trx, { questionId: roundId }, now);
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'firstDate.stopped',
      subjectKind: 'intendedGroup',
      subjectId: held.value.groupId,
      details: { round: roundId },
    });
    return accept(held.value.groupId);
  });
}

export interface FirstDateAnswers {
  readonly answers: readonly { readonly slotId: FirstDateSlotId; readonly answer: FirstDateAnswer }[];
  /** Undefined leaves it as it is. */
  readonly wish: FirstHostWish | undefined;
}

/** A member says which moments suit, and about receiving the group; each can be said otherwise as long as it is asked. */
export function answerFirstDate(
  context: Context,
  { registrationId }: RegistrantRight,
  { answers, wish }: FirstDateAnswers,
): Promise<Result<FirstDateRoundId, AnswerFirstDateRefusal>> {
  return context.database.decide<FirstDateRoundId, AnswerFirstDateRefusal>(async (trx) => {
    await lockRegistrations(trx, [registrationId]);
    const [membership] = await listMemberships(trx, [registrationId]);
    if (membership === undefined) return refuse({ code: 'FIRST_DATE_NOT_FOUND' });
    const [open] = await listOpenFirstDates(trx, [membership.groupId]);
    if (open === undefined) return refuse({ code: 'FIRST_DATE_CLOSED' });
    const held = await holdRound(context, trx, open.id);
    if (!held.ok) return held;
    const slots = new Set((await listFirstDateSlots(trx, [open.id])).map(({ id }) => id));
    if (answers.some(({ slotId }) => !slots.has(slotId))) return refuse({ code: 'FIRST_DATE_NOT_FOUND' });
    const now = context.clock();
    await putFirstDateAnswers(trx, open.id, registrationId, { answers, wish, now });
    await raiseFirstDateVersion(trx, open.id);
    const given = await listFirstDateAnswers(trx, [open.id]);
    const own = given.filter(({ registrationId: theirs }) => theirs === registrationId);
    if (own.length === slots.size) await overtakeMails(trx, { questionId: open.id, to: registrationId }, now);
    return accept(open.id);
  });
}

/** The facilitator, or the office in their place, says which moments they cannot come to; the others they can. */
export function setFirstDateFacilitator(
  context: Context,
  { actor, groupId }: IntendedGuideRight,
  unavailable: readonly FirstDateSlotId[],
): Promise<Result<IntendedGroupId, FacilitatorDatesRefusal>> {
  return context.database.decide<IntendedGroupId, FacilitatorDatesRefusal>(async (trx) => {
    const [open] = await listOpenFirstDates(trx, [groupId]);
    if (open === undefined) return refuse({ code: 'FIRST_DATE_CLOSED' });
    const held = await holdRound(context, trx, open.id);
    if (!held.ok) return held;
    const slots = new Set((await listFirstDateSlots(trx, [open.id])).map(({ id }) => id));
    if (unavailable.some((id) => !slots.has(id))) return refuse({ code: 'FIRST_DATE_NOT_FOUND' });
    await setFacilitatorDates(trx, open.id, unavailable);
    await raiseFirstDateVersion(trx, open.id);
    await recordAudit(trx, {
      at: context.clock(),
      actor,
      action: 'firstDate.facilitatorChanged',
      subjectKind: 'intendedGroup',
      subjectId: groupId,
      details: { unavailable: unavailable.length },
    });
    return accept(groupId);
  });
}

async function holdRound(
  { database }: Pick<Context, 'database'>,
  trx: Trx,
  id: FirstDateRoundId,
): Promise<Result<FirstDateRound, FirstDateNotFound | FirstDateClosed>> {
  await lockRow(database, trx, 'first_date_rounds', id);
  const round = await findFirstDateRound(trx, id);
  if (round === undefined) return refuse({ code: 'FIRST_DATE_NOT_FOUND' });
  return round.isOpen ? accept(round) : refuse({ code: 'FIRST_DATE_CLOSED' });
}

/** The day before the last one, asks those again who have not answered everything; how many were mailed. */
export async function remindOfFirstDates({ database, clock }: Context): Promise<number> {
  const now: Instant = clock();
  let count = 0;
  for (const round of await listFirstDatesToRemind(database.db, addDays(dateOf(now), 1))) {
    count += await database.transaction(async (trx) => {
      if (!(await markFirstDateReminded(trx, round.id, now))) return 0;
      const slots = await listFirstDateSlots(trx, [round.id]);
      const answers = await listFirstDateAnswers(trx, [round.id]);
      const silent = (await listMembersOfGroups(trx, [round.groupId])).filter(
        ({ registrationId: id }) =>
          answers.filter(({ registrationId }) => registrationId === id).length < slots.length,
      );
      // Who comes after the last day is not hurried any more
      if (round.answerBy < dateOf(now)) return 0;
      for (const { registrationId } of silent) {
        const member = await memberOf(trx, registrationId);
        const { id: questionId, answerBy } = round;
        await tellRegistrant(trx, { member, questionId, now }, (name) =>
          firstDateReminderMail({ name, answerBy }),
        );
      }
      return silent.length;
    });
  }
  return count;
}
