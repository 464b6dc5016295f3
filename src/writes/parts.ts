import { createUpstreamClock } from '../kantata/upstream-clock.js';
import { createWriteClient } from '../kantata/write-client.js';
import { createChanges } from './changes.js';
import { createDeleter } from './deleter.js';
import { createIdentify } from './identify.js';
import { createJournal } from './journal.js';
import { createLook } from './look.js';
import { createSettler } from './settler.js';
import { createWriter } from './writer.js';

/** What safe writes are put together from. Tests put in parts that lack a rule, or that end the process at some step. */
export const writeParts = {
  createUpstreamClock,
  createWriteClient,
  createJournal,
  createChanges,
  createIdentify,
  createLook,
  createSettler,
  createWriter,
  createDeleter,
};

export type WriteParts = typeof writeParts;
