/** Who pays: callers of the demo account that may write, each with a token and the one it is rotated to. */
export type Payer = 'admin' | 'lead';

/**
 * One story of a few payments that look alike, as plain data. All times are milliseconds at a window of one second
 * (`settleSeconds: 1`), and grow with it; a commit comes within 350 ms of its POST, a list lags by 150 ms at most, which
 * keeps within what the rules assume (750 and 250).
 */
export interface History {
  readonly kind: 'project payment' | 'invoice payment';
  readonly keys: readonly KeyStory[];
  /** Somebody records the same payment in Kantata itself. */
  readonly outsider: { readonly atMs: number; readonly who: Payer } | null;
  /** One of the payments is deleted through the gateway as soon as it is there. */
  readonly deletion: DeleteStory | null;
  readonly lists: readonly ListFault[];
}

/** One idempotency key: what its client does, and what becomes of its POSTs. */
export interface KeyStory {
  readonly who: Payer;
  /** With the amount and the message of the first key; otherwise with a message of its own. */
  readonly isTwin: boolean;
  /** The first requests; after them the client goes on asking until it knows. */
  readonly requests: readonly ClientRequest[];
  /** Of each POST in turn; those after them go well. */
  readonly attempts: readonly AttemptFault[];
  /** Its client has no other token, whatever its requests say. */
  readonly hasOneToken: boolean;
  /** Once told that nothing was recorded, its client does not want it any more. */
  readonly givesUp: boolean;
}

export interface ClientRequest {
  /** Since the answer to the one before. */
  readonly afterMs: number;
  readonly replica: number;
  readonly isRotated: boolean;
  readonly asks: 'create' | 'status';
  /** Sent to the other replica at the same time, too, with the other token. */
  readonly isTwice: boolean;
  /** The answer does not reach the client. */
  readonly isLost: boolean;
}

export interface AttemptFault {
  readonly answer:
    | 'ordinary'
    | 'reset'
    | 'hang'
    | 'truncated'
    | '500'
    | '502'
    | '504'
    | 'proxy 403'
    | 'html 200'
    | 'too many'
    | 'too many, come back in 1 s';
  /** The ordinary answer of a late commit comes with it. */
  readonly commit: 'never' | 'before' | { readonly afterMs: number };
  /** Of the answer. */
  readonly delayMs: number;
  /** Upstream stores another message. */
  readonly isMangled: boolean;
  /**
   * How long the replica stands still between its claim and the connection, or until the key's next POST is to leave;
   * only where replicas can be held.
   */
  readonly held: number | 'until the next';
}

export interface DeleteStory {
  readonly atMs: number;
  readonly replica: number;
  /** Of each DELETE in turn. */
  readonly attempts: readonly Pick<AttemptFault, 'answer' | 'commit' | 'delayMs'>[];
}

/** For a while, the lists of the history's payments cannot be used. */
export interface ListFault {
  readonly atMs: number;
  readonly forMs: number;
  readonly is: 'reset' | 'hang' | 'truncated' | '500' | '403' | 'html' | 'without its records' | 'without its rows';
}
