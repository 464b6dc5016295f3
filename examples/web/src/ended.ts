import { draftsName, draftStore } from './drafts.js';

/** What is said when a session has ended of itself: whether anything was recorded, and what became of what was typed. */
export function endedText(personId: string): string {
  const drafts = ['payment', 'invoice'].flatMap((thing) => draftStore(draftsName(thing, personId)).read());
  const words = ['Your session has ended.'];
  if (drafts.some(({ sent }) => sent !== null)) {
    words.push('Whether what you had sent was recorded is still being found out: please do not enter it again.');
    words.push('Sign in, and the desk goes on with it.');
  } else if (drafts.length > 0) {
    words.push('What you had entered was not recorded. It is kept, and is back when you have signed in.');
  } else {
    words.push('Nothing was waiting to be recorded. Please sign in again.');
  }
  return words.join(' ');
}
