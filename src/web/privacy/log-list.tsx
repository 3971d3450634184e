import { read } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { type ListPage, usePages } from '../api/use-pages.ts';
import { MoreButton } from '../controls/more-button.tsx';
import { Loading, Trouble } from '../controls/notice.tsx';
import { LogDocument, type LogLineFragment, type LogQuery, type LogQueryVariables } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { privacyTexts } from '../texts/nl-privacy.ts';
import { momentInWords } from '../time/amsterdam.ts';

const texts = privacyTexts.log;
type Filter = LogQueryVariables['filter'];

/** Who decided or looked at what, the newest first, a page at a time. */
export function LogList({ filter }: { readonly filter: Filter }) {
  const { page, reload } = usePageData(LogDocument, { filter });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  return <Lines data={page.data} filter={filter} />;
}

function Lines({ data, filter }: { readonly data: LogQuery; readonly filter: Filter }) {
  const pages = usePages<LogLineFragment>(data.log, async (after) => {
    const more = await read(LogDocument, { filter, after });
    const list: ListPage<LogLineFragment> | undefined = more?.log;
    return list;
  });
  if (pages.nodes.length === 0) return <p>{filter?.looksOnly === true ? texts.noLooks : texts.none}</p>;
  return (
    <>
      <ul class="plain-list">
        {pages.nodes.map((line) => (
          <li key={line.entry.id} class="office__place">
            <LogLine line={line} />
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} text={texts.more} />
    </>
  );
}

function LogLine({ line }: { readonly line: LogLineFragment }) {
  const { entry, seen, person, registration } = line;
  const what = seen.map((word) => texts.seen[word] ?? word).join(', ');
  return (
    <>
      <p>
        <strong>{entry.inWords}</strong>
        {what !== '' && `: ${what}`}
        {registration && (
          <>
            {', '}
            <Link to={pathTo.office('aanmeldingen', registration.id)}>{registration.name}</Link>
          </>
        )}
        {person && (
          <>
            {', '}
            <Link to={pathTo.office('privacy', 'persoon', person.id)}>{person.name}</Link>
          </>
        )}
      </p>
      <p class="detail">
        {entry.actor?.name ?? texts.bySystem}, {momentInWords(entry.at)}
        {entry.reason && `: ${entry.reason}`}
      </p>
    </>
  );
}
