import type { BestPlan, ProposedSession } from '../round/wall-view.ts';

export type SessionChangeKind = 'moved' | 'otherHost' | 'movedAndOtherHost';

/** That a session is at another moment, at somebody else's, or both. Who can come changes all the time and does not count. */
export interface SessionChange {
  readonly kind: SessionChangeKind;
  /** As it is now. */
  readonly session: ProposedSession;
}

/** What is different for a group that knew `before`, in order of session number. Sessions that are new are not changes. */
export function changesBetween(before: BestPlan, after: BestPlan): readonly SessionChange[] {
  return after.sessions.flatMap((session): readonly SessionChange[] => {
    const earlier = before.sessions.find(({ number }) => number === session.number);
    if (earlier === undefined) return [];
    const kind = kindOf(earlier.slot.id !== session.slot.id, earlier.host?.id !== session.host?.id);
    return kind === undefined ? [] : [{ kind, session }];
  });
}

function kindOf(isMoved: boolean, hasOtherHost: boolean): SessionChangeKind | undefined {
  if (isMoved) return hasOtherHost ? 'movedAndOtherHost' : 'moved';
  return hasOtherHost ? 'otherHost' : undefined;
}
