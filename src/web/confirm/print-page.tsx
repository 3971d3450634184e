import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { type PrintedSessionFragment, PrintRoundDocument, type PrintRoundQuery } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { venueInWords } from '../session/venue-in-words.ts';
import { nl } from '../texts/nl.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';
import { dateInWords, dayAndMonth, inAmsterdam, timesInWords } from '../time/amsterdam.ts';
import { allSessions } from './standing-sessions.ts';
import '../theme/print.css';

/** All sessions on one sheet for the notice board: to print, or to keep as a PDF. */
export function PrintPage({ roundId }: { readonly roundId: string }) {
  const { page, reload } = usePageData(PrintRoundDocument, { id: roundId });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const round = page.data.planningRound;
  if (!round) return <NotFound />;
  return <Sheet round={round} />;
}

function Sheet({ round }: { readonly round: NonNullable<PrintRoundQuery['planningRound']> }) {
  const { trajectory, plan } = round;
  const today = inAmsterdam(new Date().toISOString()).date;
  return (
    <>
      <p class="actions sheet-actions">
        {plan && (
          <button type="button" class="utrecht-button utrecht-button--primary-action" onClick={() => print()}>
            {confirmTexts.printButton}
          </button>
        )}
        <Link to={pathTo.round(round.id)} class="utrecht-button utrecht-button--secondary-action">
          {confirmTexts.printBack}
        </Link>
      </p>
      <article class="sheet">
        <PageTitle text={confirmTexts.printTitle(trajectory.name)} />
        {plan ? (
          <>
            <p class="sheet__guide">
              {confirmTexts.printGuide}: {trajectory.facilitator.name}
            </p>
            <ol class="sheet__sessions">
              {allSessions(round).map((session) => (
                <SheetSession key={session.id} session={session} />
              ))}
            </ol>
            <p class="sheet__foot">{confirmTexts.printedOn(dateInWords(today))}</p>
          </>
        ) : (
          <Notice kind="info" title={confirmTexts.printNothing}>
            <p>{confirmTexts.printNothingText}</p>
          </Notice>
        )}
      </article>
    </>
  );
}

function SheetSession({ session }: { readonly session: PrintedSessionFragment }) {
  const { number, date, startsAt, endsAt, host, hostMunicipality, status } = session;
  return (
    <li class={status === 'CANCELLED' ? 'sheet__session sheet__session--cancelled' : 'sheet__session'}>
      <span class="sheet__number">
        <span class="visually-hidden">{nl.session.number(number)}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <div class="sheet__when">
        <strong class="sheet__date">{dayAndMonth(date)}</strong>
        <span>
          {date.slice(0, 4)}, {timesInWords(startsAt, endsAt)}
        </span>
        {status === 'CANCELLED' && <span>{confirmTexts.printCancelled}</span>}
      </div>
      <div class="sheet__where">
        <strong class="sheet__place">{hostMunicipality?.displayName ?? confirmTexts.printNeutral}</strong>
        {host && (
          <span>
            {confirmTexts.printHost}: {host.person.name}
          </span>
        )}
        <Venue venue={session.venue} />
      </div>
    </li>
  );
}

function Venue({ venue }: Pick<PrintedSessionFragment, 'venue'>) {
  if (venue === null) return <span>{confirmTexts.venueUnknown}</span>;
  return <span>{venueInWords(venue)}</span>;
}
