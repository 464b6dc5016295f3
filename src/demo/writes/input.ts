import { toId, toInteger } from '../server/casting.js';

/** A JSON object, with whatever a caller put into it. */
export type Input = Readonly<Record<string, unknown>>;

export const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Upstream casts as Rails does, without complaint: "41000005abc" is 41000005, 12.7 is 12, true is 1. */
export function castInteger(value: unknown): number | null {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) : null;
  return typeof value === 'string' && value.trim() !== '' ? toInteger(value) : null;
}

export function castId(value: unknown): string | null {
  if (typeof value === 'string' && value.trim() !== '') return toId(value);
  const id = castInteger(value);
  return id === null ? null : String(id);
}

/** Each once, in the order given; one alone counts as a list of it. */
export const castIds = (value: unknown): string[] => [
  ...new Set(castList(value).flatMap((element) => castId(element) ?? [])),
];

export const castList = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

export function castText(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

const falseWords: readonly unknown[] = [false, 0, '0', 'f', 'F', 'false', 'FALSE', 'off', 'OFF', '', null, undefined];

export const castFlag = (value: unknown): boolean => !falseWords.includes(value);

/** Of what is no date, or none of the calendar, null. */
export function castDate(value: unknown): string | null {
  const date = typeof value === 'string' ? /^\d{4}-\d\d-\d\d/.exec(value)?.[0] : undefined;
  if (date === undefined) return null;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date) ? date : null;
}
