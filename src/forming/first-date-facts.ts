import type { Db } from '../database/tables.ts';
import { listRegistrationsByIds } from '../enrolment/registration-store.ts';
import type { Registration } from '../enrolment/types.ts';
import { displayName } from '../people/rules.ts';
import { everydayName } from '../reference/rules.ts';
import { listMunicipalitiesByCodes } from '../reference/store.ts';
import type { PersonId } from '../shared/ids.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import { type FirstDateFacts, type FirstDateProposal, proposeFirstDate } from './first-date-problem.ts';
import { listFirstDateAnswers, listFirstDateSlots, listHostWishes } from './first-date-store.ts';
import { listMembersOfGroups } from './group-store.ts';
import { overlap } from './rules.ts';
import type { FirstDateRound, FirstDateSlot, IntendedGroup } from './types.ts';

/** What the planner proposes for a group at this moment: from the answers, and from what people are in already. */
export async function readFirstDateProposal(
  db: Db,
  group: IntendedGroup,
  round: FirstDateRound,
  now: Instant,
): Promise<FirstDateProposal> {
  return proposeFirstDate(await readFacts(db, group, round, now));
}

async function readFacts(
  db: Db,
  group: IntendedGroup,
  { id }: FirstDateRound,
  now: Instant,
): Promise<FirstDateFacts> {
  const memberships = await listMembersOfGroups(db, [group.id]);
  const registrations = await listRegistrationsByIds(
    db,
    memberships.map(({ registrationId }) => registrationId),
  );
  const codes = registrations.map(({ form }) => form.municipalityCode);
  const municipalities = await listMunicipalitiesByCodes(db, codes);
  const names = new Map(municipalities.map((one) => [one.code, everydayName(one)]));
  const people = [
    ...registrations.flatMap(personsOf),
    ...(group.facilitatorId === undefined ? [] : [group.facilitatorId]),
  ];
  const slots = await listFirstDateSlots(db, [id]);
  return {
    groupName: group.name,
    members: registrations.map(({ id: registrationId, form }) => ({
      id: registrationId,
      name: displayName(form),
      municipality: names.get(form.municipalityCode) ?? form.municipalityCode,
    })),
    slots: await withoutTaken(db, slots, people),
    answers: await listFirstDateAnswers(db, [id]),
    wishes: await listHostWishes(db, [id]),
    today: dateOf(now),
  };
}

/** Slots at which nobody of these is in something else: a session then would be refused. */
async function withoutTaken(
  db: Db,
  slots: readonly FirstDateSlot[],
  people: readonly PersonId[],
): Promise<readonly FirstDateSlot[]> {
  const from = slots[0]?.startsAt;
  if (from === undefined || people.length === 0) return slots;
  const rows = await db
    .selectFrom('engagements')
    .select(['starts_at', 'ends_at'])
    .where('person_id', 'in', people)
    .where('ends_at', '>', from)
    .execute();
  return slots.filter((slot) =>
    rows.every(({ starts_at, ends_at }) => !overlap(slot, { startsAt: starts_at, endsAt: ends_at })),
  );
}

function personsOf({ state }: Registration): readonly PersonId[] {
  return 'personId' in state ? [state.personId] : [];
}
