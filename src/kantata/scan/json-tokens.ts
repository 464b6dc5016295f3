/**
 * The bytes that JSON is told by. Whoever compares each byte with some of them takes them out of here once: V8 looks an
 * imported name up each time that it is used.
 */
export const tokens = {
  comma: 0x2c,
  colon: 0x3a,
  quote: 0x22,
  backslash: 0x5c,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  space: 0x20,
  digit0: 0x30,
  letterN: 0x6e,
  letterT: 0x74,
  letterF: 0x66,
} as const;

export function unexpected(): SyntaxError {
  return new SyntaxError('not of the form that is read here');
}
