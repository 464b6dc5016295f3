import { GatewayError } from '../errors.js';
import { openDatabase } from './database.js';
import { openWrites, type Writes, type WritesOptions } from './writes.js';

interface LazyWritesOptions extends Omit<WritesOptions, 'database'> {
  /** Null: none was chosen, and a file of this replica's own would not be the one journal that all must share. */
  readonly journalUrl: string | null;
  /** Told in a sentence when the journal is away at the start. */
  readonly warn: (line: string) => void;
}

const notChosen =
  'Writes are refused: in production JOURNAL_URL must name the one journal of all replicas (postgres://…, or file:… where there is only one).';

/**
 * Writes whose journal may be away, also when the gateway starts: reads go on without it, and every write tries again.
 * Throws at once when the journal is there and must not be used.
 */
export async function createWrites({ journalUrl, warn, ...options }: LazyWritesOptions): Promise<Writes> {
  let opening: Promise<Writes> | null = null;
  let opened: Writes | null = null;

  const open = async (): Promise<Writes> => {
    if (journalUrl === null) throw new GatewayError('JOURNAL_UNAVAILABLE', notChosen);
    const database = await openDatabase(journalUrl);
    try {
      return (opened = await openWrites({ ...options, database }));
    } catch (error) {
      await database.close();
      throw error;
    }
  };
  const writes = (): Promise<Writes> => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  try {
    await writes();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    warn(
      journalUrl === null ? notChosen : 'JOURNAL_URL: the journal cannot be opened; writes are refused until it can.',
    );
  }

  return {
    create: async (request) => (await writes()).create(request),
    deletePayment: async (request) => (await writes()).deletePayment(request),
    status: async (...parameters) => (await writes()).status(...parameters),
    notice: (authorization) => opened?.notice(authorization),
    standing: async () => (await writes()).standing(),
    close: async () => opened?.close(),
  };
}
