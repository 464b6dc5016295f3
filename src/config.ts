import { z } from 'zod';
import { apiUrl, positiveNumber, wholeNumber } from './setting-kinds.js';
import { logLevels, type LogLevel } from './sight/log-levels.js';
import { readVersion } from './version.js';

/** Every setting of the gateway, checked. Times are in milliseconds. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The prefix of every REST path, without a slash at its end; null: the demo account. */
  readonly apiUrl: string | null;
  /** Speaks for requests that carry no `Authorization`. */
  readonly serviceToken: string | null;
  readonly isProduction: boolean;
  /** Whether there is a GraphQL IDE at `/explorer`. */
  readonly explorer: boolean;
  readonly upstreamTimeoutMs: number;
  readonly operationTimeoutMs: number;
  /** `file:` of an SQLite database, or `postgres://` for several replicas; null: production, where it has to be chosen. */
  readonly journalUrl: string | null;
  /** How long a write whose answer was lost stays in doubt. */
  readonly settleSeconds: number;
  /** Null: one is made, and kept in the journal. */
  readonly callerHashSecret: string | null;
  readonly maxWrites: number;
  /** How long the journal keeps writes whose end is known. */
  readonly journalTtlDays: number;
  /** Whether payments carry a mark of their key in their message. */
  readonly isPaymentMarked: boolean;
  /** The most that one operation may need of upstream. */
  readonly maxUpstreamCalls: number;
  readonly maxRecords: number;
  /** Points per minute and caller, one for each planned call; null: no limit. */
  readonly rateLimit: number | null;
  /** Where replicas count points together; null: each for itself. */
  readonly redisUrl: string | null;
  /** The path of a manifest of the documents that alone are answered; null: all are. */
  readonly trustedDocuments: string | null;
  /** Whose pages a browser lets read answers. */
  readonly corsOrigins: readonly string[];
  /** Whether the schema is served as an Apollo Federation 2 subgraph. */
  readonly isSubgraph: boolean;
  /** What runs queries. */
  readonly executor: 'compiled' | 'graphql-js';
  readonly logLevel: LogLevel;
  /** Where `/metrics` alone is served, and then not beside GraphQL; null: beside GraphQL. */
  readonly metricsPort: number | null;
  /** The collector that traces go to, by OTLP over HTTP; null: none. */
  readonly otlpEndpoint: string | null;
  readonly userAgent: string;
}

const seconds = (fallback: number) => positiveNumber(600).default(fallback);

/** By their names in the environment. */
export const settings = z.object({
  PORT: wholeNumber(0, 65_535).default(4_000),
  HOST: z.string().regex(/^\S+$/, 'must be a host name or an address').default('127.0.0.1'),
  KANTATA_API_URL: apiUrl.optional(),
  KANTATA_API_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be one word of printable characters')
    .optional(),
  KANTATA_DEMO: z.enum(['0', '1']).default('0'),
  NODE_ENV: z.string().toLowerCase().default('development'),
  EXPLORER: z.enum(['true', 'false']).optional(),
  UPSTREAM_TIMEOUT_SECONDS: seconds(15),
  OPERATION_TIMEOUT_SECONDS: seconds(25),
  JOURNAL_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/)/, 'must begin with file: or postgres://')
    .optional(),
  SETTLE_SECONDS: seconds(240),
  CALLER_HASH_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  JOURNAL_TTL: positiveNumber(3_650).default(7),
  CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .pipe(z.array(z.string().regex(/^https?:\/\/[^/\s]+$/, 'must list origins such as https://app.example.com')))
    .optional(),
  PAYMENT_MARK: z.enum(['0', '1']).default('0'),
  MAX_WRITES: wholeNumber(1, 20).default(1),
  MAX_UPSTREAM_CALLS: wholeNumber(1, 10_000).default(50),
  MAX_RECORDS: wholeNumber(1, 1_000_000).default(20_000),
  RATE_LIMIT: wholeNumber(1, 1_000_000).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a URL, such as redis://127.0.0.1:6379' }).optional(),
  TRUSTED_DOCUMENTS: z.string().optional(),
  FEDERATION: z.enum(['0', '1']).default('0'),
  EXECUTOR: z.enum(['compiled', 'graphql-js']).default('compiled'),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  METRICS_PORT: wholeNumber(1, 65_535).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be a URL, such as http://127.0.0.1:4318' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
});

/** Reads the environment once; throws one error that lists everything that is wrong with it. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const { data, error } = settings.safeParse(given);
  const faults = error ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) : [];
  const isProduction = isProductionIn(given);
  if (isProduction && given['KANTATA_API_URL'] === undefined && given['KANTATA_DEMO'] !== '1') {
    faults.push(
      'KANTATA_API_URL: must be set in production (https://api.mavenlink.com/api/v1 for a live account); ' +
        'KANTATA_DEMO=1 serves the demo account there all the same',
    );
  }
  if (!data || faults.length > 0) {
    throw new Error(`The settings cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    apiUrl: data.KANTATA_API_URL ?? null,
    serviceToken: data.KANTATA_API_TOKEN ?? null,
    isProduction,
    explorer: data.EXPLORER === undefined ? !isProduction : data.EXPLORER === 'true',
    upstreamTimeoutMs: data.UPSTREAM_TIMEOUT_SECONDS * 1_000,
    operationTimeoutMs: data.OPERATION_TIMEOUT_SECONDS * 1_000,
    journalUrl: data.JOURNAL_URL ?? (isProduction ? null : 'file:./data/journal.db'),
    settleSeconds: data.SETTLE_SECONDS,
    callerHashSecret: data.CALLER_HASH_SECRET ?? null,
    maxWrites: data.MAX_WRITES,
    journalTtlDays: data.JOURNAL_TTL,
    isPaymentMarked: data.PAYMENT_MARK === '1',
    maxUpstreamCalls: data.MAX_UPSTREAM_CALLS,
    maxRecords: data.MAX_RECORDS,
    rateLimit: data.RATE_LIMIT ?? null,
    redisUrl: data.REDIS_URL ?? null,
    trustedDocuments: data.TRUSTED_DOCUMENTS ?? null,
    corsOrigins: data.CORS_ORIGINS ?? (isProduction ? [] : ['https://studio.apollographql.com']),
    isSubgraph: data.FEDERATION === '1',
    executor: data.EXECUTOR,
    logLevel: data.LOG_LEVEL,
    metricsPort: data.METRICS_PORT ?? null,
    otlpEndpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    userAgent: `kantata-graphql/${readVersion()}`,
  });
}

type GivenConfig = Partial<Omit<Config, 'apiUrl'>> & { readonly apiUrl?: Config['apiUrl'] | undefined };

/** What a program that embeds the gateway may leave out is what it would be without any setting. */
export function withDefaults(given: GivenConfig): Config & { readonly apiUrl: string } {
  if (given.apiUrl === null || given.apiUrl === undefined) {
    throw new Error(
      "The gateway's apiUrl must be set: set KANTATA_API_URL (https://api.mavenlink.com/api/v1 for a live account), " +
        'or open the demo account with openUpstream of kantata-graphql/demo.',
    );
  }
  const checked = apiUrl.safeParse(given.apiUrl);
  if (!checked.success) throw new Error(`The gateway's apiUrl ${checked.error.issues[0]?.message ?? ''}.`);
  const isProduction = given.isProduction ?? isProductionIn(process.env);
  const defaults = readConfig({ NODE_ENV: isProduction ? 'production' : '', KANTATA_DEMO: '1' });
  const told = Object.fromEntries(Object.entries<unknown>(given).filter(([, value]) => value !== undefined));
  return { ...defaults, ...told, apiUrl: checked.data };
}

function isProductionIn({ NODE_ENV = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return NODE_ENV.toLowerCase() === 'production';
}
