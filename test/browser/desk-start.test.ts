import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { useDesk } from './use-desk.js';

// It is built by then.
useDesk();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function start(environment: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ['server/main.js'], {
    cwd: fileURLToPath(new URL('../../examples/web', import.meta.url)),
    env: { PATH: process.env['PATH'], DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, said };
}

describe('a desk that cannot start says why, in one line', () => {
  test('where its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await start({ PORT: String(port) })).toEqual({
      code: 1,
      said: `Cannot listen on 127.0.0.1:${port}; is something else there? Set PORT to use another.\n`,
    });
    other.close();
  });

  test.each([{}, { KANTATA_API_TOKEN: 'a-token' }, { DESK_PASSWORD: 'a-password' }])('with %j alone', async (given) => {
    expect(await start({ KANTATA_API_URL: 'http://127.0.0.1:9/api/v1', ...given })).toEqual({
      code: 1,
      said: 'With KANTATA_API_URL, set KANTATA_API_TOKEN and DESK_PASSWORD: the desk works as that user.\n',
    });
  });
});
