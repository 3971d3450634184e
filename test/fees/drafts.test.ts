import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memberRight } from '../../src/access/gate.ts';
import { assessInvoices } from '../../src/fees/assessing.ts';
import { changeDraft, prepareInvoices, removeDraft } from '../../src/fees/drafting.ts';
import { setPriceRule } from '../../src/fees/settings.ts';
import { dateOf } from '../../src/shared/time.ts';
import { listContinuations } from '../../src/trajectories/continuation-store.ts';
import {
  askContinuation,
  chooseContinuation,
  previewContinuation,
  startContinuation,
} from '../../src/trajectories/continuing.ts';
import { joinGroup, previewJoining } from '../../src/trajectories/joining-group.ts';
import { leaveGroup, previewLeaving } from '../../src/trajectories/leaving.ts';
import { startTrajectory } from '../../src/trajectories/start.ts';
import { listParticipantsByIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aForm, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import {
  aFacilitator,
  anOfficeWorker,
  aTrajectory,
  aViewer,
  aWethouder,
  contextAt,
  FIRST_SESSION,
  given,
  guideRightOf,
  later,
  NOW,
  officeRightOf,
} from '../trajectories/builders.ts';
import { allInvoices, anInvoicingOffice, aReadyDraft, prepared, TYPED_ZWOLLE } from './builders.ts';
import { AFTER_SESSION_2, AFTER_THE_LAST, balances, leave, mustSend } from './invoiced-groups.ts';

describeOnBothEngines('Drafts', (engine) => {
  test('go to whom the person named at registration, with what has to be on it', () =>
    withDatabase(engine, async (database) => {
      const office = officeRightOf(await anOfficeWorker(database));
      const context = contextAt(database);
      const people = [];
      for (let index = 0; index < 2; index += 1) people.push(await aWethouder(database, index));
      const offer = await anOpenOffer(context, office, { places: 8 });
      const wishes = [
        {
          invoiceTo: 'municipality',
          invoiceOrderNumber: 'INK-7',
          invoiceEmail: 'crediteuren@zwolle.example',
        },
        { invoiceTo: 'person', invoiceStreet: 'Dijk 1', invoicePostalCode: '8011 AB', invoiceCity: 'Zwolle' },
      ] as const;
      for (const [index, wish] of wishes.entries()) {
        const person = await database.db
          .selectFrom('people')
          .select('email')
          .where('id', '=', given(people[index]))
          .executeTakeFirstOrThrow();
        await enrolled(context, offer, aForm(index, { email: person.email, ...wish }));
      }

      await aTrajectory(database, { people });
      await prepareInvoices(context, office);

      const shown = (await allInvoices(database)).map((draft) => {
        if (draft.state !== 'draft') return undefined;
        const { kind, name, street, postalCode, city, email, orderNumber } = draft.addressee;
        return [kind, name, street, postalCode, city, email, orderNumber];
      });
      const nothing = undefined;
      assert.deepEqual(
        new Set(shown),
        new Set([
          [
            'municipality',
            'Gemeente Zwolle',
            nothing,
            nothing,
            nothing,
            'crediteuren@zwolle.example',
            'INK-7',
          ],
          ['person', 'Bram de Boer', 'Dijk 1', '8011 AB', 'Zwolle', nothing, nothing],
        ]),
      );
    }));

  test('are there for everyone as soon as a trajectory starts, with the price of who registered as a member or not', () =>
    withDatabase(engine, async (database) => {
      const office = officeRightOf(await anOfficeWorker(database));
      const context = contextAt(database);
      const people = [];
      for (let index = 0; index < 6; index += 1) people.push(await aWethouder(database, index));
      const offer = await anOpenOffer(context, office, { places: 8 });
      for (const [index, membership] of (['member', 'nonMember'] as const).entries()) {
        const person = await database.db
          .selectFrom('people')
          .select('email')
          .where('id', '=', given(people[index]))
          .executeTakeFirstOrThrow();
        await enrolled(context, offer, aForm(index, { email: person.email, membership }));
      }

      await done(
        startTrajectory(context, office, {
          name: 'Zwolle en omstreken',
          facilitatorId: await aFacilitator(database),
          people,
          firstSession: { ...FIRST_SESSION, hostId: given(people[0]) },
        }),
      );

      const drafts = await allInvoices(database);
      assert.equal(drafts.length, 6);
      const shown = drafts.map(
        (draft) => draft.state === 'draft' && [draft.addressee.name, draft.membership],
      );
      assert.deepEqual(shown.toSorted(), [
        ['Gemeente Dalfsen', 'unknown'],
        ['Gemeente Deventer', 'nonMember'],
        ['Gemeente Hattem', 'unknown'],
        ['Gemeente Kampen', 'unknown'],
        ['Gemeente Raalte', 'unknown'],
        ['Gemeente Zwolle', 'member'],
      ]);
      assert.deepEqual((await balances(database)).toSorted(), [
        50_000,
        85_000,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }));

  test('are made once, however often and by how many at once', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const context = contextAt(database);

      const made = await Promise.all([1, 2, 3].map(() => prepareInvoices(context, right)));

      const counts = made.map((one) => (one.ok ? one.value.made : 0));
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        6,
      );
      assert.equal((await allInvoices(database)).length, 6);
    }));

  test('follow who leaves: nothing before the first session, everything after it', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 8 });
      const right = await anInvoicingOffice(database);
      for (const draft of await prepared(database, right)) await aReadyDraft(database, right, draft);
      await leave(database, built, 6, NOW);
      await leave(database, built, 7, AFTER_SESSION_2);

      const drafts = await allInvoices(database);
      const owed = new Map(
        (await assessInvoices(database.db, drafts)).map(({ invoice, balanceCents }) => [
          invoice.participantId,
          balanceCents,
        ]),
      );

      assert.deepEqual(
        built.participants.map(({ id }) => owed.get(id)),
        [50_000, 50_000, 50_000, 50_000, 50_000, 50_000, 0, 50_000],
      );
    }));

  test('follow the rule that the office sets for who comes in from that day on', () =>
    withDatabase(engine, async (database) => {
      const right = await anInvoicingOffice(database);
      await done(
        setPriceRule(contextAt(database, later(NOW, -1)), right, {
          cycle: 'first',
          validFrom: dateOf(NOW),
          memberCents: 60_000,
          nonMemberCents: 90_000,
          vatPercent: 21,
          joining: 'whole',
          leaving: 'bySession',
          leavingSessions: undefined,
        }),
      );
      const built = await aTrajectory(database, { planned: 6, participants: 6 });
      for (const draft of await prepared(database, right)) await aReadyDraft(database, right, draft);

      await leave(database, built, 5, AFTER_SESSION_2);

      assert.deepEqual(
        (await balances(database)).toSorted(),
        [20_000, 60_000, 60_000, 60_000, 60_000, 60_000],
      );
    }));

  test('ask the whole fee of who leaves after the last session, also when one was cancelled', () =>
    withDatabase(engine, async (database) => {
      const right = await anInvoicingOffice(database);
      await done(
        setPriceRule(contextAt(database, later(NOW, -1)), right, {
          cycle: 'first',
          validFrom: dateOf(NOW),
          memberCents: 60_000,
          nonMemberCents: 90_000,
          vatPercent: 21,
          joining: 'whole',
          leaving: 'bySession',
          leavingSessions: undefined,
        }),
      );
      const built = await aTrajectory(database, { planned: 6, participants: 6 });
      for (const draft of await prepared(database, right)) await aReadyDraft(database, right, draft);
      await database.db
        .updateTable('sessions')
        .set({ status: 'cancelled', cancelled_at: AFTER_SESSION_2 })
        .where('number', '=', 3)
        .execute();

      await leave(database, built, 5, AFTER_THE_LAST);

      assert.deepEqual(await balances(database), [60_000, 60_000, 60_000, 60_000, 60_000, 60_000]);
    }));

  test('come for who joins, for the sessions from the first one on', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 5 });
      const right = await anInvoicingOffice(database);
      const context = contextAt(database, AFTER_SESSION_2);
      const personId = await aWethouder(database, 7);
      const request = {
        trajectoryId: built.trajectory.id,
        personId,
        firstSessionNumber: 4,
        hostsSessionNumber: undefined,
      };
      const { basis } = await done(previewJoining(context, right, request));

      const member = await done(joinGroup(context, right, { ...request, basis }));

      const draft = given(
        (await allInvoices(database)).find(({ participantId }) => participantId === member.id),
      );
      const [assessed] = await assessInvoices(database.db, [await aReadyDraft(database, right, draft)]);
      assert.equal(assessed?.balanceCents, 25_000);
    }));

  test('of a continuation do not come for who was about to leave when it began', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 6 });
      const context = contextAt(database, AFTER_THE_LAST);
      const right = await guideRightOf(database, built);
      const request = {
        participantId: built.participant(2).id,
        kind: 'newPosition',
        lastDay: dateOf(later(AFTER_THE_LAST, 30)),
      } as const;
      const { basis } = await done(previewLeaving(context, right, request));
      await done(leaveGroup(context, right, { ...request, basis }));
      const { id: continuationId } = await done(askContinuation(context, right));
      const mails = await database.db.selectFrom('outbox').select(['recipient_id', 'subject']).execute();
      const asked = mails
        .filter(({ subject }) => subject.startsWith('Gaat u verder'))
        .map(({ recipient_id: id }) => built.participants.findIndex(({ personId }) => personId === id));
      for (const [index, { id, personId }] of built.participants.entries()) {
        const voice = given(await memberRight(database.db, aViewer(personId), id));
        const chosen = await chooseContinuation(context, voice, { continuationId, choice: 'goesOn' });
        assert.deepEqual(
          [index, chosen.ok ? 'chosen' : chosen.refusal.code],
          [index, index === 2 ? 'LEAVES_ALREADY' : 'chosen'],
        );
      }
      const [continuation] = await listContinuations(database.db, [built.trajectory.id]);
      const outlook = given(await previewContinuation(context, given(continuation)));
      await done(startContinuation(context, right, { continuationId, basis: outlook.basis }));

      const cycles = await database.db.selectFrom('cycles').select(['id', 'number']).execute();
      const second = cycles.find(({ number }) => number === 2)?.id;
      const drafts = (await allInvoices(database)).filter(({ cycleId }) => cycleId === second);
      const [leaver] = await listParticipantsByIds(database.db, [built.participant(2).id]);
      assert.deepEqual(asked.sort(), [0, 1, 3, 4, 5]);
      assert.deepEqual(
        [outlook.leaving.map(({ id }) => id), outlook.unanswered, outlook.stop, outlook.goOn.length],
        [[built.participant(2).id], [], [], 5],
      );
      assert.deepEqual([drafts.length, leaver?.leftAt], [5, undefined]);
    }));

  test('come for who goes on, at the price that the group was offered', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 6 });
      const office = await anInvoicingOffice(database);
      for (const draft of await prepared(database, office)) await mustSend(database, office, draft);
      const context = contextAt(database, AFTER_THE_LAST);
      const right = await guideRightOf(database, built);
      const { id: continuationId } = await done(askContinuation(context, right));
      for (const [index, { id, personId }] of built.participants.entries()) {
        const voice = given(await memberRight(database.db, aViewer(personId), id));
        await done(
          chooseContinuation(context, voice, { continuationId, choice: index === 5 ? 'stops' : 'goesOn' }),
        );
      }
      const [asked] = await listContinuations(database.db, [built.trajectory.id]);
      assert.deepEqual([asked?.sessions, asked?.feeCents, asked?.vatPercent], [4, 50_000, 21]);
      // Dearer from the day of the start on: not for those who were asked before
      await done(
        setPriceRule(context, office, {
          cycle: 'continuation',
          validFrom: dateOf(AFTER_THE_LAST),
          memberCents: 99_900,
          nonMemberCents: 99_900,
          vatPercent: 21,
          joining: 'whole',
          leaving: 'whole',
          leavingSessions: undefined,
        }),
      );
      const [continuation] = await listContinuations(database.db, [built.trajectory.id]);
      const { basis } = given(await previewContinuation(context, given(continuation)));
      await done(startContinuation(context, right, { continuationId, basis }));

      const drafts = (await allInvoices(database)).filter(({ state }) => state === 'draft');

      const assessed = await assessInvoices(database.db, drafts);
      assert.deepEqual(
        assessed.map(({ balanceCents }) => balanceCents),
        [50_000, 50_000, 50_000, 50_000, 50_000],
      );
      // As it was for the same person before, but for the number of the order
      assert.deepEqual(
        drafts.map((draft) => draft.state === 'draft' && [draft.addressee.city, draft.addressee.orderNumber]),
        Array.from({ length: 5 }, () => ['Zwolle', undefined]),
      );
      // Who stopped owes no more for the first cycle than before
      const first = (await allInvoices(database)).filter(({ state }) => state === 'sent');
      assert.deepEqual(
        (await assessInvoices(database.db, first)).map(({ balanceCents }) => balanceCents),
        [0, 0, 0, 0, 0, 0],
      );
    }));

  test('are changed and removed by who has seen them as they are', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const context = contextAt(database);
      const [first] = await prepared(database, right);
      const draft = given(first);
      const change = {
        invoiceId: draft.id,
        expectedVersion: 1,
        addressee: TYPED_ZWOLLE,
        membership: 'member',
      } as const;
      await done(changeDraft(context, right, change));

      const outdated = { ok: false, refusal: { code: 'INVOICE_OUTDATED', currentVersion: 2 } };
      assert.deepEqual(await changeDraft(context, right, change), outdated);
      assert.deepEqual(await removeDraft(context, right, change), outdated);
      assert.deepEqual(
        await changeDraft(context, right, {
          ...change,
          expectedVersion: 2,
          addressee: { ...TYPED_ZWOLLE, postalCode: 'x' },
        }),
        { ok: false, refusal: { code: 'INVALID_ADDRESSEE', field: 'postalCode' } },
      );
      await done(removeDraft(context, right, { ...change, expectedVersion: 2 }));
      assert.deepEqual(await removeDraft(context, right, { ...change, expectedVersion: 2 }), {
        ok: false,
        refusal: { code: 'INVOICE_NOT_FOUND' },
      });
    }));
});
