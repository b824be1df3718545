// Runs tests/browser/*.test.mjs against the built program in real browsers.
//   node tests/browser/run.mjs [--browser NAME]... [--dist FOLDER] [--list] [part of a test's name or file]...
//
// A test file:  export default [{name, browsers: ['chromium', …], seconds, async run(t) {…}}];
// All browsers unless it names some; 90 seconds unless it gives others.
// t: browser; url of the served program and the folder it is in; open(options) a page of that browser at that url (see drivers.mjs), closed after
// the test; goOffline() and goOnline() end the server and start it again at the same address.
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {serve} from '../../web/server.mjs';
import {browsers, open} from './drivers.mjs';
import {within} from './drivers/waiting.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.resolve(here, '../..');
const failures = path.join(project, 'build', 'browser-failures');

function readArguments(words) {
  const wanted = {browsers: [], dist: path.join(project, 'dist'), list: false, filters: []};
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === '--browser') wanted.browsers.push(words[place += 1]);
    else if (word === '--dist') wanted.dist = path.resolve(words[place += 1] ?? '');
    else if (word === '--list') wanted.list = true;
    else if (word.startsWith('--')) throw new Error(`unknown option ${word}`);
    else wanted.filters.push(word);
  }
  const unknown = wanted.browsers.find((name) => !browsers.includes(name));
  if (unknown !== undefined) throw new Error(`no such browser: ${unknown}; there are ${browsers.join(', ')}`);
  return wanted;
}

async function findTests({browsers: chosen, filters}) {
  const files = (await fs.readdir(here)).filter((name) => name.endsWith('.test.mjs')).sort();
  const found = [];
  for (const file of files) {
    const {default: tests} = await import(pathToFileURL(path.join(here, file)).href);
    for (const test of tests) {
      for (const browser of test.browsers ?? browsers) {
        if (!browsers.includes(browser)) throw new Error(`${file}: "${test.name}" wants the unknown browser ${browser}`);
        const title = `${file.replace('.test.mjs', '')}: ${test.name} [${browser}]`;
        const asked = !filters.length || filters.some((part) => title.includes(part));
        if (asked && (!chosen.length || chosen.includes(browser))) found.push({...test, browser, title});
      }
    }
  }
  return found;
}

class Site {
  constructor(folder) {
    this.folder = folder;
    this.port = 0;
  }

  async up() {
    if (this.server) return;
    this.server = await serve(this.folder, {port: this.port});
    this.url = this.server.url;
    this.port = Number(new URL(this.url).port);
  }

  async down() {
    await this.server?.close();
    this.server = null;
  }
}

// What a person needs to see why it failed: the page's picture, its tree, and what it complained of.
async function keepEvidence(title, error, pages) {
  await fs.mkdir(failures, {recursive: true});
  const base = path.join(failures, title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''));
  const said = [String(error?.stack ?? error)];
  for (const [place, page] of pages.entries()) {
    const suffix = pages.length > 1 ? `-${place + 1}` : '';
    const attempt = (what) => within('evidence', what, 10000).catch((problem) => `not to be had: ${problem.message}`);
    await attempt(page.screenshot(`${base}${suffix}.png`));
    said.push(`\n# Page ${place + 1}, errors`, ...[await attempt(page.errors())].flat());
    said.push(`\n# Page ${place + 1}, accessibility tree`, await attempt(page.tree()));
  }
  await fs.writeFile(`${base}.txt`, `${said.join('\n')}\n`);
  return path.relative(process.cwd(), base);
}

async function runTest(test, site) {
  const pages = [];
  const t = {
    browser: test.browser,
    url: site.url,
    folder: site.folder,
    async open(options = {}) {
      const page = await open({url: site.url, ...options, browser: test.browser});
      pages.push(page);
      return page;
    },
    goOffline: () => site.down(),
    goOnline: () => site.up(),
  };
  try {
    await within('the test', test.run(t), (test.seconds ?? 90) * 1000);
    return null;
  } catch (error) {
    return {error, evidence: await keepEvidence(test.title, error, pages)};
  } finally {
    for (const page of pages) await within('closing', page.close(), 20000).catch(() => {});
    await site.up();
  }
}

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  const tests = await findTests(wanted);
  if (wanted.list) {
    for (const test of tests) console.log(test.title);
    return 0;
  }
  await fs.access(path.join(wanted.dist, 'index.html')).catch(() => {
    throw new Error(`${wanted.dist} holds no built program`);
  });
  await fs.rm(failures, {recursive: true, force: true});
  const site = new Site(wanted.dist);
  await site.up();

  let passed = 0;
  for (const test of tests) {
    const began = performance.now();
    const failure = await runTest(test, site);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${failure ? 'failed' : 'ok    '} ${test.title} (${seconds} s)`);
    if (failure) console.log(`       ${failure.error?.message ?? failure.error}\n       see ${failure.evidence}.txt`);
    else passed += 1;
  }
  await site.down();
  if (!tests.length) console.log('no test was run');
  console.log(`${passed} passed, ${tests.length - passed} failed`);
  return tests.length && passed === tests.length ? 0 : 1;
}

try {
  process.exit(await main());
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
