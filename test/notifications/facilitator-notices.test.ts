import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { insertFacilitator } from '../../src/people/store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { previewReplacing, replaceFacilitator } from '../../src/trajectories/facilitator-change.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  anOfficeWorker,
  aPerson,
  type BuiltTrajectory,
  contextAt,
  NOW,
  officeRightOf,
} from '../trajectories/builders.ts';
import { aGroup, choose, mailsAt, move, names, secondsLater, subjects, textOf } from './group.ts';

async function aColleague(database: Database): Promise<PersonId> {
  const personId = await aPerson(database, { givenName: 'Kees', familyName: 'Feenstra' });
  await insertFacilitator(database.db, personId, NOW);
  await choose(database, personId, { way: 'notices' });
  return personId;
}

/** Another guides the session of this number, or the group for good. */
async function replace(
  database: Database,
  built: BuiltTrajectory,
  facilitatorId: PersonId,
  { number, now = NOW }: { readonly number?: number; readonly now?: Instant } = {},
): Promise<void> {
  const context = contextAt(database, now);
  const right = officeRightOf(await anOfficeWorker(database));
  const sessionId = number === undefined ? undefined : built.session(number).id;
  const request = { trajectoryId: built.trajectory.id, facilitatorId, sessionId };
  const preview = await previewReplacing(context, right, request);
  assert.ok(preview.ok);
  const done = await replaceFacilitator(context, right, { ...request, basis: preview.value.basis });
  assert.ok(done.ok);
}

const EVERYBODY = ['anna', 'bram', 'carla', 'hilda', 'kees', 'sofie'];
const SECOND = `Bijeenkomst 2: dinsdag 23 maart 2027, 13.30 – 16.30 uur
Ontvangende gemeente: Deventer
Locatie: Stadhuis, Grote Kerkplein 15, Zwolle`;

describeOnBothEngines('News of another facilitator', (engine) => {
  test('is one mail to each: the group, who comes and who goes', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      await replace(database, built, await aColleague(database), { number: 2 });

      assert.deepEqual(await mailsAt(database, secondsLater(179)), []);
      const mails = await mailsAt(database, secondsLater(180));

      const told = (name: string) => [
        mails.filter((mail) => mail.to?.[0]?.address?.startsWith(name)).map(({ subject }) => subject),
        ...textOf(mails, name).map((text) => text.split('\n\n').slice(1, 3)),
      ];
      assert.deepEqual(names(mails), EVERYBODY);
      assert.deepEqual(told('anna'), [
        ['Een andere begeleider bij bijeenkomst 2: IJsselland'],
        [
          'Kees Feenstra begeleidt bijeenkomst 2 van IJsselland, in plaats van Hilda de Reeder. De datum en de tijd blijven gelijk.',
          SECOND,
        ],
      ]);
      assert.deepEqual(told('sofie'), told('anna'));
      assert.deepEqual(told('kees'), [
        ['U begeleidt bijeenkomst 2: IJsselland'],
        ['U begeleidt bijeenkomst 2 van IJsselland, in plaats van Hilda de Reeder.', SECOND],
      ]);
      assert.deepEqual(told('hilda'), [
        ['U begeleidt bijeenkomst 2 niet meer: IJsselland'],
        [
          'U begeleidt bijeenkomst 2 van IJsselland niet meer. Kees Feenstra neemt dat van u over.',
          'Het gaat om dinsdag 23 maart 2027, 13.30 – 16.30 uur.',
        ],
      ]);
      assert.deepEqual(await mailsAt(database, secondsLater(3600)), []);
    }));

  test('for good says so, once for all sessions', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      // Who joined half-way, and has not all of these sessions, hears it as the others do
      const { id, personId } = built.participant(1);
      const { db } = database;
      await db.updateTable('participants').set({ first_session_number: 2 }).where('id', '=', id).execute();
      for (const table of ['engagements', 'session_notices'] as const) {
        const first = built.session(1).id;
        await db
          .deleteFrom(table)
          .where('person_id', '=', personId)
          .where('session_id', '=', first)
          .execute();
      }
      await replace(database, built, await aColleague(database));

      const mails = await mailsAt(database, secondsLater(180));

      assert.deepEqual(names(mails), EVERYBODY);
      assert.deepEqual(subjects(mails).toSorted(), [
        'Een andere begeleider: IJsselland',
        'U begeleidt deze groep niet meer: IJsselland',
        'U begeleidt deze groep: IJsselland',
      ]);
      const lines = (name: string) => textOf(mails, name)[0]?.split('\n').slice(2, 6);
      assert.deepEqual(lines('carla'), [
        'Kees Feenstra begeleidt IJsselland voortaan, in plaats van Hilda de Reeder. De datums en de tijden blijven gelijk:',
        '',
        'Bijeenkomst 1: dinsdag 9 februari 2027, 13.30 – 16.30 uur',
        'Ontvangende gemeente: Zwolle',
      ]);
      assert.deepEqual(lines('kees'), [
        'U begeleidt IJsselland voortaan, in plaats van Hilda de Reeder:',
        '',
        'Bijeenkomst 1: dinsdag 9 februari 2027, 13.30 – 16.30 uur',
        'Ontvangende gemeente: Zwolle',
      ]);
      assert.deepEqual(lines('hilda'), [
        'U begeleidt IJsselland niet meer. Kees Feenstra neemt dat van u over:',
        '',
        'Bijeenkomst 1: dinsdag 9 februari 2027, 13.30 – 16.30 uur',
        '',
      ]);
    }));

  test('for one session is not for good, also to who guides the group and is back at it', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const kees = await aColleague(database);
      await replace(database, built, kees);
      await mailsAt(database, secondsLater(180));
      await replace(database, built, built.facilitatorId, { number: 2, now: secondsLater(200) });
      await mailsAt(database, secondsLater(400));
      await replace(database, built, kees, { number: 2, now: secondsLater(500) });

      const mails = await mailsAt(database, secondsLater(700));

      assert.deepEqual(subjects(mails).toSorted(), [
        'Een andere begeleider bij bijeenkomst 2: IJsselland',
        'U begeleidt bijeenkomst 2 niet meer: IJsselland',
        'U begeleidt bijeenkomst 2: IJsselland',
      ]);
    }));

  test('is none when the facilitator is back within the three minutes', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      await replace(database, built, await aColleague(database), { number: 2 });
      await replace(database, built, built.facilitatorId, { number: 2, now: secondsLater(60) });

      assert.deepEqual(await mailsAt(database, secondsLater(600)), []);
    }));

  test('stands in the mail of a session that was moved as well', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      await replace(database, built, await aColleague(database), { number: 2 });
      await move(database, built, 2, 7, secondsLater(60));

      const mails = await mailsAt(database, secondsLater(180));

      assert.deepEqual(names(mails), EVERYBODY);
      assert.deepEqual(textOf(mails, 'carla')[0]?.split('\n\n').slice(1, 3), [
        'Bijeenkomst 2 van IJsselland is verplaatst.',
        `Het was: dinsdag 23 maart 2027, 13.30 – 16.30 uur
Het wordt: dinsdag 30 maart 2027, 13.30 – 16.30 uur
Ontvangende gemeente: Deventer
Locatie: Stadhuis, Grote Kerkplein 15, Zwolle
Begeleider: Kees Feenstra`,
      ]);
    }));

  test('is no invitation to the group, whose calendars stay as they are; who comes is invited, for who goes it is off', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'invitations');
      await move(database, built, 2, 1);
      await mailsAt(database, secondsLater(180));
      const kees = await aColleague(database);
      await choose(database, kees, { way: 'invitations' });
      await replace(database, built, kees, { number: 2, now: secondsLater(200) });

      const mails = await mailsAt(database, secondsLater(400));

      const calendars = mails.map((mail) => {
        const text = mail.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).toString());
        const method = /METHOD:(\w+)/.exec(text.join(''))?.[1] ?? 'none';
        return `${mail.to?.[0]?.address?.split('.')[0]} ${method} ${mail.subject}`;
      });
      assert.deepEqual(calendars.toSorted(), [
        'anna none Een andere begeleider bij bijeenkomst 2: IJsselland',
        'bram none Een andere begeleider bij bijeenkomst 2: IJsselland',
        'carla none Een andere begeleider bij bijeenkomst 2: IJsselland',
        'hilda CANCEL U begeleidt bijeenkomst 2 niet meer: IJsselland',
        'kees REQUEST Uitnodiging: bijeenkomst 2 op woensdag 24 maart 2027: IJsselland',
        'sofie none Een andere begeleider bij bijeenkomst 2: IJsselland',
      ]);
    }));

  test('comes at once, by a mail of its own, to a group without sessions to come', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const after = '2027-06-01T08:00:00.000Z' as Instant;
      await replace(database, built, await aColleague(database), { now: after });

      const mails = await mailsAt(database, after);

      assert.deepEqual(names(mails), EVERYBODY);
      assert.deepEqual(subjects(mails), ['Een andere begeleider: IJsselland']);
      assert.deepEqual(
        ['anna', 'kees', 'hilda'].map((name) => textOf(mails, name)[0]?.split('\n\n')[1]),
        [
          'Kees Feenstra begeleidt IJsselland voortaan, in plaats van Hilda de Reeder.',
          'U begeleidt IJsselland voortaan, in plaats van Hilda de Reeder.',
          'Kees Feenstra begeleidt IJsselland voortaan, in plaats van Hilda de Reeder.',
        ],
      );
      assert.deepEqual(await mailsAt(database, secondsLater(600, after)), []);
    }));
});
