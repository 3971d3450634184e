import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { given, read } from './client.ts';

export type PageData<Data> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly data: Data };

/** What a page shows, and a way to read it again. What was read before stays when reading again fails. */
export function usePageData<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): { readonly page: PageData<Data>; readonly reload: () => Promise<void> } {
  const key = JSON.stringify(variables);
  const [page, setPage] = useState(() => firstOf(given(document, variables)));
  const latest = useRef(0);
  /** What the page has from the beginning needs no reading. */
  const begunWith = useRef(page.state === 'ready' ? key : undefined);

  const reload = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    // The key is the variables as text; parsing keeps this function the same while they are.
    const data = await read(document, JSON.parse(key) as Variables);
    if (turn !== latest.current) return;
    if (data !== undefined) setPage({ state: 'ready', data });
    else setPage((before) => (before.state === 'ready' ? before : { state: 'failed' }));
  }, [document, key]);

  useEffect(() => {
    if (begunWith.current !== key) {
      setPage({ state: 'loading' });
      void reload();
    }
    begunWith.current = undefined;
    return () => {
      latest.current += 1;
    };
  }, [reload]);
  return { page, reload };
}

/** A page as it begins: with what came along, or waiting for it. */
export function firstOf<Data>(first: Data | undefined): PageData<Data> {
  return first === undefined ? { state: 'loading' } : { state: 'ready', data: first };
}
