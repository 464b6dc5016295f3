import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Request, Response } from 'got';
import type { Signal } from '../ending.js';
import { maxBodyBytes, tooLarge } from './body.js';

export interface Received {
  readonly response: Response;
  /** As it came: packed, if upstream packed it. */
  readonly body: Uint8Array;
}

/**
 * The answer to a request, and to what got sends in its place when it tries again. Throws got's errors, the reason of the
 * signal, and an error of the catalogue for a body that is too large.
 *
 * Why not got's promises: they hand the body on from one buffer to the next, which for a page of records takes longer
 * than all else that got does for it.
 */
export function receive(first: Request, signal: Signal): Promise<Received> {
  return new Promise((resolve, reject) => {
    let request = first;
    const end = () => signal.removeEventListener('abort', giveUp);
    const fail = (error: unknown) => {
      end();
      request.destroy();
      reject(error instanceof Error ? error : new Error('The read was ended.'));
    };
    const giveUp = () => fail(signal.reason);

    const attempt = (sent: Request): void => {
      request = sent;
      let response: Response | undefined;
      let body: BodyBuffer | undefined;
      const tooMuch = () => fail(tooLarge());
      sent.once('request', (message: ClientRequest) => message.once('response', boundFailure(tooMuch)));
      sent.once('response', (head: Response) => {
        response = head;
        const length = Number(head.headers['content-length']);
        if (length > maxBodyBytes) tooMuch();
        else body = createBodyBuffer(length);
      });
      sent.on('data', (part: Uint8Array) => {
        if (body?.add(part) === false) tooMuch();
      });
      sent.once('retry', (_count: number, _error: unknown, again: () => Request) => attempt(again()));
      // Also after the end: an error without a listener ends the process.
      sent.on('error', fail);
      sent.once('end', () => {
        if (!response || !body) return;
        end();
        resolve({ response, body: body.bytes() });
      });
    };
    signal.addEventListener('abort', giveUp);
    attempt(first);
    if (signal.aborted) giveUp();
  });
}

/** got takes in the whole body of a failure by itself. */
function boundFailure(tooMuch: () => void): (message: IncomingMessage) => void {
  return (message) => {
    if ((message.statusCode ?? 0) < 300) return;
    const { socket } = message;
    const before = socket.bytesRead;
    message.on('readable', () => {
      if (socket.bytesRead - before > maxBodyBytes) tooMuch();
    });
  };
}

interface BodyBuffer {
  /** False: there is more than may come. */
  readonly add: (part: Uint8Array) => boolean;
  readonly bytes: () => Uint8Array;
}

/** In one piece from the start, where its length is told; NaN: it is not. */
function createBodyBuffer(told: number): BodyBuffer {
  let bytes = Buffer.allocUnsafeSlow(told > 0 ? told : 0);
  let length = 0;
  return {
    add(part) {
      const all = length + part.byteLength;
      if (all > maxBodyBytes) return false;
      if (all > bytes.byteLength) {
        const larger = Buffer.allocUnsafeSlow(Math.max(all, Math.min(bytes.byteLength * 2, maxBodyBytes)));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      bytes.set(part, length);
      length = all;
      return true;
    },
    bytes: () => bytes.subarray(0, length),
  };
}
