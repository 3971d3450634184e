import { useState } from 'preact/hooks';

/** A part of a list that comes in pages, as the API gives it. */
export interface ListPage<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

export interface Pages<Node> {
  readonly nodes: readonly Node[];
  readonly hasMore: boolean;
  readonly state: 'idle' | 'loading' | 'failed';
  readonly loadMore: () => Promise<void>;
}

/** A list a page at a time. `readPage` reads what comes after a cursor; undefined when no answer came. */
export function usePages<Node>(
  firstPage: ListPage<Node> | undefined,
  readPage: (after: string | null) => Promise<ListPage<Node> | undefined>,
): Pages<Node> {
  const [pages, setPages] = useState<readonly ListPage<Node>[]>(firstPage ? [firstPage] : []);
  const [state, setState] = useState<Pages<Node>['state']>('idle');
  const last = pages.at(-1)?.pageInfo;

  const loadMore = async () => {
    if (state === 'loading') return;
    setState('loading');
    const page = await readPage(last?.endCursor ?? null);
    setState(page ? 'idle' : 'failed');
    if (page) setPages((before) => [...before, page]);
  };
  return {
    nodes: pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    hasMore: last?.hasNextPage ?? false,
    state,
    loadMore,
  };
}
