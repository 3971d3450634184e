import { insertVersion, updateRun } from '../../src/composing/run-store.ts';
import { makeRun, setGuide } from '../../src/composing/running.ts';
import type { MunicipalityCode, PersonId } from '../../src/shared/ids.ts';
import { aForm, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import { globalId, type Running } from '../server/running.ts';
import { officeRightOf } from '../trajectories/builders.ts';

/** How every entry point of composing is asked, so that who may gets as far as a rule, or may do it again. */
export async function composingEntries(
  { context }: Running,
  { office, facilitator }: { readonly office: PersonId; readonly facilitator: PersonId },
) {
  const right = officeRightOf(office);
  const offer = await anOpenOffer(context, right);
  const { id: registrationId } = await enrolled(context, offer, aForm(40));
  const { id: otherId } = await enrolled(context, offer, aForm(41));
  const runId = await done(makeRun(context, right, { name: 'Voorjaar', offerIds: [offer.id] }));
  // The code of a municipality of the reference tables
  const home = 'GM0193' as MunicipalityCode;
  const guide = { facilitatorId: facilitator, home, notIn: [], notWith: [], mostGroups: 2 };
  await done(setGuide(context, right, { runId, version: 1, ...guide }));
  await context.database.transaction(async (trx) => {
    await insertVersion(trx, {
      runId,
      number: 1,
      baseNumber: 0,
      change: { kind: 'search', locked: 0 },
      groups: [{ number: 1, members: [registrationId], guide: undefined }],
      madeAt: context.clock(),
      madeBy: office,
    });
    await updateRun(trx, runId, { currentNumber: 1, lastNumber: 1 });
  });
  const id = globalId('CompositionRun', runId);
  const run = `runId: "${id}"`;
  const outdated = `${run}, version: 99`;
  const member = `registrationId: "${globalId('Registration', registrationId)}"`;
  const partner = `withId: "${globalId('Registration', otherId)}"`;
  const guided = `facilitatorId: "${globalId('Person', facilitator)}"`;
  return {
    queries: {
      compositionBestPlaces: `compositionBestPlaces(${run}, ${member}) { group }`,
      compositionComparison: `compositionComparison(${run}, first: 1, second: 1) { verdict }`,
      compositionGuidePreview: `compositionGuidePreview(${run}, group: 1, ${guided}) { verdict }`,
      compositionMovePreview: `compositionMovePreview(${run}, ${member}) { verdict }`,
      compositionSwapPreview: `compositionSwapPreview(${run}, ${member}, ${partner}) { verdict }`,
      compositionRun: `compositionRun(id: "${id}") { name }`,
      compositionRuns: 'compositionRuns { name }',
    },
    mutations: {
      changeCompositionRun: `input: { ${outdated} }`,
      chooseCompositionMembers: `input: { ${outdated} }`,
      continueComposition: `input: { ${outdated}, number: 1 }`,
      discardCompositionRun: `input: { ${outdated} }`,
      giveCompositionGuide: `input: { ${outdated}, group: 1 }`,
      makeCompositionRun: 'input: { name: "" }',
      markCompositionGroup: `input: { ${outdated}, group: 1 }`,
      markWordsRead: `input: { ${outdated}, ${member} }`,
      swapCompositionMembers: `input: { ${outdated}, ${member}, ${partner} }`,
      moveCompositionMember: `input: { ${outdated}, ${member} }`,
      releaseComposition: `input: { ${outdated}, basis: "x", leftOver: STAY }`,
      setCompositionGuide: `input: { ${outdated}, ${guided}, home: "GM0193", notIn: [], notWith: [] }`,
      setRegistrationPair: `input: { ${outdated}, fromId: "${globalId('Registration', registrationId)}", toId: "${globalId('Registration', registrationId)}" }`,
      startCompositionSearch: `input: { ${outdated} }`,
      stopCompositionSearch: `input: { ${run}, keep: false }`,
    },
    ids: { CompositionRun: id },
  };
}
