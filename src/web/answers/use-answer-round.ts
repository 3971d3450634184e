import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { given, listen, read } from '../api/client.ts';
import type { Connection } from '../api/follow.ts';
import { useFollowed } from '../api/use-followed.ts';
import { firstOf, type PageData } from '../api/use-page-data.ts';
import { AnswerPageChangesDocument, AnswerPageDocument, type AnswerRoundFragment } from '../gql/graphql.ts';
import type { Marks } from './answer-queue.ts';
import { savedMarks } from './answer-view.ts';

export interface AnswerRound {
  readonly page: PageData<AnswerRoundFragment | null>;
  /** The answers on the server, with those that this page saved since. */
  readonly saved: Marks;
  readonly connection: Connection;
  readonly reload: () => Promise<boolean>;
  readonly keepSaved: (marks: Marks, version: number) => void;
}

/**
 * The round somebody answers for. Others' answers change nothing here; everything else is read again when the server
 * tells of it. What was read before this page last saved is thrown away, so that a tap never jumps back.
 */
export function useAnswerRound(roundId: string, participantId: string): AnswerRound {
  const [page, setPage] = useState(() =>
    firstOf(given(AnswerPageDocument, { id: roundId, participantId })?.planningRound),
  );
  const first = page.state === 'ready' ? page.data : undefined;
  const [saved, setSaved] = useState<Marks>(() => (first ? savedMarks(first.respondent) : {}));
  const version = useRef(first?.version);

  const reload = useCallback(async () => {
    const data = await read(AnswerPageDocument, { id: roundId, participantId });
    const round = data?.planningRound;
    if (round && round.version >= (version.current ?? 0)) {
      version.current = round.version;
      setPage({ state: 'ready', data: round });
      setSaved(savedMarks(round.respondent));
    } else if (!round) {
      setPage((before) =>
        before.state === 'ready' ? before : data ? { state: 'ready', data: null } : { state: 'failed' },
      );
    }
    return data !== undefined;
  }, [roundId, participantId]);

  const keepSaved = useCallback((marks: Marks, savedVersion: number) => {
    version.current = Math.max(version.current ?? 0, savedVersion);
    setSaved((before) => ({ ...before, ...marks }));
  }, []);

  useEffect(() => {
    if (version.current === undefined) void reload();
  }, [reload]);

  // Any answer may change a plan that is put to the group, so those of others are heard as long as one is
  const isAsked = page.state === 'ready' && (page.data?.planQuestion ?? null) !== null;
  const connection = useFollowed<boolean>(`${roundId} ${participantId} ${isAsked}`, {
    open: ({ onAlive, onChange, onEnd }) =>
      listen(
        AnswerPageChangesDocument,
        {
          id: roundId,
          afterVersion: version.current ?? null,
          participantId: isAsked ? null : participantId,
        },
        {
          onAlive,
          onEnd,
          onData: ({ planningRoundChanges: change }) => {
            const isOwnNews =
              change.version > (version.current ?? 0) && change.participant?.id === participantId;
            onChange(change.kind !== 'ANSWERED' || isOwnNews || isAsked);
          },
        },
      ),
    onChange: (concernsUs) => {
      if (concernsUs) void reload();
    },
    poll: reload,
  });
  return { page, saved, connection, reload, keepSaved };
}
