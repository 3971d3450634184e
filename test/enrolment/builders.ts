import assert from 'node:assert/strict';
import { insertEnrolmentLink } from '../../src/access/enrolment-link-store.ts';
import { registrantRight } from '../../src/access/gate.ts';
import type { OfficeRight, RegistrantRight } from '../../src/access/types.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { getOffer } from '../../src/enrolment/offer-store.ts';
import { createOffer, openOffer } from '../../src/enrolment/offers.ts';
import { confirmForm, submitForm } from '../../src/enrolment/registering.ts';
import { getRegistration } from '../../src/enrolment/registration-store.ts';
import type { NewOffer, Offer, Registration, TypedForm } from '../../src/enrolment/types.ts';
import type { OfferId, RegistrationId } from '../../src/shared/ids.ts';
import type { Result } from '../../src/shared/result.ts';
import { aMunicipality, anOfficeWorker, given, NOW, officeRightOf } from '../trajectories/builders.ts';

/** The value of a decision that a test takes for granted. */
export async function done<Value>(result: Promise<Result<Value, { readonly code: string }>>): Promise<Value> {
  const outcome = await result;
  assert.ok(outcome.ok, `refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** What the `index`th wethouder fills in. */
export function aForm(index: number, rest: Partial<TypedForm> = {}): TypedForm {
  return {
    givenName: 'Wies',
    familyName: `Nummer ${index}`,
    email: `wies.${index}@example.nl`,
    municipalityCode: 'GM0193',
    membership: 'member',
    topics: [],
    weekdays: [],
    consent: true,
    ...rest,
  };
}

export const AN_OFFER: NewOffer = {
  title: 'Intervisie in het oosten',
  area: { kind: 'region', name: 'Regio Zwolle' },
  description: '',
  places: 2,
  answerWorkingDays: 3,
  startsOn: undefined,
  trajectoryId: undefined,
};

export async function anOffice(database: Database): Promise<OfficeRight> {
  await aMunicipality(database, 0);
  return officeRightOf(await anOfficeWorker(database));
}

/** An offer that is open. */
export async function anOpenOffer(
  context: Context,
  office: OfficeRight,
  rest: Partial<NewOffer> = {},
): Promise<Offer> {
  const id = await done(createOffer(context, office, { ...AN_OFFER, ...rest }));
  await done(openOffer(context, office, { offerId: id, version: 1 }));
  return getOffer(context.database.db, id);
}

/** The form that was sent last with this address. */
export async function lastForm({ db }: Database, email: string): Promise<RegistrationId> {
  const row = await db
    .selectFrom('registrations')
    .select('id')
    .where('email_key', '=', email.trim().toLowerCase())
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return given(row).id;
}

/** The right of whoever has the link of a registration. */
export async function rightOf({ db }: Database, id: RegistrationId): Promise<RegistrantRight> {
  return given(await registrantRight(db, await insertEnrolmentLink(db, id, NOW)));
}

/** Fills in a form and gives what confirming it needs. */
export async function submitted(
  context: Context,
  offer: Offer | undefined,
  form: TypedForm,
): Promise<{ readonly id: RegistrationId; readonly right: RegistrantRight }> {
  await done(submitForm(context, { offerCode: offer?.code, form }));
  const id = await lastForm(context.database, form.email);
  return { id, right: await rightOf(context.database, id) };
}

/** Fills in a form and confirms it. */
export async function enrolled(
  context: Context,
  offer: Offer | undefined,
  form: TypedForm,
): Promise<{ readonly id: RegistrationId; readonly right: RegistrantRight }> {
  const { right } = await submitted(context, offer, form);
  const id = await done(confirmForm(context, right, undefined));
  return { id, right };
}

export async function stateOf({ db }: Database, id: RegistrationId): Promise<Registration['state']['kind']> {
  return (await getRegistration(db, id)).state.kind;
}

/** How many registrations of an offer are in which state. */
export async function statesIn(
  { db }: Database,
  offerId: OfferId,
): Promise<Readonly<Record<string, number>>> {
  const rows = await db.selectFrom('registrations').select('state').where('offer_id', '=', offerId).execute();
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
