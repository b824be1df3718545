// A wire between a browser and a server that a test can cut: passes bytes on, both ways, at an address of its own.
import net from 'node:net';

export class Wire {
  constructor(port) {
    this.to = port;
    this.port = 0;
    this.sockets = new Set();
    this.lost = 0; // replies to PUT that are still to be lost
    this.puts = []; // the names that were asked to be stored, as often as they were
  }

  get url() { return `http://127.0.0.1:${this.port}`; }

  async up() {
    if (this.server) return this;
    this.server = net.createServer((browser) => this.#connect(browser));
    await new Promise((done, failed) => this.server.once('error', failed).listen(this.port, '127.0.0.1', done));
    this.port = this.server.address().port;
    return this;
  }

  // From now on nobody answers at its address.
  async down() {
    const {server} = this;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise((done) => server.close(done));
  }

  // The server gets the next requests and stores what they bring; the connection breaks before its reply is back.
  loseReplies(count) { this.lost = count; }

  #connect(browser) {
    const server = net.connect(this.to, '127.0.0.1');
    let stores = false;
    for (const [one, other] of [[browser, server], [server, browser]]) {
      this.sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
    browser.on('data', (bytes) => {
      const put = bytes.toString('latin1').match(/^PUT (\S+) /);
      if (put) this.puts.push(put[1]);
      stores = put ? true : stores && !/^[A-Z]+ \S+ HTTP/.test(bytes.toString('latin1', 0, 300));
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (!stores || !this.lost) return browser.write(bytes);
      this.lost -= 1;
      browser.destroy();
    });
  }
}
