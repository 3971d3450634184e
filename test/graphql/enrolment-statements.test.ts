import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { aForm, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import { countingStatements, mailsHaveLeft } from '../server/counting-statements.ts';
import { askFor, signedIn, withServer } from '../server/running.ts';
import { anOfficeWorker, officeRightOf } from '../trajectories/builders.ts';

/** What the office's screens ask of each registration and each offer. */
const QUESTIONS = [
  '{ registrations { edges { node { name state placeInLine municipality { displayName } offer { title } } } } }',
  '{ registrations { edges { node { notes { writtenBy { name } } history { actor { name } } person { email } } } } }',
  '{ registrations { edges { node { recognisedParty { shortName } resembling { email } trajectory { name } } } } }',
  '{ offers { freePlaces nothingOffered toInvite invited counts { count } } }',
  '{ offers { waitingList { placeInLine } placeOffers { registration { name } offeredBy { name } } } }',
  '{ openOffers { isOpen isFull area { name } } }',
];

describeOnBothEngines('Statements of enrolment', (engine) => {
  test('are as many for one registration and one offer as for several', async () => {
    const { observe, count } = countingStatements();
    await withServer(
      engine,
      async (server) => {
        const person = await anOfficeWorker(server.context.database);
        const office = await signedIn(server, person);
        const right = officeRightOf(person);
        const addOffer = async (start: number) => {
          const offer = await anOpenOffer(server.context, right, { places: 1 });
          const [first] = [
            await enrolled(server.context, offer, aForm(start, { party: 'VVD' })),
            await enrolled(server.context, offer, aForm(start + 1, { familyName: 'Zelfde' })),
            await enrolled(server.context, offer, aForm(start + 2, { familyName: 'Zelfde' })),
          ];
          await done(withdrawOwn(server.context, first.right));
        };
        const costs = async () => {
          await mailsHaveLeft(server.context.database);
          const each: number[] = [];
          for (const question of QUESTIONS) {
            const before = count();
            await askFor(server, office, question);
            each.push(count() - before);
          }
          return each;
        };
        await addOffer(0);
        const ofOne = await costs();
        await addOffer(10);
        await addOffer(20);

        assert.deepEqual(await costs(), ofOne);
      },
      { observe },
    );
  });
});
