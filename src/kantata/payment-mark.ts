import { createHash } from 'node:crypto';

/** Short, since people read it in Kantata, and like nothing that they would write. */
const pattern = /(?:^| )\[kg:([0-9a-f]{12})\]$/;

/** What a mark adds to a message, in characters. */
export const markLength = ' [kg:0123456789ab]'.length;

export function markOf(idempotencyKey: string): string {
  return createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 12);
}

/** A payment's message with the mark that its record will be known by. */
export function withMark(message: string | null, mark: string): string {
  return `${message === null ? '' : `${message} `}[kg:${mark}]`;
}

/** Null: it carries none. */
export function markIn(message: string): string | null {
  return pattern.exec(message)?.[1] ?? null;
}

/** The message as its writer gave it, also where marks are switched off by now; null: he gave none. */
export function withoutMark(message: string): string | null {
  return message.startsWith('[kg:') && pattern.test(message) ? null : message.replace(pattern, '');
}
