import type { GroupContinuationQuery, GroupQuery } from '../gql/graphql.ts';

/** What the pages about a group read. */
export type Group = NonNullable<GroupQuery['trajectory']>;
export type Continuation = NonNullable<NonNullable<GroupContinuationQuery['trajectory']>['continuation']>;
