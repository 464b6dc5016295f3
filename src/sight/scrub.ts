/** Takes tokens out of a text that may quote them: an error's message, a stack, a name that a caller chose. */
export type Scrub = (text: string) => string;

const replacement = '[token]';

/** `credentials`: tokens, or `Authorization` headers with one. Whatever follows the word Bearer goes, too. */
export function createScrub(credentials: readonly (string | null | undefined)[]): Scrub {
  let tokens: readonly string[] | undefined;
  const isClean = (word: string) => credentials.every((credential) => !word.includes(tokenOf(credential) || ' '));
  return (text) => {
    // An operation's name, which nearly all of them have: one word can hold a token only as it stands in a header.
    if (/^\w*$/.test(text) && isClean(text)) return text;
    // Most operations have nothing else to scrub.
    tokens ??= spellingsOf(credentials);
    const known = tokens.reduce((left, token) => left.replaceAll(token, replacement), text);
    return known.replaceAll(/\b(bearer)(\s+|%20|\+)[^\s"'`,;<>()[\]]+/gi, `$1 ${replacement}`);
  };
}

function spellingsOf(credentials: readonly (string | null | undefined)[]): string[] {
  const spelt = credentials.flatMap((credential) => spellings(tokenOf(credential)));
  // The longest first: one spelling may be a part of another.
  return spelt.sort((a, b) => b.length - a.length);
}

/** '' where there is none. */
function tokenOf(credential: string | null | undefined): string {
  return credential?.split(' ').at(-1) ?? '';
}

/** As it stands in a header, in an address and in JSON. */
function spellings(token: string): string[] {
  if (token === '') return [];
  return [...new Set([token, encodeURIComponent(token), JSON.stringify(token).slice(1, -1)])];
}
