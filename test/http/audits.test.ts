import { describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

/** GETs are refused to plain pages of other sites; with this header a request cannot come from one. */
const fetchFn: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(input, { ...init, headers });
};

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => new URL('graphql', gateway.url).href, fetchFn });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
