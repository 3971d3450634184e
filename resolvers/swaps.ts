import type { ApiContext } from '../schema/api-context.ts';
import { SessionType } from '../schema/node-types.ts';
import { HostSwapType, mayAct } from '../schema/swaps.ts';
import type { HostRight } from '../src/access/types.ts';
import type { HostSwapId } from '../src/shared/ids.ts';
import { type Result, refuse } from '../src/shared/result.ts';
import type { AnswerSwapRefusal } from '../src/trajectories/errors.ts';
import { agreeToSwap, askSwap, declineSwap, withdrawSwap } from '../src/trajectories/swap-requests.ts';
import { findSwap } from '../src/trajectories/swap-store.ts';
import type { HostSwap } from '../src/trajectories/types.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asHost, shownAs } from './rights.ts';

const success = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly swap: HostSwap }>) => ({
  swap: t.field({
    type: HostSwapType,
    description: 'The request as it is now.',
    resolve: ({ swap }) => swap,
  }),
});

decision('askSwap', {
  description:
    'Asks the host of another session of the cycle to change places (ruilen vragen). Host, the host’s secretary, the guide.',
  access: 'host',
  input: (t) => ({
    sessionId: t.globalID({ for: SessionType, description: 'The session of who asks.' }),
    version: t.int({ description: 'Its `version` when it was seen.' }),
    otherSessionId: t.globalID({ for: SessionType, description: 'The session of who is asked.' }),
    otherVersion: t.int({ description: 'Its `version` when it was seen.' }),
    reason: t.string({
      required: false,
      description: 'Why (reden), for the other host and the guide. 500 characters at most.',
    }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'Outdated', 'RuleBroken'],
  decide: (api, { sessionId, version, otherSessionId, otherVersion, reason }) =>
    shownAs(
      asHost(api, sessionId.id, (right) =>
        askSwap(api.context, right, {
          version,
          other: { sessionId: otherSessionId.id, version: otherVersion },
          reason,
        }),
      ),
      (swap) => ({ swap }),
    ),
  success,
});

const swapInput = (t: InputFields) => ({ swapId: t.id({ description: 'Key of the request.' }) });

/**
 * As the host, or who may act for the host, on one side of a request. Once it is answered the turns may be others': whose side it was
 * hears that it is closed, and not that it is none of theirs.
 */
async function onSide(
  api: ApiContext,
  swapId: string,
  side: 'asking' | 'asked',
  decide: (right: HostRight, id: HostSwapId) => Promise<Result<HostSwap, AnswerSwapRefusal>>,
) {
  // Any text may be asked for: one that is no key finds nothing
  const id = swapId as HostSwapId;
  const swap = await findSwap(api.db, id);
  if (swap === undefined) return refuse({ code: 'SWAP_NOT_FOUND' } as const);
  if (swap.status !== 'open' && (await mayAct(api, swap[side]))) {
    return refuse({ code: 'SWAP_CLOSED', state: swap.status } as const);
  }
  return shownAs(
    asHost(api, swap[side].sessionId, (right) => decide(right, id)),
    (decided) => ({ swap: decided }),
  );
}

decision('agreeToSwap', {
  description:
    'Agrees to change places: both turns are exchanged at once. The host who was asked, the secretary, the guide.',
  access: 'host',
  input: swapInput,
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { swapId }) =>
    onSide(api, swapId, 'asked', (right, id) => agreeToSwap(api.context, right, id)),
  success,
});

decision('declineSwap', {
  description: 'Would rather not change places. The host who was asked, the secretary, the guide.',
  access: 'host',
  input: swapInput,
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { swapId }) =>
    onSide(api, swapId, 'asked', (right, id) => declineSwap(api.context, right, id)),
  success,
});

decision('withdrawSwap', {
  description: 'Takes a request to change places back. The host who asked, the secretary, the guide.',
  access: 'host',
  input: swapInput,
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { swapId }) =>
    onSide(api, swapId, 'asking', (right, id) => withdrawSwap(api.context, right, id)),
  success,
});
