import { createCommitLog, type CommitLog } from './commits.js';
import { createDemoData, type DemoData } from './data/demo-data.js';
import { noFaults, type DemoFaults } from './faults.js';
import { createIdSource, type NextId } from './writes/next-id.js';

/** All that changes while an account runs. */
export interface AccountState {
  readonly data: DemoData;
  readonly faults: DemoFaults;
  readonly commitLog: CommitLog;
  readonly nextId: NextId;
}

export function createState(): AccountState {
  const data = createDemoData();
  const faults = noFaults();
  return { data, faults, commitLog: createCommitLog(faults), nextId: createIdSource(data) };
}
