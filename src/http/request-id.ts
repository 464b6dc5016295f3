import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const header = 'x-request-id';

/** Takes over the request id that a proxy gave, when it has the shape of one, and tells it in the answer. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.get(header) ?? '';
  response.setHeader(header, /^[\w.-]{1,64}$/.test(given) ? given : randomUUID());
  next();
};

export function requestIdOf(response: Response): string {
  return String(response.getHeader(header));
}
