import type { OpenOfferFragment } from '../gql/graphql.ts';
import { enrolmentTexts } from '../texts/nl-enrolment.ts';
import { dateInWords } from '../time/amsterdam.ts';

const texts = enrolmentTexts.offer;

/** Where, when, and what more there is to say of an offer. */
export function OfferFacts({ offer }: { readonly offer: OpenOfferFragment }) {
  return (
    <>
      <p>
        {texts.area}: <strong>{offer.area.name}</strong>
        {offer.startsOn && (
          <>
            <br />
            {texts.starts}: <strong>{dateInWords(offer.startsOn)}</strong>
          </>
        )}
      </p>
      {offer.description && <p class="enrolment__text">{offer.description}</p>}
      {offer.isOpen && offer.isFull && <p>{texts.full}</p>}
    </>
  );
}
