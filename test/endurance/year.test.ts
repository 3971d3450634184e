import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import type { Received } from '../notifications/smtp.ts';
import { askFor } from '../server/running.ts';
import { startFaultySmtp } from './faulty-smtp.ts';
import { type Program, withWorkshop } from './programs.ts';
import { assertWhole } from './wholeness.ts';
import { tokenOfPerson } from './year-group.ts';
import { live } from './year-life.ts';
import { Year } from './year-programs.ts';

/** An event as a calendar keeps it. */
interface Kept {
  readonly sequence: number;
  readonly status: string;
  readonly startsAt: string;
}

function eventsOf(text: string): ReadonlyMap<string, Kept> {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return new Map(
    calendar.getAllSubcomponents('vevent').map((event) => [
      String(event.getFirstPropertyValue('uid')),
      {
        sequence: Number(event.getFirstPropertyValue('sequence')),
        status: String(event.getFirstPropertyValue('status') ?? 'CONFIRMED'),
        startsAt: new ICAL.Event(event).startDate.toJSDate().toISOString(),
      },
    ]),
  );
}

/** What somebody's calendar keeps of all the invitations that arrived, by RFC 5546: the highest SEQUENCE counts. */
function keptOf(mails: readonly Received[]): ReadonlyMap<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const { email } of mails) {
    const part = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    if (part === undefined) continue;
    const content = part.content;
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    for (const [uid, event] of eventsOf(text)) {
      const before = kept.get(uid);
      assert.ok(before === undefined || before.sequence <= event.sequence, 'SEQUENCE never falls');
      kept.set(uid, event);
    }
  }
  return kept;
}

async function feedOf(program: Program, token: string, kind: string): Promise<ReadonlyMap<string, Kept>> {
  const { createCalendarFeed } = await askFor(
    program,
    token,
    `mutation { createCalendarFeed(input: { kind: ${kind} }) { ... on CreateCalendarFeedSuccess { address { url } } ... on UserError { code } } }`,
  );
  // Of who left long ago nothing is shown any more
  if (createCalendarFeed.code === 'NO_SUCH_CALENDAR') return new Map();
  assert.ok(createCalendarFeed.address, `${kind} ${JSON.stringify(createCalendarFeed)}`);
  const path = new URL(createCalendarFeed.address.url).pathname;
  return eventsOf(await (await fetch(`${program.url}${path}`)).text());
}

/** All of the outbox arrived, once, save what was taken without a word: that came again. */
async function assertMailOnce({ database, smtp }: Year): Promise<void> {
  const rows = await database.db
    .selectFrom('outbox')
    .select(['id', 'sent_at', 'failed_at', 'subject'])
    .execute();
  assert.deepEqual(
    rows.filter((row) => row.sent_at === null || row.failed_at !== null),
    [],
  );
  const copies = Map.groupBy(smtp.received, ({ email }) => email.messageId ?? '');
  assert.deepEqual(
    [...copies.keys()].toSorted(),
    rows.map(({ id }) => `<${id}@toerbeurt.example>`).toSorted(),
  );
  // Each was acknowledged once: another copy is one that its sender never heard of
  assert.deepEqual(smtp.acknowledged.toSorted(), [...copies.keys()].toSorted());
  const doubled = [...copies.values()].filter(({ length }) => length > 1);
  assert.ok(doubled.length > 0, 'the power failed while a mail was taken');
  for (const [first, ...others] of doubled) {
    for (const other of others)
      assert.deepEqual([other.to, other.email.subject], [first?.to, first?.email.subject]);
  }
}

/** What the invitations of each person came to is what the feed of that person says. */
async function assertCalendarsAgree(year: Year, now: Instant): Promise<number> {
  const { db } = year.database;
  const people = await db
    .selectFrom('participants')
    .innerJoin('people', 'people.id', 'participants.person_id')
    .select(['people.id', 'people.email'])
    .union(
      db
        .selectFrom('facilitators')
        .innerJoin('people', 'people.id', 'facilitators.person_id')
        .select(['people.id', 'people.email']),
    )
    .execute();
  const facilitators = new Set(
    (await db.selectFrom('facilitators').select('person_id').execute()).map((row) => row.person_id),
  );
  let compared = 0;
  for (const { id, email } of people) {
    const role = facilitators.has(id) ? 'facilitator' : 'participant';
    const token = await tokenOfPerson(year.database, id, role, now);
    const feed = await feedOf(year.program, token, role.toUpperCase());
    const kept = keptOf(year.smtp.received.filter(({ to }) => to.includes(email)));
    for (const [uid, event] of feed) {
      assert.deepEqual(kept.get(uid), event, `${email} ${uid}`);
      compared += 1;
    }
    // What a feed does not show is cancelled for this person, or has been: who left keeps what was
    for (const [uid, event] of kept) {
      if (feed.has(uid) || event.startsAt < now) continue;
      assert.equal(event.status, 'CANCELLED', `${email} ${uid}`);
    }
  }
  return compared;
}

describeOnBothEngines('A year of one group', (engine) => {
  test(
    'with a mail server that fails, power cuts and two programs: everyone got what their feed says, once',
    { timeout: 240_000 },
    () =>
      withWorkshop(engine, async (workshop) => {
        const smtp = await startFaultySmtp();
        const year = await Year.begin(workshop, smtp);
        try {
          await live(year);

          await assertMailOnce(year);
          const compared = await assertCalendarsAgree(year, '2028-01-10T09:11:00.000Z' as Instant);
          assert.ok(compared > 50, `${compared} events were compared`);
          await assertWhole(year.database);
        } finally {
          await year.stop();
          await smtp.close();
        }
      }),
  );
});
