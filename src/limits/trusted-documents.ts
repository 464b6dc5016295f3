import { stripIgnoredCharacters } from 'graphql';
import type { Manifest } from './manifest.js';

/** What Apollo Server is handed of a GraphQL request. */
export interface Asked {
  /** The query string of a GET. */
  readonly search: string;
  /** What the JSON of a POST says; undefined: there is none. */
  readonly body: unknown;
}

interface Refusal {
  readonly code: 'PERSISTED_QUERY_NOT_FOUND' | 'BAD_REQUEST';
  readonly message: string;
}

/** Puts the text of a trusted document in the place of its id, and refuses every other text. */
export type TrustedDocuments = (asked: Asked) => Asked | Refusal;

/** How a request names its document. */
interface Named {
  readonly query: unknown;
  readonly id: unknown;
}

export function createTrustedDocuments(manifest: Manifest): TrustedDocuments {
  const byText = new Map([...manifest.values()].map((text) => [stripIgnoredCharacters(text), text]));

  const textOf = ({ query, id }: Named): string | Refusal => {
    const byId = typeof id === 'string' ? (manifest.get(id) ?? manifest.get(id.replace(/^sha256:/, ''))) : undefined;
    const text = byId ?? (typeof query === 'string' ? byText.get(stripped(query)) : undefined);
    return text ?? refusalOf(query);
  };

  return ({ search, body }) => {
    if (body === undefined) return fromSearch(search, textOf);
    // Lists of operations, and what is no object, are refused by Apollo Server itself.
    if (!isObject(body) || Array.isArray(body)) return { search: '', body };
    const { query, documentId, extensions, ...rest } = body;
    const text = resolved({ query, id: documentId ?? hashIn(extensions) }, textOf);
    return typeof text === 'object' && text !== null
      ? text
      : { search: '', body: { ...rest, ...(text && { query: text }) } };
  };
}

function fromSearch(search: string, textOf: (named: Named) => string | Refusal): Asked | Refusal {
  const params = new URLSearchParams(search);
  const id = params.get('documentId') ?? hashIn(parseJson(params.get('extensions')));
  const text = resolved({ query: params.get('query'), id }, textOf);
  if (typeof text === 'object' && text !== null) return text;
  for (const name of ['query', 'documentId', 'extensions']) params.delete(name);
  if (text !== null) params.set('query', text);
  return { search: params.size === 0 ? '' : `?${params.toString()}`, body: undefined };
}

/** Null: nothing at all is asked for, which Apollo Server says best. */
function resolved(named: Named, textOf: (named: Named) => string | Refusal): string | Refusal | null {
  return (named.query ?? named.id ?? null) === null ? null : textOf(named);
}

function refusalOf(query: unknown): Refusal {
  if (query === undefined || query === null) {
    return { code: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' };
  }
  const message =
    'Only the operations of registered clients are answered here: send the id of a trusted document ' +
    '(extensions.persistedQuery.sha256Hash or documentId), but got the text of another one.';
  return { code: 'BAD_REQUEST', message };
}

/** White space and comments do not make another document. */
function stripped(text: string): string {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return text;
  }
}

function hashIn(extensions: unknown): unknown {
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : null;
  return isObject(persisted) ? persisted['sha256Hash'] : null;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
