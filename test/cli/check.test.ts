import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { demoToken, startDemoAccount, type DemoAccount } from '../../src/demo/account.js';
import { failureOf } from '../../src/cli/failures.js';
import { build } from '../support/build.js';
import { runCli } from '../support/run-cli.js';

let demo: DemoAccount;
beforeAll(async () => {
  await build();
  demo = await startDemoAccount();
}, 60_000);
afterAll(() => demo.close());

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
}

/** Its lines, as [ok or wrong, subject, the rest]. */
async function check(settings: Readonly<Record<string, string>>) {
  const { code, stdout, stderr } = await runCli(['check'], settings);
  expect(stderr).toBe('');
  expect(stdout).not.toContain('secret');
  const lines = stdout.trimEnd().split('\n');
  return { code, lines: lines.map((line) => line.split(/ {2,}/)) };
}

const wrongIn = ({ lines }: Awaited<ReturnType<typeof check>>) => lines.filter(([verdict]) => verdict !== 'ok');

describe('of an account that can be used', () => {
  test('every line says ok, and whose token it is', async () => {
    const { fullName } = demo.data.users.get(demo.data.callers.admin)!;
    const { code, lines } = await check({ KANTATA_API_URL: demo.url, KANTATA_API_TOKEN: demoToken });
    expect(code).toBe(0);
    expect(lines).toEqual([
      ['ok', 'settings', 'every setting can be used; this is the live account'],
      ['ok', 'address', expect.stringMatching(/^127\.0\.0\.1:\d+ answered in \d+ ms$/)],
      ['ok', 'tls', expect.stringContaining('not needed')],
      ['ok', 'token', `it speaks for ${fullName}, user ${demo.data.callers.admin}`],
      ['ok', 'clock', expect.stringMatching(/^this machine's is within [12] s of Kantata's$/)],
    ]);
    expect(demo.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /users/me']);
  });

  test('without a token, that is said', async () => {
    const { code, lines } = await check({ KANTATA_API_URL: demo.url });
    expect(code).toBe(0);
    expect(lines.find(([, subject]) => subject === 'token')).toMatchObject(['ok', 'token', /^none is set/]);
  });

  test('without any setting, it is the demo account', async () => {
    const { code, lines } = await check({});
    expect({ code, first: lines[0] }).toMatchObject({ code: 0, first: ['ok', 'settings', /demo account$/] });
  });
});

describe('what is wrong is said, with what to do about it:', () => {
  test('the settings', async () => {
    const { code, stdout } = await runCli(['check'], { PORT: 'x', KANTATA_API_URL: 'https://u:secret@host' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^wrong {2}settings {2}The settings cannot be used:\n- PORT: .*\n- KANTATA_API_URL: .*\n$/);
    expect(stdout).not.toContain('secret');
  });

  test.each([
    [401, 'token', 'make a new one'],
    [403, 'token', 'administrator'],
    [429, 'token', 'try again'],
    [404, 'address', 'KANTATA_API_URL'],
    [302, 'address', 'KANTATA_API_URL'],
    [503, 'address', 'try again'],
  ])('an answer of %d', async (status, subject, advice) => {
    const url = await serve((_request, response) => {
      response.writeHead(status, { location: 'https://elsewhere.example.com/secret' }).end('secret');
    });
    const found = await check({ KANTATA_API_URL: url, KANTATA_API_TOKEN: 'secret-token' });
    expect(found.code).toBe(1);
    expect(wrongIn(found)).toEqual([['wrong', subject, expect.stringContaining(advice)]]);
  });

  test.each(['<html>secret</html>', '{"results":[]}', '[]'])('an address that is none of Kantata: %s', async (body) => {
    const url = await serve((_request, response) => void response.end(body));
    expect(wrongIn(await check({ KANTATA_API_URL: url, KANTATA_API_TOKEN: 'secret-token' }))).toEqual([
      ['wrong', 'address', expect.stringContaining('KANTATA_API_URL')],
    ]);
  });

  test('nobody listens', async () => {
    const url = await serve(() => undefined);
    servers.pop()?.close();
    const found = await check({ KANTATA_API_URL: url });
    expect(wrongIn(found)).toEqual([['wrong', 'address', expect.stringMatching(/nothing listens.*ECONNREFUSED/)]]);
    expect(found.code).toBe(1);
  });

  test('there is no TLS where it should be', async () => {
    const url = await serve(() => undefined);
    const found = await check({ KANTATA_API_URL: url.replace('http:', 'https:') });
    expect(wrongIn(found)).toEqual([['wrong', 'tls', expect.stringContaining('does not speak TLS')]]);
  });

  test('a clock that is off, or not told', async () => {
    const settings = { KANTATA_API_URL: demo.url, KANTATA_API_TOKEN: demoToken };
    demo.faults.clockSkewMs = 100_000;
    expect(wrongIn(await check(settings))).toEqual([['wrong', 'clock', expect.stringMatching(/(99|100) s behind/)]]);
    demo.faults.clockSkewMs = -100_000;
    expect(wrongIn(await check(settings))).toEqual([['wrong', 'clock', expect.stringMatching(/(99|100) s ahead of/)]]);
    demo.faults.clockSkewMs = 0;
    demo.faults.omitDate = true;
    expect(wrongIn(await check(settings))).toEqual([['wrong', 'clock', expect.stringContaining('not told')]]);
    demo.faults.omitDate = false;
  });

  test.each([
    ['CERT_HAS_EXPIRED', 'tls', 'clock'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'KANTATA_API_URL'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'NODE_EXTRA_CA_CERTS'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'NODE_EXTRA_CA_CERTS'],
    ['ENOTFOUND', 'address', 'DNS'],
    ['ETIMEDOUT', 'address', 'firewall'],
    ['EHOSTUNREACH', 'address', 'network'],
    ['toString', 'address', 'network'],
  ])('%s', (code, subject, advice) => {
    const found = failureOf(code, new URL('https://api.mavenlink.com/api/v1/users/me'));
    expect(found.subject).toBe(subject);
    expect(found.text).toContain(advice);
    expect(found.text).toContain('api.mavenlink.com');
  });
});
