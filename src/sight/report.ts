import type { HttpRequest } from '../http/message.js';
import { scrubbed, type Logger } from './logger.js';
import type { Operation } from './operation.js';
import type { Scrub } from './scrub.js';

/** An error that nobody foresaw; with the request or the operation that it is about, where that is known. */
export type Report = (error: unknown, requestId: string, about?: HttpRequest | Operation) => void;

interface ReportOptions {
  readonly current: () => Operation | null;
  readonly scrubFor: (...authorizations: readonly (string | null | undefined)[]) => Scrub;
  readonly logger: Logger;
}

/** One line with the stack, however many see the error on its way. */
export function createReport({ current, scrubFor, logger }: ReportOptions): Report {
  const told = new WeakSet();
  return (error, requestId, about) => {
    if (error instanceof Error) {
      if (told.has(error)) return;
      told.add(error);
    }
    const operation = about && 'scrub' in about ? about : current();
    const scrub = operation?.scrub ?? scrubFor(about && 'headers' in about ? about.headers.get('authorization') : null);
    const name = operation?.name ?? null;
    const stack = error instanceof Error ? (error.stack ?? error.message) : 'Something was thrown that is no error.';
    logger.error(scrubbed({ requestId, operation: name, stack }, scrub), 'unforeseen error');
  };
}
