import type { SessionChangingFragment, SessionSwapFragment } from '../gql/graphql.ts';
import { isToCome } from './to-come.ts';

export type SwapPerson = SessionSwapFragment['host'];
type CycleSession = SessionChangingFragment['cycle']['sessions'][number];
export type HostedSession = CycleSession & { readonly host: NonNullable<CycleSession['host']> };

/** The request that somebody should see: the one that waits, else how the last one ended if it was answered. */
export function swapToShow(swaps: readonly SessionSwapFragment[]): SessionSwapFragment | undefined {
  const open = swaps.find(({ state }) => state === 'OPEN');
  const last = swaps.at(-1);
  return open ?? (last?.state === 'AGREED' || last?.state === 'DECLINED' ? last : undefined);
}

/** With whom the host of a session can change places: other hosts of the cycle whose session is still to come. */
export function swapChoices(
  {
    id,
    cycle,
    host,
  }: { readonly id: string; readonly host: { readonly id: string } | null } & Pick<
    SessionChangingFragment,
    'cycle'
  >,
  now: number,
): readonly HostedSession[] {
  const hosted = cycle.sessions.filter((other): other is HostedSession => other.host !== null);
  return hosted.filter((other) => other.id !== id && isToCome(other, now) && other.host.id !== host?.id);
}
