/** Every `extensions.code` that this gateway itself sends, with its meaning for a front-end developer. */
export const errorCatalogue = {
  UNAUTHENTICATED: 'No usable bearer token came with the request, or Kantata refused the one that came.',
  FORBIDDEN: 'Kantata knows the caller, and does not let him read this.',
  BAD_USER_INPUT: 'An argument is not of the form that is asked for; the message names it.',
  RATE_LIMITED: 'Too many calls; try again after `retryAfter` seconds when that is told.',
  UPSTREAM_TIMEOUT: 'Kantata did not answer in time.',
  UPSTREAM_UNAVAILABLE: 'Kantata could not be reached, or failed to answer.',
  UPSTREAM_INVALID_RESPONSE: 'Kantata answered with something that cannot be read as what was asked for.',
  OPERATION_TOO_EXPENSIVE: 'The operation asks for more of Kantata than one operation may.',
  JOURNAL_UNAVAILABLE: 'The journal of writes cannot be reached, so nothing was sent.',
  INTERNAL_SERVER_ERROR: 'A defect of the gateway; report it with the `requestId`.',
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

interface ErrorDetails {
  readonly retryAfter?: number | undefined;
  /** What Kantata calls the request whose answer this is; null: it gave no name. */
  readonly upstreamRequestId?: string | null;
  /** Of an operation that costs too much: what there is too much of. */
  readonly excess?: Excess | undefined;
  readonly cause?: unknown;
}

interface Excess {
  readonly measure: string;
  readonly figure: number;
  readonly limit: number;
}

/** An error of the catalogue. GraphQL copies `extensions` of what a resolver throws into its answer. */
export class GatewayError extends Error {
  readonly extensions: {
    readonly code: ErrorCode;
    readonly retryAfter?: number;
    readonly upstreamRequestId?: string;
  } & Partial<Excess>;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'GatewayError';
    const { retryAfter, upstreamRequestId, excess } = details;
    this.extensions = {
      code,
      ...(retryAfter !== undefined && { retryAfter }),
      ...(typeof upstreamRequestId === 'string' && { upstreamRequestId }),
      ...excess,
    };
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
