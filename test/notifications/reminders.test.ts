import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { isReminderNeeded, reminderDate, remindersNow } from '../../src/notifications/reminder-rules.ts';
import { queueSessionReminders } from '../../src/notifications/reminders.ts';
import { sessionPath } from '../../src/shared/screen-links.ts';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { contextAt } from '../trajectories/builders.ts';
import { aGroup, cancel, mailsAt, move, names, subjects, textOf } from './group.ts';

const at = (text: string): Instant => text as Instant;
/** Session 2 of the built group: Tuesday 23 March 2027, 13.30, in winter time; the clock goes forward on the 28th. */
const SESSION = at('2027-03-23T12:30:00.000Z');

describe('When reminders go', () => {
  test('from eight in the morning in Amsterdam, in winter and in summer time, and not at night', () => {
    for (const [startsAt, now, kinds] of [
      [SESSION, '2027-03-09T06:59:59.999Z', ['hostChecklist']],
      [SESSION, '2027-03-09T07:00:00.000Z', ['twoWeeks']],
    ] as const) {
      // Before eight o'clock nothing goes at all
      assert.deepEqual(remindersNow(startsAt, at(now)), now.endsWith('06:59:59.999Z') ? [] : kinds);
    }
    const inSummer = at('2027-04-11T11:30:00.000Z');
    // Two weeks before, the clock was put forward that very night: eight o'clock is 06.00 UTC
    assert.deepEqual(remindersNow(inSummer, at('2027-03-28T05:59:59.999Z')), []);
    assert.deepEqual(remindersNow(inSummer, at('2027-03-28T06:00:00.000Z')), ['twoWeeks']);
    assert.deepEqual(remindersNow(SESSION, at('2027-03-21T07:00:00.000Z')), ['twoDays']);
    assert.deepEqual(remindersNow(SESSION, at('2027-03-21T18:59:59.000Z')), ['twoDays']);
    assert.deepEqual(remindersNow(SESSION, at('2027-03-21T19:00:00.000Z')), []);
    assert.deepEqual(
      remindersNow(SESSION, at('2027-03-12T07:00:00.000Z')),
      [],
      'three days late is too late',
    );
  });

  test('the checklist of the host goes a month ahead by the calendar', () => {
    assert.equal(reminderDate('hostChecklist', SESSION), '2027-02-23');
    assert.equal(reminderDate('hostChecklist', at('2027-03-31T11:30:00.000Z')), '2027-02-28');
    assert.deepEqual(remindersNow(SESSION, at('2027-02-22T12:00:00.000Z')), []);
    assert.deepEqual(remindersNow(SESSION, at('2027-02-23T12:00:00.000Z')), ['hostChecklist']);
    assert.deepEqual(remindersNow(SESSION, at('2027-03-08T12:00:00.000Z')), ['hostChecklist']);
  });

  test('who was told of the session after the moment of its reminder needs none', () => {
    assert.equal(isReminderNeeded('twoWeeks', SESSION, at('2027-03-09T07:00:00.000Z')), true);
    assert.equal(isReminderNeeded('twoWeeks', SESSION, at('2027-03-09T07:00:00.001Z')), false);
  });
});

const remind = (database: Database, now: string) => queueSessionReminders(contextAt(database, at(now)));

describeOnBothEngines('Reminders of sessions', (engine) => {
  test('go once to everyone who comes and a secretary, also when two processes look at once', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const absent = { session_id: built.session(2).id, participant_id: built.participant(2).id };
      await database.db
        .insertInto('session_absences')
        .values({ ...absent, since: SESSION, reported_by: built.participant(2).personId, source: 'told' })
        .execute();

      const counts = await Promise.all([1, 2, 3].map(() => remind(database, '2027-03-09T07:00:00.000Z')));
      const later = await remind(database, '2027-03-10T09:00:00.000Z');

      assert.equal(counts.reduce((sum, count) => sum + count) + later, 4);
      const mails = await mailsAt(database, at('2027-03-10T10:00:00.000Z'));
      assert.deepEqual(names(mails), ['anna', 'bram', 'hilda', 'sofie']);
      assert.deepEqual(subjects(mails), ['Herinnering: bijeenkomst 2 is over twee weken (IJsselland)']);
      assert.deepEqual(
        textOf(mails, 'bram')[0],
        `Beste Bram de Boer,

Bijeenkomst 2 van IJsselland komt eraan:

Wanneer: dinsdag 23 maart 2027, 13.30 – 16.30 uur
Ontvangende gemeente: Deventer
Locatie: Stadhuis, Grote Kerkplein 15, Zwolle

U ontvangt dan de groep.

Meer over de ingang en parkeren, of afmelden? Kijk op de pagina van de bijeenkomst:
https://toerbeurt.example.nl${sessionPath(built.session(2).id)}

Met vriendelijke groet,
het bureau`,
      );
    }));

  test('the host is asked a month ahead for what is not known, and nobody else is', () =>
    withDatabase(engine, async (database) => {
      await aGroup(database);
      assert.equal(await remind(database, '2027-02-23T09:00:00.000Z'), 2);
      assert.equal(await remind(database, '2027-02-24T09:00:00.000Z'), 0);

      const mails = await mailsAt(database, at('2027-02-24T10:00:00.000Z'));

      assert.deepEqual(names(mails), ['bram', 'sofie']);
      assert.deepEqual(textOf(mails, 'bram')[0]?.split('\n').slice(2, 11), [
        'Op dinsdag 23 maart 2027, 13.30 – 16.30 uur is bijeenkomst 2 van IJsselland. U ontvangt dan de groep.',
        '',
        'Dit is nog niet bekend. Wilt u het invullen, dan ziet de groep het meteen?',
        '',
        'Locatie: Stadhuis, Grote Kerkplein 15, Zwolle',
        'Zaal: nog niet ingevuld',
        'Ingang: Ingang om de hoek',
        'Parkeren: nog niet ingevuld',
        'Lunch: nog niet ingevuld',
      ]);
    }));

  test('follow the new date of a session that moved, and never come for a cancelled one', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      assert.equal(await remind(database, '2027-03-21T09:00:00.000Z'), 5);
      await mailsAt(database, at('2027-03-21T09:00:00.000Z'));
      await move(database, built, 2, 7, at('2027-03-21T10:00:00.000Z'));
      await mailsAt(database, at('2027-03-21T11:00:00.000Z'));

      assert.equal(await remind(database, '2027-03-23T09:00:00.000Z'), 0);
      assert.equal(await remind(database, '2027-03-28T09:00:00.000Z'), 5);
      await cancel(database, built, 3, at('2027-04-20T05:00:00.000Z'));
      assert.equal(await remind(database, '2027-04-20T09:00:00.000Z'), 0);
    }));

  test('one that could not be sent before its session started is not sent any more', () =>
    withDatabase(engine, async (database) => {
      await aGroup(database);
      await remind(database, '2027-03-21T09:00:00.000Z');

      assert.deepEqual(await mailsAt(database, SESSION), []);
    }));
});
