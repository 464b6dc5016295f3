/** Sees every call to Kantata as it is made: for metrics, traces and logs. It never sees a token, a query or a body. */
export interface CallWatcher {
  readonly begin: (call: Call) => WatchedCall;
}

export interface Call {
  readonly method: string;
  readonly resource: string;
}

export interface WatchedCall {
  /** Sent with the call. */
  readonly headers: Readonly<Record<string, string>>;
  readonly end: (outcome: CallOutcome) => void;
}

export interface CallOutcome {
  /** Null: no answer came. */
  readonly status: number | null;
  /** What upstream calls the request in its own logs. */
  readonly upstreamRequestId: string | null;
}

export const noWatcher: CallWatcher = { begin: () => ({ headers: {}, end: () => undefined }) };

/** The collection that a path is about: a name out of a few, and never an id. */
export function resourceOfPath(path: string): string {
  return path.slice(0, path.includes('/') ? path.indexOf('/') : undefined);
}

/** A header of upstream's that may go into logs and answers; the token is what a mistaken upstream could put there. */
export function upstreamRequestIdOf(header: string | string[] | undefined, authorization: string): string | null {
  if (typeof header !== 'string' || !/^[\w.:/=+-]{1,128}$/.test(header) || header.includes('://')) return null;
  return header.includes(authorization.slice(authorization.indexOf(' ') + 1)) ? null : header;
}
