// HTTP as bytes, so that a test can send what no well-behaved client would, and stop anywhere.
import net from 'node:net';

const deadline = 30000;

// An own address for each client: all of 127.0.0.0/8 is this machine. None of them may be found in what the server keeps.
export const addressBegin = '127.1.';
let addresses = 0;
export function newAddress() {
  addresses += 1;
  return `${addressBegin}${Math.floor(addresses / 250)}.${addresses % 250 + 1}`;
}

// A connection: what has come so far is `received`; `ended` is settled when the other side has closed.
export function connect(port, from = newAddress()) {
  const socket = net.connect({port, host: '127.0.0.1', localAddress: from});
  const pieces = [];
  socket.on('data', (piece) => pieces.push(piece));
  const ended = new Promise((done, failed) => {
    socket.setTimeout(deadline, () => socket.destroy(new Error(`nothing came for ${deadline / 1000} s`)));
    let problem = null;
    socket.on('error', (error) => (problem = error));
    // A server that refuses a body may close before all of it was sent: what it said before that counts.
    socket.on('close', () => (problem && !pieces.length ? failed(problem) : done(Buffer.concat(pieces))));
  });
  ended.catch(() => {}); // one that nobody waits for
  return {
    socket,
    ended,
    received: () => Buffer.concat(pieces),
    write: (bytes) => new Promise((done, failed) => socket.write(bytes, (error) => (error ? failed(error) : done()))),
  };
}

export function parse(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) throw new Error(`not an HTTP answer: ${JSON.stringify(bytes.toString('latin1').slice(0, 200))}`);
  const [first, ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = {};
  for (const line of lines) {
    const [name, value] = line.split(/: (.*)/s);
    headers[name.toLowerCase()] = headers[name.toLowerCase()] === undefined ? value : `${headers[name.toLowerCase()]}, ${value}`;
  }
  const rest = bytes.subarray(end + 4);
  return {status: Number(first.split(' ')[1]), headers, body: headers['transfer-encoding'] === 'chunked' ? unchunked(rest) : rest};
}

function unchunked(bytes) {
  const pieces = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    const length = line < 0 ? NaN : parseInt(bytes.toString('latin1', at, line), 16);
    if (!(line + 2 + length + 2 <= bytes.length)) throw new Error('a body in pieces that was cut off');
    if (!length) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
}

export function head(method, target, headers = {}) {
  const all = {'Host': 'collector', 'Connection': 'close', 'Origin': 'https://plan.example', ...headers};
  const lines = Object.entries(all).filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

export async function ask(port, method, target, {headers = {}, body = null, from} = {}) {
  const connection = connect(port, from);
  const bytes = body === null ? Buffer.alloc(0) : Buffer.from(body);
  const length = body === null ? {} : {'Content-Length': bytes.length};
  await connection.write(Buffer.concat([Buffer.from(head(method, target, {...length, ...headers})), bytes])).catch(() => {});
  return parse(await connection.ended);
}

// What the program sends with an answer.
export const asAnswer = {'Content-Type': 'application/json', 'If-None-Match': '*'};

export function put(port, target, body, {headers = {}, from} = {}) {
  return ask(port, 'PUT', target, {headers: {...asAnswer, ...headers}, body, from});
}

export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// Waits for a condition, which is looked at again and again.
export async function until(what, condition, seconds = 20) {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited ${seconds} s in vain for: ${what}`);
    await wait(10);
  }
}
