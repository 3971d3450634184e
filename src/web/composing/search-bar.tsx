import { useEffect, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionButton } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import {
  type CompositionSearchEffort,
  type RunHeadFragment,
  StartCompositionSearchDocument,
  StopCompositionSearchDocument,
} from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { isBehindSearch, isSearching, type Pulse, useRunDecision } from './use-run.ts';

const texts = composingTexts.search;
const EFFORTS = ['QUICK', 'NORMAL', 'THOROUGH'] as const satisfies readonly CompositionSearchEffort[];

interface SearchBarProps {
  readonly run: RunHeadFragment;
  readonly search: Pulse['search'];
  readonly locked: number;
  readonly reload: () => Promise<void>;
}

/** Looks for groups: begins, shows how far it is, and stops. */
export function SearchBar({ run, search, locked, reload }: SearchBarProps) {
  const [effort, setEffort] = useState<CompositionSearchEffort>('NORMAL');
  const [from, setFrom] = useState('new');
  const decision = useRunDecision(reload);
  // What was found is shown as soon as it is there; when it does not come, it is asked for again with the next pulse
  const isBehind = isBehindSearch(run, search);
  useEffect(() => {
    if (isBehind) void reload();
  }, [search, isBehind, reload]);
  const start = () =>
    decision.run(() =>
      send(
        StartCompositionSearchDocument,
        { input: { runId: run.id, version: run.version, effort, fromCurrent: from === 'current' } },
        (data) => data.startCompositionSearch,
      ),
    );
  const stop = (keep: boolean) =>
    decision.run(() =>
      send(
        StopCompositionSearchDocument,
        { input: { runId: run.id, keep } },
        (data) => data.stopCompositionSearch,
      ),
    );
  return (
    <section class="card" aria-labelledby="zoeken">
      <h2 id="zoeken">{texts.title}</h2>
      {search && isSearching(search) ? (
        <>
          <p>{search.state === 'RUNNING' ? texts.busy(search.percent) : texts.ending}</p>
          <progress
            class="composing__progress"
            max={100}
            value={search.percent}
            aria-label={texts.progress}
          />
          <p class="actions">
            <DecisionButton decision={decision} kind="secondary-action" onPress={() => stop(true)}>
              {texts.stop}
            </DecisionButton>
            <DecisionButton decision={decision} kind="subtle" onPress={() => stop(false)}>
              {texts.cancel}
            </DecisionButton>
          </p>
        </>
      ) : (
        <>
          <div class="composing__search">
            <Select
              label={texts.effort}
              value={effort}
              onChange={(value) => setEffort(EFFORTS.find((each) => each === value) ?? 'NORMAL')}
              options={EFFORTS.map((value) => ({ value, text: texts.efforts[value] }))}
            />
            {run.currentNumber > 0 && (
              <Select
                label={texts.from}
                value={from}
                onChange={setFrom}
                options={[
                  { value: 'new', text: texts.fromNew },
                  { value: 'current', text: texts.fromCurrent },
                ]}
              />
            )}
            <DecisionButton decision={decision} kind="primary-action" onPress={start}>
              {texts.start}
            </DecisionButton>
          </div>
          {locked > 0 && <p>{texts.locked(locked)}</p>}
        </>
      )}
      <Problem text={decision.problem} />
      <p role="status">{outcomeText(run, search)}</p>
    </section>
  );
}

function outcomeText(run: RunHeadFragment, search: Pulse['search']): string | undefined {
  if (search === null || isSearching(search)) return undefined;
  if (isBehindSearch(run, search)) return texts.coming;
  if (search.state === 'CANCELLED') return texts.cancelled;
  if (search.state === 'FAILED') return texts.failed;
  const number = search.resultNumber ?? 0;
  return number > run.currentNumber ? texts.beside(number) : texts.done(number);
}
