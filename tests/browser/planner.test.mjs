// A planner's work: a table comes in, a goal is changed, and what is said to be saved is saved.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {exportPlan, goalLinks, goalName, importPlan, importTable, renameGoal, tabTo, tableRows, waitForSaved} from './journeys.mjs';

const newName = 'Ñandúes en la vía: pingüinos, cigüeñas y ÑÜ';

async function openPlanner(t, options) {
  const page = await t.open({url: `${t.url}#/plan`, ...options});
  await waitForSaved(page);
  return page;
}

async function openFirstGoal(page) {
  await page.role('link', 'Ver las metas').click();
  await goalLinks(page).nth(0).waitFor();
  await goalLinks(page).nth(0).click();
  await goalName(page).waitFor();
}

const heading = (page, name) => page.role('heading', name, {exact: true});

async function renamed(page, name) {
  await renameGoal(page, name);
  await waitForSaved(page);
}

// What came out of one browser goes into another one, and comes out the same.
async function sameElsewhere(t, file, name) {
  const folder = temporaryFolder();
  const kept = path.join(folder, file.fileName);
  await fs.writeFile(kept, file.bytes);
  const other = await openPlanner(t);
  await importPlan(other, kept, name);
  const again = await exportPlan(other);
  removeFolder(folder);
  assert.equal(again.bytes.toString('utf8'), file.bytes.toString('utf8'), 'the plan is not the same after import and export');
  assert.deepEqual(await other.errors(), []);
}

async function wholeJourney(t) {
  const page = await openPlanner(t);
  await importTable(page);
  await page.role('link', 'Ver las metas').click();
  const said = await page.waitForStatus(`${tableRows} metas de producto`);
  const all = said.match(/\d+/g).reduce((sum, number) => sum + Number(number), 0);
  assert.equal(await goalLinks(page).count(), all, `the list does not hold what it says: ${said}`);
  await goalLinks(page).nth(0).click();
  const before = await goalName(page).value();
  assert.notEqual(before, newName);
  await renamed(page, newName);

  await page.reload();
  await heading(page, newName).waitFor();
  assert.equal(await goalName(page).value(), newName);
  await waitForSaved(page);
  const file = await exportPlan(page);
  assert.match(file.fileName, /\.plan\.json$/);
  assert.ok(file.bytes.includes(Buffer.from(newName)), 'the exported plan does not hold the name byte for byte');
  const {plan} = JSON.parse(file.bytes);
  assert.equal(Object.values(plan.goals).filter(({kind}) => kind !== 'outcome').length, tableRows);
  assert.deepEqual(await page.errors(), []);
  await sameElsewhere(t, file, 'plan-indicativo');
}

async function undoAndRedo(t) {
  const page = await openPlanner(t);
  await importTable(page);
  await openFirstGoal(page);
  const before = await goalName(page).value();
  const undo = page.role('button', 'Deshacer', {exact: true});
  const redo = page.role('button', 'Rehacer', {exact: true});
  await renamed(page, newName);
  const changed = (await exportPlan(page)).bytes;

  await undo.click();
  await heading(page, before).waitFor();
  assert.equal(await goalName(page).value(), before);
  await waitForSaved(page);
  await page.reload();
  await heading(page, before).waitFor();
  await waitForSaved(page);

  await redo.click();
  await heading(page, newName).waitFor();
  assert.equal(await goalName(page).value(), newName);
  await waitForSaved(page);
  const {plan} = JSON.parse((await exportPlan(page)).bytes);
  assert.deepEqual(plan, JSON.parse(changed).plan, 'undone and redone, the plan is another one');
  await until('Rehacer', async () => (await redo.attribute('disabled') === null ? {problem: 'can still be pressed'} : {}));
}

// A planner's keys: from the top of the page to the file, without a mouse.
async function exportedWithKeys(t) {
  const page = await openPlanner(t);
  await tabTo(page, 'button', 'Importar', {exact: true});
  await tabTo(page, 'button', 'Exportar', {exact: true});
  const file = await page.download(() => page.press('Enter'));
  assert.equal(JSON.parse(file.bytes).format, 'plan-a-la-vista/plan');

  await tabTo(page, 'link', 'Datos del plan');
  await page.press('Enter');
  await tabTo(page, 'textbox', 'Nombre del plan', {exact: true});
  await page.press('Control+A');
  await page.type('Plan de Ñemocón');
  await page.role('link', 'Plan de Ñemocón', {exact: true}).waitFor();
  await waitForSaved(page);
  await page.press('Shift+Tab');
  while (!(await page.role('button', 'Exportar', {exact: true}).focused())) await page.press('Shift+Tab');
  const changed = await page.download(() => page.press('Space'));
  assert.equal(JSON.parse(changed.bytes).plan.name, 'Plan de Ñemocón');
}

// --- Saving

// For open({before}): while planHold is set, what is being written does not end; and what the status said meanwhile.
function holdWriting() {
  globalThis.planHold = false;
  globalThis.planHeld = 0;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(names, mode, ...rest) {
    const made = begin.call(this, names, mode, ...rest);
    if (mode === 'readwrite' && globalThis.planHold) {
      const store = made.objectStore([names].flat()[0]);
      // A transaction that is asked something is not over.
      const again = () => {
        globalThis.planHeld += 1;
        if (globalThis.planHold) store.count('no such key').onsuccess = again;
      };
      again();
    }
    return made;
  };
}

// The status of saving at this moment, and at every moment from now on.
function watchStatus() {
  const status = [...document.querySelectorAll('[role=status]')].find((one) => /^Guarda/.test(one.textContent));
  globalThis.planSaid = [status.textContent];
  new MutationObserver(() => globalThis.planSaid.push(status.textContent))
      .observe(status, {childList: true, characterData: true, subtree: true});
}

async function savedMeansWritten(t) {
  const folder = temporaryFolder();
  const options = {profileDir: folder, before: holdWriting};
  const page = await openPlanner(t, options);
  await importTable(page);
  await openFirstGoal(page);
  await waitForSaved(page);
  await page.evaluate(watchStatus);
  await page.evaluate(() => { globalThis.planHold = true; });
  await renameGoal(page, newName);
  await until('the writing', async () => {
    const held = await page.evaluate(() => globalThis.planHeld);
    return held > 500 ? {} : {problem: `was held only ${held} times`};
  });
  const meanwhile = await page.evaluate(() => globalThis.planSaid.splice(0));
  assert.equal(meanwhile.at(-1), 'Guardando…', `said while writing: ${JSON.stringify(meanwhile)}`);
  assert.ok(!meanwhile.slice(1).includes('Guardado'), `"Guardado" was said before it was: ${JSON.stringify(meanwhile)}`);
  await page.evaluate(() => { globalThis.planHold = false; });
  await waitForSaved(page);
  const url = await page.url();
  await page.kill();

  const again = await t.open({url, profileDir: folder});
  await heading(again, newName).waitFor();
  assert.equal(await goalName(again).value(), newName);
  await again.close();
  removeFolder(folder);
}

// The browser is ended in the very moment that the screen says so.
async function killedAtOnce(t) {
  const folder = temporaryFolder();
  let page = await openPlanner(t, {profileDir: folder});
  await importTable(page);
  const url = `${t.url}#/plan/metas`;
  await page.kill();
  for (const name of ['Primera Ñ', 'Segunda ü']) {
    page = await t.open({url, profileDir: folder});
    await page.waitForStatus(`${tableRows} metas de producto`);
    await goalLinks(page).nth(1).click();
    await goalName(page).waitFor();
    const saved = page.evaluate((wanted) => new Promise((done) => {
      const look = () => {
        const statuses = [...document.querySelectorAll('[role=status]')].map((one) => one.textContent);
        if (document.querySelector('h1')?.textContent === wanted && statuses.includes('Guardado')) done();
      };
      new MutationObserver(look).observe(document.body, {childList: true, characterData: true, subtree: true});
    }), name);
    await goalName(page).fill(name);
    await saved;
    await page.kill();
    page = await t.open({url, profileDir: folder});
    await page.role('link', name).nth(0).waitFor();
    await page.kill();
  }
  removeFolder(folder);
}

const planName = (page) => page.role('textbox', 'Nombre del plan', {exact: true});
const takeOver = (page) => page.role('button', 'Editar en esta pestaña');

async function openTwice(t, options) {
  const first = await openPlanner(t, options);
  await first.role('link', 'Datos del plan').click();
  await planName(first).waitFor();
  const second = await first.newTab(await first.url());
  await second.waitForStatus('Este plan está abierto para edición en otra pestaña');
  assert.notEqual(await planName(second).attribute('disabled'), null, 'the second tab can write');
  assert.equal(await planName(first).attribute('disabled'), null, 'the first tab cannot write');
  return [first, second];
}

const canWrite = (field, wanted, who) => until(who, async () => {
  // A field that had the focus when the other tab took over keeps it, and can only be read.
  const can = await field.attribute('disabled') === null && await field.attribute('readonly') === null;
  return can === wanted ? {} : {problem: wanted ? 'cannot write' : 'can still write'};
});

async function rewritten(page, name) {
  await planName(page).fill(name);
  await page.role('link', name, {exact: true}).waitFor();
  await waitForSaved(page);
}

async function twoTabs(t) {
  const [first, second] = await openTwice(t);
  await rewritten(first, 'Plan de la primera Ñ');
  await takeOver(second).click();
  await canWrite(planName(second), true, 'the second tab');
  // What it goes on from is what the first one wrote last.
  await second.role('link', 'Plan de la primera Ñ', {exact: true}).waitFor();
  await first.waitForStatus('Este plan está abierto para edición en otra pestaña');
  await canWrite(planName(first), false, 'the first tab');
  await rewritten(second, 'Plan de la segunda ü');
  assert.deepEqual([...await first.errors(), ...await second.errors()], []);
  await second.close();

  await first.reload();
  await first.role('link', 'Plan de la segunda ü', {exact: true}).waitFor();
  await canWrite(planName(first), true, 'the first tab');
}

// The same on the page where goals are edited.
async function goalsInTwoTabs(t) {
  const first = await openPlanner(t);
  await importTable(first);
  await openFirstGoal(first);
  const second = await first.newTab(await first.url());
  await goalName(second).waitFor();
  await canWrite(goalName(second), false, 'the second tab');
  await second.waitForStatus('Este plan está abierto para edición en otra pestaña');
  await takeOver(second).click();
  await canWrite(goalName(second), true, 'the second tab');
  await renamed(second, newName);
}

// Taken over in the middle of writing: what was typed in the first tab is there, or that tab says that it is not.
async function takenOverWhileWriting(t) {
  const [first, second] = await openTwice(t, {before: holdWriting});
  await first.evaluate(() => { globalThis.planHold = true; });
  for (const name of ['Plan uno', 'Plan dos']) {
    await planName(first).fill(name);
    await first.role('link', name, {exact: true}).waitFor();
  }
  await takeOver(second).click();
  await canWrite(planName(first), false, 'the first tab');
  await first.evaluate(() => { globalThis.planHold = false; });
  await canWrite(planName(second), true, 'the second tab');
  const saved = await until('the first tab', async () => {
    const said = await first.evaluate(() => document.querySelector('header [role=status]').textContent);
    return said === 'Guardando…' ? {problem: 'is still saving'} : {value: said === 'Guardado'};
  });
  await second.role('textbox', 'Sector', {exact: true}).fill('Sector Ñ');
  await until('Deshacer', async () => {
    const what = await second.role('button', 'Deshacer', {exact: true}).attribute('aria-description');
    return what === 'Cambió: Sector' ? {} : {problem: `does not speak of the sector: ${what}`};
  });
  await waitForSaved(second);
  await second.close();

  await first.reload();
  await waitForSaved(first);
  assert.equal(await first.role('textbox', 'Sector', {exact: true}).value(), 'Sector Ñ');
  if (saved) assert.equal(await planName(first).value(), 'Plan dos', 'what the first tab said to be saved is lost');
  assert.ok(!/dañado|Falta un registro|recuperar/.test(await first.tree()), 'the stored plan was damaged');
}

// What one tab writes, the other shows at once.
async function tabsSeeEachOther(t) {
  const [first, second] = await openTwice(t);
  await rewritten(first, 'Plan de Ñemocón');
  await second.role('link', 'Plan de Ñemocón', {exact: true}).waitFor();
  assert.equal(await planName(second).value(), 'Plan de Ñemocón');
}

const only = ['chromium'];

export default [
  {name: 'a table is imported, a goal changed, and the plan is the same elsewhere', run: wholeJourney},
  {name: 'undone and redone, also over a reload', browsers: only, run: undoAndRedo},
  {name: 'exported and edited with the keyboard alone', browsers: only, run: exportedWithKeys},
  {name: 'Guardado is said when it is written, not before', browsers: only, run: savedMeansWritten},
  {name: 'what was Guardado survives the end of the browser', browsers: only, run: killedAtOnce},
  {name: 'a second tab reads, and may take over', browsers: only, run: twoTabs},
  {name: 'taken over while it is written, nothing is lost in silence', browsers: only, run: takenOverWhileWriting},
  {name: 'goals in a second tab are read, and may be taken over', browsers: only, run: goalsInTwoTabs},
  {name: 'a tab shows what the other one writes', browsers: only, run: tabsSeeEachOther},
];
