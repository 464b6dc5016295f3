import { badInput, GatewayError } from '../errors.js';

const argumentPattern = /^[1-9][0-9]{0,17}$/;
const mostWireDigits = 20;

/** An id that a client sent; the name of its argument is for the message. */
export function parseId(argument: string, value: unknown): string {
  if (typeof value === 'string' && argumentPattern.test(value)) return value;
  throw badInput(argument, 'be an id of 1 to 18 digits, as Kantata assigns them', value);
}

/** An id from the wire, where foreign keys can be strings or numbers; 0, '' and null mean that there is none. */
export function readId(value: unknown): string | null {
  if (value === null || value === undefined || value === 0 || value === '' || value === '0') return null;
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && isWireId(text)) return text;
  throw new GatewayError('UPSTREAM_INVALID_RESPONSE', 'Expected an id of digits, but Kantata sent something else.');
}

/** 1 to 20 digits. A regular expression takes several times as long, and every record's id is asked. */
export function isWireId(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > mostWireDigits) return false;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** A list of ids from the wire; null when upstream did not tell. */
export function readIds(value: unknown): string[] | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) {
    throw new GatewayError('UPSTREAM_INVALID_RESPONSE', 'Expected a list of ids, but Kantata sent something else.');
  }
  return value.flatMap((item: unknown) => readId(item) ?? []);
}

/** Ascending by value: ids are longer than a float is exact. */
export function sortIds(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** The documents have ids as integers; one that is longer than JSON numbers are exact goes as its digits. */
export function wireId(id: string): number | string {
  return Number.isSafeInteger(Number(id)) ? Number(id) : id;
}
