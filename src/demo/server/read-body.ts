import type { IncomingMessage } from 'node:http';

const limit = 256 * 1024;

export interface Body {
  /** Undefined where there is none, or it is broken, or not said to be JSON. */
  readonly json: unknown;
  readonly isTooLarge: boolean;
}

/** A body that ends early throws: nothing comes of the request. */
export async function readBody(message: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stream: AsyncIterable<unknown> = message;
  // What is too large is read to its end as well: an answer before that makes clients see a reset.
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  const isJson = /^application\/json\b/i.test(message.headers['content-type'] ?? '');
  const isTooLarge = size > limit;
  return { json: isJson && !isTooLarge ? parse(Buffer.concat(chunks).toString()) : undefined, isTooLarge };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
