import type { FeedAddressFragment } from '../gql/graphql.ts';

/** Whether an address was the first, or came in the place of another. */
export interface FreshAddress {
  readonly address: FeedAddressFragment;
  readonly isRenewed: boolean;
}

/*
 * The server keeps no more than a hash of an address, so whoever made one has it until the document is loaded anew: in
 * memory only, on the way from the button to the page of the feed.
 */
const fresh = new Map<string, FreshAddress>();

export function keepFresh(
  address: FeedAddressFragment,
  { isRenewed }: Pick<FreshAddress, 'isRenewed'>,
): void {
  fresh.set(address.feed.id, { address, isRenewed });
}

export function freshAddress(feedId: string): FreshAddress | undefined {
  return fresh.get(feedId);
}
