import type { FeedAddressFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { TakeAddress } from './take-address.tsx';

/** The address of a feed, which the server can show only once: it keeps no more than a hash. */
export function AddressOnce({ address }: { readonly address: FeedAddressFragment }) {
  return (
    <section class="card card--call">
      <h2>{nl.agenda.addressTitle}</h2>
      <TakeAddress address={address} />
    </section>
  );
}
