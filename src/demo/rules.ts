import type { CallerName } from './server/callers.js';

/** A change to how the account answers. Of several that match, the one installed last counts, alone. */
export interface DemoRule {
  readonly matches: (request: DemoRuleRequest) => boolean;
  /** How many requests it is good for; by default, all. */
  readonly times?: number;
  /** Before any answer, also the ordinary one; a write happens before it. */
  readonly delayMs?: number;
  /**
   * Instead of the ordinary answer. 'reset' ends the connection without one, 'hang' never answers, 'truncate' sends the
   * headers and half the body of the ordinary one.
   */
  readonly answer?: DemoRuleAnswer;
  /**
   * When a write happens: 'before' its answer, whatever that is; so many milliseconds after it came, whatever was
   * answered by then; or 'never'. The ordinary answer of a late write waits for it; of one that never happens it is a
   * 500. By default 'before', but 'never' with a 429, by which upstream refuses to look at a request.
   */
  readonly commit?: DemoRuleCommit;
  /** Changes a record before it is stored. */
  readonly mangle?: Mangle;
  /** Changes a good JSON answer before it is sent; it may be changed in place. */
  readonly rewrite?: (envelope: unknown) => unknown;
}

export type DemoRuleCommit = 'never' | 'before' | { readonly afterMs: number };

export type Mangle = <Row extends { readonly message: string | null }>(row: Row) => Row;

interface DemoRuleRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly caller: CallerName;
  /** Of a write, what its JSON says; otherwise undefined. */
  readonly body: unknown;
}

type DemoRuleAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string | Buffer }
  | 'reset'
  | 'hang'
  | 'truncate';

export interface RuleBook {
  readonly add: (rule: DemoRule) => () => void;
  /** The rule for this request, which is counted. */
  readonly take: (request: DemoRuleRequest) => DemoRule | undefined;
}

export function createRuleBook(): RuleBook {
  const entries = new Set<{ readonly rule: DemoRule; left: number }>();
  return {
    add: (rule) => {
      const entry = { rule, left: rule.times ?? Infinity };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    take: (request) => {
      const entry = [...entries].reverse().find(({ rule, left }) => left > 0 && rule.matches(request));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) entries.delete(entry);
      return entry.rule;
    },
  };
}
