import type { Database } from '../../src/database/database.ts';
import type { MunicipalityCode, OfferId, PersonId, RegistrationId } from '../../src/shared/ids.ts';
import { newId } from '../../src/shared/ids.ts';
import { NOW } from '../trajectories/builders.ts';

/** Rows of registrations on the waiting list of an offer, past the services: as many as a season brings. */
export async function manyWaiting(database: Database, offerId: OfferId, count: number): Promise<void> {
  for (let start = 0; start < count; start += 200) {
    const indexes = Array.from({ length: Math.min(200, count - start) }, (_, index) => start + index);
    const people = indexes.map((index) => ({ index, id: newId<PersonId>() }));
    await database.db
      .insertInto('people')
      .values(
        people.map(({ index, id }) => ({
          id,
          given_name: 'Vele',
          family_name: `Aanmelder ${index}`,
          name_key: `aanmelder ${String(index).padStart(5, '0')} vele`,
          email: `vele.${index}@example.nl`,
          email_key: `vele.${index}@example.nl`,
          telephone: null,
          created_at: NOW,
          erased_at: null,
        })),
      )
      .execute();
    await database.db
      .insertInto('registrations')
      .values(people.map(({ index, id }) => row(offerId, id, index)))
      .execute();
  }
  await database.db
    .updateTable('offers')
    .set({ last_line_number: count + 100 })
    .where('id', '=', offerId)
    .execute();
}

function row(offerId: OfferId, personId: PersonId, index: number) {
  const key = `aanmelder ${String(index).padStart(5, '0')} vele`;
  return {
    id: newId<RegistrationId>(),
    offer_id: offerId,
    person_id: personId,
    state: 'waiting' as const,
    state_since: NOW,
    state_reason: null,
    place_number: null,
    line_number: index + 50,
    trajectory_id: null,
    source: 'import' as const,
    given_name: 'Vele',
    family_name: `Aanmelder ${index}`,
    name_key: key,
    email: `vele.${index}@example.nl`,
    email_key: `vele.${index}@example.nl`,
    telephone: null,
    // The cast is safe: the first builders make it
    municipality_code: 'GM0193' as MunicipalityCode,
    party: null,
    party_id: null,
    membership: 'unknown' as const,
    in_office_since: null,
    secretary_name: null,
    secretary_email: null,
    topics: '',
    weekdays: '',
    max_travel_minutes: null,
    with_whom: null,
    not_with_whom: null,
    remark: null,
    search_key: `${key} zwolle vele ${index} example nl`,
    consent_version: 1,
    consented_at: NOW,
    submitted_at: NOW,
    confirmed_at: NOW,
    version: 1,
  };
}
