import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { Dialog } from '../controls/dialog.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { CreateOfferDocument, type OfferLineFragment, OffersDocument } from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { STATE_NAMES } from '../texts/nl-enrolment.ts';
import { OFFER_STATES, officeTexts } from '../texts/nl-office.ts';
import { OfferForm } from './offer-form.tsx';

const texts = officeTexts.offers;

/** Everything that one can, could or will be able to register for. */
export function OffersPage() {
  const { page, reload } = usePageData(OffersDocument, {});
  const [isNew, setNew] = useState(false);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { offers } = page.data;
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <p class="actions">
        <button
          type="button"
          class="utrecht-button utrecht-button--primary-action"
          onClick={() => setNew(true)}
        >
          {texts.new}
        </button>
        <Link to={pathTo.office('aanmeldingen')} class="utrecht-button utrecht-button--secondary-action">
          {texts.toList}
        </Link>
      </p>
      {offers.length === 0 && <p class="empty">{texts.none}</p>}
      <ul class="plain-list">
        {offers.map((offer) => (
          <li key={offer.id} class="card">
            <h2>
              <Link to={pathTo.office('aanbod', offer.id)}>{offer.title}</Link>
            </h2>
            <OfferSummary offer={offer} />
          </li>
        ))}
      </ul>
      {isNew && (
        <Dialog title={officeTexts.form.newTitle} onClose={() => setNew(false)}>
          <OfferForm
            send={(input) => send(CreateOfferDocument, { input }, (data) => data.createOffer)}
            onDone={({ offer }) => goTo(pathTo.office('aanbod', offer.id))}
          />
        </Dialog>
      )}
    </>
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
