// One connection that sends the same request again as soon as it has the answer.
import autocannon from 'autocannon';

/** Resolves with how long each answer took, in milliseconds, and how many came in a second. */
export async function load({ what, request }, seconds) {
  const times = [];
  const sizes = new Set();
  const run = autocannon({ ...request, connections: 1, duration: seconds, sampleInt: 100, bailout: 1 });
  // Its own histogram counts whole milliseconds only.
  run.on('response', (_client, _status, bytes, milliseconds) => {
    times.push(milliseconds);
    sizes.add(bytes);
  });
  const { errors, non2xx, duration } = await run;
  if (errors > 0 || non2xx > 0 || times.length === 0) {
    throw new Error(`${what}: expected good answers, but got: ${times.length}, ${errors} errors, ${non2xx} not 2xx`);
  }
  // The data stands still, so an answer of another size is another answer.
  if (sizes.size > 1) throw new Error(`${what}: expected one answer all the time, but got sizes: ${[...sizes].join()}`);
  return { times, perSecond: times.length / duration };
}
