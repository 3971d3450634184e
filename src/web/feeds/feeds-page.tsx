import { useRef, useState } from 'preact/hooks';
import { usePageData } from '../api/use-page-data.ts';
import { Field } from '../controls/field.tsx';
import { Done, Loading, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { PeopleFeedsDocument } from '../gql/graphql.ts';
import { feedTexts } from '../texts/nl-feed.ts';
import '../theme/agenda.css';
import { PersonFeeds } from './person-feeds.tsx';

const texts = feedTexts.office;

/** For the office: whose calendars are subscribed to, whether they are fetched, and stopping one. */
export function FeedsPage() {
  const [search, setSearch] = useState<string | undefined>(undefined);
  const [typed, setTyped] = useState('');
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          setSearch(typed.trim() || undefined);
        }}
      >
        <Field label={texts.search} value={typed} onChange={setTyped} maxLength={200} />
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          {texts.find}
        </button>
      </form>
      {search !== undefined && <Found search={search} />}
    </>
  );
}

function Found({ search }: { readonly search: string }) {
  const { page, reload } = usePageData(PeopleFeedsDocument, { search });
  const [done, setDone] = useState<string | undefined>(undefined);
  const result = useRef<HTMLDivElement>(null);
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const { edges, pageInfo } = page.data.people;
  return (
    <>
      <p role="status" class="feeds-found">
        {texts.found(edges.length)}
      </p>
      <div ref={result} tabIndex={-1}>
        <Done text={done} />
      </div>
      {edges.map(({ node }) => (
        <PersonFeeds
          key={node.id}
          person={node}
          onStopped={() => {
            setDone(texts.done(node.name));
            // The button goes with its row; the focus must not go with it
            result.current?.focus();
            void reload();
          }}
        />
      ))}
      {pageInfo.hasNextPage && <p>{texts.more}</p>}
    </>
  );
}
