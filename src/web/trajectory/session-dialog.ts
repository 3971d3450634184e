import type { TrajectorySessionFragment } from '../gql/graphql.ts';

/** What every dialog that changes one session is given. */
export interface SessionDialogProps {
  readonly session: TrajectorySessionFragment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  /** Somebody else was first; what that was, in a sentence. */
  readonly onConflict: (conflict: string) => void;
}
