import type { Instant } from './data/time.js';
import { second } from './data/time.js';

/** What is wrong with the account as a whole. May be changed at any time, and holds for whatever is answered then. */
export interface DemoFaults {
  /** Lists do not show what was created during the last so many milliseconds; its own path does. */
  lagMs: number;
  /** How far the account's clock is ahead: of `Date`, `created_at` and `updated_at`. */
  clockSkewMs: number;
  /** Answers without `Date`. */
  omitDate: boolean;
}

export const noFaults = (): DemoFaults => ({ lagMs: 0, clockSkewMs: 0, omitDate: false });

/** The account's clock, as records tell it. */
export const nowOf = (faults: DemoFaults): Instant => Math.floor((Date.now() + faults.clockSkewMs) / second) * second;

export const httpDate = (faults: DemoFaults): string => new Date(Date.now() + faults.clockSkewMs).toUTCString();
