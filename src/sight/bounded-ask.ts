const keptMs = 1_000;
/** Less than the second that a probe usually waits. */
const longestMs = 500;

/**
 * Asks somebody who may be away or slow: for half a second at most, and then not again for a second. Null: no answer.
 */
export function boundedAsk<Answer>(ask: () => Promise<Answer>): () => Promise<Answer | null> {
  let last: { readonly answer: Answer | null; readonly at: number } | null = null;
  let underWay: Promise<Answer | null> | null = null;

  const keep = (answer: Answer | null): Answer | null => {
    last = { answer, at: performance.now() };
    return answer;
  };
  const begin = async (): Promise<Answer | null> => {
    try {
      return keep(await ask());
    } catch {
      return keep(null);
    } finally {
      underWay = null;
    }
  };
  return async () => {
    if (last && performance.now() - last.at < keptMs) return last.answer;
    underWay ??= begin();
    return atMost(longestMs, underWay, () => keep(null));
  };
}

async function atMost<Answer>(ms: number, answer: Promise<Answer>, otherwise: () => Answer): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
