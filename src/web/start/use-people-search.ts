import { useEffect, useState } from 'preact/hooks';
import { read } from '../api/client.ts';
import { FindPeopleDocument } from '../gql/graphql.ts';
import { inAmsterdam } from '../time/amsterdam.ts';
import { type Candidate, candidatesOf } from './start-form.ts';

const PEOPLE_AT_ONCE = 10;
const PAUSE_MILLIS = 250;

export type PeopleSearch =
  | { readonly state: 'idle' | 'failed' }
  | { readonly state: 'found'; readonly candidates: readonly Candidate[]; readonly hasMore: boolean };

/** Looks for wethouders once typing pauses. An answer to what is no longer asked is thrown away. */
export function usePeopleSearch(typed: string): PeopleSearch {
  const [search, setSearch] = useState<PeopleSearch>({ state: 'idle' });
  const text = typed.trim();
  useEffect(() => {
    if (text === '') {
      setSearch({ state: 'idle' });
      return undefined;
    }
    let isAsked = true;
    const timer = setTimeout(async () => {
      const data = await read(FindPeopleDocument, { search: text, first: PEOPLE_AT_ONCE });
      if (!isAsked) return;
      if (!data) return setSearch({ state: 'failed' });
      const { edges, pageInfo } = data.people;
      const today = inAmsterdam(new Date().toISOString()).date;
      const people = edges.map(({ node }) => node);
      setSearch({ state: 'found', candidates: candidatesOf(people, today), hasMore: pageInfo.hasNextPage });
    }, PAUSE_MILLIS);
    return () => {
      isAsked = false;
      clearTimeout(timer);
    };
  }, [text]);
  return search;
}
