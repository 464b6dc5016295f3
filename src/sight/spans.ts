import {
  context,
  isSpanContextValid,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type TracerProvider,
} from '@opentelemetry/api';
import type { CallOutcome } from '../kantata/call-watcher.js';
import type { Operation } from './operation.js';
import { isOperatorsMatter, type Outcome } from './outcome.js';
import { readTraceparent, writeTraceparent } from './traceparent.js';

/** The spans of operations and of calls. What they hold are names out of a few, numbers and ids of requests. */
export interface Spans {
  /** Part of the trace that is under way in this process, or of the one that the caller's header names. */
  readonly beginOperation: (traceparent: string | undefined) => Span;
  readonly endOperation: (operation: Operation, outcome: Outcome) => void;
  readonly beginCall: (call: { readonly method: string; readonly resource: string }, parent: Span | null) => CallSpan;
}

interface CallSpan {
  /** What tells Kantata of the trace. */
  readonly headers: Readonly<Record<string, string>>;
  readonly end: (outcome: CallOutcome) => void;
}

/** Of an operation that is in no trace. */
const untraced: CallSpan = { headers: {}, end: () => undefined };

export function createSpans(provider: TracerProvider): Spans {
  const tracer = provider.getTracer('kantata-graphql');
  return {
    beginOperation(traceparent) {
      const active = context.active();
      const remote = trace.getSpan(active) ? null : readTraceparent(traceparent);
      const parent = remote ? trace.setSpanContext(active, remote) : active;
      return tracer.startSpan('graphql', { kind: SpanKind.SERVER }, parent);
    },
    endOperation({ span, kind, name, calls, requestId, scrub }, outcome) {
      if (!span.isRecording()) {
        span.end();
        return;
      }
      if (kind !== null) {
        span.updateName(name === null ? kind : `${kind} ${name}`);
        span.setAttribute('graphql.operation.type', kind);
      }
      if (name !== null) span.setAttribute('graphql.operation.name', name);
      span.setAttributes({
        'kantata_graphql.outcome': outcome,
        'kantata_graphql.upstream_calls': calls,
        'kantata_graphql.request_id': scrub(requestId),
      });
      if (isOperatorsMatter(outcome)) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
    beginCall({ method, resource }, parent) {
      if (parent && !isSpanContextValid(parent.spanContext())) return untraced;
      const span = tracer.startSpan(
        `${method} ${resource}`,
        { kind: SpanKind.CLIENT, attributes: { 'http.request.method': method, 'url.template': `/${resource}` } },
        parent ? trace.setSpan(context.active(), parent) : trace.deleteSpan(context.active()),
      );
      const traceparent = writeTraceparent(span.spanContext());
      return {
        headers: traceparent === null ? {} : { traceparent },
        end({ status, upstreamRequestId }) {
          if (status !== null) span.setAttribute('http.response.status_code', status);
          if (upstreamRequestId !== null) span.setAttribute('kantata.request_id', upstreamRequestId);
          if (status === null || status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
  };
}
