import type { ApolloServerPlugin } from '@apollo/server';
import { trace, type TracerProvider } from '@opentelemetry/api';
import type { Context } from '../context.js';
import type { AnswerGraphql, WatchedAnswer } from '../http/graphql.js';
import type { HttpResponse } from '../http/message.js';
import type { CallWatcher } from '../kantata/call-watcher.js';
import type { Standing } from '../kantata/read-guard.js';
import type { JournalStanding } from '../writes/journal.js';
import { boundedAsk } from './bounded-ask.js';
import { isAtLeast, type LogLevel } from './log-levels.js';
import { createLineLogger, createLogger, type LineLogger, type Logger } from './logger.js';
import { createMetrics } from './metrics.js';
import { createOperationLabel } from './operation-names.js';
import type { Operation } from './operation.js';
import { createReadiness } from './readiness.js';
import { createReport, type Report } from './report.js';
import { createScrub } from './scrub.js';
import { createSpans } from './spans.js';
import { startTracing } from './tracing.js';
import { createUnderWay, type UnderWay } from './under-way.js';
import { createCallWatch } from './watch-calls.js';
import { createOperationWatch, type OperationWatch } from './watch-operations.js';

/** What a program that embeds the gateway may have of its own. */
export interface SightParts {
  /** Instead of pino on stderr. No line that it is handed holds a token. */
  readonly logger?: Logger | undefined;
  /** Instead of what is registered for the process, or of the one for `otlpEndpoint`. */
  readonly tracerProvider?: TracerProvider | undefined;
}

export interface SightOptions extends SightParts {
  readonly logLevel: LogLevel;
  readonly otlpEndpoint: string | null;
  readonly serviceToken: string | null;
  readonly upstream: () => Standing;
  readonly journal: () => Promise<JournalStanding>;
  /** The names of trusted documents, when no others are answered. */
  readonly operationNames: ReadonlySet<string> | null;
}

/** How people see what the gateway does: logs, metrics, traces, and what health tells. */
export interface Sight {
  /** Of calls whose operation is under way where they are made. */
  readonly watcher: CallWatcher;
  readonly watcherOf: (operation: Operation) => CallWatcher;
  readonly plugin: ApolloServerPlugin<Context>;
  readonly around: (answer: WatchedAnswer) => AnswerGraphql;
  readonly onCaller: OperationWatch['onCaller'];
  /** Stands around what is done for an operation by those who are not told which one it is. */
  readonly within: UnderWay['run'];
  readonly report: Report;
  /** For what is told in sentences: by the journal when it is away, and by Apollo Server. */
  readonly lines: LineLogger;
  readonly metrics: () => Promise<HttpResponse>;
  readonly readiness: () => Promise<object>;
  readonly stop: () => Promise<void>;
}

export async function createSight(options: SightOptions): Promise<Sight> {
  const { serviceToken, upstream, logLevel, otlpEndpoint, operationNames } = options;
  const tracing = otlpEndpoint === null ? null : await startTracing(otlpEndpoint);
  const logger = options.logger ?? createLogger(logLevel);
  // A logger of the embedding program has levels of its own.
  const isLogged = (level: LogLevel) => options.logger !== undefined || isAtLeast(level, logLevel);
  const spans = createSpans(options.tracerProvider ?? tracing?.provider ?? trace);
  const journal = boundedAsk(options.journal);
  const metrics = createMetrics({ upstream, journal });
  const scrubFor = (...authorizations: readonly (string | null | undefined)[]) =>
    createScrub([serviceToken, ...authorizations]);
  const underWay = createUnderWay();
  const calls = createCallWatch({ current: underWay.current, metrics, spans, logger, isLogged, scrub: scrubFor() });
  const labelOf = createOperationLabel(operationNames);
  const report = createReport({ current: underWay.current, scrubFor, logger });
  const { plugin, around, onCaller } = createOperationWatch({
    current: underWay.current,
    labelOf,
    scrubFor,
    report,
    metrics,
    spans,
    logger,
    isLogged,
  });

  return {
    watcher: calls.watcher,
    watcherOf: calls.watcherOf,
    plugin,
    around,
    onCaller,
    within: underWay.run,
    report,
    lines: createLineLogger(logger, () => underWay.current()?.scrub ?? scrubFor()),
    metrics: async () => ({
      status: 200,
      headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' },
      body: await metrics.expose(),
    }),
    readiness: createReadiness({ upstream, journal, lastSuccessAt: calls.lastSuccessAt }),
    async stop() {
      await tracing?.stop();
    },
  };
}
