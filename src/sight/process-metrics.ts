import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | null = null;

/** Of the process, however many gateways it holds. */
export function observeProcess(): { readonly expose: () => Promise<string> } {
  const observed = (registry ??= begin());
  return {
    // Of no measurement since the last time there is no mean.
    expose: async () => (await observed.metrics()).replaceAll(/^.* nan\n/gim, ''),
  };
}

function begin(): Registry {
  const begun = new Registry();
  collectDefaultMetrics({ register: begun });
  return begun;
}
