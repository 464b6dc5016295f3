/** Upstream casts as Ruby does, without complaint: "41000005abc" is 41000005, "12,13" is 12, "abc" is 0. */
export const toInteger = (text: string): number => Number(leadingDigits(text));

/** The same for ids, exact at any length. */
export const toId = (text: string): string => String(BigInt(leadingDigits(text)));

export const isBlank = (text: string): boolean => text.trim() === '';

/** Only these four are booleans. Any other text, "False" and "0" too, is a value that is there, hence true. */
export const toFlag = (text: string): boolean => text !== 'false' && text !== 'FALSE';

const leadingDigits = (text: string): string => /^\s*[+-]?\d+/.exec(text)?.[0].trim().replace(/^\+/, '') ?? '0';
