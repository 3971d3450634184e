import { sql } from 'kysely';
import { reviseCalendars } from '../calendar/store.ts';
import type { Db, Trx } from '../database/tables.ts';
import { deleteRegistrations } from '../enrolment/retention-store.ts';
import { nameKey } from '../people/rules.ts';
import type { PersonId, RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { PERSON_COLUMNS } from './person-data.ts';
import { clearColumns, deleteRows, findKeys, type Keys } from './person-store.ts';

/**
 * Forgets a person: what is theirs alone goes, what is of a group stays and leads to somebody without a name. Sent invoices stay, as
 * the law asks. Whether it may be done is for who calls. Gives false when there was nobody (any more) to forget.
 */
export async function erasePerson(trx: Trx, personId: PersonId, now: Instant): Promise<boolean> {
  const keys = await findKeys(trx, personId);
  if (keys === undefined) return false;
  // Who keeps or kept the calendar reads a name in it, and sessions that it no longer has
  await reviseCalendars(trx, { participants: [personId], facilitators: [], isOfficeTold: false }, now);
  // The ids were read from the table itself
  await deleteRegistrations(trx, keys.registration as readonly RegistrationId[], now);
  for (const found of PERSON_COLUMNS) {
    const values = keys[found.knownBy];
    if (found.whenErased === 'delete') await deleteRows(trx, found, values);
    else if (found.whenErased !== 'keep') await clearColumns(trx, found, values, found.whenErased);
  }
  await forgetHelpers(trx, keys);
  await forgetDepartures(trx, keys);
  await forgetProblems(trx, keys);
  await takeNameAway(trx, personId, await formerRole(trx, personId, keys), now);
  return true;
}

/**
 * Who helped somebody on a phone is known under a name of their own, and only through who was helped. It is among the facts of what was
 * decided on that phone, and of the phone itself: it goes, the rest of the facts stay.
 */
async function forgetHelpers(trx: Trx, { person, participant }: Keys): Promise<void> {
  const entries = await trx
    .selectFrom('audit_log')
    .select(['id', 'details'])
    .where('details', 'like', '%"helper":%')
    .where((eb) =>
      eb.or([
        eb('actor_id', 'in', person as readonly PersonId[]),
        ...participant.map((id) => eb('details', 'like', `%"participant":"${id}"%`)),
      ]),
    )
    .execute();
  for (const { id, details } of entries) {
    // Written by src/audit/store.ts: an object of facts
    const { helper: _, ...rest } = JSON.parse(details) as Record<string, unknown>;
    await trx
      .updateTable('audit_log')
      .set({ details: JSON.stringify(rest) })
      .where('id', '=', id)
      .execute();
  }
}

/** Why somebody left is theirs; that they stopped between two cycles is of the fee, and stays. */
async function forgetDepartures(trx: Trx, { participant }: Keys): Promise<void> {
  if (participant.length === 0) return;
  await sql`
    update departures set kind = 'other'
    where kind <> 'continuation' and participant_id in (${sql.join(participant)})`.execute(trx);
}

/** A plan stays; the question that it was the answer to has the names and answers of all, and nobody asks it again. */
async function forgetProblems(trx: Trx, { participant }: Keys): Promise<void> {
  if (participant.length === 0) return;
  await sql`
    update plans set problem = '{}'
    where trajectory_id in (select trajectory_id from participants where id in (${sql.join(participant)}))`.execute(
    trx,
  );
}

/** As what others knew the person. */
async function formerRole(db: Db, personId: PersonId, { participant }: Keys): Promise<string> {
  if (participant.length > 0) return 'deelnemer';
  const facilitator = await db
    .selectFrom('facilitators')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (facilitator !== undefined) return 'begeleider';
  const office = await db
    .selectFrom('office_staff')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return office === undefined ? 'contactpersoon' : 'medewerker';
}

async function takeNameAway(trx: Trx, personId: PersonId, role: string, now: Instant): Promise<void> {
  const name = { givenName: 'Voormalig', familyName: role };
  await trx
    .updateTable('people')
    .set({
      given_name: name.givenName,
      family_name: name.familyName,
      name_key: nameKey(name),
      email: '',
      // Nobody's address, so that it can be somebody's again
      email_key: `erased:${personId}`,
      telephone: null,
      erased_at: now,
    })
    .where('id', '=', personId)
    .execute();
}
