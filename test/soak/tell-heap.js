// Loaded before the gateway (`--import`): whoever started the process may ask what is left after a collection.
import { setTimeout as pause } from 'node:timers/promises';

process.on('message', async () => {
  // Writes go on behind the answers that callers have had, and what a first collection frees can have kept other
  // things: the least of several is what stays.
  let heapUsed = Infinity;
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc();
    heapUsed = Math.min(heapUsed, process.memoryUsage().heapUsed);
    await pause(200);
  }
  process.send({ heapUsed, rss: process.memoryUsage.rss() });
});
