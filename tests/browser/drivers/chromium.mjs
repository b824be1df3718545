// Chromium, by Playwright; elements are found by Playwright's own engine, which is none of ours.
import {chromium} from 'playwright-core';
import fs from 'node:fs/promises';

import {patience, until} from './waiting.mjs';

const executable = process.env.PLAN_CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

class Element {
  constructor(page, locator) {
    this.page = page;
    this.locator = locator;
  }

  role(role, name, {exact} = {}) { return new Element(this.page, this.locator.getByRole(role, {name, exact})); }
  nth(place) { return new Element(this.page, this.locator.nth(place)); }

  count() { return this.locator.count(); }
  waitFor({state, timeout} = {}) { return this.locator.waitFor({state, timeout}); }
  click() { return this.page.touch ? this.locator.tap() : this.locator.click(); }
  focus() { return this.locator.focus(); }
  press(key) { return this.locator.press(key); }
  check() { return this.locator.check(); }
  uncheck() { return this.locator.uncheck(); }
  async select(label) { await this.locator.selectOption({label}); }

  // With keys, as the other browsers do it: Playwright's fill() would set the value in one stroke.
  async fill(text) {
    await this.click();
    await this.press('Control+A');
    if (text) await this.page.type(text);
    else await this.press('Delete');
    const wanted = text.replace(/\r\n?/g, '\n');
    await until(String(this.locator), async () => {
      const value = await this.value();
      return value === wanted ? {} : {problem: `has another value: ${JSON.stringify(value)}`};
    });
  }

  // A day, in one stroke: what keys a browser's own calendar field takes, and in which order, is each browser's matter.
  pickDay(iso) { return this.locator.fill(iso); }

  async text() { return (await this.locator.textContent()).replace(/\s+/g, ' ').trim(); }
  value() { return this.locator.inputValue(); }
  checked() { return this.locator.isChecked(); }
  focused() { return this.locator.evaluate((element) => document.activeElement === element); }
  attribute(name) { return this.locator.getAttribute(name); }
}

class Page {
  browser = 'chromium';

  constructor(page, {touch}, close) {
    this.page = page;
    this.touch = !!touch;
    this.closeAll = close;
    this.problems = [];
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.problems.push(String(error.stack ?? error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    page.on('crash', () => this.problems.push('the page crashed'));
    page.on('dialog', (dialog) => dialog.accept());
  }

  async goto(url) { await this.page.goto(url, {timeout: 3 * patience}); }
  async reload() { await this.page.reload({timeout: 3 * patience}); }
  async back() { await this.page.goBack(); }
  async forward() { await this.page.goForward(); }
  url() { return this.page.evaluate(() => location.href); }
  title() { return this.page.title(); }
  async errors() { return this.problems; }

  role(role, name, {exact} = {}) { return new Element(this, this.page.getByRole(role, {name, exact})); }
  press(key) { return this.page.keyboard.press(key); }
  type(text) { return this.page.keyboard.type(text); }

  // From a point of the window through others: mouse or finger goes down on the first and up on the last.
  async drag(points) {
    if (this.touch) {
      const session = await this.protocol();
      const finger = (type, touchPoints) => session.send('Input.dispatchTouchEvent', {type, touchPoints});
      await finger('touchStart', [points[0]]);
      for (const point of points.slice(1)) await finger('touchMove', [point]);
      await finger('touchEnd', []);
      return session.detach();
    }
    const {mouse} = this.page;
    await mouse.move(points[0].x, points[0].y);
    await mouse.down();
    for (const {x, y} of points.slice(1)) await mouse.move(x, y);
    return mouse.up();
  }

  async waitForStatus(prefix, {timeout} = {}) {
    const regions = this.page.locator('[role=status], [role=alert], output, [aria-live=polite], [aria-live=assertive]');
    return until(`a status "${prefix}"`, async () => {
      // A page that is just being loaded anew says nothing yet.
      const said = await regions.allTextContents().catch((error) => {
        if (/Execution context was destroyed/.test(error.message)) return [];
        throw error;
      });
      const all = said.map((text) => text.replace(/\s+/g, ' ').trim());
      const found = all.find((text) => text && text.startsWith(prefix));
      return found ? {value: found} : {problem: `was not said; said was ${JSON.stringify(all)}`};
    }, timeout);
  }

  async setFiles(where, paths) {
    if (typeof where === 'string') {
      await this.page.locator(where).setInputFiles(paths);
      return;
    }
    const opened = this.page.waitForEvent('filechooser');
    await Promise.all([opened, this.role('button', where.button, where).click()]);
    await (await opened).setFiles(paths);
  }

  async download(trigger) {
    const started = this.page.waitForEvent('download');
    await Promise.all([started, trigger()]);
    const download = await started;
    return {fileName: download.suggestedFilename(), bytes: await fs.readFile(await download.path())};
  }

  async screenshot(path) { await this.page.screenshot({path}); }
  // As one expression: eval() in the page would fall to its content policy.
  evaluate(run, ...values) { return this.page.evaluate(`(${run})(...${JSON.stringify(values)})`); }
  async setOffline(offline) { await this.page.context().setOffline(offline); }
  async setViewport({width, height}) { await this.page.setViewportSize({width, height}); }
  tree() { return this.page.locator('body').ariaSnapshot(); }

  async newTab(url) {
    const page = await this.page.context().newPage();
    const tab = new Page(page, this, () => page.close());
    if (url) await tab.goto(url);
    return tab;
  }

  // What only Chromium's own protocol can do, as input methods: session.send('Input.imeSetComposition', …).
  protocol() { return this.page.context().newCDPSession(this.page); }

  // Ends the whole browser at once, as a power cut would. Only with a browser of its own (profileDir, args).
  async kill() {
    const browser = this.page.context().browser();
    if (browser === await shared) throw new Error('other tests use this browser too');
    const session = await browser.newBrowserCDPSession();
    const {processInfo} = await session.send('SystemInfo.getProcessInfo');
    const gone = new Promise((done) => this.page.context().once('close', done));
    process.kill(processInfo.find(({type}) => type === 'browser').id, 'SIGKILL');
    await gone;
  }

  async close() { await this.closeAll(); }
}

// One process serves all pages that want no flags and no profile of their own: each has a context of its own.
let shared = null;

async function sharedBrowser() {
  if (!shared || !(await shared).isConnected()) shared = chromium.launch({executablePath: executable, headless: true, args});
  return shared;
}

export async function openChromium({viewport, dark, lang, touch, density, profileDir, before, args: more, desktop}) {
  const launching = {executablePath: executable, headless: true, args: [...args, ...(more ?? [])]};
  // Assistive programs are told of windows only.
  if (desktop) {
    Object.assign(launching, {headless: false, env: {...process.env, ...desktop}});
    launching.args.push('--force-renderer-accessibility');
  }
  const options = {
    viewport,
    deviceScaleFactor: density,
    colorScheme: dark ? 'dark' : 'light',
    locale: lang ?? 'es-CO',
    hasTouch: !!touch,
    isMobile: !!touch,
    acceptDownloads: true,
  };
  let context;
  let close;
  if (profileDir) {
    context = await chromium.launchPersistentContext(profileDir, {...launching, ...options});
    close = () => context.close();
  } else {
    const alone = more || desktop;
    const browser = alone ? await chromium.launch(launching) : await sharedBrowser();
    context = await browser.newContext(options);
    close = () => (alone ? browser : context).close();
  }
  for (const run of [before ?? []].flat()) await context.addInitScript({content: `(${run})();`});
  return new Page(context.pages()[0] ?? await context.newPage(), {touch}, close);
}
