import { writeParts, type WriteParts } from '../../src/writes/parts.js';
import type { WriteTimes } from '../../src/writes/times.js';

/**
 * All times shrink with the window, and at 1 s a gateway looks 240 times as often as it does at 240 s, waits for a list
 * for a tenth of a second and may send within half of that, which a busy machine misses all the time. How often it looks
 * and how long it waits for an answer decides nothing, so that is left as at a window of some seconds. A write may leave
 * a little later than its row says; histories leave more room than that between the last commit and the window's end.
 */
export function pacedParts(settleSeconds: number): WriteParts {
  const callerWaits = { answerWithin: 250 };
  const listTakes = { answerWithin: 1_500 };
  const deleteTakes = { answerWithin: 1_500 };
  const pace = { lookEvery: { first: 60, most: 1_000 }, sendWithin: 150 * settleSeconds };
  const paced = <Options extends { readonly times: WriteTimes }>(options: Options, limit: object): Options => ({
    ...options,
    times: { ...options.times, ...pace, ...limit },
  });
  return {
    ...writeParts,
    createIdentify: (client) => writeParts.createIdentify(client, listTakes.answerWithin),
    createLook: (options) => writeParts.createLook(paced(options, listTakes)),
    createSettler: (options) => writeParts.createSettler(paced(options, listTakes)),
    createWriter: (options) => writeParts.createWriter(paced(options, callerWaits)),
    createDeleter: (options) => writeParts.createDeleter(paced(options, deleteTakes)),
  };
}
