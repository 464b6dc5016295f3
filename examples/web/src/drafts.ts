/**
 * A form that was opened and whose end is not known yet, with the key that makes it safe to send again. It lives in
 * sessionStorage: a reload, and a tab that is duplicated, go on with the same key, so what they send is the same write.
 */
export interface Draft<Content> {
  readonly key: string;
  readonly content: Content;
  /** Whether it was sent and its fate is not known. */
  readonly isSent: boolean;
}

export interface DraftStore<Content> {
  readonly read: () => Draft<Content> | null;
  readonly write: (draft: Draft<Content>) => void;
  readonly clear: () => void;
}

export const newKey = (): string => crypto.randomUUID();

/** `name` holds who is signed in: a key belongs to its caller. */
export function draftStore<Content>(name: string): DraftStore<Content> {
  return {
    read() {
      try {
        const text = sessionStorage.getItem(name);
        return text === null ? null : (JSON.parse(text) as Draft<Content>);
      } catch {
        return null;
      }
    },
    write: (draft) => sessionStorage.setItem(name, JSON.stringify(draft)),
    clear: () => sessionStorage.removeItem(name),
  };
}
