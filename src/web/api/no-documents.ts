/*
 * In the place of `@0no-co/graphql.web` (vite.config.ts), with which urql reads and writes documents: the screens send
 * the ids of theirs, so there is none to read or to write. The names are those that urql imports.
 */

/** What the API says went wrong, as urql hands it on. */
export class GraphQLError extends Error {
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    message: string,
    _nodes: unknown,
    _source: unknown,
    _positions: unknown,
    _path: unknown,
    _originalError: unknown,
    extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'GraphQLError';
    this.extensions = extensions;
  }
}

export const Kind = {
  DOCUMENT: 'Document',
  FIELD: 'Field',
  FRAGMENT_DEFINITION: 'FragmentDefinition',
  NAME: 'Name',
  OPERATION_DEFINITION: 'OperationDefinition',
} as const;

export function parse(): never {
  throw new Error('The screens send documents by their id.');
}

/** Of a document that is known by its id alone nothing is written. */
export function print(): string {
  return '';
}
