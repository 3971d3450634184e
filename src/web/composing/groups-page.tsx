import { useMemo, useState } from 'preact/hooks';
import { usePageData } from '../api/use-page-data.ts';
import { Field } from '../controls/field.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import { CompositionGroupsDocument, type CompositionGroupsQuery } from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { GroupDialog } from './group-dialog.tsx';
import { GroupsMap } from './groups-map.tsx';
import { GroupsTable } from './groups-table.tsx';
import { MoveDialog, type Moving } from './move-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { RunFrame } from './run-frame.tsx';
import { groupsFound, membersById, membersOf } from './run-view.ts';
import { SearchBar } from './search-bar.tsx';
import { TotalsTable } from './totals-table.tsx';
import { usePulse } from './use-run.ts';
import { WhoTakesPart } from './who-takes-part.tsx';

const texts = composingTexts.groups;
type Run = NonNullable<CompositionGroupsQuery['compositionRun']>;

/** The groups that are worked on: as a table, on the map, and what can be done with them. */
export function GroupsPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(CompositionGroupsDocument, { id });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const run = page.data.compositionRun;
  if (run?.grouping === null || run === null) return <NotFound />;
  return <Groups run={run} grouping={run.grouping} reload={reload} />;
}

interface GroupsProps {
  readonly run: Run;
  readonly grouping: NonNullable<Run['grouping']>;
  readonly reload: () => Promise<void>;
}

function Groups({ run, grouping, reload }: GroupsProps) {
  const [words, setWords] = useState('');
  const [moving, setMoving] = useState<Moving | undefined>(undefined);
  const [looking, setLooking] = useState<number | undefined>(undefined);
  const [isReleasing, setReleasing] = useState(false);
  const result = useResult();
  const pulse = usePulse(run);
  const isOpen = run.state === 'OPEN';
  const shown = useMemo(() => groupsFound(grouping, words), [grouping, words]);
  // The same table is not drawn again while a search is counted or a window is open
  const table = useMemo(
    () => (
      <GroupsTable
        grouping={grouping}
        groups={shown}
        isOpen={isOpen}
        onMove={setMoving}
        onLook={setLooking}
      />
    ),
    [grouping, shown, isOpen],
  );
  const members = membersById(grouping.members);
  const group = grouping.groups.find(({ number }) => number === looking);
  const placed = grouping.groups.reduce((sum, { memberIds }) => sum + memberIds.length, 0);
  return (
    <RunFrame run={run} part={undefined} pulse={pulse} reload={reload}>
      {isOpen && <WhoTakesPart run={run} members={grouping.members.length} />}
      {isOpen && (
        <SearchBar
          run={run}
          search={pulse.search}
          locked={grouping.groups.filter(({ isLocked }) => isLocked).length}
          reload={reload}
        />
      )}
      <ResultNotice result={result} />
      {grouping.groups.length === 0 ? (
        isOpen && <p class="empty">{texts.none}</p>
      ) : (
        <>
          <h2>{texts.title(grouping.groups.length, placed)}</h2>
          <TotalsTable runId={run.id} runVersion={run.version} grouping={grouping} />
          <GroupsMap grouping={grouping} />
          {isOpen && (
            <p>
              <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action"
                onClick={() => setReleasing(true)}
              >
                {composingTexts.release.open}
              </button>
            </p>
          )}
          {isOpen && <p>{texts.drag}</p>}
          <Field label={texts.lookFor} value={words} onChange={setWords} maxLength={60} />
          <p role="status">{words.trim() !== '' && texts.found(shown.length)}</p>
        </>
      )}
      {grouping.groups.length > 0 && table}
      {moving && (
        <MoveDialog
          run={run}
          grouping={grouping}
          moving={moving}
          reload={reload}
          onClose={() => setMoving(undefined)}
          onMoved={(text) => {
            setMoving(undefined);
            result.say(text);
          }}
        />
      )}
      {isReleasing && (
        <ReleaseDialog
          run={run}
          grouping={grouping}
          reload={reload}
          onClose={() => setReleasing(false)}
          onReleased={() => {
            setReleasing(false);
            result.say(composingTexts.release.done);
          }}
        />
      )}
      {group && (
        <GroupDialog
          run={run}
          group={group}
          members={membersOf(group, members)}
          guides={run.guides}
          nameOf={(memberId) => members.get(memberId)?.name ?? ''}
          reload={reload}
          onClose={() => setLooking(undefined)}
        />
      )}
    </RunFrame>
  );
}
