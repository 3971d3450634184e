import { makeRun } from '../../src/composing/running.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { done } from '../enrolment/builders.ts';
import { globalId, type Running } from '../server/running.ts';
import { officeRightOf } from '../trajectories/builders.ts';

/** How every entry point of composing is asked, so that who may gets as far as a rule, or may do it again. */
export async function composingEntries(
  { context }: Running,
  { office, facilitator }: { readonly office: PersonId; readonly facilitator: PersonId },
) {
  const id = await done(makeRun(context, officeRightOf(office), { name: 'Voorjaar', offerIds: [] }));
  const run = `runId: "${globalId('CompositionRun', id)}"`;
  const outdated = `${run}, version: 99`;
  const nobody = `registrationId: "${globalId('Registration', id)}"`;
  return {
    queries: {
      compositionComparison: `compositionComparison(${run}, first: 1, second: 2) { verdict }`,
      compositionGuidePreview: `compositionGuidePreview(${run}, group: 1) { verdict }`,
      compositionMovePreview: `compositionMovePreview(${run}, ${nobody}) { verdict }`,
      compositionRun: `compositionRun(id: "${globalId('CompositionRun', id)}") { name }`,
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
      markWordsRead: `input: { ${outdated}, ${nobody} }`,
      moveCompositionMember: `input: { ${outdated}, ${nobody} }`,
      setCompositionGuide: `input: { ${outdated}, facilitatorId: "${globalId('Person', facilitator)}", home: "${globalId('Municipality', 'GM0193')}", notIn: [], notWith: [] }`,
      setRegistrationPair: `input: { ${outdated}, fromId: "${globalId('Registration', id)}", toId: "${globalId('Registration', id)}" }`,
      startCompositionSearch: `input: { ${outdated} }`,
      stopCompositionSearch: `input: { ${run}, keep: false }`,
    },
    ids: { CompositionRun: globalId('CompositionRun', id) },
  };
}
