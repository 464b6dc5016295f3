import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { createGateway, readConfig, typeDefs, type Gateway, type GatewayOptions } from 'kantata-graphql';
import { createSchema } from '../../src/schema.js';

/** An account that tells what it is asked with, and whose answers have headers of all kinds. */
let upstream: Server;
let apiUrl: string;
let folder: string;
const seen: IncomingHttpHeaders[] = [];
const gateways: Gateway[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
  upstream = createServer(({ headers }, response) => {
    seen.push(headers);
    response.setHeader('set-cookie', 'upstream=secret');
    response.setHeader('x-powered-by', 'upstream');
    response.setHeader('x-request-id', 'upstream-1');
    response.end('{"count":3,"results":[],"external_payments":{}}');
  });
  await once(upstream.listen(0, '127.0.0.1'), 'listening');
  apiUrl = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/api/v1`;
});
afterAll(async () => {
  for (const gateway of gateways) await gateway.stop();
  upstream.close();
  await rm(folder, { recursive: true });
});

async function start(options: Partial<GatewayOptions> = {}): Promise<Gateway> {
  const journalUrl = `file:${join(folder, 'journal.db')}`;
  const gateway = await createGateway({ apiUrl, journalUrl, logLevel: 'silent', ...options });
  gateways.push(gateway);
  return gateway;
}

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly data?: unknown; readonly errors?: readonly { readonly message: string }[] };
}

async function ask(gateway: Gateway, headers: Record<string, string> = {}): Promise<Told> {
  seen.length = 0;
  const response = await gateway.fetch('/api')(
    new Request('http://app.example.com/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ externalPayments { totalCount } }' }),
    }),
  );
  return { status: response.status, headers: response.headers, body: (await response.json()) as Told['body'] };
}

const answered = { data: { externalPayments: { totalCount: 3 } } };
const unauthenticated = { data: { externalPayments: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

describe('the options of a gateway', () => {
  test('are an account and a journal, and otherwise what they are without any setting', async () => {
    const { body } = await ask(await start(), { authorization: 'Bearer own' });
    expect(body).toEqual(answered);
    expect(seen).toMatchObject([{ authorization: 'Bearer own', 'user-agent': readConfig({}).userAgent }]);
  });

  test('may be those of the environment', async () => {
    const config = readConfig({ KANTATA_API_URL: apiUrl, KANTATA_API_TOKEN: 'service', LOG_LEVEL: 'silent' });
    const gateway = await start(config);
    expect((await ask(gateway)).body).toEqual(answered);
    expect(seen).toMatchObject([{ authorization: 'Bearer service' }]);
  });

  test('that are undefined count as left out', async () => {
    const { body } = await ask(await start({ serviceToken: undefined, corsOrigins: undefined } as object), {});
    expect(body).toMatchObject(unauthenticated);
  });

  test.each([null, 'api.mavenlink.com', 'http://api.mavenlink.com', 'https://user:pass@api.mavenlink.com'])(
    'must name an account that can be used, and not %p',
    async (wrong) => {
      const failure: unknown = await start({ apiUrl: wrong }).catch((error: unknown) => error);
      expect(String(failure)).toMatch(/^Error: The gateway's apiUrl must /);
      expect(String(failure)).not.toContain('pass@');
    },
  );

  test('say what to set where the environment names no account', async () => {
    const apiUrl = process.env['KANTATA_API_URL_THAT_IS_NOT_SET'];
    await expect(createGateway({ apiUrl })).rejects.toThrow(
      /must be set: set KANTATA_API_URL .* kantata-graphql\/demo/,
    );
  });

  test('follow NODE_ENV where they do not say whether this is production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'Production';
    try {
      const hidden = await start();
      const shown = await start({ isProduction: false });
      const pageOf = async (gateway: Gateway) => {
        const page = await gateway.fetch()(
          new Request('http://app.example.com/', { headers: { accept: 'text/html' } }),
        );
        return page.headers.get('content-type') ?? '';
      };
      expect([await pageOf(hidden), await pageOf(shown)]).toEqual([
        expect.not.stringContaining('html'),
        expect.stringContaining('html'),
      ]);
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});

describe('where the program that embeds it says who asks', () => {
  const sessions = new Map([['anna', 'Bearer of-anna']]);
  const authorize = async ({ headers }: { readonly headers: Headers }) =>
    sessions.get(headers.get('Cookie')?.replace('session=', '') ?? '') ?? null;

  test('that goes upstream, whatever the request says', async () => {
    const gateway = await start({ authorize, serviceToken: 'service' });
    expect((await ask(gateway, { cookie: 'session=anna', authorization: 'Bearer other' })).body).toEqual(answered);
    expect(seen.map(({ authorization, cookie }) => ({ authorization, cookie }))).toEqual([
      { authorization: 'Bearer of-anna', cookie: undefined },
    ]);
  });

  test('nobody is nobody: neither the own token of the request nor the service token counts', async () => {
    const gateway = await start({ authorize, serviceToken: 'service' });
    expect((await ask(gateway, { cookie: 'session=eve', authorization: 'Bearer other' })).body).toMatchObject(
      unauthenticated,
    );
    expect(seen).toEqual([]);
  });

  test.each(['of-anna', 'Basic YTpi', 'Bearer a\r\nx: y', ''])('%j is nobody, too', async (said) => {
    expect((await ask(await start({ authorize: () => said }))).body).toMatchObject(unauthenticated);
    expect(seen).toEqual([]);
  });

  test('its failure is masked', async () => {
    const failing = () => {
      throw new Error('sessions are at redis://:secret@10.0.0.1');
    };
    const { status, body } = await ask(await start({ authorize: failing }));
    expect({ status, body }).toMatchObject({
      status: 500,
      body: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) } }] },
    });
    expect(JSON.stringify(body)).not.toMatch(/redis|secret/);
    expect(seen).toEqual([]);
  });
});

describe('headers', () => {
  test('of a request that are not its credentials or its trace do not go upstream', async () => {
    const own = {
      cookie: 'a=b',
      'x-forwarded-for': '10.0.0.9',
      'x-explain': 'true',
      referer: 'http://app.example.com/',
    };
    await ask(await start(), { ...own, authorization: 'Bearer own', 'x-request-id': 'request-1' });
    const sent = Object.keys(seen[0] ?? {});
    expect(sent.filter((name) => Object.hasOwn(own, name))).toEqual([]);
    expect(sent).toEqual(
      expect.arrayContaining(['accept', 'accept-encoding', 'authorization', 'connection', 'host', 'user-agent']),
    );
  });

  test('of upstream do not come back', async () => {
    const { headers } = await ask(await start(), { authorization: 'Bearer own', 'x-request-id': 'request-1' });
    const allowed = ['cache-control', 'content-length', 'content-type', 'vary', 'x-request-id'];
    expect([...headers.keys()].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(headers.get('x-request-id')).toBe('request-1');
  });
});

test('The SDL that it exports is the schema that it serves.', () => {
  const sorted = (schema: Parameters<typeof printSchema>[0]) => printSchema(lexicographicSortSchema(schema));
  expect(sorted(buildSchema(typeDefs))).toBe(sorted(createSchema()));
});
