import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiveMail } from '../../src/notifications/replies.ts';
import { getPerson, insertSecretaryAssignment } from '../../src/people/store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, globalId, type Json, type Running, withServer } from '../server/running.ts';
import { aPerson, given, later } from '../trajectories/builders.ts';
import { anIntendedGroup, aSeason, decide, type Season } from './forming-season.ts';
import { intakesOf, mailsAbout, moment } from './talks.ts';

async function personIdsOf({ context }: Running, { members }: Season): Promise<readonly PersonId[]> {
  const rows = await context.database.db
    .selectFrom('registrations')
    .select(['id', 'person_id'])
    .where(
      'id',
      'in',
      members.map(({ id }) => id),
    )
    .execute();
  return members.map(({ id }) => given(rows.find((row) => row.id === id)?.person_id ?? undefined));
}

/** Makes a fresh person keep the calendars of the first two members; the second wants no copies. */
async function aSecretary(server: Running, season: Season): Promise<string> {
  const { database } = server.context;
  const [first, second] = await personIdsOf(server, season);
  const sofie = await aPerson(database, { givenName: 'Sofie' });
  await database.transaction(async (trx) => {
    for (const wethouderId of [given(first), given(second)]) {
      await insertSecretaryAssignment(trx, { secretaryId: sofie, wethouderId, startedAt: server.now() });
    }
    await trx
      .insertInto('notice_choices')
      .values({ person_id: given(second), way: 'automatic', secretary_copy: 'no', changed_at: server.now() })
      .execute();
  });
  return (await getPerson(database.db, sofie)).email;
}

/** Each talk an appointment, an hour after the one before. */
async function planAll(server: Running, { facilitator }: Season): Promise<readonly Json[]> {
  for (const [index, intake] of (await intakesOf(server, facilitator)).entries()) {
    const appointment = moment(8 + index, { place: 'Kamer 4' });
    const planned = await decide(server, facilitator, 'planIntake', {
      intakeId: intake.id,
      version: 1,
      appointment,
    });
    assert.equal(planned.__typename, 'PlanIntakeSuccess');
  }
  return intakesOf(server, facilitator);
}

interface Reply {
  readonly uid: string;
  readonly attendee: string;
  readonly answer: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
  readonly from?: string;
  readonly sequence?: number;
  readonly minute?: number;
}

function replyMail({ uid, attendee, answer, from = attendee, sequence = 0, minute = 0 }: Reply): Buffer {
  const stamp = `20270105T09${String(minute).padStart(2, '0')}00Z`;
  return Buffer.from(`From: ${from}\r\nTo: planning@example.nl\r\nSubject: Antwoord\r
Message-ID: <${uid}-${answer}-${stamp}-${sequence}-${from}>\r\nMIME-Version: 1.0\r
Content-Type: text/calendar; charset=utf-8; method=REPLY\r\n\r
BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:${sequence}\r
DTSTAMP:${stamp}\r\nATTENDEE;PARTSTAT=${answer}:mailto:${attendee}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`);
}

describeOnBothEngines('Who guides a group that has not begun', (engine) => {
  test('is told of the group, of who comes later and of the days that it is asked about, and so is who guides it after them', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server, { places: 8 });
      const { office, members, facilitatorId, otherId } = season;
      const { db } = server.context.database;
      const [first, second] = [await getPerson(db, facilitatorId), await getPerson(db, otherId)];
      const registrationIds = members.map(({ id }) => globalId('Registration', id));
      const told = async () =>
        (await mailsAbout(server, /Groep Oost|Groep West/)).map(({ to, subject }) => [to, subject]);
      const group = await anIntendedGroup(server, { ...season, members: members.slice(0, 4) });
      const groupId = group.id;
      const change = (version: number, count: number, personId: PersonId) =>
        decide(server, office, 'changeIntendedGroup', {
          groupId,
          version,
          name: 'Groep Oost',
          facilitatorId: globalId('Person', personId),
          registrationIds: registrationIds.slice(0, count),
        });
      const asking = {
        groupId,
        version: 1,
        moments: [{ startsAt: '2027-03-16T12:30:00.000Z', endsAt: '2027-03-16T15:30:00.000Z' }],
        answerBy: '2027-02-20',
      };
      assert.equal((await decide(server, office, 'askFirstDate', asking)).__typename, 'AskFirstDateSuccess');
      assert.equal((await change(1, 4, facilitatorId)).__typename, 'ChangeIntendedGroupSuccess');
      assert.equal((await change(2, 6, facilitatorId)).__typename, 'ChangeIntendedGroupSuccess');
      assert.equal((await change(2, 5, otherId)).code, 'INTENDED_GROUP_OUTDATED');
      assert.equal((await change(3, 6, otherId)).__typename, 'ChangeIntendedGroupSuccess');

      assert.deepEqual(await told(), [
        [first.email, 'U begeleidt straks Groep Oost'],
        [first.email, 'Wanneer kan Groep Oost beginnen?'],
        [first.email, 'Nog 2 intakegesprekken: Groep Oost'],
        [second.email, 'U begeleidt straks Groep Oost'],
        [second.email, 'Wanneer kan Groep Oost beginnen?'],
      ]);
      const [mail] = await mailsAbout(server, /^U begeleidt straks/);
      assert.match(given(mail).body, /intakegesprek met 4 wethouders\..*\n.*\/intakes/);
      // Who is in the group stands behind signing in
      assert.doesNotMatch(given(mail).body, /Nummer/);
    }));
});

describeOnBothEngines('Who keeps the calendar of a member', (engine) => {
  test('is told which moments the member is asked about, without the link, unless no copies are wanted', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { id: groupId } = await anIntendedGroup(server, season);
      const address = await aSecretary(server, season);
      const asked = await decide(server, season.office, 'askFirstDate', {
        groupId,
        version: 1,
        moments: [
          { startsAt: '2027-03-16T12:30:00.000Z', endsAt: '2027-03-16T15:30:00.000Z' },
          { startsAt: '2027-03-30T11:30:00.000Z', endsAt: '2027-03-30T14:30:00.000Z' },
        ],
        answerBy: '2027-02-20',
      });
      assert.equal(asked.__typename, 'AskFirstDateSuccess');

      const mails = (await mailsAbout(server, /./)).filter(({ to }) => to === address);
      assert.deepEqual(
        mails.map(({ subject }) => subject),
        ['Wanneer kan Wies Nummer 0? Eerste bijeenkomst van de intervisiegroep'],
      );
      const { body } = given(mails[0]);
      assert.match(
        body,
        /\n- dinsdag 16 maart 2027, 13\.30 – 16\.30 uur\n- dinsdag 30 maart 2027, 13\.30 – 16\.30 uur\n/,
      );
      assert.match(body, /tot en met zaterdag 20 februari 2027/);
      assert.doesNotMatch(body, /token|mijn-aanmelding|Groep Oost|Nummer [1-5]/);
    }));
});

describeOnBothEngines('What is told about talks', (engine) => {
  test('asked by two presses at once each gets one mail, and another one twelve hours later at the earliest', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { facilitator } = season;
      await anIntendedGroup(server, season);
      const intakeIds = (await intakesOf(server, facilitator)).map(({ id }) => id);
      await decide(server, facilitator, 'offerIntakeMoments', { moments: [moment(10)] });
      const asked = async (): Promise<number> =>
        (
          await askFor(
            server,
            facilitator,
            'mutation ($input: AskIntakesInput!) { askIntakes(input: $input) { ... on AskIntakesSuccess { asked } } }',
            { input: { intakeIds } },
          )
        ).askIntakes.asked;

      const both = await Promise.all([asked(), asked()]);

      assert.deepEqual(both.toSorted(), [0, 6]);
      assert.equal((await mailsAbout(server, /^Kies een moment/)).length, 6);
      await server.context.database.db
        .updateTable('intakes')
        .set({ asked_at: later(server.now(), -0.5) })
        .execute();
      assert.equal(await asked(), 0);
      await server.context.database.db
        .updateTable('intakes')
        .set({ asked_at: later(server.now(), -0.51) })
        .execute();
      assert.equal(await asked(), 6);

      // Whose appointment is taken off after it is to pick another moment, and knows only by a new mail
      const planned = { intakeId: intakeIds[0], version: 1, appointment: moment(14) };
      await decide(server, facilitator, 'planIntake', planned);
      server.setClock(later(server.now(), 0.1));
      await decide(server, facilitator, 'cancelIntake', { intakeId: intakeIds[0], version: 2 });
      server.setClock(later(server.now(), 0.1));
      assert.deepEqual([await asked(), await asked()], [1, 0]);
    }));

  test('who keeps the calendar gets the appointment too, without the own link, unless no copies are wanted', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const email = await aSecretary(server, season);
      await anIntendedGroup(server, season);
      const intakes = await planAll(server, season);

      const copies = (await mailsAbout(server, /./)).filter(({ to }) => to === email);
      assert.equal(copies.length, 1);
      const copy = given(copies[0]);
      assert.match(copy.subject, /^Intakegesprek van .+: /);
      assert.match(copy.body, /Kamer 4[\s\S]*omdat u de agenda bijhoudt van/);
      assert.doesNotMatch(copy.body, /token|mijn-aanmelding/);
      const { method, kind, attendee, event } = given(copy.invitation);
      assert.deepEqual([method, kind, attendee.address], ['REQUEST', 'secretary', email]);
      const talk = given(
        intakes.find(({ appointment }) => 'startsAt' in event && appointment.startsAt === event.startsAt),
      );
      await decide(server, season.facilitator, 'cancelIntake', { intakeId: talk.id, version: 2 });
      const [, off] = (await mailsAbout(server, /./)).filter(({ to }) => to === email);
      assert.equal(off?.invitation?.method, 'CANCEL');
      assert.deepEqual(
        [off?.invitation?.event.uid, off?.invitation?.event.sequence],
        [event.uid, event.sequence + 1],
      );
    }));

  test('who has the appointment in a calendar hears that it moves and is off, though no copies are wanted any more', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const email = await aSecretary(server, season);
      await anIntendedGroup(server, season);
      const intakes = await planAll(server, season);
      const [copy] = (await mailsAbout(server, /./)).filter(({ to }) => to === email);
      const event = given(copy?.invitation?.event);
      const talk = given(intakes.find(({ appointment }) => appointment.startsAt === event.startsAt));
      await server.context.database.db.updateTable('notice_choices').set({ secretary_copy: 'no' }).execute();
      const [first] = await personIdsOf(server, season);
      await server.context.database.db
        .insertInto('notice_choices')
        .values({ person_id: given(first), way: 'automatic', secretary_copy: 'no', changed_at: server.now() })
        .execute();

      const plan = (version: number) =>
        decide(server, season.facilitator, 'planIntake', {
          intakeId: talk.id,
          version,
          appointment: moment(17),
        });
      await plan(2);
      await decide(server, season.facilitator, 'cancelIntake', { intakeId: talk.id, version: 3 });
      // By then it is in no calendar of theirs, and nothing of it comes any more
      await plan(4);

      const copies = (await mailsAbout(server, /./)).filter(({ to }) => to === email);
      assert.deepEqual(
        copies.map(({ invitation }) => [
          invitation?.method,
          invitation?.event.uid,
          invitation?.event.sequence,
        ]),
        [
          ['REQUEST', event.uid, event.sequence],
          ['REQUEST', event.uid, event.sequence + 1],
          ['CANCEL', event.uid, event.sequence + 2],
        ],
      );
    }));

  test('who keeps the calendar no more has the appointment taken out, and gets it back, newer, with the calendar', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const email = await aSecretary(server, season);
      await anIntendedGroup(server, season);
      const intakes = await planAll(server, season);
      const copies = async () => (await mailsAbout(server, /./)).filter(({ to }) => to === email);
      const { invitation: given1 } = given((await copies())[0]);
      const { uid, sequence } = given(given1).event;
      const talk = given(
        intakes.find(
          ({ appointment }) =>
            given1 !== undefined &&
            'startsAt' in given1.event &&
            appointment.startsAt === given1.event.startsAt,
        ),
      );
      const [wethouder] = await personIdsOf(server, season);
      const { id } = await server.context.database.db
        .selectFrom('people')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow();
      const serving = {
        secretaryId: globalId('Person', id),
        wethouderId: globalId('Person', given(wethouder)),
      };

      await decide(server, season.office, 'endServing', serving);
      // Nothing of theirs any more
      await decide(server, season.facilitator, 'planIntake', {
        intakeId: talk.id,
        version: 2,
        appointment: moment(17),
      });
      await decide(server, season.office, 'beginServing', serving);
      await decide(server, season.facilitator, 'cancelIntake', { intakeId: talk.id, version: 3 });

      const told = (await copies()).map(({ invitation, subject }) => [
        invitation?.method,
        invitation?.event.uid,
        invitation?.event.sequence,
        invitation?.event.status,
        subject.split(':')[0]?.split(' van ')[0],
      ]);
      assert.deepEqual(told, [
        ['REQUEST', uid, sequence, 'talk', 'Intakegesprek'],
        ['CANCEL', uid, sequence + 1, 'talkParted', 'Niet meer in uw agenda'],
        ['REQUEST', uid, sequence + 2, 'talk', 'Intakegesprek'],
        ['CANCEL', uid, sequence + 3, 'talkCancelled', 'Intakegesprek'],
      ]);
    }));

  test('a no from a calendar is shown to the facilitator until the appointment is another; both are told, once', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const secretary = await aSecretary(server, season);
      await anIntendedGroup(server, season);
      const intakes = await planAll(server, season);
      const { email, id } = given(intakes[0]);
      const mails = await mailsAbout(server, /^Uw intakegesprek/);
      const { uid } = given(mails.find(({ to }) => to === email)?.invitation).event;
      const receive = (reply: Partial<Reply>) =>
        receiveMail(server.context, replyMail({ uid, attendee: email, answer: 'DECLINED', ...reply }));
      const seen = async (): Promise<boolean> => {
        const now = (await intakesOf(server, season.facilitator)).find((one) => one.id === id);
        return now?.declinedAt !== null;
      };
      const news = async (): Promise<readonly string[]> =>
        (await mailsAbout(server, /antwoord op het|^Kan (niet|toch)/)).map(({ subject }) =>
          subject.slice(0, 9),
        );

      assert.equal(await receive({ from: 'vreemde@example.org' }), 'notTheirs');
      assert.equal(
        await receive({ from: 'vreemde@example.org', attendee: 'vreemde@example.org', minute: 1 }),
        'notTheirs',
      );
      assert.equal(await receive({ sequence: 3 }), 'unknownEvent');
      assert.equal(await receive({ answer: 'TENTATIVE' }), 'tentative');
      assert.equal(await seen(), false);
      assert.deepEqual(await news(), []);

      assert.equal(await receive({ minute: 10 }), 'declined');
      assert.equal(await receive({ minute: 11 }), 'declined');
      assert.equal(await seen(), true);
      assert.deepEqual(await news(), ['Kan niet:', 'Uw antwoo']);
      // The appointment stands: anybody can write such a mail
      const [engaged] = await server.context.database.db
        .selectFrom('engagements')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('intake_id', 'is not', null)
        .execute();
      assert.equal(Number(engaged?.count), 12);

      assert.equal(await receive({ answer: 'ACCEPTED', minute: 5 }), 'stale', 'said before, read after');
      assert.equal(await receive({ answer: 'ACCEPTED', minute: 20 }), 'accepted');
      assert.equal(await seen(), false);
      assert.deepEqual(await news(), ['Kan niet:', 'Uw antwoo', 'Kan toch:']);

      await receive({ minute: 30 });
      await decide(server, season.facilitator, 'planIntake', {
        intakeId: id,
        version: 2,
        appointment: moment(18),
      });
      assert.equal(await seen(), false);
      assert.equal(await receive({ minute: 31 }), 'stale');
      const copied = (await mailsAbout(server, /^Intakegesprek van/)).find(({ to }) => to === secretary);
      const theirs = given(copied?.invitation).event.uid;
      const sequence = theirs === uid ? 1 : 0;
      assert.equal(await receive({ uid: theirs, attendee: secretary, sequence, minute: 40 }), 'declined');
    }));
});
