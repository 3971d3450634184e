import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Generated from the documents of the screens (codegen.ts); data for the server, and no import of theirs. */
const OPERATIONS_FILE = join(import.meta.dirname, '..', 'web', 'gql', 'persisted-documents.json');

/** What our own screens ask, by document id: `sha256:` and the hash of the text. */
export type KnownOperations = ReadonlyMap<string, string>;

export function readKnownOperations(file: string = OPERATIONS_FILE): KnownOperations {
  // Cast: the generator writes one object of texts.
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
}

/** The document ids of what our screens read, by the name of the query. */
export function queryIdsByName(known: KnownOperations): ReadonlyMap<string, string> {
  const entries = [...known].map(([id, text]) => [/(?:^|\} )query (\w+)/.exec(text)?.[1], id] as const);
  return new Map(entries.filter((entry): entry is readonly [string, string] => entry[0] !== undefined));
}

/** Whether who asks may send a text of its own; a page in a browser may only name a known operation. */
export interface Sender {
  readonly sends: 'ownDocuments' | 'knownOperations';
}

/**
 * Puts the text of a known operation in the place of its `documentId` (GraphQL over HTTP, appendix A), and refuses a
 * document id that is not known, and any text from who may not send one (docs/decisions/0012).
 */
export function knownOperationsPlugin(known: KnownOperations): Plugin<Sender> {
  return {
    onParams({ params, setParams, context }) {
      // The parser hands on what the body holds, also what its type does not name
      const { documentId, ...others } = params as typeof params & { readonly documentId?: unknown };
      // Yoga's own context, with what graphql-route.ts put in
      const { sends } = context as Partial<Sender>;
      if (documentId === undefined) {
        if (sends !== 'ownDocuments') throw ownDocumentRefused();
        return;
      }
      const query = typeof documentId === 'string' ? known.get(documentId) : undefined;
      if (query === undefined) throw operationUnknown();
      setParams({ ...others, query });
    },
  };
}

function ownDocumentRefused(): GraphQLError {
  return new GraphQLError(
    'Een browser mag alleen vragen wat onze schermen vragen. Gebruik in een programma een eigen toegangscode.',
    { extensions: { code: 'OWN_DOCUMENT_REFUSED', http: { status: 403 } } },
  );
}

/** A screen that was loaded before the server was renewed gets this; loading it again helps. */
function operationUnknown(): GraphQLError {
  return new GraphQLError('De server kent deze vraag niet. Laad de pagina opnieuw.', {
    extensions: { code: 'OPERATION_UNKNOWN', http: { status: 400 } },
  });
}
