import type { IncomingMessage } from 'node:http';
import type { CallerName } from './server/callers.js';

export interface DemoRequest {
  readonly method: string;
  /** Without the base path: "/external_payments/41000005". */
  readonly path: string;
  /** As it was sent, made readable: "include=invoice,user&page=1&per_page=100". */
  readonly query: string;
  readonly caller: CallerName;
  readonly headers: Readonly<Record<string, string>>;
  /** When it came, in real time. */
  readonly at: number;
  /** 0 until it is answered, and for good when it never is. */
  readonly status: number;
  /** Of a write, what its JSON says. */
  readonly body?: unknown;
}

/** What becomes known only later. */
type LogEntry = Omit<DemoRequest, 'status' | 'body'> & { status: number; body?: unknown };

/** Nothing that could hold a secret. */
const loggedHeaders = ['user-agent', 'accept-encoding', 'x-request-id', 'traceparent'];

const capacity = 10_000;

export function logRequest(
  log: DemoRequest[],
  message: IncomingMessage,
  request: Pick<DemoRequest, 'path' | 'query' | 'caller'>,
): LogEntry {
  const { path, query, caller } = request;
  const { method = '' } = message;
  const entry = { method, path, query, caller, headers: harmlessHeaders(message), at: Date.now(), status: 0 };
  log.push(entry);
  if (log.length > capacity) log.splice(0, log.length - capacity);
  return entry;
}

/** Decodes every escape but those whose character would change the meaning of the query, and spaces and controls. */
export const readableQuery = (query: string): string =>
  query.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes).replace(/[%&=+#\s\p{Cc}]/gu, encodeURIComponent);
    } catch {
      return escapes;
    }
  });

function harmlessHeaders(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    loggedHeaders.flatMap((name) => {
      const value = message.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
