import { useEffect, useState } from 'preact/hooks';
import { given, read } from '../api/client.ts';
import { GroupProgressDocument, type GroupProgressQuery } from '../gql/graphql.ts';

/** A phone is not woken by the answers of others: it looks now and then, while somebody looks at it. */
const LOOK_MILLIS = 15_000;

/** How many participants still have something to answer; undefined as long as it is not known or not asked. */
export function useGroupProgress(roundId: string, isAsked: boolean): number | undefined {
  // Taken at once, whether it is asked yet or not: later it would be of before
  const [busy, setBusy] = useState(() => busyIn(given(GroupProgressDocument, { id: roundId })));
  useEffect(() => {
    if (!isAsked) return undefined;
    let isShown = true;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const found = busyIn(await read(GroupProgressDocument, { id: roundId }));
      if (isShown && found !== undefined) setBusy(found);
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

function busyIn(answer: GroupProgressQuery | undefined): number | undefined {
  return answer?.planningRound?.respondents.filter(({ notAnswered }) => notAnswered > 0).length;
}
