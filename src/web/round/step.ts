import type { RoundWallFragment } from '../gql/graphql.ts';
import type { RoundStep } from '../navigation/routes.ts';
import type { SignedIn } from '../viewer/roles.ts';
import type { LiveRound } from './use-round.ts';

/** What every step of an open round is given. */
export interface StepProps {
  readonly round: RoundWallFragment;
  readonly viewer: SignedIn;
  /** Whether the viewer leads the trajectory, and so may change the round. */
  readonly isGuide: boolean;
  readonly live: LiveRound;
}

const GUIDE_STEPS: readonly RoundStep[] = ['momenten', 'meedoen', 'antwoorden', 'voorstel'];
const MEMBER_STEPS: readonly RoundStep[] = ['antwoorden', 'voorstel'];

/** The steps that somebody sees, in the order in which a group goes through them. */
export function stepsFor(isGuide: boolean): readonly RoundStep[] {
  return isGuide ? GUIDE_STEPS : MEMBER_STEPS;
}

/**
 * The step to show. An address without one, or with one that is not for this viewer, gives the guide of a group that has
 * not answered yet the way to join, and anybody else the proposal.
 */
export function stepToShow(asked: RoundStep | undefined, isGuide: boolean, hasAnswers: boolean): RoundStep {
  if (asked !== undefined && stepsFor(isGuide).includes(asked)) return asked;
  return isGuide && !hasAnswers ? 'meedoen' : 'voorstel';
}
