import { trace } from '@opentelemetry/api';
import type { Operation } from '../../src/sight/operation.js';

/** What is known of an operation when it begins. */
export const operationOf = (requestId: string): Operation => ({
  requestId,
  scrub: (text) => text,
  span: trace.getTracer('test').startSpan('test'),
  startedAt: 0,
  kind: null,
  name: null,
  errorCodes: [],
  calls: 0,
  hasAnswer: false,
  upstreamRequestIds: [],
  isOver: false,
});
