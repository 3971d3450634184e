import type { Database } from '../../src/database/database.ts';
import { type SeasonRegistration, seasonOf } from '../../src/demonstration/season.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { newId, type OfferId, type PersonId, type RegistrationId } from '../../src/shared/ids.ts';
import { day } from '../reference/dutch-tables.ts';
import { NOW } from '../trajectories/builders.ts';

export interface Enrolled {
  readonly id: RegistrationId;
  readonly personId: PersonId;
  readonly season: SeasonRegistration;
}

/**
 * Who registered for an offer in a season, with a place each, past the services: as many as a season brings. The `index`th is called
 * `Wies Aanmelder {index}`.
 */
export async function aSeason(
  { db }: Database,
  tables: ReferenceTables,
  {
    offerId,
    registrations,
    seed = 1,
  }: { readonly offerId: OfferId; readonly registrations: number; readonly seed?: number },
): Promise<readonly Enrolled[]> {
  const season = seasonOf(tables, { seed, registrations, on: day('2027-01-04') });
  const enrolled = season.map(
    (each): Enrolled => ({ id: newId<RegistrationId>(), personId: newId<PersonId>(), season: each }),
  );
  for (let start = 0; start < enrolled.length; start += 200) {
    const part = [...enrolled.entries()].slice(start, start + 200);
    const names = (index: number) => ({
      given_name: 'Wies',
      family_name: `Aanmelder ${index}`,
      name_key: `aanmelder ${String(index).padStart(5, '0')} wies`,
      email: `wies.${index}@example.nl`,
      email_key: `wies.${index}@example.nl`,
      telephone: null,
    });
    await db
      .insertInto('people')
      .values(
        part.map(([index, { personId }]) => ({
          id: personId,
          ...names(index),
          created_at: NOW,
          erased_at: null,
        })),
      )
      .execute();
    await db
      .insertInto('offer_places')
      .values(part.map(([index]) => ({ offer_id: offerId, number: 1000 + index })))
      .execute();
    await db
      .insertInto('registrations')
      .values(
        part.map(([index, { id, personId, season: each }]) => ({
          id,
          offer_id: offerId,
          person_id: personId,
          state: 'registered' as const,
          state_since: NOW,
          state_reason: null,
          place_number: 1000 + index,
          line_number: null,
          trajectory_id: null,
          source: 'import' as const,
          ...names(index),
          municipality_code: each.municipality,
          party: each.partyId,
          party_id: each.partyId,
          membership: each.isMember ? ('member' as const) : ('nonMember' as const),
          in_office_since: each.inOfficeSince ?? null,
          secretary_name: null,
          secretary_email: null,
          topics: each.topics.join('|'),
          weekdays: each.weekdays.join('|'),
          max_travel_minutes: each.maxTravelMinutes ?? null,
          with_whom: each.wishes[0] === undefined ? null : `Graag met Wies Aanmelder ${each.wishes[0]}`,
          not_with_whom: each.vetoes[0] === undefined ? null : `Niet met Aanmelder ${each.vetoes[0]}`,
          remark: null,
          search_key: `wies ${index}`,
          consent_version: 1,
          consented_at: NOW,
          submitted_at: NOW,
          confirmed_at: NOW,
          version: 1,
        })),
      )
      .execute();
  }
  return enrolled;
}
