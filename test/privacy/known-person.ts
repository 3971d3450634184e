import { sql } from 'kysely';
import { insertPersonalLink, insertSignIn, insertSignInLink } from '../../src/access/links-store.ts';
import type { OfficeRight } from '../../src/access/types.ts';
import { recordAudits } from '../../src/audit/store.ts';
import type { Database } from '../../src/database/database.ts';
import { noteRegistration } from '../../src/enrolment/office-registrations.ts';
import { setState } from '../../src/enrolment/registration-store.ts';
import type { DeviceId, PersonId, RegistrationId, RoundId, SlotId } from '../../src/shared/ids.ts';
import type { CalendarDate } from '../../src/shared/time.ts';
import { aForm, anOffice, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import {
  aTrajectory,
  aWethouder,
  type BuiltTrajectory,
  contextAt,
  FIRST_SESSION,
  given,
  later,
  NOW,
} from '../trajectories/builders.ts';

/** Words that are of one person and occur nowhere else. */
export const SECRETS = [
  'Wies',
  'Nummer 1',
  'wies.1@example.nl',
  '0612345678',
  'Partij van Wies',
  'graag met Quirijn',
  'liever niet met Xandra',
  'opmerking van Wies',
  'belde op dinsdag',
] as const;

/** Who helped on a phone: a name that is in the history alone, and in no export of who was helped. */
export const HELPER = 'Hulp van Wies';

export interface KnownPerson {
  readonly personId: PersonId;
  readonly registrationId: RegistrationId;
  readonly office: OfficeRight;
  readonly group: BuiltTrajectory;
}

/** The day after the last session of the group of {@link aKnownPerson}. */
export const AFTER_THE_GROUP = later(FIRST_SESSION.endsAt, 5 * 42 + 1);

/**
 * Somebody of whom something is in nearly every table: registered, placed in a group of two that held its six sessions, with answers,
 * an absence, links, mails and notes.
 */
export async function aKnownPerson(database: Database): Promise<KnownPerson> {
  const context = contextAt(database);
  const { db } = database;
  const office = await anOffice(database);
  const offer = await anOpenOffer(context, office, { places: 3 });
  const form = aForm(1, {
    telephone: '0612345678',
    party: 'Partij van Wies',
    withWhom: 'graag met Quirijn',
    notWithWhom: 'liever niet met Xandra',
    remark: 'opmerking van Wies',
  });
  const { id: registrationId } = await enrolled(context, offer, form);
  await enrolled(context, undefined, form);
  await done(noteRegistration(context, office, { registrationId, text: 'belde op dinsdag' }));
  const person = await db
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', 'wies.1@example.nl')
    .executeTakeFirst();
  const personId = given(person).id;
  const colleague = await aWethouder(database, 1);
  const group = await aTrajectory(database, { people: [personId, colleague], planned: 6 });
  await place(database, personId, group);
  await insertSignInLink(db, personId, NOW);
  await insertSignIn(db, personId, NOW);
  await insertPersonalLink(db, personId, NOW);
  await aClosedRound(database, group);
  await aHelper(database, group);
  return { personId, registrationId, office, group };
}

/** On a phone somebody helped, who was sent off by the facilitator. */
async function aHelper(database: Database, group: BuiltTrajectory): Promise<void> {
  const { id: participant, personId } = group.participant(0);
  const device = { id: 'phone' as DeviceId, helperName: HELPER };
  const record = { at: NOW, subjectKind: 'device', subjectId: 'phone', trajectoryId: group.trajectory.id };
  await database.transaction((trx) =>
    recordAudits(trx, [
      {
        ...record,
        actor: { personId, role: 'participant', device },
        action: 'device.joined',
        details: { participant },
      },
      {
        ...record,
        actor: { personId: group.facilitatorId, role: 'facilitator' },
        action: 'device.sentOff',
        details: { participant, helper: HELPER },
      },
    ]),
  );
}

async function place(database: Database, personId: PersonId, { trajectory }: BuiltTrajectory): Promise<void> {
  await database.transaction(async (trx) => {
    const rows = await trx
      .selectFrom('registrations')
      .select(['id', 'offer_id', 'place_number'])
      .where('person_id', '=', personId)
      .where('place_number', 'is not', null)
      .execute();
    for (const { id, place_number: placeNumber } of rows) {
      const change = {
        kind: 'placed',
        placeNumber: given(placeNumber ?? undefined),
        trajectoryId: trajectory.id,
      } as const;
      await setState(trx, id, change, { now: NOW });
    }
  });
}

/** A round that closed, with an answer, a wish and an absence of the first participant. */
async function aClosedRound(database: Database, group: BuiltTrajectory): Promise<void> {
  const { db } = database;
  const { trajectory, cycle } = group;
  const participant = group.participant(0);
  const round = 'round' as RoundId;
  const slot = 'slot' as SlotId;
  await db
    .insertInto('planning_rounds')
    .values({
      id: round,
      trajectory_id: trajectory.id,
      cycle_id: cycle.id,
      fixed_session_id: group.session(1).id,
      moves_session_id: null,
      status: 'withdrawn',
      period_from: '2027-03-01' as CalendarDate,
      period_to: '2027-04-01' as CalendarDate,
      weekdays: '[]',
      day_parts: '[]',
      min_days: 1,
      max_days: 2,
      target_days: 1,
      min_present: 1,
      max_absences: 1,
      sessions_to_plan: 5,
      version: 1,
      opened_at: NOW,
      opened_by: group.facilitatorId,
      closed_at: NOW,
    })
    .execute();
  await db
    .insertInto('candidate_slots')
    .values({
      id: slot,
      round_id: round,
      starts_at: FIRST_SESSION.startsAt,
      ends_at: FIRST_SESSION.endsAt,
      state: 'offered',
      facilitator_state: 'available',
      marks: '[]',
    })
    .execute();
  await db
    .insertInto('answers')
    .values({
      round_id: round,
      trajectory_id: trajectory.id,
      slot_id: slot,
      participant_id: participant.id,
      answer: 'no',
      hosting: 'impossible',
      answered_by: participant.personId,
      answered_at: NOW,
      device_id: null,
    })
    .execute();
  await db
    .insertInto('session_absences')
    .values({
      session_id: group.session(2).id,
      participant_id: participant.id,
      since: NOW,
      reported_by: participant.personId,
      source: 'told',
    })
    .execute();
}

/** Everything in the database, a line for each row, under the name of its table. */
export async function everyRow({ db }: Database): Promise<readonly string[]> {
  const tables = await db.introspection.getTables();
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(db);
    lines.push(...rows.map((row) => `${name} ${JSON.stringify(row)}`));
  }
  return lines;
}
