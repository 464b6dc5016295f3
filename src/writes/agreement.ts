/** How a record stands to what was asked for. Untold: upstream left it out, as it does with what it hides; that denies nothing. */
export type Agreement = 'same' | 'differs' | 'untold';

/** `told` is undefined where the record does not say. */
export function agreementOf<T>(told: T | undefined, asked: T): Agreement {
  if (told === undefined) return 'untold';
  return told === asked ? 'same' : 'differs';
}
