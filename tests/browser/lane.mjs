// Runs the tests that run.mjs names to it, one after the other, and says how each ended.
//   arguments: the folder of the built program, the folder for what is to be seen of failures
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {open} from './drivers.mjs';
import {within} from './drivers/waiting.mjs';
import {findTests} from './found_tests.mjs';
import {Site} from './site.mjs';

const [dist, failures] = process.argv.slice(2);
const site = new Site(dist);

// In the page: the painted face's shapes are worked out and handed over, and not painted. Without graphics hardware painting
// takes a third of a test's time, and most tests never look at a picture: those that do say `drawn`.
function paintNothing() {
  const painter = globalThis.WebGL2RenderingContext?.prototype ?? {};
  for (const call of ['drawElements', 'clear']) painter[call] = () => {};
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

async function runTest(test) {
  const pages = [];
  const t = {
    browser: test.browser,
    url: site.url,
    folder: site.folder,
    async open(options = {}) {
      const browser = options.browser ?? test.browser;
      const before = [test.drawn ? [] : paintNothing, options.before ?? []].flat();
      // WebKit's driver has no way in before a page's own scripts.
      const page = await open({url: site.url, ...options, ...(browser === 'webkit' ? {} : {before}), browser});
      pages.push(page);
      return page;
    },
    goOffline: () => site.down(),
    goOnline: () => site.up(),
  };
  try {
    await within('the test', test.run(t), (test.seconds ?? 90) * 1000);
    return {};
  } catch (error) {
    return {problem: error?.message || String(error), evidence: await keepEvidence(test.title, error, pages)};
  } finally {
    for (const page of pages) await within('closing', page.close(), 20000).catch(() => {});
    await site.up();
  }
}

const tests = new Map((await findTests(path.dirname(fileURLToPath(import.meta.url)))).map((test) => [test.title, test]));
await site.up();
process.on('message', async (title) => {
  const began = performance.now();
  const result = await runTest(tests.get(title));
  process.send({...result, seconds: (performance.now() - began) / 1000});
});
process.on('disconnect', () => process.exit(0));
