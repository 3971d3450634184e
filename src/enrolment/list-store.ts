import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { beginsEachWord } from '../database/key-words.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { searchKey } from '../people/rules.ts';
import { newId, type OfferId, type PersonId, type RegistrationId } from '../shared/ids.ts';
import { type Page, type PageRequest, pageOf, rowsToRead } from '../shared/page.ts';
import type { Instant } from '../shared/time.ts';
import { toRegistration } from './registration-rows.ts';
import type { Registration, RegistrationStateName } from './types.ts';

/** Which registrations the office looks at; what is left open leaves nothing out. */
export interface RegistrationFilter {
  /** `none`: pre-registrations. */
  readonly offerId?: OfferId | 'none' | undefined;
  readonly states?: readonly RegistrationStateName[] | undefined;
  /** Only people with a place who are to start in no group yet, with another registration neither. */
  readonly withoutGroup?: boolean | undefined;
  /** Each word starts a word of the name, the municipality or the e-mail address; case and accents do not matter. */
  readonly search?: string | undefined;
}

/** `name`: by family name. `newest`: who filled in a form last comes first. */
export type RegistrationOrder = 'name' | 'newest';

/** Where a registration stands in the list: its key in that order, then its id. */
export interface RegistrationCursor {
  readonly key: string;
  readonly id: RegistrationId;
}

export interface ListedRegistration {
  readonly registration: Registration;
  readonly cursor: RegistrationCursor;
}

function filtered(db: Db, { offerId, states, search, withoutGroup = false }: RegistrationFilter) {
  return db
    .selectFrom('registrations')
    .$if(offerId === 'none', (query) => query.where('offer_id', 'is', null))
    .$if(offerId !== undefined && offerId !== 'none', (query) =>
      query.where('offer_id', '=', offerId as OfferId),
    )
    .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
    .$if(withoutGroup, (query) => query.where('registrations.state', '=', 'registered').where(isInNoGroup))
    .where(beginsEachWord(sql.ref('registrations.search_key'), searchKey(search ?? '')));
}

/** With another registration of the same person neither: nobody is to start in two groups. */
export function isInNoGroup({ not, exists, selectFrom }: ExpressionBuilder<Tables, 'registrations'>) {
  return not(
    exists(
      selectFrom('intended_members')
        .innerJoin('registrations as joined', 'joined.id', 'intended_members.registration_id')
        .select('intended_members.group_id')
        .whereRef('joined.person_id', '=', 'registrations.person_id')
        .where('intended_members.state', '=', 'member'),
    ),
  );
}

export async function listRegistrationsPage(
  db: Db,
  filter: RegistrationFilter,
  order: RegistrationOrder,
  page: PageRequest<RegistrationCursor>,
): Promise<Page<ListedRegistration>> {
  if (filter.states?.length === 0) return { items: [], hasNextPage: false, hasPreviousPage: false };
  const forwards = 'first' in page;
  const cursor = forwards ? page.after : page.before;
  const column = order === 'name' ? 'name_key' : 'submitted_at';
  const ascends = (order === 'name') === forwards;
  const rows = await filtered(db, filter)
    .selectAll()
    .$if(cursor !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(${sql.ref(column)}, id) ${sql.raw(ascends ? '>' : '<')} (${cursor?.key ?? ''}, ${cursor?.id ?? ''})`,
      ),
    )
    .orderBy(column, ascends ? 'asc' : 'desc')
    .orderBy('id', ascends ? 'asc' : 'desc')
    .limit(rowsToRead(page))
    .execute();
  const listed = rows.map((row) => ({
    registration: toRegistration(row),
    cursor: { key: row[column], id: row.id },
  }));
  return pageOf(listed, page);
}

/** All that the filter lets through, by family name; for a file. */
export async function listAllRegistrations(
  db: Db,
  filter: RegistrationFilter,
  most: number,
): Promise<readonly Registration[]> {
  if (filter.states?.length === 0) return [];
  const rows = await filtered(db, filter).selectAll().orderBy('name_key').orderBy('id').limit(most).execute();
  return rows.map(toRegistration);
}

/** How many registrations the filter lets through in each state; states without any are left out. */
export async function countRegistrations(
  db: Db,
  filter: Omit<RegistrationFilter, 'states'>,
): Promise<readonly { readonly state: RegistrationStateName; readonly count: number }[]> {
  const rows = await filtered(db, filter)
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy('state')
    .execute();
  return rows.map(({ state, count }) => ({ state, count: Number(count) }));
}

/** Something that the office wrote down about a registration; for the office alone. */
export interface RegistrationNote {
  readonly id: string;
  readonly registrationId: RegistrationId;
  readonly text: string;
  readonly writtenAt: Instant;
  readonly writtenBy: PersonId;
}

export async function insertNote(trx: Trx, note: Omit<RegistrationNote, 'id'>): Promise<void> {
  await trx
    .insertInto('registration_notes')
    .values({
      id: newId(),
      registration_id: note.registrationId,
      text: note.text,
      written_at: note.writtenAt,
      written_by: note.writtenBy,
    })
    .execute();
}

/** What was written down about a form goes to the registration that counts in its place. */
export async function moveNotes(trx: Trx, from: RegistrationId, to: RegistrationId): Promise<void> {
  await trx
    .updateTable('registration_notes')
    .set({ registration_id: to })
    .where('registration_id', '=', from)
    .execute();
}

/** Of these registrations, the newest first. */
export async function listNotes(
  db: Db,
  ids: readonly RegistrationId[],
): Promise<readonly RegistrationNote[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('registration_notes')
    .selectAll()
    .where('registration_id', 'in', ids)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    registrationId: row.registration_id,
    text: row.text,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
  }));
}

/** For each of these registrations, those of the same name and municipality by somebody with another address. */
export async function listResembling(
  db: Db,
  ids: readonly RegistrationId[],
): Promise<readonly { readonly registrationId: RegistrationId; readonly resembling: RegistrationId }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('registrations as mine')
    .innerJoin('registrations as other', (join) =>
      join
        .onRef('other.name_key', '=', 'mine.name_key')
        .onRef('other.municipality_code', '=', 'mine.municipality_code')
        .onRef('other.email_key', '<>', 'mine.email_key')
        .on('other.state', 'not in', ['unconfirmed', 'withdrawn', 'followedUp']),
    )
    .select(['mine.id as mine_id', 'other.id as other_id'])
    .where('mine.id', 'in', ids)
    .orderBy('other.id')
    .execute();
  return rows.map(({ mine_id, other_id }) => ({ registrationId: mine_id, resembling: other_id }));
}

/** The addresses of everybody who registered for an offer, or pre-registered, and did not take that back. */
export async function listEmailKeysOf(db: Db, offerId: OfferId | undefined): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('registrations')
    .select('email_key')
    .where('state', 'not in', ['unconfirmed', 'withdrawn', 'followedUp'])
    .$if(offerId === undefined, (query) => query.where('offer_id', 'is', null))
    .$if(offerId !== undefined, (query) => query.where('offer_id', '=', offerId ?? null))
    .execute();
  return rows.map(({ email_key }) => email_key);
}
