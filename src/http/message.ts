import type { Signal } from '../ending.js';

/** A request, whoever received it: node:http, or a framework that speaks the Fetch API. */
export interface HttpRequest {
  readonly method: string;
  /** Below the address that the gateway is mounted at: "/graphql". */
  readonly path: string;
  /** With its question mark; '' when there is none. */
  readonly search: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: RequestBody;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: Signal;
}

export type RequestBody =
  /** Null where there is more than `most`, of which no more is taken in. */
  | { readonly is: 'stream'; readonly read: (most: number) => Promise<Uint8Array | null> }
  /** What a framework before this one has read and parsed. */
  | { readonly is: 'parsed'; readonly value: unknown };

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body as it is sent, where that is made once for several requests, or is no text. */
  readonly bytes?: Uint8Array;
}

export function jsonResponse(status: number, value: unknown, headers: Record<string, string> = {}): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}
