import type { ApolloServerPlugin } from '@apollo/server';
import type { Config } from '../config.js';
import type { Context } from '../context.js';
import type { Reads } from '../kantata/client.js';
import type { WriteClient } from '../kantata/write-client.js';
import type { Caller } from '../loading/credentials.js';
import type { Caps } from '../loading/meter.js';
import { createCallerKey } from './caller-key.js';
import type { Operation } from './estimate.js';
import { createEstimates } from './estimates.js';
import { excessOf, limitsPlugin } from './limits-plugin.js';
import { operationNamesOf, readManifest } from './manifest.js';
import { createRate } from './rate.js';
import { createTokenMemory } from './token-memory.js';
import { createTrustedDocuments, type TrustedDocuments } from './trusted-documents.js';
import { watchReads, watchWrites } from './watch-tokens.js';

/** What keeps one request, one caller and one stranger from hurting the others. */
export interface Limits {
  readonly caps: Caps;
  readonly plugin: ApolloServerPlugin<Context>;
  /** Whether an operation is run without a question: no points have to be taken, and none of its estimates is too high. */
  readonly isFree: (operation: Operation) => boolean;
  readonly watchReads: (client: Reads) => Reads;
  readonly watchWrites: (client: WriteClient) => WriteClient;
  /** Takes his token from a caller whose token upstream refused a moment ago. */
  readonly vet: (caller: Caller) => Caller;
  /** Null: every document is answered. */
  readonly documents: TrustedDocuments | null;
  /** Of the trusted documents. */
  readonly operationNames: ReadonlySet<string> | null;
  readonly close: () => void;
}

export type LimitsOptions = Pick<
  Config,
  'maxUpstreamCalls' | 'maxRecords' | 'rateLimit' | 'redisUrl' | 'trustedDocuments' | 'callerHashSecret'
> & { readonly warn: (line: string) => void };

const maxBytes = 64 * 1024 * 1024;

export function createLimits({ rateLimit, redisUrl, trustedDocuments, warn, ...options }: LimitsOptions): Limits {
  const caps = { calls: options.maxUpstreamCalls, records: options.maxRecords, bytes: maxBytes };
  const keyOf = createCallerKey(options.callerHashSecret);
  const tokens = createTokenMemory(keyOf);
  const estimate = createEstimates();
  const manifest = trustedDocuments === null ? null : readManifest(trustedDocuments);
  const rate = rateLimit === null ? null : createRate({ limit: rateLimit, redisUrl, keyOf, tokens, warn });
  return {
    caps,
    plugin: limitsPlugin({ caps, rate, estimate }),
    isFree: (operation) => rate === null && excessOf(estimate(operation), caps) === null,
    watchReads: (client) => watchReads(client, tokens),
    watchWrites: (client) => watchWrites(client, tokens),
    vet(caller) {
      const { authorization } = caller;
      if (authorization === null || !tokens.isRefused(authorization)) return caller;
      return { authorization: null, isRefused: true };
    },
    documents: manifest && createTrustedDocuments(manifest),
    operationNames: manifest && operationNamesOf(manifest),
    close: () => rate?.close(),
  };
}
