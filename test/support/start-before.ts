import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGateway, type GatewayOptions } from '../../src/gateway.js';
import { listen } from '../../src/listen.js';
import { executor } from './executor.js';

export interface GatewayBefore {
  readonly url: string;
  /** The text of the answer to a body that is sent as JSON. */
  post(body: unknown, authorization: string | null, signal?: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** A real gateway before whatever stands at this address. */
export async function startBefore(apiUrl: string, options: Partial<GatewayOptions> = {}): Promise<GatewayBefore> {
  const folder = await mkdtemp(join(tmpdir(), 'before-'));
  const gateway = await createGateway({
    logLevel: 'silent',
    executor,
    apiUrl,
    journalUrl: `file:${join(folder, 'journal.db')}`,
    ...options,
  });
  const server = await listen(gateway.handler, '127.0.0.1', 0);
  return {
    url: server.url,
    async post(body, authorization, signal) {
      const response = await fetch(new URL('graphql', server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
        body: JSON.stringify(body),
        ...(signal && { signal }),
      });
      return response.text();
    },
    async close() {
      await server.close();
      await gateway.stop();
      await rm(folder, { recursive: true });
    },
  };
}
