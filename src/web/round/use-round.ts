import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { given, listen, read } from '../api/client.ts';
import type { Connection } from '../api/follow.ts';
import { useFollowed } from '../api/use-followed.ts';
import { firstOf, type PageData } from '../api/use-page-data.ts';
import { RoundWallChangesDocument, type RoundWallFragment, RoundWallPageDocument } from '../gql/graphql.ts';
import { afterChange, type RoundChange } from './round-news.ts';

export interface LiveRound {
  readonly page: PageData<RoundWallFragment | null>;
  readonly connection: Connection;
  readonly reload: () => Promise<boolean>;
  /** Takes a round that came with the answer to a decision. */
  readonly take: (round: RoundWallFragment) => void;
}

/** The planning round as it is now: read once, then kept up to date. An older version never replaces a newer one. */
export function useRound(roundId: string): LiveRound {
  const [page, setPage] = useState(() =>
    firstOf(given(RoundWallPageDocument, { id: roundId })?.planningRound),
  );
  const held = useRef(page.state === 'ready' ? (page.data ?? undefined) : undefined);

  const take = useCallback((round: RoundWallFragment) => {
    if (held.current && round.version < held.current.version) return;
    held.current = round;
    setPage({ state: 'ready', data: round });
  }, []);

  const reload = useCallback(async () => {
    const data = await read(RoundWallPageDocument, { id: roundId });
    if (data?.planningRound) take(data.planningRound);
    else
      setPage((before) =>
        before.state === 'ready' ? before : data ? { state: 'ready', data: null } : { state: 'failed' },
      );
    return data !== undefined;
  }, [roundId, take]);

  useEffect(() => {
    if (held.current === undefined) void reload();
  }, [reload]);

  const hear = (change: RoundChange) => {
    const round = afterChange(held.current, change);
    if (round === 'missed') void reload();
    else if (round !== 'asItWas') take(round);
  };

  const connection = useFollowed<RoundChange>(roundId, {
    open: ({ onAlive, onChange, onEnd }) =>
      listen(
        RoundWallChangesDocument,
        { id: roundId, afterVersion: held.current?.version ?? null },
        { onAlive, onEnd, onData: (data) => onChange(data.planningRoundChanges) },
      ),
    onChange: hear,
    poll: reload,
  });
  return { page, connection, reload, take };
}
