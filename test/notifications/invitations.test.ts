import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import ICAL from 'ical.js';
import type { Email } from 'postal-mime';
import { insertEmailProof } from '../../src/access/email-proof-store.ts';
import type { Database } from '../../src/database/database.ts';
import { noteRevisedTexts, noteSessionChanges } from '../../src/notifications/session-notices.ts';
import { redeemEmailProof } from '../../src/people/email-change.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { sessionPath } from '../../src/shared/screen-links.ts';
import type { Instant } from '../../src/shared/time.ts';
import { changeVenue } from '../../src/trajectories/hosting.ts';
import { moveSession } from '../../src/trajectories/session-changes.ts';
import { readByIcalJs, readByNodeIcal } from '../calendar/readers.ts';
import { aFeed, copyOf } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { contextAt, guideRightOf, hostRightOf, NOW } from '../trajectories/builders.ts';
import {
  aGroup,
  asNews,
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

/** The calendar of a mail as two independent parsers read it, with what iTIP adds. */
function calendarOf(mail: Email) {
  const parts = (mail.attachments ?? []).filter(({ mimeType }) => mimeType === 'application/ics');
  assert.equal(parts.length, 1);
  const text = textOfPart(parts[0]?.content);
  const [event, ...others] = readByIcalJs(text);
  assert.deepEqual(others, []);
  assert.ok(event !== undefined);
  assert.deepEqual(readByNodeIcal(text), [event]);
  const component = new ICAL.Component(ICAL.parse(text));
  const vevent = component.getFirstSubcomponent('vevent');
  const attendees = vevent?.getAllProperties('attendee') ?? [];
  return {
    text,
    event,
    method: component.getFirstPropertyValue('method'),
    organizer: vevent?.getFirstPropertyValue('organizer'),
    attendees: attendees.map((attendee) => attendee.getFirstValue()),
    answer: attendees.map((attendee) => attendee.getFirstParameter('partstat')),
    rsvp: attendees.map((attendee) => attendee.getFirstParameter('rsvp')),
    stamp: String(vevent?.getFirstPropertyValue('dtstamp')),
  };
}

function textOfPart(content: string | ArrayBuffer | Uint8Array | undefined): string {
  return typeof content === 'string' ? content : Buffer.from(new Uint8Array(content ?? [])).toString('utf8');
}

/** That a feed of theirs was fetched at an instant. */
async function aFetchedFeed({ db }: Database, ownerId: PersonId, at: Instant): Promise<void> {
  await db
    .insertInto('calendars')
    .values({
      id: `calendar ${ownerId}`,
      kind: 'participant',
      person_id: ownerId,
      revision: 1,
      revised_at: NOW,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const calendar = await db
    .selectFrom('calendars')
    .select('id')
    .where('person_id', '=', ownerId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('calendar_feeds')
    .values({
      // Not a real one: nobody opens it here
      id: `feed ${ownerId}` as never,
      calendar_id: calendar.id,
      owner_id: ownerId,
      token_hash: `hash ${ownerId}`,
      created_at: NOW,
      revoked_at: null,
      last_fetched_at: at,
      last_client: 'Apple',
      holds_from: null,
      holds_until: null,
      availability: 'busy',
      revoked_by: null,
      revoke_reason: null,
    })
    .execute();
}

describeOnBothEngines('Invitations', (engine) => {
  test('each session is one message for each person, with the UID and SEQUENCE of the feed', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'automatic');
      await asNews(database, built);

      const mails = await mailsAt(database, secondsLater(180));

      assert.deepEqual(names(mails), [
        ...Array.from({ length: 3 }, () => 'anna'),
        ...Array.from({ length: 3 }, () => 'bram'),
        ...Array.from({ length: 3 }, () => 'carla'),
        ...Array.from({ length: 3 }, () => 'hilda'),
        'sofie',
      ]);
      const [first, second] = mails.filter((mail) => nameOf(mail) === 'bram');
      assert.ok(first !== undefined && second !== undefined);
      const calendar = calendarOf(second);
      const session = built.session(2);
      assert.deepEqual(calendar.event, {
        uid: session.calendarUid,
        sequence: 0,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        status: 'CONFIRMED',
        summary: 'Intervisie – bijeenkomst 2 van 6 in Deventer',
        description: `Intervisie voor wethouders, bijeenkomst 2 van 6.
De gemeente Deventer ontvangt de groep.
Meer informatie, na inloggen: https://toerbeurt.example.nl${sessionPath(session.id)}`,
        location: 'Stadhuis\nGrote Kerkplein 15, 8011 PK Zwolle',
      });
      assert.equal(calendar.method, 'REQUEST');
      assert.equal(calendar.organizer, 'mailto:planning@toerbeurt.example.nl');
      assert.deepEqual(calendar.attendees, [`mailto:${second.to?.[0]?.address}`]);
      assert.deepEqual(calendar.answer, ['NEEDS-ACTION']);
      assert.equal(calendar.stamp, '2027-01-04T09:03:00Z');
      assert.equal(second.from?.address, 'planning@toerbeurt.example.nl');
      assert.equal(second.subject, 'Uitnodiging: bijeenkomst 2 op dinsdag 23 maart 2027: IJsselland');
      assert.deepEqual(
        textOf(mails, 'bram')[1],
        `Beste Bram de Boer,

Bijeenkomst 2 van IJsselland staat vast.

Bijeenkomst 2: dinsdag 23 maart 2027, 13.30 – 16.30 uur
Ontvangende gemeente: Deventer
Locatie: Stadhuis, Grote Kerkplein 15, Zwolle

Op dinsdag 23 maart 2027 ontvangt u de groep (bijeenkomst 2).

Deze mail is een uitnodiging voor uw agenda. Ziet u de bijeenkomst daar niet? Sommige agenda’s, zoals die van Google, tonen een uitnodiging pas als u die accepteert of de afzender kennen. Een antwoord op deze uitnodiging wordt niet gelezen. Kunt u niet komen? Meld het op de pagina van de bijeenkomst.

Al uw bijeenkomsten staan op uw agendapagina:
https://toerbeurt.example.nl/agenda

Met vriendelijke groet,
het bureau`,
      );
      const [copy] = mails.filter((mail) => nameOf(mail) === 'sofie');
      assert.equal(copy?.subject, 'De planning staat vast: IJsselland');
      assert.deepEqual(copy?.attachments, []);
    }));

  test('a move is an update with the same UID and a higher SEQUENCE, a cancellation a CANCEL', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'automatic');
      await asNews(database, built);
      await mailsAt(database, secondsLater(180));
      await move(database, built, 3, 7, secondsLater(200));
      const moved = await mailsAt(database, secondsLater(400));
      await cancel(database, built, 3, secondsLater(500));
      const cancelled = await mailsAt(database, secondsLater(700));

      assert.deepEqual(names(moved), ['anna', 'bram', 'carla', 'hilda', 'sofie']);
      assert.deepEqual(subjects(moved), ['Bijeenkomst 3 is verplaatst: IJsselland']);
      const update = calendarOf(moved.find((mail) => nameOf(mail) === 'anna') ?? assert.fail());
      const { calendarUid } = built.session(3);
      assert.deepEqual(
        [update.method, update.event.uid, update.event.sequence, update.event.startsAt, update.answer],
        ['REQUEST', calendarUid, 1, '2027-05-11T11:30:00.000Z', ['NEEDS-ACTION']],
      );
      assert.deepEqual(subjects(cancelled), ['Bijeenkomst 3 gaat niet door: IJsselland']);
      const end = calendarOf(cancelled.find((mail) => nameOf(mail) === 'hilda') ?? assert.fail());
      assert.deepEqual(
        [end.method, end.event.uid, end.event.sequence, end.event.status, end.rsvp],
        ['CANCEL', calendarUid, 2, 'CANCELLED', ['FALSE']],
      );
      assert.equal(end.event.summary, 'VERVALLEN: Intervisie IJsselland – bijeenkomst 3 van 6 in Kampen');
    }));

  test('a corrected postal code is an update, and a way in, which no calendar shows, is none', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'automatic');
      await asNews(database, built);
      await mailsAt(database, secondsLater(180));
      const host = await hostRightOf(database, built.participant(1).personId, built.session(2).id);
      const venue = { name: 'Stadhuis', street: 'Grote Kerkplein 15', place: 'Zwolle' };
      const change = async (version: number, postalCode: string, seconds: number) => {
        const asked = { version, venue: { ...venue, postalCode, directions: 'Achterom' } };
        assert.ok((await changeVenue(contextAt(database, secondsLater(seconds)), host, asked)).ok);
        return mailsAt(database, secondsLater(seconds + 180));
      };

      const wayIn = await change(1, '8011 PK', 200);
      const corrected = await change(2, '8011 PX', 400);

      assert.deepEqual([wayIn, names(corrected)], [[], ['anna', 'bram', 'carla', 'hilda']]);
      const { method, event, answer } = calendarOf(corrected[0] ?? assert.fail());
      assert.deepEqual(
        [method, event.uid, event.sequence, event.location, answer],
        [
          'REQUEST',
          built.session(2).calendarUid,
          1,
          'Stadhuis\nGrote Kerkplein 15, 8011 PX Zwolle',
          ['NEEDS-ACTION'],
        ],
      );
    }));

  test('a name that is corrected while an invitation with the old one is made is told after it', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'automatic');
      await asNews(database, built);
      await mailsAt(database, secondsLater(180));
      const { id } = built.session(2);
      const { personId } = built.participant(0);
      const noted = { touched: [personId], at: secondsLater(185) };
      await database.transaction((trx) => noteSessionChanges(trx, [id], noted));
      const [told, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];

      const telling = database.transaction(async (trx) => {
        await trx
          .updateTable('session_notices')
          .set({ due_at: null })
          .where('session_id', '=', id)
          .where('person_id', '=', personId)
          .execute();
        told.resolve();
        await ended.promise;
      });
      await told.promise;
      const correcting = database.transaction((trx) => noteRevisedTexts(trx, [id], secondsLater(200)));
      // Long enough to see the row as it was, were it not waited for
      await setTimeout(200);
      ended.resolve();
      await Promise.all([telling, correcting]);

      const { due_at } = await database.db
        .selectFrom('session_notices')
        .select('due_at')
        .where('session_id', '=', id)
        .where('person_id', '=', personId)
        .executeTakeFirstOrThrow();
      assert.equal(due_at, secondsLater(380));
    }));

  test('of who has a feed that is fetched, plain notices; a feed that is not fetched any more counts no more', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'automatic');
      const week = 7 * 86_400;
      const told = secondsLater(180);
      await aFetchedFeed(database, built.participant(0).personId, secondsLater(1 - week, told));
      await aFetchedFeed(database, built.participant(2).personId, secondsLater(-week, told));
      await asNews(database, built);

      const mails = await mailsAt(database, told);

      assert.deepEqual(textOf(mails, 'anna').length, 1);
      assert.deepEqual(mails.find((mail) => nameOf(mail) === 'anna')?.attachments, []);
      assert.deepEqual(textOf(mails, 'carla').length, 3);
    }));

  test('an event that came by invitation is kept up by invitations, also after a feed came', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'automatic');
      await asNews(database, built);
      await mailsAt(database, secondsLater(180));
      await choose(database, built.participant(0).personId, { way: 'subscription' });
      await move(database, built, 2, 7, secondsLater(200));

      const [mail] = (await mailsAt(database, secondsLater(400))).filter((one) => nameOf(one) === 'anna');

      assert.equal(calendarOf(mail ?? assert.fail()).event.sequence, 1);
    }));

  test('whoever has another address is invited there to what is to come, as it is and as they answered', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'invitations');
      await asNews(database, built);
      const first = await mailsAt(database, secondsLater(180));
      const { personId } = built.participant(0);
      // The first of the three is over by then
      const later = '2027-02-10T09:00:00.000Z' as Instant;
      const token = await insertEmailProof(database.db, { personId, email: 'anna@elders.example' }, later);
      const changed = await redeemEmailProof(contextAt(database, later), token);

      const mails = await mailsAt(database, secondsLater(180, later));

      assert.ok(changed.ok);
      const before = first.filter((mail) => nameOf(mail) === 'anna').map(calendarOf);
      const after = mails.filter(({ to }) => to?.[0]?.address === 'anna@elders.example');
      assert.deepEqual(
        after.map(({ subject }) => subject),
        [
          'Uitnodiging: bijeenkomst 2 op dinsdag 23 maart 2027: IJsselland',
          'Uitnodiging: bijeenkomst 3 op dinsdag 4 mei 2027: IJsselland',
        ],
      );
      const calendars = after.map(calendarOf);
      assert.deepEqual(
        calendars.map(({ event, method }) => ({ event, method })),
        before.slice(1).map(({ event, method }) => ({ event, method })),
      );
      for (const { attendees } of calendars) assert.deepEqual(attendees, ['mailto:anna@elders.example']);
      assert.deepEqual(await mailsAt(database, secondsLater(3600, later)), []);
    }));

  test('whoever leaves gets a CANCEL one SEQUENCE further, as the feed shows, without place and names', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'automatic');
      await asNews(database, built);
      await mailsAt(database, secondsLater(180));
      const { id, personId } = built.participant(2);
      await database.db.updateTable('participants').set({ left_at: NOW }).where('id', '=', id).execute();
      await database.transaction((trx) =>
        noteSessionChanges(trx, [built.session(2).id], { touched: [personId], at: NOW }),
      );

      const mails = await mailsAt(database, secondsLater(400));

      assert.deepEqual(names(mails), ['carla']);
      const { method, event, attendees } = calendarOf(mails[0] ?? assert.fail());
      assert.deepEqual(
        [method, event.uid, event.sequence, event.status, event.location, attendees.length],
        ['CANCEL', built.session(2).calendarUid, 1, 'CANCELLED', '', 1],
      );
      assert.equal(event.summary, 'VERVALLEN: Intervisie – bijeenkomst 2 van 6');
    }));

  for (const [day, moves, startsAt, endsAt, times] of [
    [
      'zondag 28 maart 2027, 13.30 – 17.00 uur',
      2,
      '2027-03-28T11:30:00.000Z',
      '2027-03-28T15:00:00.000Z',
      ['20270328T133000', '20270328T170000'],
    ],
    [
      'zondag 31 oktober 2027, 9.00 – 12.30 uur',
      3,
      '2027-10-31T08:00:00.000Z',
      '2027-10-31T11:30:00.000Z',
      ['20271031T090000', '20271031T123000'],
    ],
  ] as const) {
    test(`on a day on which the clocks change say ${day}, and so do the plain mail and the feed`, () =>
      withDatabase(engine, async (database) => {
        const { built } = await aGroup(database, 'automatic');
        const { personId } = built.participant(0);
        await choose(database, built.participant(2).personId, { way: 'notices' });
        const { token } = await aFeed(database, personId, 'participant');
        const period = { startsAt: startsAt as Instant, endsAt: endsAt as Instant };
        const sessionId = built.session(moves).id;
        const right = await guideRightOf(database, built);
        const moved = await moveSession(contextAt(database), right, { sessionId, version: 1, ...period });
        assert.ok(moved.ok);

        const mails = await mailsAt(database, secondsLater(180));

        for (const name of ['anna', 'carla']) {
          assert.match(textOf(mails, name)[0] ?? '', new RegExp(`^Het wordt: ${day}$`, 'm'));
        }
        const { event, text } = calendarOf(mails.find((mail) => nameOf(mail) === 'anna') ?? assert.fail());
        assert.deepEqual([event.startsAt, event.endsAt], [startsAt, endsAt]);
        const feed = await copyOf(database, token, secondsLater(180));
        const timesIn = (calendar: string) =>
          [...calendar.matchAll(/^DT(?:START|END);TZID=Europe\/Amsterdam:(\w+)/gm)].map(([, time]) => time);
        assert.deepEqual(timesIn(text), times);
        assert.deepEqual(
          timesIn(feed.text).filter((time) => times.some((one) => one === time)),
          times,
        );
      }));
  }
});
