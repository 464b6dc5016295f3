import { setTimeout as wait } from 'node:timers/promises';
import type { DemoRule, DemoRuleCommit } from '../rules.js';
import { serverError, type Answer } from './answer.js';

/** Lets a write happen when the rule says so. */
export function performAsRuled(
  rule: DemoRule | undefined,
  write: () => Answer,
  closing: AbortSignal,
): Answer | Promise<Answer> {
  const commit = rule?.commit ?? defaultCommit(rule);
  if (commit === 'never') return serverError;
  if (commit === 'before') return write();
  const late = wait(commit.afterMs, undefined, { signal: closing }).then(write);
  // After a fault nobody waits for it any more, and closing ends it.
  late.catch(() => undefined);
  return late;
}

const defaultCommit = (rule: DemoRule | undefined): DemoRuleCommit =>
  typeof rule?.answer === 'object' && rule.answer.status === 429 ? 'never' : 'before';
