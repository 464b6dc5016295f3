import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { decodeBody } from '../../src/kantata/body.js';

const megabyte = 1024 * 1024;

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
])('a large answer in %s is unpacked in few turns of the event loop, since each can be slow', async (coding, pack) => {
  let isOver = false;
  const keepBusy = () => {
    const until = performance.now() + 5;
    while (performance.now() < until);
    if (!isOver) setImmediate(keepBusy);
  };
  const packed = pack(Buffer.alloc(30 * megabyte, ' '));
  keepBusy();
  const began = performance.now();
  const body = await decodeBody(packed, coding);
  isOver = true;
  expect(body).toHaveLength(30 * megabyte);
  // In chunks of 16 KB these would be 1,920 turns, of 5 ms and more.
  expect(performance.now() - began).toBeLessThan(6_000);
});
