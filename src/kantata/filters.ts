import { badInput } from '../errors.js';
import { parseId, sortIds } from './id.js';

/** Checks the value of one filter argument and turns it into the query parameter that upstream has for it. */
export interface FilterCodec {
  /** Upstream's query parameter. */
  readonly param: string;
  /** Upstream ignores every other filter and the order beside this one. */
  readonly alone: boolean;
  /** `name` is what a message calls the argument. Null: nothing is sent. An empty list: nothing can match. */
  readonly write: (name: string, value: unknown) => string | null | readonly never[];
}

type Writer = FilterCodec['write'];

export const id = codec(parseId);

export const idList = codec((name, value) => {
  const ids = items(name, value, 150).map((item) => parseId(name, item));
  return ids.length === 0 ? [] : sortIds(ids).join(',');
});

export const intList = codec((name, value) => {
  const numbers = items(name, value, 200).map((item) => {
    if (typeof item === 'number' && Number.isSafeInteger(item)) return item;
    throw badInput(name, 'be whole numbers', item);
  });
  return numbers.length === 0 ? [] : numbers.join(',');
});

const maxTextLength = 255;

/** What Ruby, too, calls blank: next line is white space there and not in JavaScript. */
const isBlank = (value: string): boolean => /^[\s\u0085]*$/.test(value);

/** Upstream reads a blank as "no filter" and would answer everything, so a blank is refused. */
export const text = codec((name, value) => {
  if (typeof value === 'string' && !isBlank(value) && value.length <= maxTextLength) return value;
  throw badInput(name, `be a text that is not blank, of at most ${maxTextLength} characters`, value);
});

/** Values of a comma list cannot hold a comma: upstream has no way to quote one. */
export const textList = codec((name, value) => {
  const texts = items(name, value, 200).map((item) => {
    if (typeof item === 'string' && !isBlank(item) && item.length <= maxTextLength && !item.includes(',')) return item;
    throw badInput(name, 'be texts that are not blank and hold no comma', item);
  });
  return texts.length === 0 ? [] : texts.join(',');
});

export const search = (param: string): FilterCodec => ({ ...text(param), alone: true });

/** A true or a false, both of which upstream understands. */
export const boolean = codec((_name, value) => (value === true ? 'true' : 'false'));

/** A filter that upstream takes for true whatever its value: it cannot be asked for the opposite. */
export const flag = codec((name, value) => {
  if (value === true) return 'true';
  throw badInput(name, 'be true or left out, because Kantata cannot filter for the opposite', value);
});

/** An enum value as upstream's word for it. */
export function choice(param: string, words: Readonly<Record<string, string>>): FilterCodec {
  return codec((name, value) => wordOf(words, name, value))(param);
}

/** Several enum values as upstream's words for them. */
export function choiceList(param: string, words: Readonly<Record<string, string>>): FilterCodec {
  return codec((name, value) => {
    const chosen = items(name, value, 200).map((item) => wordOf(words, name, item));
    return chosen.length === 0 ? [] : [...new Set(chosen)].join(',');
  })(param);
}

function wordOf(words: Readonly<Record<string, string>>, name: string, value: unknown): string {
  const [, word] = Object.entries(words).find(([known]) => known === value) ?? [];
  if (word !== undefined) return word;
  throw badInput(name, `be one of ${Object.keys(words).join(', ')}`, value);
}

const dateTimePattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export const dateTime = codec((name, value) => {
  const day = typeof value === 'string' ? dateTimePattern.exec(value)?.[1] : undefined;
  if (typeof value === 'string' && day !== undefined && isCalendarDay(day)) return value;
  throw badInput(name, 'be an ISO 8601 date-time with offset', value);
});

/** `{from, to}`, both days included, as upstream's `A:B`. */
export const dateRange = codec((name, value) => {
  const range: { from?: unknown; to?: unknown } = typeof value === 'object' && value !== null ? value : {};
  const from = parseDate(`${name}.from`, range.from);
  const to = parseDate(`${name}.to`, range.to);
  if (from <= to) return `${from}:${to}`;
  throw badInput(`${name}.to`, `not be before ${name}.from (${from})`, to);
});

function parseDate(name: string, value: unknown): string {
  if (typeof value === 'string' && isCalendarDay(value)) return value;
  throw badInput(name, 'be a date of the form YYYY-MM-DD', value);
}

function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Lists go into the URL, which servers bound; Kantata documents 200 values where it documents a number at all. */
function items(name: string, value: unknown, most: number): unknown[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  if (all.length <= most) return all;
  throw badInput(name, `hold at most ${most} values`, all.length);
}

function codec(write: Writer): (param: string) => FilterCodec {
  const orNothing: Writer = (name, value) => (value === null || value === undefined ? null : write(name, value));
  return (param) => ({ param, alone: false, write: orNothing });
}
