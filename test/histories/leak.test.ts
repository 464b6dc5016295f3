import { setTimeout as pause } from 'node:timers/promises';
import { test } from '@jest/globals';
import { startWorld } from './world.js';

test('leak', async () => {
  const world = await startWorld({ settleSeconds: 1 });
  const idle = async (n: number) => {
    globalThis.gc?.();
    const a = process.cpuUsage();
    const t = performance.now();
    await pause(3000);
    const b = process.cpuUsage(a);
    console.log(n, 'idle cpu %', Math.round((b.user + b.system) / 10 / (performance.now() - t)), Math.round(process.memoryUsage().heapUsed / 1e6));
  };
  await idle(0);
  for (let i = 0; i < 60; i += 1) {
    const t = performance.now();
    for (let k = 0; k < 5; k += 1) await world.replicas.ask(i % 2, '{ me { id } }', {}, 'demo-admin');
    await world.replicas.drop(i % 2);
    if (i % 20 === 19) { console.log('took', performance.now() - t); await idle(i); }
  }
  await world.close();
  await idle(99);
}, 100_000);
