/**
 * Reads an answer once, as bytes, and keeps only what was asked for.
 *
 * A page of 100 payments with all that comes along is some 260 KB of JSON, of which a screen shows a tenth. JSON.parse
 * makes a string of it, and then objects of all of it. Here the wanted keys of each collection are known before, and
 * everything else is passed over.
 *
 * What makes it quick is that the records of a collection are alike: the key that comes next is nearly always the one
 * that came next in the record before, and to compare it with that takes less than to find out which one it is.
 */
import { isWireId } from '../id.js';
import type { WireRecord } from '../resource.js';
import { JsonBytes } from './json-bytes.js';
import { tokens, unexpected } from './json-tokens.js';
import { KnownKeys } from './known-keys.js';

const { closeBrace, comma, openBrace, openBracket } = tokens;

/** The wanted wire keys of each collection; of others no record is wanted. */
export type Projection = ReadonlyMap<string, ReadonlySet<string>>;

/** The parts of an answer, unchecked but for the ids of records: what JSON.parse gives, of each record what is wanted. */
export interface ScannedEnvelope {
  readonly results: unknown;
  readonly count: unknown;
  readonly collections: Map<string, Map<string, WireRecord>>;
}

/** Null: JSON.parse has to read it. */
export function scanEnvelope(bytes: Uint8Array, projection: Projection): ScannedEnvelope | null {
  try {
    return scan(new JsonBytes(bytes), projection);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function scan(json: JsonBytes, projection: Projection): ScannedEnvelope {
  const collections = new Map<string, Map<string, WireRecord>>();
  let results: unknown;
  let count: unknown;
  json.nextToken();
  json.readMembers((name) => {
    const wanted = projection.get(name);
    // Of two members of one name, JSON.parse has the last.
    collections.delete(name);
    if (wanted && json.bytes[json.at] === openBrace) collections.set(name, readRecords(json, wanted));
    else if (name === 'results') results = readResults(json);
    else if (name === 'count') count = json.readValue();
    else json.skipValue();
  });
  json.nextToken();
  if (!json.isAtEnd()) throw unexpected();
  return { results, count, collections };
}

const wantedOfResults = new Set(['key', 'id']);

/** Null for what is no object. */
function readResults(json: JsonBytes): unknown {
  if (json.bytes[json.at] !== openBracket) return json.readValue();
  const results: (WireRecord | null)[] = [];
  const keys = new KnownKeys(json, wantedOfResults, null);
  json.readItems(() => {
    const isObject = json.bytes[json.at] === openBrace;
    results.push(isObject ? readRecord(json, keys, {}) : null);
    if (!isObject) json.skipValue();
  });
  return results;
}

/** By their ids, which they have, too. */
function readRecords(json: JsonBytes, wanted: ReadonlySet<string>): Map<string, WireRecord> {
  const records = new Map<string, WireRecord>();
  const keys = new KnownKeys(json, wanted, 'id');
  json.readMembers((id) => {
    if (json.bytes[json.at] === openBrace && isWireId(id)) records.set(id, readRecord(json, keys, { id }));
    else {
      records.delete(id);
      json.skipValue();
    }
  });
  return records;
}

function readRecord(json: JsonBytes, keys: KnownKeys, record: WireRecord): WireRecord {
  keys.begin();
  if (isEmptyObject(json)) return record;
  for (;;) {
    const name = keys.pass();
    json.nextToken();
    if (name === null) json.skipValue();
    else record[name] = json.readValue();
    const byte = json.nextToken();
    if (byte === comma) continue;
    if (byte !== closeBrace) throw unexpected();
    json.at += 1;
    return record;
  }
}

function isEmptyObject(json: JsonBytes): boolean {
  const from = json.at;
  json.at += 1;
  const isEmpty = json.nextToken() === closeBrace;
  json.at = isEmpty ? json.at + 1 : from;
  return isEmpty;
}
