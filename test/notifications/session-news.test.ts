import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { mailSessionNews, type SessionNews } from '../../src/notifications/service.ts';
import { insertSecretaryAssignment } from '../../src/people/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aPerson, aTrajectory, NOW, TOWN_HALL } from '../trajectories/builders.ts';
import { readDueMails } from './mailbox.ts';

async function told(database: Database, ...news: readonly SessionNews[]) {
  const context: Context = { database, clock: () => NOW };
  await database.transaction(async (trx) => {
    for (const one of news) await mailSessionNews(trx, one, NOW);
  });
  const mails = await readDueMails(context);
  return mails.map((mail) => ({
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    text: (mail.text ?? '').replace(/\r\n/g, '\n').trimEnd(),
  }));
}

/** A group of three with sessions 1 to 3; Sofie keeps the calendar of the second participant. */
async function aGroup(database: Database) {
  const built = await aTrajectory(database, { participants: 3, planned: 3, venue: TOWN_HALL });
  const sofie = await aPerson(database, { givenName: 'Sofie', familyName: 'Smit' });
  await insertSecretaryAssignment(database.db, {
    secretaryId: sofie,
    wethouderId: built.participant(1).personId,
    startedAt: NOW,
  });
  return { built, sofie };
}

const textFor = (mails: Awaited<ReturnType<typeof told>>, name: string) =>
  mails.filter(({ to }) => to.startsWith(`${name}.`)).map(({ text }) => text);

describeOnBothEngines('News about sessions', (engine) => {
  test('a confirmed plan goes to everyone with dates, places and the own turn', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const sessionIds = [built.session(2).id, built.session(3).id];

      const mails = await told(database, { kind: 'planConfirmed', sessionIds });

      assert.deepEqual(mails.map(({ to }) => to.split('.')[0]).sort(), [
        'anna',
        'bram',
        'carla',
        'hilda',
        'sofie',
      ]);
      assert.deepEqual(
        new Set(mails.map(({ subject }) => subject)),
        new Set(['De planning staat vast: IJsselland']),
      );
      const dates = `Bijeenkomst 2: dinsdag 23 maart 2027, 13.30 – 16.30 uur
Ontvangende gemeente: Deventer
Locatie: Stadhuis, Grote Kerkplein 15, Zwolle

Bijeenkomst 3: dinsdag 4 mei 2027, 13.30 – 16.30 uur
Ontvangende gemeente: Kampen
Locatie: Stadhuis, Grote Kerkplein 15, Zwolle`;
      const page = `Uw bijeenkomsten staan op uw agendapagina. Daar kunt u ze ook in uw eigen agenda zetten:
https://toerbeurt.example.nl/agenda`;
      const closing = 'Met vriendelijke groet,\nhet bureau';
      const introduction = 'De planning van IJsselland staat vast. Dit zijn de twee bijeenkomsten:';
      const mail = (...parts: readonly string[]) => [parts.join('\n\n')];
      assert.deepEqual(
        textFor(mails, 'anna'),
        mail('Beste Anna Bakker,', introduction, dates, page, closing),
      );
      assert.deepEqual(
        textFor(mails, 'bram'),
        mail(
          'Beste Bram de Boer,',
          introduction,
          dates,
          'Op dinsdag 23 maart 2027 ontvangt u de groep (bijeenkomst 2).',
          page,
          closing,
        ),
      );
      assert.deepEqual(
        textFor(mails, 'sofie'),
        mail(
          'Beste Sofie Smit,',
          introduction,
          dates,
          'Op dinsdag 23 maart 2027 ontvangt Bram de Boer de groep (bijeenkomst 2).',
          page,
          'U krijgt deze mail omdat u de agenda bijhoudt van Bram de Boer.',
          closing,
        ),
      );
      assert.deepEqual(
        textFor(mails, 'hilda'),
        mail('Beste Hilda de Reeder,', introduction, dates, page, closing),
      );
    }));

  test('a moved session is told with the old and the new moment, across the change of the clock', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const { startsAt, endsAt } = built.session(1);
      const news = { kind: 'moved', sessionId: built.session(2).id, before: { startsAt, endsAt } } as const;

      const mails = await told(database, news);

      const [text = ''] = textFor(mails, 'anna');
      assert.deepEqual(text.split('\n').slice(2, 8), [
        'Bijeenkomst 2 van IJsselland is verplaatst.',
        '',
        'Het was: dinsdag 9 februari 2027, 13.30 – 16.30 uur',
        'Het wordt: dinsdag 23 maart 2027, 13.30 – 16.30 uur',
        'Ontvangende gemeente: Deventer',
        'Locatie: Stadhuis, Grote Kerkplein 15, Zwolle',
      ]);
      assert.equal(mails[0]?.subject, 'Bijeenkomst 2 is verplaatst: IJsselland');
    }));

  test('a cancelled session, a changed venue and swapped hosts are told in words', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const [second, third] = [built.session(2).id, built.session(3).id];
      await database.db
        .updateTable('sessions')
        .set({
          host_participant_id: null,
          venue_name: null,
          venue_street: null,
          venue_postal_code: null,
          venue_place: null,
          venue_directions: null,
        })
        .where('id', '=', third)
        .execute();

      const mails = await told(
        database,
        { kind: 'cancelled', sessionId: second },
        { kind: 'venueChanged', sessionId: third },
        { kind: 'hostsSwapped', sessionIds: [third, second] },
      );

      const about = new Map(
        mails
          .filter(({ to }) => to.startsWith('bram.'))
          .map(({ subject, text }) => [subject, text.split('\n')]),
      );
      assert.equal(mails.length, 15);
      assert.deepEqual(about.get('Bijeenkomst 2 gaat niet door: IJsselland')?.slice(2, 5), [
        'Bijeenkomst 2 van IJsselland gaat niet door. De bijeenkomst stond gepland op dinsdag 23 maart 2027, 13.30 – 16.30 uur.',
        '',
        'Over een nieuwe datum krijgt u bericht.',
      ]);
      assert.deepEqual(about.get('De locatie van bijeenkomst 3 is veranderd: IJsselland')?.slice(2, 7), [
        'De locatie van bijeenkomst 3 van IJsselland is veranderd. De datum en de tijd blijven gelijk.',
        '',
        'Bijeenkomst 3: dinsdag 4 mei 2027, 13.30 – 16.30 uur',
        'Op een neutrale plek',
        'Locatie: volgt',
      ]);
      assert.deepEqual(about.get('Twee gemeenten ruilen van beurt: IJsselland')?.slice(2, 13), [
        'Bij IJsselland ruilen twee gemeenten van beurt. De datums en de tijden blijven gelijk. Zo is het nu:',
        '',
        'Bijeenkomst 2: dinsdag 23 maart 2027, 13.30 – 16.30 uur',
        'Ontvangende gemeente: Deventer',
        'Locatie: Stadhuis, Grote Kerkplein 15, Zwolle',
        '',
        'Bijeenkomst 3: dinsdag 4 mei 2027, 13.30 – 16.30 uur',
        'Op een neutrale plek',
        'Locatie: volgt',
        '',
        'Op dinsdag 23 maart 2027 ontvangt u de groep (bijeenkomst 2).',
      ]);
    }));

  test('whoever left the group gets no news, nor their secretary, nor a secretary of earlier', () =>
    withDatabase(engine, async (database) => {
      const { built, sofie } = await aGroup(database);
      const { db } = database;
      await db
        .updateTable('participants')
        .set({ left_at: NOW })
        .where('id', '=', built.participant(1).id)
        .execute();
      const wethouderId = built.participant(0).personId;
      await insertSecretaryAssignment(db, { secretaryId: sofie, wethouderId, startedAt: NOW });
      await db
        .updateTable('secretary_assignments')
        .set({ ended_at: NOW })
        .where('wethouder_id', '=', wethouderId)
        .execute();

      const mails = await told(database, { kind: 'cancelled', sessionId: built.session(3).id });

      assert.deepEqual(mails.map(({ to }) => to.split('.')[0]).sort(), ['anna', 'carla', 'hilda']);
    }));

  test('the secretary of two participants gets a mail for each, and the same news comes once', () =>
    withDatabase(engine, async (database) => {
      const { built, sofie } = await aGroup(database);
      await insertSecretaryAssignment(database.db, {
        secretaryId: sofie,
        wethouderId: built.participant(2).personId,
        startedAt: NOW,
      });
      const news = { kind: 'cancelled', sessionId: built.session(3).id } as const;

      const mails = await told(database, news, news);

      assert.equal(mails.length, 6);
      assert.deepEqual(
        textFor(mails, 'sofie')
          .map((text) => /bijhoudt van (.*)\./.exec(text)?.[1])
          .sort(),
        ['Bram de Boer', 'Carla Dekker'],
      );
      assert.deepEqual(await told(database, news), []);
    }));

  test('no mail holds the name of another participant, an address, or directions', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const sessionIds = [built.session(2).id, built.session(3).id];

      const mails = await told(
        database,
        { kind: 'planConfirmed', sessionIds },
        { kind: 'cancelled', sessionId: built.session(2).id },
      );

      for (const { to, text } of mails.filter(({ to }) => !to.startsWith('sofie.'))) {
        const others = ['Anna', 'Bram', 'Carla', 'Hilda'].filter(
          (name) => !to.startsWith(`${name.toLowerCase()}.`),
        );
        for (const name of [...others, 'Sofie', 'Ingang', '@'])
          assert.ok(!text.includes(name), `${to}: ${name}`);
      }
    }));
});
