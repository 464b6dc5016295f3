// Who may sign in, and the Kantata token of each, which never leaves this process. A desk of your own asks your identity
// provider here, and gets the token from Kantata by OAuth.
import { createHash, timingSafeEqual } from 'node:crypto';

/** @typedef {{ readonly id: string, readonly name: string, readonly about: string }} Person */

const demoPeople = [
  { id: 'admin', name: 'Account administrator', about: 'sees every project', token: 'demo-admin' },
  { id: 'lead', name: 'Project lead', about: 'sees about half of the projects', token: 'demo-lead' },
  { id: 'guest', name: 'Client', about: 'a guest, to whom prices are hidden', token: 'demo-guest' },
];

/**
 * On the demo account, whoever you like. On a live one, whoever knows `DESK_PASSWORD` is the user of `KANTATA_API_TOKEN`.
 * @param {{ readonly isDemo: boolean, readonly token: string | null, readonly password: string | undefined }} options
 */
export function createPeople({ isDemo, token, password }) {
  if (!isDemo && (token === null || !password)) {
    throw new Error('With KANTATA_API_URL, set KANTATA_API_TOKEN and DESK_PASSWORD: the desk works as that user.');
  }
  const people = isDemo
    ? demoPeople
    : [{ id: 'desk', name: 'Payments desk', about: 'your account', token: token ?? '' }];
  return {
    needsPassword: !isDemo,
    /** @type {readonly Person[]} */
    all: people.map(({ id, name, about }) => ({ id, name, about })),
    /** @param {string} id */
    tokenOf: (id) => people.find((person) => person.id === id)?.token ?? null,
    /** @param {unknown} id @param {unknown} given @returns {Person | null} */
    admit(id, given) {
      const person = people.find((one) => one.id === id);
      if (!person || (!isDemo && !isSame(String(given ?? ''), password ?? ''))) return null;
      return { id: person.id, name: person.name, about: person.about };
    },
  };
}

/** In a time that tells nothing about the password. @param {string} left @param {string} right */
function isSame(left, right) {
  /** @param {string} text */
  const hash = (text) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(left), hash(right));
}
