import { AsyncLocalStorage } from 'node:async_hooks';
import type { Operation } from './operation.js';

/** Whose work it is that goes on, where whoever does it is not told: writes, and what Apollo Server does. */
export interface UnderWay {
  readonly run: <T>(operation: Operation, work: () => Promise<T>) => Promise<T>;
  /** Null: nobody's, or that of an operation that is over. */
  readonly current: () => Operation | null;
}

/** Only while there is such work: a storage that is in use is shown every promise of the process. */
export function createUnderWay(): UnderWay {
  const storage = new AsyncLocalStorage<Operation>();
  let running = 0;
  return {
    async run(operation, work) {
      running += 1;
      try {
        return await storage.run(operation, work);
      } finally {
        running -= 1;
        if (running === 0) storage.disable();
      }
    },
    current() {
      const operation = storage.getStore();
      return operation && !operation.isOver ? operation : null;
    },
  };
}
