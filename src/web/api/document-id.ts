import type { TypedDocumentString } from '../gql/graphql.ts';

/** By what the server knows a document of its own screens. */
export function documentIdOf({ __meta__ }: Pick<TypedDocumentString<unknown, unknown>, '__meta__'>): string {
  return String(__meta__?.['hash']);
}
