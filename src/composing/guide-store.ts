import { sql } from 'kysely';
import type { Db, Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import type { CompositionRunId, MunicipalityCode, PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { GuideProfile, MemberMunicipality, RunGuide } from './types.ts';

/** Every facilitator, by name. `now`: sessions after it are still to come. */
export async function listGuideProfiles(db: Db, now: Instant): Promise<readonly GuideProfile[]> {
  const rows = await db
    .selectFrom('facilitators')
    .innerJoin('people', 'people.id', 'facilitators.person_id')
    .leftJoin('facilitator_homes', 'facilitator_homes.facilitator_id', 'facilitators.person_id')
    .select(['people.id', 'people.given_name', 'people.family_name', 'facilitator_homes.municipality_code'])
    .select((eb) =>
      eb
        .selectFrom('trajectories')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('trajectories.facilitator_id', '=', 'people.id')
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('sessions')
              .select('sessions.id')
              .whereRef('sessions.trajectory_id', '=', 'trajectories.id')
              .where('sessions.status', '=', 'planned')
              .where('sessions.starts_at', '>', now),
          ),
        )
        .as('guiding'),
    )
    .where('facilitators.ended_at', 'is', null)
    .orderBy('people.name_key')
    .orderBy('people.id')
    .execute();
  const conflicts = await db.selectFrom('facilitator_conflicts').selectAll().execute();
  return rows.map((row): GuideProfile => {
    const own = conflicts.filter(({ facilitator_id }) => facilitator_id === row.id);
    return {
      id: row.id,
      name: displayName({ givenName: row.given_name, familyName: row.family_name }),
      home: row.municipality_code ?? undefined,
      notIn: own.flatMap(({ municipality_code }) => municipality_code ?? []).sort(),
      notWith: own.flatMap(({ person_id }) => person_id ?? []).sort(),
      guiding: Number(row.guiding ?? 0),
    };
  });
}

export interface GuideFacts {
  readonly facilitatorId: PersonId;
  readonly home: MunicipalityCode;
  readonly notIn: readonly MunicipalityCode[];
  readonly notWith: readonly PersonId[];
}

/** Puts what is known of a facilitator in the place of what was. */
export async function putGuideFacts(
  trx: Trx,
  { facilitatorId, home, notIn, notWith }: GuideFacts,
): Promise<void> {
  await trx
    .insertInto('facilitator_homes')
    .values({ facilitator_id: facilitatorId, municipality_code: home })
    .onConflict((conflict) => conflict.column('facilitator_id').doUpdateSet({ municipality_code: home }))
    .execute();
  await trx.deleteFrom('facilitator_conflicts').where('facilitator_id', '=', facilitatorId).execute();
  const rows = [
    ...[...new Set(notIn)].map((code) => ({ municipality_code: code, person_id: null })),
    ...[...new Set(notWith)].map((person) => ({ municipality_code: null, person_id: person })),
  ].map((conflict) => ({ facilitator_id: facilitatorId, ...conflict }));
  if (rows.length > 0) await trx.insertInto('facilitator_conflicts').values(rows).execute();
}

export async function listRunGuides(db: Db, runId: CompositionRunId): Promise<readonly RunGuide[]> {
  const rows = await db
    .selectFrom('composition_guides')
    .innerJoin('facilitators', 'facilitators.person_id', 'composition_guides.facilitator_id')
    .select(['composition_guides.facilitator_id', 'composition_guides.most_groups'])
    .where('composition_guides.run_id', '=', runId)
    .where('facilitators.ended_at', 'is', null)
    .orderBy('composition_guides.facilitator_id')
    .execute();
  return rows.map(({ facilitator_id, most_groups }) => ({
    facilitatorId: facilitator_id,
    mostGroups: most_groups,
  }));
}

/** The names of those of them who guide groups in this run. */
export async function listRunGuideNames(
  db: Db,
  runId: CompositionRunId,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('composition_guides')
    .innerJoin('facilitators', 'facilitators.person_id', 'composition_guides.facilitator_id')
    .innerJoin('facilitator_homes', 'facilitator_homes.facilitator_id', 'facilitators.person_id')
    .innerJoin('people', 'people.id', 'facilitators.person_id')
    .select(['people.id', 'people.given_name', 'people.family_name'])
    .where('composition_guides.run_id', '=', runId)
    .where('people.id', 'in', ids)
    .where('facilitators.ended_at', 'is', null)
    .execute();
  return new Map(
    rows.map(({ id, given_name, family_name }) => [
      id,
      displayName({ givenName: given_name, familyName: family_name }),
    ]),
  );
}

/** Undefined: takes no groups in this run. */
export async function putRunGuide(
  trx: Trx,
  runId: CompositionRunId,
  facilitatorId: PersonId,
  mostGroups: number | undefined,
): Promise<void> {
  await trx
    .deleteFrom('composition_guides')
    .where('run_id', '=', runId)
    .where('facilitator_id', '=', facilitatorId)
    .execute();
  if (mostGroups === undefined) return;
  await trx
    .insertInto('composition_guides')
    .values({ run_id: runId, facilitator_id: facilitatorId, most_groups: mostGroups })
    .execute();
}

/** The facilitators of the run before go along, with as many groups; of the first run: everybody, with four. */
export async function copyGuides(trx: Trx, runId: CompositionRunId): Promise<void> {
  await sql`
    insert into composition_guides (run_id, facilitator_id, most_groups)
    select ${runId}, facilitators.person_id, coalesce(before.most_groups, 4)
    from facilitators
    left join composition_guides as before
      on before.facilitator_id = facilitators.person_id
      and before.run_id = (
        select id from composition_runs where id <> ${runId} order by created_at desc, id desc limit 1
      )
    where facilitators.ended_at is null
      and (before.run_id is not null
        or not exists (select 1 from composition_runs where id <> ${runId}))`.execute(trx);
}

/** Where these municipalities are. */
export async function listPlaces(
  db: Db,
  codes: readonly MunicipalityCode[],
): Promise<readonly MemberMunicipality[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom('municipalities')
    .select(['code', 'name', 'common_name', 'latitude', 'longitude'])
    .where('code', 'in', codes)
    .execute();
  return rows.map(({ code, name, common_name, latitude, longitude }) => ({
    code,
    name: common_name ?? name,
    latitude,
    longitude,
  }));
}
