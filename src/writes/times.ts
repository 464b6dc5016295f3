/** How long a write may take, and how long it stays in doubt; in whole milliseconds. */
export interface WriteTimes {
  /** Records of a write are looked for from this long before its claim: upstream's clock is told to the second. */
  readonly lookBack: number;
  /** From the claim to the last moment at which bytes may leave. */
  readonly sendWithin: number;
  /** From there on until absence means that it did not happen: 180 s documented, 60 s for lists that lag. */
  readonly settle: number;
  /** How long the POST stays open: its answer is the best evidence there is. */
  readonly postOpen: number;
  /** How long a caller waits before the answer is PENDING. */
  readonly answerWithin: number;
  /** With less than this left of it, a write is not begun. */
  readonly leastForWrite: number;
  readonly firstLookAfter: number;
  readonly lookEvery: { readonly first: number; readonly most: number };
  /** Between the two looks that prove absence. */
  readonly betweenProofs: number;
  /** What upstream's clock is allowed to be off by when it has not told its time. */
  readonly clockUnknown: { readonly earlier: number; readonly later: number };
}

const defaultSettleSeconds = 240;

/** All of them grow and shrink with one setting, so that tests need not wait for minutes. */
export function writeTimes(settleSeconds: number): WriteTimes {
  const seconds = (count: number) => Math.round((count * 1_000 * settleSeconds) / defaultSettleSeconds);
  return {
    lookBack: seconds(3),
    sendWithin: seconds(10),
    settle: seconds(240),
    postOpen: seconds(190),
    answerWithin: seconds(24),
    leastForWrite: seconds(2),
    firstLookAfter: seconds(5),
    lookEvery: { first: seconds(1), most: seconds(30) },
    betweenProofs: seconds(10),
    clockUnknown: { earlier: seconds(60), later: seconds(120) },
  };
}
