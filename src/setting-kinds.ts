import { z } from 'zod';

/** What JavaScript alone takes for a number, such as " " and 0x1F90, is a mistake in a setting. */
export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine((text) => isBetween(text, /^\d{1,15}$/, least, most), `must be a whole number from ${least} to ${most}`)
    .transform(Number);
}

/** Above zero. */
export function positiveNumber(most: number) {
  return z
    .string()
    .refine(
      (text) => isBetween(text, /^\d{1,15}(\.\d{1,15})?$/, Number.MIN_VALUE, most),
      `must be a number above 0, at most ${most}, in decimal digits`,
    )
    .transform(Number);
}

/** The prefix of every REST path. Tokens go there, so that it must be safe; and the path is put behind it. */
export const apiUrl = z
  .url({ protocol: /^https?$/, error: 'must be a URL, such as https://api.mavenlink.com/api/v1' })
  .refine(isSafe, 'must begin with https:// (plain http is for loopback only)')
  .refine(isPrefix, 'must be without credentials, query and fragment')
  .transform((url) => url.replace(/\/+$/, ''));

function isBetween(text: string, form: RegExp, least: number, most: number): boolean {
  return form.test(text) && Number(text) >= least && Number(text) <= most;
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

function isPrefix(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { username, password } = new URL(url);
  return username === '' && password === '' && !/[?#]/.test(url);
}
