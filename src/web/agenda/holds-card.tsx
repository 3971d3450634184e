import { usePageData } from '../api/use-page-data.ts';
import { AgendaDocument } from '../gql/graphql.ts';
import { agendaTexts } from '../texts/nl-agenda.ts';
import { FeedChoices } from './feed-choices.tsx';

/** Whether the moments somebody said yes to are in their calendar too; nothing for who has no subscription. */
export function HoldsCard() {
  const { page } = usePageData(AgendaDocument, {});
  if (page.state !== 'ready') return null;
  const feeds = page.data.viewer.calendarFeeds.filter(
    ({ kind, revokedAt }) => revokedAt === null && (kind === 'PARTICIPANT' || kind === 'SECRETARY'),
  );
  if (feeds.length === 0) return null;
  return (
    <section class="card card--quiet">
      <h2>{agendaTexts.holdsTitle}</h2>
      {feeds.map((feed) => (
        <FeedChoices key={feed.id} feed={feed} />
      ))}
      <p class="detail">{agendaTexts.holdsText}</p>
    </section>
  );
}
