import { insertEnrolmentLink } from '../../src/access/enrolment-link-store.ts';
import { openFirstDate } from '../../src/forming/first-date.ts';
import { listOpenFirstDates } from '../../src/forming/first-date-store.ts';
import { formGroup } from '../../src/forming/forming.ts';
import { listCurrentIntakes } from '../../src/forming/intake-store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { aForm, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import { globalId, type Running } from '../server/running.ts';
import { given, officeRightOf } from '../trajectories/builders.ts';

/** How every entry point about intended groups is asked, so that who may gets as far as a rule, or may do it again. */
export async function formingEntries(
  { context }: Running,
  { office, facilitator }: { readonly office: PersonId; readonly facilitator: PersonId },
) {
  const right = officeRightOf(office);
  const { db } = context.database;
  const offer = await anOpenOffer(context, right);
  const member = await enrolled(context, offer, aForm(91));
  const groupId = await done(
    formGroup(context, right, { name: 'Groep Noord', facilitatorId: facilitator, members: [member.id] }),
  );
  const [intake] = await listCurrentIntakes(db, [member.id]);
  const moment = {
    startsAt: '2027-03-16T12:30:00.000Z' as Instant,
    endsAt: '2027-03-16T15:30:00.000Z' as Instant,
  };
  const answerBy = '2027-02-20' as CalendarDate;
  await done(openFirstDate(context, right, { groupId, version: 1, moments: [moment], answerBy }));
  const [round] = await listOpenFirstDates(db, [groupId]);
  const token = await insertEnrolmentLink(db, member.id, context.clock());
  const group = globalId('IntendedGroup', groupId);
  const talk = globalId('Intake', given(intake).id);
  const registration = globalId('Registration', member.id);
  const appointment = `{ startsAt: "${moment.startsAt}", endsAt: "${moment.endsAt}", way: TELEPHONE }`;
  return {
    queries: {
      intendedGroups: 'intendedGroups { id }',
      intendedGroup: `intendedGroup(id: "${group}") { id }`,
      intakes: 'intakes { id }',
      intakeMoments: 'intakeMoments { id }',
      ownIntake: `ownIntake(token: "${token}") { isOpen }`,
      ownFirstDate: `ownFirstDate(token: "${token}") { answerBy }`,
    },
    mutations: {
      formIntendedGroup: 'input: { name: "", registrationIds: [] }',
      changeIntendedGroup: `input: { groupId: "${group}", version: 99, name: "x", registrationIds: ["${registration}"] }`,
      dissolveIntendedGroup: `input: { groupId: "${group}", version: 99 }`,
      startIntendedGroup: `input: { groupId: "${group}", version: 99, startsAt: "${moment.startsAt}", endsAt: "${moment.endsAt}", hostRegistrationId: "${registration}" }`,
      askFirstDate: `input: { groupId: "${group}", version: 99, moments: [], answerBy: "2027-02-20" }`,
      stopFirstDate: `input: { firstDateId: "${given(round).id}", version: 99 }`,
      setFirstDateAvailability: `input: { groupId: "${group}", unavailableSlotIds: [] }`,
      offerIntakeMoments: 'input: { moments: [] }',
      withdrawIntakeMoment: 'input: { momentId: "x" }',
      askIntakes: 'input: { intakeIds: [] }',
      planIntake: `input: { intakeId: "${talk}", version: 99, appointment: ${appointment} }`,
      cancelIntake: `input: { intakeId: "${talk}", version: 99 }`,
      noteIntake: `input: { intakeId: "${talk}", note: "" }`,
      concludeIntake: `input: { intakeId: "${talk}", version: 99, outcome: SUITABLE }`,
      pickIntakeMoment: `input: { token: "${token}", momentId: "x" }`,
      callOffOwnIntake: `input: { token: "${token}", version: 1 }`,
      answerFirstDate: `input: { token: "${token}", answers: [] }`,
    },
    ids: { IntendedGroup: group, Intake: talk },
  };
}
