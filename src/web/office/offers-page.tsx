import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { CreateOfferDocument, type OfferLineFragment, OffersDocument } from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { STATE_NAMES } from '../texts/nl-enrolment.ts';
import { OFFER_STATES, officeTexts } from '../texts/nl-office.ts';
import { OfferForm } from './offer-form.tsx';
import { OfficeList } from './office-list.tsx';

const texts = officeTexts.offers;

/** Everything that one can, could or will be able to register for. */
export function OffersPage() {
  const { page, reload } = usePageData(OffersDocument, {});
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const newOffer = (
    <OfferForm
      send={(input) => send(CreateOfferDocument, { input }, (data) => data.createOffer)}
      onDone={({ offer }) => goTo(pathTo.office('aanbod', offer.id))}
    />
  );
  return (
    <OfficeList
      texts={texts}
      lines={page.data.offers.map((offer) => ({
        id: offer.id,
        title: offer.title,
        path: pathTo.office('aanbod', offer.id),
        summary: <OfferSummary offer={offer} />,
      }))}
      making={{ title: officeTexts.form.newTitle, form: newOffer }}
      otherWay={
        <Link to={pathTo.office('aanmeldingen')} class="utrecht-button utrecht-button--secondary-action">
          {texts.toList}
        </Link>
      }
    />
  );
}

/** State, places and counts of an offer, in a few words. */
export function OfferSummary({ offer }: { readonly offer: OfferLineFragment }) {
  return (
    <>
      <p>
        <strong>{OFFER_STATES[offer.state]}</strong>. {offer.area.name}.{' '}
        {offer.places === null ? texts.noEnd : texts.places(offer.freePlaces ?? 0, offer.places)}.
      </p>
      <ul class="office__counts">
        {offer.counts.map(({ state, count }) => (
          <li key={state}>
            {STATE_NAMES[state]}: <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
