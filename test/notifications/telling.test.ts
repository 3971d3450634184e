import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteSessionChange } from '../../src/notifications/session-notices.ts';
import type { ParticipantId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { swapHosts } from '../../src/trajectories/host-swap.ts';
import { changeVenue } from '../../src/trajectories/hosting.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { contextAt, given, guideRightOf, hostRightOf, NOW } from '../trajectories/builders.ts';
import {
  aGroup,
  cancel,
  choose,
  mailsAt,
  move,
  nameOf,
  names,
  secondsLater,
  subjects,
  textOf,
} from './group.ts';

const PAGE = `Uw bijeenkomsten staan op uw agendapagina. Daar kunt u ze ook in uw eigen agenda zetten:
https://toerbeurt.example.nl/agenda`;
const CLOSING = 'Met vriendelijke groet,\nhet bureau';
const whole = (...parts: readonly string[]) => [parts.join('\n\n')];

describeOnBothEngines('Notices of sessions', (engine) => {
  test('a moved session is told after three minutes, with both moments, to everyone and a secretary', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      await move(database, built, 2, 7);

      assert.deepEqual(await mailsAt(database, secondsLater(179.999)), []);
      const mails = await mailsAt(database, secondsLater(180));

      assert.deepEqual(names(mails), ['anna', 'bram', 'carla', 'hilda', 'sofie']);
      assert.deepEqual(subjects(mails), ['Bijeenkomst 2 is verplaatst: IJsselland']);
      const news = [
        'Bijeenkomst 2 van IJsselland is verplaatst.',
        `Het was: dinsdag 23 maart 2027, 13.30 – 16.30 uur
Het wordt: dinsdag 30 maart 2027, 13.30 – 16.30 uur
Ontvangende gemeente: Deventer
Locatie: Stadhuis, Grote Kerkplein 15, Zwolle`,
      ];
      assert.deepEqual(textOf(mails, 'anna'), whole('Beste Anna Bakker,', ...news, PAGE, CLOSING));
      assert.deepEqual(
        textOf(mails, 'bram'),
        whole(
          'Beste Bram de Boer,',
          ...news,
          'Op dinsdag 30 maart 2027 ontvangt u de groep (bijeenkomst 2).',
          PAGE,
          CLOSING,
        ),
      );
      assert.deepEqual(
        textOf(mails, 'sofie'),
        whole(
          'Beste Sofie Smit,',
          ...news,
          'Op dinsdag 30 maart 2027 ontvangt Bram de Boer de groep (bijeenkomst 2).',
          PAGE,
          'U krijgt deze mail omdat u de agenda bijhoudt van Bram de Boer.',
          CLOSING,
        ),
      );
      assert.deepEqual(await mailsAt(database, secondsLater(3600)), []);
    }));

  test('there and back within the three minutes sends nothing', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      await move(database, built, 2, 7);
      await move(database, built, 2, -7, secondsLater(60));

      assert.deepEqual(await mailsAt(database, secondsLater(600)), []);
    }));

  test('several changes within the time are one mail, of the last state, with the dates that were told', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      await move(database, built, 2, 7);
      await move(database, built, 2, 1, secondsLater(60));
      await cancel(database, built, 3, secondsLater(170));

      const mails = await mailsAt(database, secondsLater(180));

      assert.deepEqual(names(mails), ['anna', 'bram', 'carla', 'hilda', 'sofie']);
      assert.deepEqual(subjects(mails), ['Twee bijeenkomsten zijn veranderd: IJsselland']);
      assert.deepEqual(
        textOf(mails, 'anna'),
        whole(
          'Beste Anna Bakker,',
          'Bij IJsselland zijn twee bijeenkomsten veranderd.',
          `Bijeenkomst 2 is verplaatst.
Het was: dinsdag 23 maart 2027, 13.30 – 16.30 uur
Het wordt: woensdag 31 maart 2027, 13.30 – 16.30 uur
Ontvangende gemeente: Deventer
Locatie: Stadhuis, Grote Kerkplein 15, Zwolle`,
          `Bijeenkomst 3 gaat niet door.
De bijeenkomst stond gepland op dinsdag 4 mei 2027, 13.30 – 16.30 uur.`,
          'Over een nieuwe datum krijgt u bericht.',
          PAGE,
          CLOSING,
        ),
      );
      assert.deepEqual(await mailsAt(database, secondsLater(600)), []);
    }));

  test('a session that is cancelled and planned again is told as such, with the new date', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      await cancel(database, built, 3);
      const cancelled = await mailsAt(database, secondsLater(180));
      await move(database, built, 3, 14, secondsLater(1000));

      const again = await mailsAt(database, secondsLater(1180));

      assert.deepEqual(subjects(cancelled), ['Bijeenkomst 3 gaat niet door: IJsselland']);
      assert.deepEqual(subjects(again), ['Bijeenkomst 3 is opnieuw gepland: IJsselland']);
      assert.deepEqual(textOf(again, 'anna')[0]?.split('\n').slice(2, 6), [
        'Bijeenkomst 3 van IJsselland was vervallen en is opnieuw gepland.',
        '',
        'Het was: dinsdag 4 mei 2027, 13.30 – 16.30 uur',
        'Het wordt: dinsdag 18 mei 2027, 13.30 – 16.30 uur',
      ]);
    }));

  test('a changed place and swapped hosts are told in words; parking, room and directions are not', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const host = await hostRightOf(database, built.participant(0).personId, built.session(1).id);
      await changeVenue(contextAt(database), host, {
        version: 1,
        venue: { name: 'Stadhuis', street: 'Grote Kerkplein 15', place: 'Zwolle', directions: 'Achterom' },
      });
      assert.deepEqual(await mailsAt(database, secondsLater(180)), []);
      await changeVenue(contextAt(database, secondsLater(200)), host, {
        version: 2,
        venue: { name: 'Provinciehuis', place: 'Zwolle' },
      });

      const place = await mailsAt(database, secondsLater(400));
      const [second, third] = [built.session(2), built.session(3)];
      const swapped = await swapHosts(
        contextAt(database, secondsLater(500)),
        await guideRightOf(database, built),
        { first: { sessionId: third.id, version: 1 }, second: { sessionId: second.id, version: 1 } },
      );
      assert.ok(swapped.ok);
      const hosts = await mailsAt(database, secondsLater(700));

      assert.deepEqual(subjects(place), ['De locatie van bijeenkomst 1 is veranderd: IJsselland']);
      assert.deepEqual(textOf(place, 'carla')[0]?.split('\n').slice(2, 7), [
        'De locatie van bijeenkomst 1 van IJsselland is veranderd. De datum en de tijd blijven gelijk.',
        '',
        'Bijeenkomst 1: dinsdag 9 februari 2027, 13.30 – 16.30 uur',
        'Ontvangende gemeente: Zwolle',
        'Locatie: Provinciehuis, Zwolle',
      ]);
      assert.deepEqual(subjects(hosts), ['Twee gemeenten ruilen van beurt: IJsselland']);
      assert.deepEqual(textOf(hosts, 'carla')[0]?.split('\n').slice(2, 14), [
        'Bij IJsselland ruilen twee gemeenten van beurt. De datums en de tijden blijven gelijk. Zo is het nu:',
        '',
        'Bijeenkomst 2: dinsdag 23 maart 2027, 13.30 – 16.30 uur',
        'Ontvangende gemeente: Kampen',
        'Locatie: volgt',
        '',
        'Bijeenkomst 3: dinsdag 4 mei 2027, 13.30 – 16.30 uur',
        'Ontvangende gemeente: Deventer',
        'Locatie: volgt',
        '',
        'Op dinsdag 23 maart 2027 ontvangt u de groep (bijeenkomst 2).',
        '',
      ]);
    }));

  test('two turns that go to others are no swap, and a session without a host is told as such', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const { db } = database;
      const give = async (number: number, hostId: ParticipantId | null, now: Instant) => {
        const { id } = built.session(number);
        await db.updateTable('sessions').set({ host_participant_id: hostId }).where('id', '=', id).execute();
        await database.transaction((trx) => noteSessionChange(trx, { sessionId: id, at: now }));
      };
      const [bram, carla] = [1, 2].map((index) => built.participant(index).id);
      // Bram hosts the second session, Carla the third
      await give(3, null, NOW);
      const noHost = await mailsAt(database, secondsLater(180));
      await give(2, given(carla), secondsLater(200));
      await give(3, given(bram), secondsLater(200));

      const mails = await mailsAt(database, secondsLater(400));

      assert.deepEqual(subjects(noHost), ['Geen ontvangende gemeente meer voor bijeenkomst 3: IJsselland']);
      assert.deepEqual(textOf(noHost, 'bram')[0]?.split('\n').slice(2, 7), [
        'Voor bijeenkomst 3 van IJsselland is er geen ontvangende gemeente meer. De datum en de tijd blijven gelijk.',
        '',
        'Bijeenkomst 3: dinsdag 4 mei 2027, 13.30 – 16.30 uur',
        'Ontvangst: op een neutrale plek',
        'Locatie: Stadhuis, Grote Kerkplein 15, Zwolle',
      ]);
      assert.deepEqual(subjects(mails), ['Twee bijeenkomsten zijn veranderd: IJsselland']);
    }));

  test('whoever left is told once that it holds no more, and then nothing; nobody else is', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const { db } = database;
      const { id, personId } = built.participant(2);
      await db
        .updateTable('participants')
        .set({ left_at: secondsLater(0) })
        .where('id', '=', id)
        .execute();
      await database.transaction((trx) =>
        noteSessionChange(trx, { sessionId: built.session(1).id, touched: [personId], at: secondsLater(0) }),
      );

      const mails = await mailsAt(database, secondsLater(180));
      await move(database, built, 1, 1, secondsLater(200));
      const after = await mailsAt(database, secondsLater(400));

      assert.deepEqual(names(mails), ['carla']);
      assert.deepEqual(subjects(mails), ['Bijeenkomst 1 geldt niet meer voor u: IJsselland']);
      assert.deepEqual(names(after), ['anna', 'bram', 'hilda', 'sofie']);
    }));

  test('a secretary gets no copy when the wethouder wants none', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      await choose(database, built.participant(1).personId, { secretaryCopy: 'no' });
      await move(database, built, 2, 7);

      assert.deepEqual(names(await mailsAt(database, secondsLater(180))), ['anna', 'bram', 'carla', 'hilda']);
    }));

  test('no mail holds the name of another participant, an address, or directions', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      await move(database, built, 2, 7);
      await cancel(database, built, 3);

      const mails = await mailsAt(database, secondsLater(180));

      for (const mail of mails.filter((one) => nameOf(one) !== 'sofie')) {
        const others = ['Anna', 'Bram', 'Carla', 'Hilda'].filter(
          (name) => name.toLowerCase() !== nameOf(mail),
        );
        for (const name of [...others, 'Sofie', 'Ingang', '@'])
          assert.ok(
            !`${mail.text}${mail.html}`.replace(/@media/g, '').includes(name),
            `${nameOf(mail)}: ${name}`,
          );
      }
    }));
});
