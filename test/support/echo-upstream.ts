import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EchoUpstream {
  readonly url: string;
  /** How many calls came so far. */
  calls(): number;
  close(): Promise<void>;
}

interface EchoOptions {
  /** What becomes of a call; `answer` sends what there is. */
  readonly treat?: (response: ServerResponse, answer: () => void) => void;
}

/** An account whose every text names the caller whom it was told to: whatever reaches somebody else can be seen. */
export async function startEchoUpstream({ treat = (_, answer) => answer() }: EchoOptions = {}): Promise<EchoUpstream> {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    const caller = /^Bearer caller-(\d+)$/.exec(request.headers.authorization ?? '')?.[1];
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    treat(response, () => {
      if (caller === undefined) {
        response.writeHead(401, { 'content-type': 'application/json' });
        response.end('{"errors":[{"type":"oauth","message":"Invalid OAuth 2 Request"}]}');
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(envelopeFor(Number(caller), pathname, searchParams)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    calls: () => calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const names: Readonly<Record<string, string>> = {
  external_payments: 'message',
  users: 'full_name',
  invoices: 'title',
  workspaces: 'title',
};

/** The same ids for every caller, so that a record in the wrong place fits there. */
function envelopeFor(caller: number, pathname: string, params: URLSearchParams): unknown {
  const [, , , path = '', id] = pathname.split('/');
  const ids = id === undefined ? idsOf(params) : [id === 'me' ? '1' : id];
  const record = (of: string, own: string) => ({
    id: own,
    [names[of] ?? 'title']: `caller-${caller}`,
    ...(of === 'external_payments' && { user_id: own, workspace_id: own, invoice_id: own, amount_in_cents: caller }),
  });
  const map = (of: string) => Object.fromEntries(ids.map((own) => [own, record(of, own)]));
  const included = (params.get('include') ?? '').split(',').filter((name) => name !== '');
  return {
    count: ids.length,
    results: ids.map((own) => ({ key: path, id: own })),
    [path]: map(path),
    ...Object.fromEntries(included.map((name) => [`${name}s`, map(`${name}s`)])),
  };
}

function idsOf(params: URLSearchParams): string[] {
  const only = params.get('only');
  return only === null ? Array.from({ length: 20 }, (_, index) => String(index + 1)) : only.split(',');
}
