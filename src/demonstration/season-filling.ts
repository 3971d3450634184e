import type { OfficeRight } from '../access/types.ts';
import { putGuideFacts } from '../composing/guide-store.ts';
import type { Context } from '../database/context.ts';
import { findOffer } from '../enrolment/offer-store.ts';
import { createOffer, openOffer } from '../enrolment/offers.ts';
import { enterRegistration, noteRegistration, withdrawFor } from '../enrolment/office-registrations.ts';
import { getRegistration } from '../enrolment/registration-store.ts';
import type { NewOffer, TypedForm } from '../enrolment/types.ts';
import { displayName, normalizeEmail, searchKey } from '../people/rules.ts';
import { insertFacilitator, insertPerson } from '../people/store.ts';
import type { Party, ReferenceTables } from '../reference/types.ts';
import type { MunicipalityCode, OfferId, RegistrationId } from '../shared/ids.ts';
import type { Result } from '../shared/result.ts';
import { below, type Random, seeded } from '../shared/seeded-random.ts';
import { addDays, dateOf, type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { type SeasonRegistration, seasonOf, standingOn } from './season.ts';
import { AREAS, FACILITATORS, FAMILY_NAMES, GIVEN_NAMES } from './season-names.ts';

/*
 * A season in a database: offers by region, registrations that came in over six weeks, waiting lists, people who withdrew, notes of
 * the office, facilitators with where they live. Everything goes by the services that the screens use, without a mail to
 * anybody but who withdraws. Addresses end in `.example`, which no mail can reach (RFC 2606, section 2).
 */

type Tables = Pick<ReferenceTables, 'municipalities' | 'parties'>;

export interface SeasonFilled {
  readonly offers: number;
  readonly registrations: number;
  readonly waiting: number;
  readonly preRegistrations: number;
}

export interface SeasonWishes {
  readonly seed: number;
  readonly registrations: number;
}

/** Registrations came in over so many days, the last of them now. */
const DAYS = 42;
/** Of all who want a place in a region so many find one; the others wait. */
const PLACES_FOR = 0.92;
const PRE_REGISTERED = 0.08;
const WITHDRAWN = 0.03;
const NOTED = 0.1;
const NOTES = [
  'Belde: kan pas na de zomer beginnen.',
  'Vraagt of de gemeente de factuur kan krijgen.',
  'Was eerder deelnemer, was daar tevreden over.',
  'Wil graag een begeleider uit een andere provincie.',
] as const;

/** Fills a database that has no registrations yet. */
export async function fillSeason(
  context: Context,
  office: OfficeRight,
  allTables: Tables,
  { seed, registrations }: SeasonWishes,
): Promise<SeasonFilled> {
  const now = context.clock();
  // One that has ended takes no registrations any more
  const tables = standingOn(allTables, dateOf(now));
  const random = seeded(seed + 1);
  const startedAt = instantFromMillis(millisOf(now) - DAYS * 86_400_000);
  // Nobody is in office for a shorter time than since before the first of them registered
  const season = seasonOf(tables, { seed, registrations, on: dateOf(startedAt) });
  await addFacilitators(context, now);
  const people = season.map((_, index) => nameOf(index, random));
  const forms = season.map((one, index) => formOf(one, index, { people, tables, random }));
  const wanted = season.map((one) => (random() < PRE_REGISTERED ? undefined : areaOf(tables, one)));
  const offers = await openOffers(at(context, startedAt), office, wanted);
  const entered: RegistrationId[] = [];
  const step = (DAYS * 86_400_000) / Math.max(1, season.length);
  for (const [index, form] of forms.entries()) {
    const then = at(context, instantFromMillis(millisOf(startedAt) + Math.round(step * index)));
    const area = wanted[index];
    const offerId = area === undefined ? undefined : offers.get(area);
    const id = must(
      await enterRegistration(then, office, { offerId, form, source: 'import', isSilent: true }),
    );
    entered.push(id);
    if (random() < NOTED) {
      must(
        await noteRegistration(then, office, {
          registrationId: id,
          text: NOTES[below(random, NOTES.length)] ?? '',
        }),
      );
    }
  }
  await withdrawSome(context, office, entered, random);
  return countFilled(context);
}

function at(context: Context, now: Instant): Context {
  return { ...context, clock: () => now };
}

/** What a season fills in is always right. */
function must<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`The season could not be filled in: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

interface Name {
  readonly givenName: string;
  readonly familyName: string;
}

function nameOf(index: number, random: Random): Name & { readonly email: string } {
  const givenName = GIVEN_NAMES[below(random, GIVEN_NAMES.length)] ?? 'Jo';
  const familyName = FAMILY_NAMES[below(random, FAMILY_NAMES.length)] ?? 'Jansen';
  const words = searchKey(`${givenName} ${familyName}`).replaceAll(' ', '.');
  return { givenName, familyName, email: `${words}.${index + 1}@seizoen.example` };
}

interface Season {
  readonly people: readonly (Name & { readonly email: string })[];
  readonly tables: Tables;
  readonly random: Random;
}

function formOf(
  {
    municipality,
    partyId,
    isMember,
    inOfficeSince,
    maxTravelMinutes,
    weekdays,
    topics,
    ...rest
  }: SeasonRegistration,
  index: number,
  { people, tables, random }: Season,
): TypedForm {
  const person = people[index] ?? { givenName: 'Jo', familyName: 'Jansen', email: 'jo@seizoen.example' };
  const named = (places: readonly number[]) =>
    places
      .flatMap((place) => people[place] ?? [])
      .map(displayName)
      .join(' en ');
  const hasSecretary = random() < 0.6;
  return {
    ...person,
    telephone: random() < 0.7 ? `06 ${String(10_000_000 + below(random, 89_999_999))}` : undefined,
    municipalityCode: municipality,
    party: partyAsTyped(partyId, tables.parties),
    membership: isMember ? 'member' : random() < 0.1 ? 'unknown' : 'nonMember',
    inOfficeSince,
    secretaryName: hasSecretary ? 'Bestuurssecretariaat' : undefined,
    secretaryEmail: hasSecretary ? `secretariaat.${municipality.toLowerCase()}@seizoen.example` : undefined,
    topics,
    weekdays,
    maxTravelMinutes,
    withWhom: named(rest.wishes) || undefined,
    notWithWhom: named(rest.vetoes) || undefined,
    consent: true,
  };
}

/** As a wethouder would write it. */
function partyAsTyped(id: string, parties: readonly Party[]): string | undefined {
  if (id === 'geen') return undefined;
  if (id === 'lokaal') return 'Gemeentebelangen';
  return parties.find((party) => party.id === id)?.shortName;
}

function areaOf({ municipalities }: Tables, { municipality }: SeasonRegistration): string {
  const province = municipalities.find(({ code }) => code === municipality)?.province ?? '';
  const area = AREAS.find(({ provinces }) => (provinces as readonly string[]).includes(province)) ?? AREAS[0];
  return area.title;
}

/** An offer for each region with whole groups of six, a bit fewer than there is interest for. */
async function openOffers(
  context: Context,
  office: OfficeRight,
  wanted: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, OfferId>> {
  const offers = new Map<string, OfferId>();
  for (const { title, area } of AREAS) {
    const interest = wanted.filter((one) => one === title).length;
    const offer: NewOffer = {
      title,
      area: { kind: 'region', name: area },
      description: '',
      places: Math.max(6, Math.floor((interest * PLACES_FOR) / 6) * 6),
      answerWorkingDays: 3,
      startsOn: addDays(dateOf(context.clock()), DAYS + 60),
      trajectoryId: undefined,
    };
    const id = must(await createOffer(context, office, offer));
    const made = await findOffer(context.database.db, id);
    must(await openOffer(context, office, { offerId: id, version: made?.version ?? 1 }));
    offers.set(title, id);
  }
  return offers;
}

/** Some change their mind: their places go to who waits, as they would. */
async function withdrawSome(
  context: Context,
  office: OfficeRight,
  ids: readonly RegistrationId[],
  random: Random,
): Promise<void> {
  for (const registrationId of ids.filter(() => random() < WITHDRAWN)) {
    const { version } = await getRegistration(context.database.db, registrationId);
    must(await withdrawFor(context, office, { registrationId, version, reason: 'Belde af.' }));
  }
}

async function addFacilitators({ database }: Context, now: Instant): Promise<void> {
  await database.transaction(async (trx) => {
    for (const { givenName, familyName, home } of FACILITATORS) {
      const email = `${searchKey(`${givenName} ${familyName}`).replaceAll(' ', '.')}@begeleider.example`;
      const emailKey = normalizeEmail(email);
      if (emailKey === undefined) throw new Error(`${email} is no e-mail address.`);
      const personId = await insertPerson(trx, { givenName, familyName, email, emailKey, createdAt: now });
      await insertFacilitator(trx, personId, now);
      // Written out as such in season-names.ts
      await putGuideFacts(trx, {
        facilitatorId: personId,
        home: home as MunicipalityCode,
        notIn: [],
        notWith: [],
      });
    }
  });
}

async function countFilled({ database: { db } }: Context): Promise<SeasonFilled> {
  const rows = await db.selectFrom('registrations').select(['state', 'offer_id']).execute();
  const offers = await db.selectFrom('offers').select('id').execute();
  return {
    offers: offers.length,
    registrations: rows.filter((row) => row.offer_id !== null).length,
    waiting: rows.filter((row) => row.state === 'waiting').length,
    preRegistrations: rows.filter((row) => row.offer_id === null).length,
  };
}

/** Whether there is anything in the database that a season would come beside. */
export async function hasRegistrations({ database: { db } }: Context): Promise<boolean> {
  return (await db.selectFrom('registrations').select('id').limit(1).executeTakeFirst()) !== undefined;
}
