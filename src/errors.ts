/** Every `extensions.code` that this gateway itself sends, with its meaning for a front-end developer. */
export const errorCatalogue = {
  UNAUTHENTICATED: 'No usable bearer token came with the request, or Kantata refused the one that came.',
  FORBIDDEN: 'Kantata knows the caller, and does not let him read this.',
  BAD_USER_INPUT: 'An argument is not of the form that is asked for; the message names it.',
  RATE_LIMITED: 'Too many calls; try again after `retryAfter` seconds when that is told.',
  UPSTREAM_TIMEOUT: 'Kantata did not answer in time.',
  UPSTREAM_UNAVAILABLE: 'Kantata could not be reached, or failed to answer.',
  UPSTREAM_INVALID_RESPONSE: 'Kantata answered with something that cannot be read as what was asked for.',
  OPERATION_TOO_EXPENSIVE: 'The operation asks for more than one operation may cost.',
  JOURNAL_UNAVAILABLE: 'The journal of writes cannot be reached, so nothing was sent.',
  INTERNAL_SERVER_ERROR: 'A defect of the gateway; report it with the `requestId`.',
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** An error of the catalogue. GraphQL copies `extensions` of what a resolver throws into its answer. */
export class GatewayError extends Error {
  readonly extensions: { readonly code: ErrorCode; readonly retryAfter?: number };

  constructor(code: ErrorCode, message: string, details: { retryAfter?: number | undefined; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.name = 'GatewayError';
    this.extensions = details.retryAfter === undefined ? { code } : { code, retryAfter: details.retryAfter };
  }
}

/** `badInput('first', 'be between 1 and 200', 500)`: first must be between 1 and 200, but got: 500. */
export function badInput(argument: string, expectation: string, got: unknown): GatewayError {
  return new GatewayError('BAD_USER_INPUT', `${argument} must ${expectation}, but got: ${shown(got)}`);
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.trim() === '') return JSON.stringify(text);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
