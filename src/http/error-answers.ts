import { z } from 'zod';
import { jsonResponse, type HttpResponse } from './message.js';

const failure = z.looseObject({
  errors: z.array(z.looseObject({ extensions: z.looseObject({}).optional() })),
});

/** Errors from before an operation began, which Apollo answers without knowing whose request it is. */
export function withRequestId(body: string, requestId: string): string {
  const { success, data } = failure.safeParse(parseJson(body));
  if (!success) return body;
  const errors = data.errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  return JSON.stringify({ ...data, errors });
}

/** What is refused before it reaches Apollo, in the form of every other error. */
export function badRequest(status: number, message: string, requestId: string): HttpResponse {
  return refusal(status, 'BAD_REQUEST', message, requestId);
}

export function refusal(status: number, code: string, message: string, requestId: string): HttpResponse {
  return jsonResponse(status, { errors: [{ message, extensions: { code, requestId } }] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
