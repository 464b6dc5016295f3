/** What time it is upstream, by the `Date` header of its answers. */
export interface UpstreamClock {
  readonly observe: (dateHeader: string | undefined) => void;
  /** Milliseconds since 1970; by the own clock, and said to be, until upstream has told its time. */
  readonly now: () => { readonly at: number; readonly isKnown: boolean };
}

export function createUpstreamClock(): UpstreamClock {
  let offset: number | null = null;
  return {
    observe(dateHeader) {
      const told = dateHeader === undefined ? NaN : Date.parse(dateHeader);
      // The header is cut off to the second; its middle is the best guess.
      if (Number.isFinite(told)) offset = told + 500 - Date.now();
    },
    now: () => ({ at: Date.now() + (offset ?? 0), isKnown: offset !== null }),
  };
}
