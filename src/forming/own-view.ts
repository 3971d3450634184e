import type { RegistrantRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import { listRegistrationsByIds } from '../enrolment/registration-store.ts';
import { displayName } from '../people/rules.ts';
import { getPerson } from '../people/store.ts';
import { listMunicipalitiesByCodes } from '../reference/store.ts';
import { type DayNote, listDayNotes } from './day-notes.ts';
import {
  listFirstDateAnswers,
  listFirstDateSlots,
  listHostWishes,
  listOpenFirstDates,
} from './first-date-store.ts';
import { listMemberships } from './group-store.ts';
import { listCurrentIntakes } from './intake-store.ts';
import { listFreeMoments } from './moment-store.ts';
import type {
  Appointment,
  FirstDateAnswer,
  FirstDateRound,
  FirstDateSlot,
  FirstHostWish,
  IntakeMoment,
} from './types.ts';

/* What the holder of a registration's link sees before a trajectory begins: nothing of the group but who guides it. */

export interface OwnIntake {
  readonly facilitatorName: string;
  readonly isOpen: boolean;
  readonly appointment: Appointment | undefined;
  readonly moments: readonly IntakeMoment[];
  /** Of the talk. */
  readonly version: number;
}

/** Undefined for who has no talk (any more). */
export async function readOwnIntake(
  { database: { db }, clock }: Context,
  { registrationId }: RegistrantRight,
): Promise<OwnIntake | undefined> {
  const [intake] = await listCurrentIntakes(db, [registrationId]);
  if (intake === undefined) return undefined;
  const isOpen = intake.state.kind === 'open';
  return {
    facilitatorName: displayName(await getPerson(db, intake.facilitatorId)),
    isOpen,
    version: intake.version,
    appointment: intake.appointment,
    // Nothing is offered to who was not asked yet: the facilitator may have other plans
    moments:
      isOpen && (intake.askedAt !== undefined || intake.appointment !== undefined)
        ? await listFreeMoments(db, intake.facilitatorId, clock())
        : [],
  };
}

export interface OwnFirstDateSlot {
  readonly slot: FirstDateSlot;
  readonly notes: readonly DayNote[];
  /** Undefined: not answered. */
  readonly answer: FirstDateAnswer | undefined;
}

export interface OwnFirstDate {
  readonly round: FirstDateRound;
  readonly slots: readonly OwnFirstDateSlot[];
  readonly wish: FirstHostWish | undefined;
}

/** Undefined when nothing is asked. */
export async function readOwnFirstDate(
  { database: { db } }: Context,
  { registrationId }: RegistrantRight,
): Promise<OwnFirstDate | undefined> {
  const [membership] = await listMemberships(db, [registrationId]);
  if (membership === undefined) return undefined;
  const [round] = await listOpenFirstDates(db, [membership.groupId]);
  if (round === undefined) return undefined;
  const slots = await listFirstDateSlots(db, [round.id]);
  const answers = (await listFirstDateAnswers(db, [round.id])).filter(
    (answer) => answer.registrationId === registrationId,
  );
  const wish = (await listHostWishes(db, [round.id])).find(
    (given) => given.registrationId === registrationId,
  );
  const [registration] = await listRegistrationsByIds(db, [registrationId]);
  // Of the own municipality alone: those of the others would say who they are
  const municipalities = await listMunicipalitiesByCodes(
    db,
    registration === undefined ? [] : [registration.form.municipalityCode],
  );
  const notes = await listDayNotes(db, { moments: slots, municipalities });
  return {
    round,
    slots: slots.map((slot, index) => ({
      slot,
      notes: notes[index] ?? [],
      answer: answers.find(({ slotId }) => slotId === slot.id)?.answer,
    })),
    wish: wish?.wish,
  };
}
