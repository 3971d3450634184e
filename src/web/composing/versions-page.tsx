import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton } from '../controls/decision.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { Loading, LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import { Select } from '../controls/select.tsx';
import {
  CompositionComparisonDocument,
  CompositionVersionsDocument,
  type CompositionVersionsQuery,
  ContinueCompositionDocument,
} from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { momentInWords } from '../time/amsterdam.ts';
import { EffectView } from './effect.tsx';
import { RunFrame } from './run-frame.tsx';
import { useRunDecision } from './use-run.ts';

const texts = composingTexts.versions;
type Run = NonNullable<CompositionVersionsQuery['compositionRun']>;

/** Every version of the groups: two compared, and going on with another one. */
export function VersionsPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(CompositionVersionsDocument, { id });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const run = page.data.compositionRun;
  return run === null ? <NotFound /> : <Versions run={run} reload={reload} />;
}

function Versions({ run, reload }: { readonly run: Run; readonly reload: () => Promise<void> }) {
  const result = useResult();
  const decision = useRunDecision(reload);
  const use = (number: number) =>
    decision.run(
      () =>
        send(
          ContinueCompositionDocument,
          { input: { runId: run.id, version: run.version, number } },
          (data) => data.continueComposition,
        ),
      () => result.say(texts.used(number)),
    );
  return (
    <RunFrame run={run} part="versies" reload={reload}>
      <p>{texts.intro}</p>
      <ResultNotice result={result}>
        <Problem text={decision.problem} />
      </ResultNotice>
      {run.versions.length === 0 && <p class="empty">{texts.none}</p>}
      {run.versions.length > 1 && <Compare run={run} />}
      {run.versions.length > 0 && (
        <table class="office__table">
          <thead>
            <tr>
              <th scope="col">{texts.number}</th>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.who}</th>
              <th scope="col">{texts.use}</th>
            </tr>
          </thead>
          <tbody>
            {run.versions.map(({ number, change, madeAt, madeBy }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td>{change}</td>
                <td>
                  {madeBy.name}, {momentInWords(madeAt)}
                </td>
                <td>
                  {number === run.currentNumber
                    ? texts.current
                    : run.state === 'OPEN' && (
                        <DecisionButton
                          decision={decision}
                          kind="secondary-action"
                          class="button--small"
                          label={texts.useOf(number)}
                          onPress={() => use(number)}
                        >
                          {texts.use}
                        </DecisionButton>
                      )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </RunFrame>
  );
}

function Compare({ run }: { readonly run: Run }) {
  const [newest, before] = run.versions;
  const [first, setFirst] = useState(String(before?.number ?? 1));
  const [second, setSecond] = useState(String(newest?.number ?? 1));
  const options = run.versions.map(({ number, change }) => ({
    value: String(number),
    text: texts.option(number, change),
  }));
  return (
    <section class="card">
      <h2>{texts.compareTitle}</h2>
      <Select label={texts.first} value={first} onChange={setFirst} options={options} />
      <Select label={texts.second} value={second} onChange={setSecond} options={options} />
      <Comparison id={run.id} first={Number(first)} second={Number(second)} />
    </section>
  );
}

interface ComparisonProps {
  readonly id: string;
  readonly first: number;
  readonly second: number;
}

function Comparison({ id, first, second }: ComparisonProps) {
  const { page, reload } = usePageData(CompositionComparisonDocument, { id, first, second });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const { compositionComparison: effect, compositionRun: run } = page.data;
  const names = new Map(run?.grouping?.members.map((member) => [member.id, member.name]));
  return (
    <div aria-live="polite">
      {effect && <EffectView effect={effect} nameOf={(member) => names.get(member) ?? ''} />}
    </div>
  );
}
