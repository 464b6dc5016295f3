import type { DemoFaults } from './faults.js';
import type { DemoRequest } from './request-log.js';

/** A write that happened, whatever its caller was told. */
export interface DemoCommit {
  readonly method: 'POST' | 'DELETE';
  /** The collection's, without the base path: "/external_payments". */
  readonly path: string;
  readonly id: string;
  /** What brought it, with its `body`; null when it was made in Kantata itself. */
  readonly request: DemoRequest | null;
  /** Real time, whatever the account's clock says. */
  readonly at: number;
}

export interface CommitLog {
  readonly commits: DemoCommit[];
  readonly add: (commit: Omit<DemoCommit, 'at'>) => void;
  /** Whether a record is too new for lists to show it. */
  readonly isLagging: (path: string, id: string) => boolean;
}

export function createCommitLog(faults: DemoFaults): CommitLog {
  const commits: DemoCommit[] = [];
  // Apart from the log, which a test may empty.
  const createdAt = new Map<string, number>();
  return {
    commits,
    add: (commit) => {
      const at = Date.now();
      commits.push({ ...commit, at });
      if (commit.method === 'POST') createdAt.set(`${commit.path}/${commit.id}`, at);
    },
    isLagging: (path, id) => {
      const at = createdAt.get(`${path}/${id}`);
      return at !== undefined && Date.now() < at + faults.lagMs;
    },
  };
}
