import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keeperRight } from '../../src/access/gate.ts';
import { changeFeed } from '../../src/calendar/service.ts';
import { keepCalendars, keepForm } from '../../src/calendar/upkeep.ts';
import type { Database } from '../../src/database/database.ts';
import { renamePerson } from '../../src/people/renaming.ts';
import { beginServing, endServing, type Serving } from '../../src/people/serving.ts';
import { newId, type PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { moveSession } from '../../src/trajectories/session-changes.ts';
import { insertSession } from '../../src/trajectories/store.ts';
import { aFeed, copyOf, linesOf, SITE } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { AT_THE_TABLE, aRound, contextOf, everyoneSaysYesOn } from '../planning/builders.ts';
import {
  anOfficeWorker,
  aPerson,
  aTrajectory,
  aViewer,
  contextAt,
  given,
  guideRightOf,
  later,
  NOW,
  officeRightOf,
  ownRightOf,
  snapshot,
  TOWN_HALL,
} from '../trajectories/builders.ts';

function keeperRightOf(office: PersonId, wethouderId: PersonId) {
  return given(keeperRight(aViewer(office, { isOffice: true }), wethouderId));
}

/** After the first session of 9 February, before the second of 23 March. */
const STOPS = '2027-03-01T09:00:00.000Z' as Instant;
const AGAIN = '2027-03-02T09:00:00.000Z' as Instant;
const SIX_WEEKS_LATER = '2027-04-12T09:00:00.000Z' as Instant;

async function decide(
  what: 'begins' | 'ends',
  database: Database,
  office: PersonId,
  serving: Serving,
  now: Instant,
): Promise<void> {
  const context = contextAt(database, now);
  const result =
    what === 'begins'
      ? await beginServing(context, officeRightOf(office), serving)
      : await endServing(context, keeperRightOf(office, serving.wethouderId), serving.secretaryId);
  assert.deepEqual(result, { ok: true, value: serving });
}

describeOnBothEngines('Keeping the calendar of a wethouder', (engine) => {
  test('ends: what comes is cancelled in the secretary’s feed, without place or names, and after six weeks the feed closes', () =>
    withDatabase(engine, async (database) => {
      const office = await anOfficeWorker(database);
      const secretaryId = await aPerson(database, { givenName: 'Sanne' });
      const group = await aTrajectory(database, { planned: 3, venue: TOWN_HALL });
      const { personId: wethouderId } = group.participant(0);
      const serving = { secretaryId, wethouderId };
      await keepForm(contextAt(database), SITE);
      await keepCalendars(contextAt(database));
      await decide('begins', database, office, serving, NOW);
      const { token } = await aFeed(database, secretaryId, 'secretary');
      const own = await aFeed(database, wethouderId, 'participant');
      const before = await linesOf(database, token, STOPS);
      const ownBefore = await linesOf(database, own.token, STOPS);

      await decide('ends', database, office, serving, STOPS);
      const stopped = await linesOf(database, token, STOPS);
      await decide('begins', database, office, serving, AGAIN);
      const again = await linesOf(database, token, AGAIN);
      await decide('ends', database, office, serving, AGAIN);
      await keepCalendars(contextAt(database, '2027-04-13T09:00:00.000Z' as Instant));

      assert.deepEqual(before, [
        'CONFIRMED 1 2027-02-09 Intervisie Anna – bijeenkomst 1 van 6 in Zwolle',
        'CONFIRMED 1 2027-03-23 Intervisie Anna – bijeenkomst 2 van 6 in Deventer',
        'CONFIRMED 1 2027-05-04 Intervisie Anna – bijeenkomst 3 van 6 in Kampen',
      ]);
      assert.deepEqual(stopped, [
        'CONFIRMED 1 2027-02-09 Intervisie Anna – bijeenkomst 1 van 6 in Zwolle',
        'CANCELLED 2 2027-03-23 VERVALLEN: Intervisie Anna – bijeenkomst 2 van 6',
        'CANCELLED 2 2027-05-04 VERVALLEN: Intervisie Anna – bijeenkomst 3 van 6',
      ]);
      assert.deepEqual(again, [
        'CONFIRMED 1 2027-02-09 Intervisie Anna – bijeenkomst 1 van 6 in Zwolle',
        'CONFIRMED 3 2027-03-23 Intervisie Anna – bijeenkomst 2 van 6 in Deventer',
        'CONFIRMED 3 2027-05-04 Intervisie Anna – bijeenkomst 3 van 6 in Kampen',
      ]);
      assert.equal(ownBefore.length, 3);
      assert.deepEqual(await linesOf(database, token, SIX_WEEKS_LATER), ['410']);
      assert.equal((await linesOf(database, own.token, SIX_WEEKS_LATER)).length, 3);
    }));

  test('ends: an address of that wethouder’s own calendar says for six weeks what is off, as it was, and then closes', () =>
    withDatabase(engine, async (database) => {
      const office = await anOfficeWorker(database);
      const secretaryId = await aPerson(database, { givenName: 'Sanne' });
      const group = await aTrajectory(database, { planned: 3, venue: TOWN_HALL });
      const serving = { secretaryId, wethouderId: group.participant(0).personId };
      await keepForm(contextAt(database), SITE);
      await keepCalendars(contextAt(database));
      await decide('begins', database, office, serving, NOW);
      const { token } = await aFeed(database, secretaryId, 'participant');
      const before = await linesOf(database, token, STOPS);

      await decide('ends', database, office, serving, STOPS);
      const stopped = await linesOf(database, token, STOPS);
      const session = group.session(3);
      const moved = await moveSession(contextAt(database, AGAIN), await guideRightOf(database, group), {
        sessionId: session.id,
        version: 1,
        startsAt: later(session.startsAt, 1),
        endsAt: later(session.endsAt, 1),
      });
      const after = await linesOf(database, token, AGAIN);
      await keepCalendars(contextAt(database, '2027-04-13T09:00:00.000Z' as Instant));

      assert.ok(moved.ok);
      assert.deepEqual(
        before.map((line) => line.slice(0, 22)),
        ['CONFIRMED 1 2027-02-09', 'CONFIRMED 1 2027-03-23', 'CONFIRMED 1 2027-05-04'],
      );
      assert.deepEqual(stopped, [
        'CONFIRMED 1 2027-02-09 Intervisie – bijeenkomst 1 van 6 in Zwolle',
        'CANCELLED 2 2027-03-23 VERVALLEN: Intervisie – bijeenkomst 2 van 6',
        'CANCELLED 2 2027-05-04 VERVALLEN: Intervisie – bijeenkomst 3 van 6',
      ]);
      // Where it moved is not theirs to see
      assert.deepEqual(after, stopped);
      assert.deepEqual(await linesOf(database, token, SIX_WEEKS_LATER), ['410']);
    }));

  test('ends: what is planned afterwards is in none of their calendars, not as cancelled either', () =>
    withDatabase(engine, async (database) => {
      const office = await anOfficeWorker(database);
      const secretaryId = await aPerson(database, { givenName: 'Sanne' });
      const group = await aTrajectory(database, { planned: 2 });
      const serving = { secretaryId, wethouderId: group.participant(0).personId };
      await decide('begins', database, office, serving, NOW);
      const feeds = [
        await aFeed(database, secretaryId, 'secretary'),
        await aFeed(database, secretaryId, 'participant'),
      ];
      await decide('ends', database, office, serving, STOPS);
      const { startsAt, endsAt } = group.session(2);
      await database.transaction((trx) =>
        insertSession(
          trx,
          group.trajectory,
          {
            cycle: group.cycle,
            number: 3,
            startsAt: later(startsAt, 42),
            endsAt: later(endsAt, 42),
            hostId: undefined,
            venue: TOWN_HALL,
          },
          AGAIN,
        ),
      );
      for (const { token } of feeds) {
        assert.deepEqual(
          (await linesOf(database, token, AGAIN)).map((line) => line.slice(0, 22)),
          ['CONFIRMED 0 2027-02-09', 'CANCELLED 1 2027-03-23'],
        );
      }
    }));

  test('begins again: an address of before stays closed, and a new one starts where things are', () =>
    withDatabase(engine, async (database) => {
      const office = await anOfficeWorker(database);
      const secretaryId = await aPerson(database, { givenName: 'Sanne' });
      const group = await aTrajectory(database, { planned: 2 });
      const serving = { secretaryId, wethouderId: group.participant(0).personId };
      await decide('begins', database, office, serving, NOW);
      const old = await aFeed(database, secretaryId, 'participant');
      await decide('ends', database, office, serving, STOPS);

      await decide('begins', database, office, serving, AGAIN);
      const fresh = await aFeed(database, secretaryId, 'participant', AGAIN);

      assert.deepEqual(await linesOf(database, old.token, AGAIN), ['410']);
      assert.deepEqual(
        (await linesOf(database, fresh.token, AGAIN)).map((line) => line.slice(0, 22)),
        ['CONFIRMED 0 2027-02-09', 'CONFIRMED 0 2027-03-23'],
      );
      await keepCalendars(contextAt(database, '2027-04-13T09:00:00.000Z' as Instant));
      assert.equal((await linesOf(database, fresh.token, SIX_WEEKS_LATER)).length, 2);
    }));

  test('of one of two in a group ends or begins: the session has another name, so another SEQUENCE', () =>
    withDatabase(engine, async (database) => {
      const office = await anOfficeWorker(database);
      const secretaryId = await aPerson(database, { givenName: 'Sanne' });
      const group = await aTrajectory(database, { planned: 2 });
      const serve = (index: number) => ({ secretaryId, wethouderId: group.participant(index).personId });
      await decide('begins', database, office, serve(0), NOW);
      const { token } = await aFeed(database, secretaryId, 'secretary');
      const one = (await linesOf(database, token, STOPS))[1];
      await decide('begins', database, office, serve(1), NOW);
      const two = (await linesOf(database, token, STOPS))[1];
      await decide('ends', database, office, serve(0), STOPS);

      assert.deepEqual(
        [one, two, (await linesOf(database, token, STOPS))[1]],
        [
          'CONFIRMED 0 2027-03-23 Intervisie Anna – bijeenkomst 2 van 6 in Deventer',
          'CONFIRMED 1 2027-03-23 Intervisie Anna en Bram – bijeenkomst 2 van 6 in Deventer',
          'CONFIRMED 2 2027-03-23 Intervisie Bram – bijeenkomst 2 van 6 in Deventer',
        ],
      );
    }));

  test('of another one in a group begins: what was has another name too, so another SEQUENCE and stamp', () =>
    withDatabase(engine, async (database) => {
      const office = await anOfficeWorker(database);
      const secretaryId = await aPerson(database, { givenName: 'Sanne' });
      const group = await aTrajectory(database, { planned: 2 });
      const serve = (index: number) => ({ secretaryId, wethouderId: group.participant(index).personId });
      await decide('begins', database, office, serve(0), NOW);
      const { token } = await aFeed(database, secretaryId, 'secretary');
      const one = (await linesOf(database, token, STOPS))[0];
      const { text } = await copyOf(database, token, STOPS);

      await decide('begins', database, office, serve(1), STOPS);

      assert.deepEqual(
        [one, (await linesOf(database, token, AGAIN))[0]],
        [
          'CONFIRMED 0 2027-02-09 Intervisie Anna – bijeenkomst 1 van 6 in Zwolle',
          'CONFIRMED 1 2027-02-09 Intervisie Anna en Bram – bijeenkomst 1 van 6 in Zwolle',
        ],
      );
      assert.doesNotMatch(text, /LAST-MODIFIED:20270301T090000Z/);
      const stamps = (await copyOf(database, token, AGAIN)).text.match(/LAST-MODIFIED:20270301T090000Z/g);
      assert.equal(stamps?.length, 2);
    }));

  test('goes on under the new name of who is called otherwise: another SEQUENCE for the secretary, and for nobody else', () =>
    withDatabase(engine, async (database) => {
      const office = await anOfficeWorker(database);
      const secretaryId = await aPerson(database, { givenName: 'Sanne' });
      const group = await aTrajectory(database, { planned: 2 });
      const { personId } = group.participant(0);
      await decide('begins', database, office, { secretaryId, wethouderId: personId }, NOW);
      const { token } = await aFeed(database, secretaryId, 'secretary');
      const own = await aFeed(database, personId, 'participant');
      const before = await copyOf(database, token, NOW);
      const ofOwn = await copyOf(database, own.token, NOW);
      const name = (givenName: string, familyName: string) =>
        database.transaction((trx) => renamePerson(trx, personId, { givenName, familyName }, STOPS));

      await name('Anna', 'Bakker-Smit');
      assert.deepEqual(await copyOf(database, token, STOPS), before, 'the family name is in no calendar');
      await name('Annelies', 'Bakker-Smit');

      assert.deepEqual(await linesOf(database, token, STOPS), [
        'CONFIRMED 1 2027-02-09 Intervisie Annelies – bijeenkomst 1 van 6 in Zwolle',
        'CONFIRMED 1 2027-03-23 Intervisie Annelies – bijeenkomst 2 van 6 in Deventer',
      ]);
      assert.notEqual((await copyOf(database, token, STOPS)).tag, before.tag);
      assert.equal((await copyOf(database, own.token, STOPS)).text, ofOwn.text);
    }));

  test('ends: moments that may come are cancelled with it, and stay held for the wethouder', () =>
    withDatabase(engine, async (database) => {
      const office = await anOfficeWorker(database);
      const secretaryId = await aPerson(database, { givenName: 'Sanne' });
      const built = await aRound(database);
      const { personId: wethouderId } = built.participant(0);
      const serving = { secretaryId, wethouderId };
      await decide('begins', database, office, serving, NOW);
      const theirs = await aFeed(database, secretaryId, 'secretary');
      const own = await aFeed(database, wethouderId, 'participant');
      for (const [person, { feed }] of [
        [secretaryId, theirs],
        [wethouderId, own],
      ] as const) {
        const context = contextOf(database, AT_THE_TABLE);
        assert.ok((await changeFeed(context, ownRightOf(aViewer(person)), feed.id, { showsHolds: true })).ok);
      }
      await everyoneSaysYesOn(built, ['2027-03-23']);
      const holdsOf = async (token: string, at: Instant) =>
        (await linesOf(database, token, at)).filter((line) => /misschien/i.test(line));
      const before = await holdsOf(theirs.token, AT_THE_TABLE);

      await decide('ends', database, office, serving, STOPS);

      assert.deepEqual(before, ['TENTATIVE 0 2027-03-23 Misschien: Intervisie Anna']);
      assert.deepEqual(await holdsOf(theirs.token, STOPS), [
        'CANCELLED 1 2027-03-23 VERVALLEN: misschien Intervisie Anna',
      ]);
      assert.deepEqual(await holdsOf(own.token, STOPS), ['TENTATIVE 1 2027-03-23 Misschien: Intervisie']);
    }));

  test('twice, of oneself, or ending what is not, is refused, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const right = officeRightOf(await anOfficeWorker(database));
      const group = await aTrajectory(database);
      const secretaryId = await aPerson(database, { givenName: 'Sanne' });
      const serving = { secretaryId, wethouderId: group.participant(0).personId };
      const context = contextAt(database);
      const keeper = keeperRightOf(right.actor.personId, serving.wethouderId);
      const not = await endServing(context, keeper, secretaryId);
      assert.ok((await beginServing(context, right, serving)).ok);
      const stored = await snapshot(database);

      const twice = await beginServing(context, right, serving);
      const unknown = await beginServing(context, right, { ...serving, secretaryId: newId<PersonId>() });
      const oneself = await beginServing(context, right, { secretaryId, wethouderId: secretaryId });

      assert.deepEqual(
        [not, twice, unknown, oneself].map((result) => !result.ok && result.refusal),
        [
          { code: 'SERVES_NOT' },
          { code: 'SERVES_ALREADY' },
          { code: 'NOT_FOUND' },
          { code: 'SERVES_ONESELF' },
        ],
      );
      assert.equal(await snapshot(database), stored);
    }));
});
