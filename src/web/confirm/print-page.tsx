import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { Loading, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { type PrintedSessionFragment, PrintRoundDocument, type PrintRoundQuery } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { dateInWords, dayAndMonth, inAmsterdam, timesInWords } from '../time/amsterdam.ts';
import { allSessions } from './standing-sessions.ts';
import '../theme/print.css';

/** All sessions on one sheet for the notice board: to print, or to keep as a PDF. */
export function PrintPage({ roundId }: { readonly roundId: string }) {
  const { page, reload } = usePageData(PrintRoundDocument, { id: roundId });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
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
            {nl.confirm.printButton}
          </button>
        )}
        <Link to={pathTo.round(round.id)} class="utrecht-button utrecht-button--secondary-action">
          {nl.confirm.printBack}
        </Link>
      </p>
      <article class="sheet">
        <PageTitle text={nl.confirm.printTitle(trajectory.name)} />
        {plan ? (
          <>
            <p class="sheet__guide">
              {nl.confirm.printGuide}: {trajectory.facilitator.name}
            </p>
            <ol class="sheet__sessions">
              {allSessions(round).map((session) => (
                <SheetSession key={session.id} session={session} />
              ))}
            </ol>
            <p class="sheet__foot">{nl.confirm.printedOn(dateInWords(today))}</p>
          </>
        ) : (
          <Notice kind="info" title={nl.confirm.printNothing}>
            <p>{nl.confirm.printNothingText}</p>
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
        {status === 'CANCELLED' && <span>{nl.confirm.printCancelled}</span>}
      </div>
      <div class="sheet__where">
        <strong class="sheet__place">{hostMunicipality?.displayName ?? nl.confirm.printNeutral}</strong>
        {host && (
          <span>
            {nl.confirm.printHost}: {host.person.name}
          </span>
        )}
        <Venue venue={session.venue} />
      </div>
    </li>
  );
}

function Venue({ venue }: Pick<PrintedSessionFragment, 'venue'>) {
  if (venue === null) return <span>{nl.confirm.venueUnknown}</span>;
  const town = [venue.postalCode, venue.place].filter(Boolean).join(' ');
  return <span>{[venue.name, venue.street, town].filter(Boolean).join(', ')}</span>;
}
