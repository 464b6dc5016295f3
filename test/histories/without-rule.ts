import { randomUUID } from 'node:crypto';
import type { GatewayOptions } from '../../src/gateway.js';
import type { Journal } from '../../src/writes/journal.js';
import { keepInputInMemory, madeByAll, withDatabase, withJournal, type Change } from './change-parts.js';
import type { Rule } from './rules.js';

/** Parts that know nothing of these rules, to be put into one gateway each time it is called. */
export const partsWithout =
  (rules: readonly Rule[]): Change =>
  (parts) =>
    rules.reduce((changed, rule) => changes[rule](changed), parts);

/** Settings of each start that leave these rules out. */
export const optionsWithout = (rules: readonly Rule[]): Partial<GatewayOptions> =>
  rules.includes('stableHash') ? { callerHashSecret: randomUUID() } : {};

const nothing = { exact: [], near: [], hasRival: false };
const openStates = ['SENDING', 'UNKNOWN'] as const;

const changes: Readonly<Record<Rule, Change>> = {
  // No row waits: it is as settled when it is claimed as it ever will be.
  window: withJournal((journal) => ({
    ...journal,
    claim: (row) => journal.claim({ ...row, settleAt: 0 }),
    move: (row, from, patch) => journal.move(row, from, { ...patch, ...('settleAt' in patch && { settleAt: 0 }) }),
  })),
  twoLooks: (parts) => ({
    ...parts,
    createChanges(...parameters) {
      const made = parts.createChanges(...parameters);
      return { ...made, afterLook: (row, sight) => made.afterLook({ ...row, looks: 1, lookedAt: 0 }, sight) };
    },
  }),
  goodLooks: (parts) => ({
    ...parts,
    createLook(options) {
      const look = parts.createLook(options);
      return async (...parameters) => (await look(...parameters)) ?? { ...nothing, at: options.clock.now().earliest };
    },
  }),
  oneOpen: withDatabase((sql) => !sql.includes('INDEX IF NOT EXISTS writes_one_alike')),
  uniqueClaim: (parts) =>
    withJournal((journal) => ({ ...journal, claimed: async () => new Set() }))(
      withDatabase((sql) => !sql.includes('INDEX IF NOT EXISTS writes_one_key'))(parts),
    ),
  rivals: withJournal((journal) => ({ ...journal, hasRival: async () => false })),
  userMatch: (parts) => ({
    ...parts,
    createLook: (options) => (row, plan, authorization) =>
      parts.createLook({ ...options, client: madeByAll(options.client, row.userId) })(row, plan, authorization),
  }),
  fence: (parts) => ({
    ...parts,
    createWriteClient(...parameters) {
      const client = parts.createWriteClient(...parameters);
      return { send: (request) => client.send({ ...request, mayLeave: () => true }) };
    },
  }),
  ownDeadline(parts) {
    let journal: Journal | undefined;
    return {
      ...parts,
      createJournal: async (...parameters) => (journal = await parts.createJournal(...parameters)),
      createWriteClient(baseUrl, userAgent, clock, ...rest) {
        const client = parts.createWriteClient(baseUrl, userAgent, clock, ...rest);
        return {
          async send(request) {
            // The only open row there is, as it stands now.
            const [row] = (await journal?.open()) ?? [];
            const mayLeave = row !== undefined && clock.now().earliest < row.sendBy;
            return client.send({ ...request, mayLeave: () => mayLeave });
          },
        };
      },
    };
  },
  upClock: (parts) => ({
    ...parts,
    createUpstreamClock: () => ({
      observe: () => undefined,
      now: () => ({ earliest: Date.now(), latest: Date.now(), isKnown: true }),
    }),
  }),
  // The same key under another token is another key.
  userScope: (parts) => ({
    ...parts,
    createWriter(options) {
      const write = parts.createWriter(options);
      return ({ row, ...request }) => write({ ...request, row: { ...row, key: `${row.key} of ${row.tokenHash}` } });
    },
  }),
  stableHash: (parts) => parts,
  strictNo: (parts) => ({
    ...parts,
    createWriteClient(...parameters) {
      const client = parts.createWriteClient(...parameters);
      return {
        async send(request) {
          const answer = await client.send(request);
          const isNo = answer.is === 'answered' && answer.status >= 400 && answer.status < 500;
          return isNo ? { ...answer, body: Buffer.from('{"errors":[{"type":"proxy","message":"No."}]}') } : answer;
        },
      };
    },
  }),
  nearBlocks: (parts) => ({
    ...parts,
    createLook(options) {
      const look = parts.createLook(options);
      return async (...parameters) => {
        const sight = await look(...parameters);
        return sight && { ...sight, near: [] };
      };
    },
  }),
  lookAgain: (parts) => ({
    ...parts,
    createWriter: (options) => parts.createWriter({ ...options, look: async () => ({ ...nothing, at: 0 }) }),
  }),
  deleteSettles: (parts) => ({
    ...parts,
    createDeleter: (options) =>
      parts.createDeleter({ ...options, journal: { ...options.journal, open: async () => [] } }),
  }),
  freshDirect: (parts) => ({
    ...parts,
    createChanges: (journal, times) =>
      parts.createChanges(
        {
          ...journal,
          move: (row, from, patch) => journal.move(row, patch.inferred === false ? openStates : from, patch),
        },
        times,
      ),
  }),
  keepInput: (parts) => withJournal(keepInputInMemory)(parts),
};
