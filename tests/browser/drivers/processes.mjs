// Programs that the drivers start, the display that browsers with windows need, and folders for them: all of it is
// gone when this process is, however it ends.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const running = new Set();
const folders = new Set();

// A group of its own, so that what the program starts in turn ends with it.
export function start(program, args, options = {}) {
  const child = spawn(program, args, {stdio: 'ignore', ...options, detached: true});
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

export function end(child) {
  running.delete(child);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already, or was never there.
  }
}

export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-browser-'));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder) {
  try {
    fs.rmSync(folder, {recursive: true, force: true, maxRetries: 20, retryDelay: 50});
    folders.delete(folder);
  } catch {
    // A browser that has just ended is still writing its last files: again when all has ended. What is left in the
    // system's folder for such things says nothing of the product.
    folders.add(folder);
  }
}

process.on('exit', () => {
  for (const child of running) end(child);
  for (const folder of folders) {
    removeFolder(folder);
  }
});
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.on(signal, () => process.exit(code));
}

// What the system's own view of the processes says, or `none` where one has ended meanwhile or is another's.
function unlessGone(look, none) {
  try {
    return look();
  } catch {
    return none;
  }
}

// Whether any program has the file open still, to write the rest of it (Linux).
export function heldOpen(file) {
  const wanted = fs.statSync(file);
  const opened = (name) => {
    const found = unlessGone(() => fs.statSync(name), {});
    return found.ino === wanted.ino && found.dev === wanted.dev;
  };
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((id) => `/proc/${id}/fd`)
      .some((folder) => unlessGone(() => fs.readdirSync(folder), []).some((number) => opened(path.join(folder, number))));
}

export function freePort() {
  return new Promise((done, fail) => {
    const server = net.createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });
}

let ownDisplay = null;

// ":7", of an X server that chose a free number itself.
export function display() {
  ownDisplay ??= new Promise((done, fail) => {
    const args = ['-displayfd', '3', '-screen', '0', '2560x2560x24', '-nolisten', 'tcp', '-noreset'];
    const server = start('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    let said = '';
    server.once('error', (error) => fail(new Error(`Xvfb cannot be started: ${error.message}`)));
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3].on('data', (piece) => {
      said += piece;
      if (!said.endsWith('\n')) return;
      // From here on it does not keep this process from ending.
      server.unref();
      server.stdio[3].unref();
      done(`:${said.trim()}`);
    });
  });
  return ownDisplay;
}
