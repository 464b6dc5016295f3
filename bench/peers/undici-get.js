// Reading with undici, which keeps connections alive by itself and is the quickest HTTP client that Node has.
import { request } from 'undici';

const { KANTATA_API_URL } = process.env;

export const getAs = (authorization) => async (path, query) => {
  const { body } = await request(`${KANTATA_API_URL}/${path}`, { query, headers: { authorization } });
  return body.json();
};
