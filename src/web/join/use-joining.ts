import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { read, send } from '../api/client.ts';
import { JoinWallDocument, type JoinWallRoundFragment, OpenJoiningDocument } from '../gql/graphql.ts';

type Joining = NonNullable<JoinWallRoundFragment['joining']>;

/** Whether phones are connected changes without a change of the round; so often it is asked anew. */
const PRESENCE_MILLIS = 10_000;

/**
 * The code on the wall and who is in, read again with every version of the round and once in a while. Where no code
 * works (none was made, or it grew too old) one is made: to show it is what this screen is for.
 */
export function useJoining(
  roundId: string,
  version: number,
): { readonly joining: Joining | undefined; readonly take: (round: JoinWallRoundFragment) => void } {
  const [joining, setJoining] = useState<Joining | undefined>(undefined);
  const newest = useRef(0);

  const take = useCallback((round: JoinWallRoundFragment) => {
    if (round.version < newest.current || !round.joining) return;
    newest.current = round.version;
    setJoining(round.joining);
  }, []);

  const reload = useCallback(async () => {
    const round = (await read(JoinWallDocument, { id: roundId }))?.planningRound;
    if (!round?.joining) return;
    take(round);
    if (round.joining.code) return;
    const made = await send(OpenJoiningDocument, { roundId }, (data) => data.openJoining);
    if (made.kind === 'done') take(made.value.round);
  }, [roundId, take]);

  // The version says that there is something to read
  useEffect(() => void reload(), [reload, version]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload();
    }, PRESENCE_MILLIS);
    return () => clearInterval(timer);
  }, [reload]);
  return { joining, take };
}
