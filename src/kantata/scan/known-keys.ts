import type { JsonBytes } from './json-bytes.js';
import { tokens } from './json-tokens.js';

const { colon } = tokens;

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

/**
 * The keys of the records of which the same is wanted, in the order in which they came: also from one answer to the next,
 * for as long as somebody asks for these. They are only ever compared with what has come.
 */
const keysOf = new WeakMap<ReadonlySet<string>, KnownKey[]>();

function recall(wanted: ReadonlySet<string>): KnownKey[] {
  const before = keysOf.get(wanted);
  // Full of what came in other orders: the present one is learnt anew.
  if (before && before.length < mostKnownKeys) return before;
  const known: KnownKey[] = [];
  keysOf.set(wanted, known);
  return known;
}

/** Reads the keys of one collection's records. */
export class KnownKeys {
  private readonly known: KnownKey[];
  private readonly view: DataView;
  private next = 0;

  constructor(
    private readonly json: JsonBytes,
    private readonly wanted: ReadonlySet<string>,
    /** A key that need not be read, wanted or not; always the same for the same `wanted`. */
    private readonly told: string | null,
  ) {
    const { buffer, byteOffset, byteLength } = json.bytes;
    this.view = new DataView(buffer, byteOffset, byteLength);
    this.known = recall(wanted);
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
    const name = text !== this.told && this.wanted.has(text) ? text : null;
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
