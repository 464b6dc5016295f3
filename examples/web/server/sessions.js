// Who is signed in. The browser holds a random name of its session and nothing else; what it stands for is kept here, in a
// file, so that a restart signs nobody out. Several instances keep theirs in a database.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const cookieName = 'desk_session';
const lifetimeMs = 12 * 60 * 60 * 1_000;

/** @param {{ readonly path: string, readonly isSecure: boolean }} options */
export function createSessions({ path, isSecure }) {
  /** @type {Map<string, { personId: string, until: number }>} */
  const sessions = new Map(read(path));

  function save() {
    for (const [name, { until }] of sessions) if (until < Date.now()) sessions.delete(name);
    mkdirSync(dirname(path), { recursive: true });
    // A crash in the middle leaves the old file.
    writeFileSync(`${path}.new`, JSON.stringify([...sessions]), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  // Other sites' pages cannot send this cookie, and scripts of our own cannot read it.
  /** @type {import('express').CookieOptions} */
  const options = { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/' };

  return {
    /** @param {import('express').Response} response @param {string | undefined} cookies @param {string} personId */
    begin(response, cookies, personId) {
      sessions.delete(hash(idIn(cookies)));
      const id = randomBytes(32).toString('base64url');
      sessions.set(hash(id), { personId, until: Date.now() + lifetimeMs });
      save();
      response.cookie(cookieName, id, { ...options, maxAge: lifetimeMs });
    },
    /** @param {import('express').Response} response @param {string | null | undefined} cookies */
    end(response, cookies) {
      if (sessions.delete(hash(idIn(cookies)))) save();
      response.clearCookie(cookieName, options);
    },
    /** Whose session it is; null: nobody's. @param {string | null | undefined} cookies */
    personIdOf(cookies) {
      const session = sessions.get(hash(idIn(cookies)));
      return session && session.until > Date.now() ? session.personId : null;
    },
  };
}

/** @param {string | null | undefined} cookies */
const idIn = (cookies) => new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(cookies ?? '')?.[1] ?? '';

/** The file is of no use to who reads it. @param {string} id */
const hash = (id) => createHash('sha256').update(id).digest('base64url');

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
}
