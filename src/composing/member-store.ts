import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Pair } from '../composition/types.ts';
import type { Db, Trx } from '../database/tables.ts';
import { isInNoGroup } from '../enrolment/list-store.ts';
import { displayName } from '../people/rules.ts';
import type { CompositionRunId, OfferId, PersonId, RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { MOST_MEMBERS } from './rules.ts';
import type { RegistrationPair, RunMember } from './types.ts';

/** Somebody with a place who is to start in no group yet, of an offer whose places are not those of one group under way. */
function openRegistrations(db: Db) {
  return db
    .selectFrom('registrations')
    .innerJoin('offers', 'offers.id', 'registrations.offer_id')
    .where('registrations.state', '=', 'registered')
    .where('offers.trajectory_id', 'is', null)
    .where(isInNoGroup);
}

export interface OpenRegistration {
  readonly id: RegistrationId;
  /** Whoever registered for more than one offer can be in one group only. */
  readonly personId: PersonId;
}

/** Who could take part, who registered first before others: of these offers or registrations, or all. */
export async function listOpenRegistrations(
  db: Db,
  among: { readonly offerIds?: readonly OfferId[]; readonly ids?: readonly RegistrationId[] } = {},
): Promise<readonly OpenRegistration[]> {
  const { offerIds, ids } = among;
  if (offerIds?.length === 0 || ids?.length === 0) return [];
  const rows = await openRegistrations(db)
    .select(['registrations.id', 'registrations.person_id'])
    .$if(offerIds !== undefined, (query) => query.where('offers.id', 'in', offerIds ?? []))
    .$if(ids !== undefined, (query) => query.where('registrations.id', 'in', ids ?? []))
    .orderBy('registrations.submitted_at')
    .orderBy('registrations.id')
    .execute();
  return rows.map(({ id, person_id }) => ({ id, personId: somebody(person_id) }));
}

function somebody(personId: PersonId | null): PersonId {
  if (personId === null) throw new Error('Who is registered is somebody.');
  return personId;
}

export interface OpenBeside {
  readonly id: RegistrationId;
  readonly name: string;
  /** Of the municipality. */
  readonly municipality: string;
  /** The office left this person out of the run; with another registration counts too. */
  readonly isLeftOut: boolean;
  /** For an offer of which somebody takes part: the office may have left the others out on purpose. */
  readonly isOfSameOffer: boolean;
}

/** Who could take part and does not, not with a registration for another offer either; by family name. */
export async function listOpenBeside(db: Db, runId: CompositionRunId): Promise<readonly OpenBeside[]> {
  // Asked by themselves, once: looked for beside each registration they took a third of a second of a large season
  const taking = db
    .selectFrom('composition_members')
    .innerJoin('registrations as taking', 'taking.id', 'composition_members.registration_id')
    .where('composition_members.run_id', '=', runId);
  const leftOut = db
    .selectFrom('composition_left_out')
    .innerJoin('registrations as left_out', 'left_out.id', 'composition_left_out.registration_id')
    .select('left_out.person_id')
    .where('composition_left_out.run_id', '=', runId)
    .where('left_out.person_id', 'is not', null);
  const rows = await openRegistrations(db)
    .innerJoin('municipalities', 'municipalities.code', 'registrations.municipality_code')
    .select(['registrations.id', 'registrations.given_name', 'registrations.family_name'])
    .select((eb) => eb.fn.coalesce('municipalities.common_name', 'municipalities.name').as('municipality'))
    .select((eb) => eb('registrations.person_id', 'in', leftOut).as('is_left_out'))
    .select((eb) =>
      eb('registrations.offer_id', 'in', taking.select('taking.offer_id')).as('is_of_same_offer'),
    )
    .where(
      'registrations.person_id',
      'not in',
      taking
        .select('taking.person_id')
        .where('taking.state', '=', 'registered')
        .where('taking.person_id', 'is not', null),
    )
    .orderBy('registrations.name_key')
    .orderBy('registrations.id')
    .limit(MOST_MEMBERS)
    .execute();
  return rows.map(({ id, given_name, family_name, municipality, is_left_out, is_of_same_offer }) => ({
    id,
    name: displayName({ givenName: given_name, familyName: family_name }),
    municipality,
    isLeftOut: Boolean(is_left_out),
    isOfSameOffer: Boolean(is_of_same_offer),
  }));
}

/** Twice is once. Who comes in is left out no more, with no registration. */
export async function addMembers(
  trx: Trx,
  runId: CompositionRunId,
  ids: readonly RegistrationId[],
): Promise<void> {
  if (ids.length > 0) await forgetLeftOut(trx, runId, ids);
  for (let start = 0; start < ids.length; start += 500) {
    await trx
      .insertInto('composition_members')
      .values(ids.slice(start, start + 500).map((id) => ({ run_id: runId, registration_id: id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function forgetLeftOut(
  trx: Trx,
  runId: CompositionRunId,
  ids: readonly RegistrationId[],
): Promise<void> {
  const people = trx.selectFrom('registrations').select('person_id').where('id', 'in', ids);
  await trx
    .deleteFrom('composition_left_out')
    .where('run_id', '=', runId)
    .where(
      'registration_id',
      'in',
      trx.selectFrom('registrations').select('id').where('person_id', 'in', people),
    )
    .execute();
}

/** Who takes part of them goes out, and is left out from then on. */
export async function leaveOutMembers(
  trx: Trx,
  runId: CompositionRunId,
  ids: readonly RegistrationId[],
  { by, now }: { readonly by: PersonId; readonly now: Instant },
): Promise<void> {
  if (ids.length === 0) return;
  const gone = await trx
    .deleteFrom('composition_members')
    .where('run_id', '=', runId)
    .where('registration_id', 'in', ids)
    .returning('registration_id')
    .execute();
  if (gone.length === 0) return;
  await trx
    .insertInto('composition_left_out')
    .values(
      gone.map(({ registration_id }) => ({
        run_id: runId,
        registration_id,
        left_out_at: now,
        left_out_by: by,
      })),
    )
    .execute();
}

/** The names of those of them who take part and still have a place in no group. */
export async function listMemberNames(
  db: Db,
  runId: CompositionRunId,
  ids: readonly RegistrationId[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('composition_members')
    .innerJoin('registrations', 'registrations.id', 'composition_members.registration_id')
    .select(['registrations.id', 'registrations.given_name', 'registrations.family_name'])
    .where('composition_members.run_id', '=', runId)
    .where('registrations.id', 'in', ids)
    .where('registrations.state', '=', 'registered')
    .where(isInNoGroup)
    .execute();
  return new Map(
    rows.map(({ id, given_name, family_name }) => [
      id,
      displayName({ givenName: given_name, familyName: family_name }),
    ]),
  );
}

/** Who takes part and still has a place in no group, by family name. */
export async function listMembers(db: Db, runId: CompositionRunId): Promise<readonly RunMember[]> {
  const rows = await db
    .selectFrom('composition_members')
    .innerJoin('registrations', 'registrations.id', 'composition_members.registration_id')
    .innerJoin('municipalities', 'municipalities.code', 'registrations.municipality_code')
    .leftJoin('parties', 'parties.id', 'registrations.party_id')
    .select([
      'registrations.id',
      'registrations.person_id',
      'registrations.given_name',
      'registrations.family_name',
      'registrations.municipality_code',
      'registrations.party',
      'registrations.party_id',
      'registrations.in_office_since',
      'registrations.max_travel_minutes',
      'registrations.weekdays',
      'registrations.topics',
      'registrations.with_whom',
      'registrations.not_with_whom',
      'municipalities.name as municipality_name',
      'municipalities.common_name',
      'municipalities.latitude',
      'municipalities.longitude',
      'parties.kind as party_kind',
      'parties.families as party_families',
      'parties.short_name as party_short_name',
    ])
    .where('composition_members.run_id', '=', runId)
    .where('registrations.state', '=', 'registered')
    .where(isInNoGroup)
    .orderBy('registrations.name_key')
    .orderBy('registrations.id')
    .execute();
  return rows.map((row): RunMember => {
    const named = { givenName: row.given_name, familyName: row.family_name };
    return {
      id: row.id,
      personId: somebody(row.person_id),
      name: displayName(named),
      ...named,
      municipality: {
        code: row.municipality_code,
        name: row.common_name ?? row.municipality_name,
        latitude: row.latitude,
        longitude: row.longitude,
      },
      party:
        row.party_id === null
          ? undefined
          : {
              id: row.party_id,
              kind: row.party_kind ?? '',
              families: parts(row.party_families ?? ''),
              shortName: row.party_short_name ?? '',
            },
      partyTyped: row.party ?? undefined,
      inOfficeSince: row.in_office_since ?? undefined,
      maxTravelMinutes: row.max_travel_minutes ?? undefined,
      weekdays: parts(row.weekdays).map(Number),
      topics: parts(row.topics),
      withWhom: row.with_whom ?? undefined,
      notWithWhom: row.not_with_whom ?? undefined,
    };
  });
}

function parts(text: string): readonly string[] {
  return text === '' ? [] : text.split('|');
}

/** How many were chosen and have a place no more: taken back, or in a group by now. */
export async function countGone(db: Db, runId: CompositionRunId): Promise<number> {
  const { count } = await db
    .selectFrom('composition_members')
    .innerJoin('registrations', 'registrations.id', 'composition_members.registration_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('composition_members.run_id', '=', runId)
    .where((eb) => eb.or([eb('registrations.state', '<>', 'registered'), eb.not(isInNoGroup(eb))]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What the office made of the words of who takes part. */
export async function listPairs(db: Db, runId: CompositionRunId): Promise<readonly RegistrationPair[]> {
  const rows = await db
    .selectFrom('registration_pairs')
    .innerJoin('composition_members as mine', 'mine.registration_id', 'registration_pairs.from_id')
    .innerJoin('composition_members as other', 'other.registration_id', 'registration_pairs.to_id')
    .select(['registration_pairs.from_id', 'registration_pairs.to_id', 'registration_pairs.kind'])
    .where('mine.run_id', '=', runId)
    .where('other.run_id', '=', runId)
    .orderBy('registration_pairs.from_id')
    .orderBy('registration_pairs.to_id')
    .execute();
  return rows.map(({ from_id, to_id, kind }) => ({ from: from_id, to: to_id, kind }));
}

export async function putPair(
  trx: Trx,
  { from, to, kind }: RegistrationPair,
  { by, now }: { readonly by: PersonId; readonly now: Instant },
): Promise<void> {
  const made = { kind, made_at: now, made_by: by };
  await trx
    .insertInto('registration_pairs')
    .values({ from_id: from, to_id: to, ...made })
    .onConflict((conflict) => conflict.columns(['from_id', 'to_id']).doUpdateSet(made))
    .execute();
}

export async function deletePair(trx: Trx, from: RegistrationId, to: RegistrationId): Promise<void> {
  await trx.deleteFrom('registration_pairs').where('from_id', '=', from).where('to_id', '=', to).execute();
}

/** Kept of words that were read, so that other words are read again. */
export function wordsHash({ withWhom, notWithWhom }: Pick<RunMember, 'withWhom' | 'notWithWhom'>): string {
  return createHash('sha256')
    .update(`${withWhom ?? ''}\n${notWithWhom ?? ''}`)
    .digest('base64url');
}

export async function listReadWords(
  db: Db,
  runId: CompositionRunId,
): Promise<readonly { readonly id: RegistrationId; readonly hash: string }[]> {
  const rows = await db
    .selectFrom('registration_wishes_read')
    .innerJoin(
      'composition_members',
      'composition_members.registration_id',
      'registration_wishes_read.registration_id',
    )
    .select(['registration_wishes_read.registration_id', 'registration_wishes_read.words_hash'])
    .where('composition_members.run_id', '=', runId)
    .execute();
  return rows.map(({ registration_id, words_hash }) => ({ id: registration_id, hash: words_hash }));
}

/** How many of those who take part wrote something about with whom that nobody read yet. */
export async function countWordsToRead(db: Db, runId: CompositionRunId): Promise<number> {
  const rows = await db
    .selectFrom('composition_members')
    .innerJoin('registrations', 'registrations.id', 'composition_members.registration_id')
    .select(['registrations.id', 'registrations.with_whom', 'registrations.not_with_whom'])
    .where('composition_members.run_id', '=', runId)
    .where('registrations.state', '=', 'registered')
    .where(isInNoGroup)
    .where((eb) =>
      eb.or([
        eb('registrations.with_whom', 'is not', null),
        eb('registrations.not_with_whom', 'is not', null),
      ]),
    )
    .execute();
  const read = new Map((await listReadWords(db, runId)).map(({ id, hash }) => [id, hash]));
  return rows.filter(
    ({ id, with_whom, not_with_whom }) =>
      read.get(id) !==
      wordsHash({ withWhom: with_whom ?? undefined, notWithWhom: not_with_whom ?? undefined }),
  ).length;
}

export async function putReadWords(
  trx: Trx,
  id: RegistrationId,
  { hash, by, now }: { readonly hash: string; readonly by: PersonId; readonly now: Instant },
): Promise<void> {
  const read = { words_hash: hash, read_at: now, read_by: by };
  await trx
    .insertInto('registration_wishes_read')
    .values({ registration_id: id, ...read })
    .onConflict((conflict) => conflict.column('registration_id').doUpdateSet(read))
    .execute();
}

/** Members who were in one group before, each pair once. Materialized: SQLite would look at each two members otherwise. */
export async function listAcquainted(db: Db, runId: CompositionRunId): Promise<readonly Pair[]> {
  const { rows } = await sql<{ readonly one: RegistrationId; readonly other: RegistrationId }>`
    with sat as materialized (
      select registrations.id, participants.trajectory_id
      from composition_members
      join registrations on registrations.id = composition_members.registration_id
      join participants on participants.person_id = registrations.person_id
      where composition_members.run_id = ${runId}
    )
    select distinct one.id as one, other.id as other
    from sat as one join sat as other on other.trajectory_id = one.trajectory_id and one.id < other.id
    order by one.id, other.id`.execute(db);
  return rows.map(({ one, other }) => [one, other] as const);
}
