import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { demoTokens } from '../../src/demo/account.js';
import { allFences, nameOf, reasonNotToRun, type Fence } from '../docs/pages.js';
import { startAccount, type Account } from '../support/start-account.js';
import { startGateway, type TestGateway } from '../support/start-gateway.js';
import { copy, environment, run, serve, type Serving } from './copy.js';

const fences = [...allFences('js'), ...allFences('ts')].filter((fence) => reasonNotToRun(fence) === null);
const nameIn = ({ remark }: Fence) => remark.replace(/^snippet: /, '');
const folder = join(copy, 'snippets');

const withToken = { authorization: `Bearer ${demoTokens.lead}` };
const servers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  express: withToken,
  fastify: withToken,
  hono: withToken,
  'node-http': withToken,
  sessions: { cookie: 'theme=dark; session=anna' },
};
const modules = ['next', 'format', 'save-payment'];

/** Writes a snippet to where the package's own name leads to it; TypeScript as JavaScript, too. Returns its path. */
function written(name: string): string {
  const fence = fences.find((candidate) => nameIn(candidate) === name);
  if (!fence) throw new Error(`there is no snippet ${name}`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.${fence.language === 'ts' ? 'mts' : 'mjs'}`);
  writeFileSync(path, fence.text);
  if (fence.language === 'js') return path;
  const { outputText } = ts.transpileModule(fence.text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  writeFileSync(path.replace(/mts$/, 'mjs'), outputText);
  return path;
}

test('Every snippet is run below, and under one name.', () => {
  expect(fences.map(nameIn).sort()).toEqual([...Object.keys(servers), ...modules].sort());
});

describe.each(Object.entries(servers))('the program %s', (name, credentials) => {
  let account: Account;
  let serving: Serving;
  beforeAll(async () => {
    account = await startAccount();
    serving = await serve(`exec node ${written(name)}`, environment(account.environment));
  });
  afterAll(async () => {
    expect(await serving.stop()).toBe(0);
    await account.close();
  });

  const post = (headers: Readonly<Record<string, string>>) =>
    fetch(serving.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"{ me { id } }"}',
    }).then((response) => response.json());

  test('answers who asks, and nobody else', async () => {
    expect(new URL(serving.url).pathname).toBe('/api/graphql');
    expect(await post(credentials)).toEqual({ data: { me: { id: account.demo.data.callers.lead } } });
    expect(await post({})).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('is healthy, and shows the schema to people', async () => {
    const page = await fetch(new URL('/api/docs', serving.url));
    expect((await fetch(new URL('/api/health/ready', serving.url))).status).toBe(200);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });
});

test.each(modules)('The snippet %s is TypeScript without faults.', async (name) => {
  const path = written(name);
  const options = '--noEmit --strict --target es2023 --lib es2023,dom --module nodenext --skipLibCheck --types node';
  const { code, stdout } = await run(`npx tsc --ignoreConfig ${options} ${path}`, environment());
  expect([nameOf(fences.find((fence) => nameIn(fence) === name)!), stdout, code]).toEqual([expect.any(String), '', 0]);
});

test('The route for Next.js answers as Next.js would call it.', async () => {
  const account = await startAccount();
  const address = pathToFileURL(written('next').replace(/mts$/, 'mjs')).href;
  const script = `
    const { POST } = await import(${JSON.stringify(address)});
    const init = { method: 'POST', headers: ${JSON.stringify({ ...withToken, 'content-type': 'application/json' })},
      body: '{"query":"{ me { id } }"}' };
    const answers = await Promise.all([1, 2].map(() => POST(new Request('http://app.example.com/api/graphql', init))));
    console.log(JSON.stringify(await Promise.all(answers.map((answer) => answer.json()))));
    await (await globalThis.kantata).stop();`;
  writeFileSync(join(folder, 'call-next.mjs'), script);
  const { code, stdout } = await run('node snippets/call-next.mjs', environment(account.environment));
  const answer = { data: { me: { id: account.demo.data.callers.lead } } };
  expect([code, JSON.parse(stdout || 'null')]).toEqual([0, [answer, answer]]);
  await account.close();
});

test('What is shown of a sum keeps every digit.', async () => {
  const { shown } = (await import(written('format').replace(/mts$/, 'mjs'))) as {
    shown: (sum: { decimal: string | null; currency: string | null }, locale: string) => string;
  };
  expect(shown({ decimal: '3216.000', currency: 'KWD' }, 'en')).toBe('KWD\u00a03,216.000');
  expect(shown({ decimal: '90071992547409.91', currency: 'USD' }, 'en')).toBe('$90,071,992,547,409.91');
  expect(shown({ decimal: '13081545', currency: 'JPY' }, 'en')).toBe('¥13,081,545');
  expect([shown({ decimal: null, currency: null }, 'en'), shown({ decimal: '0.50', currency: null }, 'en')]).toEqual([
    '–',
    '0.50',
  ]);
});

describe('what saves a payment', () => {
  interface SavePayment {
    savePayment: (endpoint: string, payment: object, key: string, options?: object) => Promise<unknown>;
  }
  let gateway: TestGateway;
  let save: (payment: object, key: string) => Promise<unknown>;
  const real = globalThis.fetch;
  beforeAll(async () => {
    gateway = await startGateway({ serviceToken: demoTokens.admin });
    const { savePayment } = (await import(written('save-payment').replace(/mts$/, 'mjs'))) as SavePayment;
    save = (payment, key) => savePayment(`${gateway.url}graphql`, payment, key, { tries: 4, secondsBetween: 0.2 });
  });
  afterAll(async () => {
    globalThis.fetch = real;
    await gateway.close();
  });
  const ordinary = () => ({ workspaceId: gateway.demo.data.landmarks.ordinaryPayment.workspaceId, amount: 125000 });

  test('records it once, also where the answer is lost and all of it is sent again', async () => {
    let calls = 0;
    globalThis.fetch = async (...request) => {
      const answer = await real(...request);
      calls += 1;
      if (calls === 1) throw new TypeError('fetch failed');
      return answer;
    };
    gateway.demo.commits.length = 0;
    expect(await save(ordinary(), 'lost')).toEqual({ is: 'done', id: expect.any(String) });
    globalThis.fetch = real;
    expect([calls, gateway.demo.commits.length]).toEqual([2, 1]);
  });

  test('records it once where Kantata breaks off after writing it', async () => {
    gateway.demo.commits.length = 0;
    const remove = gateway.demo.answerWith({ matches: ({ method }) => method === 'POST', answer: 'reset', times: 1 });
    expect(await save({ ...ordinary(), amount: 125001 }, 'reset')).toEqual({ is: 'done', id: expect.any(String) });
    remove();
    expect(gateway.demo.commits).toHaveLength(1);
  });

  test('tells what is wrong with it', async () => {
    expect(await save({ ...ordinary(), amount: 0 }, 'zero')).toMatchObject({
      is: 'refused',
      reasons: [{ field: ['input', 'amount'] }],
    });
  });

  const refusal = (code: string, more = {}) =>
    Response.json({ errors: [{ message: `It is ${code}.`, extensions: { code, ...more } }] });

  test('gives up only on what would not help', async () => {
    globalThis.fetch = async () => refusal('UNAUTHENTICATED');
    const stopped = { is: 'stopped', code: 'UNAUTHENTICATED', message: 'It is UNAUTHENTICATED.', isOpen: false };
    expect(await save(ordinary(), 'nobody')).toEqual(stopped);
    globalThis.fetch = async () => refusal('RATE_LIMITED', { retryAfter: 0 });
    expect(await save(ordinary(), 'limited')).toEqual({ is: 'open' });
    globalThis.fetch = real;
  });

  test('does not take an error for the end of an earlier try that had no answer', async () => {
    let calls = 0;
    globalThis.fetch = async (...request) => {
      calls += 1;
      if (calls > 1) return refusal('UNAUTHENTICATED');
      await real(...request);
      throw new TypeError('fetch failed');
    };
    gateway.demo.commits.length = 0;
    const payment = { ...ordinary(), amount: 125002 };
    expect(await save(payment, 'signed out')).toMatchObject({ is: 'stopped', isOpen: true });
    globalThis.fetch = real;
    expect(await save(payment, 'signed out')).toMatchObject({ is: 'done' });
    expect(gateway.demo.commits).toHaveLength(1);
  });

  test('tells that the key stands for other input, where a correction would be a second payment', async () => {
    gateway.demo.commits.length = 0;
    expect(await save({ ...ordinary(), amount: 125003 }, 'corrected')).toMatchObject({ is: 'done' });
    expect(await save({ ...ordinary(), amount: 125004 }, 'corrected')).toEqual({ is: 'other input' });
    expect(gateway.demo.commits).toHaveLength(1);
  });
});
