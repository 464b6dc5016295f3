import { randomUUID } from 'node:crypto';
import type { Config } from './config.js';
import { demoToken, startDemoAccount } from './demo/account.js';

export { demoTokens, startDemoAccount, type DemoAccount } from './demo/account.js';

/** The account behind the gateway. */
export interface Upstream {
  readonly name: 'live account' | 'demo account';
  readonly apiUrl: string;
  readonly serviceToken: string | null;
  readonly account?: string;
  /** What the explorer begins with. */
  readonly samples?: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/**
 * The configured account or, without one, the demo account with its own token: `createGateway({ ...config, ...upstream })`.
 * The demo account ends with the process; to close it before is for programs that open several.
 */
export async function openUpstream({
  apiUrl,
  serviceToken,
}: Pick<Config, 'apiUrl' | 'serviceToken'>): Promise<Upstream> {
  if (apiUrl !== null) return { name: 'live account', apiUrl, serviceToken, close: async () => undefined };
  const demo = await startDemoAccount({ holdsProcess: false });
  return {
    name: 'demo account',
    apiUrl: demo.url,
    serviceToken: serviceToken ?? demoToken,
    account: `demo ${randomUUID()}`,
    samples: { workspaceId: demo.data.landmarks.ordinaryPayment.workspaceId },
    close: () => demo.close(),
  };
}
