/** A change to how the account answers. Of several that match, the one installed last counts, alone. */
export interface DemoRule {
  readonly matches: (request: DemoRuleRequest) => boolean;
  /** How many requests it is good for; by default, all. */
  readonly times?: number;
  /** Before any answer, also the ordinary one. */
  readonly delayMs?: number;
  /**
   * Instead of the ordinary answer. 'reset' ends the connection without one, 'hang' never answers, 'truncate' sends the
   * headers and half the body of the ordinary one.
   */
  readonly answer?: DemoRuleAnswer;
  /** Changes a good JSON answer before it is sent; it may be changed in place. */
  readonly rewrite?: (envelope: unknown) => unknown;
}

interface DemoRuleRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
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
  const entries: { rule: DemoRule; left: number }[] = [];
  return {
    add: (rule) => {
      const entry = { rule, left: rule.times ?? Infinity };
      entries.unshift(entry);
      return () => {
        entry.left = 0;
      };
    },
    take: (request) => {
      const entry = entries.find(({ rule, left }) => left > 0 && rule.matches(request));
      if (entry) entry.left -= 1;
      return entry?.rule;
    },
  };
}
