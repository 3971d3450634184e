import { useEffect, useState } from 'preact/hooks';
import { read } from '../api/client.ts';
import { GroupProgressDocument } from '../gql/graphql.ts';

/** A phone is not woken by the answers of others: it looks now and then, while somebody looks at it. */
const LOOK_MILLIS = 15_000;

/** How many participants still have something to answer; undefined as long as it is not known or not asked. */
export function useGroupProgress(roundId: string, isAsked: boolean): number | undefined {
  const [busy, setBusy] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (!isAsked) return undefined;
    let isShown = true;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const data = await read(GroupProgressDocument, { id: roundId });
      const respondents = data?.planningRound?.respondents;
      if (isShown && respondents) setBusy(respondents.filter(({ notAnswered }) => notAnswered > 0).length);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MILLIS);
    const lookNow = () => void look();
    document.addEventListener('visibilitychange', lookNow);
    return () => {
      isShown = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookNow);
    };
  }, [roundId, isAsked]);
  return busy;
}
