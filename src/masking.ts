import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GatewayError } from './errors.js';

/**
 * What may leave the process: errors of the catalogue and of Apollo as they are, everything else masked,
 * because the text of an unforeseen error can hold an upstream URL, a body or a token.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isUnforeseen(error)) {
    return {
      ...formatted,
      message: 'The gateway failed to answer this; the failure is in its log.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  }
  const code = isAboutTheOperation(error) ? 'OPERATION_RESOLUTION_FAILURE' : formatted.extensions?.['code'];
  return { ...formatted, extensions: { ...formatted.extensions, code } };
}

export function isUnforeseen(error: unknown): boolean {
  const original = unwrapResolverError(error);
  if (original instanceof GatewayError || isAboutTheOperation(error)) return false;
  return !(original instanceof GraphQLError) || original.extensions['code'] === undefined;
}

/**
 * graphql-js gives no code to what it finds before any field: a kind of operation that the schema does not have. What
 * was thrown while the context was made looks like it, but for the error within.
 */
function isAboutTheOperation(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError !== undefined) return false;
  return error.path === undefined && error.extensions['code'] === undefined;
}
