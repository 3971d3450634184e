import { Select } from '../controls/select.tsx';
import type { RegistrationsPageQuery } from '../gql/graphql.ts';
import { officeTexts } from '../texts/nl-office.ts';

const texts = officeTexts.enter;

interface OfferChoiceProps {
  readonly offers: RegistrationsPageQuery['offers'];
  /** An id; null for a pre-registration. */
  readonly offerId: string | null;
  readonly onChoose: (offerId: string | null) => void;
}

/** For which offer the office enters people; nobody is entered for a draft. */
export function OfferChoice({ offers, offerId, onChoose }: OfferChoiceProps) {
  return (
    <Select
      label={texts.offer}
      value={offerId ?? ''}
      none={texts.pre}
      onChange={(value) => onChoose(value === '' ? null : value)}
      options={offers
        .filter(({ state }) => state !== 'DRAFT')
        .map(({ id, title }) => ({ value: id, text: title }))}
    />
  );
}
