/** Tells those who work for somebody that he does not wait any more: an AbortSignal, or what takes less time to make. */
export interface Signal {
  readonly aborted: boolean;
  /** Why; only once it is aborted. */
  readonly reason: unknown;
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
}

/** The ending of one piece of work. An AbortController and its listeners take ten times as long. */
export class Ending implements Signal {
  aborted = false;
  reason: unknown = undefined;
  private listeners: (() => void)[] = [];

  /** The first reason counts. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.listeners.splice(0)) listener();
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.push(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    const at = this.listeners.indexOf(listener);
    if (at >= 0) this.listeners.splice(at, 1);
  }
}

export function throwIfAborted({ aborted, reason }: Signal): void {
  if (aborted) throw reasonOf({ reason });
}

export function reasonOf({ reason }: Pick<Signal, 'reason'>): Error {
  return reason instanceof Error ? reason : new Error('The wait was ended.');
}
