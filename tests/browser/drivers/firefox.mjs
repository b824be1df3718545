// Firefox in a window on a display of its own (it has no WebGL without one), by WebDriver BiDi through Puppeteer.
import fs from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

import {installFinder} from './finder.js';
import {FoundPage, splitChord} from './found_page.mjs';
import {display, removeFolder, temporaryFolder} from './processes.mjs';
import {patience, until} from './waiting.mjs';
import {focusTopWindow} from './x_focus.mjs';

const executable = process.env.PLAN_FIREFOX ?? '/usr/bin/firefox-esr';

function preferences({dark, lang, touch}, downloads) {
  return {
    'webgl.force-enabled': true,
    'webgl.disabled': false,
    'intl.accept_languages': lang ?? 'es-CO, es',
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'dom.w3c_touch_events.enabled': touch ? 1 : 0,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream,application/json,text/csv,text/html',
    'pdfjs.disabled': true,
  };
}

// What BiDi has and Puppeteer gives no method for.
const contextOf = (page) => page.mainFrame()._id;
const sendCommand = (page, name, values) =>
    page.browser().connection.send(name, {...values, context: contextOf(page)});

// Not Puppeteer's own way, which also turns the screen: older versions of Firefox know no such command.
const setViewport = (page, {width, height}) =>
    sendCommand(page, 'browsingContext.setViewport', {viewport: {width, height}});

class Backend {
  // `shown` is common to the tabs of one browser: {page}, the one in front.
  constructor(page, touch, shown) {
    this.page = page;
    this.touch = !!touch;
    this.shown = shown;
  }

  // A tab behind another one takes no keys.
  async #show() {
    if (this.shown.page === this.page) return;
    await this.page.bringToFront();
    this.shown.page = this.page;
  }

  // Of the finder, which every document must be given. One that is being left just now cannot answer.
  #found(evaluate) {
    return until('the page', async () => {
      try {
        await this.page.evaluate(installFinder);
        return {value: await evaluate()};
      } catch (error) {
        if (!/planFinder is undefined|SECURITY_MANAGER_VETO|context was destroyed/.test(error.message)) throw error;
        return {problem: `does not answer: ${error.message}`};
      }
    });
  }

  async ask(method, ...values) {
    if (method === 'focus') await this.#show();
    return this.#found(() => this.page.evaluate((name, list) => globalThis.planFinder[name](...list), method, values));
  }

  async element(method, ...values) {
    const handle = await this.#found(() => this.page.evaluateHandle(
        (name, list) => globalThis.planFinder[name](...list), method, values));
    const element = handle.asElement();
    if (!element) throw new Error(`nothing found for ${JSON.stringify(values)}`);
    return element;
  }

  hasChooser() { return this.page.evaluate(() => !!globalThis.planChooser); }

  async click({x, y}) {
    if (this.touch) {
      await this.drag([{x, y}]);
      return;
    }
    await this.#show();
    await this.page.mouse.click(x, y);
  }

  async drag(points) {
    await this.#show();
    const moves = points.map(({x, y}) => ({type: 'pointerMove', x: Math.round(x), y: Math.round(y)}));
    const actions = [moves[0], {type: 'pointerDown', button: 0}, ...moves.slice(1), {type: 'pointerUp', button: 0}];
    // Not touchscreen.tap(): the size and tilt of the finger that it sends are refused here.
    const pointerType = this.touch ? 'touch' : 'mouse';
    await sendCommand(this.page, 'input.performActions', {
      actions: [{type: 'pointer', id: pointerType, parameters: {pointerType}, actions}],
    });
  }

  async type(text) {
    await this.#show();
    for (const letter of text) await this.page.keyboard.press(letter === '\n' ? 'Enter' : letter);
  }

  async press(chord) {
    await this.#show();
    const {keyboard} = this.page;
    const keys = splitChord(chord).map((key) => (key === 'Space' ? ' ' : key));
    const last = keys.pop();
    for (const key of keys) await keyboard.down(key);
    await keyboard.press(last);
    for (const key of keys.reverse()) await keyboard.up(key);
  }

  async setFiles(element, paths) { await element.uploadFile(...paths); }
}

class Page extends FoundPage {
  browser = 'firefox';

  constructor(page, options, downloads, shown, close) {
    super(new Backend(page, options.touch, shown));
    this.shown = shown;
    this.page = page;
    this.options = options;
    this.downloads = downloads;
    this.closeAll = close;
    this.problems = [];
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.problems.push(String(error?.stack ?? error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    page.on('dialog', (dialog) => dialog.accept());
  }

  async goto(url) { await this.page.goto(url, {timeout: 3 * patience}); }
  async reload() { await this.page.reload({timeout: 3 * patience}); }
  // Not goBack(): it waits for a load, which a step within one page is not.
  async back() { await sendCommand(this.page, 'browsingContext.traverseHistory', {delta: -1}); }
  async forward() { await sendCommand(this.page, 'browsingContext.traverseHistory', {delta: 1}); }
  url() { return this.page.evaluate(() => location.href); }
  title() { return this.page.title(); }
  async errors() { return this.problems; }
  async screenshot(file) { await this.page.screenshot({path: file}); }
  evaluate(run, ...values) { return this.page.evaluate(run, ...values); }
  async setViewport(viewport) { await setViewport(this.page, viewport); }

  // A finished download is a new file without a ".part" beside it, with the same name and size at a second look: for a
  // moment the file has a name of the browser's own.
  async download(trigger) {
    const before = new Set(await fs.readdir(this.downloads));
    await trigger();
    let last;
    const fileName = await until('a download', async () => {
      const fresh = (await fs.readdir(this.downloads)).filter((name) => !before.has(name));
      if (!fresh.length) return {problem: 'did not begin'};
      const stat = await fs.stat(path.join(this.downloads, fresh[0])).catch(() => null);
      const seen = `${fresh} ${stat?.size}`;
      const still = seen === last;
      last = seen;
      return still && fresh.length === 1 && stat.size ? {value: fresh[0]} : {problem: 'did not end'};
    });
    return {fileName, bytes: await fs.readFile(path.join(this.downloads, fileName))};
  }

  async setOffline(offline) {
    await this.page.browser().connection.send('emulation.setNetworkConditions', {
      networkConditions: offline ? {type: 'offline'} : null,
      contexts: [contextOf(this.page)],
    });
  }

  async newTab(url) {
    const page = await this.page.browser().newPage();
    this.shown.page = page;
    const tab = new Page(page, this.options, this.downloads, this.shown, async () => {
      await page.close();
      this.shown.page = null;
    });
    await setViewport(page, this.options.viewport);
    if (url) await tab.goto(url);
    return tab;
  }

  async close() { await this.closeAll(); }
}

export async function openFirefox(options) {
  const home = temporaryFolder();
  const downloads = path.join(home, 'downloads');
  await fs.mkdir(downloads);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: false,
    defaultViewport: null,
    userDataDir: options.profileDir,
    extraPrefsFirefox: preferences(options, downloads),
    env: {...process.env, HOME: home, DISPLAY: await display(), ...options.desktop},
  });
  await focusTopWindow(await display());
  // The tab it starts with never gets the keyboard (its address bar has it); one opened later does.
  const [first] = await browser.pages();
  const page = await browser.newPage();
  await first?.close();
  await setViewport(page, options.viewport);
  for (const run of [options.before ?? []].flat()) await page.evaluateOnNewDocument(run);
  return new Page(page, options, downloads, {page}, async () => {
    await browser.close();
    removeFolder(home);
  });
}
