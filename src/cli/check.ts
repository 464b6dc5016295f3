import { readConfig, type Config } from '../config.js';
import { openUpstream } from '../upstream.js';
import { findingsOf, type Finding } from './findings.js';
import { probe } from './probe.js';

/** Tries the configured account; 1 when something is wrong with it. */
export async function check(): Promise<number> {
  const findings = await find();
  for (const { subject, isWell, text } of findings) {
    console.log(`${isWell ? 'ok   ' : 'wrong'}  ${subject.padEnd(8)}  ${text}`);
  }
  return findings.every(({ isWell }) => isWell) ? 0 : 1;
}

async function find(): Promise<Finding[]> {
  const config = readSettings();
  if (config instanceof Error) return [{ subject: 'settings', isWell: false, text: config.message }];
  const { name, apiUrl, serviceToken, close } = await openUpstream(config);
  try {
    const url = new URL(`${apiUrl}/users/me`);
    const headers = {
      accept: 'application/json',
      'user-agent': config.userAgent,
      ...(serviceToken !== null && { authorization: `Bearer ${serviceToken}` }),
    };
    const found = findingsOf(await probe(url, headers), url, serviceToken !== null);
    return [{ subject: 'settings', isWell: true, text: `every setting can be used; this is the ${name}` }, ...found];
  } finally {
    await close();
  }
}

function readSettings(): Config | Error {
  try {
    return readConfig();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
