import { existsSync } from 'node:fs';

/** Where the system's own browser is; undefined when there is none. */
export function findChromium() {
  const usual = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  return [process.env.CHROMIUM, ...usual].find((path) => path !== undefined && existsSync(path));
}
