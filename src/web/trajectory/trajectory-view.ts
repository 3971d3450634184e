import type { TrajectoryQuery } from '../gql/graphql.ts';

/** A trajectory as its page reads it. */
export type TrajectoryView = NonNullable<TrajectoryQuery['trajectory']>;
