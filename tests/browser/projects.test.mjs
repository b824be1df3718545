// A project from nothing: its goals, an activity, its money; with the keyboard alone, and with fingers alone. And the
// indicator sheet on paper.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {Fingers} from './hands/fingers.mjs';
import {Keyboard} from './hands/keyboard.mjs';
import {exportPlan, goalLinks, importTable, phone, waitForSaved} from './journeys.mjs';

const small = {width: 800, height: 560};
const field = (page, name) => page.role('textbox', name, {exact: true});
const button = (page, name) => page.role('button', name, {exact: true});
const tabs = (page) => page.role('tablist', 'Partes del proyecto');

async function plannedIn(page) {
  await waitForSaved(page);
  return JSON.parse((await exportPlan(page)).bytes).plan;
}

async function fillAProject(page, hand) {
  await hand.activate(page.role('link', 'Proyectos', {exact: true}));
  await hand.activate(button(page, 'Escribir el primer proyecto'));
  await hand.write(field(page, 'Nombre del proyecto'), 'Parques de Ñemocón');
  await hand.write(page.role('searchbox', 'Buscar metas para agregar'), 'agua');
  await hand.activate(button(page, 'Agregar').nth(0));
  await page.role('list', 'Metas a las que sirve').role('link').nth(0).waitFor();

  await hand.openTab(tabs(page), 1);
  await hand.activate(button(page, 'Escribir la primera actividad'));
  await hand.write(field(page, 'Actividad'), 'Contratar la obra');
  await hand.write(field(page, 'Avance (%)'), '40');

  await hand.openTab(tabs(page), 2);
  const add = page.role('button', /^Agregar fuente de \d{4}$/);
  await hand.activate(add);
  await hand.write(field(page, 'Fuente'), 'Regalías');
  await hand.write(field(page, 'Apropiación definitiva'), '2000000');
  await hand.write(field(page, 'Compromisos'), '500000');
  const row = page.role('table', 'Recursos por vigencia').role('row').nth(1);
  await until('the sum', async () => {
    const said = (await row.text()).replace(/\s+/g, ' ');
    return /25 ?%/.test(said) ? {} : {problem: `is not in the table: ${said}`};
  });

  // The field is left: what was written in it is done.
  await hand.openTab(tabs(page), 1);
  const project = Object.values((await plannedIn(page)).projects)[0];
  assert.equal(project.name, 'Parques de Ñemocón');
  assert.equal(Object.keys(project.goals).length, 1);
  assert.deepEqual(Object.values(project.activities).map(({name, progress}) => [name, progress]), [['Contratar la obra', 0.4]]);
  const {source, money} = Object.values(project.resources)[0];
  assert.deepEqual([source, money], ['Regalías', {committed: 500000, definitive: 2000000}]);

  // Removed after a question, and brought back.
  await hand.activate(button(page, 'Quitar proyecto'));
  const dialog = page.role('dialog', '¿Quitarlo del plan?');
  await hand.activate(dialog.role('button', 'Quitar proyecto', {exact: true}));
  await button(page, 'Escribir el primer proyecto').waitFor();
  await hand.activate(button(page, 'Deshacer'));
  await page.role('link', 'Parques de Ñemocón').nth(0).waitFor();
  assert.deepEqual(Object.values((await plannedIn(page)).projects), [project]);
  assert.deepEqual(await page.errors(), []);
}

async function withKeys(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: small});
  await importTable(page);
  await fillAProject(page, new Keyboard(page));
}

async function withFingers(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: phone, touch: true});
  await importTable(page);
  await page.evaluate(() => { location.hash = '/plan'; });
  await fillAProject(page, await Fingers.on(page));
}

// On paper: no buttons, no painted picture, every row of the sheet.
async function onPaper(t) {
  const page = await t.open({url: `${t.url}#/plan`});
  await importTable(page);
  await page.role('link', 'Ver las metas').click();
  await goalLinks(page).nth(3).click();
  await page.role('link', 'Hoja de vida para imprimir').click();
  await page.role('table', 'Cómo se mide').waitFor();
  const rows = await page.evaluate(() => document.querySelectorAll('tr').length);
  await page.evaluate(() => {
    globalThis.planPrints = 0;
    globalThis.print = () => { globalThis.planPrints += 1; };
  });
  await button(page, 'Imprimir').click();
  await until('the browser', async () => ((await page.evaluate(() => globalThis.planPrints)) === 1 ? {} : {problem: 'is not asked to print'}));
  const pdf = await page.page.pdf({format: 'Letter'});
  assert.ok(pdf.subarray(0, 5).toString() === '%PDF-');
  await page.page.emulateMedia({media: 'print'});
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = await page.evaluate(() => ({
    painted: document.body.classList.contains('gl'),
    buttons: [...document.querySelectorAll('button')].filter((one) => one.getClientRects().length).length,
    rows: [...document.querySelectorAll('tr')].filter((one) => one.getClientRects().length).length,
    wide: document.documentElement.scrollWidth - innerWidth,
  }));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.deepEqual(paper, {painted: false, buttons: 0, rows, wide: 0});
  assert.ok(rows > 25, `only ${rows} rows`);
}

export default [
  {name: 'a project is written with the keyboard alone', browsers: ['chromium'], run: withKeys},
  {name: 'a project is written with fingers alone', browsers: ['chromium'], run: withFingers},
  {name: 'the indicator sheet is printed whole', browsers: ['chromium'], run: onPaper},
];
