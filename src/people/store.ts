import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { keptQuery } from '../database/kept-query.ts';
import { beginsEachWord } from '../database/key-words.ts';
import { held } from '../database/locks.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { type MunicipalityCode, newId, type PersonId } from '../shared/ids.ts';
import { type Page, type PageRequest, pageOf, rowsToRead } from '../shared/page.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import { nameKey, searchKey } from './rules.ts';
import type { EmailKey, Person, WethouderTerm } from './types.ts';

export interface NewPerson {
  readonly id?: PersonId | undefined;
  readonly givenName: string;
  readonly familyName: string;
  /** As typed, without spaces around it. */
  readonly email: string;
  readonly emailKey: EmailKey;
  readonly telephone?: string | undefined;
  readonly createdAt: Instant;
}

/** @throws the breach of EMAIL_TAKEN when somebody with this address is known. */
export async function insertPerson(db: Db, person: NewPerson): Promise<PersonId> {
  const id = person.id ?? newId<PersonId>();
  await db.insertInto('people').values(personRow(id, person)).execute();
  return id;
}

function personRow(id: PersonId, person: NewPerson) {
  return {
    id,
    given_name: person.givenName,
    family_name: person.familyName,
    name_key: nameKey(person),
    email: person.email,
    email_key: person.emailKey,
    telephone: person.telephone ?? null,
    created_at: person.createdAt,
    erased_at: null,
  };
}

/**
 * Who is known by this address, or a new person of it: of two who ask at once both get the same. Nobody forgets this person before
 * the end of the transaction; who is being forgotten just then is waited for, and is not found.
 */
export async function findOrInsertPerson(trx: Trx, person: NewPerson): Promise<PersonId> {
  const known = await holdPersonByEmailKey(trx, person.emailKey);
  if (known !== undefined) return known;
  const id = newId<PersonId>();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('people')
    .values(personRow(id, person))
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return id;
  const other = await holdPersonByEmailKey(trx, person.emailKey);
  if (other === undefined) throw new Error('Somebody who was erased has this e-mail address.');
  return other;
}

async function holdPersonByEmailKey(trx: Trx, emailKey: EmailKey): Promise<PersonId | undefined> {
  const row = await trx
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', emailKey)
    .where('erased_at', 'is', null)
    .modifyEnd(held(trx, 'for key share'))
    .executeTakeFirst();
  return row?.id;
}

/** Erased people are not found. */
export async function findPersonByEmailKey(db: Db, emailKey: EmailKey): Promise<Person | undefined> {
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where('email_key', '=', emailKey)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row && toPerson(row);
}

/** Those that exist, erased people included (their rows no longer hold anything of them), in no stated order. */
export async function listPeopleByIds(db: Db, ids: readonly PersonId[]): Promise<readonly Person[]> {
  if (ids.length === 0) return [];
  return (await peopleByIds(db, { ids })).map(toPerson);
}

const peopleByIds = keptQuery((db, { ids }: { readonly ids: readonly PersonId[] }) =>
  db.selectFrom('people').selectAll().where('id', 'in', ids),
);

/** @throws when there is no such person. */
export async function getPerson(db: Db, id: PersonId): Promise<Person> {
  return toPerson(await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

export async function updateName(
  db: Db,
  id: PersonId,
  { givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>,
): Promise<void> {
  await db
    .updateTable('people')
    .set({ given_name: givenName, family_name: familyName, name_key: nameKey({ givenName, familyName }) })
    .where('id', '=', id)
    .execute();
}

export async function updateTelephone(db: Db, id: PersonId, telephone: string | undefined): Promise<void> {
  await db
    .updateTable('people')
    .set({ telephone: telephone ?? null })
    .where('id', '=', id)
    .execute();
}

/** @throws EMAIL_TAKEN when somebody else is known by this address. */
export async function updateEmail(
  db: Db,
  id: PersonId,
  { email, emailKey }: Pick<NewPerson, 'email' | 'emailKey'>,
): Promise<void> {
  await db.updateTable('people').set({ email, email_key: emailKey }).where('id', '=', id).execute();
}

/** Where a person stands in the list of people. */
export interface PersonCursor {
  readonly nameKey: string;
  readonly id: PersonId;
}

export interface ListedPerson {
  readonly person: Person;
  readonly cursor: PersonCursor;
}

/**
 * People who are not erased, by family name. With `search`: those of whom each word of it begins a word of the name, in any
 * order, or whose e-mail address starts with it; letter case and accents do not matter.
 */
export async function listPeoplePage(
  db: Db,
  page: PageRequest<PersonCursor>,
  search?: string,
): Promise<Page<ListedPerson>> {
  const forwards = 'first' in page;
  const cursor = forwards ? page.after : page.before;
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('erased_at', 'is', null)
    .$if(search !== undefined, (query) => query.where(startsWith(search ?? '')))
    .$if(cursor !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('name_key', 'id'),
          forwards ? '>' : '<',
          eb.tuple(cursor?.nameKey ?? '', cursor?.id ?? ('' as PersonId)),
        ),
      ),
    )
    .orderBy('name_key', forwards ? 'asc' : 'desc')
    .orderBy('id', forwards ? 'asc' : 'desc')
    .limit(rowsToRead(page))
    .execute();
  const listed = rows.map((row) => ({
    person: toPerson(row),
    cursor: { nameKey: row.name_key, id: row.id },
  }));
  return pageOf(listed, page);
}

function startsWith(search: string) {
  const name = searchKey(search);
  const email = search.trim().normalize('NFC').toLowerCase();
  const inName = beginsEachWord(sql.ref('name_key'), name);
  const inEmail = sql<boolean>`substr(email_key, 1, length(${email})) = ${email}`;
  return name === '' ? inEmail : sql<boolean>`(${inName} or ${inEmail})`;
}

export interface NewTerm {
  readonly personId: PersonId;
  readonly municipalityCode: MunicipalityCode;
  readonly partyId?: string | undefined;
  readonly startsOn: CalendarDate;
  readonly endsOn?: CalendarDate | undefined;
}

/** @throws the breach of ONE_CURRENT_TERM when the person is in office already and `endsOn` is not given. */
export async function insertTerm(db: Db, term: NewTerm): Promise<void> {
  await db
    .insertInto('wethouder_terms')
    .values({
      id: newId(),
      person_id: term.personId,
      municipality_code: term.municipalityCode,
      party_id: term.partyId ?? null,
      starts_on: term.startsOn,
      ends_on: term.endsOn ?? null,
    })
    .execute();
}

/** All terms of these people, the latest first. */
export async function listTermsByPersonIds(
  db: Db,
  personIds: readonly PersonId[],
): Promise<readonly WethouderTerm[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('wethouder_terms')
    .selectAll()
    .where('person_id', 'in', personIds)
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toTerm);
}

/** Makes a person a facilitator (begeleider) from now on. */
export async function insertFacilitator(db: Db, personId: PersonId, startedAt: Instant): Promise<void> {
  await db
    .insertInto('facilitators')
    .values({ person_id: personId, started_at: startedAt, ended_at: null })
    .execute();
}

/** Who may guide a group at present, by family name; there are few. */
export async function listActiveFacilitators(db: Db): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('facilitators')
    .innerJoin('people', 'people.id', 'facilitators.person_id')
    .selectAll('people')
    .where('facilitators.ended_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .orderBy('people.name_key')
    .orderBy('people.id')
    .execute();
  return rows.map(toPerson);
}

/** Who works at the office at present; there are few. */
export async function listOfficeStaff(db: Db): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('office_staff')
    .innerJoin('people', 'people.id', 'office_staff.person_id')
    .selectAll('people')
    .where('office_staff.ended_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .orderBy('people.id')
    .execute();
  return rows.map(toPerson);
}

/** Makes a person a member of the office (bureau) from now on. */
export async function insertOfficeStaff(db: Db, personId: PersonId, startedAt: Instant): Promise<void> {
  await db
    .insertInto('office_staff')
    .values({ person_id: personId, started_at: startedAt, ended_at: null })
    .execute();
}

/** @throws the breach of ONE_ASSIGNMENT when this secretary keeps this wethouder's calendar already. */
export async function insertSecretaryAssignment(
  db: Db,
  assignment: {
    readonly secretaryId: PersonId;
    readonly wethouderId: PersonId;
    readonly startedAt: Instant;
  },
): Promise<void> {
  await db
    .insertInto('secretary_assignments')
    .values({
      id: newId(),
      secretary_id: assignment.secretaryId,
      wethouder_id: assignment.wethouderId,
      started_at: assignment.startedAt,
      ended_at: null,
    })
    .execute();
}

/** Ends an assignment; false when there was none. */
export async function endSecretaryAssignment(
  trx: Trx,
  {
    secretaryId,
    wethouderId,
    endedAt,
  }: { readonly secretaryId: PersonId; readonly wethouderId: PersonId; readonly endedAt: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('secretary_assignments')
    .set({ ended_at: endedAt })
    .where('secretary_id', '=', secretaryId)
    .where('wethouder_id', '=', wethouderId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Who keeps whose calendar at present: one entry for each pair of a wethouder and a secretary. */
export async function listSecretariesOf(
  db: Db,
  wethouderIds: readonly PersonId[],
): Promise<readonly { readonly wethouderId: PersonId; readonly secretary: Person }[]> {
  if (wethouderIds.length === 0) return [];
  const rows = await db
    .selectFrom('secretary_assignments')
    .innerJoin('people', 'people.id', 'secretary_assignments.secretary_id')
    .selectAll('people')
    .select('secretary_assignments.wethouder_id')
    .where('secretary_assignments.wethouder_id', 'in', wethouderIds)
    .where('secretary_assignments.ended_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .orderBy('people.name_key')
    .orderBy('people.id')
    .execute();
  return rows.map((row) => ({ wethouderId: row.wethouder_id, secretary: toPerson(row) }));
}

function toPerson(row: Selectable<Tables['people']>): Person {
  return {
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    email: row.email,
    telephone: row.telephone ?? undefined,
    createdAt: row.created_at,
    erasedAt: row.erased_at ?? undefined,
  };
}

function toTerm(row: Selectable<Tables['wethouder_terms']>): WethouderTerm {
  return {
    id: row.id,
    personId: row.person_id,
    municipalityCode: row.municipality_code,
    partyId: row.party_id ?? undefined,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
  };
}
