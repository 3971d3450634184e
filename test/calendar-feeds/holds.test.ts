import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeFeed } from '../../src/calendar/service.ts';
import { keepCalendars, keepForm } from '../../src/calendar/upkeep.ts';
import type { Database } from '../../src/database/database.ts';
import { insertSecretaryAssignment } from '../../src/people/store.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import { confirmPlan } from '../../src/planning/confirmation.ts';
import { proposalOf } from '../../src/planning/proposals.ts';
import { chooseReplacement, listAskedMoments } from '../../src/planning/replacement-choice.ts';
import { setSlotStates } from '../../src/planning/slot-states.ts';
import type { AnswerRequest } from '../../src/planning/types.ts';
import { undoConfirmation } from '../../src/planning/undoing.ts';
import { withdrawRound } from '../../src/planning/withdrawal.ts';
import type { FeedId, PersonId } from '../../src/shared/ids.ts';
import { dateOf, type Instant, instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { leaveGroup, previewLeaving } from '../../src/trajectories/leaving.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aGroup, asked, daysOf, everybodySays, hostOf } from '../planning/asked-replacements.ts';
import { AT_THE_TABLE, aRound, type BuiltRound, contextOf, everyoneSaysYesOn } from '../planning/builders.ts';
import {
  aPerson,
  aViewer,
  contextAt,
  given,
  guideRightOf,
  NOW,
  ownRightOf,
  snapshot,
} from '../trajectories/builders.ts';
import { aFeed, copyOf, linesOf, SITE } from './asking.ts';

const DATES = ['2027-03-23', '2027-05-04', '2027-06-15', '2027-07-27', '2027-09-07'];
const CLEAR_SECOND = (seconds: number): Instant => instantFromMillis(millisOf(AT_THE_TABLE) + seconds * 1000);

async function show(
  database: Database,
  personId: PersonId,
  feedId: FeedId,
  showsHolds: boolean,
  at: Instant = AT_THE_TABLE,
): Promise<void> {
  const changed = await changeFeed(contextOf(database, at), ownRightOf(aViewer(personId)), feedId, {
    showsHolds,
  });
  assert.ok(changed.ok, JSON.stringify(changed));
}

async function say(
  database: Database,
  built: BuiltRound,
  answers: Readonly<Record<string, AnswerRequest['answer']>>,
  { index = 0, at = AT_THE_TABLE }: { readonly index?: number; readonly at?: Instant } = {},
): Promise<void> {
  const result = await answerSlots(
    contextOf(database, at),
    await built.voice(index),
    Object.entries(answers).map(([date, answer]) => ({
      slotId: built.slotOn(date).id,
      answer,
      canHost: true,
    })),
  );
  assert.ok(result.ok, JSON.stringify(result));
}

const HELD = (date: string, sequence = 0) => `TENTATIVE ${sequence} ${date} Misschien: Intervisie`;
const OFF = (date: string, sequence = 1) => `CANCELLED ${sequence} ${date} VERVALLEN: misschien Intervisie`;
/** All but the session that stands. */
const holdsOf = async (database: Database, token: string, at: Instant) =>
  (await linesOf(database, token, at)).filter((line) => /misschien/i.test(line));

describeOnBothEngines('Dates that may come', (engine) => {
  test('are held no more for who is to leave before the session that is asked about', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const { id: participantId, personId } = group.participant(2);
      const { feed, token } = await aFeed(database, personId, 'participant');
      await show(database, personId, feed.id, true, NOW);
      const round = await asked(database, group);
      await everybodySays(database, group, round, ['no', 'yes', 'no']);
      const held = await holdsOf(database, token, NOW);
      const right = await guideRightOf(database, group);
      const request = { participantId, kind: 'stopped', lastDay: dateOf(group.session(1).startsAt) } as const;
      const preview = await previewLeaving(contextAt(database), right, request);
      assert.ok(preview.ok);
      const { basis } = preview.value;
      assert.ok((await leaveGroup(contextAt(database), right, { ...request, basis })).ok);

      assert.deepEqual(
        [held, await holdsOf(database, token, NOW)],
        [[HELD('2027-03-30')], [OFF('2027-03-30')]],
      );
    }));

  test('of a small round about one session are held too, until its moment is chosen', () =>
    withDatabase(engine, async (database) => {
      const group = await aGroup(database);
      const { personId } = group.participant(0);
      const { feed, token } = await aFeed(database, personId, 'participant');
      await show(database, personId, feed.id, true, NOW);
      const round = await asked(database, group);
      await everybodySays(database, group, round, ['no', 'yes', 'yes']);
      const held = await holdsOf(database, token, NOW);
      const right = await hostOf(database, group);
      const { moments } = given(await listAskedMoments(contextAt(database), right));
      const { slot, basis } = given(moments.find(({ assessed }) => daysOf(assessed) === 49));

      const chosen = await chooseReplacement(contextAt(database), right, {
        sessionId: group.session(2).id,
        version: 1,
        roundId: round.id,
        slotId: slot.id,
        basis,
        reason: null,
      });

      assert.ok(chosen.ok, JSON.stringify(chosen));
      assert.deepEqual(held, [HELD('2027-03-30'), HELD('2027-04-06')]);
      // Of two that begin together either may come first
      assert.deepEqual(
        new Set(await linesOf(database, token, NOW)),
        new Set([
          'CONFIRMED 0 2027-02-09 Intervisie – bijeenkomst 1 van 6 in Zwolle',
          'CONFIRMED 1 2027-03-30 Intervisie – bijeenkomst 2 van 6 in Deventer',
          OFF('2027-03-30'),
          OFF('2027-04-06'),
          'CONFIRMED 0 2027-05-04 Intervisie – bijeenkomst 3 van 6 in Kampen',
        ]),
      );
    }));

  test('are in the feed of who wished to see them, as they are answered, and in nobody else’s', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { personId } = built.participant(0);
      const { feed, token } = await aFeed(database, personId, 'participant');
      const other = await aFeed(database, built.participant(1).personId, 'participant');
      await say(database, built, { '2027-03-23': 'yes', '2027-05-04': 'ifNeeded', '2027-06-15': 'no' });
      const unwished = await holdsOf(database, token, AT_THE_TABLE);
      const tags = [(await copyOf(database, token, AT_THE_TABLE)).tag];

      await show(database, personId, feed.id, true);
      const wished = await holdsOf(database, token, AT_THE_TABLE);
      tags.push((await copyOf(database, token, AT_THE_TABLE)).tag);
      await say(database, built, { '2027-06-15': 'yes' });
      await say(database, built, { '2027-05-04': 'yes' }, { index: 1 });
      const answered = await holdsOf(database, token, AT_THE_TABLE);
      tags.push((await copyOf(database, token, AT_THE_TABLE)).tag);

      assert.deepEqual(unwished, []);
      assert.deepEqual(wished, [HELD('2027-03-23')]);
      assert.deepEqual(answered, [HELD('2027-03-23'), HELD('2027-06-15')]);
      assert.equal(new Set(tags).size, 3);
      assert.deepEqual(await holdsOf(database, other.token, AT_THE_TABLE), []);
      assert.equal((await linesOf(database, token, AT_THE_TABLE)).length, 3);
    }));

  test('keep their UID when an answer changes its mind, one SEQUENCE and a later stamp each time', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { personId } = built.participant(0);
      const { feed, token } = await aFeed(database, personId, 'participant');
      await show(database, personId, feed.id, true);
      const seen: string[] = [];
      const uids = new Set<string>();
      const stamps: string[] = [];
      for (const answer of ['yes', 'no', 'yes', null] as const) {
        await say(database, built, { '2027-03-23': answer });
        const { text } = await copyOf(database, token, AT_THE_TABLE);
        const block = given(text.split('BEGIN:VEVENT').find((part) => /isschien/.test(part)));
        uids.add(given(/^UID:(.*)\r$/m.exec(block)?.[1]));
        stamps.push(given(/^DTSTAMP:(.*)\r$/m.exec(block)?.[1]));
        seen.push(...(await holdsOf(database, token, AT_THE_TABLE)));
      }

      assert.deepEqual(seen, [
        HELD('2027-03-23'),
        OFF('2027-03-23', 1),
        HELD('2027-03-23', 2),
        OFF('2027-03-23', 3),
      ]);
      assert.equal(uids.size, 1);
      assert.deepEqual(stamps, stamps.toSorted());
      assert.equal(new Set(stamps).size, 4);
    }));

  test('are cancelled when the dates are chosen, which are events of their own, and held again when that is undone', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { personId } = built.participant(0);
      const { feed, token } = await aFeed(database, personId, 'participant');
      await everyoneSaysYesOn(built, [...DATES, '2027-03-25']);
      await show(database, personId, feed.id, true);
      const before = await holdsOf(database, token, AT_THE_TABLE);
      const proposal = given(await proposalOf(database.db, built.round.id));
      assert.equal(proposal.kind, 'best');
      if (proposal.kind !== 'best') return;

      const confirmed = await confirmPlan(built.context, built.guide, built.round.id, proposal.id);
      assert.ok(confirmed.ok, JSON.stringify(confirmed));
      const chosen = await linesOf(database, token, AT_THE_TABLE);
      const undone = await undoConfirmation(
        contextOf(database, CLEAR_SECOND(30)),
        built.guide,
        built.round.id,
        confirmed.value.plan.id,
      );
      assert.ok(undone.ok, JSON.stringify(undone));
      const open = await linesOf(database, token, CLEAR_SECOND(30));

      assert.deepEqual(
        before,
        [...DATES, '2027-03-25'].toSorted().map((date) => HELD(date)),
      );
      assert.deepEqual(
        chosen.filter((line) => /misschien/i.test(line)),
        [...DATES, '2027-03-25'].toSorted().map((date) => OFF(date)),
      );
      assert.equal(chosen.filter((line) => line.startsWith('CONFIRMED')).length, 6);
      assert.equal(new Set(uidsIn((await copyOf(database, token, CLEAR_SECOND(30))).text)).size, 12);
      assert.deepEqual(
        open.filter((line) => /misschien/i.test(line)),
        [...DATES, '2027-03-25'].toSorted().map((date) => HELD(date, 2)),
      );
      assert.equal(open.filter((line) => line.startsWith('CANCELLED')).length, 5);
    }));

  test('are cancelled for a month when the round ends without dates, and then gone', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { personId } = built.participant(0);
      const { feed, token } = await aFeed(database, personId, 'participant');
      await keepForm({ database, clock: () => NOW }, SITE);
      await show(database, personId, feed.id, true);
      await say(database, built, { '2027-06-15': 'yes' });
      const ended = await withdrawRound(built.context, built.guide, built.round.id, 'Anders besloten');
      assert.ok(ended.ok);
      const at = async (days: number) => {
        const now = CLEAR_SECOND(days * 86_400);
        await keepCalendars(contextOf(database, now));
        return holdsOf(database, token, now);
      };

      assert.deepEqual(await at(0), [OFF('2027-06-15')]);
      assert.deepEqual(await at(29), [OFF('2027-06-15')]);
      assert.deepEqual(await at(31), []);
    }));

  test('go when a date is struck or an answer counts no more, and come back with it', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { personId } = built.participant(0);
      const { feed, token } = await aFeed(database, personId, 'participant');
      await show(database, personId, feed.id, true);
      await say(database, built, { '2027-06-15': 'yes' });
      const slots = [built.slotOn('2027-06-15').id];
      const set = async (state: 'struck' | 'offered') => {
        const changed = await setSlotStates(built.context, built.guide, built.round.id, slots, state);
        assert.ok(changed.ok);
        return holdsOf(database, token, AT_THE_TABLE);
      };

      assert.deepEqual(await set('struck'), [OFF('2027-06-15')]);
      assert.deepEqual(await set('offered'), [HELD('2027-06-15', 2)]);
    }));

  test('are cancelled in a feed that no longer shows them, and stand in another that does', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { personId } = built.participant(0);
      const secretary = await aPerson(database);
      await insertSecretaryAssignment(database.db, {
        secretaryId: secretary,
        wethouderId: personId,
        startedAt: NOW,
      });
      const own = await aFeed(database, personId, 'participant');
      const hers = await aFeed(database, secretary, 'secretary');
      await show(database, personId, own.feed.id, true);
      await show(database, secretary, hers.feed.id, true);
      await say(database, built, { '2027-06-15': 'yes' });
      const both = [
        await holdsOf(database, own.token, AT_THE_TABLE),
        await holdsOf(database, hers.token, AT_THE_TABLE),
      ];

      await show(database, personId, own.feed.id, false, CLEAR_SECOND(60));
      const one = [
        await holdsOf(database, own.token, CLEAR_SECOND(60)),
        await holdsOf(database, hers.token, CLEAR_SECOND(60)),
      ];
      await show(database, personId, own.feed.id, true, CLEAR_SECOND(120));

      assert.deepEqual(both, [[HELD('2027-06-15')], ['TENTATIVE 0 2027-06-15 Misschien: Intervisie Anna']]);
      assert.deepEqual(one, [[OFF('2027-06-15')], ['TENTATIVE 1 2027-06-15 Misschien: Intervisie Anna']]);
      assert.deepEqual(await holdsOf(database, own.token, CLEAR_SECOND(120)), [HELD('2027-06-15', 2)]);
    }));

  test('a facilitator’s feed has none, a stopped feed cannot change, and what is so already changes nothing', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const guide = ownRightOf(aViewer(built.facilitatorId));
      const guiding = await aFeed(database, built.facilitatorId, 'facilitator');
      const free = await changeFeed(built.context, guide, guiding.feed.id, { availability: 'free' });
      assert.ok(free.ok);
      const before = await snapshot(database);

      const refused = await changeFeed(built.context, guide, guiding.feed.id, { showsHolds: true });
      const again = await changeFeed(built.context, guide, guiding.feed.id, { availability: 'free' });
      const stranger = await changeFeed(
        built.context,
        ownRightOf(aViewer(built.participant(0).personId)),
        guiding.feed.id,
        { availability: 'busy' },
      );

      assert.equal(await snapshot(database), before);
      const { text } = await copyOf(database, guiding.token, AT_THE_TABLE);
      assert.match(text, /TRANSP:TRANSPARENT\r\n/);
      assert.match(text, /STATUS:CONFIRMED\r\n/);
      assert.deepEqual(refused, { ok: false, refusal: { code: 'NO_HOLDS_HERE', kind: 'facilitator' } });
      assert.deepEqual(again, free);
      assert.deepEqual(stranger, { ok: false, refusal: { code: 'FEED_NOT_FOUND' } });
    }));
});

function uidsIn(text: string): readonly string[] {
  return [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid = '']) => uid);
}
