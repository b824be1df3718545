// With the keyboard alone: what people come to do, and the keys that they know from elsewhere.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {Keyboard} from './hands/keyboard.mjs';
import {selectedTab} from './hands/looking.mjs';
import {exportPlan, fixture, importTable, openEveryKind, phone, table, waitForSaved} from './journeys.mjs';
import {answerInSteps, answerTheSurvey, enterMeasurements, makeAPlan, readTheChart} from './tasks.mjs';

const small = {width: 800, height: 560};
const faces = ['', '?face=html'];

async function survey(t) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport: phone});
  await page.role('button', 'Enviar', {exact: true}).waitFor();
  await answerTheSurvey(page, new Keyboard(page));
  assert.deepEqual(await page.errors(), []);
}

async function surveyInSteps(t) {
  const page = await openEveryKind(t, {viewport: phone});
  await answerInSteps(page, new Keyboard(page));
  assert.deepEqual(await page.errors(), []);
}

async function plan(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: small});
  const hand = new Keyboard(page);
  await makeAPlan(page, hand);
  await enterMeasurements(page, hand);
  await readTheChart(page, hand);
  assert.deepEqual(await page.errors(), []);
}

// --- The first key

async function skipped(t) {
  for (const [query, words] of [...faces.map((face) => [face, 'Saltar al contenido']), ['?lang=en', 'Skip to content']]) {
    const page = await t.open({url: `${t.url}${query}#/plan`, viewport: small});
    const hand = new Keyboard(page);
    const link = page.role('link', words);
    await waitForSavedIn(page);
    const place = {x: 0, y: 0, width: 260, height: 60};
    const before = await page.page.screenshot({clip: place});
    // Nobody presses by mistake what is not to be seen.
    const under = await page.evaluate(() => document.elementFromPoint(40, 30).textContent);
    assert.notEqual(under, words, `${query}: "${words}" lies over the page`);
    await hand.press('Tab');
    assert.ok(await link.focused(), `${query}: the first Tab does not lead to "${words}"`);
    const {x, y, width, height} = await link.locator.boundingBox();
    const inside = {x: x + 10, y: y + 10, width: width - 20, height: height - 20};
    const shown = await page.page.screenshot({clip: inside});
    await hand.press('Tab');
    assert.ok(!shown.equals(await page.page.screenshot({clip: inside})), `${query}: it does not look any different with the focus`);
    await hand.press('Shift+Tab');
    await hand.press('Enter');
    await until('the heading', async () =>
        (await page.evaluate(() => document.activeElement.tagName) === 'H1' ? {} : {problem: 'has not the focus'}));
    await until('the link', async () =>
        (before.equals(await page.page.screenshot({clip: place})) ? {} : {problem: 'is still to be seen'}));
    // What comes next is what stands in the page, not what stands on every page.
    await hand.press('Tab');
    assert.ok(await page.evaluate(() => !!document.activeElement.closest('main')), `${query}: Tab leads back out of the page`);
  }
}

const waitForSavedIn = (page) => page.waitForStatus(/lang=en/.test(page.page.url()) ? 'Saved' : 'Guardado');

// --- Every stop

// Another page, which begins at its heading.
async function visit(page, route) {
  const before = await page.evaluate((hash) => {
    location.hash = hash;
    return document.querySelector('main').id;
  }, route);
  await until(route, async () => (await page.evaluate((old) =>
    document.querySelector('main').id !== old && document.activeElement.tagName === 'H1', before) ? {} : {problem: 'has not come'}));
}

async function everyStop(t) {
  for (const face of faces) {
    const page = await t.open({url: `${t.url}${face}#/plan`, viewport: small});
    await waitForSaved(page);
    const hand = new Keyboard(page);
    const counted = {};
    for (const route of ['/', '/encuesta', '/avance', '/plan', '/plan/datos']) {
      await visit(page, route);
      counted[route] = (await hand.walk()).length;
    }
    for (const [route, count] of Object.entries(counted)) assert.ok(count >= 5, `only ${count} stops at ${route}`);
  }
}

// There and back the same way.
async function backTheSameWay(t) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport: phone});
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  await page.role('textbox', '¿Cuál?', {exact: true}).waitFor();
  const hand = new Keyboard(page);
  const stops = await hand.walk();
  assert.ok(stops.length >= 12, `only ${stops.length} stops`);
  for (const stop of stops.slice(0, -1).reverse()) {
    await hand.press('Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), stop, 'Shift+Tab goes another way than Tab');
  }
}

// --- Keys inside

async function arrowsAndEnds(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: small});
  await waitForSaved(page);
  await page.setFiles({button: 'Importar'}, table);
  const hand = new Keyboard(page);
  const radio = (name) => page.role('radio', name);
  const planName = page.role('textbox', 'Nombre del plan', {exact: true});
  await hand.reach(radio('A un plan nuevo'));
  await planName.waitFor();
  await hand.press('ArrowDown');
  assert.ok(await radio('Al plan abierto').focused(), 'the arrow does not lead to the other radio button');
  await planName.waitFor({state: 'hidden'});
  assert.ok(await radio('Al plan abierto').checked());
  await hand.press('ArrowUp');
  await planName.waitFor();
  assert.ok(await radio('A un plan nuevo').checked());
  await hand.press('Tab');
  assert.ok(await planName.focused(), 'Tab does not leave the group');

  const tabs = page.role('tablist', 'Qué trae cada columna');
  await hand.openTab(tabs, 0);
  const open = (key, place) => until(`after ${key} the tab`, async () => {
    const selected = await selectedTab(tabs);
    const held = await tabs.role('tab').nth(place).focused();
    return selected === place && held ? {} : {problem: `${selected} is open, not ${place}${held ? '' : ', and it has not the focus'}`};
  });
  for (const [key, place] of [['ArrowRight', 1], ['End', 2], ['ArrowRight', 0], ['ArrowLeft', 2], ['Home', 0]]) {
    await hand.press(key);
    await open(key, place);
  }
  await hand.press('Tab');
  assert.ok(!await tabs.role('tab').nth(1).focused(), 'the tabs are more than one stop');
  await hand.press('Shift+Tab');
  await open('Shift+Tab', 0);
}

// --- Dialogs

async function dialogs(t) {
  for (const face of faces) {
    const page = await t.open({url: `${t.url}${face}#/plan`, viewport: small});
    await waitForSaved(page);
    const hand = new Keyboard(page);
    const opener = page.role('button', 'Importar', {exact: true});
    const open = async (file, title) => {
      await opener.focus();
      const chooser = page.page.waitForEvent('filechooser');
      await page.evaluate(() => 0); // the browser knows by now that the chooser is waited for
      await Promise.all([chooser, page.press('Enter')]);
      await (await chooser).setFiles(file);
      const dialog = page.role('dialog', title);
      await dialog.waitFor();
      await until('the dialog', async () =>
          (await page.evaluate(() => !!document.activeElement.closest('dialog')) ? {} : {problem: 'has not the focus in it'}));
      return dialog;
    };
    const closed = async (dialog, key) => {
      await dialog.waitFor({state: 'hidden'});
      await until('the focus', async () => (await opener.focused() ? {} : {problem: `is not back on "Importar" after ${key}`}));
    };

    let dialog = await open(fixture('plans/bad/truncated.json'), 'No se importó el archivo');
    await hand.press('Escape');
    await closed(dialog, 'Escape');

    // One with several buttons: round and round, never out of it.
    const again = {name: 'plan.json', mimeType: 'application/json', buffer: (await exportPlan(page)).bytes};
    await page.role('combobox', 'Fase actual').select('2. Elaboración');
    await waitForSaved(page);
    dialog = await open(again, 'Este plan ya está aquí');
    const stops = new Set();
    for (let presses = 0; presses < 8; presses += 1) {
      await hand.press(presses < 4 ? 'Tab' : 'Shift+Tab');
      const [id, inside] = await page.evaluate(() => [document.activeElement.id, !!document.activeElement.closest('dialog')]);
      assert.ok(inside, `${face}: the focus left the dialog`);
      stops.add(id);
    }
    assert.ok(stops.size >= 3, `${face}: only ${stops.size} stops in the dialog`);
    await hand.activate(dialog.role('button', 'Cancelar'), 'Space');
    await closed(dialog, 'Cancelar');
  }
}

// --- Areas that scroll

async function areasScroll(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: {...small, width: 1000}});
  await importTable(page);
  const hand = new Keyboard(page);
  const scrolledBy = async (what, key, wanted) => {
    await hand.press(key);
    await until(`${what} after ${key}`, async () => {
      const [top, most] = await page.evaluate(() => {
        const area = document.activeElement;
        return [area.scrollTop, area.scrollHeight - area.clientHeight];
      });
      return wanted(top, most) ? {} : {problem: `is at ${top} of ${most}`};
    });
  };
  const scrolls = async (area, what) => {
    await page.role('link', 'Saltar al contenido').focus();
    await hand.reach(area);
    await scrolledBy(what, 'ArrowDown', (top) => top > 10);
    await scrolledBy(what, 'PageDown', (top) => top > 200);
    await scrolledBy(what, 'End', (top, most) => most > 300 && Math.abs(top - most) < 2);
    await scrolledBy(what, 'Home', (top) => top === 0);
  };
  await visit(page, '/plan/metas');
  await scrolls(page.role('region', 'Lista de metas'), 'the list');
  await visit(page, '/avance/tabla');
  await scrolls(page.role('main'), 'the page');
}

// What is refused, and what is new, is where the keyboard is.
async function newRecords(t) {
  const page = await t.open({url: `${t.url}#/plan/datos`, viewport: small});
  await waitForSaved(page);
  const hand = new Keyboard(page);
  const last = async (field) => page.role('textbox', field, {exact: true}).nth(await page.role('textbox', field, {exact: true}).count() - 1);
  const added = async (button, field) => {
    const before = await page.role('textbox', field, {exact: true}).count();
    await page.role('button', button, {exact: true}).focus();
    await hand.press('Enter');
    await until(button, async () => {
      const fresh = await last(field);
      const count = await page.role('textbox', field, {exact: true}).count();
      return count === before + 1 && await fresh.focused() ? {} : {problem: 'does not lead to what was added'};
    });
  };
  await added('Agregar entidad', 'Nombre de la entidad');
  await hand.activate(page.role('link', 'Líneas'));
  await added('Agregar línea', 'Nombre de la línea');
}

const only = ['chromium'];

export default [
  {name: 'the survey is answered with the keyboard alone', run: survey},
  {name: 'a survey is answered one question at a time with the keyboard alone', run: surveyInSteps},
  {name: 'a plan is made, measured and its chart read with the keyboard alone', browsers: only, run: plan},
  {name: 'the first Tab leads past what stands on every page', browsers: only, drawn: true, run: skipped},
  {name: 'every stop of Tab is in order, in sight and ringed', browsers: only, drawn: true, run: everyStop},
  {name: 'Shift+Tab goes back the way Tab came', browsers: only, run: backTheSameWay},
  {name: 'arrows, Home and End in radio buttons and tabs', browsers: only, run: arrowsAndEnds},
  {name: 'dialogs keep the focus and give it back', browsers: only, run: dialogs},
  {name: 'areas that scroll are reached and scrolled by keys', browsers: only, run: areasScroll},
  {name: 'what was added has the focus', browsers: only, run: newRecords},
];
