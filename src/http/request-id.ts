import { randomUUID } from 'node:crypto';
import type { HttpRequest } from './message.js';

export const requestIdHeader = 'x-request-id';

/** The request id that a proxy gave, when it has the shape of one, or a new one. */
export function requestIdOf({ headers }: HttpRequest): string {
  const given = headers.get(requestIdHeader) ?? '';
  return /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}
