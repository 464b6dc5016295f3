import { GatewayError } from '../errors.js';

/** What an answer's HTTP status means to whoever asked. */
export function errorOfStatus(
  status: number,
  retryAfter: string | undefined,
  upstreamRequestId: string | null,
): GatewayError {
  const from = { upstreamRequestId };
  if (status === 401) {
    return new GatewayError('UNAUTHENTICATED', 'Kantata refused the bearer token that came with this request.', from);
  }
  if (status === 403) {
    return new GatewayError('FORBIDDEN', 'Kantata does not let this caller read what was asked for.', from);
  }
  if (status === 429) {
    return new GatewayError('RATE_LIMITED', 'Kantata is receiving too many calls; try again a little later.', {
      ...from,
      retryAfter: secondsToWait(retryAfter),
    });
  }
  if ([400, 414, 422, 431].includes(status)) {
    return new GatewayError(
      'BAD_USER_INPUT',
      `Kantata refused what was asked for as invalid (HTTP ${status}); check ids and filters.`,
      from,
    );
  }
  if (status >= 500) {
    return new GatewayError(
      'UPSTREAM_UNAVAILABLE',
      `Kantata failed to answer (HTTP ${status}); try again a little later.`,
      from,
    );
  }
  return new GatewayError(
    'UPSTREAM_INVALID_RESPONSE',
    `Kantata answered with an unexpected HTTP status ${status}.`,
    from,
  );
}

/** `Retry-After` as whole seconds from now, rounded up: upstreams write either seconds or a date. */
export function secondsToWait(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const isNumber = /^-?\d+(\.\d+)?$/.test(header);
  const seconds = isNumber ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
