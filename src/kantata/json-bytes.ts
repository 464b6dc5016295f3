/**
 * Walks over JSON as bytes, and makes values only of those that are asked for.
 *
 * It does not judge: what is passed over is only followed as far as it takes to find its end. Whatever it does not
 * expect, it throws `SyntaxError` for; whoever reads with it has then JSON.parse say what there is, or what is wrong.
 */
export class JsonBytes {
  /** Where it stands. */
  at = 0;
  readonly bytes: Buffer;
  private readonly length: number;
  /** The bytes from `blockFrom` to `blockTo`, a character for each. */
  private block = '';
  private blockFrom = 0;
  private blockTo = 0;

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

  /** Walks through the object whose brace is here; `readMember` stands on the value, and leaves behind it. */
  readMembers(readMember: (name: string) => void): void {
    this.readParts(openBrace, closeBrace, () => {
      const name = this.readText();
      this.nextToken();
      this.expect(colon);
      this.nextToken();
      readMember(name);
    });
  }

  /** The same with the list whose bracket is here. */
  readItems(readItem: () => void): void {
    this.readParts(openBracket, closeBracket, readItem);
  }

  private readParts(open: number, close: number, readPart: () => void): void {
    this.expect(open);
    if (this.nextToken() === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      readPart();
      const byte = this.nextToken();
      this.at += 1;
      if (byte === close) return;
      if (byte !== comma) throw unexpected();
      this.nextToken();
    }
  }

  readValue(): unknown {
    const first = this.bytes[this.at];
    if (first === quote) return this.readText();
    if (first === letterN) return this.readWord(nullWord, null);
    if (first === letterT) return this.readWord(trueWord, true);
    if (first === letterF) return this.readWord(falseWord, false);
    const from = this.at;
    const natural = this.readNatural();
    if (natural > 0) return natural;
    this.skipValue();
    return JSON.parse(this.bytes.toString('utf8', from, this.at));
  }

  readText(): string {
    this.expect(quote);
    const { bytes, at: from, length } = this;
    let bits = 0;
    for (let place = from; place < length; place += 1) {
      const byte = bytes[place] ?? 0;
      if (byte === quote) {
        this.at = place + 1;
        return bits < 0x80 ? this.cut(from, place) : bytes.toString('utf8', from, place);
      }
      if (byte === backslash || byte < space) return this.readEscapedText(from);
      bits |= byte;
    }
    throw unexpected();
  }

  private readEscapedText(from: number): string {
    const to = this.closingQuote(from);
    this.at = to + 1;
    return String(JSON.parse(this.bytes.toString('utf8', from - 1, to + 1)));
  }

  /** Of ASCII. To have a text made of bytes takes as long for a thousand of them as for ten: the next are cut from it. */
  private cut(from: number, to: number): string {
    if (from < this.blockFrom || to > this.blockTo) {
      this.blockFrom = from;
      this.blockTo = Math.min(Math.max(to, from + blockLength), this.length);
      this.block = this.bytes.toString('latin1', from, this.blockTo);
    }
    return this.block.slice(from - this.blockFrom, to - this.blockFrom);
  }

  private readWord<Value>(word: Buffer, value: Value): Value {
    for (const letter of word) this.expect(letter);
    return value;
  }

  /** 0, and nothing read: it is a number of another kind, or none. */
  private readNatural(): number {
    const { bytes, at: from } = this;
    let number = 0;
    for (let place = from; place < from + mostDigits; place += 1) {
      const byte = bytes[place] ?? 0;
      const digit = byte - digit0;
      if (digit >= 0 && digit <= 9 && (digit > 0 || place > from)) number = number * 10 + digit;
      else if (byte !== comma && byte !== closeBrace) return 0;
      else {
        this.at = place;
        return number;
      }
    }
    return 0;
  }

  skipValue(): void {
    const first = this.bytes[this.at];
    if (first === quote) this.at = this.closingQuote(this.at + 1) + 1;
    else if (first === openBrace || first === openBracket) this.skipNested();
    else this.skipWord();
  }

  private closingQuote(from: number): number {
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

export const comma = 0x2c;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;
const quote = 0x22;
const backslash = 0x5c;
export const colon = 0x3a;
export const openBracket = 0x5b;
const closeBracket = 0x5d;
const space = 0x20;
const digit0 = 0x30;
const [nullWord, trueWord, falseWord] = [Buffer.from('null'), Buffer.from('true'), Buffer.from('false')];
const letterN = 0x6e;
const letterT = 0x74;
const letterF = 0x66;
const shortText = 40;
const blockLength = 1_024;
/** Fewer digits than this are exact. */
const mostDigits = 16;

/** 1: a byte by which the end of an object or a list can be told. */
const nesting = new Uint8Array(256);
for (const byte of [quote, openBrace, closeBrace, openBracket, closeBracket]) nesting[byte] = 1;

export function unexpected(): SyntaxError {
  return new SyntaxError('not of the form that is read here');
}
