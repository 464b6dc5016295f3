import { GatewayError } from '../errors.js';

/** Ends a call with an error that callers may be told, wherever the call waits just then. */
export function timeLimit(ms: number): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort(new GatewayError('UPSTREAM_TIMEOUT', 'Kantata did not answer in time.'));
  setTimeout(end, ms).unref();
  return controller.signal;
}
