import { GatewayError } from '../errors.js';
import { readId, readIds } from './id.js';
import { withoutMark } from './payment-mark.js';

/** Reads one value of a record. What upstream declares is not reliable, so each codec takes any form that is meant. */
export interface FieldCodec {
  /** The wire key. */
  readonly key: string;
  /** Upstream sends it only when `optional_fields` names it, and only on a primary request. */
  readonly optional: boolean;
  /** Upstream sends it only with this include, whose records are not modelled. */
  readonly include: string | null;
  /** Money alone: where its currency is found, and null for everything else. */
  readonly currencyOf: CurrencyOf | null;
  /** A nested hash alone: its object type and the fields of that, and null for everything else. */
  readonly nested: NestedType | null;
  readonly read: (value: unknown) => unknown;
}

/** The record itself, or the project that it belongs to. */
export type CurrencyOf = 'self' | 'workspace';

export interface NestedType {
  readonly typename: string;
  readonly fields: Readonly<Record<string, FieldCodec>>;
}

interface FieldOptions {
  readonly optional?: boolean;
  readonly include?: string;
}

export const text = codec(readText);

/** A payment's message, without the mark that the gateway may have put there. */
export const markedText = codec((value) => withoutMark(readText(value)));

/** ISO 8601, passed on as upstream wrote it: a JS Date would lose the offset. */
export const dateTime = codec(readText);
export const date = codec(readText);

export const int = codec((value) => {
  const number = readInteger(value);
  if (number >= -(2 ** 31) && number < 2 ** 31) return number;
  throw unreadable('a whole number of 32 bits', value);
});

export const float = codec((value) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw unreadable('a number', value);
});

export const boolean = codec((value) => {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw unreadable('true or false', value);
});

export const id = codec(readId);
export const ids = codec(readIds);

/** Minor units of a currency: exact, or an error on the field; never a rounded sum. */
export function money(key: string, options: FieldOptions & { readonly currencyOf?: CurrencyOf } = {}): FieldCodec {
  const { currencyOf = 'self', ...rest } = options;
  return { ...minorUnits(key, rest), currencyOf };
}

const minorUnits = codec(readInteger);

/** One of upstream's words as an enum name; a word that is not in the list is UNKNOWN, and stands in the raw twin. */
export function choice(key: string, names: readonly string[], options: FieldOptions = {}): FieldCodec {
  const known = new Set(names);
  const read = codec((value) => {
    const name = (typeof value === 'object' ? '' : String(value))
      .toUpperCase()
      .replaceAll(/['’]/g, '')
      .replaceAll(' ', '_');
    return known.has(name) ? name : 'UNKNOWN';
  });
  return read(key, options);
}

/** A nested hash. `{}` is how upstream says "hidden". */
export function hash(key: string, typename: string, fields: NestedType['fields']): FieldCodec {
  return { ...members(key), nested: { typename, fields } };
}

const members = codec((value) => {
  if (typeof value !== 'object' || Array.isArray(value)) throw unreadable('an object', value);
  return Object.keys(value).length === 0 ? null : value;
});

function codec(
  read: (value: object | string | number | boolean) => unknown,
): (key: string, options?: FieldOptions) => FieldCodec {
  const orNull = (value: unknown): unknown => (isTold(value) ? read(value) : null);
  return (key, { optional = false, include }: FieldOptions = {}) => ({
    key,
    optional,
    include: include ?? null,
    currencyOf: null,
    nested: null,
    read: orNull,
  });
}

function isTold(value: unknown): value is object | string | number | boolean {
  return value !== null && value !== undefined;
}

function readText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw unreadable('text', value);
}

function readInteger(value: unknown): number {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw unreadable('a whole number that JSON carries exactly', value);
}

function unreadable(expected: string, got: unknown): GatewayError {
  const came = got === null ? 'null' : Array.isArray(got) ? 'a list' : `a ${typeof got}`;
  return new GatewayError(
    'UPSTREAM_INVALID_RESPONSE',
    `Expected ${expected}, but Kantata sent ${came} that cannot be read so.`,
  );
}
