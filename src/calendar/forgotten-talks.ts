import type { Trx } from '../database/tables.ts';
import type { IntakeId, RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { reviseCalendars } from './store.ts';

/** Which talks: some by their ids, or all about registrations. */
type Talks =
  | { readonly column: 'id'; readonly ids: readonly IntakeId[] }
  | { readonly column: 'registration_id'; readonly ids: readonly RegistrationId[] };

/**
 * Talks are about to be forgotten, and vanish from the calendars of those they were with: a new revision of these, as a
 * program that asks would be told that its copy is good. Before they go.
 */
export async function reviseForgottenTalks(trx: Trx, { column, ids }: Talks, now: Instant): Promise<void> {
  const rows = await trx
    .selectFrom('intakes')
    .select('facilitator_id')
    .distinct()
    .where(column, 'in', ids)
    .where('appointment', '<>', 'none')
    .execute();
  if (rows.length === 0) return;
  const facilitators = rows.map(({ facilitator_id }) => facilitator_id);
  await reviseCalendars(trx, { participants: [], facilitators, isOfficeTold: false }, now);
}
