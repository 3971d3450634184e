/**
 * A stretch of an ordered list, after or before a place in it (a keyset, not an offset): rows that are added
 * or removed elsewhere meanwhile are neither shown twice nor skipped.
 */
export type PageRequest<Cursor> =
  | { readonly first: number; readonly after?: Cursor | undefined }
  | { readonly last: number; readonly before?: Cursor | undefined };

/** Always in the order of the list, also when asked from the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** How many rows to read for a page: one more than asked, to know whether the list goes on. */
export function rowsToRead(request: PageRequest<unknown>): number {
  return ('first' in request ? request.first : request.last) + 1;
}

/** Makes a page of {@link rowsToRead} rows, read from the cursor onwards (`first`) or backwards (`last`). */
export function pageOf<Item>(read: readonly Item[], request: PageRequest<unknown>): Page<Item> {
  if ('first' in request) {
    return {
      items: read.slice(0, request.first),
      hasNextPage: read.length > request.first,
      hasPreviousPage: request.after !== undefined,
    };
  }
  return {
    items: read.slice(0, request.last).reverse(),
    hasNextPage: request.before !== undefined,
    hasPreviousPage: read.length > request.last,
  };
}
