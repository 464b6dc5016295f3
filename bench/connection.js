// One HTTP/1.1 connection that is kept alive and does next to nothing: a common client costs as much for an answer as
// a fast server does, and the load would be what is measured.
import { once } from 'node:events';
import { connect } from 'node:net';

const endOfHead = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

export async function openConnection(url) {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let waiting = null;
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    const answer = readAnswer(bytes);
    if (answer === null) return;
    bytes = Buffer.alloc(0);
    waiting.resolve(answer);
  });
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error(`${url} closed the connection`)));
  await once(socket, 'connect');
  return {
    /** One request at a time. */
    send(request) {
      socket.write(request);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    close: () => socket.destroy(),
  };
}

/** The bytes of a request, made once and sent many times. */
export function requestBytes({ url, method = 'GET', token, body = '' }) {
  const { host, pathname, search } = new URL(url);
  const lines = [
    `${method} ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    'accept: application/json',
    `authorization: Bearer ${token}`,
    ...(body === '' ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** Null until all of it is there. */
function readAnswer(bytes) {
  const headLength = bytes.indexOf(endOfHead);
  if (headLength < 0) return null;
  const head = bytes.toString('latin1', 0, headLength);
  const status = Number(head.slice(9, 12));
  const rest = bytes.subarray(headLength + endOfHead.length);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return rest.length < Number(length) ? null : { status, body: rest };
  // JSON has no such line ends of its own.
  return rest.subarray(-lastChunk.length).equals(lastChunk) ? { status, body: joinChunks(rest) } : null;
}

function joinChunks(bytes) {
  const chunks = [];
  for (let from = 0; ;) {
    const endOfSize = bytes.indexOf('\r\n', from);
    const size = parseInt(bytes.toString('latin1', from, endOfSize), 16);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(endOfSize + 2, endOfSize + 2 + size));
    from = endOfSize + 2 + size + 2;
  }
}
