import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { DemoData, DemoRule } from '../../src/demo/account.js';
import type { GatewayOptions } from '../../src/gateway.js';
import { startGateway, type Answer, type TestGateway } from './start-gateway.js';

export interface SharedGateway {
  readonly url: string;
  readonly data: DemoData;
  query(...parameters: Parameters<TestGateway['query']>): Promise<Answer>;
  /** The data of an operation that must not have any error. */
  ask(...parameters: Parameters<TestGateway['query']>): Promise<Answer['data']>;
  upstreamRequests(): string[];
  /** Who sent the requests that `upstreamRequests` would tell of. */
  upstreamCallers(): string[];
  /** Changes how upstream answers, until the end of the test. */
  upstreamAnswers(rule: DemoRule): void;
}

/** One gateway for all tests of a file; each of them starts with the ordinary upstream and an empty request log. */
export function useGateway(options: Partial<GatewayOptions> = {}): SharedGateway {
  let gateway: TestGateway;
  const removals: (() => void)[] = [];
  beforeAll(async () => {
    gateway = await startGateway(options);
  });
  afterEach(() => {
    for (const remove of removals.splice(0)) remove();
    gateway.upstreamRequests();
  });
  afterAll(() => gateway.close());
  return {
    get url() {
      return gateway.url;
    },
    get data() {
      return gateway.demo.data;
    },
    query: (...parameters) => gateway.query(...parameters),
    async ask(...parameters) {
      const { data, errors } = await gateway.query(...parameters);
      expect(errors).toBeUndefined();
      return data;
    },
    upstreamRequests: () => gateway.upstreamRequests(),
    upstreamCallers: () => gateway.demo.requests.map(({ caller }) => caller),
    upstreamAnswers: (rule) => void removals.push(gateway.demo.answerWith(rule)),
  };
}

/** Distinct ids in ascending order, as a request by id lists them; nulls are left out. */
export function idList(ids: readonly (string | null | undefined)[]): string {
  const given = ids.filter((id) => id !== null && id !== undefined);
  return [...new Set(given)].sort((a, b) => Number(a) - Number(b)).join(',');
}

interface Wants {
  readonly include?: string;
  readonly optional?: string;
}

/** What a request by id sends beside `apply_default_filters=false`, so that nothing stays hidden from it. */
const onEveryProject = ['from_archived_workspaces=true', 'on_my_account=false'];
const switches: Readonly<Record<string, readonly string[]>> = {
  expenses: onEveryProject,
  stories: ['show_archived=true', 'show_deleted=true', 'show_from_archived_workspaces=true', 'show_todos=true'],
  time_entries: onEveryProject,
  users: ['show_disabled=true'],
  workspaces: ['include_archived=true'],
};

const withSwitches = (path: string, own: readonly string[], { include, optional }: Wants): string =>
  [
    'apply_default_filters=false',
    ...(include ? [`include=${include}`] : []),
    ...(optional ? [`optional_fields=${optional}`] : []),
    ...(switches[path] ?? []),
    ...own,
  ]
    .sort()
    .join('&');

/** What a request by ids looks like. */
export const byIds = (path: string, ids: readonly (string | null | undefined)[], wants: Wants = {}) =>
  `/${path}?${withSwitches(path, [`only=${idList(ids)}`, 'per_page=200'], wants)}`;

/** What the request of a lookup looks like that is alone in its round. */
export const byId = (path: string, id: string, wants: Wants = {}) => `/${path}/${id}?${withSwitches(path, [], wants)}`;
