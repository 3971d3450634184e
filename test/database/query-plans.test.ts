import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { findLinkedRegistration } from '../../src/access/enrolment-link-store.ts';
import { findSight } from '../../src/access/sight.ts';
import type { RegistrantRight } from '../../src/access/types.ts';
import { findLinked, findSignedIn, listStandIns } from '../../src/access/viewer-store.ts';
import { readFeed } from '../../src/calendar/feed-reading.ts';
import { reviseHolds } from '../../src/calendar/holds.ts';
import { withKeptStatements } from '../../src/database/kept-statements.ts';
import { migrateToLatest } from '../../src/database/migrations.ts';
import type { Db, Tables, Trx } from '../../src/database/tables.ts';
import { readOwnRegistration } from '../../src/enrolment/own-view.ts';
import { findFreePlace, listOffersToExpire } from '../../src/enrolment/place-store.ts';
import {
  countUnconfirmed,
  firstInLine,
  listUnconfirmedBefore,
} from '../../src/enrolment/registration-store.ts';
import { listFeeFacts, listRegisteredMemberships } from '../../src/fees/fee-store.ts';
import { listSentAmounts } from '../../src/fees/invoice-store.ts';
import { findPersonDue } from '../../src/notifications/notice-store.ts';
import { claimDueMail } from '../../src/notifications/store.ts';
import type { EmailKey } from '../../src/people/types.ts';
import { listRunningInvitations } from '../../src/planning/invitation-store.ts';
import { readRoundContents } from '../../src/planning/round-contents.ts';
import { listOvertaken, listReplacementRounds, listRoundsOfCycle } from '../../src/planning/store.ts';
import type {
  CycleId,
  OfferId,
  ParticipantId,
  PersonId,
  RoundId,
  SessionId,
  TrajectoryId,
} from '../../src/shared/ids.ts';
import type { CalendarDate } from '../../src/shared/time.ts';
import { insertSaidNo, readTurnout } from '../../src/trajectories/absence-store.ts';
import { listSwapsOfSessions } from '../../src/trajectories/swap-store.ts';
import { aViewer, NOW } from '../trajectories/builders.ts';

// The casts are safe: whatever there is under these ids, the way to it is the same
const PERSON = 'person' as PersonId;
const ROUND = 'round' as RoundId;
const SESSION = 'session' as SessionId;
const FEED = {
  personId: PERSON,
  revisedAt: NOW,
  holdsFrom: NOW,
  holdsUntil: undefined,
  availability: 'busy',
  ownerId: PERSON,
  endedAt: NOW,
} as const;

/** What is asked by every request, tap, fetch or look for what is due, each on tables that grow. */
const QUESTIONS: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  'who signed in': (db) => findSignedIn(db, 'token', NOW),
  'whose link it is': (db) => findLinked(db, 'token'),
  'where somebody stands in': (db) => listStandIns(db, PERSON, NOW),
  'what somebody may see': (db) => findSight(db, aViewer(PERSON, { secretaryOf: [PERSON] })),
  'a participant’s feed': (db) => readFeed(db, { ...FEED, kind: 'participant' }, ''),
  'a facilitator’s feed': (db) => readFeed(db, { ...FEED, kind: 'facilitator' }, ''),
  'a secretary’s feed': (db) => readFeed(db, { ...FEED, kind: 'secretary' }, ''),
  'the holds of who answers': (db) =>
    inTransaction(db, (trx) => reviseHolds(trx, ROUND, NOW, 'p' as ParticipantId)),
  'the holds of a round': (db) => inTransaction(db, (trx) => reviseHolds(trx, ROUND, NOW)),
  'what hangs on a round': (db) => readRoundContents(db, { id: ROUND, version: 1 }),
  'the rounds of a cycle': (db) => listRoundsOfCycle(db, 'cycle' as CycleId),
  'the rounds that people are reminded of': (db) => listRunningInvitations(db, '2027-01-04' as CalendarDate),
  'the rounds about sessions': (db) => listReplacementRounds(db, [SESSION]),
  'the rounds about sessions that have begun': (db) => listOvertaken(db, NOW),
  'who said no to a confirmed moment': (db) => inTransaction(db, (trx) => insertSaidNo(trx, [SESSION], NOW)),
  'how many are expected': (db) =>
    readTurnout(db, {
      id: SESSION,
      trajectoryId: 'trajectory' as TrajectoryId,
      cycleId: 'cycle' as CycleId,
      number: 3,
      hostId: undefined,
    }),
  'whose news is due': (db) => findPersonDue(db, NOW),
  'which mail is due': (db) => claimDueMail(db, { now: NOW, leaseUntil: NOW }),
  'the swaps of sessions': (db) => listSwapsOfSessions(db, [SESSION]),
  'what a link of a registration opens': (db) => findLinkedRegistration(db, 'token'),
  'an own registration': (db) => readOwnRegistration(db, { registrationId: 'r' } as RegistrantRight),
  'the next in line': (db) =>
    inTransaction(db, async (trx) => void (await firstInLine(trx, 'offer' as OfferId))),
  'a free place': (db) =>
    inTransaction(db, async (trx) => void (await findFreePlace(trx, { id: 'offer' as OfferId, places: 3 }))),
  'what is offered for too long': (db) => listOffersToExpire(db, NOW),
  'forms that nobody confirmed': (db) => listUnconfirmedBefore(db, NOW, 500),
  'forms of an address': (db) => countUnconfirmed(db, 'a@example.nl' as EmailKey, NOW),
  'what the participants of a page owe': (db) => listFeeFacts(db, { participantIds: ['p' as ParticipantId] }),
  'what a group owes': (db) => listFeeFacts(db, { trajectoryId: 'trajectory' as TrajectoryId }),
  'what was invoiced': (db) => listSentAmounts(db, ['p' as ParticipantId]),
  'who registered as a member': (db) => listRegisteredMemberships(db, [PERSON]),
  'a session that is deleted': (db) => db.deleteFrom('sessions').where('id', 'in', [SESSION]).execute(),
};

describe('On SQLite no table is read as a whole', () => {
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    test(`for ${question}`, async () => {
      assert.deepEqual(await scansOf(ask), []);
    });
  }
});

/** Without statistics a plan does not depend on how much there is, so the tables are empty. */
async function scansOf(ask: (db: Db) => Promise<unknown>): Promise<readonly string[]> {
  const sqlite = new BetterSqlite3(':memory:');
  sqlite.pragma('foreign_keys = ON');
  const asked = new Set<string>();
  const prepare = sqlite.prepare.bind(sqlite);
  const heard = Object.assign(Object.create(sqlite) as BetterSqlite3.Database, {
    prepare: (text: string) => {
      asked.add(text);
      return prepare(text);
    },
    close: () => sqlite.close(),
  });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withKeptStatements(heard) }) });
  await migrateToLatest(db, 'sqlite');
  asked.clear();
  await ask(db);
  const scans = [...asked].filter(isQuestion).flatMap((text) =>
    prepare<unknown[], { readonly detail: string }>(`explain query plan ${text}`)
      .all(...Array.from(text.matchAll(/\?/g), () => ''))
      .filter(({ detail }) => isScan(detail))
      .map(({ detail }) => `${detail}: ${text}`),
  );
  await db.destroy();
  return scans;
}

function isQuestion(text: string): boolean {
  return /^\s*(?:select|insert|update|delete|with)\b/i.test(text);
}

/** Reading the index of open rounds is no more than reading what is asked for. */
function isScan(detail: string): boolean {
  return (
    detail.startsWith('SCAN ') &&
    !/CONSTANT ROW|USING COVERING INDEX (?:open_planning_rounds|REPLACEMENT_ALREADY_ASKED)$/.test(detail)
  );
}

function inTransaction(db: Db, work: (trx: Trx) => Promise<void>): Promise<void> {
  return db.transaction().execute(work);
}
