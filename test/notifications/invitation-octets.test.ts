import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { contextAt } from '../trajectories/builders.ts';
import { aGroup, asNews, cancel, mailsAt, move, secondsLater } from './group.ts';
import { readDueOctets } from './mailbox.ts';

describeOnBothEngines('An invitation on its way', (engine) => {
  test('is a meeting to mail programs: the last alternative, in UTF-8, with the method of the calendar', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'automatic');
      await asNews(database, built);
      await mailsAt(database, secondsLater(180));
      await move(database, built, 3, 7, secondsLater(200));
      const [request] = await readDueOctets(contextAt(database, secondsLater(400)));
      await cancel(database, built, 3, secondsLater(500));
      const [cancellation] = await readDueOctets(contextAt(database, secondsLater(700)));

      for (const [octets, method] of [
        [request, 'REQUEST'],
        [cancellation, 'CANCEL'],
      ] as const) {
        // Header fields on one line each
        const text = String(octets).replace(/\r\n[ \t]+/g, ' ');
        assert.deepEqual(
          [...text.matchAll(/^Content-Type: ([^;\r]+)/gm)].map(([, type]) => type),
          [
            'multipart/mixed',
            'multipart/alternative',
            'text/plain',
            'text/html',
            'text/calendar',
            'application/ics',
          ],
        );
        const calendars = text.split(/^Content-Type: text\/calendar/m);
        assert.match(calendars[1] ?? '', new RegExp(`^; method=${method}; charset=utf-8\r\n`));
        const [, base64 = ''] = /\r\n\r\n([\w+/=\r\n]+)/.exec(calendars[1] ?? '') ?? [];
        const calendar = Buffer.from(base64, 'base64').toString('utf8');
        assert.deepEqual(calendar.match(/^METHOD:\w+/gm), [`METHOD:${method}`]);
        assert.deepEqual(calendar.match(/mailto:[^\r\n]+/g)?.length, 2, 'the organizer and who reads it');
      }
    }));
});
