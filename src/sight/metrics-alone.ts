import { jsonResponse } from '../http/message.js';
import type { Respond, Route } from '../http/respond.js';

/** For a port of its own, where nobody but the scraper comes. */
export function metricsAlone(metrics: Route): Respond {
  return async (request) =>
    request.path === '/metrics'
      ? metrics(request)
      : jsonResponse(404, { errors: [{ message: 'Only /metrics is here.' }] });
}
