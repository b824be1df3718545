// Every page and every state, in both faces, both languages and two sizes: axe finds nothing, nothing has to be scrolled
// sideways, and nothing is complained of in the console.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import {createRequire} from 'node:module';

import {countFrames, desk, phone, settled} from './journeys.mjs';
import {textsOf, walkEverything} from './walk.mjs';

const axe = await fs.readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
};
// In the painted face the elements' own text is transparent: sight.test.mjs looks at the pixels.
const axeOptionsPainted = {...axeOptions, rules: {'color-contrast': {enabled: false}}};

// In the page: what sticks out sideways, and controls too small for a finger.
function measure(touch) {
  const found = [];
  const named = (element) => `${element.tagName.toLowerCase()}.${element.className.split(' ').slice(0, 2).join('.')}` +
      ` "${(element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent || '').slice(0, 40)}"`;
  const root = document.getElementById('root');
  const main = document.querySelector('main, [role=main], .r-main');
  for (const element of [document.documentElement, document.body, root, main, ...document.querySelectorAll('.scrolls')]) {
    if (!element) found.push('there is no main');
    else if (element.scrollWidth > element.clientWidth) {
      found.push(`sideways: ${named(element)} is ${element.scrollWidth} wide, ${element.clientWidth} are to be seen`);
    }
  }
  for (const element of root.querySelectorAll('a[href], button, input:not(.chooser), select, textarea, h1, h2, h3, p, td, th')) {
    const box = element.getBoundingClientRect();
    if (!box.width || element.closest('caption')) continue;
    if (box.left < -1 || box.right > innerWidth + 1) {
      found.push(`outside: ${named(element)} goes from ${Math.round(box.left)} to ${Math.round(box.right)} of ${innerWidth}`);
    }
    const target = element.closest('label') || element;
    const height = Math.max(box.height, target.getBoundingClientRect().height);
    if (touch && element.matches('button, input, select, textarea') && height < 43.5) {
      found.push(`low: ${named(element)} is ${Math.round(height)} px high`);
    }
  }
  return found;
}

class Findings {
  constructor(page, {touch, painted}) {
    Object.assign(this, {page, touch, painted});
    this.found = new Map(); // what is wrong → where
    this.seen = new Set(); // pages as they were
    this.looks = 0;
  }

  #note(where, what) {
    const places = this.found.get(what) ?? [];
    places.push(where);
    this.found.set(what, places);
  }

  async look(where) {
    const {page} = this;
    await page.role('heading').nth(0).waitFor();
    await settled(page);
    this.looks += 1;
    for (const what of await page.evaluate(measure, this.touch)) this.#note(where, what);
    // Of a page that is just as it was when axe saw it, axe says just what it said.
    const markup = await page.evaluate(() => document.documentElement.outerHTML);
    if (this.seen.has(markup)) return;
    this.seen.add(markup);
    const violations = await page.evaluate(async (options) => {
      const {violations} = await globalThis.axe.run(document, options);
      return violations.map(({id, nodes}) => ({id, nodes: nodes.map(({target, html, any, all, none}) => ({
        target: target.join(' '), html, why: [...any, ...all, ...none].map(({message}) => message)[0],
      }))}));
    }, this.painted ? axeOptionsPainted : axeOptions);
    for (const {id, nodes} of violations) {
      for (const {target, html, why} of nodes) this.#note(where, `axe ${id}: ${target} ${html.slice(0, 160)} (${why})`);
    }
  }

  report() {
    return [...this.found].map(([what, places]) => `${what}\n    on ${[...new Set(places)].join(', ')}`);
  }
}

async function everyPage(t, {face, size, lang, dark}) {
  const query = new URLSearchParams({lang, ...(face === 'html' ? {face} : {})});
  const page = await t.open({url: `${t.url}?${query}#/`, viewport: size, lang, dark, before: countFrames});
  // Also for the documents to come: the site is two programs.
  await page.page.addInitScript({content: axe});
  await page.page.evaluate(axe);
  const findings = new Findings(page, {touch: size === phone, painted: face !== 'html'});
  await page.role('link').nth(0).waitFor();
  assert.equal(await page.evaluate(() => document.body.classList.contains('gl')), face !== 'html', 'another face came up');
  await walkEverything(page, await textsOf(lang), (where) => findings.look(where))
      .catch((error) => { throw withFindings(error, findings); });
  const report = findings.report();
  const errors = await page.errors();
  if (report.length) throw new Error(`${report.length} findings in ${findings.looks} looks:\n  ${report.join('\n  ')}`);
  assert.deepEqual(errors, []);
}

// The walk broke off: what was found until then is still worth knowing.
function withFindings(error, findings) {
  error.message += `\n  and until then, in ${findings.looks} looks:\n  ${findings.report().join('\n  ')}`;
  return error;
}

// Every two of face, size and language meet in one of them.
const ways = [
  {face: 'painted', size: phone, lang: 'es', dark: false},
  {face: 'painted', size: desk, lang: 'en', dark: true},
  {face: 'html', size: phone, lang: 'en', dark: true},
  {face: 'html', size: desk, lang: 'es', dark: false},
];

export default ways.map((way) => ({
  name: `every page, ${way.face} face, ${way.size.width} × ${way.size.height}, ${way.lang}, ${way.dark ? 'dark' : 'light'}`,
  browsers: ['chromium'],
  seconds: 420,
  run: (t) => everyPage(t, way),
}));
