import { useId, useRef, useState } from 'preact/hooks';
import type { FeedAddressFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';

/** The address of a feed, which the server can show only once: it keeps no more than a hash. */
export function AddressOnce({ address }: { readonly address: FeedAddressFragment }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'byHand'>('no');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address.url);
      setCopied('yes');
    } catch {
      // No permission, or no https: the person can still copy what is selected.
      field.current?.select();
      setCopied('byHand');
    }
  };

  return (
    <section class="card card--call">
      <h2>{nl.agenda.addressTitle}</h2>
      <p>{nl.agenda.addressOnce}</p>
      <div class="field">
        <label for={id}>{nl.agenda.address}</label>
        <input ref={field} id={id} class="address" readOnly value={address.url} />
      </div>
      <div class="actions">
        <button type="button" class="button button--primary" onClick={() => void copy()}>
          {nl.agenda.copy}
        </button>
        <a class="button" href={address.webcalUrl}>
          {nl.agenda.open}
        </a>
        <span role="status">
          {copied === 'yes' && nl.agenda.copied}
          {copied === 'byHand' && nl.agenda.copyByHand}
        </span>
      </div>
    </section>
  );
}
