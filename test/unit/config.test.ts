import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';

const live = 'https://api.mavenlink.com/api/v1';

function messageOf(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    return String(error);
  }
  return 'nothing was thrown';
}

describe('without any setting', () => {
  test('the gateway serves the demo account on loopback', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      apiUrl: null,
      serviceToken: null,
      isProduction: false,
    });
  });

  test('it calls itself by its name and version', () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const { version } = manifest as { version: string };
    expect(readConfig({}).userAgent).toBe(`kantata-graphql/${version}`);
  });

  test('times are set, and an operation has longer than one of its calls', () => {
    const { upstreamTimeoutMs, operationTimeoutMs } = readConfig({});
    expect(upstreamTimeoutMs).toBeGreaterThan(0);
    expect(operationTimeoutMs).toBeGreaterThan(upstreamTimeoutMs);
  });

  test('blank settings count as none', () => {
    expect(readConfig({ PORT: '', HOST: '', KANTATA_API_URL: '', KANTATA_API_TOKEN: '', NODE_ENV: undefined })).toEqual(
      readConfig({}),
    );
  });

  test('the config cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});

describe('every setting is taken over:', () => {
  test.each([
    [{ PORT: '8080' }, { port: 8080 }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ KANTATA_API_URL: live }, { apiUrl: live }],
    [{ KANTATA_API_URL: `${live}/` }, { apiUrl: live }],
    [
      { KANTATA_API_URL: 'https://kantata.example.org:8443/proxy' },
      { apiUrl: 'https://kantata.example.org:8443/proxy' },
    ],
    [{ KANTATA_API_TOKEN: 'sk-secret' }, { serviceToken: 'sk-secret' }],
    [{ NODE_ENV: 'test' }, { isProduction: false }],
    [
      { NODE_ENV: 'production', KANTATA_API_URL: live },
      { isProduction: true, apiUrl: live },
    ],
    [{ FEDERATION: '1' }, { isSubgraph: true }],
    [{ EXPLORER: 'false' }, { explorer: false }],
    [{ NODE_ENV: 'production', KANTATA_DEMO: '1' }, { explorer: false }],
    [{ NODE_ENV: 'production', KANTATA_DEMO: '1', EXPLORER: 'true' }, { explorer: true }],
    [{ UPSTREAM_TIMEOUT_SECONDS: '3' }, { upstreamTimeoutMs: 3_000 }],
    [{ OPERATION_TIMEOUT_SECONDS: '0.5' }, { operationTimeoutMs: 500 }],
  ])('%j', (env, config) => {
    expect(readConfig(env)).toMatchObject(config);
  });
});

describe('a setting that cannot be used is named:', () => {
  test.each([
    ['PORT', ['abc', '-1', '65536', '80.5', '4000x', ' ', ' 80', '0x1F90', '4e3', '+80', '８０']],
    ['HOST', [' ', 'two words']],
    [
      'KANTATA_API_URL',
      ['nonsense', 'api.mavenlink.com', 'ftp://api.mavenlink.com', 'file:///etc/passwd', 'https://', '/api/v1'],
    ],
    ['KANTATA_API_URL', ['https://user@host/api', 'https://u:p@host/api', 'https://host/api?', 'https://host/?a=b']],
    ['KANTATA_API_URL', ['https://host/api#', 'https://host/api#top', 'http://127.0.0.1/api?a=b']],
    ['KANTATA_API_TOKEN', ['two words', 'line\nbreak', 'naïve', '\u0000']],
    ['KANTATA_DEMO', ['yes', '2']],
    ['FEDERATION', ['yes', 'true']],
    ['UPSTREAM_TIMEOUT_SECONDS', ['0', '-1', 'soon', 'Infinity', ' ', '0x10', '1e2', '.5']],
    ['OPERATION_TIMEOUT_SECONDS', ['0', '-1', 'soon']],
  ])('%s', (name, values) => {
    const messages = values.map((value) => messageOf({ [name]: value }));
    expect(messages.filter((message) => !message.includes(name) || !message.includes('settings'))).toEqual([]);
  });

  test('all of them at once', () => {
    const wrong = { PORT: 'abc', KANTATA_API_URL: 'nonsense', KANTATA_API_TOKEN: 'a b', KANTATA_DEMO: 'x' };
    const message = messageOf({ ...wrong, UPSTREAM_TIMEOUT_SECONDS: '-1', OPERATION_TIMEOUT_SECONDS: '0' });
    const names = [...Object.keys(wrong), 'UPSTREAM_TIMEOUT_SECONDS', 'OPERATION_TIMEOUT_SECONDS'];
    expect(names.filter((name) => !message.includes(name))).toEqual([]);
  });

  test('also beside a demo account that production would not serve', () => {
    const message = messageOf({ NODE_ENV: 'production', PORT: 'abc' });
    expect(message).toContain('PORT');
    expect(message).toContain('KANTATA_API_URL');
  });

  test('without the token', () => {
    expect(messageOf({ KANTATA_API_TOKEN: 'sk-secret with a blank', PORT: 'x' })).not.toContain('sk-secret');
    expect(messageOf({ KANTATA_API_TOKEN: 'sk-secret', PORT: 'x' })).not.toContain('sk-secret');
    expect(messageOf({ KANTATA_API_TOKEN: 'sk-secret', NODE_ENV: 'production' })).not.toContain('sk-secret');
  });
});

describe('in production', () => {
  test.each(['production', 'Production', 'PRODUCTION'])('which is NODE_ENV=%s', (name) => {
    expect(readConfig({ NODE_ENV: name, KANTATA_API_URL: live })).toMatchObject({ isProduction: true });
    expect(messageOf({ NODE_ENV: name })).toContain('KANTATA_API_URL');
  });

  test.each([{}, { KANTATA_DEMO: '0' }, { KANTATA_API_URL: '' }])('the demo account is refused with %j', (env) => {
    const message = messageOf({ NODE_ENV: 'production', ...env });
    expect(message).toContain('KANTATA_API_URL');
    expect(message).toContain('KANTATA_DEMO=1');
  });

  test('the demo account is served when that is asked for', () => {
    const env = { NODE_ENV: 'production', KANTATA_DEMO: '1' };
    expect(readConfig(env)).toMatchObject({ apiUrl: null, isProduction: true });
  });
});

describe('plain http', () => {
  test.each(['http://127.0.0.1:3000/api/v1', 'http://localhost/api/v1', 'http://[::1]:3000', 'http://127.8.9.10'])(
    'is accepted for loopback: %s',
    (url) => {
      expect(readConfig({ KANTATA_API_URL: url }).apiUrl).toBe(url);
    },
  );

  test.each([
    'http://api.mavenlink.com/api/v1',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
    'http://127.example.org',
    'http://0.0.0.0:3000',
    'http://10.0.0.1',
    'http://[::2]',
    'http://localhost@example.org',
  ])('is refused for anything else: %s', (url) => {
    expect(messageOf({ KANTATA_API_URL: url })).toMatch(/KANTATA_API_URL.*https/);
  });
});

test('What is wrong with an address is told without the password in it.', () => {
  expect(messageOf({ KANTATA_API_URL: 'https://user:hunter2@api.mavenlink.com' })).toMatch(
    /^(?!.*hunter2).*credentials/s,
  );
});
