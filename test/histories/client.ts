import { setTimeout as pause } from 'node:timers/promises';
import { demoRotatedTokens, demoTokens } from '../../src/demo/account.js';
import type { ClientRequest, KeyStory, Payer } from './history.js';
import type { Place, ReplicaAnswer } from './run-history.js';
import type { Subject } from './subject.js';

/** One request and what came of it; times as `Date.now()` tells them. */
export interface Asked {
  /** Null: a delete. */
  readonly key: number | null;
  readonly asks: 'create' | 'status' | 'delete';
  readonly replica: number;
  readonly token: string;
  readonly begin: number;
  readonly end: number;
  readonly told: Told;
}

type Told =
  /** Null: the record was not shown; undefined: it could not be read. */
  | { readonly is: 'done'; readonly id: string | null | undefined }
  | { readonly is: 'unresolved'; readonly candidateIds: readonly string[] }
  | { readonly is: 'absent' }
  | { readonly is: 'pending'; readonly code?: string }
  | { readonly is: 'rejected'; readonly code: string }
  | { readonly is: 'error'; readonly code: string }
  | { readonly is: 'unknown key' }
  | { readonly is: 'gone' };

export type Ending = 'decided' | 'undecided';

interface ClientOptions {
  readonly story: KeyStory;
  readonly index: number;
  readonly subject: Subject;
  readonly place: Place;
  readonly asked: Asked[];
}

/** After its last planned request, a client waits so long, and longer each time, before it asks again. */
const again = { firstMs: 300, factor: 1.5, mostMs: 2_500 };
export const defaultPatienceMs = 60_000;

/** A client with one key: it asks until it knows how its payment ended, as real ones do, and then once more. */
export async function runClient({ story, index, subject, place, asked }: ClientOptions): Promise<Ending> {
  const scale = (ms: number) => ms * place.settleSeconds;
  const ask = async (asks: 'create' | 'status', replica: number, isRotated: boolean): Promise<Told> => {
    const token = (isRotated && !story.hasOneToken ? demoRotatedTokens : demoTokens)[story.who];
    const [query, variables]: [string, Record<string, unknown>] =
      asks === 'create'
        ? [createPayment(subject.selectionOf(index)), { input: subject.inputOf(index) }]
        : [writeStatus, { key: subject.inputOf(index)['idempotencyKey'] }];
    const answered = await tell(place, replica, query, variables, token);
    asked.push({ key: index, asks, replica, token, ...answered });
    return answered.told;
  };
  const isKnown = ({ is }: Told) =>
    is === 'done' || is === 'unresolved' || is === 'rejected' || (is === 'absent' && story.givesUp);

  const planned = async (request: ClientRequest): Promise<Told[]> => {
    const { asks, replica, isRotated, isTwice, isLost } = request;
    const told = await Promise.all([
      ask(asks, replica, isRotated),
      ...(isTwice ? [ask(asks, 1 - replica, !isRotated)] : []),
    ]);
    return isLost ? [] : told;
  };
  const untilKnown = async (): Promise<Told | null> => {
    for (const request of story.requests) {
      await pause(scale(request.afterMs));
      const known = (await planned(request)).find(isKnown);
      if (known) return known;
    }
    const until = Date.now() + scale(place.patienceMs ?? defaultPatienceMs);
    let againMs = again.firstMs;
    for (let tries = index; Date.now() < until; tries += 1) {
      await pause(scale(againMs));
      againMs = Math.min(againMs * again.factor, again.mostMs);
      const told = await ask('create', tries % 2, tries % 4 > 1);
      if (isKnown(told)) return told;
    }
    return null;
  };

  const known = await untilKnown();
  if (known?.is !== 'done') return known ? 'decided' : 'undecided';
  for (let tries = 0; tries < 40; tries += 1) {
    const told = await ask('create', (index + tries) % 2, tries % 2 === 0);
    if (told.is !== 'gone' && told.is !== 'error') return 'decided';
    await pause(scale(again.firstMs));
  }
  return 'undecided';
}

const standing = 'outcome candidateIds userErrors { code }';
const createPayment = (selection: string) => `mutation ($input: CreateExternalPaymentInput!) {
  write: createExternalPayment(input: $input) { ${standing} externalPayment { id ${selection} } } }`;
const writeStatus = `query ($key: String!) {
  write: writeStatus(idempotencyKey: $key) { ${standing} externalPayment { id } } }`;
const deletePayment = `mutation ($input: DeleteExternalPaymentInput!) {
  write: deleteExternalPayment(input: $input) { deletedId outcome userErrors { code } } }`;

export async function askToDelete(place: Place, replica: number, id: string, who: Payer): Promise<Asked> {
  const token = demoTokens[who];
  const answered = await tell(place, replica, deletePayment, { input: { id } }, token);
  return { key: null, asks: 'delete', replica, token, ...answered };
}

async function tell(
  { replicas, inTurn = (ask) => ask() }: Place,
  replica: number,
  query: string,
  variables: Record<string, unknown>,
  token: string,
): Promise<Pick<Asked, 'begin' | 'end' | 'told'>> {
  return inTurn(async () => {
    const begin = Date.now();
    const told = await replicas.ask(replica, query, variables, token).then(toldBy, () => ({ is: 'gone' }) as const);
    return { begin, end: Date.now(), told };
  });
}

function toldBy({ data, errors }: ReplicaAnswer): Told {
  const write = data?.write;
  if (!write) return errors ? { is: 'error', code: errors[0]!.extensions.code } : { is: 'unknown key' };
  const { outcome, candidateIds, userErrors, externalPayment, deletedId } = write;
  if (outcome === 'DONE') return { is: 'done', id: deletedId ?? externalPayment?.id ?? (errors ? undefined : null) };
  if (outcome === 'UNRESOLVED') return { is: 'unresolved', candidateIds };
  if (outcome === 'PENDING') return { is: 'pending' };
  const code: string = userErrors[0].code;
  if (code === 'NOT_APPLIED') return { is: 'absent' };
  return { is: code === 'SIMILAR_WRITE_OPEN' || code === 'WRITE_UNSETTLED' ? 'pending' : 'rejected', code };
}
