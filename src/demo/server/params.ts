import { isBlank } from './casting.js';

export type ParamValue = string | readonly string[];

export interface Params {
  /** As it was sent, blank or not; undefined when absent or sent as an array. */
  readonly raw: (name: string) => string | undefined;
  /** Undefined when absent or blank: upstream does not tell these apart. */
  readonly text: (name: string) => string | undefined;
  /** A text that is not blank, or what came as `name[]=`. */
  readonly value: (name: string) => ParamValue | undefined;
  readonly isArray: (name: string) => boolean;
}

/** As Rack reads a query: of several equal names the last one counts, and `name[]` makes an array. */
export function readParams(query: URLSearchParams): Params {
  const texts = new Map<string, string>();
  const arrays = new Map<string, string[]>();
  for (const [name, value] of query) {
    if (name.endsWith('[]')) arrays.set(name.slice(0, -2), [...(arrays.get(name.slice(0, -2)) ?? []), value]);
    else texts.set(name, value);
  }
  const text = (name: string): string | undefined => {
    const value = texts.get(name);
    return value === undefined || isBlank(value) ? undefined : value;
  };
  return {
    raw: (name) => texts.get(name),
    text,
    value: (name) => arrays.get(name) ?? text(name),
    isArray: (name) => arrays.has(name),
  };
}
