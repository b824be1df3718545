// Gives the keyboard to the topmost window of a display, as a window manager would: without it a page believes that
// nobody is looking (no focus events; in Firefox no Enter and no Space either). Plain X11 protocol, five requests of it.
import net from 'node:net';

import {until} from './waiting.mjs';

const getWindowAttributes = 3;
const getGeometry = 14;
const queryTree = 15;
const setInputFocus = 42;
const getInputFocus = 43;

class Connection {
  constructor(display) {
    this.socket = net.connect(`/tmp/.X11-unix/X${display.replace(/^:/, '')}`);
    this.received = Buffer.alloc(0);
    this.wake = () => {};
    this.socket.on('data', (piece) => {
      this.received = Buffer.concat([this.received, piece]);
      this.wake();
    });
    this.socket.on('error', (error) => {
      this.error = error;
      this.wake();
    });
  }

  async take(count) {
    while (this.received.length < count && !this.error) await new Promise((done) => (this.wake = done));
    if (this.error) throw this.error;
    const taken = this.received.subarray(0, count);
    this.received = this.received.subarray(count);
    return taken;
  }

  // The root window's number.
  async begin() {
    this.socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const head = await this.take(8);
    const rest = await this.take(head.readUInt16LE(6) * 4);
    if (head[0] !== 1) throw new Error('the X server refused the connection');
    const vendorLength = rest.readUInt16LE(16);
    const formats = rest[21];
    return rest.readUInt32LE(32 + Math.ceil(vendorLength / 4) * 4 + formats * 8);
  }

  send(code, detail, ...words) {
    const request = Buffer.alloc(4 + 4 * words.length);
    request[0] = code;
    request[1] = detail;
    request.writeUInt16LE(1 + words.length, 2);
    words.forEach((word, place) => request.writeUInt32LE(word, 4 + 4 * place));
    this.socket.write(request);
  }

  // The reply; null if the server says there is no such window (any more).
  async ask(code, ...words) {
    this.send(code, 0, ...words);
    for (;;) {
      const head = Buffer.from(await this.take(32));
      if (head[0] === 0) return null;
      if (head[0] === 1) return Buffer.concat([head, await this.take(head.readUInt32LE(4) * 4)]);
    }
  }

  end() { this.socket.destroy(); }
}

async function topWindow(connection, root) {
  const tree = await connection.ask(queryTree, root);
  const count = tree.readUInt16LE(16);
  for (let place = count - 1; place >= 0; place -= 1) {
    const window = tree.readUInt32LE(32 + 4 * place);
    const attributes = await connection.ask(getWindowAttributes, window);
    const geometry = await connection.ask(getGeometry, window);
    const viewable = attributes && attributes[26] === 2 && !attributes[27];
    if (viewable && geometry && geometry.readUInt16LE(16) > 100) return window;
  }
  return 0;
}

export async function focusTopWindow(display) {
  const connection = new Connection(display);
  try {
    const root = await connection.begin();
    await until('a window', async () => {
      const window = await topWindow(connection, root);
      if (!window) return {problem: 'did not come up'};
      const pointerRoot = 1;
      connection.send(setInputFocus, pointerRoot, window, 0);
      const reply = await connection.ask(getInputFocus);
      return reply && reply.readUInt32LE(8) === window ? {} : {problem: 'does not take the keyboard'};
    });
  } finally {
    connection.end();
  }
}
