import { skipLocked } from '../database/skip-locked.ts';
import type { Trx } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/**
 * The party of terms of office for which nobody composes a group any more: no registration of the person has a party, the
 * person was known before an instant, and no group of the person had a session at or after it, or has one to come.
 */
export async function forgetParties(trx: Trx, before: Instant): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('wethouder_terms')
    .set({ party_id: null })
    .where('party_id', 'is not', null)
    .where('person_id', 'in', (eb) =>
      eb.selectFrom('people').select('people.id').where('people.created_at', '<', before),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('registrations')
            .select('registrations.id')
            .whereRef('registrations.person_id', '=', 'wethouder_terms.person_id')
            .where('registrations.party', 'is not', null),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('participants')
            .innerJoin('sessions', 'sessions.trajectory_id', 'participants.trajectory_id')
            .select('sessions.id')
            .whereRef('participants.person_id', '=', 'wethouder_terms.person_id')
            .where('sessions.ends_at', '>=', before),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Instants before which something is no reason any more to know a person. */
export interface Ties {
  /** Of the last session of a group the person was in, or, without sessions, of coming into it. */
  readonly group: Instant;
  /** Of the end of working for the association. */
  readonly work: Instant;
  /** Of becoming known. */
  readonly known: Instant;
}

/**
 * People to whom nothing ties the association any more: no registration, no group, no work for it, no calendar that they keep for
 * somebody, no invoice that is still to be sent. They are held until the end of the transaction; of whom something is being decided
 * just then, is passed over until the next time.
 */
export async function listUntied(
  trx: Trx,
  { group, work, known }: Ties,
  { limit, among }: { readonly limit: number; readonly among?: readonly PersonId[] },
): Promise<readonly PersonId[]> {
  if (among?.length === 0) return [];
  const rows = await trx
    .selectFrom('people')
    .select('people.id')
    .where('people.erased_at', 'is', null)
    .where('people.created_at', '<', known)
    .$if(among !== undefined, (query) => query.where('people.id', 'in', among ?? []))
    .where((eb) =>
      eb.not(
        eb.or([
          eb.exists(
            eb
              .selectFrom('registrations')
              .select('registrations.id')
              .whereRef('registrations.person_id', '=', 'people.id'),
          ),
          eb.exists(
            eb
              .selectFrom('participants')
              .select('participants.id')
              .whereRef('participants.person_id', '=', 'people.id')
              .where((inner) =>
                inner.or([
                  inner('participants.joined_at', '>=', group),
                  inner.exists(
                    inner
                      .selectFrom('sessions')
                      .select('sessions.id')
                      .whereRef('sessions.trajectory_id', '=', 'participants.trajectory_id')
                      .where('sessions.ends_at', '>=', group),
                  ),
                  inner.exists(
                    inner
                      .selectFrom('invoices')
                      .select('invoices.id')
                      .whereRef('invoices.participant_id', '=', 'participants.id')
                      .where('invoices.state', '=', 'draft'),
                  ),
                ]),
              ),
          ),
          eb.exists(
            eb
              .selectFrom('facilitators')
              .select('facilitators.person_id')
              .whereRef('facilitators.person_id', '=', 'people.id')
              .where((inner) => inner.or([inner('ended_at', 'is', null), inner('ended_at', '>=', work)])),
          ),
          eb.exists(
            eb
              .selectFrom('office_staff')
              .select('office_staff.person_id')
              .whereRef('office_staff.person_id', '=', 'people.id')
              .where((inner) => inner.or([inner('ended_at', 'is', null), inner('ended_at', '>=', work)])),
          ),
          eb.exists(
            eb
              .selectFrom('secretary_assignments')
              .select('secretary_assignments.id')
              .whereRef('secretary_assignments.secretary_id', '=', 'people.id')
              .where('secretary_assignments.ended_at', 'is', null),
          ),
        ]),
      ),
    )
    .orderBy('people.id')
    .limit(limit)
    .modifyEnd(skipLocked(trx))
    .execute();
  return rows.map(({ id }) => id);
}
