/**
 * Refuses what other sites' pages send in the name of whoever is signed in here; the cookie's `SameSite` and the gateway
 * (which wants `content-type: application/json`) do so, too.
 * @type {import('express').RequestHandler}
 */
export function sameOrigin(request, response, next) {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  const isOurs = site === undefined ? origin === undefined || hostOf(origin) === host : site === 'same-origin';
  if (isOurs) return next();
  response.status(403).json({ message: 'Only the pages of this desk may ask for that.' });
}

/** @param {string} origin */
function hostOf(origin) {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
