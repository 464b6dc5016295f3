/** What time it is upstream, by the `Date` header of its answers. */
export interface UpstreamClock {
  /** `askedAt`: when the request of this answer began, by the own clock. */
  readonly observe: (dateHeader: string | undefined, askedAt: number) => void;
  readonly now: () => UpstreamTime;
}

/** Milliseconds since 1970: no earlier than the one, and no later than the other. */
interface UpstreamTime {
  readonly earliest: number;
  readonly latest: number;
  /** False: the own clock, until upstream has told its time. */
  readonly isKnown: boolean;
}

const headerUnit = 1_000;

/**
 * The header is cut off to the second, so each answer tells no more than that the clock is between two bounds; all of
 * them together tell it as exactly as a look that has to be later than a deadline needs it.
 */
export function createUpstreamClock(): UpstreamClock {
  let ahead: { readonly atLeast: number; readonly atMost: number } | null = null;
  return {
    observe(dateHeader, askedAt) {
      const told = dateHeader === undefined ? NaN : Date.parse(dateHeader);
      if (!Number.isFinite(told)) return;
      const now = { atLeast: told - Date.now(), atMost: told + headerUnit - askedAt };
      const both = ahead && {
        atLeast: Math.max(ahead.atLeast, now.atLeast),
        atMost: Math.min(ahead.atMost, now.atMost),
      };
      // A clock that was set, or another server's: what it says now counts.
      ahead = both && both.atLeast <= both.atMost ? both : now;
    },
    now() {
      const own = Date.now();
      return {
        earliest: own + (ahead?.atLeast ?? 0),
        latest: own + (ahead?.atMost ?? 0),
        isKnown: ahead !== null,
      };
    },
  };
}
