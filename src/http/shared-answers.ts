import type { Signal } from '../ending.js';
import type { Asked } from '../limits/trusted-documents.js';
import { createInFlight } from '../loading/in-flight.js';
import type { Caller } from '../loading/credentials.js';
import { tell, type Operation, type Told } from '../sight/operation.js';
import { allowedHeaders } from './allowed-headers.js';
import { refusal, withRequestId } from './error-answers.js';
import type { HttpRequest, HttpResponse } from './message.js';

/** Answers of one gateway, where the same question of one caller at the same moment is answered once. */
export interface SharedAnswers {
  readonly answer: (question: Question, run: Run) => Promise<HttpResponse>;
  /** A write is over: no question that comes from now on is answered by what began before. */
  readonly forget: () => void;
}

type Run = (signal: Signal) => Promise<Answered>;

export interface Answered {
  readonly response: HttpResponse;
  /** The time of who asked first was up before all of it was there. */
  readonly isCutShort: boolean;
}

export interface Question {
  readonly request: HttpRequest;
  readonly operation: Operation;
  readonly asked: Asked;
  readonly caller: Caller;
  /** What tells it from every other question but for its variables, where that is known already. */
  readonly knownAs?: { readonly name: string; readonly variables: object } | null;
}

interface Shared extends Answered {
  readonly by: Question;
  readonly told: Told;
  /** Of the body, encoded once for all who did not ask first. */
  readonly bytes: () => Uint8Array;
}

/** Only while it is being worked out, and only by requests with the very same credentials. */
export function createSharedAnswers(): SharedAnswers {
  const inFlight = createInFlight<Shared>();

  async function share(name: string, question: Question, run: Run): Promise<HttpResponse> {
    const { request, operation } = question;
    const joined = inFlight.join(name, request.signal, async (signal) => {
      const own = await run(signal);
      let encoded: Uint8Array | undefined;
      const bytes = () => (encoded ??= Buffer.from(own.response.body));
      return { ...own, by: question, told: tell(operation), bytes };
    });
    const shared = await joined.catch((error: unknown) => {
      if (request.signal.aborted) return null;
      throw error;
    });
    const { requestId } = operation;
    if (!shared) return refusal(503, 'UPSTREAM_UNAVAILABLE', 'The caller did not wait for the answer.', requestId);
    const { by, response, told, bytes } = shared;
    if (by === question) return response;
    if (shared.isCutShort && hasTimeLeft(operation, by.operation)) return share(name, question, run);
    Object.assign(operation, told);
    if (hasErrors(response)) return { ...response, body: withRequestId(response.body, requestId) };
    return { bytes: bytes(), ...response };
  }

  return {
    async answer(question, run) {
      const name = nameOf(question);
      return name === null ? (await run(question.request.signal)).response : share(name, question, run);
    },
    forget: () => inFlight.forget(),
  };
}

/** Who came with the first of them, or nearly so, would get no other answer. */
function hasTimeLeft({ startedAt }: Operation, first: Operation): boolean {
  const now = performance.now();
  return now - startedAt < (now - first.startedAt) * 0.9;
}

/** Of a request, these say nothing of what it asks for. */
const aboutRequest: ReadonlySet<string> = new Set(['authorization', 'traceparent', 'x-request-id']);

/** Null: it is answered by itself. A document without the word "mutation" cannot hold one. */
function nameOf({ request, asked, caller, knownAs }: Question): string | null {
  const { method, headers } = request;
  const { search, body } = asked;
  const { authorization } = caller;
  if (method !== 'POST' || authorization === null || !isQuery(body)) return null;
  try {
    if (knownAs) return JSON.stringify([authorization, knownAs.name, knownAs.variables], tellApart);
    const told = allowedHeaders(headers).filter(([header]) => !aboutRequest.has(header));
    return JSON.stringify([authorization, search, told.sort(), body], tellApart);
  } catch {
    // What nests thousands of levels deep can be read as JSON, but not written.
    return null;
  }
}

/** JSON can be read to a number without end, `1e999`, and writes that as null. */
function tellApart(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? { endless: value > 0 } : value;
}

function isQuery(body: unknown): boolean {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof query === 'string' && !query.includes('mutation');
}

/** Errors are what an answer begins with, and they name the request. */
function hasErrors({ body }: HttpResponse): boolean {
  return body.startsWith('{"errors"');
}
