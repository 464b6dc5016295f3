import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GatewayError } from './errors.js';

/**
 * What may leave the process: errors of the catalogue and of Apollo as they are, everything else masked,
 * because the text of an unforeseen error can hold an upstream URL, a body or a token.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (!isUnforeseen(error)) return formatted;
  return {
    ...formatted,
    message: 'The gateway failed to answer this; the failure is in its log.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

export function isUnforeseen(error: unknown): boolean {
  const original = unwrapResolverError(error);
  if (original instanceof GraphQLError) return original.extensions['code'] === undefined;
  return !(original instanceof GatewayError);
}
