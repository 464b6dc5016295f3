import { expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';

test('limits have defaults, and rates and manifests are off without their settings', () => {
  expect(readConfig({})).toMatchObject({
    maxUpstreamCalls: 50,
    maxRecords: 20_000,
    rateLimit: null,
    redisUrl: null,
    trustedDocuments: null,
  });
});

test('each setting is taken over', () => {
  const given = {
    MAX_UPSTREAM_CALLS: '9',
    MAX_RECORDS: '500',
    RATE_LIMIT: '600',
    REDIS_URL: 'rediss://user:word@redis.example.com:6380/1',
    TRUSTED_DOCUMENTS: './persisted-documents.json',
  };
  expect(readConfig(given)).toMatchObject({
    maxUpstreamCalls: 9,
    maxRecords: 500,
    rateLimit: 600,
    redisUrl: given.REDIS_URL,
    trustedDocuments: given.TRUSTED_DOCUMENTS,
  });
});

test.each([
  ['MAX_UPSTREAM_CALLS', '0'],
  ['MAX_UPSTREAM_CALLS', '1e9'],
  ['MAX_RECORDS', '-1'],
  ['RATE_LIMIT', 'none'],
  ['REDIS_URL', 'localhost:6379'],
  ['REDIS_URL', 'https://redis.example.com'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(`- ${name}: `);
});
