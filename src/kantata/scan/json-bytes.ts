import { JsonCursor } from './json-cursor.js';
import { tokens, unexpected } from './json-tokens.js';

const {
  backslash,
  closeBrace,
  closeBracket,
  colon,
  comma,
  digit0,
  letterF,
  letterN,
  letterT,
  openBrace,
  openBracket,
  quote,
  space,
} = tokens;

/**
 * Walks over JSON as bytes, and makes values only of those that are asked for.
 *
 * It does not judge: what is passed over is only followed as far as it takes to find its end. Whatever it does not
 * expect, it throws `SyntaxError` for; whoever reads with it has then JSON.parse say what there is, or what is wrong.
 */
export class JsonBytes extends JsonCursor {
  /** The bytes from `blockFrom` to `blockTo`, a character for each. */
  private block = '';
  private blockFrom = 0;
  private blockTo = 0;

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
}

const [nullWord, trueWord, falseWord] = [Buffer.from('null'), Buffer.from('true'), Buffer.from('false')];
const blockLength = 1_024;
/** Fewer digits than this are exact. */
const mostDigits = 16;
