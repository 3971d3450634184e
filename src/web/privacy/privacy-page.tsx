import { useState } from 'preact/hooks';
import { usePageData } from '../api/use-page-data.ts';
import { Field } from '../controls/field.tsx';
import { Loading, LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { KnownPeopleDocument, PrivacyDocument } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { privacyTexts } from '../texts/nl-privacy.ts';
import { dateInWords, inAmsterdam } from '../time/amsterdam.ts';
import { KindList } from './kind-list.tsx';

const texts = privacyTexts.office;

/** What is kept, when it was last looked through, who asked to be forgotten, and finding somebody. */
export function PrivacyPage() {
  const { page, reload } = usePageData(PrivacyDocument, {});
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { dataKinds, erasureRequests } = page.data;
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <p>
        <Link to={pathTo.office('privacy', 'logboek')}>{texts.log}</Link>
      </p>
      <section class="card">
        <h2>{texts.requests}</h2>
        {erasureRequests.length === 0 && <p>{texts.noRequests}</p>}
        <ul>
          {erasureRequests.map(({ id, askedAt, person }) => (
            <li key={id}>
              <Link to={pathTo.office('privacy', 'persoon', person.id)}>{person.name}</Link>,{' '}
              {texts.askedOn(dateInWords(inAmsterdam(askedAt).date))}
            </li>
          ))}
        </ul>
      </section>
      <Finder />
      <section class="card">
        <h2>{texts.kinds}</h2>
        <KindList kinds={dataKinds} />
      </section>
    </>
  );
}

function Finder() {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  return (
    <section class="card">
      <h2>{texts.find}</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          setSearch(typed.trim());
        }}
      >
        <Field
          label={texts.search}
          hint={texts.searchHint}
          value={typed}
          onChange={setTyped}
          maxLength={100}
        />
        <button type="submit" class="utrecht-button utrecht-button--secondary-action">
          {texts.searchSubmit}
        </button>
      </form>
      {search !== '' && <Found key={search} search={search} />}
    </section>
  );
}

function Found({ search }: { readonly search: string }) {
  const { page, reload } = usePageData(KnownPeopleDocument, { search });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const { edges, pageInfo } = page.data.people;
  return (
    <div role="status">
      {edges.length === 0 && <p>{texts.nobody}</p>}
      <ul>
        {edges.map(({ node: { id, name, email, term } }) => (
          <li key={id}>
            <Link to={pathTo.office('privacy', 'persoon', id)}>{name}</Link>
            {term && `, ${term.municipality.displayName}`}
            {email && `, ${email}`}
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <p>{texts.more}</p>}
    </div>
  );
}
