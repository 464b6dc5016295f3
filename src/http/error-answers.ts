import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { requestIdOf } from './request-id.js';

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

/** What the body parser refuses is answered in the form of every other error. */
export const answerBadBody: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const { status, type } = bodyParserError.parse(error);
  answer(response, status, bodyFaults[type] ?? 'The body must be JSON in UTF-8.');
};

const bodyFaults: Readonly<Record<string, string>> = {
  'entity.too.large': 'The body must be at most 256 KB, but is larger.',
  'entity.parse.failed': 'The body must be JSON, but cannot be read as such.',
};

const bodyParserError = z
  .object({ status: z.number().int().min(400).max(499), type: z.string() })
  .catch({ status: 400, type: 'unknown' });

export const answerNotFound: RequestHandler = (_request, response) => {
  answer(response, 404, 'There is nothing at this address: GraphQL is at /graphql.');
};

function answer(response: Response, status: number, message: string): void {
  const extensions = { code: 'BAD_REQUEST', requestId: requestIdOf(response) };
  response.status(status).json({ errors: [{ message, extensions }] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
