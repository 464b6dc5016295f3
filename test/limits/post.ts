import { demoToken } from '../../src/demo/account.js';
import type { Answer } from '../support/start-gateway.js';

export interface Cost {
  readonly callsPlanned: number;
  readonly callsMade: number;
  readonly recordsPlanned: number;
  readonly records: number;
  readonly upstreamMs: number;
}

export interface FullAnswer extends Answer {
  readonly extensions: { readonly cost?: Cost } | undefined;
  /** Of the whole answer, as it was sent. */
  readonly text: string;
}

interface Sender {
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A POST of this body, with all that is answered. */
export async function post(
  { url }: { readonly url: string },
  body: unknown,
  { token = demoToken, headers = {} }: Sender = {},
): Promise<FullAnswer> {
  const response = await fetch(new URL('graphql', url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return full(response);
}

export async function full(response: Response): Promise<FullAnswer> {
  const text = await response.text();
  const parsed = (text.startsWith('{') ? JSON.parse(text) : {}) as Pick<FullAnswer, 'data' | 'errors' | 'extensions'>;
  const { data, errors, extensions } = parsed;
  return { status: response.status, headers: response.headers, data, errors, extensions, text };
}

export async function explain(
  gateway: { readonly url: string },
  query: string,
  variables: Record<string, unknown> = {},
  sender: Sender = {},
): Promise<FullAnswer & { readonly cost: Cost }> {
  const answer = await post(gateway, { query, variables }, { ...sender, headers: { 'x-explain': 'true' } });
  const cost = answer.extensions?.cost;
  if (!cost) throw new Error(`expected the cost in the answer, but got: ${answer.text.slice(0, 500)}`);
  return { ...answer, cost };
}

export const codesOf = ({ errors }: Pick<Answer, 'errors'>) => errors?.map(({ extensions }) => extensions.code);
