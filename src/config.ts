import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Every setting of the gateway, checked. Times are in milliseconds. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The prefix of every REST path, without a slash at its end; null: the demo account. */
  readonly apiUrl: string | null;
  /** Speaks for requests that carry no `Authorization`. */
  readonly serviceToken: string | null;
  readonly isProduction: boolean;
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
  /** Whose pages a browser lets read answers. */
  readonly corsOrigins: readonly string[];
  readonly userAgent: string;
}

const seconds = (fallback: number) => z.coerce.number().positive().max(600).default(fallback);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_000),
  HOST: z.string().default('127.0.0.1'),
  KANTATA_API_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isSafe, 'must begin with https:// (plain http is for loopback only)')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  KANTATA_API_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be one word of printable characters')
    .optional(),
  KANTATA_DEMO: z.enum(['0', '1']).default('0'),
  NODE_ENV: z.string().default('development'),
  UPSTREAM_TIMEOUT_SECONDS: seconds(15),
  OPERATION_TIMEOUT_SECONDS: seconds(25),
  JOURNAL_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/)/, 'must begin with file: or postgres://')
    .optional(),
  SETTLE_SECONDS: seconds(240),
  CALLER_HASH_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  JOURNAL_TTL: z.coerce.number().positive().max(3_650).default(7),
  CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .pipe(z.array(z.string().regex(/^https?:\/\/[^/\s]+$/, 'must list origins such as https://app.example.com')))
    .optional(),
  PAYMENT_MARK: z.enum(['0', '1']).default('0'),
  MAX_WRITES: z.coerce.number().int().min(1).max(20).default(1),
});

/** Reads the environment once; throws one error that lists everything that is wrong with it. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const { data, error } = environment.safeParse(given);
  const faults = error ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) : [];
  const isProduction = given['NODE_ENV'] === 'production';
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
    upstreamTimeoutMs: data.UPSTREAM_TIMEOUT_SECONDS * 1_000,
    operationTimeoutMs: data.OPERATION_TIMEOUT_SECONDS * 1_000,
    journalUrl: data.JOURNAL_URL ?? (isProduction ? null : 'file:./data/journal.db'),
    settleSeconds: data.SETTLE_SECONDS,
    callerHashSecret: data.CALLER_HASH_SECRET ?? null,
    maxWrites: data.MAX_WRITES,
    journalTtlDays: data.JOURNAL_TTL,
    isPaymentMarked: data.PAYMENT_MARK === '1',
    corsOrigins: data.CORS_ORIGINS ?? (isProduction ? [] : ['https://studio.apollographql.com']),
    userAgent: `kantata-graphql/${readVersion()}`,
  });
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
