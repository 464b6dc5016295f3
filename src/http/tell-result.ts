import { unwrapResolverError } from '@apollo/server/errors';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { isUnforeseen, maskError } from '../masking.js';
import type { Operation } from '../sight/operation.js';
import type { Report } from '../sight/report.js';
import type { KnownQuery } from './known-queries.js';
import type { HttpResponse } from './message.js';

/** What came of a known query, as Apollo Server and its plugins tell it. */
export function tellResult(
  { errors, data }: ExecutionResult,
  { contentType }: KnownQuery,
  operation: Operation,
  report: Report,
): HttpResponse {
  const told = errors?.map((error) => tellError(error, operation, report));
  if (told) operation.errorCodes = told.map(({ extensions }) => String(extensions?.['code']));
  const headers = { 'content-type': contentType };
  return { status: 200, headers, body: `${JSON.stringify({ errors: told, data })}\n` };
}

function tellError(error: GraphQLError, operation: Operation, report: Report): GraphQLFormattedError {
  const { requestId } = operation;
  if (isUnforeseen(error)) report(unwrapResolverError(error), requestId, operation);
  const { code = 'INTERNAL_SERVER_ERROR', ...extensions } = error.extensions;
  const masked = maskError({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
  return { ...masked, extensions: { ...masked.extensions, requestId } };
}
