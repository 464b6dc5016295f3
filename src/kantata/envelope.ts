import { GatewayError } from '../errors.js';
import { isWireId } from './id.js';
import type { WireRecord } from './resource.js';
import { scanEnvelope, type Projection } from './scan/scan-envelope.js';

/** A record that matched: its collection, and its id there. */
interface Result {
  readonly key: string;
  readonly id: string;
}

/** One decoded REST answer: what matched, in upstream's order, and every record that came along. */
export interface Envelope {
  /** How many match in all; null when upstream did not say. */
  readonly count: number | null;
  readonly results: readonly Result[];
  /** collection -> id -> record, as the maps of the answer. */
  readonly collections: ReadonlyMap<string, ReadonlyMap<string, WireRecord>>;
}

/**
 * Bytes to envelope. What does not look like a record is left out; what is no envelope at all is an error. With a
 * projection, records have no other keys than are wanted.
 */
export function parseEnvelope(bytes: Uint8Array, projection?: Projection): Envelope {
  const scanned = projection && scanEnvelope(bytes, projection);
  if (scanned) return { collections: scanned.collections, ...readHead(scanned) };
  const body = parseObject(bytes);
  return { collections: readCollections(body, projection), ...readHead(body) };
}

function readHead({ results, count }: { readonly results?: unknown; readonly count?: unknown }) {
  if (!Array.isArray(results)) throw invalid('Kantata answered without the list of results that every answer has.');
  return { count: readCount(count), results: readResults(results) };
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch (cause) {
    throw invalid('Kantata answered with something that is not JSON.', cause);
  }
  if (isObject(body)) return body;
  throw invalid('Kantata answered with JSON that is not an object.');
}

function readCount(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** What does not name a record is left out. */
function readResults(values: readonly unknown[]): Result[] {
  const results: Result[] = [];
  for (const value of values) {
    if (!isObject(value)) continue;
    const { key, id: told } = value;
    const id = typeof told === 'number' ? String(told) : told;
    if (typeof key === 'string' && typeof id === 'string' && isWireId(id)) results.push({ key, id });
  }
  return results;
}

type Collections = Map<string, Map<string, WireRecord>>;

function readCollections(body: Record<string, unknown>, projection: Projection | undefined): Collections {
  const collections: Collections = new Map();
  for (const [name, map] of Object.entries(body)) {
    if (!isObject(map) || name === 'meta' || projection?.has(name) === false) continue;
    collections.set(name, readRecords(map, projection?.get(name)));
  }
  return collections;
}

function readRecords(map: Record<string, unknown>, wanted: ReadonlySet<string> | undefined): Map<string, WireRecord> {
  const records = new Map<string, WireRecord>();
  for (const [id, record] of Object.entries(map)) {
    if (!isObject(record) || !isWireId(id)) continue;
    const kept = wanted ? Object.fromEntries(Object.entries(record).filter(([key]) => wanted.has(key))) : record;
    kept['id'] = id;
    records.set(id, kept);
  }
  return records;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(message: string, cause?: unknown): GatewayError {
  return new GatewayError('UPSTREAM_INVALID_RESPONSE', message, { cause });
}
