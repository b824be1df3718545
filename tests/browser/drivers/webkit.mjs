// WebKitGTK's MiniBrowser in a window on a display of its own, by plain WebDriver over HTTP: its clicks and keys go the
// way a person's do. What it cannot do, and this says so by failing: touch, a kept profile, the network switched off.
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

import {installFinder} from './finder.js';
import {FoundPage, splitChord} from './found_page.mjs';
import {display, end, freePort, heldOpen, removeFolder, start, temporaryFolder} from './processes.mjs';
import {until, within} from './waiting.mjs';
import {focusTopWindow} from './x_focus.mjs';

const driver = process.env.PLAN_WEBKIT_DRIVER ?? 'WebKitWebDriver';
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

async function findMiniBrowser() {
  if (process.env.PLAN_MINIBROWSER) return process.env.PLAN_MINIBROWSER;
  for (const folder of await fs.readdir('/usr/lib')) {
    const file = `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`;
    if (await fs.access(file).then(() => true, () => false)) return file;
  }
  throw new Error('MiniBrowser of WebKitGTK 4.1 is not installed');
}

// The keys that have no letter, as WebDriver names them.
const keyCodes = {
  Backspace: '\ue003', Tab: '\ue004', Enter: '\ue007', Shift: '\ue008', Control: '\ue009', Alt: '\ue00a',
  Escape: '\ue00c', Space: ' ', PageUp: '\ue00e', PageDown: '\ue00f', End: '\ue010', Home: '\ue011',
  ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015', Delete: '\ue017', Meta: '\ue03d',
};
const keyCode = (key) => keyCodes[key] ?? key;

class Session {
  constructor(port) {
    this.port = port;
    this.turn = Promise.resolve();
  }

  request(method, address, body) {
    const text = body === undefined ? '' : JSON.stringify(body);
    const headers = {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text)};
    const answer = new Promise((done, fail) => {
      const request = http.request({host: '127.0.0.1', port: this.port, path: address, method, headers}, (response) => {
        let said = '';
        response.setEncoding('utf8');
        response.on('data', (piece) => (said += piece));
        response.on('end', () => {
          try {
            const {value} = JSON.parse(said);
            if (value?.error) fail(new Error(`${value.error}: ${value.message}`));
            else done(value);
          } catch (error) {
            fail(error);
          }
        });
      });
      request.on('error', fail);
      request.end(text);
    });
    return within(`WebKitWebDriver ${address}`, answer, 60000);
  }

  async begin(capabilities) {
    const session = await this.request('POST', '/session', {capabilities: {alwaysMatch: capabilities}});
    this.base = `/session/${session.sessionId}`;
    this.window = await this.request('GET', `${this.base}/window`);
  }

  // A command for one of the windows; the driver has one current window, so commands take turns.
  send(window, method, command, body) {
    const run = async () => {
      if (window !== this.window) {
        await this.request('POST', `${this.base}/window`, {handle: window});
        this.window = window;
      }
      return this.request(method, this.base + command, body);
    };
    const result = this.turn.then(run, run);
    this.turn = result.catch(() => {});
    return result;
  }
}

class Backend {
  constructor(session, window) {
    this.session = session;
    this.window = window;
  }

  send(method, command, body) { return this.session.send(this.window, method, command, body); }

  run(script, ...values) { return this.send('POST', '/execute/sync', {script, args: values}); }

  ask(method, ...values) {
    return this.run(`(${installFinder})(); return globalThis.planFinder[arguments[0]](...arguments[1]);`, method, values);
  }

  async element(method, ...values) {
    const element = await this.ask(method, ...values);
    if (!element) throw new Error(`nothing found for ${JSON.stringify(values)}`);
    return element;
  }

  hasChooser() { return this.run('return !!globalThis.planChooser'); }

  // Two clicks mean two: what stands where the last one fell, a list having been scrolled, is clicked when nobody can
  // take it for the second half of a double click.
  click(point) { return this.drag([point]); }

  async drag(points) {
    const moves = points.map(({x, y}) => ({type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0}));
    const wait = {type: 'pause', duration: Math.max(0, (this.clicked ?? 0) + 600 - Date.now())};
    const actions = [moves[0], wait, {type: 'pointerDown', button: 0}, ...moves.slice(1), {type: 'pointerUp', button: 0}];
    this.clicked = Date.now() + wait.duration;
    await this.send('POST', '/actions', {
      actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}],
    });
  }

  #keys(actions) { return this.send('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]}); }

  async type(text) {
    const strokes = [...text].map((letter) => keyCode(letter === '\n' ? 'Enter' : letter));
    await this.#keys(strokes.flatMap((value) => [{type: 'keyDown', value}, {type: 'keyUp', value}]));
  }

  async press(chord) {
    const keys = splitChord(chord);
    const down = keys.map((key) => ({type: 'keyDown', value: keyCode(key)}));
    await this.#keys([...down, ...down.map(({value}) => ({type: 'keyUp', value})).reverse()]);
  }

  async setFiles(element, paths) {
    await this.send('POST', `/element/${element[elementKey]}/value`, {text: paths.join('\n')});
  }
}

class Page extends FoundPage {
  browser = 'webkit';

  constructor(backend, downloads, close) {
    super(backend);
    this.downloads = downloads;
    this.closeAll = close;
  }

  async goto(url) {
    await this.backend.send('POST', '/url', {url});
    await this.#listen();
  }

  async reload() {
    await this.backend.send('POST', '/refresh', {});
    await this.#listen();
  }

  // The driver tells nothing of the page's errors: they are gathered in the page, from its load on.
  async #listen() {
    await this.backend.run(`
      if (globalThis.planProblems) return;
      const problems = globalThis.planProblems = [];
      addEventListener('error', (event) => problems.push(String(event.error && event.error.stack || event.message)));
      addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason && reason.stack || reason)));
      const error = console.error;
      console.error = (...said) => { problems.push(said.map(String).join(' ')); error.apply(console, said); };`);
  }

  async errors() { return (await this.backend.run('return globalThis.planProblems || []')) ?? []; }

  async back() { await this.backend.send('POST', '/back', {}); }
  async forward() { await this.backend.send('POST', '/forward', {}); }
  url() { return this.backend.send('GET', '/url'); }
  title() { return this.backend.send('GET', '/title'); }

  async screenshot(file) {
    await fs.writeFile(file, Buffer.from(await this.backend.send('GET', '/screenshot'), 'base64'));
  }

  // Asynchronous, so that a promise is waited for; what it throws comes back as a text.
  async evaluate(run, ...values) {
    const script = `
      const done = arguments[arguments.length - 1];
      const values = [...arguments].slice(0, -1);
      Promise.resolve().then(() => (${run})(...values))
          .then((value) => done({value}), (error) => done({error: String(error && error.stack || error)}));`;
    const {value, error} = await this.backend.send('POST', '/execute/async', {script, args: values});
    if (error) throw new Error(error);
    return value;
  }

  // The window is as large as needed for the page to have the wanted size.
  async setViewport({width, height}) {
    const size = () => this.backend.run('return [innerWidth, innerHeight]');
    await until('the window', async () => {
      const [innerWidth, innerHeight] = await size();
      if (innerWidth === width && innerHeight === height) return {};
      const window = await this.backend.send('GET', '/window/rect');
      await this.backend.send('POST', '/window/rect',
          {width: window.width + width - innerWidth, height: window.height + height - innerHeight});
      return {problem: `has room for ${innerWidth} x ${innerHeight}, not for ${width} x ${height}`};
    });
  }

  // What comes from the network has a file ".wkdownload" beside it until its end; what the page itself made is written
  // straight into the file, which is there, empty, before its first byte.
  async download(trigger) {
    // MiniBrowser writes over a file of the same name: it would not be seen as a new one.
    for (const name of await fs.readdir(this.downloads)) await fs.rm(path.join(this.downloads, name));
    await trigger();
    const fileName = await until('a download', async () => {
      const fresh = await fs.readdir(this.downloads);
      if (!fresh.length) return {problem: 'did not begin'};
      if (fresh.some((name) => name.endsWith('.wkdownload'))) return {problem: 'did not end'};
      const file = path.join(this.downloads, fresh[0]);
      if (!(await fs.stat(file)).size) return {problem: 'is empty'};
      if (heldOpen(file)) return {problem: 'is still being written'};
      return {value: fresh[0]};
    });
    return {fileName, bytes: await fs.readFile(path.join(this.downloads, fileName))};
  }

  setOffline() { throw new Error('MiniBrowser cannot be taken off the network: stop the server instead'); }

  async newTab(url) {
    // A window, not a tab: a tab that is not in front draws no frames here and takes no keys.
    const {handle} = await this.backend.send('POST', '/window/new', {type: 'window'});
    const backend = new Backend(this.backend.session, handle);
    const tab = new Page(backend, this.downloads, async () => {
      await backend.send('DELETE', '/window');
      await focusTopWindow(await display());
    });
    await focusTopWindow(await display());
    await tab.setViewport(await this.evaluate(() => ({width: innerWidth, height: innerHeight})));
    if (url) await tab.goto(url);
    return tab;
  }

  async close() { await this.closeAll(); }
}

const tinyWidgets = `
* {
  min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0.1);
}
`;

// The page's language is the name of the system's locale, and a small machine has none but C: a copy of that one under
// the wanted name is a locale good enough.
async function nameLocale(folder, language) {
  await fs.cp('/usr/lib/locale/C.utf8', path.join(folder, `${language}.utf8`), {recursive: true});
}

async function prepareHome(home) {
  const downloads = path.join(home, 'downloads');
  await fs.mkdir(downloads);
  await fs.mkdir(path.join(home, '.config'));
  await fs.writeFile(path.join(home, '.config', 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  // The window may be no narrower than its own bar of buttons: widgets of almost no size make room for a phone's page.
  await fs.mkdir(path.join(home, '.config', 'gtk-3.0'));
  await fs.writeFile(path.join(home, '.config', 'gtk-3.0', 'gtk.css'), tinyWidgets);
  return downloads;
}

export async function openWebkit({viewport, dark, lang, touch, profileDir}) {
  if (touch) throw new Error('MiniBrowser cannot be driven by touch');
  if (profileDir) throw new Error('MiniBrowser keeps no profile while it is driven');
  const binary = await findMiniBrowser();
  const home = temporaryFolder();
  const downloads = await prepareHome(home);
  const port = await freePort();
  const language = (lang ?? 'es-CO').replace('-', '_');
  const locales = path.join(home, 'locale');
  await nameLocale(locales, language);
  const child = start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: await display(),
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
      LOCPATH: locales,
      LANGUAGE: language,
      LANG: `${language}.UTF-8`,
      LC_ALL: `${language}.UTF-8`,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const started = new Promise((_, fail) => child.once('error', fail));
  const session = new Session(port);
  const close = async () => {
    await session.request('DELETE', session.base).catch(() => {});
    end(child);
    removeFolder(home);
  };
  try {
    await Promise.race([started, until('WebKitWebDriver', async () => {
      const {ready} = await session.request('GET', '/status').catch(() => ({}));
      return ready === undefined ? {problem: 'does not answer'} : {};
    })]);
    await session.begin({
      'browserName': 'MiniBrowser',
      'unhandledPromptBehavior': 'accept',
      'webkitgtk:browserOptions': {binary, args: ['--automation']},
    });
    await focusTopWindow(await display());
    const page = new Page(new Backend(session, session.window), downloads, close);
    await page.setViewport(viewport);
    return page;
  } catch (error) {
    end(child);
    removeFolder(home);
    throw error;
  }
}
