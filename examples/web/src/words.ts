import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What went wrong with a question, for people who keep books and not gateways. */
export function wordsOf(error: unknown): string {
  const { code, retryAfter, requestId } = detailsOf(error);
  const words = code === null ? null : byCode[code];
  const wait = typeof retryAfter === 'number' ? ` Try again in ${retryAfter} seconds.` : '';
  if (words) return words + wait;
  if (code === null) return 'The desk cannot be reached. Check your connection.';
  return `Something went wrong that we did not expect. Tell support this number: ${requestId ?? 'none'}.`;
}

const byCode: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'You have been signed out. Sign in again.',
  FORBIDDEN: 'Kantata does not let you do that. Ask whoever administers your account.',
  RATE_LIMITED: 'Kantata is getting too many requests at the moment.',
  UPSTREAM_TIMEOUT: 'Kantata took too long to answer. Try again.',
  UPSTREAM_UNAVAILABLE: 'Kantata cannot be reached at the moment. Try again in a little while.',
  UPSTREAM_INVALID_RESPONSE: 'Kantata gave an answer that makes no sense. Try again in a little while.',
  OPERATION_TOO_EXPENSIVE: 'That is too much to ask for at once. Narrow it down.',
  JOURNAL_UNAVAILABLE: 'Nothing can be recorded at the moment. Try again in a little while.',
  PERSISTED_QUERY_NOT_FOUND: 'This page is out of date. Reload it.',
  BAD_REQUEST: 'This page is out of date. Reload it.',
};

/** After these it is certain that this request has recorded nothing. */
const certainlyNothing = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'UPSTREAM_UNAVAILABLE',
  'OPERATION_TOO_EXPENSIVE',
  'JOURNAL_UNAVAILABLE',
  'PERSISTED_QUERY_NOT_FOUND',
  'BAD_REQUEST',
]);

export const hasCertainlyRecordedNothing = (error: unknown): boolean =>
  certainlyNothing.has(detailsOf(error).code ?? 'none');

/** Of a write that is being found out: what Kantata said to it. */
export const isForbidden = (error: unknown): boolean => detailsOf(error).code === 'FORBIDDEN';

/** In seconds, where it was told. */
export function retryAfterOf(error: unknown): number | null {
  const { retryAfter } = detailsOf(error);
  return typeof retryAfter === 'number' ? retryAfter : null;
}

export const isSignedOut = (error: unknown): boolean => detailsOf(error).code === 'UNAUTHENTICATED';

interface Details {
  /** Null: no answer of the gateway's. */
  readonly code: string | null;
  readonly retryAfter?: unknown;
  readonly requestId?: string;
}

function detailsOf(error: unknown): Details {
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  if (first) return read(first.extensions ?? {});
  return ServerError.is(error) ? detailsIn(error.bodyText) : { code: null };
}

/** The gateway answers HTTP 4xx with GraphQL errors, too. */
function detailsIn(body: string): Details {
  try {
    const { errors } = JSON.parse(body) as { errors?: { extensions?: Record<string, unknown> }[] };
    return read(errors?.[0]?.extensions ?? {});
  } catch {
    return { code: null };
  }
}

function read({ code, retryAfter, requestId }: Readonly<Record<string, unknown>>): Details {
  return {
    code: typeof code === 'string' ? code : 'UNKNOWN',
    retryAfter,
    ...(typeof requestId === 'string' && { requestId }),
  };
}
