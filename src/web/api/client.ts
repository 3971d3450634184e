import type { TypedDocumentString } from '../gql/graphql.ts';
import { documentIdOf } from './document-id.ts';
import { takeFirstAnswer } from './first-answers.ts';
import { type Outcome, outcomeOf, type RefusalOf, type SuccessOf } from './outcome.ts';
import { reloadOutdatedPage } from './outdated-page.ts';
import type { StreamEvents } from './transport.ts';

const REQUEST_TIMEOUT_MILLIS = 20_000;

type Transport = typeof import('./transport.ts');
let loading: Promise<Transport | undefined> | undefined;

/**
 * What asks over the line, which is not in the first load: the answers that a page begins with came along. Undefined when
 * it cannot be fetched; who asks again tries again.
 */
export function prepareTransport(): Promise<Transport | undefined> {
  loading ??= import('./transport.ts').catch(async () => {
    loading = undefined;
    // Some browsers never fetch a module again that failed: once the line is back, only a new document helps
    if (await isReachable()) reloadOutdatedPage();
    return undefined;
  });
  return loading;
}

function isReachable(): Promise<boolean> {
  return fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

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
  const result = await patiently(prepareTransport().then((transport) => transport?.ask(document, variables)));
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
  const result = await patiently(
    prepareTransport().then((transport) =>
      signal?.aborted ? undefined : transport?.carryOut(document, variables, signal),
    ),
  );
  return result?.data && !result.error ? outcomeOf(pick(result.data)) : { kind: 'unreachable' };
}

/** Listens to server-sent events until the returned function is called. */
export function listen<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  events: StreamEvents<Data>,
): () => void {
  let isStopped = false;
  let stop: (() => void) | undefined;
  void prepareTransport().then((transport) => {
    if (isStopped) return;
    if (transport === undefined) events.onEnd();
    else stop = transport.listen(document, variables, events);
  });
  return () => {
    isStopped = true;
    stop?.();
  };
}

/** The answer, or undefined when the line stays silent for too long. */
function patiently<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), REQUEST_TIMEOUT_MILLIS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
