import type { DemoCommit, DemoRequest, DemoRule } from '../../src/demo/account.js';
import type { AttemptFault, History, Payer } from './history.js';
import type { Place } from './run-history.js';

/** What the keys of one history pay, and how its payments are told from those of others. */
export interface Subject {
  readonly inputOf: (key: number) => Readonly<Record<string, unknown>>;
  /** Selects what makes the POSTs of this key recognisable. */
  readonly selectionOf: (key: number) => string;
  readonly isPostOf: (key: number) => DemoRule['matches'];
  /** Lists that the payments would be in. */
  readonly isListOf: DemoRule['matches'];
  /** Records the payment of the first key in Kantata itself; nothing where upstream refuses that. */
  readonly commitOutside: (who: Payer) => void;
  readonly outside: readonly { readonly id: string; readonly who: Payer }[];
  /** What happened by POSTs of this key, in order. */
  readonly commitsOf: (key: number) => (DemoCommit & { readonly request: DemoRequest })[];
  /** Payments that were deleted. */
  readonly deletedIds: () => ReadonlySet<string>;
  readonly isThere: (id: string) => boolean;
  readonly faultOf: (key: number, attempt: number) => AttemptFault | undefined;
}

let subjects = 0;

/** Selections of the same fields but for links, each of which brings its own `include`. */
const marks = [
  { selection: 'user { fullName }', include: 'user' },
  { selection: 'workspace { title }', include: 'workspace' },
  { selection: 'user { fullName } workspace { title }', include: 'user,workspace' },
] as const;

export function subjectOf(history: History, { demo, workspaceId, amount }: Place): Subject {
  const name = `history ${(subjects += 1)}`;
  const isInvoice = history.kind === 'invoice payment';
  const invoiceId = isInvoice ? makeInvoice() : null;
  const messageOf = (key: number) => (history.keys[key]!.isTwin ? name : `${name}, payment ${key}`);
  // What happened before has to do with other histories.
  const firstCommit = demo.commits.length;
  const commits = () => demo.commits.slice(firstCommit);
  const outside: { id: string; who: Payer }[] = [];
  const isOurs = (body: unknown) => {
    const sent = paymentIn(body);
    return isInvoice ? sent.invoice_id === Number(invoiceId) : sent.amount_in_cents === amount;
  };
  const includeOf = (query: string) => new URLSearchParams(query).get('include');

  function makeInvoice(): string {
    const items = [{ amount: amount / 100, notes: name }];
    const input = { workspace_id: workspaceId, payment_schedule: 30, additional_items: items };
    return demo.commitDirectly('/invoices', input, 'admin');
  }

  return {
    inputOf: (key) => ({
      workspaceId,
      ...(invoiceId === null ? { amount } : { invoiceId }),
      message: messageOf(key),
      idempotencyKey: `${name}, key ${key}`,
    }),
    selectionOf: (key) => marks[key]!.selection,
    isPostOf:
      (key) =>
      ({ method, body, query }) =>
        method === 'POST' && isOurs(body) && query.get('include') === marks[key]!.include,
    isListOf: ({ method, path, query }) =>
      method === 'GET' &&
      path === '/external_payments' &&
      (invoiceId === null ? query.get('workspace_id') === workspaceId : query.get('invoice_id') === invoiceId),
    commitOutside(who) {
      const common = { workspace_id: workspaceId, message: messageOf(0) };
      const fields = { ...common, ...(invoiceId === null ? { amount_in_cents: amount } : { invoice_id: invoiceId }) };
      try {
        outside.push({ id: demo.commitDirectly('/external_payments', fields, who), who });
      } catch {
        // The invoice is paid by now.
      }
    },
    outside,
    commitsOf: (key) =>
      commits().flatMap((commit) => {
        const { method, request } = commit;
        const isIts = method === 'POST' && request && isOurs(request.body);
        return isIts && includeOf(request.query) === marks[key]!.include ? [{ ...commit, request }] : [];
      }),
    deletedIds: () => new Set(commits().flatMap(({ method, id }) => (method === 'DELETE' ? [id] : []))),
    isThere: (id) => demo.data.externalPayments.has(id),
    faultOf: (key, attempt) => history.keys[key]!.attempts[attempt],
  };
}

interface PaymentBody {
  readonly invoice_id?: unknown;
  readonly amount_in_cents?: unknown;
}

const paymentIn = (body: unknown): PaymentBody =>
  ((body ?? {}) as { readonly external_payment?: PaymentBody }).external_payment ?? {};
