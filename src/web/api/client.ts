import { Client, fetchExchange, type TypedDocumentNode } from '@urql/core';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { takeFirstAnswer } from './first-answers.ts';
import { type Outcome, outcomeOf, type RefusalOf, type SuccessOf } from './outcome.ts';
import { reloadOutdatedPage } from './outdated-page.ts';
import { watchedFetch } from './watched-fetch.ts';

const REQUEST_TIMEOUT_MILLIS = 20_000;

/** No cache: every screen reads what it shows, and live screens are told of changes. */
const client = new Client({
  url: '/graphql',
  exchanges: [fetchExchange],
  fetchSubscriptions: true,
  preferGetMethod: false,
  fetchOptions: { credentials: 'same-origin' },
});

const signedOutListeners = new Set<() => void>();

/** Calls when the API no longer knows who asks, until the returned function is called. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** Tells the screens that the API no longer knows who asks. */
export function tellSignedOut(): void {
  for (const listener of signedOutListeners) listener();
}

/** What came with the page, once: a page that begins with it is there at its first painting. */
export function given<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Data | undefined {
  // The answer to this very document, so it has its shape
  return takeFirstAnswer(documentIdOf(document), variables) as Data | undefined;
}

/** Reads data, or takes what came with the page; undefined when no complete answer came. */
export async function read<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data | undefined> {
  const first = given(document, variables);
  if (first !== undefined) return first;
  const result = await patiently(client.query(known(document), variables).toPromise());
  const codes = result?.error?.graphQLErrors.map(({ extensions }) => extensions['code']) ?? [];
  if (codes.includes('SIGN_IN_FIRST')) tellSignedOut();
  if (codes.includes('OPERATION_UNKNOWN')) reloadOutdatedPage();
  return result?.error ? undefined : result?.data;
}

/**
 * Carries out one decision of a person. `pick` takes the mutation's field out of the data. Who aborts the signal gets
 * `unreachable`: whether it was carried out nobody knows.
 */
export async function send<Data, Variables extends object, Result extends { readonly __typename: string }>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Result,
  signal?: AbortSignal,
): Promise<Outcome<SuccessOf<Result>, RefusalOf<Result>>> {
  const context = signal ? { fetch: givenUpBy(signal) } : {};
  const result = await patiently(client.mutation(known(document), variables, context).toPromise());
  return result?.data && !result.error ? outcomeOf(pick(result.data)) : { kind: 'unreachable' };
}

export interface StreamEvents<Data> {
  /** Something came over the line, if only a sign of life. */
  readonly onAlive: () => void;
  readonly onData: (data: Data) => void;
  /** The stream ended or broke; nothing follows. */
  readonly onEnd: () => void;
}

/** Listens to server-sent events until the returned function is called. */
export function listen<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  events: StreamEvents<Data>,
): () => void {
  const { unsubscribe } = client
    .subscription(known(document), variables, { fetch: watchedFetch(events.onAlive) })
    .subscribe((result) => {
      if (result.error) return events.onEnd();
      if (result.data) events.onData(result.data);
      if (!result.hasNext) events.onEnd();
    });
  return unsubscribe;
}

/** The operation by its document id: the server has the texts of its own screens. */
function known<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
): TypedDocumentNode<Data, Variables> & { documentId: string } {
  const documentId = documentIdOf(document);
  // urql's form of a persisted document: no definitions, so that only the id is sent
  return { kind: 'Document', definitions: [], documentId };
}

function documentIdOf({ __meta__ }: Pick<TypedDocumentString<unknown, unknown>, '__meta__'>): string {
  return String(__meta__?.['hash']);
}

function givenUpBy(signal: AbortSignal): typeof fetch {
  return (input, init) => fetch(input, { ...init, signal });
}

/** The answer, or undefined when the line stays silent for too long. */
function patiently<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), REQUEST_TIMEOUT_MILLIS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
