// Nothing is cut off and no words lie over others, on every page and in every state of the HTML face at 320 CSS pixels:
// with letters twice as large as usual, and with the spacing that WCAG 2.2, 1.4.12 names. The painted face's own
// places are compared headless (tests/unit/app/fit_test.cpp); here it must take the browser's letter size.
import assert from 'node:assert/strict';

import {countFrames, settled} from './journeys.mjs';
import {textsOf, walkEverything} from './walk.mjs';

const narrow = {width: 320, height: 740};
const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }`;

// In the page: words that are cut off or lie over others. Places are CSS pixels of the window.
function misfits() {
  const root = document.querySelector('dialog[open]') || document.getElementById('root');
  const width = document.documentElement.clientWidth, found = [];
  const seen = (element) => {
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.visibility === 'hidden' || style.clipPath !== 'none' || style.opacity === '0') return false;
    }
    return true;
  };
  const places = [];
  const take = (element, words, boxes) => {
    for (const {left, top, right, bottom} of boxes) {
      if (right - left < 2 || bottom - top < 2) continue;
      // Lines stand in boxes higher than their letters.
      const slack = (bottom - top) * 0.2;
      places.push({element, words: words.trim().slice(0, 40), left, right, top: top + slack, bottom: bottom - slack});
    }
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('select, textarea, .live') || !seen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    take(element, node.data, range.getClientRects());
  }
  for (const entry of root.querySelectorAll('input:not(.chooser), select, textarea')) {
    if (seen(entry)) take(entry, entry.labels?.[0]?.textContent ?? entry.id, [entry.getBoundingClientRect()]);
  }
  for (const {element, words, left, right, top, bottom} of places) {
    if (left < -1 || right > width + 1) found.push(`"${words}" goes from ${Math.round(left)} to ${Math.round(right)} of ${width}`);
    for (let e = element; e && e !== root; e = e.parentElement) {
      if (getComputedStyle(e).overflow === 'visible') continue;
      const box = e.getBoundingClientRect();
      if (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1) found.push(`"${words}" is cut off`);
    }
  }
  places.sort((one, other) => one.top - other.top);
  for (let i = 0; i < places.length; i += 1) {
    const one = places[i];
    for (let k = i + 1; k < places.length && places[k].top < one.bottom - 1; k += 1) {
      const other = places[k];
      if (other.left < one.right - 1 && other.right > one.left + 1 && other.element !== one.element) {
        found.push(`"${one.words}" lies over "${other.words}"`);
      }
    }
  }
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  return found;
}

const largeLetters = async (page) => {
  const session = await page.page.context().newCDPSession(page.page);
  await session.send('Page.setFontSizes', {fontSizes: {standard: 32, fixed: 26}});
};

function htmlFaceWith(prepare) {
  return async (t) => {
    const page = await t.open({url: `${t.url}?face=html#/`, viewport: narrow, before: countFrames});
    await prepare(page);
    const found = new Map();
    let looks = 0;
    await walkEverything(page, await textsOf('es'), async (where) => {
      await page.role('heading').nth(0).waitFor();
      await settled(page);
      looks += 1;
      for (const what of await page.evaluate(misfits)) found.set(what, where);
    });
    assert.deepEqual([...found].map(([what, where]) => `${where}: ${what}`), []);
    assert.ok(looks > 40, `only ${looks} pages and states were seen`);
  };
}

// Twice the letters: everything painted is twice as large, and nothing has to be scrolled sideways.
async function paintedFollows(t) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport: narrow, before: countFrames});
  const box = () => page.evaluate(() => {
    const {height, right} = document.querySelector('h1').getBoundingClientRect();
    return {height, right, width: document.documentElement.clientWidth, choice: document.querySelector('.choice').getBoundingClientRect().height};
  });
  await settled(page);
  const before = await box();
  await largeLetters(page);
  await page.page.waitForFunction((height) => document.querySelector('.choice').getBoundingClientRect().height >= 1.9 * height, before.choice);
  await settled(page);
  const after = await box();
  assert.ok(after.height >= 1.9 * before.height, `the heading is ${after.height} high, it was ${before.height}`);
  assert.ok(after.right <= after.width + 1, `the heading ends at ${after.right} of ${after.width}`);
}

// Paper gets the HTML face in light colours, whatever is on the screen; afterwards the screen is as it was.
async function printed(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: narrow, before: countFrames});
  await page.page.emulateMedia({colorScheme: 'dark'});
  await page.role('heading').nth(0).waitFor();
  await settled(page);
  const look = () => page.evaluate(() => ({
    painted: document.body.classList.contains('gl'),
    background: getComputedStyle(document.documentElement).getPropertyValue('--ground') || getComputedStyle(document.body).backgroundColor,
  }));
  const screen = await look();
  assert.equal(screen.painted, true);
  await page.evaluate(() => {
    globalThis.planPrints = [];
    addEventListener('beforeprint', () => globalThis.planPrints.push(document.body.classList.contains('gl')));
  });
  const paper = await page.page.pdf();
  assert.ok(paper.length > 5000, `the paper is ${paper.length} bytes`);
  assert.deepEqual(await page.evaluate(() => globalThis.planPrints), [false], 'the picture would have been printed');
  await settled(page);
  assert.deepEqual(await look(), screen, 'the screen is not as it was');
}

const only = ['chromium'];
// A dialog over a page with fields: it has room for its words, and theirs are not seen through it.
async function dialogOverFields(t, query) {
  const page = await t.open({url: `${t.url}${query}#/plan/aprobacion`, viewport: {width: 1440, height: 900}});
  await page.role('combobox', 'Clase de acto').select('Resolución');
  await page.role('textbox', 'Número', {exact: true}).fill('0123');
  await page.role('textbox', 'Fecha', {exact: true}).pickDay('2027-05-03');
  await page.press('Tab');
  await page.role('button', 'Adoptar y sellar', {exact: true}).click();
  const yes = page.role('dialog').role('button', 'Adoptar y sellar de todos modos');
  await yes.waitFor();
  const seen = await page.evaluate(() => ({
    painted: document.body.classList.contains('gl'),
    shown: [...document.querySelectorAll('main .entry')].filter((entry) => entry.value && getComputedStyle(entry).opacity !== '0').length,
    width: document.querySelector('dialog button').getBoundingClientRect().width,
  }));
  assert.equal(seen.painted, !query);
  assert.ok(seen.width > 200, `the dialog's button is ${seen.width} px wide`);
  // In the HTML face the dialog has a ground of its own.
  if (seen.painted) assert.equal(seen.shown, 0, 'words of fields stand over the dialog');
}

export default [
  {name: 'letters twice as large, html face', browsers: only, seconds: 120, run: htmlFaceWith(largeLetters)},
  {name: 'words set wider apart, html face', browsers: only, seconds: 120,
    run: htmlFaceWith((page) => page.page.addStyleTag({content: spacing}))},
  {name: 'letters twice as large, painted face', browsers: only, run: paintedFollows},
  {name: 'a dialog over fields, painted face', browsers: only, run: (t) => dialogOverFields(t, '')},
  {name: 'a dialog over fields, html face', browsers: only, run: (t) => dialogOverFields(t, '?face=html')},
  {name: 'paper', browsers: only, run: printed},
];
