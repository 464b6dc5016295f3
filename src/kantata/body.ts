import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { GatewayError } from '../errors.js';

/** More than any page of 200 records with everything that belongs to them; a body that inflates beyond it is cut. */
export const maxBodyBytes = 32 * 1024 * 1024;

/** Each chunk waits for a turn of the event loop: megabytes in Node's 16 KB take many seconds where that is busy. */
const chunkSize = 128 * 1024;

/** 290 KB of JSON are about 30 KB on the wire. */
export const acceptEncoding = 'gzip, br';

const decoders: Readonly<Record<string, (body: Uint8Array, options: object) => Promise<Uint8Array>>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** The bytes as upstream meant them; throws when they are too many, or cannot be decoded. */
export async function decodeBody(body: Uint8Array, coding = 'identity'): Promise<Uint8Array> {
  if (coding === 'identity' || coding === '') return body;
  const decode = decoders[coding.toLowerCase()];
  try {
    if (decode) return await decode(body, { maxOutputLength: maxBodyBytes, chunkSize });
  } catch {
    throw unreadable('cannot be unpacked, or is larger than 32 MB');
  }
  throw unreadable('is packed in a way that was not asked for');
}

export function tooLarge(): GatewayError {
  return unreadable('is larger than 32 MB');
}

function unreadable(what: string): GatewayError {
  return new GatewayError('UPSTREAM_INVALID_RESPONSE', `Kantata's answer ${what}; ask for less at once.`);
}
