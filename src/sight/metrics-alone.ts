import { jsonResponse, type HttpResponse } from '../http/message.js';
import type { Respond } from '../http/respond.js';

/** For a port of its own, where nobody but the scraper comes. */
export function metricsAlone(metrics: () => Promise<HttpResponse>): Respond {
  return async ({ path }) =>
    path === '/metrics' ? metrics() : jsonResponse(404, { errors: [{ message: 'Only /metrics is here.' }] });
}
