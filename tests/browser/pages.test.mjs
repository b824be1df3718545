// Every page, in both faces, both languages and two sizes: axe finds nothing, nothing has to be scrolled sideways, and
// nothing is complained of in the console.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {countFrames, desk, fixture, phone, settled, table, tableRows} from './journeys.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const axe = await fs.readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
};

async function textsOf(lang) {
  const texts = JSON.parse(await fs.readFile(path.resolve(here, `../../assets/texts/${lang}.json`), 'utf8'));
  return (key, ...values) => {
    assert.ok(texts[key] !== undefined, `no text ${key} in ${lang}.json`);
    return texts[key].replace(/\{(\d)\}/g, (_, place) => values[place]);
  };
}

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

class Walk {
  constructor(page, say, touch) {
    this.page = page;
    this.say = say;
    this.touch = touch;
    this.found = new Map(); // what is wrong → where
    this.seen = 0;
  }

  #note(where, what) {
    const places = this.found.get(what) ?? [];
    places.push(where);
    this.found.set(what, places);
  }

  async go(route) {
    await this.page.evaluate((hash) => { location.hash = hash; }, route);
    await this.look(route);
  }

  async look(where) {
    const {page} = this;
    await page.role('heading').nth(0).waitFor();
    await settled(page);
    this.seen += 1;
    for (const what of await page.evaluate(measure, this.touch)) this.#note(where, what);
    const violations = await page.evaluate(async (options) => {
      const {violations} = await globalThis.axe.run(document, options);
      return violations.map(({id, nodes}) => ({id, nodes: nodes.map(({target, html, any, all, none}) => ({
        target: target.join(' '), html, why: [...any, ...all, ...none].map(({message}) => message)[0],
      }))}));
    }, axeOptions);
    for (const {id, nodes} of violations) {
      for (const {target, html, why} of nodes) this.#note(where, `axe ${id}: ${target} ${html.slice(0, 160)} (${why})`);
    }
  }

  report() {
    return [...this.found].map(([what, places]) => `${what}\n    on ${[...new Set(places)].join(', ')}`);
  }
}

async function walkAll(page, walk) {
  const {say} = walk;
  const button = (key, ...values) => page.role('button', say(key, ...values), {exact: true});
  const heading = (words) => page.role('heading', words).nth(0);

  await walk.look('/');
  await walk.go('/encuesta');
  await button('survey.send').click();
  await heading(say('survey.problems')).waitFor();
  await walk.look('/encuesta, with errors');
  await page.role('checkbox').nth(0).check();
  await page.role('checkbox', say('survey.other')).check();
  await page.role('textbox', say('survey.which'), {exact: true}).fill('Ñ');
  await page.role('combobox').nth(0).select('Suba');
  await walk.look('/encuesta, filled in');
  await button('survey.send').click();
  await heading(say('receipt.title')).waitFor();
  await walk.look('/encuesta, sent');

  for (const route of ['/plan', '/plan/metas', '/plan/encuesta', '/plan/historia', '/plan/importar', '/avance', '/plan/lineas']) {
    await walk.go(route);
  }
  await page.setFiles({button: say('import')}, fixture('plans/bad/truncated.json'));
  await page.role('dialog', say('file.refused')).waitFor();
  await walk.look('/plan, refused file');
  await button('close').click();
}

async function walkWithGoals(page, walk) {
  const {say} = walk;
  await page.setFiles({button: say('import')}, table);
  await page.role('button', say('import.go.other', tableRows)).waitFor();
  await walk.look('/plan/importar, mapping');
  await page.role('tab').nth(1).click();
  await page.role('combobox', 'META DE PRODUCTO').nth(0).waitFor();
  await walk.look('/plan/importar, mapping, used');
  await page.role('button', say('import.go.other', tableRows)).click();
  await page.role('heading', say('report.title')).waitFor();
  await walk.look('/plan/importar, report');

  await walk.go('/plan');
  await walk.go('/plan/metas');
  const goals = page.role('list', say('nav.goals')).role('link');
  const goal = (await goals.nth(3).attribute('href')).split('/').pop();
  await walk.go(`/plan/metas/${goal}`);
  await page.role('textbox', say('goal.name'), {exact: true}).fill('Pingüinos en la vía');
  await page.role('tab', say('goal.tab.years')).click();
  await page.role('textbox', say('year.reported')).nth(0).waitFor();
  await walk.look('/plan/metas/…, years');
  for (const route of ['/plan/lineas', '/plan/datos', '/plan/encuesta', '/plan/historia', '/plan/nada', '/encuesta',
    '/avance', '/avance/metas', '/avance/tabla', `/avance/meta/${goal}`]) await walk.go(route);
  await page.role('button', say('goal.working')).click();
  await walk.look('/avance/meta/…, explained');
  const line = await page.evaluate(() => document.querySelector('a[href*="/avance/linea/"]').getAttribute('href'));
  for (const route of [line.slice(1), '/avance/meta/ninguna', '/avance/nada', '/nada']) await walk.go(route);
}

async function everyPage(t, {face, size, lang, dark}) {
  const query = new URLSearchParams({lang, ...(face === 'html' ? {face} : {})});
  const page = await t.open({url: `${t.url}?${query}#/`, viewport: size, lang, dark, before: countFrames});
  await page.page.evaluate(axe);
  const walk = new Walk(page, await textsOf(lang), size === phone);
  await page.role('link').nth(0).waitFor();
  assert.equal(await page.evaluate(() => document.body.classList.contains('gl')), face !== 'html', 'another face came up');
  await walkAll(page, walk).catch((error) => { throw withFindings(error, walk); });
  await page.evaluate(() => { location.hash = '/plan'; });
  await walkWithGoals(page, walk).catch((error) => { throw withFindings(error, walk); });
  const report = walk.report();
  const errors = await page.errors();
  if (report.length) throw new Error(`${report.length} findings on ${walk.seen} pages:\n  ${report.join('\n  ')}`);
  assert.deepEqual(errors, []);
}

// The walk broke off: what was found until then is still worth knowing.
function withFindings(error, walk) {
  error.message += `\n  and until then, on ${walk.seen} pages:\n  ${walk.report().join('\n  ')}`;
  return error;
}

const ways = [
  {face: 'painted', size: phone, lang: 'es', dark: false},
  {face: 'painted', size: desk, lang: 'es', dark: true},
  {face: 'painted', size: phone, lang: 'en', dark: true},
  {face: 'painted', size: desk, lang: 'en', dark: false},
  {face: 'html', size: phone, lang: 'en', dark: true},
  {face: 'html', size: desk, lang: 'es', dark: false},
];

export default ways.map((way) => ({
  name: `every page, ${way.face} face, ${way.size.width} × ${way.size.height}, ${way.lang}, ${way.dark ? 'dark' : 'light'}`,
  browsers: ['chromium'],
  run: (t) => everyPage(t, way),
}));
