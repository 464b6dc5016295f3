// What becomes of an answer: each fault gets the response and the envelope that there would have been.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { junkValue, mark, withJunk } from './junk.js';

const json = { 'content-type': 'application/json' };
/** Inflates beyond what the gateway reads. */
const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, ' '));

function send(response, body, headers = {}, status = 200) {
  response.writeHead(status, { ...json, ...headers });
  response.end(body);
}

function junkBytes({ caller, random }) {
  const bytes = Buffer.from(Array.from({ length: random.int(0, 300) }, () => random.int(0, 255)));
  return Buffer.concat([bytes, Buffer.from(`${mark} caller-${caller}`)]);
}

function cut(body, random) {
  return body.subarray(0, random.int(0, body.length - 1));
}

function errorBody({ caller, random }) {
  const errors = `"errors":[{"type":"x","message":"${mark} caller-${caller}","field":${junkValue(caller, random)}}]`;
  return random.pick([`{${errors}}`, `{${errors},"results":[]}`, `<html>${mark}</html>`, '', '{"errors":5}']);
}

/** Without some of its members: a missing map, a result without a record, no results, no count. */
function withHoles(envelope, random) {
  const [name, member] = random.pick(Object.entries(envelope));
  const rest = Object.entries(member).filter(() => random.chance(0.5));
  return JSON.stringify({ ...envelope, [name]: random.chance(0.5) ? undefined : Object.fromEntries(rest) });
}

/** Of which records follow: the ids that were asked for, and others in their places. */
function withOthers(envelope, random) {
  const results = envelope.results.map(({ key, id }) => ({
    key: random.chance(0.2) ? random.pick(['users', 'invoices', '__proto__', 'x']) : key,
    id: random.chance(0.3) ? random.pick([random.int(1, 40), String(random.int(1, 40)), '007', 'me', null]) : id,
  }));
  return JSON.stringify({ ...envelope, results: [...results, ...results.slice(0, 2)] });
}

export const faults = {
  bytes: (response, { call }) => send(response, junkBytes(call)),
  truncated: (response, { body, call }) => send(response, cut(body, call.random)),
  scalar: (response, { call }) => send(response, junkValue(call.caller, call.random)),
  'wrong types': (response, { envelope, call }) =>
    send(response, withJunk(envelope, call.random.pick([0.01, 0.05, 0.3]), call.caller, call.random)),
  holes: (response, { envelope, call }) => send(response, withHoles(envelope, call.random)),
  'other results': (response, { envelope, call }) => send(response, withOthers(envelope, call.random)),
  'invalid UTF-8': (response, { body, call }) => {
    for (let count = 0; count < 20; count += 1) body[call.random.int(0, body.length - 1)] = call.random.int(128, 255);
    send(response, body);
  },
  packed: (response, { body, call }) => {
    const coding = call.random.pick(['gzip', 'br']);
    send(response, coding === 'gzip' ? gzipSync(body) : brotliCompressSync(body), { 'content-encoding': coding });
  },
  'packed badly': (response, { body, call: { random, caller } }) => {
    const coding = random.pick(['gzip', 'br', 'deflate', 'zstd', 'gzip, gzip', '__proto__', 'constructor', 'toString']);
    send(response, random.pick([body, cut(gzipSync(body), random), junkBytes({ caller, random })]), {
      'content-encoding': coding,
    });
  },
  bomb: (response) => send(response, bomb, { 'content-encoding': 'gzip' }),
  reset: (response) => response.destroy(),
  'reset within': (response, { body, call }) => {
    response.writeHead(200, { ...json, 'content-length': body.length });
    response.write(cut(body, call.random), () => response.destroy());
  },
  'no HTTP': (response, { call }) => response.socket.end(call.random.pick(['HTTP/1.1 999\r\n\r\n', junkBytes(call)])),
  redirect: (response, { call }) =>
    send(response, mark, { location: `/${mark}` }, call.random.pick([300, 301, 302, 303, 304, 307, 308])),
  refused: (response, { call }) =>
    send(response, errorBody(call), {}, call.random.pick([400, 401, 403, 404, 406, 409, 414, 418, 422, 431])),
  'asked to wait': (response, { call }) =>
    send(response, errorBody(call), { 'retry-after': call.random.pick(['0', '1', '60', '-1', mark, '1e9', '']) }, 429),
  'out of order': (response, { call }) =>
    send(
      response,
      errorBody(call),
      { 'retry-after': call.random.pick(['0', mark]) },
      call.random.pick([500, 502, 503, 599]),
    ),
  'error with 200': (response, { call }) => send(response, errorBody(call)),
  'odd headers': (response, { body, call: { caller, random } }) =>
    send(response, body, {
      date: random.pick([mark, '', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT']),
      'x-request-id': random.pick([`${mark} caller-${caller}`, `caller-${caller}-0`, mark.repeat(100)]),
      'content-type': random.pick(['text/html', mark, 'application/json; charset=utf-16']),
    }),
  slow: (response, { body, call }) => setTimeout(() => send(response, body), call.random.int(1, 200)),
  'too slow': (response, { body, call }) => setTimeout(() => send(response, body), call.random.int(800, 4_000)),
  drips: (response, { body }) => {
    response.writeHead(200, json);
    response.write(body.subarray(0, 10));
    setTimeout(() => response.end(body.subarray(10)), 150);
  },
};
