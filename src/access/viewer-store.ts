import { keptQuery } from '../database/kept-query.ts';
import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { tokenHash } from './tokens.ts';
import type { StandIn } from './types.ts';

/** What a person is at an instant; whom they may speak for is for the gate. */
export interface Standing {
  readonly personId: PersonId;
  readonly isOffice: boolean;
  readonly isFacilitator: boolean;
  readonly secretaryOf: readonly PersonId[];
}

/** Who is signed in with an access token at `now`; nobody at or after its end, or once erased. */
export async function findSignedIn(db: Db, token: string, now: Instant): Promise<Standing | undefined> {
  const rows = await signedIn(db, { hash: tokenHash(token), now });
  const [row] = rows;
  return (
    row && {
      personId: row.person_id,
      isOffice: row.office_from !== null && isCurrent(row.office_until, now),
      isFacilitator: row.guiding_from !== null && isCurrent(row.guiding_until, now),
      secretaryOf: rows.flatMap(({ wethouder_id }) => wethouder_id ?? []),
    }
  );
}

const signedIn = keptQuery((db, { hash, now }: { readonly hash: string; readonly now: Instant }) =>
  db
    .with('bearer', (cte) =>
      cte
        .selectFrom('sign_ins')
        .innerJoin('people', 'people.id', 'sign_ins.person_id')
        .select('people.id as person_id')
        .where('sign_ins.token_hash', '=', hash)
        .where('sign_ins.ended_at', 'is', null)
        .where('sign_ins.expires_at', '>', now)
        .where('people.erased_at', 'is', null),
    )
    .selectFrom('bearer')
    .leftJoin('office_staff', 'office_staff.person_id', 'bearer.person_id')
    .leftJoin('facilitators', 'facilitators.person_id', 'bearer.person_id')
    .leftJoin('secretary_assignments', (join) =>
      join
        .onRef('secretary_assignments.secretary_id', '=', 'bearer.person_id')
        .on('secretary_assignments.ended_at', 'is', null),
    )
    .select(['bearer.person_id', 'secretary_assignments.wethouder_id'])
    .select(['office_staff.started_at as office_from', 'office_staff.ended_at as office_until'])
    .select(['facilitators.started_at as guiding_from', 'facilitators.ended_at as guiding_until'])
    .orderBy('secretary_assignments.wethouder_id'),
);

/** The groups of others of which a facilitator guides a session that has not ended at `now`. */
export async function listStandIns(db: Db, personId: PersonId, now: Instant): Promise<readonly StandIn[]> {
  const rows = await standIns(db, { personId, now });
  return rows.map((row) => ({ trajectoryId: row.id, facilitatorId: row.facilitator_id }));
}

const standIns = keptQuery((db, { personId, now }: { readonly personId: PersonId; readonly now: Instant }) =>
  db
    .selectFrom('sessions')
    .innerJoin('trajectories', 'trajectories.id', 'sessions.trajectory_id')
    .select(['trajectories.id', 'trajectories.facilitator_id'])
    .distinct()
    .where('sessions.facilitator_id', '=', personId)
    .whereRef('trajectories.facilitator_id', '<>', 'sessions.facilitator_id')
    .where('sessions.status', '=', 'planned')
    .where('sessions.ends_at', '>', now)
    .orderBy('trajectories.id'),
);

function isCurrent(endedAt: Instant | null, now: Instant): boolean {
  return endedAt === null || endedAt > now;
}

/** Whose personal link this is; nobody's once it is revoked or the person erased. */
export async function findLinked(
  db: Db,
  token: string,
): Promise<
  | {
      readonly linkId: string;
      readonly lastUsedAt: Instant | undefined;
      readonly personId: PersonId;
      readonly secretaryOf: readonly PersonId[];
    }
  | undefined
> {
  const rows = await linked(db, { hash: tokenHash(token) });
  const [row] = rows;
  return (
    row && {
      linkId: row.id,
      lastUsedAt: row.last_used_at ?? undefined,
      personId: row.person_id,
      secretaryOf: rows.flatMap(({ wethouder_id }) => wethouder_id ?? []),
    }
  );
}

const linked = keptQuery((db, { hash }: { readonly hash: string }) =>
  db
    .selectFrom('personal_links')
    .innerJoin('people', 'people.id', 'personal_links.person_id')
    .leftJoin('secretary_assignments', (join) =>
      join
        .onRef('secretary_assignments.secretary_id', '=', 'personal_links.person_id')
        .on('secretary_assignments.ended_at', 'is', null),
    )
    .select(['personal_links.id', 'personal_links.last_used_at', 'personal_links.person_id'])
    .select('secretary_assignments.wethouder_id')
    .where('personal_links.token_hash', '=', hash)
    .where('personal_links.revoked_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .orderBy('secretary_assignments.wethouder_id'),
);

export async function noteLinkUse(db: Db, linkId: string, now: Instant): Promise<void> {
  await db.updateTable('personal_links').set({ last_used_at: now }).where('id', '=', linkId).execute();
}

/** As what a person may sign in by mail at `now`; undefined for who is no staff (any more), or erased. */
export async function findStaffRole(
  db: Db,
  personId: PersonId,
  now: Instant,
): Promise<'office' | 'facilitator' | undefined> {
  const row = await db
    .selectFrom('people')
    .leftJoin('office_staff', 'office_staff.person_id', 'people.id')
    .leftJoin('facilitators', 'facilitators.person_id', 'people.id')
    .select(['office_staff.started_at as office_from', 'office_staff.ended_at as office_until'])
    .select(['facilitators.started_at as guiding_from', 'facilitators.ended_at as guiding_until'])
    .where('people.id', '=', personId)
    .where('people.erased_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.office_from !== null && isCurrent(row.office_until, now)) return 'office';
  return row.guiding_from !== null && isCurrent(row.guiding_until, now) ? 'facilitator' : undefined;
}
