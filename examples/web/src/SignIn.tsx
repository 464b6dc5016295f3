import { useState, type FormEvent } from 'react';
import { Field } from './Field.js';
import { signIn, type Person, type Session } from './session.js';

interface Props {
  readonly session: Session;
  /** Why it is asked for again. */
  readonly notice: string | null;
  readonly onSignedIn: (person: Person) => void;
}

export function SignIn({ session, notice, onSignedIn }: Props) {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const enter = async (id: string) => {
    setIsAsking(true);
    setProblem(undefined);
    try {
      const person = await signIn(id, password);
      if (person) onSignedIn(person);
      else setProblem('That is not the password of this desk.');
    } catch {
      setProblem('The desk cannot be reached. Check your connection.');
    } finally {
      setIsAsking(false);
    }
  };
  const [first] = session.people;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (first) void enter(first.id);
  };

  return (
    <main className="sign-in">
      <h1>Payments desk</h1>
      {notice !== null && (
        <p className="notice" role="alert">
          {notice}
        </p>
      )}
      {session.needsPassword ? (
        <form onSubmit={submit}>
          <Field label="Password of this desk" problem={problem}>
            {(field) => (
              <input
                {...field}
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={({ target }) => setPassword(target.value)}
              />
            )}
          </Field>
          <button type="submit" className="main" disabled={isAsking}>
            Sign in
          </button>
        </form>
      ) : (
        <>
          <p>This is the demo account. Who would you like to be?</p>
          <ul className="people">
            {session.people.map(({ id, name, about }) => (
              <li key={id}>
                <button type="button" disabled={isAsking} onClick={() => void enter(id)}>
                  <strong>{name}</strong>
                  <small>{about}</small>
                </button>
              </li>
            ))}
          </ul>
          {problem && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
        </>
      )}
    </main>
  );
}
