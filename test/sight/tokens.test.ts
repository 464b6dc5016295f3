import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { demoToken } from '../../src/demo/account.js';
import { writeParts, type WriteParts } from '../../src/writes/parts.js';
import { startGateway, type TestGateway } from '../support/start-gateway.js';
import { recordLines } from '../support/record-lines.js';

const { logger, lines } = recordLines();
const exporter = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const sessionToken = 'session_token_7f3a';
const oddToken = 'odd"/0123456789+z';
const createPayment = `mutation Pay {
  createExternalPayment(input: { workspaceId: "41000001", amount: 5, idempotencyKey: "key-of-the-odd" }) { outcome } }`;

/** A defect that tells the token in the three ways that texts have it. */
const brokenParts: WriteParts = {
  ...writeParts,
  createWriteClient: () => ({
    async send({ authorization }) {
      throw new Error(
        `cannot send with ${authorization}, ${encodeURIComponent(oddToken)} and ${JSON.stringify(oddToken).slice(1, -1)}`,
      );
    },
  }),
};
let authorize: () => string | null = () => `Bearer ${demoToken}`;

let gateway: TestGateway;
let embedded: TestGateway;
let broken: TestGateway;
let removeRule: () => void = () => undefined;

beforeAll(async () => {
  gateway = await startGateway({ logger, tracerProvider, serviceToken: 'the-service-token' });
  embedded = await startGateway({ logger, tracerProvider, authorize: () => authorize() });
  broken = await startGateway({ logger, tracerProvider, authorize: () => authorize() }, brokenParts);
});
afterEach(() => {
  removeRule();
  lines.length = 0;
  exporter.reset();
});
afterAll(async () => {
  await gateway.close();
  await embedded.close();
  await broken.close();
});

async function everythingSeen(of: TestGateway): Promise<string> {
  const metrics = await (await fetch(new URL('metrics', of.url))).text();
  const spans = exporter
    .getFinishedSpans()
    .map(({ name, attributes, status, events }) => [name, attributes, status, events]);
  expect(lines.length).toBeGreaterThan(0);
  expect(spans.length).toBeGreaterThan(0);
  return JSON.stringify([lines, spans, metrics]);
}

describe('a token', () => {
  test('in the headers and the body of a failing upstream is seen nowhere', async () => {
    removeRule = gateway.demo.answerWith({
      matches: () => true,
      answer: {
        status: 500,
        headers: { 'x-request-id': `id-${demoToken}`, 'www-authenticate': `Bearer ${demoToken}` },
        body: `{"errors":[{"type":"system","message":"Bearer ${demoToken}"}]}`,
      },
    });
    const { errors, headers } = await gateway.query('query Me { me { id } }');
    expect(errors).toHaveLength(1);
    expect(JSON.stringify([errors, [...headers]])).not.toContain(demoToken);
    expect(await everythingSeen(gateway)).not.toContain(demoToken);
  });

  test('that a caller writes into names and the request id is seen nowhere but in what he gets back', async () => {
    const token = 'abc_def_0123456789';
    // The second time, Apollo Server is not asked.
    for (let time = 0; time < 2; time += 1) {
      const answer = await fetch(new URL('graphql', gateway.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-request-id': token },
        body: JSON.stringify({ query: `query ${token} { me { id } }` }),
      });
      expect(answer.status).toBe(200);
    }
    expect(await everythingSeen(gateway)).not.toContain(token);
  });

  test('that a session stands for, and that upstream refuses, is seen nowhere', async () => {
    authorize = () => `Bearer ${sessionToken}`;
    const { errors } = await embedded.query('query Me { me { id } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await everythingSeen(embedded)).not.toContain(sessionToken);
  });

  test('in the stack of an unforeseen error is scrubbed, in each of its spellings', async () => {
    authorize = () => `Bearer ${oddToken}`;
    const { errors, headers } = await broken.query(createPayment);
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/cannot send|odd/);
    const unforeseen = lines.filter(({ message }) => message === 'unforeseen error');
    expect(unforeseen).toMatchObject([
      {
        level: 'error',
        requestId: headers.get('x-request-id'),
        operation: 'Pay',
        stack: expect.stringMatching(/^Error: cannot send with Bearer \[token\], \[token\] and \[token\]\n +at /),
      },
    ]);
    expect(await everythingSeen(broken)).not.toMatch(/odd["\\%]|0123456789/);
  });
});

test('an error of the embedding program is one line with its stack and without the token, and masked in the answer', async () => {
  authorize = () => {
    throw new Error(`no session for Bearer ${sessionToken}, nor for ${demoToken}`);
  };
  const { errors, headers } = await embedded.query('query Me { me { id } }');
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(JSON.stringify(errors)).not.toMatch(/session/);
  expect(lines).toMatchObject([
    {
      level: 'error',
      message: 'unforeseen error',
      requestId: headers.get('x-request-id'),
      stack: expect.stringMatching(/^Error: no session for Bearer \[token\], nor for \[token\]\n +at .*tokens\.test/),
    },
    { level: 'error', message: 'operation', outcome: 'INTERNAL_SERVER_ERROR' },
  ]);
});
