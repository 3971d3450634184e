import { CopyField } from '../controls/copy-field.tsx';
import type { FeedAddressFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';

/** The address of a feed, which the server can show only once: it keeps no more than a hash. */
export function AddressOnce({ address }: { readonly address: FeedAddressFragment }) {
  return (
    <section class="card card--call">
      <h2>{nl.agenda.addressTitle}</h2>
      <p>{nl.agenda.addressOnce}</p>
      <CopyField label={nl.agenda.address} value={address.url} copy={nl.agenda.copy}>
        <a class="button" href={address.webcalUrl}>
          {nl.agenda.open}
        </a>
      </CopyField>
    </section>
  );
}
