import { tokens, unexpected } from './json-tokens.js';

const { backslash, closeBrace, closeBracket, comma, openBrace, openBracket, quote, space } = tokens;

/** A place in JSON, which can be moved behind what is there. */
export class JsonCursor {
  at = 0;
  readonly bytes: Buffer;
  protected readonly length: number;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.byteLength;
  }

  isAtEnd(): boolean {
    return this.at === this.length;
  }

  /** The byte behind any white space. */
  nextToken(): number | undefined {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.at];
      if (byte === undefined || byte > space || (byte !== space && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) {
        return byte;
      }
      this.at += 1;
    }
  }

  expect(byte: number): void {
    if (this.bytes[this.at] !== byte) throw unexpected();
    this.at += 1;
  }

  /** Follows the value that is here no further than it takes to find its end, and does not judge it. */
  skipValue(): void {
    const first = this.bytes[this.at];
    if (first === quote) this.at = this.closingQuote(this.at + 1) + 1;
    else if (first === openBrace || first === openBracket) this.skipNested();
    else this.skipWord();
  }

  /** Of the text whose first character is at `from`. */
  protected closingQuote(from: number): number {
    const { bytes } = this;
    const end = Math.min(from + shortText, this.length);
    for (let place = from; place < end; place += 1) {
      const byte = bytes[place];
      if (byte === quote) return place;
      if (byte === backslash) place += 1;
    }
    return this.distantQuote(from);
  }

  /** To have the quotes found takes longer than to look at some bytes, and much less than to look at hundreds. */
  private distantQuote(from: number): number {
    const { bytes } = this;
    for (let place = bytes.indexOf(quote, from); place >= 0; place = bytes.indexOf(quote, place + 1)) {
      let before = place - 1;
      while (before >= from && bytes[before] === backslash) before -= 1;
      if ((place - before) % 2 === 1) return place;
    }
    throw unexpected();
  }

  /** A number, or true, false, null. */
  private skipWord(): void {
    const { bytes, at: from, length } = this;
    let place = from;
    for (; place < length; place += 1) {
      const byte = bytes[place] ?? 0;
      if (byte === comma || byte === closeBrace || byte === closeBracket || byte <= space) break;
    }
    if (place === from) throw unexpected();
    this.at = place;
  }

  private skipNested(): void {
    const { bytes, length } = this;
    let depth = 0;
    for (let place = this.at; place < length; place += 1) {
      const byte = bytes[place] ?? 0;
      if (nesting[byte] === 0) continue;
      if (byte === quote) place = this.closingQuote(place + 1);
      else if (byte === openBrace || byte === openBracket) depth += 1;
      else depth -= 1;
      if (depth > 0) continue;
      this.at = place + 1;
      return;
    }
    throw unexpected();
  }
}

const shortText = 40;

/** 1: a byte by which the end of an object or a list can be told. */
const nesting = new Uint8Array(256);
for (const byte of [quote, openBrace, closeBrace, openBracket, closeBracket]) nesting[byte] = 1;
