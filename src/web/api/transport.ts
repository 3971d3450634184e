/*
 * How the screens ask over the line: urql, which is half of what the pages share. It is fetched once a page is on the
 * screen (client.ts), as nothing is asked before.
 */
import {
  Client,
  createRequest,
  fetchExchange,
  type OperationResult,
  type TypedDocumentNode,
} from '@urql/core';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { documentIdOf } from './document-id.ts';
import { watchedFetch } from './watched-fetch.ts';

/** No cache: every screen reads what it shows, and live screens are told of changes. */
const client = new Client({
  url: '/graphql',
  exchanges: [fetchExchange],
  fetchSubscriptions: true,
  preferGetMethod: false,
  fetchOptions: { credentials: 'same-origin' },
});

export interface StreamEvents<Data> {
  /** Something came over the line, if only a sign of life. */
  readonly onAlive: () => void;
  readonly onData: (data: Data) => void;
  /** The stream ended or broke; nothing follows. */
  readonly onEnd: () => void;
}

let asked = 0;

/**
 * Each question goes over the line by itself. urql would answer one that is under way already with the answer of the one before it,
 * which may be older than what somebody asks again for.
 */
export function ask<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<OperationResult<Data>> {
  asked += 1;
  return client.executeQuery({ ...createRequest(known(document), variables), key: asked }).toPromise();
}

/** Aborting the signal gives up waiting; it may have been carried out. */
export function carryOut<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal | undefined,
): Promise<OperationResult<Data>> {
  const context = signal ? { fetch: givenUpBy(signal) } : {};
  return client.mutation(known(document), variables, context).toPromise();
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

function givenUpBy(signal: AbortSignal): typeof fetch {
  return (input, init) => fetch(input, { ...init, signal });
}
