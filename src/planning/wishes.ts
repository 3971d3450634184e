import type { GuideRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { ParticipantId, RoundId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { changeOpenRound } from './deciding.ts';
import type { HostWishRefusal, InvalidHostWish } from './errors.ts';
import { hostsOfRound } from './problem.ts';
import { readRoundFacts } from './round-facts.ts';
import type { HostWish, OpenRound } from './types.ts';
import { deleteHostWish, listHostWishes, putHostWish } from './wish-store.ts';

type Outcome = Promise<Result<{ readonly version: number }, HostWishRefusal>>;
type WishRequest = Pick<HostWish, 'participantId' | 'period'>;

/**
 * Keeps to a wish: this participant receives the group on these days only. A new wish of the same participant replaces
 * the old one. A wish that leaves no plan is kept: the proposal then says so. Gives the round's version.
 */
export function setHostWish(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
  request: WishRequest,
): Outcome {
  return changeOpenRound(context, right, roundId, told('round.wishSet'), async (trx, round) => {
    const refusal = await hostWishRefusal(trx, round, request);
    if (refusal !== undefined) return refuse(refusal);
    const before = (await listHostWishes(trx, [roundId])).find(
      ({ participantId }) => participantId === request.participantId,
    )?.period;
    if (before?.from === request.period.from && before.to === request.period.to) return accept(false);
    await putHostWish(trx, round.trajectoryId, { roundId, ...request });
    return accept(true);
  });
}

/** Lets a wish go. Who had none changes nothing. Gives the round's version. */
export function removeHostWish(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
  participantId: ParticipantId,
): Outcome {
  return changeOpenRound(context, right, roundId, told('round.wishRemoved'), async (trx) =>
    accept(await deleteHostWish(trx, roundId, participantId)),
  );
}

/** Why a wish cannot be kept, within the decision about the round. */
export async function hostWishRefusal(
  trx: Trx,
  round: OpenRound,
  { participantId, period }: WishRequest,
): Promise<InvalidHostWish | undefined> {
  if (period.to < period.from) return { code: 'WISH_ENDS_BEFORE_START', field: 'period' };
  const { due } = hostsOfRound(await readRoundFacts(trx, round));
  return due.includes(participantId) ? undefined : { code: 'HOST_NOT_TO_COME', field: 'participantId' };
}

function told(action: 'round.wishSet' | 'round.wishRemoved') {
  return { action, kind: 'wishesChanged', details: {} } as const;
}
