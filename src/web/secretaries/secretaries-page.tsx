import { useState } from 'preact/hooks';
import { usePageData } from '../api/use-page-data.ts';
import { Loading, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { KeepersOfDocument } from '../gql/graphql.ts';
import { CandidateSearch } from '../group/join-form.tsx';
import { secretaryTexts as texts } from '../texts/nl-secretaries.ts';
import { SecretariesCard } from './secretaries-card.tsx';

/** The office looks up a wethouder, and sees and says who keeps their calendar. */
export function SecretariesPage() {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  return (
    <>
      <PageTitle text={texts.page.title} />
      <p class="lead">{texts.page.intro}</p>
      <div class="columns">
        <section class="card">
          <CandidateSearch onChoose={({ id }) => setChosen(id)} />
        </section>
        {chosen !== undefined && <Keepers key={chosen} id={chosen} />}
      </div>
    </>
  );
}

function Keepers({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(KeepersOfDocument, { id });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const { node } = page.data;
  if (node?.__typename !== 'Person') return null;
  return <SecretariesCard wethouder={node} isOwn={false} reload={reload} />;
}
