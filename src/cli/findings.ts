import { parseEnvelope } from '../kantata/envelope.js';
import type { WireRecord } from '../kantata/resource.js';
import { failureOf } from './failures.js';
import { printable } from './printable.js';
import type { Probe } from './probe.js';

/** One line of `check`: what is well or, with what to do about it, what is not. */
export interface Finding {
  readonly subject: 'settings' | 'address' | 'tls' | 'token' | 'clock';
  readonly isWell: boolean;
  readonly text: string;
}

type Answer = Extract<Probe, { readonly is: 'answer' }>;

const prefixAdvice = 'KANTATA_API_URL must be the prefix of every REST path, such as https://api.mavenlink.com/api/v1';
/** What the journal allows a clock to be off by while upstream has not told its time. */
const longestSkewMs = 60_000;

/** What the answer to "who am I?" tells of the account; `hasToken`: whether it was asked with one. */
export function findingsOf(probe: Probe, url: URL, hasToken: boolean): Finding[] {
  if (probe.is === 'failure') return [{ isWell: false, ...failureOf(probe.code, url) }];
  return [address(probe, url), tls(probe, url), ...token(probe, hasToken), clock(probe)];
}

function address({ status, body, askedAt, answeredAt }: Answer, { host }: URL): Finding {
  const subject = 'address';
  if (status >= 300 && status < 400) {
    return { subject, isWell: false, text: `${host} sends elsewhere (${status}); ${prefixAdvice}` };
  }
  if (status === 404 || (status === 200 && !userIn(body))) {
    return { subject, isWell: false, text: `there is no REST API of Kantata here (${status}); ${prefixAdvice}` };
  }
  if (status >= 500) return { subject, isWell: false, text: `${host} fails (${status}); try again in a while` };
  return { subject, isWell: true, text: `${host} answered in ${answeredAt - askedAt} ms` };
}

function tls({ certificateUntil }: Answer, { host }: URL): Finding {
  if (certificateUntil === null) return { subject: 'tls', isWell: true, text: `not needed: ${host} is this machine` };
  return { subject: 'tls', isWell: true, text: `the certificate of ${host} is good until ${certificateUntil}` };
}

/** Nothing, when the answer tells nothing about it. */
function token({ status, body }: Answer, hasToken: boolean): Finding[] {
  const subject = 'token';
  if (!hasToken) {
    const text = 'none is set, so that every request has to bring its own; set KANTATA_API_TOKEN to try one here';
    return [{ subject, isWell: true, text }];
  }
  const user = status === 200 ? userIn(body) : null;
  if (user) {
    const name = typeof user['full_name'] === 'string' ? printable(user['full_name']) : 'somebody without a name';
    return [{ subject, isWell: true, text: `it speaks for ${name}, user ${String(user['id'])}` }];
  }
  const text = tokenFaults[status];
  return text === undefined ? [] : [{ subject, isWell: false, text: `${text} (${status})` }];
}

const tokenFaults: Readonly<Record<number, string>> = {
  401: 'Kantata refuses KANTATA_API_TOKEN; make a new one in the settings of its user in Kantata',
  403: 'KANTATA_API_TOKEN may not use the API; ask an administrator of the account for access',
  429: 'KANTATA_API_TOKEN has made too many calls to be tried; try again in a minute',
};

function clock({ date, askedAt, answeredAt }: Answer): Finding {
  const subject = 'clock';
  const told = date === undefined ? NaN : Date.parse(date);
  if (!Number.isFinite(told)) {
    const text =
      "Kantata's time is not told; look for a proxy that takes the header Date away: writes stay in doubt longer";
    return { subject, isWell: false, text };
  }
  // The header is cut off to the second, and was written at some time between question and answer.
  const ahead = Math.max(told - answeredAt, 0) + Math.min(told + 1_000 - askedAt, 0);
  if (Math.abs(ahead) <= longestSkewMs) {
    const seconds = Math.ceil(Math.abs(ahead) / 1_000);
    return { subject, isWell: true, text: `this machine's is within ${Math.max(seconds, 1)} s of Kantata's` };
  }
  const text = `this machine's is ${Math.round(Math.abs(ahead) / 1_000)} s ${ahead > 0 ? 'behind' : 'ahead of'} Kantata's; set it by NTP`;
  return { subject, isWell: false, text };
}

function userIn(body: Uint8Array): WireRecord | null {
  try {
    const { results, collections } = parseEnvelope(body);
    const id = results.find(({ key }) => key === 'users')?.id;
    return (id === undefined ? undefined : collections.get('users')?.get(id)) ?? null;
  } catch {
    return null;
  }
}
