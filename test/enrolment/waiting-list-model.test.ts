import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { OfficeRight, RegistrantRight } from '../../src/access/types.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { getOffer } from '../../src/enrolment/offer-store.ts';
import { changeOffer } from '../../src/enrolment/offers.ts';
import { answerPlace, rejoinLine, withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { offerPlace } from '../../src/enrolment/placing.ts';
import type { Offer } from '../../src/enrolment/types.ts';
import { passOnExpiredPlaces } from '../../src/enrolment/upkeep.ts';
import type { RegistrationId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { given, later, NOW } from '../trajectories/builders.ts';
import { aForm, anOffice, anOpenOffer, enrolled } from './builders.ts';

/*
 * People register, withdraw, take, decline and let places lapse, the office deviates and changes the number of places, in
 * any order. A model in memory says what must come of it: who holds a place, who is offered one, and who waits in which order.
 */

type Step = { readonly pick: number; readonly other: number } & {
  readonly kind: 'register' | 'withdraw' | 'accept' | 'decline' | 'rejoin' | 'days' | 'deviate' | 'places';
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    ...(['register', 'register', 'register', 'withdraw', 'accept', 'accept', 'decline'] as const),
    ...(['rejoin', 'days', 'deviate', 'places'] as const),
  ),
  pick: fc.nat(30),
  other: fc.nat(30),
});

interface Member {
  readonly id: RegistrationId;
  readonly right: RegistrantRight;
}

/** What must be true, kept as simply as can be: three lists. */
class Model {
  places = 2;
  readonly held: RegistrationId[] = [];
  readonly offered = new Map<RegistrationId, Instant>();
  /** In order; who was offered a place stands at the front again when it is taken back. */
  waiting: { readonly id: RegistrationId; readonly number: number }[] = [];
  readonly lapsed: RegistrationId[] = [];
  numberOf = new Map<RegistrationId, number>();
  lastNumber = 0;

  get free(): number {
    return this.places - this.held.length - this.offered.size;
  }

  arrives(id: RegistrationId): void {
    if (this.waiting.length === 0 && this.free > 0) this.held.push(id);
    else {
      this.lastNumber += 1;
      this.numberOf.set(id, this.lastNumber);
      this.waiting.push({ id, number: this.lastNumber });
    }
  }

  fills(before: Instant): void {
    while (this.free > 0 && this.waiting.length > 0) {
      const next = this.waiting.shift();
      if (next !== undefined) this.offered.set(next.id, before);
    }
  }

  returns(id: RegistrationId): void {
    this.offered.delete(id);
    this.waiting.push({ id, number: given(this.numberOf.get(id)) });
    this.waiting.sort((left, right) => left.number - right.number);
  }

  leaves(id: RegistrationId): void {
    remove(this.held, id);
    remove(this.lapsed, id);
    this.offered.delete(id);
    this.waiting = this.waiting.filter((one) => one.id !== id);
  }
}

function remove(list: RegistrationId[], id: RegistrationId): void {
  const index = list.indexOf(id);
  if (index >= 0) list.splice(index, 1);
}

/** Three working days from a Monday to Thursday of these weeks without holidays; the end of the last of them. */
async function deadline({ db }: Database, id: RegistrationId): Promise<Instant> {
  const row = await db
    .selectFrom('place_offers')
    .select('answer_before')
    .where('registration_id', '=', id)
    .where('outcome', '=', 'open')
    .executeTakeFirst();
  return given(row).answer_before;
}

interface Run {
  readonly context: Context;
  readonly office: OfficeRight;
  readonly offer: Offer;
  readonly model: Model;
  readonly everybody: Member[];
  now: Instant;
}

async function carryOut(run: Run, { kind, pick, other }: Step): Promise<void> {
  const { context, office, offer, model, everybody } = run;
  const chosen = everybody[pick % Math.max(1, everybody.length)];
  switch (kind) {
    case 'register': {
      const member = await enrolled(context, offer, aForm(everybody.length));
      everybody.push(member);
      model.arrives(member.id);
      return;
    }
    case 'withdraw': {
      if (chosen === undefined) return;
      await withdrawOwn(context, chosen.right);
      model.leaves(chosen.id);
      return;
    }
    case 'accept':
    case 'decline': {
      const ids = [...model.offered.keys()];
      const id = ids[pick % Math.max(1, ids.length)];
      // Now and then somebody answers to whom nothing is offered
      const member = everybody.find((one) => one.id === id) ?? chosen;
      if (member === undefined) return;
      const outcome = await answerPlace(context, member.right, kind);
      const isOpen = (model.offered.get(member.id) ?? '') > run.now;
      if (!isOpen) {
        assert.equal(outcome.ok, kind === 'accept' && model.held.includes(member.id));
        return;
      }
      assert.equal(outcome.ok, true);
      model.offered.delete(member.id);
      (kind === 'accept' ? model.held : model.lapsed).push(member.id);
      return;
    }
    case 'rejoin': {
      const id = model.lapsed[pick % Math.max(1, model.lapsed.length)];
      const member = everybody.find((one) => one.id === id);
      if (member === undefined) return;
      await rejoinLine(context, member.right);
      remove(model.lapsed, member.id);
      model.arrives(member.id);
      return;
    }
    case 'days': {
      run.now = later(run.now, pick % 9);
      await passOnExpiredPlaces(context);
      for (const [id, before] of [...model.offered]) {
        if (before > run.now) continue;
        model.offered.delete(id);
        model.lapsed.push(id);
      }
      return;
    }
    case 'deviate': {
      const to = model.waiting[other % Math.max(1, model.waiting.length)];
      const [insteadOf] = model.offered.keys();
      if (to === undefined) return;
      const outcome = await offerPlace(context, office, {
        registrationId: to.id,
        insteadOf,
        reason: 'Uit dezelfde regio',
      });
      if (insteadOf === undefined) {
        assert.deepEqual(outcome, { ok: false, refusal: { code: 'NO_FREE_PLACE' } });
        return;
      }
      assert.equal(outcome.ok, true);
      model.waiting = model.waiting.filter(({ id }) => id !== to.id);
      model.returns(insteadOf);
      model.offered.set(to.id, await deadline(context.database, to.id));
      return;
    }
    case 'places': {
      const places = 1 + (pick % 5);
      const { version } = await getOffer(context.database.db, offer.id);
      const { title, area, description, answerWorkingDays } = offer;
      const about = {
        title,
        area,
        description,
        answerWorkingDays,
        startsOn: undefined,
        trajectoryId: undefined,
      };
      const outcome = await changeOffer(context, office, { ...about, places, offerId: offer.id, version });
      const taken = model.held.length + model.offered.size;
      assert.equal(outcome.ok, places >= taken);
      if (outcome.ok) model.places = places;
      return;
    }
    default:
      kind satisfies never;
  }
}

async function assertAsModel({ context, offer, model }: Run): Promise<void> {
  const { db } = context.database;
  const rows = await db
    .selectFrom('registrations')
    .select(['id', 'state', 'place_number'])
    .where('offer_id', '=', offer.id)
    .where('state', '<>', 'withdrawn')
    .orderBy('line_number')
    .execute();
  const idsIn = (state: string) => rows.filter((row) => row.state === state).map(({ id }) => id);
  assert.deepEqual(
    {
      held: idsIn('registered').toSorted(),
      offered: idsIn('offered').toSorted(),
      waiting: idsIn('waiting'),
      lapsed: idsIn('lapsed').toSorted(),
    },
    {
      held: model.held.toSorted(),
      offered: [...model.offered.keys()].toSorted(),
      waiting: model.waiting.map(({ id }) => id),
      lapsed: model.lapsed.toSorted(),
    },
  );
  // At most as many as there are places, each held by one
  const numbers = rows.flatMap(({ place_number }) => place_number ?? []);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.ok(numbers.length <= model.places);
  // Each place that is offered is offered once, and to who holds it
  const open = await db
    .selectFrom('place_offers')
    .select(['registration_id', 'place_number'])
    .where('outcome', '=', 'open')
    .orderBy('registration_id')
    .execute();
  const holders = rows.filter(({ state }) => state === 'offered');
  assert.deepEqual(
    open.map(({ registration_id, place_number }) => [registration_id, place_number]),
    holders
      .map(({ id, place_number }) => [id, place_number])
      .toSorted(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
  );
  const placesThere = await db
    .selectFrom('offer_places')
    .select('number')
    .where('offer_id', '=', offer.id)
    .execute();
  assert.equal(placesThere.length, model.places);
}

describeOnBothEngines('the waiting list as a whole', (engine) => {
  test('keeps its order, fills every place once and offers nobody two, whatever people do', {
    timeout: 280_000,
  }, async () => {
    await withDatabase(engine, async (database) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
          let now = NOW;
          const context = { database, clock: () => now };
          const office = await anOffice(database);
          const run: Run = {
            context,
            office,
            offer: await anOpenOffer(context, office),
            model: new Model(),
            everybody: [],
            get now() {
              return now;
            },
            set now(later) {
              now = later;
            },
          };
          for (const one of steps) {
            await carryOut(run, one);
            const before = [...run.model.offered.keys()];
            run.model.fills('' as Instant);
            for (const id of run.model.offered.keys()) {
              if (!before.includes(id)) run.model.offered.set(id, await deadline(database, id));
            }
            await assertAsModel(run);
          }
          for (const table of [
            'registration_notes',
            'enrolment_links',
            'enrolment_invitations',
            'place_offers',
            'outbox',
            'registrations',
            'offer_places',
            'offers',
          ] as const) {
            await database.db.deleteFrom(table).execute();
          }
        }),
        { numRuns: engine === 'sqlite' ? 25 : 10, seed: 20261122 },
      );
    });
  });
});
