import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { demoToken } from '../../src/demo/account.js';
import { startGateway, type TestGateway } from '../support/start-gateway.js';

const exporter = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';

const ask = (gateway: TestGateway, query: string, headers: Record<string, string> = {}) =>
  fetch(new URL('graphql', gateway.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${demoToken}`, ...headers },
    body: JSON.stringify({ query }),
  });
const sentOn = ({ demo }: TestGateway) => demo.requests.splice(0).map(({ headers }) => headers['traceparent']);
const traceparentOf = (span: ReadableSpan | undefined) => {
  const { traceId, spanId } = span!.spanContext();
  return `00-${traceId}-${spanId}-01`;
};

describe('with somebody who takes spans', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ tracerProvider });
  });
  afterEach(() => {
    exporter.reset();
    gateway.upstreamRequests();
  });
  afterAll(() => gateway.close());

  const spans = () => {
    const all = exporter.getFinishedSpans();
    return {
      operations: all.filter(({ kind }) => kind === SpanKind.SERVER),
      calls: all.filter(({ kind }) => kind === SpanKind.CLIENT),
    };
  };

  test('an operation is a span, and each of its calls one below it, whose name Kantata is told', async () => {
    const query = 'query Payments { externalPayments(first: 20) { nodes { id invoice { recipient { fullName } } } } }';
    const response = await ask(gateway, query);
    const { operations, calls } = spans();
    expect(operations).toMatchObject([
      {
        name: 'query Payments',
        parentSpanContext: undefined,
        status: { code: SpanStatusCode.UNSET },
        attributes: {
          'graphql.operation.type': 'query',
          'graphql.operation.name': 'Payments',
          'kantata_graphql.outcome': 'ok',
          'kantata_graphql.upstream_calls': 2,
          'kantata_graphql.request_id': response.headers.get('x-request-id'),
        },
      },
    ]);
    expect(calls.map(({ name }) => name)).toEqual(['GET external_payments', 'GET invoices']);
    for (const call of calls) {
      expect(call.parentSpanContext?.spanId).toBe(operations[0]?.spanContext().spanId);
      expect(call.attributes).toEqual({
        'http.request.method': 'GET',
        'url.template': expect.stringMatching(/^\/(external_payments|invoices)$/),
        'http.response.status_code': 200,
        'kantata.request_id': expect.stringMatching(/^[\w-]{36}$/),
      });
    }
    expect(sentOn(gateway)).toEqual(calls.map(traceparentOf));
  });

  test('a write is traced like a read, and nothing of what it says is in the trace', async () => {
    const input =
      '{ workspaceId: "41000001", amount: 31337, message: "secret-message", idempotencyKey: "secret-key-1" }';
    await ask(gateway, `mutation Pay { createExternalPayment(input: ${input}) { outcome externalPayment { id } } }`);
    const { operations, calls } = spans();
    expect(operations).toMatchObject([{ name: 'mutation Pay' }]);
    const post = calls.find(({ name }) => name === 'POST external_payments');
    expect(sentOn(gateway)).toContain(traceparentOf(post));
    const told = exporter.getFinishedSpans().map(({ name, attributes, events }) => [name, attributes, events]);
    expect(JSON.stringify(told)).not.toMatch(/secret|31337|41000001|outcome \{|createExternalPayment/);
  });

  test('a call that two operations share belongs to the first', async () => {
    const remove = gateway.demo.answerWith({ matches: () => true, delayMs: 300 });
    const first = ask(gateway, 'query First { me { id } }');
    await pause(100);
    await Promise.all([first, ask(gateway, 'query Second { me { id } }')]);
    remove();
    const { operations, calls } = spans();
    expect(calls).toHaveLength(1);
    const owner = operations.find(({ name }) => name === 'query First');
    expect(calls[0]?.parentSpanContext?.spanId).toBe(owner?.spanContext().spanId);
    expect(operations.map(({ attributes }) => attributes['kantata_graphql.upstream_calls']).sort()).toEqual([0, 1]);
  });

  test('operations that run at once keep their calls apart', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `N${index + 1}`);
    await Promise.all(
      names.map((name, index) => ask(gateway, `query ${name} { users(first: ${index + 1}) { nodes { id } } }`)),
    );
    const { operations, calls } = spans();
    const parents = new Set(calls.map(({ parentSpanContext }) => parentSpanContext?.spanId));
    expect(parents).toEqual(new Set(operations.map((span) => span.spanContext().spanId)));
    expect(parents.size).toBe(12);
  });

  test('what fails upstream marks the spans as failed', async () => {
    const remove = gateway.demo.answerWith({ matches: () => true, answer: { status: 500, body: '' } });
    await ask(gateway, 'query Me { me { id } }');
    remove();
    for (const span of exporter.getFinishedSpans()) expect(span.status).toEqual({ code: SpanStatusCode.ERROR });
  });

  test('the trace of a caller goes on', async () => {
    await ask(gateway, 'query Me { me { id } }', { traceparent: `00-${traceId}-${spanId}-01` });
    const { operations, calls } = spans();
    expect(operations[0]?.parentSpanContext).toMatchObject({ traceId, spanId, isRemote: true });
    expect(calls[0]?.spanContext().traceId).toBe(traceId);
    expect(sentOn(gateway)).toEqual([traceparentOf(calls[0])]);
  });

  test.each([
    'nonsense',
    `00-${traceId}-${spanId}`,
    `00-${traceId}-${spanId}-01-more`,
    `ff-${traceId}-${spanId}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId}-${spanId}-01,00-${traceId}-${spanId}-01`,
  ])('a traceparent of another shape (%s) is dropped', async (traceparent) => {
    await ask(gateway, 'query Me { me { id } }', { traceparent });
    const { operations, calls } = spans();
    expect(operations[0]?.parentSpanContext).toBeUndefined();
    expect(operations[0]?.spanContext().traceId).not.toBe(traceId);
    expect(sentOn(gateway)).toEqual([traceparentOf(calls[0])]);
  });
});

describe('with nobody who takes spans', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  test('a good traceparent is passed on as it came, and another or none is not', async () => {
    await ask(gateway, '{ me { id } }', { traceparent: `00-${traceId}-${spanId}-00` });
    expect(sentOn(gateway)).toEqual([`00-${traceId}-${spanId}-00`]);
    await ask(gateway, '{ me { id } }', { traceparent: 'nonsense' });
    await ask(gateway, '{ me { id } }');
    expect(sentOn(gateway)).toEqual([undefined, undefined]);
  });
});

test('with a collector, spans are sent to it, the last of them when the gateway stops', async () => {
  const received: { readonly url: string | undefined; readonly body: string }[] = [];
  const collector = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      received.push({ url: request.url, body });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    })();
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  const gateway = await startGateway({ otlpEndpoint: `http://127.0.0.1:${port}` });
  await ask(gateway, 'query Traced { me { id } }');
  await gateway.close();
  collector.close();
  collector.closeAllConnections();
  expect(received.map(({ url }) => url)).toEqual(['/v1/traces']);
  for (const text of ['query Traced', 'GET users', 'service.name', 'kantata-graphql']) {
    expect(received[0]?.body).toContain(text);
  }
  expect(received[0]?.body).not.toContain(demoToken);
});

test('a collector that is away or silent delays neither answers nor the end', async () => {
  const gateway = await startGateway({ otlpEndpoint: 'http://127.0.0.1:1' });
  expect((await ask(gateway, 'query Me { me { id } }')).status).toBe(200);
  const began = performance.now();
  await gateway.close();
  expect(performance.now() - began).toBeLessThan(4_000);
});
