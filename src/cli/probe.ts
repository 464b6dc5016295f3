import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';

/** What came of one request: an answer of whatever kind, or the code of why there is none. */
export type Probe =
  | {
      readonly is: 'answer';
      readonly status: number;
      readonly body: Uint8Array;
      /** As it was told; undefined when it was not. */
      readonly date: string | undefined;
      /** The day on which the certificate ends; null without TLS. */
      readonly certificateUntil: string | null;
      readonly askedAt: number;
      readonly answeredAt: number;
    }
  | { readonly is: 'failure'; readonly code: string };

const timeoutMs = 10_000;
const mostBytes = 1024 * 1024;

/** Asks once, follows nothing, and tries nothing again. */
export async function probe(url: URL, headers: Readonly<Record<string, string>>): Promise<Probe> {
  const askedAt = Date.now();
  try {
    const message = await ask(url, headers);
    const answeredAt = Date.now();
    const { statusCode: status = 0, socket } = message;
    const certificateUntil = socket instanceof TLSSocket ? socket.getPeerCertificate().valid_to : null;
    const body = await readBody(message);
    return { is: 'answer', status, body, date: message.headers.date, certificateUntil, askedAt, answeredAt };
  } catch (error) {
    return { is: 'failure', code: codeOf(error) };
  }
}

function ask(url: URL, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    request(url, { headers, signal, agent: false }, resolve).once('error', reject).end();
  });
}

async function readBody(message: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of message) {
    chunks.push(chunk);
    length += chunk.byteLength;
    // No answer about one user is as long as that.
    if (length > mostBytes) break;
  }
  return Buffer.concat(chunks);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'ETIMEDOUT';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
