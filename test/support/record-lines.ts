import type { Logger } from '../../src/sight/logger.js';

export interface Line {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read fields as they expect them to be
  readonly [field: string]: any;
}

/** A logger that keeps its lines. */
export function recordLines(): { readonly logger: Logger; readonly lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: Line['level']) => (fields: object, message: string) => {
    lines.push({ level, message, ...fields });
  };
  return { lines, logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}
