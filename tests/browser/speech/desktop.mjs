// A desktop for assistive programs, with no screen and nobody at it: a message bus of its own with Linux's accessibility
// services on it (AT-SPI), and what a browser needs to know of it.
import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {end, removeFolder, start, temporaryFolder} from '../drivers/processes.mjs';
import {within} from '../drivers/waiting.mjs';

const reader = path.join(path.dirname(fileURLToPath(import.meta.url)), 'atspi.py');
const python = process.env.PLAN_PYTHON ?? '/usr/bin/python3';

function startBus(env) {
  const args = ['--session', '--nofork', '--nopidfile', '--print-address'];
  const bus = start('dbus-daemon', args, {env, stdio: ['ignore', 'pipe', 'ignore']});
  const address = new Promise((done, fail) => {
    let said = '';
    bus.once('error', (error) => fail(new Error(`dbus-daemon cannot be started: ${error.message}`)));
    bus.once('exit', (code) => fail(new Error(`dbus-daemon ended with ${code}`)));
    bus.stdout.on('data', (piece) => {
      said += piece;
      if (said.includes('\n')) done(said.trim());
    });
  });
  return within('dbus-daemon', address).then((found) => ({bus, address: found}));
}

// env is for the browser; ask(…words) is what atspi.py answers.
export async function openDesktop(display) {
  const home = temporaryFolder();
  await fs.chmod(home, 0o700);
  // Nothing of it may meet a desktop that is really there, nor be kept.
  const own = {HOME: home, XDG_RUNTIME_DIR: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, GSETTINGS_BACKEND: 'memory'};
  const {bus, address} = await startBus({...process.env, ...own, DISPLAY: display});
  // By the last two the browsers know that somebody listens.
  const env = {DISPLAY: display, DBUS_SESSION_BUS_ADDRESS: address, GNOME_ACCESSIBILITY: '1', ACCESSIBILITY_ENABLED: '1'};
  const ask = (...words) => new Promise((done, fail) => {
    const options = {env: {...process.env, ...own, ...env}, maxBuffer: 1 << 26, timeout: 20000};
    execFile(python, [reader, ...words], options, (error, answer, complaint) => {
      if (error) fail(new Error(`atspi.py ${words.join(' ')}: ${complaint || error.signal || error.message}`));
      else done(JSON.parse(answer));
    });
  });
  // Said outright: else it is looked for on the display first, where an earlier desktop may have left its own.
  env.AT_SPI_BUS_ADDRESS = (await ask('address')).address;
  const close = () => {
    end(bus);
    removeFolder(home);
  };
  return {env, ask, close};
}
