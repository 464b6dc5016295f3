import { destination, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from './log-levels.js';
import type { Scrub } from './scrub.js';

export type LogFields = Readonly<Record<string, string | number | readonly string[] | null>>;

type Log = (fields: LogFields, message: string) => void;

/** Where lines go: pino, and everything that takes lines as pino does. */
export interface Logger {
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}

/** JSON lines on stderr: stdout tells a person, in one line, where the gateway is. */
export function createLogger(level: LogLevel): Logger {
  return pino(
    {
      level,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination(2),
  );
}

/** Takes sentences alone. */
export interface LineLogger {
  readonly debug: (line?: string) => void;
  readonly info: (line?: string) => void;
  readonly warn: (line?: string) => void;
  readonly error: (line?: string) => void;
}

export function createLineLogger(logger: Logger, scrub: () => Scrub): LineLogger {
  const at =
    (level: keyof LineLogger) =>
    (line = '') =>
      logger[level]({}, scrub()(line));
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Every text of the fields, without tokens; nulls are left out. */
export function scrubbed(fields: LogFields, scrub: Scrub): LogFields {
  const told = Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(told.map(([name, value]) => [name, withoutTokens(value, scrub)]));
}

function withoutTokens(value: LogFields[string] | null, scrub: Scrub) {
  if (typeof value === 'string') return scrub(value);
  return typeof value === 'number' || !value ? (value ?? null) : value.map(scrub);
}
