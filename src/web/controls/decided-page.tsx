import type { ComponentChildren } from 'preact';
import { usePageData } from '../api/use-page-data.ts';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { type Decision, useDecision } from './decision.tsx';
import { LoadingPage, Problem, Trouble } from './notice.tsx';
import { PageTitle } from './page-title.tsx';
import { ResultNotice, useResult } from './result.tsx';

/** What the parts of such a page decide with. */
export interface Deciding {
  readonly decision: Decision;
  /** Says what was done, and reads the page again. Takes the focus: the button that was pressed may go with its row. */
  readonly finish: (text: string) => void;
}

interface DecidedPageProps<Data> {
  readonly document: TypedDocumentString<Data, Readonly<Record<string, never>>>;
  readonly title: string;
  readonly intro: string;
  readonly children: (data: Data, deciding: Deciding) => ComponentChildren;
}

/** A page with lists of things to decide about, which says above them what came of the last decision. */
export function DecidedPage<Data>({ document, title, intro, children }: DecidedPageProps<Data>) {
  const { page, reload } = usePageData(document, {});
  const decision = useDecision();
  const result = useResult();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const finish = (text: string) => {
    result.say(text);
    void reload();
  };
  return (
    <>
      <PageTitle text={title} />
      <p class="lead">{intro}</p>
      <ResultNotice result={result}>
        <Problem text={decision.problem} />
      </ResultNotice>
      {children(page.data, { decision, finish })}
    </>
  );
}
