export interface Person {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

export interface Session {
  readonly person: Person | null;
  readonly people: readonly Person[];
  readonly needsPassword: boolean;
}

export async function readSession(): Promise<Session> {
  const response = await fetch('/session');
  if (!response.ok) throw new Error(`the desk answered ${response.status}`);
  return (await response.json()) as Session;
}

/** Null: it was not the password. */
export async function signIn(person: string, password: string): Promise<Person | null> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, password }),
  });
  if (response.status === 403) return null;
  if (!response.ok) throw new Error(`the desk answered ${response.status}`);
  return ((await response.json()) as { person: Person }).person;
}

export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE' });
}
