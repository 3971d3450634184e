import { officeRight } from '../access/gate.ts';
import { insertSignInLink } from '../access/links-store.ts';
import { createPersonalLink } from '../access/personal-links.ts';
import type { OfficeRight } from '../access/types.ts';
import { insertCouncilEvening } from '../council/store.ts';
import type { Context } from '../database/context.ts';
import { lockTable } from '../database/lock-table.ts';
import type { Trx } from '../database/tables.ts';
import { normalizeEmail } from '../people/rules.ts';
import {
  findPersonByEmailKey,
  insertFacilitator,
  insertOfficeStaff,
  insertPerson,
  insertSecretaryAssignment,
  insertTerm,
} from '../people/store.ts';
import { listMunicipalitiesByCodes } from '../reference/store.ts';
import { type CouncilEveningId, type MunicipalityCode, newId, type PersonId } from '../shared/ids.ts';
import {
  addDays,
  dateOf,
  type Instant,
  instantAt,
  instantFromMillis,
  millisOf,
  parseTimeOfDay,
  type TimeOfDay,
} from '../shared/time.ts';
import { startTrajectory } from '../trajectories/start.ts';
import {
  COUNCIL_EVENINGS,
  type DemonstrationPerson,
  emailOf,
  FACILITATOR,
  FIRST_VENUE,
  OFFICE,
  SECRETARY,
  TRAJECTORY_NAME,
  WETHOUDERS,
} from './people.ts';

/** A link to open, and for whom it is. */
export interface DemonstrationLink {
  readonly name: string;
  /** `bureau`, `begeleider`, the municipality of a wethouder, or whose secretary it is. */
  readonly of: string;
  /** Path on the server, with its token. */
  readonly path: string;
}

/**
 * Fills an empty database with a group whose first session is today. Does nothing in a database with people in
 * it, other than finish a demonstration that was cut off. Tells whether there is one now: made just now, made earlier,
 * or none.
 */
export async function ensureDemonstration(context: Context): Promise<'new' | 'earlier' | undefined> {
  const { database, clock } = context;
  const now = clock();
  const office = await database.transaction(async (trx) => {
    // Two processes may start on one empty database
    await lockTable(trx, 'people');
    const found = await findDemonstrationPerson(trx, OFFICE);
    if (found !== undefined) return found;
    const anyone = await trx.selectFrom('people').select('id').limit(1).executeTakeFirst();
    return anyone === undefined ? insertPeople(trx, now) : undefined;
  });
  if (office === undefined) return undefined;
  if (await hasTrajectory(context)) return 'earlier';
  await startDemonstration(context, office, now);
  return 'new';
}

async function hasTrajectory({ database }: Context): Promise<boolean> {
  const trajectory = await database.db.selectFrom('trajectories').select('id').limit(1).executeTakeFirst();
  return trajectory !== undefined;
}

/**
 * New links for everyone in the demonstration: those for staff work once and for a short time, the others stay. Who has been given
 * another address since, or was forgotten, is left out: that is what people try in an example.
 */
export async function demonstrationLinks(context: Context): Promise<readonly DemonstrationLink[]> {
  const { database, clock } = context;
  const municipalities = await listMunicipalitiesByCodes(
    database.db,
    WETHOUDERS.map(({ municipality }) => municipality as MunicipalityCode),
  );
  const nameOf = new Map(municipalities.map(({ code, name }) => [String(code), name]));
  const office = await demonstrationOffice(context);
  const personal = async (person: DemonstrationPerson, of: string): Promise<readonly DemonstrationLink[]> => {
    const personId = await findDemonstrationPerson(database.db, person);
    if (personId === undefined || office === undefined) return [];
    const link = await createPersonalLink(context, office, { personId });
    return link.ok ? [{ name: fullName(person), of, path: `/p/${link.value}` }] : [];
  };
  const signIn = async (person: DemonstrationPerson, of: string): Promise<readonly DemonstrationLink[]> => {
    const personId = await findDemonstrationPerson(database.db, person);
    if (personId === undefined) return [];
    const token = await insertSignInLink(database.db, personId, clock());
    return [{ name: fullName(person), of, path: `/inloggen/${token}` }];
  };
  const [first] = WETHOUDERS;
  const links = [...(await signIn(OFFICE, 'bureau')), ...(await signIn(FACILITATOR, 'begeleider'))];
  for (const wethouder of WETHOUDERS) {
    links.push(...(await personal(wethouder, `wethouder in ${nameOf.get(wethouder.municipality)}`)));
  }
  if (first !== undefined) links.push(...(await personal(SECRETARY, `secretariaat van ${fullName(first)}`)));
  return links;
}

function fullName({ givenName, familyName }: DemonstrationPerson): string {
  return `${givenName} ${familyName}`;
}

/** The demonstration is the office's own work: there is nobody yet who could have been asked. */
function rightOf(office: PersonId): OfficeRight {
  const right = officeRight({
    kind: 'person',
    personId: office,
    isOffice: true,
    isFacilitator: false,
    secretaryOf: [],
    via: 'signIn',
  });
  if (right === undefined) throw new Error('The office of the demonstration has no right.');
  return right;
}

/** The office of the demonstration; undefined in a database without one. */
export async function demonstrationOffice({ database }: Context): Promise<OfficeRight | undefined> {
  const office = await findDemonstrationPerson(database.db, OFFICE);
  return office && rightOf(office);
}

async function findDemonstrationPerson(
  db: Context['database']['db'],
  person: DemonstrationPerson,
): Promise<PersonId | undefined> {
  const emailKey = normalizeEmail(emailOf(person));
  return emailKey && (await findPersonByEmailKey(db, emailKey))?.id;
}

async function getPerson({ database }: Context, person: DemonstrationPerson): Promise<PersonId> {
  const id = await findDemonstrationPerson(database.db, person);
  if (id === undefined) throw new Error(`${emailOf(person)} is not in the database.`);
  return id;
}

async function insertPeople(trx: Trx, now: Instant): Promise<PersonId> {
  const insert = async (person: DemonstrationPerson): Promise<PersonId> => {
    const email = emailOf(person);
    const emailKey = normalizeEmail(email);
    if (emailKey === undefined) throw new Error(`${email} is no e-mail address.`);
    return insertPerson(trx, { ...person, email, emailKey, createdAt: now });
  };
  const office = await insert(OFFICE);
  await insertOfficeStaff(trx, office, now);
  await insertFacilitator(trx, await insert(FACILITATOR), now);
  const secretaryId = await insert(SECRETARY);
  for (const [index, { givenName, familyName, municipality, party }] of WETHOUDERS.entries()) {
    const personId = await insert({ givenName, familyName });
    await insertTerm(trx, {
      personId,
      municipalityCode: municipality as MunicipalityCode,
      partyId: party,
      startsOn: addDays(dateOf(now), -200),
    });
    if (index === 0)
      await insertSecretaryAssignment(trx, { secretaryId, wethouderId: personId, startedAt: now });
  }
  await insertCouncilEvenings(trx);
  return office;
}

async function insertCouncilEvenings(trx: Trx): Promise<void> {
  for (const { municipality, starts, ends, ...evening } of COUNCIL_EVENINGS) {
    await insertCouncilEvening(trx, {
      ...evening,
      id: newId<CouncilEveningId>(),
      // The casts are safe: written out as such in people.ts
      municipalityCode: municipality as MunicipalityCode,
      starts: starts as TimeOfDay,
      ends: ends as TimeOfDay,
      endsOn: undefined,
    });
  }
}

/** Session 1 is today, also when it is evening: the demonstration's clock then stands just before it. */
async function startDemonstration(context: Context, office: PersonId, now: Instant): Promise<void> {
  const [startsAt, endsAt] = ['13:30', '16:30'].map((time) => {
    const timeOfDay = parseTimeOfDay(time);
    const instant = timeOfDay && instantAt(dateOf(now), timeOfDay);
    if (instant === undefined) throw new Error(`${time} does not exist today.`);
    return instant;
  }) as [Instant, Instant];
  const before = instantFromMillis(Math.min(millisOf(now), millisOf(startsAt) - 60_000));
  const people = await Promise.all(WETHOUDERS.map((wethouder) => getPerson(context, wethouder)));
  const [hostId] = people;
  if (hostId === undefined) throw new Error('The demonstration has no wethouders.');
  const started = await startTrajectory({ ...context, clock: () => before }, rightOf(office), {
    name: TRAJECTORY_NAME,
    facilitatorId: await getPerson(context, FACILITATOR),
    people,
    firstSession: { startsAt, endsAt, hostId, venue: FIRST_VENUE },
  });
  // Another process was just before us: the facilitator cannot be at both
  if (!started.ok && started.refusal.code === 'PERSON_DOUBLE_BOOKED' && (await hasTrajectory(context)))
    return;
  if (!started.ok) throw new Error(`The demonstration could not be started: ${started.refusal.code}`);
}
