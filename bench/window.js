// One measurement: a server under a load for a while, and what that took.
import { openLoad } from './load.js';
import { ask } from './processes.js';
import { cpuMsOf, residentMbOf } from './usage.js';

export async function measureWindow(server, stub, shape, load, seconds) {
  const callers = await openLoad(server, shape, load);
  try {
    await ask(stub.child, 'counts');
    const [began, cpuBefore] = [performance.now(), cpuMsOf(server.child)];
    const { times, perSecond } = await callers.run(seconds);
    const cpuMs = cpuMsOf(server.child) - cpuBefore;
    const elapsedMs = performance.now() - began;
    const { calls, recorded } = await ask(stub.child, 'counts');
    return {
      times,
      perSecond,
      cpuMs: cpuMs / times.length,
      busy: cpuMs / elapsedMs,
      calls: calls / times.length,
      recorded,
      residentMb: residentMbOf(server.child),
    };
  } finally {
    callers.close();
  }
}
