import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/calendar/feed-reading.ts';
import { renderFeed } from '../../src/calendar/feed-text.ts';
import { renderInvitation } from '../../src/calendar/invitation-text.ts';
import { withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { remindOfIntakes } from '../../src/forming/intake-upkeep.ts';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { aForm, done, enrolled, stateOf } from '../enrolment/builders.ts';
import { ask, askFor, globalId, type Json, type Running, withServer } from '../server/running.ts';
import { given, later } from '../trajectories/builders.ts';
import { anIntendedGroup, aSeason, decide, type Season } from './forming-season.ts';
import { intakesOf, invitationsIn, mailsAbout, moment } from './talks.ts';

async function feedOf({ context }: Running, { facilitatorId }: Season): Promise<string> {
  const revision = {
    kind: 'facilitator',
    personId: facilitatorId,
    revisedAt: context.clock(),
    holdsFrom: undefined,
    holdsUntil: undefined,
    availability: 'busy',
    ownerId: facilitatorId,
    endedAt: undefined,
  } as const;
  return renderFeed(await readFeed(context.database.db, revision, 'https://toerbeurt.example.nl')).replaceAll(
    '\r\n ',
    '',
  );
}

describeOnBothEngines('Talks over the API', (engine) => {
  test('each member picks a moment of the facilitator; one moment is for one, and both calendars follow', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { facilitator, tokens } = season;
      await anIntendedGroup(server, season);
      const intakes = await intakesOf(server, facilitator);
      assert.equal(intakes.length, 6);
      const ids = intakes.map(({ id }) => id);
      assert.equal(
        (await decide(server, facilitator, 'askIntakes', { intakeIds: ids })).code,
        'NO_MOMENTS_OFFERED',
      );
      const clash = await decide(server, facilitator, 'offerIntakeMoments', {
        moments: [moment(10), { ...moment(10), startsAt: '2027-01-12T10:30:00.000Z' }],
      });
      assert.equal(clash.code, 'TALK_DOUBLE_BOOKED');
      await decide(server, facilitator, 'offerIntakeMoments', { moments: [moment(10), moment(12)] });
      assert.deepEqual(await decide(server, facilitator, 'askIntakes', { intakeIds: ids }), {
        __typename: 'AskIntakesSuccess',
      });
      const asked = await mailsAbout(server, /^Kies een moment/);
      assert.equal(asked.length, 6);
      assert.ok(asked.every(({ body }) => body.includes('/mijn-aanmelding/{{token}}/intake')));

      const { ownIntake } = await askFor(
        server,
        undefined,
        `{ ownIntake(token: "${tokens[0]}") { facilitatorName isOpen appointment { startsAt } moments { id } } }`,
      );
      assert.deepEqual([ownIntake.isOpen, ownIntake.appointment, ownIntake.moments.length], [true, null, 2]);
      const [first, second] = ownIntake.moments.map(({ id }: Json) => id);
      const both = await Promise.all(
        tokens
          .slice(0, 2)
          .map((token) => decide(server, undefined, 'pickIntakeMoment', { token, momentId: first })),
      );
      assert.deepEqual(both.map(({ __typename, code }) => code ?? __typename).sort(), [
        'MOMENT_TAKEN',
        'PickIntakeMomentSuccess',
      ]);
      const winner = both.findIndex(({ code }) => code === undefined);
      const again = { token: tokens[winner], momentId: second };
      // Once more is the same appointment, and no mail
      for (const _ of [1, 2]) {
        assert.equal(
          (await decide(server, undefined, 'pickIntakeMoment', again)).__typename,
          'PickIntakeMomentSuccess',
        );
      }
      const loser = { ...again, token: tokens[1 - winner] };
      assert.equal((await decide(server, undefined, 'pickIntakeMoment', loser)).code, 'MOMENT_TAKEN');
      const engaged = await server.context.database.db
        .selectFrom('engagements')
        .select(['person_id', 'starts_at'])
        .where('intake_id', 'is not', null)
        .execute();
      assert.deepEqual(
        engaged.map(({ starts_at }) => starts_at),
        ['2027-01-12T12:00:00.000Z', '2027-01-12T12:00:00.000Z'],
      );
      const told = invitationsIn(await mailsAbout(server, /^Uw intakegesprek/));
      assert.deepEqual(
        told.map(({ method, event, answer }) => [method, event.sequence, answer]),
        [
          ['REQUEST', 0, 'accepted'],
          ['REQUEST', 1, 'accepted'],
        ],
      );
      assert.equal(new Set(told.map(({ event }) => event.uid)).size, 1);
      const message = renderInvitation(given(told[1]), {
        organizer: { name: 'Bureau', address: 'bureau@example.nl' },
        stampedAt: server.now(),
        asksReply: true,
      }).replaceAll('\r\n ', '');
      assert.match(message, /METHOD:REQUEST\r\n/);
      assert.match(message, /PARTSTAT=ACCEPTED/);
      assert.doesNotMatch(message, /RSVP=TRUE/);
      assert.equal((await mailsAbout(server, /^Intakegesprek gekozen/)).length, 2);

      const feed = await feedOf(server, season);
      assert.match(feed, /SUMMARY:Intakegesprek intervisie\r\n/);
      assert.match(feed, /SEQUENCE:1\r\n/);
      assert.doesNotMatch(feed, /Nummer/);
    }));

  test('a member calls the own appointment off by the link, once: both are told, and the moment is free again', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { facilitator, tokens } = season;
      await anIntendedGroup(server, season);
      const [talk] = await intakesOf(server, facilitator);
      await decide(server, facilitator, 'offerIntakeMoments', { moments: [moment(10), moment(12)] });
      await decide(server, facilitator, 'askIntakes', { intakeIds: [talk?.id] });
      const token = given(tokens[0]);
      const seen = async () =>
        (
          await askFor(
            server,
            undefined,
            `{ ownIntake(token: "${token}") { version appointment { startsAt } moments { id } } }`,
          )
        ).ownIntake;
      const callOff = (version: number) => decide(server, undefined, 'callOffOwnIntake', { token, version });
      const offered = (await seen()).moments.map(({ id }: Json) => id);
      for (const momentId of offered)
        await decide(server, undefined, 'pickIntakeMoment', { token, momentId });
      const picked = await seen();
      assert.deepEqual([picked.appointment.startsAt, picked.moments.length], ['2027-01-12T12:00:00.000Z', 1]);

      assert.equal((await callOff(picked.version - 1)).code, 'INTAKE_OUTDATED');
      assert.deepEqual(await seen(), picked);
      const twice = await Promise.all([1, 2].map(() => callOff(picked.version)));
      assert.deepEqual(
        new Set(twice.map(({ __typename }) => __typename)),
        new Set(['CallOffOwnIntakeSuccess']),
      );
      const after = await seen();
      assert.deepEqual([after.appointment, after.moments.map(({ id }: Json) => id)], [null, offered]);
      const [mail, ...more] = await mailsAbout(server, /^U liet uw intakegesprek vervallen/);
      assert.deepEqual([more, given(mail).body.includes('/mijn-aanmelding/{{token}}/intake')], [[], true]);
      assert.deepEqual(
        invitationsIn([given(mail)]).map(({ method, event }) => [method, event.sequence]),
        [['CANCEL', 2]],
      );
      assert.equal((await mailsAbout(server, /^Intakegesprek vervallen: dinsdag 12 januari/)).length, 1);

      await decide(server, undefined, 'pickIntakeMoment', { token, momentId: offered[0] });
      server.setClock('2027-01-12T10:15:00.000Z' as Instant);
      assert.equal((await callOff((await seen()).version)).code, 'INTAKE_ENDED');
      assert.equal(
        (await decide(server, undefined, 'callOffOwnIntake', { token: 'x', version: 1 })).code,
        'NOT_FOUND',
      );
    }));

  test('the facilitator writes an appointment down, moves it and takes it off; never two things at once', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { facilitator, office, other } = season;
      await anIntendedGroup(server, season);
      const [one, two] = await intakesOf(server, facilitator);
      const planned = (intake: Json, version: number, hour: number) =>
        decide(server, facilitator, 'planIntake', {
          intakeId: intake.id,
          version,
          appointment: moment(hour, { way: 'VISIT', place: 'Stadhuis' }),
        });
      assert.equal((await planned(one, 1, 10)).__typename, 'PlanIntakeSuccess');
      assert.equal((await planned(two, 1, 10)).code, 'TALK_DOUBLE_BOOKED');
      assert.equal((await planned(one, 1, 12)).code, 'INTAKE_OUTDATED');
      assert.equal((await planned(one, 2, 12)).__typename, 'PlanIntakeSuccess');
      assert.equal((await planned(two, 1, 10)).__typename, 'PlanIntakeSuccess');
      const offered = await decide(server, facilitator, 'offerIntakeMoments', {
        moments: [moment(10), moment(15)],
      });
      assert.equal(offered.code, 'TALK_DOUBLE_BOOKED');
      const kept = await server.context.database.db.selectFrom('intake_moments').select('id').execute();
      assert.deepEqual(kept, []);
      const cancel = { intakeId: one.id, version: 3 };
      for (const token of [office, other]) {
        assert.equal((await decide(server, token, 'cancelIntake', cancel)).__typename.slice(0, 3), 'Not');
      }
      assert.equal(
        (await decide(server, facilitator, 'cancelIntake', cancel)).__typename,
        'CancelIntakeSuccess',
      );
      const told = invitationsIn(await mailsAbout(server, /^Uw intakegesprek/)).filter(
        ({ event }) => event.startsAt !== '2027-01-12T10:00:00.000Z' || event.sequence === 0,
      );
      const uids = [...new Set(told.map(({ event }) => event.uid))];
      assert.equal(uids.length, 2);
      assert.deepEqual(
        told
          .filter(({ event }) => event.uid === uids[0])
          .map(({ method, event }) => [method, event.sequence]),
        [
          ['REQUEST', 0],
          ['REQUEST', 1],
          ['CANCEL', 2],
        ],
      );
      const past = await decide(server, facilitator, 'planIntake', {
        intakeId: one.id,
        version: 4,
        appointment: { startsAt: '2026-01-01T10:00:00Z', endsAt: '2026-01-01T11:00:00Z', way: 'VIDEO' },
      });
      assert.deepEqual([past.__typename, past.code], ['InvalidInput', 'INVALID_TALK']);
    }));

  test('a note is for the facilitator of the talk alone; the outcome is for the office too', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { facilitator, office, other } = season;
      await anIntendedGroup(server, season);
      const [one] = await intakesOf(server, facilitator);
      const note = { intakeId: one.id, note: 'Twijfelt over de coalitie' };
      // Pressed twice, and on two phones at once
      const noted = await Promise.all([1, 2].map(() => decide(server, facilitator, 'noteIntake', note)));
      assert.deepEqual(
        noted.map(({ __typename }) => __typename),
        ['NoteIntakeSuccess', 'NoteIntakeSuccess'],
      );
      for (const token of [office, other]) {
        const refused = await decide(server, token, 'noteIntake', { intakeId: one.id, note: 'x' });
        assert.equal(refused.__typename.slice(0, 3), 'Not');
      }
      const concluded = { intakeId: one.id, version: 1, outcome: 'SUITABLE' };
      assert.equal(
        (await decide(server, facilitator, 'concludeIntake', concluded)).__typename,
        'ConcludeIntakeSuccess',
      );
      const seenBy = async (token: string) =>
        (await ask(server, token, `{ node(id: "${one.id}") { ... on Intake { outcome note } } }`)).data?.node;
      assert.deepEqual(await seenBy(facilitator), { outcome: 'SUITABLE', note: 'Twijfelt over de coalitie' });
      assert.deepEqual(await seenBy(office), { outcome: 'SUITABLE', note: null });
      assert.equal(await seenBy(other), null);
      // The office reads an address from the registration, where that it did is written down
      const reached = (token: string) =>
        ask(server, token, `{ node(id: "${one.id}") { ... on Intake { email telephone } } }`);
      assert.match((await reached(facilitator)).data?.node.email, /@/);
      assert.equal((await reached(office)).data?.node, null);
      const audit = await server.context.database.db.selectFrom('audit_log').select('details').execute();
      assert.ok(audit.every(({ details }) => !details.includes('Twijfelt')));
    }));

  test('who rather begins later is pre-registered, who does not fit is withdrawn; the place goes on and the office is told', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { facilitator, office, members, offer } = season;
      const { context } = server;
      const waiting = await enrolled(context, offer, aForm(30));
      const group = await anIntendedGroup(server, season);
      const intakes = await intakesOf(server, facilitator);
      const conclude = (index: number, outcome: string, version = 1) =>
        decide(server, facilitator, 'concludeIntake', { intakeId: intakes[index]?.id, version, outcome });
      assert.equal((await conclude(0, 'LATER', 9)).code, 'INTAKE_OUTDATED');
      assert.equal(await stateOf(context.database, waiting.id), 'waiting');
      await conclude(0, 'LATER');
      assert.equal(await stateOf(context.database, waiting.id), 'offered');
      await conclude(1, 'UNSUITABLE');
      const states = await Promise.all(members.map(({ id }) => stateOf(context.database, id)));
      assert.deepEqual(states.toSorted(), [...Array(4).fill('registered'), 'withdrawn', 'withdrawn']);
      const interested = await context.database.db
        .selectFrom('registrations')
        .select('consented_at')
        .where('state', '=', 'interested')
        .execute();
      assert.equal(interested.length, 1);
      assert.equal((await conclude(1, 'SUITABLE', 2)).code, 'INTAKE_ENDED');
      const { intendedGroup } = await askFor(
        server,
        office,
        `{ intendedGroup(id: "${group.id}") { version members { intakeOutcome registration { stateReason } } } }`,
      );
      assert.deepEqual([intendedGroup.version, intendedGroup.members.length], [3, 4]);
      const told = await mailsAbout(server, /^Na een intake is er een plaats vrij: Groep Oost/);
      assert.equal(told.length, 2);
      assert.doesNotMatch(given(told[0]).body, /Nummer|later|past/);
    }));

  test('who withdraws, and who gets another facilitator, has the appointment taken out of both calendars', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { facilitator, office, members, facilitatorId, otherId, other } = season;
      const { context } = server;
      const group = await anIntendedGroup(server, season);
      const intakes = await intakesOf(server, facilitator);
      for (const [index, intake] of intakes.slice(0, 2).entries()) {
        await decide(server, facilitator, 'planIntake', {
          intakeId: intake.id,
          version: 1,
          appointment: moment(10 + 2 * index),
        });
      }
      const { intakes: registrationIds } = {
        intakes: await context.database.db.selectFrom('intakes').select(['id', 'registration_id']).execute(),
      };
      const firstId = atob(intakes[0]?.id).slice('Intake:'.length);
      const leaver = given(
        members.find(({ id }) => id === registrationIds.find((row) => row.id === firstId)?.registration_id),
      );
      await done(withdrawOwn(context, leaver.right));
      const off = invitationsIn(await mailsAbout(server, /^Uw intakegesprek gaat niet door/));
      assert.deepEqual(
        off.map(({ method, event }) => [method, event.sequence]),
        [['CANCEL', 1]],
      );
      assert.equal((await mailsAbout(server, /^Een intakegesprek gaat niet door/)).length, 1);

      const left = members.filter(({ id }) => id !== leaver.id).map(({ id }) => globalId('Registration', id));
      const changed = await decide(server, office, 'changeIntendedGroup', {
        groupId: group.id,
        version: 2,
        name: 'Groep Oost',
        facilitatorId: globalId('Person', otherId),
        registrationIds: left,
      });
      assert.equal(changed.__typename, 'ChangeIntendedGroupSuccess');
      assert.equal((await mailsAbout(server, /^Uw intakegesprek gaat niet door/)).length, 2);
      assert.deepEqual(await intakesOf(server, facilitator), []);
      assert.equal((await intakesOf(server, other)).length, 5);
      const engaged = await context.database.db
        .selectFrom('engagements')
        .select('intake_id')
        .where('person_id', '=', facilitatorId)
        .execute();
      assert.deepEqual(engaged, []);
      const outdated = await decide(server, office, 'dissolveIntendedGroup', {
        groupId: group.id,
        version: 2,
      });
      assert.equal(outdated.code, 'INTENDED_GROUP_OUTDATED');
      await decide(server, office, 'dissolveIntendedGroup', { groupId: group.id, version: 3 });
      assert.deepEqual(await intakesOf(server, other), []);
      assert.equal(
        await stateOf(context.database, given(members.find(({ id }) => id !== leaver.id)).id),
        'registered',
      );
    }));

  test('who picked no moment is asked once more, once', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { facilitator } = season;
      await anIntendedGroup(server, season);
      const ids = (await intakesOf(server, facilitator)).map(({ id }) => id);
      await decide(server, facilitator, 'offerIntakeMoments', { moments: [moment(10)] });
      await decide(server, facilitator, 'askIntakes', { intakeIds: ids });
      await decide(server, facilitator, 'planIntake', {
        intakeId: ids[0],
        version: 1,
        appointment: moment(14),
      });
      assert.equal(await remindOfIntakes(server.context), 0);
      server.setClock(later(server.now(), 4));
      assert.deepEqual(
        [await remindOfIntakes(server.context), await remindOfIntakes(server.context)],
        [5, 0],
      );
      assert.equal((await mailsAbout(server, /^Herinnering: kies een moment/)).length, 5);
    }));
});
