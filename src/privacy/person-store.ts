import { sql } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import type { ParticipantId, PersonId, RegistrationId } from '../shared/ids.ts';
import type { KnownBy, PersonColumn } from './person-data.ts';

/** Everything by which a person is known in the tables. */
export type Keys = Readonly<Record<KnownBy, readonly string[]>>;

/** Undefined when there is no such person, or nobody any more. */
export async function findKeys(db: Db, personId: PersonId): Promise<Keys | undefined> {
  const person = await db
    .selectFrom('people')
    .select(['email', 'email_key'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (person === undefined) return undefined;
  const participants = await db
    .selectFrom('participants')
    .select('id')
    .where('person_id', '=', personId)
    .execute();
  // A form that was sent with the person's address and not confirmed is taken for theirs
  const registrations = await db
    .selectFrom('registrations')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('person_id', '=', personId),
        eb.and([eb('person_id', 'is', null), eb('email_key', '=', person.email_key)]),
      ]),
    )
    .execute();
  return keysOf(
    personId,
    [person.email, person.email_key],
    participants.map(({ id }) => id),
    registrations.map(({ id }) => id),
  );
}

function keysOf(
  person: PersonId,
  addresses: readonly string[],
  participant: readonly ParticipantId[],
  registration: readonly RegistrationId[],
): Keys {
  return {
    person: [person],
    participant,
    registration,
    address: [...new Set(addresses)],
    subject: [person, ...participant, ...registration],
  };
}

export type PersonRow = Readonly<Record<string, unknown>>;

/** The rows in which a column knows the person. */
export async function listRows(
  db: Db,
  { table, column, knownBy }: PersonColumn,
  keys: Keys,
): Promise<readonly PersonRow[]> {
  const values = keys[knownBy];
  if (values.length === 0) return [];
  const { rows } = await sql<PersonRow>`
    select * from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(values)})`.execute(db);
  return rows;
}

export async function countRows(
  db: Db,
  { table, column, knownBy }: PersonColumn,
  keys: Keys,
): Promise<number> {
  const values = keys[knownBy];
  if (values.length === 0) return 0;
  const { rows } = await sql<{ readonly count: number | string }>`
    select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(values)})`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

/** Deletes these rows. */
export async function deleteRows(
  db: Db,
  { table, column }: { readonly table: keyof Tables; readonly column: string },
  values: readonly string[],
): Promise<void> {
  if (values.length === 0) return;
  await sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(values)})`.execute(db);
}

/** Takes what is in these columns away from these rows. */
export async function clearColumns(
  db: Db,
  { table, column }: { readonly table: keyof Tables; readonly column: string },
  values: readonly string[],
  cleared: readonly string[],
): Promise<void> {
  if (values.length === 0) return;
  const empty = sql.join(cleared.map((name) => sql`${sql.ref(name)} = null`));
  await sql`update ${sql.table(table)} set ${empty} where ${sql.ref(column)} in (${sql.join(values)})`.execute(
    db,
  );
}
