import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { listFailingAddresses } from '../../src/notifications/failing-addresses.ts';
import { readReceivedMail } from '../../src/notifications/received-mail.ts';
import { type ReceivedOutcome, receiveMail } from '../../src/notifications/replies.ts';
import { readReplies } from '../../src/notifications/reply-sources.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { contextAt } from '../trajectories/builders.ts';
import { aGroup, asNews, mailsAt, move, names, secondsLater, subjects } from './group.ts';
import { startImap } from './imap-server.ts';

interface Reply {
  readonly uid: string;
  readonly attendee: string;
  readonly from?: string;
  readonly answer?: string;
  readonly sequence?: number;
  readonly stamp?: string;
  readonly messageId?: string;
  /** More lines in the event. */
  readonly more?: string;
}

/** A reply as Google writes it, around a calendar part in base64. */
function replyMail(reply: Reply): string {
  const {
    uid,
    attendee,
    from = attendee,
    answer = 'DECLINED',
    sequence = 0,
    stamp = '20270105T090000Z',
  } = reply;
  const calendar = `BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar//EN\r\nVERSION:2.0\r\nMETHOD:REPLY\r
BEGIN:VEVENT\r\nDTSTART:20270323T123000Z\r\nDTEND:20270323T153000Z\r\nDTSTAMP:${stamp}\r
ORGANIZER;CN="Toerbeurt: bureau":mailto:planning@toerbeurt.example.nl\r\nUID:${uid}\r
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer};CN="Boer; de, B\r
 ram";X-NUM-GUESTS=0:mailto:${attendee}\r\nSEQUENCE:${sequence}\r\n${reply.more ?? ''}STATUS:CONFIRMED\r
END:VEVENT\r\nEND:VCALENDAR\r\n`;
  return `From: Bram de Boer <${from}>\r\nTo: planning@toerbeurt.example.nl\r\nSubject: Geweigerd: Intervisie\r
Message-ID: <${reply.messageId ?? `${uid}-${answer}-${stamp}-${sequence}@mail.example`}>\r\nMIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary="grens"\r\n\r\n--grens\r\nContent-Type: text/plain\r\n\r\nIk kom niet.\r
--grens\r\nContent-Type: text/calendar; charset="UTF-8"; method=REPLY\r\nContent-Transfer-Encoding: base64\r\n\r
${Buffer.from(calendar).toString('base64')}\r\n--grens--\r\n`;
}

/** A group of which everyone was invited to sessions 1 to 3. */
async function anInvitedGroup(database: Database) {
  const { built, sofie } = await aGroup(database, 'automatic');
  await asNews(database, built);
  await mailsAt(database, secondsLater(180));
  const emailOf = async (id: string): Promise<string> =>
    (
      await database.db
        .selectFrom('people')
        .select('email')
        .where('id', '=', id as never)
        .executeTakeFirstOrThrow()
    ).email;
  const bram = await emailOf(built.participant(1).personId);
  const uid = built.session(2).calendarUid;
  const receive = (reply: Partial<Reply>, seconds = 1000): Promise<ReceivedOutcome> =>
    receiveMail(
      contextAt(database, secondsLater(seconds)),
      Buffer.from(replyMail({ uid, attendee: bram, ...reply })),
    );
  const absences = async (): Promise<readonly string[]> =>
    (await database.db.selectFrom('session_absences').selectAll().execute()).map(
      (row) => `${row.participant_id} ${row.source}`,
    );
  return {
    built,
    bram,
    uid,
    receive,
    absences,
    emailOf,
    sofie,
    declined: [`${built.participant(1).id} reply`],
  };
}

describeOnBothEngines('Replies to invitations', (engine) => {
  test('a decline makes somebody absent and tells them so; an acceptance afterwards takes it back', () =>
    withDatabase(engine, async (database) => {
      const { receive, absences, declined } = await anInvitedGroup(database);

      assert.equal(await receive({}), 'declined');
      assert.deepEqual(await absences(), declined);
      const mails = await mailsAt(database, secondsLater(1001));
      assert.ok(names(mails).includes('bram'));
      assert.ok(subjects(mails).includes('U hebt u afgemeld voor bijeenkomst 2: IJsselland'));
      assert.equal(await receive({}), 'duplicate');
      assert.equal(await receive({ answer: 'TENTATIVE', stamp: '20270105T091000Z' }), 'tentative');
      assert.deepEqual(await absences(), declined);
      assert.equal(await receive({ answer: 'ACCEPTED', stamp: '20270105T092000Z' }), 'accepted');
      assert.deepEqual(await absences(), []);
      assert.equal(await receive({ stamp: '20270105T091500Z' }), 'stale', 'said before, read after');
      assert.deepEqual(await absences(), []);
      const kept = await database.db.selectFrom('session_replies').select(['answer', 'stamped_at']).execute();
      assert.deepEqual(kept, [{ answer: 'accepted', stamped_at: '2027-01-05T09:20:00.000Z' }]);
    }));

  test('a secretary answers for the wethouder, and nobody else does', () =>
    withDatabase(engine, async (database) => {
      const { built, receive, absences, emailOf, sofie, bram, declined } = await anInvitedGroup(database);
      const anna = await emailOf(built.participant(0).personId);

      assert.equal(await receive({ from: anna, messageId: 'one@x' }), 'notTheirs');
      assert.equal(await receive({ from: 'vreemd@example.org', messageId: 'two@x' }), 'notTheirs');
      assert.equal(await receive({ attendee: 'vreemd@example.org' }), 'unknownEvent');
      assert.equal(await receive({ uid: 'van-een-ander' }), 'unknownEvent');
      assert.deepEqual(await absences(), []);
      assert.equal(await receive({ from: await emailOf(sofie), messageId: 'three@x' }), 'declined');
      assert.deepEqual(await absences(), declined);
      assert.equal(await receive({ attendee: bram.toUpperCase(), messageId: 'four@x' }), 'declined');
    }));

  test('an answer to an earlier version, or to one that was never sent, counts for nothing', () =>
    withDatabase(engine, async (database) => {
      const { built, receive, absences } = await anInvitedGroup(database);
      await move(database, built, 2, 7, secondsLater(200));
      await mailsAt(database, secondsLater(400));

      assert.equal(await receive({ sequence: 0 }), 'stale');
      assert.equal(await receive({ sequence: 99 }), 'unknownEvent');
      assert.deepEqual(await absences(), []);
      assert.equal(await receive({ sequence: 1 }), 'declined');
    }));

  test('after the session has started nothing changes any more', () =>
    withDatabase(engine, async (database) => {
      const { receive, absences } = await anInvitedGroup(database);

      assert.equal(await receive({}, 365 * 86_400), 'tooLate');
      assert.deepEqual(await absences(), []);
    }));

  test('a report of a mail of ours marks its address; one about a mail we never sent there marks nothing', () =>
    withDatabase(engine, async (database) => {
      const { bram } = await anInvitedGroup(database);
      const { id } = await database.db
        .selectFrom('outbox')
        .select('id')
        .where('to_address', '=', bram)
        .limit(1)
        .executeTakeFirstOrThrow();
      const report = (address: string, mailId: string, action = 'failed') => `From: MAILER-DAEMON@mx.example\r
Message-ID: <${address}${action}${mailId}@mx.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r
Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r
Helaas.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r
Final-Recipient: rfc822; ${address}\r\nAction: ${action}\r\nStatus: 5.1.1\r
Diagnostic-Code: smtp; 550 5.1.1 User\r\n unknown\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r
Message-ID: <${mailId}@toerbeurt.example.nl>\r\nSubject: x\r\n--b--\r\n`;
      const receive = (text: string) =>
        receiveMail(contextAt(database, secondsLater(2000)), Buffer.from(text));

      assert.equal(await receive(report(bram, '01a20000-0000-7000-8000-000000000000')), 'ignored');
      assert.equal(await receive(report('anna@example.nl', id)), 'ignored');
      assert.equal(await receive(report(bram, id, 'delayed')), 'automatic');
      assert.deepEqual(await listFailingAddresses(database.db), []);
      assert.equal(await receive(report(bram, id)), 'bounced');
      assert.deepEqual(
        (await listFailingAddresses(database.db)).map(({ email, reason, source }) => [email, reason, source]),
        [[bram, '550 5.1.1 User unknown', 'report']],
      );
    }));

  test('mails come from a mailbox by IMAP, each once, whatever else is in it', () =>
    withDatabase(engine, async (database) => {
      const { absences, declined, uid, bram } = await anInvitedGroup(database);
      const imap = await startImap();
      try {
        const source = { kind: 'imap', url: imap.url } as const;
        const context = contextAt(database, secondsLater(1000));
        imap.deliver('1-letter', 'From: x@example.org\r\nSubject: Hallo\r\n\r\nDag\r\n');
        imap.deliver('2-reply', replyMail({ uid, attendee: bram }));
        imap.deliver('3-big', `From: x@example.org\r\n\r\n${'x'.repeat(2_000_000)}`);
        imap.deliver('4-noise', Buffer.from([0, 255, 10, 13, 128]).toString('latin1'));

        assert.equal(await readReplies(context, source), 4);

        assert.deepEqual(await absences(), declined);
        assert.deepEqual(imap.flags(), { seen: ['1-letter', '2-reply', '3-big', '4-noise'], unseen: [] });
        assert.equal(await readReplies(context, source), 0);
        const outcomes = await database.db
          .selectFrom('received_mails')
          .select('outcome')
          .orderBy('outcome')
          .execute();
        assert.deepEqual(
          outcomes.map(({ outcome }) => outcome),
          ['declined', 'ignored', 'ignored'],
        );
      } finally {
        await imap.close();
      }
    }));

  test('mails come from a folder, and are put away in it', () =>
    withDatabase(engine, async (database) => {
      const { absences, declined, uid, bram } = await anInvitedGroup(database);
      const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-replies-'));
      try {
        writeFileSync(join(folder, 'antwoord.eml'), replyMail({ uid, attendee: bram }));
        writeFileSync(join(folder, 'half.eml.part'), 'x');
        const context = contextAt(database, secondsLater(1000));

        assert.equal(await readReplies(context, { kind: 'folder', folder }), 1);

        assert.deepEqual(await absences(), declined);
        assert.deepEqual(readdirSync(folder).sort(), ['half.eml.part', 'verwerkt']);
        assert.deepEqual(readdirSync(join(folder, 'verwerkt')), ['antwoord.eml']);

        // Cannot be read, and comes first
        mkdirSync(join(folder, 'a.eml'));
        writeFileSync(join(folder, 'toch.eml'), replyMail({ uid, attendee: bram, answer: 'ACCEPTED' }));
        await assert.rejects(readReplies(context, { kind: 'folder', folder }), { code: 'EISDIR' });
        assert.deepEqual(await absences(), []);
        assert.deepEqual(readdirSync(join(folder, 'verwerkt')).sort(), ['antwoord.eml', 'toch.eml']);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }));
});

describe('A mail that came in', () => {
  const attendee = 'bram@example.nl';
  for (const [what, mail, kind] of [
    ['a reply', replyMail({ uid: 'u', attendee }), 'reply'],
    [
      'a reply about one of a series',
      replyMail({ uid: 'u', attendee, more: 'RECURRENCE-ID:20270101T000000Z\r\n' }),
      'other',
    ],
    [
      'a reply for two',
      replyMail({ uid: 'u', attendee, more: 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@y.nl\r\n' }),
      'other',
    ],
    ['an answer that does not exist', replyMail({ uid: 'u', attendee, answer: 'DELEGATED' }), 'other'],
    ['a stamp that is none', replyMail({ uid: 'u', attendee, stamp: 'gisteren' }), 'other'],
    ['a stamp of the year 0', replyMail({ uid: 'u', attendee, stamp: '00000105T090000Z' }), 'other'],
    ['a UID with a sign that no database keeps', replyMail({ uid: 'u\0u', attendee }), 'other'],
    [
      'more lines than any program writes',
      `${replyMail({ uid: 'u', attendee })}${'\r\n'.repeat(20_000)}`,
      'other',
    ],
    [
      'an invitation of somebody else',
      replyMail({ uid: 'u', attendee }).replaceAll('REPLY', 'REQUEST'),
      'other',
    ],
    ['a SEQUENCE that is none', replyMail({ uid: 'u', attendee, sequence: -1 }), 'other'],
    ['nothing', '', 'other'],
  ] as const) {
    test(`${what}: ${kind}`, async () => {
      const text =
        what === 'an invitation of somebody else'
          ? mail.replace(/[A-Za-z0-9+/=]{200,}/, (part) =>
              Buffer.from(
                Buffer.from(part, 'base64').toString().replace('METHOD:REPLY', 'METHOD:REQUEST'),
              ).toString('base64'),
            )
          : mail;
      assert.equal((await readReceivedMail(Buffer.from(text))).kind, kind);
    });
  }

  test('about more people than our mails are sent to is read of the first twenty', async () => {
    const report = (count: number) => `Content-Type: multipart/report; boundary="b"\r\n\r\n--b\r
Content-Type: message/delivery-status\r\n\r\n${'Final-Recipient: rfc822; a@b.nl\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n'.repeat(count)}--b--\r\n`;
    const failures = async (count: number) => {
      const mail = await readReceivedMail(Buffer.from(report(count)));
      return mail.kind === 'bounce' ? mail.failures.length : undefined;
    };
    assert.deepEqual([await failures(20), await failures(1000)], [20, 20]);
  });

  test('from a machine is known as such', async () => {
    const mail = Buffer.from('From: a@b.nl\r\nAuto-Submitted: auto-replied\r\n\r\nIk ben er niet.\r\n');
    const { key: _key, ...rest } = await readReceivedMail(mail);
    assert.deepEqual(rest, { kind: 'other', isAutomatic: true });
  });
});
