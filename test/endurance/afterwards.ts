import fc from 'fast-check';
import { attendanceRight, hostRight } from '../../src/access/gate.ts';
import type { Context } from '../../src/database/context.ts';
import { findReplacements } from '../../src/planning/replacements.ts';
import { accept, type Result } from '../../src/shared/result.ts';
import { reportAbsence, withdrawAbsence } from '../../src/trajectories/absence.ts';
import { moveSession } from '../../src/trajectories/session-changes.ts';
import { listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { agreeToSwap, askSwap, declineSwap, withdrawSwap } from '../../src/trajectories/swap-requests.ts';
import { listSwapsOfSessions } from '../../src/trajectories/swap-store.ts';
import { aViewer, type BuiltTrajectory, given } from '../trajectories/builders.ts';

/*
 * What people do once a plan stands, as steps of the model (changes-model.test.ts): saying that they cannot come, moving to a
 * moment that is proposed, and asking each other to swap turns.
 */

export type AfterwardsStep =
  | { readonly kind: 'absence'; readonly participant: number; readonly cannotCome: boolean }
  | { readonly kind: 'proposal'; readonly choice: number }
  | { readonly kind: 'askSwap'; readonly other: number }
  | { readonly kind: 'answerSwap'; readonly answer: 'agree' | 'decline' | 'withdraw' };

export const afterwards: fc.Arbitrary<AfterwardsStep> = fc.oneof(
  fc.record({
    kind: fc.constant('absence' as const),
    participant: fc.integer({ min: 0, max: 5 }),
    cannotCome: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('proposal' as const), choice: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant('askSwap' as const), other: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constant('answerSwap' as const),
    answer: fc.constantFrom('agree' as const, 'agree' as const, 'decline' as const, 'withdraw' as const),
  }),
);

/** What these may be refused for. */
export const AFTERWARDS_REFUSALS = [
  'SWAP_ALREADY_OPEN',
  'SWAP_CLOSED',
  'HOST_MAY_NOT_HOST_THERE',
  'NO_HOST_TO_SWAP',
  'SAME_HOST',
] as const;

/** Does it about one session of the group, as its facilitator. What there is nothing of to do is done. */
export async function takeAfterwards(
  context: Context,
  group: BuiltTrajectory,
  number: number,
  step: AfterwardsStep,
): Promise<Result<unknown, { readonly code: string }>> {
  const { db } = context.database;
  const sessions = await listSessionsByTrajectoryIds(db, [group.trajectory.id]);
  const sessionOf = (wanted: number) => given(sessions.find((session) => session.number === wanted));
  const session = sessionOf(number);
  const guide = aViewer(group.facilitatorId, { isFacilitator: true });
  const right = given(await hostRight(db, guide, session.id));
  switch (step.kind) {
    case 'absence': {
      const participantId = group.participant(step.participant).id;
      const attendance = given(await attendanceRight(db, guide, { sessionId: session.id, participantId }));
      return step.cannotCome ? reportAbsence(context, attendance) : withdrawAbsence(context, attendance);
    }
    case 'proposal': {
      const found = await findReplacements(context, right, { most: 3 });
      const moment = found?.moments[step.choice];
      if (moment === undefined) return accept('nothing');
      const { startsAt, endsAt } = moment;
      const moved = await moveSession(context, right, {
        sessionId: session.id,
        version: session.version,
        startsAt,
        endsAt,
      });
      // A moment that is proposed can be taken
      return moved.ok ? moved : { ok: false, refusal: { code: `PROPOSED_${moved.refusal.code}` } };
    }
    case 'askSwap': {
      const { id: sessionId, version } = sessionOf(step.other);
      return askSwap(context, right, { version: session.version, other: { sessionId, version } });
    }
    case 'answerSwap': {
      const swaps = await listSwapsOfSessions(
        db,
        sessions.map(({ id }) => id),
      );
      const swap = swaps.findLast(({ status }) => status === 'open');
      if (swap === undefined) return accept('nothing');
      const side = step.answer === 'withdraw' ? swap.asking : swap.asked;
      const host = given(await hostRight(db, guide, side.sessionId));
      const answer = { agree: agreeToSwap, decline: declineSwap, withdraw: withdrawSwap }[step.answer];
      return answer(context, host, swap.id);
    }
    default:
      return step satisfies never;
  }
}
