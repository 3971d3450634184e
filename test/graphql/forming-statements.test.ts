import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfficeRight } from '../../src/access/types.ts';
import { answerFirstDate, openFirstDate } from '../../src/forming/first-date.ts';
import { listFirstDateSlots, listOpenFirstDates } from '../../src/forming/first-date-store.ts';
import { formGroup } from '../../src/forming/forming.ts';
import { listMembersOfGroups } from '../../src/forming/group-store.ts';
import { listCurrentIntakes } from '../../src/forming/intake-store.ts';
import type { IntendedGroupId, PersonId } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { aForm, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import { countingStatements, mailsHaveLeft } from '../server/counting-statements.ts';
import { askFor, globalId, type Json, type Running, signedIn, withServer } from '../server/running.ts';
import {
  aFacilitator,
  aMunicipality,
  anOfficeWorker,
  given,
  officeRightOf,
} from '../trajectories/builders.ts';
import { decide } from './forming-season.ts';

/** What the screens ask of each intended group and of each talk. */
const OF_GROUPS = [
  'name state facilitator { name } trajectory { name }',
  'members { name municipality { displayName } registration { notes { writtenBy { name } } } }',
  'members { intakeOutcome intake { name state outcome groupName municipality { displayName } } }',
  'firstDate { answerBy hosts { wish } slots { notes { name } answers { answer } } }',
  'firstDate { proposal { slotId hostMemberId reasons } }',
];
const OF_TALKS = [
  '{ intakes { name groupName email telephone state outcome note appointment { startsAt } } }',
  '{ intakeMoments { id appointment { startsAt way } } }',
];

const SEEN = 'name firstDate { slots { id notes { name } } proposal { slotId hostMemberId reasons } }';

/** A group of two that says yes to moments on these days; the first of the two would gladly receive it. */
async function addGroup(
  { context }: Running,
  right: OfficeRight,
  {
    name,
    facilitatorId,
    days,
  }: { readonly name: string; readonly facilitatorId: PersonId; readonly days: readonly string[] },
): Promise<IntendedGroupId> {
  const { db } = context.database;
  const offer = await anOpenOffer(context, right);
  const members: Awaited<ReturnType<typeof enrolled>>[] = [];
  for (const which of [0, 1]) {
    const municipalityCode = await aMunicipality(context.database, which);
    const email = `${name}-${which}@example.nl`;
    members.push(await enrolled(context, offer, aForm(which, { email, municipalityCode })));
  }
  const groupId = await done(
    formGroup(context, right, { name, facilitatorId, members: members.map(({ id }) => id) }),
  );
  const moments = days.map((day) => ({
    startsAt: `${day}T12:30:00.000Z` as Instant,
    endsAt: `${day}T15:30:00.000Z` as Instant,
  }));
  const answerBy = '2027-02-20' as CalendarDate;
  await done(openFirstDate(context, right, { groupId, version: 1, moments, answerBy }));
  const [round] = await listOpenFirstDates(db, [groupId]);
  const slots = await listFirstDateSlots(db, [given(round).id]);
  const answers = slots.map(({ id }) => ({ slotId: id, answer: 'yes' as const }));
  for (const [which, member] of members.entries()) {
    const wish = which === 0 ? 'gladly' : 'possible';
    await done(answerFirstDate(context, member.right, { answers, wish }));
  }
  return groupId;
}

describeOnBothEngines('Statements of intended groups', (engine) => {
  test('are as many for one as for several, which are proposed what each alone is', async () => {
    const { observe, count } = countingStatements();
    await withServer(
      engine,
      async (server) => {
        const { context } = server;
        const { db } = context.database;
        const officeId = await anOfficeWorker(context.database);
        const [one, other] = [await aFacilitator(context.database), await aFacilitator(context.database)];
        const right = officeRightOf(officeId);
        const office = await signedIn(server, officeId);
        const facilitator = await signedIn(server, one);
        const costs = async () => {
          await mailsHaveLeft(context.database);
          const each: number[] = [];
          const ask = async (token: string, query: string) => {
            const before = count();
            await askFor(server, token, query);
            each.push(count() - before);
          };
          for (const fields of OF_GROUPS) await ask(office, `{ intendedGroups { ${fields} } }`);
          for (const query of OF_TALKS) await ask(facilitator, query);
          return each;
        };
        const first = await addGroup(server, right, {
          name: 'een',
          facilitatorId: one,
          days: ['2027-03-16', '2027-03-18'],
        });
        const [member] = await listMembersOfGroups(db, [first]);
        const [talk] = await listCurrentIntakes(db, [given(member).registrationId]);
        // In the way of the first moment, of this group alone
        const planned = await decide(server, facilitator, 'planIntake', {
          intakeId: globalId('Intake', given(talk).id),
          version: 1,
          appointment: { startsAt: '2027-03-16T13:00:00Z', endsAt: '2027-03-16T14:00:00Z', way: 'TELEPHONE' },
        });
        assert.equal(planned.__typename, 'PlanIntakeSuccess');
        const ofOne = await costs();
        const groups = [
          first,
          await addGroup(server, right, { name: 'twee', facilitatorId: other, days: ['2027-03-16'] }),
          await addGroup(server, right, {
            name: 'drie',
            facilitatorId: one,
            days: ['2027-05-04', '2027-05-11'],
          }),
        ];

        assert.deepEqual(await costs(), ofOne);

        const { intendedGroups } = await askFor(server, office, `{ intendedGroups { ${SEEN} } }`);
        const alone: Json[] = [];
        for (const id of groups) {
          const query = `{ intendedGroup(id: "${globalId('IntendedGroup', id)}") { ${SEEN} } }`;
          alone.push((await askFor(server, office, query)).intendedGroup);
        }
        assert.deepEqual(intendedGroups, alone);
        assert.deepEqual(
          alone.map(({ firstDate: { slots, proposal } }) => [
            slots.map(({ notes }: Json) => notes.map(({ name }: Json) => name)),
            slots.findIndex(({ id }: Json) => id === proposal.slotId),
          ]),
          [
            [[[], []], 1],
            [[[]], 0],
            [[['Meivakantie adviesweek (regio noord)'], []], 0],
          ],
        );
      },
      { observe },
    );
  });
});
