import type { IntendedGroupsQuery } from '../gql/graphql.ts';

type IntendedGroup = IntendedGroupsQuery['intendedGroups'][number];

/** In the order in which a group comes to them. */
export const STEP_KEYS = ['members', 'guide', 'talks', 'ask', 'answers', 'begin'] as const;
type StepKey = (typeof STEP_KEYS)[number];

/** What a group needs next before it can begin, and how much of it. */
export type NextStep =
  | { readonly key: Exclude<StepKey, 'members' | 'talks' | 'answers'> }
  | { readonly key: 'members'; readonly missing: number }
  | { readonly key: 'talks'; readonly open: number }
  | { readonly key: 'answers'; readonly open: number; readonly until: string };

/**
 * What to do first for a group that is to begin: find who it is short of, somebody to guide it, the talks, a question about a first date and the answers to it
 * (until its last day, inclusive), and then the start itself. `today` is a date in Amsterdam.
 */
export function nextStepOf(
  { facilitator, members, membersMissing, firstDate }: IntendedGroup,
  today: string,
): NextStep {
  if (membersMissing > 0) return { key: 'members', missing: membersMissing };
  if (facilitator === null) return { key: 'guide' };
  if (firstDate === null) {
    const open = members.filter(({ intakeOutcome }) => intakeOutcome !== 'SUITABLE').length;
    return open > 0 ? { key: 'talks', open } : { key: 'ask' };
  }
  const answered = new Set(firstDate.hosts.map(({ memberId }) => memberId));
  const open = members.filter(({ id }) => !answered.has(id)).length;
  return open > 0 && firstDate.answerBy >= today
    ? { key: 'answers', open, until: firstDate.answerBy }
    : { key: 'begin' };
}
