import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '../../src/database/context.ts';
import { placeInGroup } from '../../src/enrolment/group-placing.ts';
import { closeOffer } from '../../src/enrolment/offers.ts';
import { answerPlace, rejoinLine, withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { offerPlace } from '../../src/enrolment/placing.ts';
import { confirmForm } from '../../src/enrolment/registering.ts';
import { getRegistration } from '../../src/enrolment/registration-store.ts';
import { releasePlace } from '../../src/enrolment/releasing.ts';
import { passOnExpiredPlaces } from '../../src/enrolment/upkeep.ts';
import { previewJoining } from '../../src/trajectories/joining-group.ts';
import { listParticipantsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aMunicipality, aTrajectory, contextAt, later, NOW } from '../trajectories/builders.ts';
import { aForm, anOffice, anOpenOffer, done, enrolled, stateOf, statesIn, submitted } from './builders.ts';

describeOnBothEngines('placing', (engine) => {
  test('who has a place joins a group that is under way; the registration and the group change together', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const { trajectory } = await aTrajectory(database, { participants: 5, planned: 3 });
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1, trajectoryId: trajectory.id });
      const municipalityCode = await aMunicipality(database, 7);
      const one = await enrolled(context, offer, aForm(1, { municipalityCode }));
      const other = await enrolled(context, offer, aForm(2, { municipalityCode }));
      const elsewhere = await anOpenOffer(context, office, { places: 1 });
      const second = await enrolled(context, elsewhere, aForm(1, { municipalityCode }));
      const { state } = await getRegistration(database.db, one.id);
      assert.ok('personId' in state);
      const about = { trajectoryId: trajectory.id, firstSessionNumber: 2, hostsSessionNumber: undefined };
      const { basis } = await done(previewJoining(context, office, { ...about, personId: state.personId }));

      assert.deepEqual(await placeInGroup(context, office, { ...about, registrationId: other.id, basis }), {
        ok: false,
        refusal: { code: 'NOT_IN_THIS_STATE' },
      });
      const outdated = await placeInGroup(context, office, { ...about, registrationId: one.id, basis: 'x' });
      assert.equal(outdated.ok, false);
      assert.equal(await stateOf(database, one.id), 'registered');
      await done(placeInGroup(context, office, { ...about, registrationId: one.id, basis }));
      assert.equal(await stateOf(database, one.id), 'placed');
      // What the same person has open elsewhere is kept from nobody
      assert.equal(await stateOf(database, second.id), 'withdrawn');
      const members = await listParticipantsByTrajectoryIds(database.db, [trajectory.id]);
      assert.equal(members.length, 6);
      // Who is in a group leaves that group otherwise; the place stays held
      assert.deepEqual(await withdrawOwn(context, one.right), {
        ok: false,
        refusal: { code: 'NOT_IN_THIS_STATE' },
      });
      assert.equal(await stateOf(database, other.id), 'waiting');
    });
  });

  test('the first session of the group ends offering by itself, as its own day does', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const { trajectory } = await aTrajectory(database, { participants: 5, planned: 3 });
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1, trajectoryId: trajectory.id });
      const one = await enrolled(context, offer, aForm(1));
      const two = await enrolled(context, offer, aForm(2));
      // The first session is on 9 February
      await done(withdrawOwn(contextAt(database, later(NOW, 37)), one.right));

      assert.equal(await stateOf(database, two.id), 'waiting');
    });
  });

  test('a closed offer offers nothing by itself once the last of its groups has begun, as no group of it is to come', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      // The first session is on 9 February
      const { trajectory } = await aTrajectory(database, { participants: 5, planned: 3 });
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 3 });
      const municipalityCode = await aMunicipality(database, 7);
      const placed = await enrolled(context, offer, aForm(1, { municipalityCode }));
      const [two, three] = [
        await enrolled(context, offer, aForm(2)),
        await enrolled(context, offer, aForm(3)),
      ];
      const [four, five] = [
        await enrolled(context, offer, aForm(4)),
        await enrolled(context, offer, aForm(5)),
      ];
      const { state } = await getRegistration(database.db, placed.id);
      assert.ok('personId' in state);
      const about = { trajectoryId: trajectory.id, firstSessionNumber: 1, hostsSessionNumber: undefined };
      const { basis } = await done(previewJoining(context, office, { ...about, personId: state.personId }));
      await done(placeInGroup(context, office, { ...about, registrationId: placed.id, basis }));
      await done(closeOffer(context, office, { offerId: offer.id, version: offer.version }));

      await done(withdrawOwn(contextAt(database, later(NOW, 30)), two.right));
      assert.equal(await stateOf(database, four.id), 'offered');
      const after = contextAt(database, later(NOW, 37));
      await done(withdrawOwn(after, three.right));
      assert.equal(await stateOf(database, five.id), 'waiting');
      // The office still can, and says why
      const chosen = { registrationId: five.id, insteadOf: undefined };
      assert.deepEqual(await offerPlace(after, office, { ...chosen, reason: undefined }), {
        ok: false,
        refusal: { code: 'ENROLMENT_REASON_NEEDED', field: 'reason' },
      });
      await done(offerPlace(after, office, { ...chosen, reason: 'Stroomt in' }));
    });
  });

  test('a place that is given back goes to the next; who gave it back is last in line, or out of it', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 2 });
      const one = await enrolled(context, offer, aForm(1));
      const two = await enrolled(context, offer, aForm(2));
      const three = await enrolled(context, offer, aForm(3));
      const { actor } = office;
      const release = (registrationId: typeof one.id, to: 'waiting' | 'withdrawn') =>
        database.decide((trx) =>
          releasePlace(context, trx, { registrationId, to, reason: 'Na de intake', actor }),
        );

      await done(release(one.id, 'waiting'));
      assert.equal(await stateOf(database, three.id), 'offered');
      const { state, stateReason } = await getRegistration(database.db, one.id);
      assert.deepEqual([state.kind, stateReason], ['waiting', 'Na de intake']);
      assert.deepEqual(await release(one.id, 'waiting'), {
        ok: false,
        refusal: { code: 'NOT_IN_THIS_STATE' },
      });
      await done(release(two.id, 'withdrawn'));
      assert.deepEqual(await statesIn(database, offer.id), { offered: 2, withdrawn: 1 });
    });
  });

  test('a lone person who gives a place back is not offered that very place', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1 });
      const { id } = await enrolled(context, offer, aForm(1));
      const { actor } = office;
      const request = { registrationId: id, to: 'waiting', reason: 'Past nergens', actor } as const;
      await done(database.decide((trx) => releasePlace(context, trx, request)));

      assert.deepEqual(await statesIn(database, offer.id), { waiting: 1 });
      // With somebody new there may be a group after all: the place goes by the line again
      const next = await enrolled(context, offer, aForm(2));
      assert.deepEqual(
        [await stateOf(database, id), await stateOf(database, next.id)],
        ['offered', 'waiting'],
      );
    });
  });

  test('who gave a place back does not keep others from an offer without an end to its places', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: undefined });
      const { id } = await enrolled(context, offer, aForm(1));
      const { actor } = office;
      const request = { registrationId: id, to: 'waiting', reason: 'Past nergens', actor } as const;
      await done(database.decide((trx) => releasePlace(context, trx, request)));

      const next = await enrolled(context, offer, aForm(2));

      assert.deepEqual(
        [await stateOf(database, id), await stateOf(database, next.id)],
        ['offered', 'registered'],
      );
    });
  });

  test('everybody at once: no place is held twice, none is lost, and nobody waits while one is free', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context: Context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 3 });
      const there: Awaited<ReturnType<typeof enrolled>>[] = [];
      for (let index = 0; index < 6; index += 1) there.push(await enrolled(context, offer, aForm(index)));
      const coming: typeof there = [];
      for (let index = 6; index < 12; index += 1) coming.push(await submitted(context, offer, aForm(index)));
      const muchLater = contextAt(database, later(NOW, 30));
      for (let round = 0; round < 3; round += 1) {
        const some = coming.slice(round * 2, round * 2 + 2);
        await Promise.all([
          ...some.map(({ right }) => confirmForm(context, right, 'keepEarlier')),
          ...there.map(({ right }, index) => {
            if (index % 3 === round) return withdrawOwn(context, right);
            return answerPlace(context, right, index % 2 === 0 ? 'accept' : 'decline');
          }),
          ...there.map(({ right }) => rejoinLine(context, right)),
          ...there.map(({ id }) =>
            offerPlace(context, office, {
              registrationId: id,
              insteadOf: there[round]?.id,
              reason: 'Anders',
            }),
          ),
          passOnExpiredPlaces(round === 1 ? muchLater : context),
        ]);
        const rows = await database.db
          .selectFrom('registrations')
          .select(['state', 'place_number'])
          .where('offer_id', '=', offer.id)
          .execute();
        const numbers = rows.flatMap(({ place_number }) => place_number ?? []);
        assert.equal(new Set(numbers).size, numbers.length);
        const waits = rows.some(({ state }) => state === 'waiting');
        assert.ok(numbers.length === 3 || (numbers.length < 3 && !waits), JSON.stringify(rows));
        const open = await database.db
          .selectFrom('place_offers')
          .select('id')
          .where('outcome', '=', 'open')
          .execute();
        assert.equal(open.length, rows.filter(({ state }) => state === 'offered').length);
      }
    });
  });
});
