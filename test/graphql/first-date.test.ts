import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getRegistration } from '../../src/enrolment/registration-store.ts';
import { remindOfFirstDates } from '../../src/forming/first-date.ts';
import { markFirstDateReminded } from '../../src/forming/first-date-store.ts';
import type { FirstDateRoundId, PersonId } from '../../src/shared/ids.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { aForm, anOpenOffer, enrolled, stateOf } from '../enrolment/builders.ts';
import { ask, askFor, globalId, type Json, linked, type Running, withServer } from '../server/running.ts';
import { aFacilitator, given, later, officeRightOf } from '../trajectories/builders.ts';
import { anIntendedGroup, aSeason, decide } from './forming-season.ts';

/** Days that are nothing else. */
const MOMENTS = ['2027-03-16', '2027-03-18', '2027-03-23'].map((day) => ({
  startsAt: `${day}T12:30:00.000Z`,
  endsAt: `${day}T15:30:00.000Z`,
}));
const GROUP = `version members { id name } firstDate { id version answerBy
  slots { id startsAt facilitatorAvailable notes { name } answers { memberId answer } }
  hosts { memberId wish } proposal { slotId hostMemberId reasons } }`;

/** A group of six with a facilitator; each with the token of their own link. */
async function aGroup(server: Running) {
  const season = await aSeason(server, { places: 8, party: 'VVD' });
  const { id } = await anIntendedGroup(server, season);
  return {
    ...season,
    groupId: id as string,
    see: async (token: string): Promise<Json> =>
      (await askFor(server, token, `{ intendedGroup(id: "${id}") { ${GROUP} } }`)).intendedGroup,
  };
}
type Group = Awaited<ReturnType<typeof aGroup>>;

async function asked(server: Running, { office, groupId }: Group, moments: readonly Json[] = MOMENTS) {
  return decide(server, office, 'askFirstDate', { groupId, version: 1, moments, answerBy: '2027-02-20' });
}

/** Each answers for the moments in order: y, i or n. */
async function answer(server: Running, { tokens }: Group, index: number, said: string, hostWish?: string) {
  const token = given(tokens[index]);
  const { ownFirstDate } = await askFor(
    server,
    undefined,
    `{ ownFirstDate(token: "${token}") { answerBy hostWish slots { id notes { name } answer } } }`,
  );
  const words: Readonly<Record<string, string>> = { y: 'YES', i: 'IF_NEEDED', n: 'NO' };
  const answers = [...said].map((letter, at) => ({
    slotId: ownFirstDate.slots[at].id,
    answer: words[letter],
  }));
  return decide(server, undefined, 'answerFirstDate', { token, answers, ...(hostWish && { hostWish }) });
}

describeOnBothEngines('A first date over the API', (engine) => {
  test('members answer by their own link, the planner proposes, and the office starts the trajectory', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const { office, facilitator, groupId, members, see } = group;
      const { database } = server.context;
      assert.equal((await asked(server, group)).__typename, 'AskFirstDateSuccess');
      assert.equal((await asked(server, group)).code, 'FIRST_DATE_ALREADY_ASKED');
      const waiting = 'gaven nog geen antwoord, en tellen nu als mensen die niet kunnen.';
      const nobody = (await see(office)).firstDate.proposal;
      assert.deepEqual([nobody.slotId, nobody.reasons[0]], [null, `6 wethouders ${waiting}`]);
      // Everybody can on the third; on the second one cannot; the first the facilitator cannot
      for (const index of [0, 1, 2, 3, 4])
        await answer(server, group, index, 'yyy', index === 1 ? 'GLADLY' : 'POSSIBLE');
      assert.equal(
        (await see(facilitator)).firstDate.proposal.reasons.at(-1),
        '1 wethouder gaf nog geen antwoord, en telt nu als iemand die niet kan.',
      );
      assert.equal(
        (await answer(server, group, 5, 'yny', 'IMPOSSIBLE')).__typename,
        'AnswerFirstDateSuccess',
      );
      const before = await see(facilitator);
      assert.equal(before.firstDate.proposal.slotId, before.firstDate.slots[0].id);
      const unavailable = { groupId, unavailableSlotIds: [before.firstDate.slots[0].id] };
      assert.equal(
        (await decide(server, facilitator, 'setFirstDateAvailability', unavailable)).__typename,
        'SetFirstDateAvailabilitySuccess',
      );
      const seen = await see(office);
      const { proposal, slots } = seen.firstDate;
      assert.deepEqual([proposal.slotId, proposal.hostMemberId], [slots[2].id, seen.members[1].id]);
      assert.deepEqual(proposal.reasons, [
        'Iedereen is erbij.',
        'Niemand hoeft te komen als het moet.',
        proposal.reasons[2],
        proposal.reasons[3],
      ]);
      assert.match(proposal.reasons[3], /ontvangt graag/);
      assert.match(proposal.reasons[2], /^De bijeenkomst is \d+ dagen na vandaag\./);

      const start = {
        groupId,
        version: 1,
        roundVersion: seen.firstDate.version,
        ...MOMENTS[2],
        hostRegistrationId: proposal.hostMemberId,
        venue: { name: 'Stadhuis', street: 'Grote Kerkplein 15', place: 'Zwolle' },
      };
      const open = await decide(server, office, 'startIntendedGroup', start);
      assert.deepEqual(
        [open.code, open.message],
        ['INTAKES_OPEN', 'Van 6 wethouders is er nog geen geschikte uitkomst van de intake.'],
      );
      const stale = { ...start, roundVersion: seen.firstDate.version - 1, withoutAllIntakes: true };
      assert.equal((await decide(server, office, 'startIntendedGroup', stale)).code, 'FIRST_DATE_OUTDATED');
      assert.equal(await stateOf(database, given(members[0]).id), 'registered');
      const both = await Promise.all(
        [1, 2].map(() => decide(server, office, 'startIntendedGroup', { ...start, withoutAllIntakes: true })),
      );
      assert.deepEqual(both.map(({ code, __typename }) => code ?? __typename).sort(), [
        'INTENDED_GROUP_ENDED',
        'StartIntendedGroupSuccess',
      ]);

      for (const { id } of members) assert.equal(await stateOf(database, id), 'placed');
      const { intendedGroup } = await askFor(
        server,
        office,
        `{ intendedGroup(id: "${groupId}") { state trajectory { name sessions { number startsAt host { person { name } } } } } }`,
      );
      assert.deepEqual(intendedGroup, {
        state: 'STARTED',
        trajectory: {
          name: 'Groep Oost',
          sessions: [
            { number: 1, startsAt: MOMENTS[2]?.startsAt, host: { person: { name: 'Wies Nummer 1' } } },
          ],
        },
      });
      const drafts = await database.db.selectFrom('invoices').select('id').execute();
      assert.equal(drafts.length, 6);
      const letters = await database.db
        .selectFrom('outbox')
        .select(['body', 'link_kind'])
        .where('once_key', 'like', 'practicalLetter:%')
        .execute();
      assert.equal(letters.length, 7);
      const [letter] = letters.filter(({ link_kind }) => link_kind === 'personal');
      for (const part of [
        'Wanneer: dinsdag 23 maart 2027, 13.30 – 16.30 uur',
        'Locatie: Stadhuis, Grote Kerkplein 15, Zwolle',
        '- Wies Nummer 5, ',
        'plant u samen de andere 5',
      ]) {
        assert.ok(letter?.body.includes(part), part);
      }
      assert.equal(letters.filter(({ body }) => body.includes('Klopt de locatie niet?')).length, 1);
      assert.ok(letters.every(({ body }) => !body.includes('locatie invullen')));
      assert.ok(letters.every(({ body }) => !/VVD|partij|onderwerp/i.test(body)));
      const notices = await database.db.selectFrom('session_notices').select('person_id').execute();
      assert.equal(notices.length, 7);
    }));

  test('a host who receives gladly goes before an earlier day, and then it is not said that earlier is impossible', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      await asked(server, group);
      // One is missed on the first day as on the second; who receives gladly can only on the second
      await answer(server, group, 0, 'nyn', 'GLADLY');
      await answer(server, group, 1, 'yyn', 'POSSIBLE');
      for (const index of [2, 3, 4]) await answer(server, group, index, 'yyn');
      await answer(server, group, 5, 'ynn');
      const { members, firstDate } = await group.see(group.office);
      const { proposal, slots } = firstDate;
      assert.deepEqual([proposal.slotId, proposal.hostMemberId], [slots[1].id, members[0].id]);
      assert.match(proposal.reasons[0], /mist de bijeenkomst\. Minder kan niet\.$/);
      assert.doesNotMatch(proposal.reasons[2], /Eerder kan niet/);
      assert.match(
        proposal.reasons[3],
        /ontvangt graag\. Met een andere gastheer kan het misschien eerder\.$/,
      );
    }));

  test('with more members than sessions the letter does not promise everybody a turn', () =>
    withServer(engine, async (server) => {
      const { office, groupId, members } = await aGroup(server);
      const started = await decide(server, office, 'startIntendedGroup', {
        groupId,
        version: 1,
        ...MOMENTS[0],
        hostRegistrationId: globalId('Registration', given(members[0]).id),
        sessions: 5,
        withoutAllIntakes: true,
      });
      assert.equal(started.__typename, 'StartIntendedGroupSuccess');
      const letters = await server.context.database.db
        .selectFrom('outbox')
        .select('body')
        .where('once_key', 'like', 'practicalLetter:%')
        .where('link_kind', '=', 'personal')
        .execute();
      assert.equal(letters.length, 6);
      assert.equal(letters.filter(({ body }) => body.includes('locatie invullen')).length, 1);
      for (const { body } of letters) {
        assert.ok(body.includes('Elke keer ontvangt een ander de groep'), body);
        assert.ok(!body.includes('Iedereen ontvangt'), body);
      }
    }));

  test('what a member has open elsewhere is taken back at the start: who waits for it is next, and the member is told', () =>
    withServer(engine, async (server) => {
      const { office, officeId, groupId, members } = await aGroup(server);
      const { context } = server;
      const elsewhere = await anOpenOffer(context, officeRightOf(officeId), { places: 1, title: 'Elders' });
      const place = await enrolled(context, elsewhere, aForm(0));
      const interest = await enrolled(context, undefined, aForm(0));
      const next = await enrolled(context, elsewhere, aForm(70));

      const started = await decide(server, office, 'startIntendedGroup', {
        groupId,
        version: 1,
        ...MOMENTS[0],
        hostRegistrationId: globalId('Registration', given(members[0]).id),
        withoutAllIntakes: true,
      });

      assert.equal(started.__typename, 'StartIntendedGroupSuccess');
      const { database } = context;
      assert.deepEqual(
        [
          await stateOf(database, given(members[0]).id),
          await stateOf(database, place.id),
          await stateOf(database, interest.id),
          await stateOf(database, next.id),
        ],
        ['placed', 'withdrawn', 'withdrawn', 'offered'],
      );
      const { stateReason } = await getRegistration(database.db, place.id);
      assert.equal(stateReason, 'Begonnen in een groep');
      const mails = await database.db
        .selectFrom('outbox')
        .select('body')
        .where('subject', 'in', ['Uw andere aanmelding is ingetrokken', 'Uw voorinschrijving is ingetrokken'])
        .orderBy('id')
        .execute();
      assert.equal(mails.filter(({ body }) => body.includes('uw aanmelding voor “Elders”')).length, 1);
      assert.equal(mails.filter(({ body }) => body.includes('uw voorinschrijving')).length, 1);
    }));

  test('before the start a member sees nothing of the group, and a stranger nothing at all', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      await asked(server, group);
      const [token = ''] = group.tokens;
      const own = await askFor(
        server,
        undefined,
        `{ ownFirstDate(token: "${token}") { answerBy slots { startsAt answer } } other: ownFirstDate(token: "tb_enrol_x") { answerBy } }`,
      );
      assert.equal(own.other, null);
      assert.deepEqual(
        own.ownFirstDate.slots.map(({ answer: said }: Json) => said),
        [null, null, null],
      );
      const mails = await server.context.database.db
        .selectFrom('outbox')
        .select(['body', 'to_address'])
        .where('subject', '=', 'Wanneer kan uw intervisiegroep beginnen?')
        .execute();
      assert.equal(mails.length, 6);
      for (const { body, to_address } of mails) {
        const index = Number(/\.(\d)@/.exec(to_address)?.[1]);
        const others = [0, 1, 2, 3, 4, 5].filter((other) => other !== index);
        assert.ok(others.every((other) => !body.includes(`Nummer ${other}`)));
      }
      const hidden = await ask(server, undefined, `{ intendedGroup(id: "${group.groupId}") { name } }`);
      assert.equal(hidden.data?.intendedGroup ?? null, null);
    }));

  test('by a link in a mail, where nobody guides anything, a facilitator sees nothing of it either', () =>
    withServer(engine, async (server) => {
      const { facilitator, facilitatorId, groupId } = await aGroup(server);
      const [intake] = (await askFor(server, facilitator, '{ intakes { id } }')).intakes;
      const link = await linked(server, facilitatorId);
      const seenBy = async (token: string) => {
        const { data } = await ask(
          server,
          token,
          `{ intendedGroups { id } node(id: "${intake.id}") { ... on Intake { id name note } } }`,
        );
        return [data?.intendedGroups.length, data?.node?.id ?? null];
      };
      assert.deepEqual(await seenBy(facilitator), [1, intake.id]);
      assert.deepEqual(await seenBy(link), [0, null]);
      const group = await ask(server, link, `{ intendedGroup(id: "${groupId}") { name } }`);
      assert.equal(group.data?.intendedGroup ?? null, null);
    }));

  test('who comes into the group while it is asked, is asked too', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const { office, groupId, members } = group;
      await asked(server, group);
      const change = (version: number, those: typeof members) =>
        decide(server, office, 'changeIntendedGroup', {
          groupId,
          version,
          name: 'Groep Oost',
          facilitatorId: globalId('Person', group.facilitatorId),
          registrationIds: those.map(({ id }) => globalId('Registration', id)),
        });
      await change(1, members.slice(0, 5));
      await change(2, members);
      const mails = await server.context.database.db
        .selectFrom('outbox')
        .select('to_address')
        .where('subject', '=', 'Wanneer kan uw intervisiegroep beginnen?')
        .execute();
      assert.equal(mails.length, 7);
      assert.equal(mails.filter(({ to_address }) => to_address === aForm(5).email).length, 2);
    }));

  test('when a facilitator cannot come says nothing about who guides the group after them', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const { office, facilitator, groupId, members, see } = group;
      await asked(server, group);
      const { slots } = (await see(facilitator)).firstDate;
      await decide(server, facilitator, 'setFirstDateAvailability', {
        groupId,
        unavailableSlotIds: [slots[0].id],
      });
      const change = async (version: number, name: string, facilitatorId: PersonId) => {
        await decide(server, office, 'changeIntendedGroup', {
          groupId,
          version,
          name,
          facilitatorId: globalId('Person', facilitatorId),
          registrationIds: members.map(({ id }) => globalId('Registration', id)),
        });
        const { firstDate } = await see(office);
        return firstDate.slots.map(({ facilitatorAvailable }: Json) => facilitatorAvailable);
      };
      assert.deepEqual(await change(1, 'Groep West', group.facilitatorId), [false, true, true]);
      const other = await aFacilitator(server.context.database);
      assert.deepEqual(await change(2, 'Groep West', other), [true, true, true]);
    }));

  test('a group that is dissolved is asked nothing any more: what was answered can be forgotten', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const { office, groupId } = group;
      await asked(server, group);
      await answer(server, group, 0, 'yyy');
      await decide(server, office, 'dissolveIntendedGroup', { groupId, version: 1 });
      const rounds = await server.context.database.db
        .selectFrom('first_date_rounds')
        .select(['state', 'closed_at'])
        .execute();
      assert.deepEqual(rounds, [{ state: 'closed', closed_at: server.now() }]);
    }));

  test('moments on a holiday, in the past or before the last day to answer are refused, and nobody is asked', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      const at = (day: string) => ({ startsAt: `${day}T12:30:00.000Z`, endsAt: `${day}T14:30:00.000Z` });
      const refusals = [];
      for (const day of ['2027-04-27', '2026-01-05', '2027-02-20']) {
        const { code, message } = await asked(server, group, [at(day)]);
        refusals.push([code, message.includes('Koningsdag')]);
      }
      assert.deepEqual(refusals, [
        ['FIRST_DATE_DAY_OFF', true],
        ['INVALID_FIRST_DATES', false],
        ['INVALID_FIRST_DATES', false],
      ]);
      const rounds = await server.context.database.db.selectFrom('first_date_rounds').select('id').execute();
      assert.deepEqual(rounds, []);
    }));

  test('who has not answered everything is reminded the day before the last, once', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      await asked(server, group);
      await answer(server, group, 0, 'yyy');
      await answer(server, group, 1, 'y');
      assert.equal(await remindOfFirstDates(server.context), 0);
      // NOW is 4 January 2027
      server.setClock(later(server.now(), 46));
      assert.deepEqual(
        [await remindOfFirstDates(server.context), await remindOfFirstDates(server.context)],
        [5, 0],
      );
    }));

  test('a question that was stopped while reminders went out is not claimed for one', () =>
    withServer(engine, async (server) => {
      const group = await aGroup(server);
      await asked(server, group);
      const { id: firstDateId } = (await group.see(group.office)).firstDate;
      await decide(server, group.office, 'stopFirstDate', { firstDateId, version: 1 });
      const { database } = server.context;
      const isClaimed = await database.transaction((trx) =>
        markFirstDateReminded(trx, firstDateId as FirstDateRoundId, server.now()),
      );
      assert.equal(isClaimed, false);
    }));
});
