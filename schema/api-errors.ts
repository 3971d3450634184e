import { GraphQLError } from 'graphql';
import type { ApiContext } from './api-context.ts';

/** Thrown where a query has no union to say no in; a mutation answers with a refusal instead. */
export function notAllowed({ viewer }: Pick<ApiContext, 'viewer'>): GraphQLError {
  return viewer.kind === 'anonymous'
    ? new GraphQLError('Log eerst in.', { extensions: { code: 'SIGN_IN_FIRST' } })
    : new GraphQLError('Dit mag u niet bekijken.', { extensions: { code: 'NOT_ALLOWED' } });
}

export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });
}

export function notFound(): GraphQLError {
  return new GraphQLError('Dit bestaat niet, of u mag het niet zien.', { extensions: { code: 'NOT_FOUND' } });
}
