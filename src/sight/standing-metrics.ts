import { Gauge, type Registry } from 'prom-client';
import type { Standing } from '../kantata/read-guard.js';
import type { JournalStanding } from '../writes/journal.js';

/** How things stand now, found out when somebody asks. */
export interface Standings {
  readonly upstream: () => Standing;
  /** Null: the journal is away. */
  readonly journal: () => Promise<JournalStanding | null>;
}

export function standingMetrics({ upstream, journal }: Standings, register: Registry): void {
  const gauge = (name: string, help: string, read: () => number | null | Promise<number | null>) => {
    const collected: Gauge = new Gauge({
      name,
      help,
      registers: [register],
      async collect() {
        const value = await read();
        // What is not known is absent: any number would be taken for one.
        if (value === null) collected.remove();
        else collected.set(value);
      },
    });
  };
  const ofJournal = (name: string, help: string, read: (standing: JournalStanding) => number) => {
    gauge(name, help, async () => {
      const standing = await journal();
      return standing && read(standing);
    });
  };

  gauge('upstream_reads_under_way', 'Reads that Kantata is asked now.', () => upstream().underWay);
  gauge('upstream_reads_waiting', 'Reads that wait for their turn.', () => upstream().waiting);
  gauge('upstream_breaker_open', '1 while reads are refused because Kantata failed most of them.', () =>
    upstream().breaker === 'open' ? 1 : 0,
  );
  gauge('journal_up', '1 while the journal of writes can be reached.', async () => ((await journal()) ? 1 : 0));
  ofJournal('journal_open_rows', 'Writes whose end is not known yet.', ({ openRows }) => openRows);
  ofJournal('journal_oldest_open_seconds', 'The age of the oldest of them; 0 without one.', ({ oldestOpenAt }) =>
    oldestOpenAt === null ? 0 : Math.max(0, (Date.now() - oldestOpenAt) / 1_000),
  );
  ofJournal('journal_unresolved', 'Writes whose end only a person can find out.', ({ unresolved }) => unresolved);
}
