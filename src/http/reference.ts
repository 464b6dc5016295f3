import { badRequest } from './error-answers.js';
import type { HttpRequest, HttpResponse } from './message.js';
import type { Route } from './respond.js';

/** Nothing but its own style sheet is loaded, and nothing runs. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

interface ReferenceOptions {
  readonly isProduction: boolean;
  /** Whether there is an IDE at `/explorer`, to which the pages lead. */
  readonly explorer: boolean;
}

/** The schema for people, at `/docs` and below it. It tells what introspection tells, so production has neither. */
export function referenceRoutes({ isProduction, explorer }: ReferenceOptions): ReadonlyMap<string, Route> {
  if (isProduction) return new Map();
  let rendered: Promise<ReadonlyMap<string, HttpResponse>> | undefined;
  const route: Route = async (request, requestId) => {
    if (!['GET', 'HEAD'].includes(request.method)) {
      const refusal = badRequest(405, 'These are pages: they answer GET and HEAD.', requestId);
      return { ...refusal, headers: { ...refusal.headers, allow: 'GET, HEAD' } };
    }
    // With the first who asks: most processes never need them.
    const pages = await (rendered ??= render(explorer));
    return pages.get(request.path) ?? badRequest(404, 'There is no such page: all are listed at /docs.', requestId);
  };
  return new Map([
    ['/docs', route],
    ['/docs/*', route],
  ]);
}

async function render(explorer: boolean): Promise<ReadonlyMap<HttpRequest['path'], HttpResponse>> {
  const [{ referenceAsHtml }, { style }, { createSchema }, { readVersion }] = await Promise.all([
    import('../reference/html.js'),
    import('../reference/style.js'),
    import('../schema.js'),
    import('../version.js'),
  ]);
  const pages = [...referenceAsHtml(createSchema(), readVersion(), explorer)];
  return new Map([
    ...pages.map(([slug, body]) => [slug === '' ? '/docs' : `/docs/${slug}`, answer('text/html', body)] as const),
    ['/docs/style.css', answer('text/css', style)],
    ['/docs/', { status: 308, headers: { ...headers, location: '../docs' }, body: '' }],
  ]);
}

function answer(type: string, body: string): HttpResponse {
  return { status: 200, headers: { ...headers, 'content-type': `${type}; charset=utf-8` }, body };
}
