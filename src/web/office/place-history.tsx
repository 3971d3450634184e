import type { OfferDetailFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { dateInWords, momentInWords } from '../time/amsterdam.ts';

const texts = officeTexts.offer;
type PlaceOffer = OfferDetailFragment['placeOffers'][number];

/** To whom each place was offered, why to them, and what came of it; the newest first. */
export function PlaceHistory({ placeOffers }: Pick<OfferDetailFragment, 'placeOffers'>) {
  return (
    <section class="card">
      <h2>{texts.historyTitle}</h2>
      {placeOffers.length === 0 && <p>{texts.historyNone}</p>}
      <ul class="plain-list">
        {placeOffers.map((placeOffer) => (
          <li key={placeOffer.id} class="office__place">
            <p>
              <strong>{texts.place(placeOffer.placeNumber)}</strong>:{' '}
              <Link to={pathTo.office('aanmeldingen', placeOffer.registration.id)}>
                {placeOffer.registration.name}
              </Link>
              , {whyInWords(placeOffer)}. <strong>{outcomeInWords(placeOffer)}</strong>.
            </p>
            <p class="detail">
              {momentInWords(placeOffer.offeredAt)}
              {placeOffer.reason && `. ${placeOffer.reason}`}
              {placeOffer.endReason && `. ${placeOffer.endReason}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whyInWords({ way, placeInLine, waiting, offeredBy }: PlaceOffer): string {
  return way === 'OFFICE' && offeredBy
    ? texts.byOffice(offeredBy.name, placeInLine, waiting)
    : texts.inOrder(placeInLine, waiting);
}

function outcomeInWords({ outcome, lastDay }: PlaceOffer): string {
  return outcome === 'OPEN' ? texts.outcomes.OPEN(dateInWords(lastDay)) : texts.outcomes[outcome];
}
