import type { RoundWallChangesSubscription, RoundWallFragment } from '../gql/graphql.ts';

export type RoundChange = RoundWallChangesSubscription['planningRoundChanges'];

/**
 * The round after a change. `asItWas`: late, doubled, or the news comes with a change that follows at once. `missed`:
 * something before it was never heard, so the round must be read again. What did not change stays the same object.
 */
export function afterChange(
  round: RoundWallFragment | undefined,
  { version, news }: RoundChange,
): RoundWallFragment | 'asItWas' | 'missed' {
  if (!news) return 'asItWas';
  if (news.whole) return round && news.whole.version < round.version ? 'asItWas' : news.whole;
  if (round && version <= round.version) return 'asItWas';
  if (!round || !news.answered || news.afterVersion > round.version) return 'missed';
  const changed = new Map(news.respondents.map((respondent) => [respondent.participant.id, respondent]));
  return {
    ...round,
    ...news.answered,
    version,
    respondents: round.respondents.map((before) => changed.get(before.participant.id) ?? before),
  };
}
