import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.js';
import { GatewayError } from '../errors.js';
import type { AnswerGraphql, WatchedAnswer } from '../http/graphql.js';
import type { HttpRequest } from '../http/message.js';
import type { Caller } from '../loading/credentials.js';
import { scrubbed, type Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { OperationLabel } from './operation-names.js';
import { recognize, type Operation } from './operation.js';
import { levelOf, outcomeOf, type Outcome } from './outcome.js';
import type { Report } from './report.js';
import type { Scrub } from './scrub.js';
import type { Spans } from './spans.js';

export interface OperationWatchOptions {
  /** Whose work goes on; for what fails before its context is made. */
  readonly current: () => Operation | null;
  readonly labelOf: OperationLabel;
  readonly scrubFor: (...authorizations: readonly (string | null | undefined)[]) => Scrub;
  readonly report: Report;
  readonly metrics: Metrics;
  readonly spans: Spans;
  readonly logger: Logger;
  readonly isLogged: (level: keyof Logger) => boolean;
}

export interface OperationWatch {
  /** Watches the requests that this answers. */
  readonly around: (answer: WatchedAnswer) => AnswerGraphql;
  /** Learns whose credentials it has, of which nothing may come to light. */
  readonly onCaller: (operation: Operation, request: HttpRequest, caller: Caller) => void;
  /** Learns what an operation is, and how it fared. */
  readonly plugin: ApolloServerPlugin<Context>;
}

export function createOperationWatch(options: OperationWatchOptions): OperationWatch {
  const { current, labelOf, scrubFor, report, metrics, spans, logger, isLogged } = options;

  const begin = ({ headers }: HttpRequest, requestId: string): Operation => ({
    requestId,
    scrub: scrubFor(headers.get('authorization')),
    span: spans.beginOperation(headers.get('traceparent')),
    startedAt: performance.now(),
    kind: null,
    name: null,
    errorCodes: [],
    calls: 0,
    hasAnswer: false,
    upstreamRequestIds: [],
    isOver: false,
  });

  function end(operation: Operation, outcome: Outcome): void {
    operation.isOver = true;
    const { requestId, scrub, span, startedAt, name, kind, errorCodes, calls, upstreamRequestIds } = operation;
    const ms = performance.now() - startedAt;
    metrics.operationEnded({ operation: labelOf(operation), outcome, seconds: ms / 1_000, calls });
    spans.endOperation(operation, outcome);
    const level = levelOf(outcome);
    if (!isLogged(level)) return;
    const { traceId } = span.spanContext();
    const fields = {
      requestId,
      traceId: /^0*$/.test(traceId) ? null : traceId,
      operation: name,
      kind,
      outcome,
      errorCodes: errorCodes.length > 1 ? [...new Set(errorCodes)].map((code) => outcomeOf([code])) : null,
      durationMs: Math.round(ms),
      upstreamCalls: calls,
      upstreamRequestIds: outcome === 'ok' ? null : upstreamRequestIds,
    };
    logger[level](scrubbed(fields, scrub), 'operation');
  }

  return {
    // The token may be one that a session stands for.
    onCaller(operation, { headers }, { authorization }) {
      operation.scrub = scrubFor(headers.get('authorization'), authorization);
    },
    around: (answer) => async (request, requestId) => {
      const operation = begin(request, requestId);
      try {
        const response = await answer(request, operation);
        if (request.signal.aborted) end(operation, 'abandoned');
        else if (operation.kind !== null || operation.errorCodes.length > 0) {
          end(operation, outcomeOf(operation.errorCodes));
        } else if (response.status >= 400) end(operation, outcomeOf([codeIn(response.body)]));
        // Otherwise it was the Sandbox page; a span that never ends is never told of.
        return response;
      } catch (error) {
        if (!request.signal.aborted) report(error, requestId, operation);
        end(operation, request.signal.aborted ? 'abandoned' : 'INTERNAL_SERVER_ERROR');
        throw error;
      }
    },
    plugin: {
      contextCreationDidFail: async ({ error }) => {
        const operation = current();
        if (!operation) return;
        operation.errorCodes = [error instanceof GatewayError ? error.extensions.code : 'INTERNAL_SERVER_ERROR'];
        if (!(error instanceof GatewayError)) report(error, operation.requestId);
      },
      requestDidStart: async ({ contextValue: { operation } }) => {
        return {
          didResolveOperation: async ({ operation: resolved, operationName }) => {
            recognize(operation, resolved?.operation ?? null, operationName);
          },
          willSendResponse: async ({ response: { body } }) => {
            if (body.kind !== 'single') return;
            operation.errorCodes = (body.singleResult.errors ?? []).map((error) => String(error.extensions?.['code']));
          },
        };
      },
    },
  };
}

/** What was refused before it was an operation; within a text of JSON a quote would be escaped. */
function codeIn(body: string): string {
  return /"code":"(\w+)"/.exec(body)?.[1] ?? 'BAD_REQUEST';
}
