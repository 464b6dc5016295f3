import type { Faults } from './user-errors.js';

const idPattern = /^[1-9][0-9]{0,17}$/;
const maxKeyLength = 255;

/** A key that both databases keep as it is. */
export function checkKey(faults: Faults, key: string): void {
  // Characters without a form, such as a zero-width space, are as blank as spaces.
  if (/^[\s\p{Cf}]*$/u.test(key) || Array.from(key).length > maxKeyLength) {
    faults.add('idempotencyKey', `be a text of 1 to ${maxKeyLength} characters that is not blank`, key);
  } else checkText(faults, 'idempotencyKey', key);
}

/** PostgreSQL refuses NUL and rewrites half a surrogate pair; upstream could not tell such a text again. */
export function checkText(faults: Faults, field: string, text: string | null | undefined): void {
  if (typeof text === 'string' && /\0|\p{Surrogate}/u.test(text)) {
    faults.add(field, 'hold no NUL and no half of a surrogate pair');
  }
}

export function checkId(faults: Faults, field: string, id: string | null | undefined): void {
  if (typeof id === 'string' && !idPattern.test(id)) faults.add(field, 'be an id of 1 to 18 digits', id);
}

export function checkIds(faults: Faults, field: string, ids: readonly string[] | null | undefined): void {
  ids?.forEach((id, index) => checkId(faults, `${field}.${index}`, id));
  if (ids && new Set(ids).size !== ids.length) faults.add(field, 'name each id once');
}
