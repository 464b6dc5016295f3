import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { useGateway, type SharedGateway } from '../support/use-gateway.js';

const strict = useGateway();
const lenient = useGateway({ serviceToken: demoTokens.lead });

async function ask(gateway: SharedGateway, authorization: string | undefined, query = '{ me { id } }') {
  const response = await fetch(new URL('graphql', gateway.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Awaited<ReturnType<SharedGateway['query']>>;
}

describe('a request without credentials', () => {
  test('is UNAUTHENTICATED without a call upstream when there is no service token', async () => {
    const { data, errors } = await ask(
      strict,
      undefined,
      '{ me { id } externalPayments { totalCount } invoice(id: "41000005") { id } }',
    );
    expect(data).toEqual({ me: null, externalPayments: null, invoice: null });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(Array(3).fill('UNAUTHENTICATED'));
    expect(strict.upstreamRequests()).toEqual([]);
  });

  test('may still ask for what needs no call', async () => {
    expect(await ask(strict, undefined, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });

  test('is made with the service token when there is one', async () => {
    expect(await ask(lenient, undefined)).toEqual({ data: { me: { id: lenient.data.callers.lead } } });
    expect(lenient.upstreamCallers()).toEqual(['lead']);
  });
});

describe('a request with credentials', () => {
  test('is made with those, and not with the service token', async () => {
    expect(await ask(lenient, `Bearer ${demoTokens.guest}`)).toEqual({
      data: { me: { id: lenient.data.callers.guest } },
    });
    expect(lenient.upstreamCallers()).toEqual(['guest']);
  });

  test('that upstream does not know is UNAUTHENTICATED, and does not fall back to the service token', async () => {
    expect(await ask(lenient, 'Bearer no-such-token')).toMatchObject({
      data: { me: null },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(lenient.upstreamCallers()).toEqual(['unknown']);
  });

  test.each([
    'Basic ZGVtbzphZG1pbg==',
    'Bearer',
    'demo-admin',
    'Bearer demo-admin demo-lead',
    'Token demo-admin',
    'Bearer demo-ädmin',
  ])('of the form %p is UNAUTHENTICATED without a call upstream', async (authorization) => {
    for (const gateway of [strict, lenient]) {
      const { data, errors } = await ask(gateway, authorization);
      expect(data).toEqual({ me: null });
      expect(errors).toMatchObject([{ path: ['me'], extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(JSON.stringify(errors)).not.toMatch(/demo-|ZGVtbz/);
      expect(gateway.upstreamRequests()).toEqual([]);
    }
  });
});

describe('callers at the same time', () => {
  const query = `{ me { id fullName }
    externalPayments(first: 30) { totalCount nodes { id user { bio } workspace { id price { minorUnits } status { key } } } } 
    users(first: 30) { totalCount nodes { id } } }`;
  const roles = ['admin', 'lead', 'guest'] as const;

  test('each get their own answer, with their own calls', async () => {
    const alone: Record<string, { data: unknown; calls: number }> = {};
    for (const role of roles) {
      const data = await strict.ask(query, {}, demoTokens[role]);
      alone[role] = { data, calls: strict.upstreamRequests().length };
    }
    expect(new Set(roles.map((role) => JSON.stringify(alone[role]!.data))).size).toBe(3);

    strict.upstreamAnswers({ matches: ({ path }) => path === '/external_payments', delayMs: 30 });
    const callers = Array.from({ length: 36 }, (_, index) => roles[index % roles.length]!);
    const answers = await Promise.all(callers.map((role) => strict.ask(query, {}, demoTokens[role])));
    for (const [index, role] of callers.entries()) expect(answers[index]).toEqual(alone[role]!.data);
    const sent = strict.upstreamCallers();
    for (const role of roles) {
      const own = sent.filter((caller) => caller === role);
      // Identical reads of one caller are one call while it is under way.
      expect(own.length).toBeGreaterThanOrEqual(alone[role]!.calls);
      expect(own.length).toBeLessThanOrEqual(12 * alone[role]!.calls);
    }
  }, 20_000);

  test('of whom one fails do not fail the others', async () => {
    const [good, unknown, none] = await Promise.all([
      ask(strict, `Bearer ${demoTokens.lead}`),
      ask(strict, 'Bearer no-such-token'),
      ask(strict, undefined),
    ]);
    expect(good).toEqual({ data: { me: { id: strict.data.callers.lead } } });
    for (const bad of [unknown, none]) expect(bad.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
