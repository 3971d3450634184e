import type { FeedAddressFragment } from '../gql/graphql.ts';
import { agendaTexts } from '../texts/nl-agenda.ts';
import { TakeAddress } from './take-address.tsx';

/** The address of a feed, which the server can show only once: it keeps no more than a hash. */
export function AddressOnce({ address }: { readonly address: FeedAddressFragment }) {
  return (
    <section class="card card--call">
      <h2>{agendaTexts.addressTitle}</h2>
      <TakeAddress address={address} />
    </section>
  );
}
