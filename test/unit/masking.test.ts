import { ApolloServer } from '@apollo/server';
import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { badInput, errorCatalogue, GatewayError, type ErrorCode } from '../../src/errors.js';
import { maskError } from '../../src/masking.js';

const secret = 'https://api.mavenlink.com/api/v1/users?Bearer sk-secret';

/** The errors of an operation whose one field throws this. */
async function errorsOf(thrown: unknown, query = '{ field }') {
  const server = new ApolloServer({
    typeDefs: 'type Query { field(first: Int): Int other: Int! }',
    resolvers: {
      Query: {
        field: () => {
          throw thrown;
        },
        other: () => null,
      },
    },
    formatError: maskError,
    includeStacktraceInErrorResponses: false,
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    stopOnTerminationSignals: false,
  });
  const { body } = await server.executeOperation({ query });
  await server.stop();
  if (body.kind !== 'single') throw new Error('Expected a single answer.');
  return body.singleResult.errors ?? [];
}
const ignore = () => undefined;

describe('an unforeseen error', () => {
  test.each<[string, unknown]>([
    ['an Error', new Error(secret)],
    ['a TypeError', new TypeError(secret)],
    ['an error with a cause', new Error(secret, { cause: new Error(secret) })],
    ['text', secret],
    ['an object', { message: secret }],
    ['nothing', undefined],
    ['a GraphQLError without a code', new GraphQLError(secret)],
    ['an error with extensions of its own', Object.assign(new Error(secret), { extensions: { url: secret } })],
    ['an error with a code of its own', Object.assign(new Error(secret), { extensions: { code: 'FORBIDDEN' } })],
    ['an error like those of a system call', Object.assign(new Error(secret), { code: 'ECONNRESET', address: secret })],
  ])('is masked when it is %s', async (_what, thrown) => {
    const errors = await errorsOf(thrown);
    expect(errors).toEqual([
      expect.objectContaining({ path: ['field'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    ]);
    expect(JSON.stringify(errors)).not.toContain('sk-secret');
    expect(errors[0]?.message).not.toBe('');
  });

  test('is masked when GraphQL itself finds a null that may not be', async () => {
    const errors = await errorsOf(null, '{ other }');
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'INTERNAL_SERVER_ERROR' } })]);
  });
});

describe('an error of the catalogue', () => {
  const foreseen = (Object.keys(errorCatalogue) as ErrorCode[]).filter((code) => code !== 'INTERNAL_SERVER_ERROR');

  test.each(foreseen)('keeps its message, code and path: %s', async (code) => {
    const errors = await errorsOf(new GatewayError(code, 'What was expected, and what came.'));
    expect(errors).toEqual([
      expect.objectContaining({ message: 'What was expected, and what came.', path: ['field'], extensions: { code } }),
    ]);
  });

  test('keeps the seconds to wait', async () => {
    const errors = await errorsOf(new GatewayError('RATE_LIMITED', 'Too many calls.', { retryAfter: 0 }));
    expect(errors[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 0 });
  });

  test('does not tell its cause', async () => {
    const errors = await errorsOf(new GatewayError('UPSTREAM_TIMEOUT', 'Too late.', { cause: new Error(secret) }));
    expect(JSON.stringify(errors)).not.toContain('sk-secret');
  });
});

describe('an error of Apollo', () => {
  test.each([
    ['{', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED', /nothing/],
    ['query A { field } query B { field }', 'OPERATION_RESOLUTION_FAILURE', /operation/],
    ['query ($first: Int!) { field(first: $first) }', 'BAD_USER_INPUT', /first/],
  ])('keeps its message and code: %s', async (query, code, message) => {
    const errors = await errorsOf(null, query);
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
    expect(errors[0]?.extensions?.['code']).toBe(code);
  });
});

describe('a refusal of input', () => {
  test.each<[unknown, string]>([
    [500, '500'],
    ['yesterday', 'yesterday'],
    ['', '""'],
    [' ', '" "'],
    [null, 'null'],
    [false, 'false'],
    [['1', 'a'], '["1","a"]'],
    [{ from: 1 }, '{"from":1}'],
    [undefined, 'nothing'],
  ])('tells what was expected, and that %j came', (got, shown) => {
    const { message, extensions } = badInput('first', 'be between 1 and 200', got);
    expect(message).toBe(`first must be between 1 and 200, but got: ${shown}`);
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test('stays short whatever came', () => {
    expect(badInput('first', 'be 1', 'x'.repeat(10_000)).message.length).toBeLessThan(150);
  });
});
