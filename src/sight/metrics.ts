import { Counter, Histogram, Registry } from 'prom-client';
import { observeProcess } from './process-metrics.js';
import { standingMetrics, type Standings } from './standing-metrics.js';

interface EndedOperation {
  readonly operation: string;
  readonly outcome: string;
  readonly seconds: number;
  readonly calls: number;
}

interface EndedCall {
  readonly resource: string;
  readonly method: string;
  readonly status: number | null;
  readonly seconds: number;
}

export interface Metrics {
  readonly operationEnded: (operation: EndedOperation) => void;
  readonly callEnded: (call: EndedCall) => void;
  /** In Prometheus' text format. */
  readonly expose: () => Promise<string>;
  readonly contentType: string;
}

const secondsBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30];
const callsBuckets = [0, 1, 2, 3, 5, 8, 13, 20, 35, 50];

/** What one gateway counts; a process may hold several. */
export function createMetrics(options: Standings): Metrics {
  const ofProcess = observeProcess();
  const register = new Registry();
  const registers = [register];
  const operations = new Counter({
    name: 'graphql_operations_total',
    help: 'GraphQL operations by name and outcome: ok, abandoned, or the code of the gravest error.',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const operationSeconds = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'How long GraphQL operations took.',
    labelNames: ['operation'],
    buckets: secondsBuckets,
    registers,
  });
  const operationCalls = new Histogram({
    name: 'graphql_operation_upstream_calls',
    help: 'How many calls to Kantata a GraphQL operation made.',
    buckets: callsBuckets,
    registers,
  });
  const calls = new Counter({
    name: 'upstream_calls_total',
    help: 'Calls to Kantata by resource, method and the last status of the call, or "none" where no answer came.',
    labelNames: ['resource', 'method', 'status'],
    registers,
  });
  const callSeconds = new Histogram({
    name: 'upstream_call_duration_seconds',
    help: 'How long calls to Kantata took, with their retries.',
    labelNames: ['resource', 'method'],
    buckets: secondsBuckets,
    registers,
  });
  standingMetrics(options, register);

  return {
    operationEnded({ operation, outcome, seconds, calls: made }) {
      operations.inc({ operation, outcome });
      operationSeconds.observe({ operation }, seconds);
      operationCalls.observe(made);
    },
    callEnded({ resource, method, status, seconds }) {
      calls.inc({ resource, method, status: statusLabel(status) });
      callSeconds.observe({ resource, method }, seconds);
    },
    expose: async () => `${await register.metrics()}\n${await ofProcess.expose()}`,
    contentType: register.contentType,
  };
}

const usualStatuses = [200, 201, 204, 400, 401, 403, 404, 408, 414, 422, 429, 500, 502, 503, 504];

/** Any three digits may come back; the unusual ones go by their first. */
function statusLabel(status: number | null): string {
  if (status === null) return 'none';
  return usualStatuses.includes(status) ? String(status) : `${Math.floor(status / 100)}xx`;
}
