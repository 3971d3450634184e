import type { ApiContext } from '../schema/api-context.ts';
import { ContinuationChoiceEnum, continuationOf } from '../schema/continuations.ts';
import { participantOf } from '../schema/group-loaders.ts';
import { ContinuationType, ParticipantType, TrajectoryType } from '../schema/node-types.ts';
import type { GuideRight } from '../src/access/types.ts';
import type { ContinuationId, TrajectoryId } from '../src/shared/ids.ts';
import { type Result, refuse } from '../src/shared/result.ts';
import {
  askContinuation,
  chooseContinuation,
  startContinuation,
  withdrawContinuation,
} from '../src/trajectories/continuing.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asGuide, asMember, shownAs } from './rights.ts';

/** Whether a group goes on after a cycle (vervolg). */

const continuationId = (t: InputFields) =>
  t.globalID({ for: ContinuationType, description: 'The continuation (vervolg).' });
const continuation = (
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly continuationId: ContinuationId }>,
) => ({
  continuation: t.field({
    type: ContinuationType,
    description: 'The continuation as it is now.',
    resolve: (done) => done.continuationId,
  }),
});

async function asGuideOfContinuation<Value, Refusal extends { readonly code: string }>(
  api: ApiContext,
  id: ContinuationId,
  decide: (right: GuideRight) => Promise<Result<Value, Refusal>>,
) {
  const found = await continuationOf(api, id);
  if (found === undefined) return refuse({ code: 'NOT_FOUND' });
  return asGuide(api, found.trajectoryId, decide);
}

decision('askContinuation', {
  description: 'Asks the group whether it goes on after its cycle (vervolg vragen), by mail. Guide.',
  access: 'guide',
  input: (t) => ({
    trajectoryId: t.globalID({ for: TrajectoryType, description: 'The trajectory (traject).' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { trajectoryId: { id } }) =>
    shownAs(
      asGuide(api, id, (right) => askContinuation(api.context, right)),
      (asked) => ({ continuationId: asked.id }),
    ),
  success: continuation,
});

decision('chooseContinuation', {
  description:
    'Says whether a participant goes on (keuze voor het vervolg). The participant, the secretary, the guide.',
  access: 'member',
  input: (t) => ({
    continuationId: continuationId(t),
    participantId: t.globalID({ for: ParticipantType, description: 'Whose choice it is (deelnemer).' }),
    choice: t.field({ type: ContinuationChoiceEnum, description: 'Goes on, or stops.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: async (api, { continuationId: { id }, participantId, choice }) =>
    shownAs(
      asMember(api, await participantOf(api, participantId.id), (right) =>
        chooseContinuation(api.context, right, { continuationId: id, choice }),
      ),
      () => ({ continuationId: id }),
    ),
  success: continuation,
});

decision('withdrawContinuation', {
  description: 'Takes the question back (vervolg intrekken); it can be asked again. Guide.',
  access: 'guide',
  input: (t) => ({
    continuationId: continuationId(t),
    reason: t.string({ required: false, description: 'Why (reden); kept in the history.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { continuationId: { id }, reason }) =>
    shownAs(
      asGuideOfContinuation(api, id, (right) =>
        withdrawContinuation(api.context, right, { continuationId: id, reason }),
      ),
      () => ({ continuationId: id }),
    ),
  success: continuation,
});

decision('startContinuation', {
  description:
    'Begins the new cycle with those who go on (vervolg starten); its sessions are planned as those of any cycle. Guide.',
  access: 'guide',
  input: (t) => ({
    continuationId: continuationId(t),
    basis: t.string({ description: 'The `basis` of the outlook that was looked at (proef).' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'GroupChanged'],
  decide: (api, { continuationId: { id }, basis }) =>
    asGuideOfContinuation(api, id, (right) =>
      startContinuation(api.context, right, { continuationId: id, basis }),
    ),
  success: (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly trajectoryId: TrajectoryId }>) => ({
    trajectory: t.field({
      type: TrajectoryType,
      description: 'The trajectory, with its new cycle.',
      resolve: (done) => done.trajectoryId,
    }),
  }),
});
