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
import type { AskedFirstDate } from './types.ts';

/** What the planner proposes for each group at this moment: from the answers, and from what people are in already. */
export async function readFirstDateProposals(
  db: Db,
  asked: readonly AskedFirstDate[],
  now: Instant,
): Promise<readonly FirstDateProposal[]> {
  return (await readFacts(db, asked, now)).map(proposeFirstDate);
}

/** For as many groups as are asked about in the same statements. */
async function readFacts(
  db: Db,
  asked: readonly AskedFirstDate[],
  now: Instant,
): Promise<readonly FirstDateFacts[]> {
  const memberships = await listMembersOfGroups(
    db,
    asked.map(({ group }) => group.id),
  );
  const registrations = await listRegistrationsByIds(
    db,
    memberships.map(({ registrationId }) => registrationId),
  );
  const codes = registrations.map(({ form }) => form.municipalityCode);
  const municipalities = await listMunicipalitiesByCodes(db, codes);
  const names = new Map(municipalities.map((one) => [one.code, everydayName(one)]));
  const groupOf = new Map(memberships.map(({ registrationId, groupId }) => [registrationId, groupId]));
  const membersOf = Map.groupBy(registrations, ({ id }) => groupOf.get(id));

  const roundIds = asked.map(({ round }) => round.id);
  const slots = await listFirstDateSlots(db, roundIds);
  const answers = await listFirstDateAnswers(db, roundIds);
  const wishes = await listHostWishes(db, roundIds);
  const people = registrations.flatMap(personsOf);
  const guides = asked.flatMap(({ group }) => group.facilitatorId ?? []);
  const engagements = await listEngagements(db, [...people, ...guides], slots[0]?.startsAt);

  return asked.map(({ group, round }): FirstDateFacts => {
    const members = membersOf.get(group.id) ?? [];
    const who = new Set([...members.flatMap(personsOf), group.facilitatorId]);
    const taken = engagements.filter(({ personId }) => who.has(personId));
    return {
      groupName: group.name,
      members: members.map(({ id, form }) => ({
        id,
        name: displayName(form),
        municipality: names.get(form.municipalityCode) ?? form.municipalityCode,
      })),
      // A session at a moment at which one of them is in something else would be refused
      slots: slots.filter(
        (slot) => slot.roundId === round.id && !taken.some((engagement) => overlap(slot, engagement)),
      ),
      answers: answers.filter(({ roundId }) => roundId === round.id),
      wishes: wishes.filter(({ roundId }) => roundId === round.id),
      today: dateOf(now),
    };
  });
}

interface Engagement {
  readonly personId: PersonId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** What these people are in that ends after a moment; nothing without one. */
export async function listEngagements(
  db: Db,
  people: readonly PersonId[],
  from: Instant | undefined,
): Promise<readonly Engagement[]> {
  if (from === undefined || people.length === 0) return [];
  const rows = await db
    .selectFrom('engagements')
    .select(['person_id', 'starts_at', 'ends_at'])
    .where('person_id', 'in', people)
    .where('ends_at', '>', from)
    .execute();
  return rows.map(({ person_id, starts_at, ends_at }) => ({
    personId: person_id,
    startsAt: starts_at,
    endsAt: ends_at,
  }));
}

/** Nobody as long as a registration is of no person that is known. */
export function personsOf({ state }: Registration): readonly PersonId[] {
  return 'personId' in state ? [state.personId] : [];
}
