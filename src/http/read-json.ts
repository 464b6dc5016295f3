import type { HttpRequest } from './message.js';

/** A body as Apollo Server takes it, or what is wrong with it. */
export type Body =
  | { readonly is: 'json'; readonly value: unknown }
  | { readonly is: 'refused'; readonly status: number; readonly message: string };

const maxBytes = 256 * 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** JSON in UTF-8, and nothing else: a charset that is decoded otherwise than it was checked is a way around checks. */
export async function readJson({ headers, body }: HttpRequest): Promise<Body> {
  if (body.is === 'parsed') return { is: 'json', value: body.value };
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  // Apollo Server itself answers to other types, as its protection from forged requests wants it.
  if (type.trim() !== 'application/json') return { is: 'json', value: undefined };
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) {
    return refused(415, 'The body must be JSON in UTF-8, but its content-type names another charset.');
  }
  const coding = headers.get('content-encoding') ?? 'identity';
  if (coding !== 'identity') return refused(415, 'The body must be sent as it is, without a content-encoding.');
  const bytes = await body.read(maxBytes);
  if (!bytes) return refused(413, 'The body must be at most 256 KB, but is larger.');
  return parse(bytes);
}

function parse(bytes: Uint8Array): Body {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    if (typeof value === 'object' && value !== null) return { is: 'json', value };
  } catch {
    return refused(400, 'The body must be JSON in UTF-8, but cannot be read as such.');
  }
  return refused(400, 'The body must be a JSON object with a query.');
}

function refused(status: number, message: string): Body {
  return { is: 'refused', status, message };
}
