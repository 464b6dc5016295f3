// Callers who ask random operations, some of whom hang up.
import { createRandom } from '../../dist/demo/data/random.js';
import { codesOf, judge } from './judge.js';
import { createDocuments, variablesFor } from './operations.js';

const callerCount = 20;
const atOnce = 16;
/** Sent again and again with other values: the gateway keeps parsed documents, up to some megabytes of them. */
const documentCount = 600;
const mostDefects = 10;
/** Nothing may take longer than the deadline of an operation. */
const patienceMs = 15_000;

export function createLoad({ seed, url, isAlive }) {
  const documents = createDocuments(documentCount, createRandom(seed));
  // Who is refused comes back with another token, as after signing in again.
  const signIns = Array(callerCount).fill(0);
  const tally = { operations: 0, hungUp: 0, ownTexts: 0, codes: {}, outcomes: {}, defects: [] };

  async function one(index) {
    const random = createRandom(seed + index * 104_729);
    const caller = random.int(0, callerCount - 1);
    const document = documents[index % documentCount];
    const variables = variablesFor(document, random);
    const hangsUpAfter = random.chance(0.08) ? random.int(1, 80) : null;
    const blame = (what) =>
      tally.defects.push(
        `${what} (operation ${index}):\n${document.query}\n${JSON.stringify(variables).slice(0, 2_000)}`,
      );
    try {
      const text = await ask(caller, { query: document.query, variables }, hangsUpAfter);
      tally.ownTexts += text.split(`caller-${caller}"`).length - 1;
      const codes = codesOf(text);
      count(tally.codes, codes);
      count(tally.outcomes, text.match(/(?<=")(DONE|REJECTED|PENDING|UNRESOLVED)(?=")/g) ?? []);
      if (codes.includes('UNAUTHENTICATED')) signIns[caller] += 1;
      for (const what of judge({ caller, text })) blame(`${what}: ${text.slice(0, 2_000)}`);
    } catch (error) {
      if (hangsUpAfter === null) blame(`no answer came: ${error.cause ?? error}`);
      else tally.hungUp += 1;
    }
  }

  async function ask(caller, body, hangsUpAfter = null) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer caller-${caller}-${signIns[caller]}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(hangsUpAfter ?? patienceMs),
    });
    return response.text();
  }

  return {
    tally,
    ask,
    /** Ends after that long, when all have their answers; every document has been sent once by then. */
    async run(milliseconds) {
      const end = performance.now() + milliseconds;
      const goesOn = () =>
        isAlive() &&
        tally.defects.length < mostDefects &&
        (performance.now() < end || tally.operations < documentCount);
      const worker = async () => {
        while (goesOn()) await one((tally.operations += 1));
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
    },
  };
}

function count(counts, names) {
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
}
