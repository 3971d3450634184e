import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { OwnDetailsDocument } from '../gql/graphql.ts';
import { OwnData } from '../privacy/own-data.tsx';
import { SecretariesCard } from '../secretaries/secretaries-card.tsx';
import { ownTexts } from '../texts/nl-own.ts';
import type { SignedIn } from '../viewer/roles.ts';
import { CouncilEvenings } from './council-evenings.tsx';
import { DetailsEditor } from './details-editor.tsx';
import { KeptDetails } from './kept-details.tsx';
import { NoticeChoice } from './notice-choice.tsx';

/** What is kept of the viewer, who sees it, and how to change what is one's own to change. */
export function DetailsPage({ viewer }: { readonly viewer: SignedIn }) {
  const { page, reload } = usePageData(OwnDetailsDocument, {});
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { person } = page.data.viewer;
  if (!person) return <NotFound />;
  return (
    <>
      <PageTitle text={ownTexts.details.title} />
      <p class="lead">{ownTexts.details.intro}</p>
      <div class="columns">
        <KeptDetails person={person} represents={viewer.represents} />
        <DetailsEditor person={person} reload={reload} />
      </div>
      {person.term && person.term.endsOn === null && (
        <SecretariesCard wethouder={person} isOwn reload={reload} />
      )}
      <NoticeChoice />
      <CouncilEvenings />
      <OwnData />
    </>
  );
}
