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

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  isAtEnd(): boolean {
    return this.at === this.bytes.length;
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
    this.expect(openBrace);
    if (this.nextToken() === closeBrace) {
      this.at += 1;
      return;
    }
    for (;;) {
      const name = this.readText();
      this.nextToken();
      this.expect(colon);
      this.nextToken();
      readMember(name);
      const byte = this.nextToken();
      this.at += 1;
      if (byte === closeBrace) return;
      if (byte !== comma) throw unexpected();
      this.nextToken();
    }
  }

  readValue(): unknown {
    const from = this.at;
    const first = this.bytes[from];
    if (first === quote) return this.readText();
    this.skipValue();
    const isNatural = first !== undefined && first > digit0 && first <= digit0 + 9 && this.at - from < 16;
    return (isNatural ? this.naturalFrom(from) : null) ?? JSON.parse(this.bytes.toString('utf8', from, this.at));
  }

  readText(): string {
    this.expect(quote);
    const { bytes, at: from } = this;
    let bits = 0;
    for (let place = from; ; place += 1) {
      const byte = bytes[place];
      if (byte === quote) {
        this.at = place + 1;
        return bytes.toString(bits < 0x80 ? 'latin1' : 'utf8', from, place);
      }
      if (byte === undefined) throw unexpected();
      if (byte === backslash || byte < space) return this.readEscapedText(from);
      bits |= byte;
    }
  }

  private readEscapedText(from: number): string {
    const to = this.closingQuote(from);
    this.at = to + 1;
    return String(JSON.parse(this.bytes.toString('utf8', from - 1, to + 1)));
  }

  skipValue(): void {
    const first = this.bytes[this.at];
    if (first === quote) this.at = this.closingQuote(this.at + 1) + 1;
    else if (first === openBrace || first === openBracket) this.skipNested();
    else this.skipWord();
  }

  /** Null: it is a number of another kind, or none. */
  private naturalFrom(from: number): number | null {
    let number = 0;
    for (let place = from; place < this.at; place += 1) {
      const digit = (this.bytes[place] ?? 0) - digit0;
      if (digit < 0 || digit > 9) return null;
      number = number * 10 + digit;
    }
    return number;
  }

  private closingQuote(from: number): number {
    const { bytes } = this;
    for (let place = from; place < from + shortText; place += 1) {
      const byte = bytes[place];
      if (byte === quote) return place;
      if (byte === undefined) throw unexpected();
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
    const { bytes } = this;
    const from = this.at;
    for (; this.at < bytes.length; this.at += 1) {
      const byte = bytes[this.at] ?? 0;
      if (byte === comma || byte === closeBrace || byte === closeBracket || byte <= space) break;
    }
    if (this.at === from) throw unexpected();
  }

  private skipNested(): void {
    const { bytes } = this;
    let depth = 0;
    while (this.at < bytes.length) {
      const byte = bytes[this.at];
      if (byte === quote) this.at = this.closingQuote(this.at + 1);
      else if (byte === openBrace || byte === openBracket) depth += 1;
      else if (byte === closeBrace || byte === closeBracket) depth -= 1;
      this.at += 1;
      if (depth === 0) return;
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
const openBracket = 0x5b;
const closeBracket = 0x5d;
const space = 0x20;
const digit0 = 0x30;
const shortText = 40;

export function unexpected(): SyntaxError {
  return new SyntaxError('not of the form that is read here');
}
