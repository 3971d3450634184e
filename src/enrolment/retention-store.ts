import { sql } from 'kysely';
import { reviseForgottenTalks } from '../calendar/forgotten-talks.ts';
import { skipLocked } from '../database/skip-locked.ts';
import type { Tables, Trx } from '../database/tables.ts';
import type { RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/*
 * Forgetting registrations: the consent on the form promises when (src/web/texts/nl-enrolment.ts), docs/privacy.md says why. What is
 * forgotten is really deleted. Somebody whose registration is being decided about just then is passed over until the next time. So many at once that nobody waits long; what is left over goes the next time.
 */
const AT_ONCE = 500;

/**
 * What hangs on a registration by `registration_id`, and goes with it. A table with such a column that is not here stands in the way
 * of deleting (a test looks for it).
 */
export const REGISTRATION_PARTS = [
  'place_offers',
  'enrolment_invitations',
  'enrolment_links',
  'registration_notes',
  'outbox',
  'intended_members',
  'intakes',
  'first_date_answers',
  'first_date_hosts',
] as const satisfies readonly (keyof Tables)[];

/** Deletes registrations with all that hangs on them; of what was decided about them the reason goes, the fact stays. */
export async function deleteRegistrations(
  trx: Trx,
  ids: readonly RegistrationId[],
  now: Instant,
): Promise<number> {
  if (ids.length === 0) return 0;
  await reviseForgottenTalks(trx, { column: 'registration_id', ids }, now);
  for (const table of REGISTRATION_PARTS) {
    await sql`delete from ${sql.table(table)} where registration_id in (${sql.join(ids)})`.execute(trx);
  }
  await trx
    .updateTable('audit_log')
    .set({ reason: null })
    .where('subject_id', 'in', ids)
    .where('reason', 'is not', null)
    .execute();
  const { numDeletedRows } = await trx.deleteFrom('registrations').where('id', 'in', ids).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Pre-registrations of which the last consent was given before an instant. */
export async function forgetPreRegistrations(trx: Trx, before: Instant, now: Instant): Promise<number> {
  const rows = await trx
    .selectFrom('registrations')
    .select('id')
    .where('offer_id', 'is', null)
    .where('state', '<>', 'unconfirmed')
    .where('consented_at', '<', before)
    .limit(AT_ONCE)
    .modifyEnd(skipLocked(trx))
    .execute();
  return deleteRegistrations(trx, idsOf(rows), now);
}

/**
 * Registrations that led to no place in a group: of offers that closed before an instant, and those that were withdrawn, lapsed or
 * followed up before it, whether the offer has closed or not. Who is in an intended group is on the way to a place.
 */
export async function forgetUnplaced(trx: Trx, before: Instant, now: Instant): Promise<number> {
  const rows = await trx
    .selectFrom('registrations')
    .select('registrations.id')
    .where((eb) =>
      eb.or([
        eb.and([
          eb('registrations.state', 'in', ['withdrawn', 'lapsed', 'followedUp']),
          eb('registrations.state_since', '<', before),
        ]),
        eb.and([
          eb('registrations.state', 'in', ['registered', 'waiting', 'offered', 'lapsed', 'withdrawn']),
          eb(
            'registrations.offer_id',
            'in',
            eb
              .selectFrom('offers')
              .select('offers.id')
              .where('offers.state', '=', 'closed')
              .where('offers.closed_at', '<', before),
          ),
        ]),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('intended_members')
            .select('intended_members.group_id')
            .whereRef('intended_members.registration_id', '=', 'registrations.id')
            .where('intended_members.state', '=', 'member'),
        ),
      ),
    )
    .limit(AT_ONCE)
    .modifyEnd(skipLocked(trx))
    .execute();
  return deleteRegistrations(trx, idsOf(rows), now);
}

/** Registrations of who was placed in a group of which the last session ended before an instant. */
export async function forgetPlaced(trx: Trx, before: Instant, now: Instant): Promise<number> {
  const rows = await trx
    .selectFrom('registrations')
    .select('id')
    .where('state', '=', 'placed')
    .where('state_since', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sessions')
            .select('sessions.id')
            .whereRef('sessions.trajectory_id', '=', 'registrations.trajectory_id')
            .where('sessions.ends_at', '>=', before),
        ),
      ),
    )
    .limit(AT_ONCE)
    .modifyEnd(skipLocked(trx))
    .execute();
  return deleteRegistrations(trx, idsOf(rows), now);
}

/** With whom somebody who was placed before an instant wanted to be in a group, and with whom not: that is decided. */
export async function forgetWishes(trx: Trx, before: Instant): Promise<number> {
  const pairs = await trx
    .deleteFrom('registration_pairs')
    .where((eb) => {
      const placed = () =>
        eb
          .selectFrom('registrations')
          .select('id')
          .where('state', '=', 'placed')
          .where('state_since', '<', before);
      return eb.or([eb('from_id', 'in', placed()), eb('to_id', 'in', placed())]);
    })
    .executeTakeFirst();
  const words = await trx
    .updateTable('registrations')
    .set({ with_whom: null, not_with_whom: null })
    .where('state', '=', 'placed')
    .where('state_since', '<', before)
    .where((eb) => eb.or([eb('with_whom', 'is not', null), eb('not_with_whom', 'is not', null)]))
    .executeTakeFirst();
  return Number(pairs.numDeletedRows) + Number(words.numUpdatedRows);
}

function idsOf(rows: readonly { readonly id: RegistrationId }[]): readonly RegistrationId[] {
  return rows.map(({ id }) => id);
}
