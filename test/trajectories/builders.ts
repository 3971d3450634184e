import { guideRight, hostRight, officeRight, ownRight } from '../../src/access/gate.ts';
import type { GuideRight, HostRight, OfficeRight, OwnRight, Viewer } from '../../src/access/types.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import type { Trx } from '../../src/database/tables.ts';
import { settleNotice } from '../../src/notifications/notice-store.ts';
import { noteSessionChange } from '../../src/notifications/session-notices.ts';
import { normalizeEmail } from '../../src/people/rules.ts';
import { insertFacilitator, insertOfficeStaff, insertPerson, insertTerm } from '../../src/people/store.ts';
import type { MunicipalityCode, ParticipantId, PersonId, SessionId } from '../../src/shared/ids.ts';
import { type CalendarDate, type Instant, inZone } from '../../src/shared/time.ts';
import {
  insertCycle,
  insertParticipants,
  insertSession,
  insertTrajectory,
} from '../../src/trajectories/store.ts';
import type {
  Cycle,
  Participant,
  PlannedSession,
  Session,
  Trajectory,
  Venue,
} from '../../src/trajectories/types.ts';

/** The moment at which everything in these tests is made, unless a test says otherwise: 10.00 uur in Amsterdam. */
export const NOW = '2027-01-04T09:00:00.000Z' as Instant;
/** The day on which the built trajectories start: a session from 13.30 to 16.30 uur. */
export const FIRST_SESSION = {
  startsAt: '2027-02-09T12:30:00.000Z' as Instant,
  endsAt: '2027-02-09T15:30:00.000Z' as Instant,
};
export const TOWN_HALL: Venue = {
  kind: 'known',
  name: 'Stadhuis',
  street: 'Grote Kerkplein 15',
  postalCode: '8011 PK',
  place: 'Zwolle',
  directions: 'Ingang om de hoek',
};

/** Municipalities (CBS code and name) that participants come from, in this order. */
const MUNICIPALITIES = [
  ['GM0193', 'Zwolle'],
  ['GM0150', 'Deventer'],
  ['GM0166', 'Kampen'],
  ['GM0244', 'Hattem'],
  ['GM0148', 'Dalfsen'],
  ['GM0177', 'Raalte'],
  ['GM1773', 'Olst-Wijhe'],
  ['GM1896', 'Zwartewaterland'],
  ['GM0175', 'Ommen'],
] as const;
const NAMES = [
  ['Anna', 'Bakker'],
  ['Bram', 'de Boer'],
  ['Carla', 'Dekker'],
  ['Daan', 'van Dijk'],
  ['Els', 'Hendriks'],
  ['Frank', 'Jansen'],
  ['Greet', 'Mulder'],
  ['Hans', 'Smit'],
  ['Inge', 'Visser'],
] as const;

/** The code of the municipality that the `index`th participant comes from; the row is made when it is not there. */
export async function aMunicipality({ db }: Database, index: number): Promise<MunicipalityCode> {
  const [code, name] = MUNICIPALITIES[index] ?? [`GM9${String(index).padStart(3, '0')}`, `Gemeente ${index}`];
  await db
    .insertInto('municipalities')
    .values({
      // A code of the list above, or one of that form
      code: code as MunicipalityCode,
      name,
      common_name: null,
      province: 'Overijssel',
      seat: name,
      latitude: 52.5,
      longitude: 6.1,
      school_region: 'noord',
      school_regions_also: '',
      population: 50_000,
      valid_from: null,
      ended_on: null,
      successor_codes: '',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return code as MunicipalityCode;
}

const counters = new WeakMap<Database, number>();

/** Somebody with an address that nobody else in this database has. */
export async function aPerson(
  database: Database,
  { givenName = 'Jan', familyName = 'Jansen' }: { givenName?: string; familyName?: string } = {},
): Promise<PersonId> {
  const count = (counters.get(database) ?? 0) + 1;
  counters.set(database, count);
  const email = `${givenName}.${count}@example.nl`.toLowerCase();
  const emailKey = normalizeEmail(email);
  if (emailKey === undefined) throw new Error(`not an address: ${email}`);
  return insertPerson(database.db, { givenName, familyName, email, emailKey, createdAt: NOW });
}

/** A wethouder in office of the `index`th municipality. */
export async function aWethouder(database: Database, index: number): Promise<PersonId> {
  const [givenName, familyName] = NAMES[index] ?? ['Jan', `Nummer ${index}`];
  const personId = await aPerson(database, { givenName, familyName });
  const municipalityCode = await aMunicipality(database, index);
  await insertTerm(database.db, { personId, municipalityCode, startsOn: '2026-04-01' as CalendarDate });
  return personId;
}

export async function aFacilitator(database: Database): Promise<PersonId> {
  const personId = await aPerson(database, { givenName: 'Hilda', familyName: 'de Reeder' });
  await insertFacilitator(database.db, personId, NOW);
  return personId;
}

export async function anOfficeWorker(database: Database): Promise<PersonId> {
  const personId = await aPerson(database, { givenName: 'Bea', familyName: 'Bureau' });
  await insertOfficeStaff(database.db, personId, NOW);
  return personId;
}

/** Who asks, as the sign-in would make it. */
export function aViewer(
  personId: PersonId,
  what: { isOffice?: boolean; isFacilitator?: boolean; secretaryOf?: readonly PersonId[] } = {},
): Viewer {
  return {
    kind: 'person',
    personId,
    isOffice: false,
    isFacilitator: false,
    secretaryOf: [],
    via: 'signIn',
    ...what,
  };
}

export function officeRightOf(personId: PersonId): OfficeRight {
  return given(officeRight(aViewer(personId, { isOffice: true })));
}

export function ownRightOf(viewer: Viewer): OwnRight {
  return given(ownRight(viewer));
}

/** The right or value that a test takes for granted. */
export function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('expected to be there');
  return value;
}

export interface BuiltTrajectory {
  readonly trajectory: Trajectory;
  readonly cycle: Cycle;
  readonly participants: readonly Participant[];
  readonly facilitatorId: PersonId;
  /** In order of number; the first is session 1 at {@link FIRST_SESSION}, hosted by the first participant. */
  readonly sessions: readonly Session[];
  participant(index: number): Participant;
  session(number: number): PlannedSession;
}

export interface TrajectoryWishes {
  readonly name?: string;
  /** How many participants; each from a municipality of its own. */
  readonly participants?: number;
  /** Who they are, when they are there already. */
  readonly people?: readonly PersonId[];
  readonly facilitatorId?: PersonId;
  /** Sessions of the cycle, planned or not. */
  readonly numberOfSessions?: number;
  /** How many sessions are planned, six weeks apart, each hosted by the next participant; the first included. */
  readonly planned?: number;
  /** Days after {@link FIRST_SESSION} on which the first session is; so that two groups need not meet at once. */
  readonly daysLater?: number;
  readonly venue?: Venue;
}

/** A trajectory that stands in the database, past the services: municipalities, people, cycle and sessions. */
export async function aTrajectory(
  database: Database,
  wishes: TrajectoryWishes = {},
): Promise<BuiltTrajectory> {
  const { name = 'IJsselland', numberOfSessions = 6, planned = 1, daysLater = 0 } = wishes;
  const { venue = { kind: 'toBeAnnounced' } } = wishes;
  const people = wishes.people ?? (await wethouders(database, wishes.participants ?? 6));
  const facilitatorId = wishes.facilitatorId ?? (await aFacilitator(database));
  const codes = await Promise.all(people.map((_, index) => aMunicipality(database, index)));

  return database.transaction(async (trx) => {
    const trajectory = await insertTrajectory(trx, { name, facilitatorId, now: NOW });
    const cycle = await insertCycle(trx, {
      trajectoryId: trajectory.id,
      number: 1,
      firstSessionNumber: 1,
      lastSessionNumber: numberOfSessions,
    });
    const participants = await insertParticipants(
      trx,
      people.map((personId, index) => ({
        trajectoryId: trajectory.id,
        personId,
        municipalityCode: given(codes[index]),
        joinedAt: NOW,
      })),
    );
    const sessions: Session[] = [];
    for (let number = 1; number <= planned; number += 1) {
      const days = daysLater + (number - 1) * 42;
      const hostId: ParticipantId | undefined = participants[number - 1]?.id;
      const period = {
        startsAt: later(FIRST_SESSION.startsAt, days),
        endsAt: later(FIRST_SESSION.endsAt, days),
      };
      sessions.push(await insertSession(trx, trajectory, { cycle, number, ...period, hostId, venue }, NOW));
    }
    await tellTable(trx, sessions);
    const built = { trajectory, cycle, participants, facilitatorId, sessions };
    return {
      ...built,
      participant: (index) => given(participants[index]),
      session: (number) => given(sessions.filter(isPlanned).find((session) => session.number === number)),
    };
  });
}

/** The same time of the clock in Amsterdam, whole days later. */
export function later(instant: Instant, days: number): Instant {
  return inZone(instant).plus({ days }).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'") as Instant;
}

function isPlanned(session: Session): session is PlannedSession {
  return session.status === 'planned';
}

async function wethouders(database: Database, count: number): Promise<readonly PersonId[]> {
  const ids: PersonId[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await aWethouder(database, index));
  return ids;
}

/** Every row of every table that a change of a trajectory touches: to see that a refusal left nothing behind. */
export async function snapshot({ db }: Database): Promise<string> {
  const tables = [
    'trajectories',
    'cycles',
    'participants',
    'sessions',
    'engagements',
    'session_absences',
    'host_swaps',
    'open_host_swaps',
    'calendars',
    'calendar_feeds',
    'reader_sessions',
    'relieved_facilitators',
    'departures',
    'outbox',
    'session_notices',
    'audit_log',
  ] as const;
  const rows = [];
  for (const table of tables) {
    const all: readonly unknown[] = await db.selectFrom(table).selectAll().execute();
    rows.push([table, ...all.map((row) => JSON.stringify(row)).sort()]);
  }
  return JSON.stringify(rows);
}

/** The facilitator's right over a built trajectory. */
export async function guideRightOf(
  { db }: Database,
  { trajectory, facilitatorId }: Pick<BuiltTrajectory, 'trajectory' | 'facilitatorId'>,
): Promise<GuideRight> {
  return given(await guideRight(db, aViewer(facilitatorId, { isFacilitator: true }), trajectory.id));
}

/** The right over a session's venue that its host has. */
export async function hostRightOf(
  { db }: Database,
  hostId: PersonId,
  sessionId: SessionId,
): Promise<HostRight> {
  return given(await hostRight(db, aViewer(hostId), sessionId));
}

/** What a service is given, at a moment of the test's choice. */
export function contextAt(database: Database, now: Instant = NOW): Context {
  return { database, clock: () => now };
}

/** Who is to be told of something, in order of id. */
export async function toBeTold({ db }: Database): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('session_notices')
    .select('person_id')
    .distinct()
    .where('due_at', 'is not', null)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Everyone at the table was told of these sessions as they are, by a plain mail. */
async function tellTable(trx: Trx, sessions: readonly Session[]): Promise<void> {
  for (const session of sessions) {
    const engaged = await trx
      .selectFrom('engagements')
      .select('person_id')
      .where('session_id', '=', session.id)
      .execute();
    await noteSessionChange(trx, { sessionId: session.id, at: NOW });
    const told = {
      at: NOW,
      session: {
        status: 'planned' as const,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        hostId: session.hostId,
        facilitatorId: session.facilitatorId,
        venue:
          session.venue.kind === 'known'
            ? [session.venue.name, session.venue.street, session.venue.place].filter(Boolean).join(', ')
            : undefined,
      },
      sequence: 0,
      invitation: undefined,
    };
    for (const { person_id: personId } of engaged) {
      const notice = { sessionId: session.id, personId };
      await settleNotice(
        trx,
        {
          ...notice,
          known: undefined,
          toldSequence: undefined,
          invitedSequence: undefined,
          invitedAddress: undefined,
          invitedContent: undefined,
        },
        told,
      );
    }
  }
}

/** The facilitator and every participant, in order of id. */
export function atTheTable({ facilitatorId, participants }: BuiltTrajectory): readonly PersonId[] {
  return [facilitatorId, ...participants.map(({ personId }) => personId)].sort();
}

/** Everyone's engagement for a session: person, start and end. */
export async function engagedAt({ db }: Database, sessionId: SessionId): Promise<readonly string[]> {
  const rows = await db.selectFrom('engagements').selectAll().where('session_id', '=', sessionId).execute();
  return rows.map((row) => `${row.person_id} ${row.starts_at} ${row.ends_at}`).sort();
}
