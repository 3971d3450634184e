/** What the screens send: their own documents, with a cookie, as a browser does from our own page. */
import type { TypedDocumentString } from '../../src/web/gql/graphql.ts';
import { answerOf, type Sent } from './event-stream.ts';

export function screenRequest<Data, Variables>(
  token: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  accept: 'application/json' | 'text/event-stream' = 'application/json',
): Sent {
  return {
    method: 'POST',
    headers: {
      Accept: accept,
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      Cookie: `toerbeurt=${token}`,
    },
    body: JSON.stringify({ documentId: document.__meta__?.['hash'], variables }),
  };
}

/** As a screen asks it. @throws when there are errors in the answer. */
export async function askAsScreen<Data, Variables>(
  url: string,
  token: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await answerOf(`${url}/graphql`, screenRequest(token, document, variables));
  // What GraphQL over HTTP promises
  const { data, errors } = answer as { readonly data?: Data; readonly errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
  return data;
}
