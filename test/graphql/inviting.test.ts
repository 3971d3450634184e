import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import PostalMime, { type Email } from 'postal-mime';
import { queueDueReminders } from '../../src/planning/inviting.ts';
import { reminderNow } from '../../src/planning/rules.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ANSWER,
  askFor,
  insertPeople,
  type Json,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';

const INVITE = `mutation ($roundId: ID!, $answerBy: Date!) { inviteGroup(input: { roundId: $roundId, answerBy: $answerBy }) {
  __typename
  ... on InviteGroupSuccess { mails round { version invitation { answerBy invitedAt mailedAt remindableFrom } } }
  ... on UserError { code message }
  ... on InvalidInput { field }
} }`;
const REMIND = `mutation ($roundId: ID!) { remindGroup(input: { roundId: $roundId }) {
  __typename ... on RemindGroupSuccess { mails round { version } } ... on UserError { code message } } }`;

/** A group with an open round; nobody has answered. Two of the six have nothing left to answer when `answered` is 2. */
async function aRound(server: Running, answered = 0) {
  const people = await insertPeople(server.context.database);
  const facilitator = await signedIn(server, people.facilitator);
  const office = await signedIn(server, people.office);
  const group = await startGroup(server, office, {
    facilitator: people.facilitator,
    people: people.wethouders,
  });
  const round = await openRound(server, facilitator, group.id);
  for (const participantId of group.participants.slice(0, answered)) {
    const answers = round.slots.map((slotId) => ({ slotId, answer: 'YES' }));
    await askFor(server, facilitator, ANSWER, { input: { roundId: round.id, participantId, answers } });
  }
  return { people, facilitator, group, round };
}

/** The mails that ask somebody to answer: what is told of sessions is queued meanwhile, at a time of its own. */
async function outbox({ context }: Running): Promise<readonly Json[]> {
  return context.database.db
    .selectFrom('outbox')
    .innerJoin('people', 'people.id', 'outbox.recipient_id')
    .select(['people.given_name', 'outbox.subject', 'outbox.link_kind'])
    .where('outbox.subject', 'like', '%anneer k%')
    .orderBy('outbox.id')
    .execute();
}

async function mailsIn({ mailFolder }: Running, count: number): Promise<readonly Email[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const files = existsSync(mailFolder)
      ? readdirSync(mailFolder).filter((name) => name.endsWith('.eml'))
      : [];
    if (files.length >= count) {
      return Promise.all(files.map((file) => PostalMime.parse(readFileSync(join(mailFolder, file)))));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`fewer than ${count} mails`);
}

describeOnBothEngines('Answering at home', (engine) => {
  test('invites those who have not answered everything, each with a link that leads to the own answers', () =>
    withServer(engine, async (server) => {
      const { facilitator, group, round } = await aRound(server, 2);

      const { inviteGroup } = await askFor(server, facilitator, INVITE, {
        roundId: round.id,
        answerBy: '2027-01-12',
      });

      assert.deepEqual(inviteGroup, {
        __typename: 'InviteGroupSuccess',
        mails: 4,
        round: {
          version: 4,
          invitation: {
            answerBy: '2027-01-12',
            invitedAt: '2027-01-04T09:00:00.000Z',
            mailedAt: '2027-01-04T09:00:00.000Z',
            remindableFrom: '2027-01-05T09:00:00.000Z',
          },
        },
      });
      const rows = await outbox(server);
      assert.equal(rows.length, 4);
      assert.ok(rows.every((row) => row.link_kind === 'personal'));
      const mails = await mailsIn(server, 4);
      for (const mail of mails) {
        const link = new URL(/https?:\S+\/p\/\S+/.exec(mail.text ?? '')?.[0] ?? 'about:blank');
        const path = link.searchParams.get('naar') ?? '';
        const [, page, roundId, participantId] = path.split('/').map(decodeURIComponent);
        assert.deepEqual([page, roundId], ['antwoorden', round.id]);
        assert.ok(group.participants.slice(2).includes(participantId ?? ''));
        const pressed = await fetch(server.url + link.pathname + link.search, {
          method: 'POST',
          redirect: 'manual',
        });
        assert.deepEqual([pressed.status, pressed.headers.get('location')], [303, path]);
        assert.match(mail.text ?? '', /Dat kan tot en met dinsdag 12 januari 2027\./);
      }
    }));

  test('mails a secretary for the wethouder, and says for whom', () =>
    withServer(engine, async (server) => {
      const { facilitator, round } = await aRound(server);

      await askFor(server, facilitator, INVITE, { roundId: round.id, answerBy: '2027-01-12' });

      const mails = await mailsIn(server, 7);
      const [secretary] = mails.filter((mail) => mail.text?.startsWith('Beste Sita Schrijver,'));
      assert.match(secretary?.text ?? '', /U krijgt deze mail omdat u de agenda bijhoudt van /);
      assert.match(secretary?.subject ?? '', /^Wanneer kan .+\? Groep Oost plant samen$/);
    }));

  test('mails nobody when everybody has answered, and says so', () =>
    withServer(engine, async (server) => {
      const { facilitator, group, round } = await aRound(server, 6);

      const { inviteGroup } = await askFor(server, facilitator, INVITE, {
        roundId: round.id,
        answerBy: '2027-01-12',
      });

      assert.deepEqual(inviteGroup, {
        __typename: 'InviteGroupSuccess',
        mails: 0,
        round: {
          version: 8,
          invitation: {
            answerBy: '2027-01-12',
            invitedAt: '2027-01-04T09:00:00.000Z',
            mailedAt: null,
            remindableFrom: null,
          },
        },
      });
      assert.deepEqual(await outbox(server), []);
      await askFor(server, facilitator, ANSWER, {
        input: {
          roundId: round.id,
          participantId: group.participants[5],
          answers: [{ slotId: round.slots[0], answer: null }],
        },
      });
      const { remindGroup } = await askFor(server, facilitator, REMIND, { roundId: round.id });
      assert.equal(remindGroup.mails, 1);
    }));

  test('another last day mails nobody twice', () =>
    withServer(engine, async (server) => {
      const { facilitator, round } = await aRound(server, 5);
      await askFor(server, facilitator, INVITE, { roundId: round.id, answerBy: '2027-01-12' });

      const { inviteGroup } = await askFor(server, facilitator, INVITE, {
        roundId: round.id,
        answerBy: '2027-01-15',
      });

      assert.equal(inviteGroup.round.invitation.answerBy, '2027-01-15');
      assert.equal(inviteGroup.mails, 0);
      assert.equal((await outbox(server)).length, 1);
    }));

  for (const answerBy of ['2027-01-03', '2027-12-21']) {
    test(`refuses ${answerBy} as the last day to answer, and keeps and mails nothing`, () =>
      withServer(engine, async (server) => {
        const { facilitator, round } = await aRound(server);

        const { inviteGroup } = await askFor(server, facilitator, INVITE, { roundId: round.id, answerBy });

        assert.deepEqual(inviteGroup, {
          __typename: 'InvalidInput',
          code: 'ANSWER_BY_OUTSIDE_ROUND',
          field: 'answerBy',
          message: 'Kies een dag van maandag 4 januari 2027 tot en met maandag 20 december 2027.',
        });
        const { db } = server.context.database;
        assert.deepEqual(await db.selectFrom('round_invitations').selectAll().execute(), []);
        assert.deepEqual(await outbox(server), []);
      }));
  }

  test('reminds at nine, three days before and on the last day, only who still has to answer, each once', () =>
    withServer(engine, async (server) => {
      const { people, facilitator, group, round } = await aRound(server, 4);
      await askFor(server, facilitator, INVITE, { roundId: round.id, answerBy: '2027-01-12' });
      const queuedAt = async (now: string): Promise<number> => {
        const before = (await outbox(server)).length;
        server.setClock(now as Instant);
        await Promise.all([queueDueReminders(server.context), queueDueReminders(server.context)]);
        await queueDueReminders(server.context);
        return (await outbox(server)).length - before;
      };

      assert.equal(await queuedAt('2027-01-08T09:00:00.000Z'), 0);
      assert.equal(await queuedAt('2027-01-09T07:59:59.999Z'), 0);
      assert.equal(await queuedAt('2027-01-09T08:00:00.000Z'), 2);
      assert.equal(await queuedAt('2027-01-09T19:00:00.000Z'), 0);
      await askFor(server, await signedIn(server, people.facilitator), ANSWER, {
        input: {
          roundId: round.id,
          participantId: group.participants[5],
          answers: round.slots.map((slotId) => ({ slotId, answer: 'NO' })),
        },
      });
      assert.equal(await queuedAt('2027-01-12T08:00:00.000Z'), 1);
      assert.equal(await queuedAt('2027-01-13T08:00:00.000Z'), 0);
    }));

  test('sends no reminder for a round that was withdrawn', () =>
    withServer(engine, async (server) => {
      const { facilitator, round } = await aRound(server);
      await askFor(server, facilitator, INVITE, { roundId: round.id, answerBy: '2027-01-12' });
      const before = (await outbox(server)).length;
      await askFor(
        server,
        facilitator,
        `mutation ($id: ID!) { withdrawPlanningRound(input: { roundId: $id, reason: "Andere datum" }) { __typename } }`,
        { id: round.id },
      );

      server.setClock('2027-01-12T08:00:00.000Z' as Instant);
      assert.equal(await queueDueReminders(server.context), 0);
      assert.equal((await outbox(server)).length, before);
    }));

  test('the guide reminds, but not within a day of the last mail', () =>
    withServer(engine, async (server) => {
      const { people, facilitator, round } = await aRound(server, 4);
      const remind = async () =>
        (await askFor(server, await signedIn(server, people.facilitator), REMIND, { roundId: round.id }))
          .remindGroup;

      assert.equal((await remind()).code, 'NOBODY_INVITED');
      await askFor(server, facilitator, INVITE, { roundId: round.id, answerBy: '2027-01-12' });
      const tooSoon = {
        __typename: 'RuleBroken',
        code: 'REMINDED_RECENTLY',
        message:
          'Er is net een mail gestuurd. Een herinnering kan vanaf 10.00 uur op dinsdag 5 januari 2027.',
      };
      server.setClock('2027-01-05T08:59:59.999Z' as Instant);
      assert.deepEqual(await remind(), tooSoon);
      assert.equal((await outbox(server)).length, 2);

      server.setClock('2027-01-05T09:00:00.000Z' as Instant);
      const [one, other] = await Promise.all([remind(), remind()]);
      assert.deepEqual([one, other].map(({ code, mails }) => code ?? `${mails} mails`).toSorted(), [
        '2 mails',
        'REMINDED_RECENTLY',
      ]);
      assert.equal((await outbox(server)).length, 4);
      server.setClock('2027-01-06T09:00:00.000Z' as Instant);
      assert.equal((await remind()).mails, 2);
    }));
});

test('a reminder is for the day itself and three days before, from nine to nine in Amsterdam, also over a clock change', () => {
  const invitation = {
    answerBy: '2027-03-28' as CalendarDate,
    mailedAt: '2027-03-01T09:00:00.000Z' as Instant,
  };
  const at = (now: string) => reminderNow(invitation, now as Instant);

  assert.equal(at('2027-03-25T07:59:59.000Z'), undefined);
  assert.equal(at('2027-03-25T08:00:00.000Z'), 'early');
  assert.equal(at('2027-03-25T20:00:00.000Z'), undefined);
  assert.equal(at('2027-03-28T07:00:00.000Z'), 'lastDay');
  assert.equal(at('2027-03-28T19:00:00.000Z'), undefined);
  assert.equal(
    reminderNow(
      { ...invitation, mailedAt: '2027-03-28T06:00:00.000Z' as Instant },
      '2027-03-28T08:00:00.000Z' as Instant,
    ),
    undefined,
  );
});
