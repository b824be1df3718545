// Reports month by month: typed, filled, pasted from spreadsheets, closed; on a phone goal by goal.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {countFrames, desk, exportPlan, phone, settled, waitForSaved} from './journeys.mjs';
import {planOfReports} from './reports_plan.mjs';

async function openReports(t, plan, {query = '', ...options} = {}) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'plan.json');
  await fs.writeFile(file, planOfReports(plan));
  const page = await t.open({url: `${t.url}${query}#/plan`, viewport: desk, ...options});
  await waitForSaved(page);
  await page.setFiles({button: 'Importar'}, file);
  await page.role('heading', `Plan ${plan.id}`).waitFor();
  await waitForSaved(page);
  removeFolder(folder);
  await page.evaluate(() => { location.hash = '/plan/reportes'; });
  await page.role('heading', 'Reportes', {exact: true}).waitFor();
  return page;
}

const cell = (page, goal, month, year = 2025) => page.role('textbox', `Meta M${goal}, ${month} de ${year}`, {exact: true});
const shown = (page, text) => page.role('gridcell', text);

async function goals(page) {
  await waitForSaved(page);
  return JSON.parse((await exportPlan(page)).bytes).plan.goals;
}

// What a spreadsheet puts on the clipboard, as a paste where the focus is.
const paste = (page, text, html) => page.evaluate((plain, rich) => {
  const data = new DataTransfer();
  data.setData('text/plain', plain);
  if (rich) data.setData('text/html', rich);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
}, text, html ?? '');

// Copies as the keys do; what is on the clipboard then.
const copied = (page) => page.evaluate(() => {
  const data = new DataTransfer();
  document.activeElement.dispatchEvent(new ClipboardEvent('copy', {clipboardData: data, bubbles: true, cancelable: true}));
  return data.getData('text/plain');
});

async function keys(t, options) {
  const page = await openReports(t, {id: 'teclas', goals: 5}, options);
  await cell(page, 1, 'enero').focus();
  // Letters right behind each other: each is for the cell that the one before led to.
  await page.type('12,5');
  await page.press('Tab');
  await page.type('7');
  await page.press('Enter');
  await page.type('9');
  await page.press('Escape');
  assert.ok(await cell(page, 2, 'febrero').focused());
  await until('the cell', async () => (await cell(page, 2, 'febrero').value() === '' ? {} : {problem: 'holds what was given up'}));
  // Given up before a frame was drawn: for the program nothing has changed, and yet the cell must not keep it.
  await page.evaluate(() => {
    const field = document.activeElement;
    field.value = '9';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
  });
  assert.equal(await cell(page, 2, 'febrero').value(), '', 'the cell holds what was given up at once');
  await page.press('ArrowUp');
  await page.press('F2');
  await page.type('1');
  await page.press('Enter');
  await page.press('Home');
  await page.press('ArrowUp');
  await page.press('Shift+ArrowDown');
  await page.press('Shift+ArrowDown');
  await page.press('Control+d');
  await page.waitForStatus('Se rellenaron 2 celdas');
  await page.press('Shift+ArrowRight');
  let kept = await goals(page);
  assert.deepEqual([0, 1, 2].map((g) => kept[`g${g}`].periods['2025-01'].reported), [12.5, 12.5, 12.5]);
  assert.equal(kept.g0.periods['2025-02'].reported, 71);
  // The focus left the grid for the download.
  await cell(page, 3, 'febrero').focus();
  await page.press('Control+Home');
  await page.press('Shift+ArrowRight');
  await page.press('Shift+ArrowDown');
  // An event made by a script can be written to in Chromium only.
  if (t.browser === 'chromium') assert.equal(await copied(page), '12,5\t71\n12,5\t');
  await page.press('Delete');
  await page.waitForStatus('Se borraron 3 valores');
  await page.press('Control+z');
  await page.waitForStatus('Se deshizo: Borró 3 valores en'.slice(0, 10));
  kept = await goals(page);
  assert.equal(kept.g0.periods['2025-02'].reported, 71);
  // Where there is nothing to write, Tab leaves the grid.
  await cell(page, 2, 'febrero').focus();
  await page.press('Tab');
  assert.equal(await page.evaluate(() => !!document.activeElement.closest('[role=grid]')), false);
  await page.press('Shift+Tab');
  assert.ok(await cell(page, 2, 'febrero').focused());
  // Text is no number: it is said, and not kept.
  await page.type('muchos');
  await page.press('Enter');
  await page.waitForStatus('«muchos» no es un número');
  await shown(page, /muchos/).waitFor();
  assert.equal((await goals(page)).g1.periods['2025-02'], undefined);
  assert.deepEqual(await page.errors(), []);
}

const html = (rows, number) => `<meta charset="utf-8"><img src=x onerror="globalThis.planRan = 1"><script>globalThis.planRan = 1</script><table>${
  rows.map((row) => `<tr>${row.map((value) => number(value)).join('')}</tr>`).join('')}</table>`;
const spanish = (value) => value.toLocaleString('es-CO', {minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: true});

async function large(t) {
  const page = await openReports(t, {id: 'grande', goals: 203});
  const rows = Array.from({length: 200}, (_, r) => Array.from({length: 12}, (_unused, c) => 1000 + r + c / 8));
  await cell(page, 1, 'enero').focus();
  await page.press('ArrowDown');
  // LibreOffice shows one decimal and knows them all.
  await paste(page, `${rows.map((row) => row.map(spanish).join('\t')).join('\n')}\n`,
    html(rows, (value) => `<td align="right" sdval="${value}" sdnum="9226;0;#.##0,0">${spanish(value)}</td>`));
  await page.waitForStatus('Se pegaron 2.400 valores');
  let kept = await goals(page);
  for (let r = 0; r < 200; r += 1)
    for (let c = 0; c < 12; c += 1)
      assert.equal(kept[`g${r + 1}`].periods[`2025-${String(c + 1).padStart(2, '0')}`].reported, rows[r][c], `row ${r}, column ${c}`);
  assert.equal(kept.g0.periods, undefined);
  assert.equal(kept.g201.periods, undefined);
  assert.equal(await page.evaluate(() => globalThis.planRan), undefined, 'what was pasted ran');
  await page.role('button', 'Deshacer', {exact: true}).click();
  kept = await goals(page);
  assert.ok(Object.values(kept).every((goal) => !goal.periods), 'one undo does not take all of it back');
  assert.deepEqual(await page.errors(), []);
}

async function refused(t) {
  const page = await openReports(t, {id: 'rechazo', goals: 3});
  await cell(page, 1, 'enero').focus();
  await page.press('ArrowDown');
  await paste(page, '1.234,5\tn/a\r\n"dos\r\nlíneas"\t7\r\n8\t9\r\n');
  await page.role('heading', '2 valores no se pueden ingresar').waitFor();
  const list = await page.role('list', 'Valores que no se pueden ingresar').text();
  assert.match(list, /Meta M2, febrero de 2025: «n\/a» no es un número/);
  assert.match(list, /Meta M3, enero de 2025: «dos líneas» no es un número/);
  assert.match(await page.role('group', 'Antes de pegar').text(), /1 fila queda por debajo de la última meta/);
  await shown(page, /no es número/).nth(0).waitFor();
  assert.ok(Object.values(await goals(page)).every((goal) => !goal.periods), 'something was changed before the decision');
  await page.role('button', 'Cancelar', {exact: true}).click();
  await page.waitForStatus('No se cambió nada');
  assert.ok(Object.values(await goals(page)).every((goal) => !goal.periods));
  await cell(page, 2, 'enero').focus();
  await paste(page, '1,234.5\tn/a');
  await page.role('button', 'Ingresar 1 valor que sí se puede').click();
  await page.waitForStatus('Se ingresó 1 valor');
  assert.deepEqual((await goals(page)).g1.periods, {'2025-01': {reported: 1234.5}});
}

async function closedPeriods(t) {
  const page = await openReports(t, {id: 'cierre', goals: 2, months: 14});
  await page.role('tab', 'Cierre de periodos').click();
  await page.role('group', 'enero de 2025').role('button', 'Cerrar').click();
  await page.role('group', 'enero de 2025').role('button', 'Abrir de nuevo').waitFor();
  await page.role('tab', 'Ingresar').click();
  const january = cell(page, 1, 'enero');
  await january.focus();
  assert.notEqual(await january.attribute('readonly'), null);
  const before = (await goals(page)).g0.periods['2025-01'].reported;
  await january.focus();
  await paste(page, '50\t3');
  await page.role('heading', '1 valor no se puede ingresar').waitFor();
  assert.match(await page.role('list', 'Valores que no se pueden ingresar').text(), /Meta M1, enero de 2025: el periodo está cerrado/);
  await page.role('button', 'Ingresar 1 valor que sí se puede').click();
  await page.waitForStatus('Se ingresó 1 valor');
  let kept = await goals(page);
  assert.equal(kept.g0.periods['2025-01'].reported, before);
  assert.equal(kept.g0.periods['2025-02'].reported, 3);
  await page.role('tab', 'Cierre de periodos').click();
  await page.role('group', 'enero de 2025').role('button', 'Abrir de nuevo').click();
  assert.notEqual(await page.role('button', 'Abrir el periodo').attribute('disabled'), null, 'opened without a reason');
  await page.role('textbox', 'Por qué se abre de nuevo').fill('Se contaron dos veces');
  await page.role('button', 'Abrir el periodo').click();
  await page.role('tab', 'Ingresar').click();
  await january.focus();
  await page.type('60');
  await page.press('Enter');
  kept = await goals(page);
  assert.equal(kept.g0.periods['2025-01'].reported, 60);
  // Sixty of fifty: said on the cell, and in the list.
  await shown(page, /60.*Sobre la meta/s).nth(0).waitFor();
  await page.role('tab', 'Por revisar').click();
  await page.role('table').role('cell', /Va más allá de la meta del año/).nth(0).waitFor();
  await page.role('tab', 'Atrasados').click();
  await page.waitForStatus('8 reportes atrasados'); // March to June of two goals
}

async function onAPhone(t) {
  const page = await openReports(t, {id: 'telefono', goals: 4, quarterly: 2}, {viewport: phone, touch: true});
  await page.role('link', /Atender a las personas del barrio 2 /).click();
  await page.role('group', 'marzo de 2025').role('textbox', 'Reportado').fill('4,5');
  await page.role('group', 'marzo de 2025').role('button', 'Comentario, evidencia y quién reportó').click();
  await page.role('textbox', 'Comentario', {exact: true}).fill('Con la junta del barrio');
  const evidence = page.role('textbox', 'Evidencia', {exact: true});
  await evidence.fill('javascript:alert(1)');
  await until('the evidence', async () => (await evidence.attribute('aria-invalid') === 'true' ? {} : {problem: 'is not refused'}));
  await evidence.fill('https://example.org/acta.pdf');
  await page.role('link', 'Abrir la evidencia').waitFor();
  await page.role('group', 'abril de 2025').role('textbox', 'Reportado').fill('cuatro');
  assert.deepEqual((await goals(page)).g1.periods,
    {'2025-03': {reported: 4.5, comment: 'Con la junta del barrio', evidence: 'https://example.org/acta.pdf'}});
  assert.deepEqual(await page.errors(), []);
}

// Touched, not typed: a range by two touches, filled with a button.
async function byTouch(t) {
  const page = await openReports(t, {id: 'dedos', goals: 3, months: 13}, {viewport: {width: 1024, height: 768}, touch: true});
  const cells = await page.page.locator('[role=gridcell]').all();
  await cells[0].tap();
  await page.role('button', 'Escoger hasta…').click();
  await page.page.locator('[role=row][aria-rowindex="4"] [role=gridcell]').nth(0).tap();
  await page.waitForStatus('3 celdas escogidas');
  await page.role('button', 'Rellenar hacia abajo').click();
  await page.waitForStatus('Se rellenaron 2 celdas');
  const kept = await goals(page);
  assert.equal(kept.g1.periods['2025-01'].reported, kept.g0.periods['2025-01'].reported);
  assert.equal(kept.g2.periods['2025-01'].reported, kept.g0.periods['2025-01'].reported);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function scrolls(t) {
  const page = await openReports(t, {id: 'enorme', goals: 3000, months: 48, entities: 6}, {before: countFrames});
  await page.role('combobox', 'Vigencia').select('Todas');
  await page.role('columnheader', /Enero\s*2024/).waitFor();
  await settled(page);
  const box = await page.page.locator('[role=grid]').boundingBox();
  await page.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => globalThis.planAudit());
  for (let turn = 0; turn < 60; turn += 1) {
    const before = await page.evaluate(() => globalThis.planFrames);
    await page.page.mouse.wheel(turn % 4 === 3 ? 300 : 0, turn % 4 === 3 ? 0 : turn % 10 === 9 ? 30000 : 400);
    await page.page.waitForFunction((frames) => globalThis.planFrames > frames, before);
  }
  await settled(page);
  const [, findings, mirror] = JSON.parse(await page.evaluate(() => globalThis.planAudit()));
  assert.deepEqual(findings, [], 'the elements are not what was stated');
  assert.ok(mirror.length > 30, `only ${mirror.length} frames changed anything`);
  const elements = await page.evaluate(() => document.querySelectorAll('#root *').length);
  const at = Number(await page.page.locator('[role=grid] [role=row]').last().getAttribute('aria-rowindex'));
  assert.ok(at > 500, `still at ${at}`);
  assert.ok(elements < 2500, `${elements} elements`);
  console.log(`       3,000 goals x 48 months: the mirror ${median(mirror).toFixed(1)} ms of a frame; ${elements} elements`);
}

const only = ['chromium'];

export default [
  {name: 'a sheet with the keys of a spreadsheet', browsers: ['chromium', 'firefox'], run: keys},
  {name: 'a sheet with keys in the HTML face', browsers: only, run: (t) => keys(t, {query: '?face=html'})},
  {name: '200 x 12 pasted cells land right and are one undo', browsers: only, run: large},
  {name: 'text among pasted numbers changes nothing before the person decides', browsers: only, run: refused},
  {name: 'closed periods are read, and opened again with a reason', browsers: only, run: closedPeriods},
  {name: 'goal by goal on a phone', browsers: only, run: onAPhone},
  {name: 'a range with two touches, filled with a button', browsers: only, run: byTouch},
  {name: 'three thousand goals and forty-eight months scroll', browsers: only, seconds: 240, alone: true, drawn: true, run: scrolls},
];
