import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { createWrites, type WritesOptions } from './writes.js';

/** Writes of one kind, as React sees them; `options` may be others each time. */
export function useWrites<Content, Input, Result>(options: WritesOptions<Content, Input, Result>) {
  const latest = useRef(options);
  latest.current = options;
  const { name } = options;
  const writes = useMemo(
    () =>
      createWrites<Content, Input, Result>({
        name,
        send: (input, key) => latest.current.send(input, key),
        ask: (key) => latest.current.ask(key),
        refusalOf: (errors) => latest.current.refusalOf(errors),
        onDone: (record) => latest.current.onDone(record),
      }),
    [name],
  );
  useEffect(() => writes.start(), [writes]);
  const entries = useSyncExternalStore(writes.subscribe, writes.read);
  return { ...writes, entries };
}
