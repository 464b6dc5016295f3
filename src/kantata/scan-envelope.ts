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
import { isWireId } from './id.js';
import { closeBrace, colon, comma, JsonBytes, openBrace, openBracket, unexpected } from './json-bytes.js';
import type { WireRecord } from './resource.js';

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
  const keys = new KnownKeys(json, wantedOfResults);
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
  const others = new Set(wanted);
  others.delete('id');
  const keys = new KnownKeys(json, others);
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

/** A key as it stood in a record before, from the brace or comma in front of it to its colon. */
interface KnownKey {
  /** Its bytes by fours; the last four may overlap those before. */
  readonly words: readonly number[];
  readonly length: number;
  /** Null: it is not wanted. */
  readonly name: string | null;
}

/** How many keys may be missing in a record before the next one is taken for a new one. */
const lookAhead = 8;
const mostKnownKeys = 256;

/** The keys of one collection's records, in the order in which they come. */
class KnownKeys {
  private readonly known: KnownKey[] = [];
  private readonly view: DataView;
  private next = 0;

  constructor(
    private readonly json: JsonBytes,
    private readonly wanted: ReadonlySet<string>,
  ) {
    const { buffer, byteOffset, byteLength } = json.bytes;
    this.view = new DataView(buffer, byteOffset, byteLength);
  }

  /** The first key of a record comes next. */
  begin(): void {
    this.next = 0;
  }

  /** From the brace or the comma in front of a key to behind its colon; the key where it is wanted, null where not. */
  pass(): string | null {
    const last = Math.min(this.next + lookAhead, this.known.length);
    for (let index = this.next; index < last; index += 1) {
      const key = this.known[index];
      if (key === undefined || !this.isHere(key)) continue;
      this.next = index + 1;
      this.json.at += key.length;
      return key.name;
    }
    return this.learn();
  }

  private isHere({ words, length }: KnownKey): boolean {
    const { at, bytes } = this.json;
    if (at + length > bytes.length) return false;
    const last = words.length - 1;
    for (let index = 0; index < last; index += 1) {
      if (this.view.getInt32(at + index * 4) !== words[index]) return false;
    }
    return this.view.getInt32(at + length - 4) === words[last];
  }

  private learn(): string | null {
    const { json } = this;
    const from = json.at;
    json.at += 1;
    json.nextToken();
    const text = json.readText();
    json.nextToken();
    json.expect(colon);
    const name = this.wanted.has(text) ? text : null;
    if (this.known.length < mostKnownKeys) {
      this.known.splice(this.next, 0, { words: this.wordsFrom(from), length: json.at - from, name });
      this.next += 1;
    }
    return name;
  }

  /** A key is at least `,"":`, so there always are four bytes. */
  private wordsFrom(from: number): number[] {
    const { at } = this.json;
    const words: number[] = [];
    for (let place = from; place + 4 < at; place += 4) words.push(this.view.getInt32(place));
    words.push(this.view.getInt32(at - 4));
    return words;
  }
}
