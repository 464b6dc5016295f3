import { ApolloProvider } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { createClient } from './client.js';
import { Desk } from './Desk.js';
import { endedText } from './ended.js';
import { readSession, signOut, type Person, type Session } from './session.js';
import { SignIn } from './SignIn.js';

export function App() {
  const [session, setSession] = useState<Session | null>(null);
  const [isAway, setIsAway] = useState(false);
  /** Whose session ended of itself. */
  const [endedFor, setEndedFor] = useState<string | null>(null);
  const load = () => {
    setIsAway(false);
    readSession().then(setSession, () => setIsAway(true));
  };
  useEffect(load, []);

  const personId = session?.person?.id;
  // Nobody sees what the cache holds of somebody else.
  const client = useMemo(
    () =>
      createClient(() => {
        setEndedFor(personId ?? null);
        setSession((old) => old && { ...old, person: null });
      }),
    [personId],
  );

  if (isAway) {
    return (
      <main className="sign-in">
        <h1>Payments desk</h1>
        <p role="alert">The desk cannot be reached at the moment.</p>
        <button type="button" onClick={load}>
          Try again
        </button>
      </main>
    );
  }
  if (session === null) return <p className="loading">Opening the desk …</p>;
  const { person } = session;
  if (person === null) {
    const enter = (signedIn: Person) => {
      setEndedFor(null);
      setSession({ ...session, person: signedIn });
    };
    return <SignIn session={session} notice={endedFor === null ? null : endedText(endedFor)} onSignedIn={enter} />;
  }
  const leave = () => void signOut().finally(load);
  return (
    <ApolloProvider client={client}>
      <Desk key={person.id} person={person} onSignOut={leave} />
    </ApolloProvider>
  );
}
