// Workbooks and tables, out and in again: what comes back is what went, also from the hands of another program.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import zlib from 'node:zlib';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {exportPlan, importPlan, importTable, table, tableRows, waitForSaved} from './journeys.mjs';
import {cellsOf, envelope, makeWorkbook, office, readWorkbook, savedByOffice} from './workbooks.mjs';

const button = (page, name) => page.role('button', name, {exact: true});

async function openPlanner(t, route = '/plan') {
  const page = await t.open({url: `${t.url}#${route}`});
  await waitForSaved(page);
  return page;
}

async function go(page, route, heading) {
  await page.evaluate((hash) => { location.hash = hash; }, route);
  await page.role('heading', heading, {exact: true}).waitFor();
}

const planOf = ({bytes}) => JSON.parse(bytes).plan;
const historyOf = ({bytes}) => JSON.parse(bytes).history;

// What spreadsheets get wrong, in the plan that is open.
async function hardPlan(t, folder) {
  const page = await openPlanner(t);
  await importTable(page);
  const file = JSON.parse((await exportPlan(page)).bytes);
  file.plan.name = 'Plan duro';
  const ids = Object.keys(file.plan.goals);
  const goal = file.plan.goals[ids[0]];
  goal.name = 'Ñandúes «en la vía»; 50 % más, "cigüeñas"\ny una línea más';
  goal.code = '1.10';
  goal.notes = '=HYPERLINK("http://x")';
  goal.responsible = '007';
  goal.weight = 1 / 3;
  goal.target = '2 estrategias';
  goal.indicator.baseline = 0.1 + 0.2;
  goal.indicator.baselineDate = '2023-12-31';
  goal.indicator.purpose = 'con\r\nretorno';
  goal.periods = {'2024-03': {programmed: 1.5, reported: -0.0005, comment: '-', evidence: 'a;b,c'}};
  file.plan.projects = {p1: {order: 1, code: '2024110010123456', name: 'Vías', goals: {[ids[0]]: true, [ids[1]]: true},
    activities: {a1: {order: 1, name: 'Contratar', start: '2024-02-29', end: '2024-12-31', progress: 0.25}},
    resources: {r1: {order: 1, year: 2024, source: 'SGP', money: {initial: 1234567890.12, paid: 0}},
      r2: {order: 2, year: 2025, source: 'Regalías; SGR', money: {planned: 98765432.19, obligated: 3.5}}}}};
  file.plan.closings = {'2024-01': {closedOn: '2024-02-10', reopenedOn: '2024-02-20', reason: 'Faltaba un acta'}};
  file.plan.yearWeights = {2024: 0.15, 2025: 0.35};
  file.plan.cutOff = '2025-06-30';
  file.plan.adoptedOn = '2024-05-31';
  Object.assign(file.plan, {weightRule: 'equal', weightsNote: 'Falta la línea 5, «Ñ»', flowRule: 'last', stockRule: 'last',
    annualReductionRule: 'fromBaseline', executionTerm: 'paid', cap: 1.05, thresholds: {good: 0.95, watch: 0.6}});
  goal.changes = {c1: {day: '2024-09-01', field: '/years/2025/programmed', before: 12.25, after: '12,25', author: 'Íñigo', reason: 'Menos\nlluvia'},
    c2: {day: '2024-09-02', field: '/indicator/accumulation', before: 'sum', after: 'stock'}, c3: {day: '2024-09-02', field: '/target', after: 0},
    c4: {day: '2024-09-03', field: '/indicator/falling', before: 'false', after: 'true'}};
  Object.assign(file.plan.goals[ids[1]], {addedOn: '2024-06-01', withdrawnOn: '2025-01-01', withdrawnReason: 'La asumió otra entidad; acta 4,5'});
  // Two days of two authors, one of them longer than a cell holds.
  const undo = Array.from({length: 900}, (_, n) => ({op: 'replace', path: `/goals/${ids[n % ids.length]}/weight`, value: n / 7}));
  file.history = [{day: '2025-02-01', time: '2025-02-01T14:00:00Z', author: '=Á', undo: [{op: 'replace', path: `/goals/${ids[0]}/target`, value: 0.1}]},
    {day: '2025-02-03', time: '2025-02-03T14:00:00Z', undo}];
  const name = path.join(folder, 'duro.json');
  await fs.writeFile(name, JSON.stringify(file));
  // Nothing was changed in the plan that is open, so it makes room.
  await importPlan(page, name, file.plan.name);
  return {page, file: await exportPlan(page)};
}

async function bookOf(page) {
  await go(page, '/plan/exportar', 'Exportar tablas');
  return page.download(() => button(page, 'Libro de cálculo (XLSX)').click());
}

// Into a browser that has never seen the plan: what comes out there is what went in here.
async function sameElsewhere(t, kept, file) {
  const plan = planOf(file);
  const other = await openPlanner(t);
  await other.setFiles({button: 'Importar'}, kept);
  await other.role('heading', 'Revisar antes de traer').waitFor();
  await other.role('button', /^Traer \d/).click();
  await other.role('heading', plan.name, {exact: false}).waitFor();
  await waitForSaved(other);
  const again = await exportPlan(other);
  assert.deepEqual(planOf(again), plan);
  assert.deepEqual(historyOf(again), historyOf(file));
  assert.deepEqual(await other.errors(), []);
}

async function roundTrip(t) {
  const folder = temporaryFolder();
  const {page, file} = await hardPlan(t, folder);
  const book = await bookOf(page);
  assert.match(book.fileName, /\.xlsx$/);
  const kept = path.join(folder, 'libro.xlsx');
  await fs.writeFile(kept, book.bytes);
  await sameElsewhere(t, kept, file);
  assert.deepEqual(await page.errors(), []);
  removeFolder(folder);
}

async function oneCell(t) {
  const folder = temporaryFolder();
  const {page, file} = await hardPlan(t, folder);
  const book = await bookOf(page);
  const kept = path.join(folder, 'libro.xlsx');
  await fs.writeFile(kept, book.bytes);
  // Into the plan it came from: nothing to bring in.
  await page.setFiles({button: 'Importar'}, kept);
  await page.role('heading', 'Revisar antes de traer').waitFor();
  assert.notEqual(await button(page, 'Traer 0 cambios').attribute('disabled'), null);
  await button(page, 'Cancelar').click();
  // One cell is another: one change, taken and taken back.
  const sheets = await readWorkbook(book.bytes);
  const goals = sheets.find(({name}) => name === 'Metas');
  goals.rows[1][goals.rows[0].indexOf('Meta')] = 'Otro nombre';
  await fs.writeFile(kept, await makeWorkbook(sheets));
  await page.setFiles({button: 'Importar'}, kept);
  await button(page, 'Traer 1 cambio').click();
  await waitForSaved(page);
  assert.ok((await exportPlan(page)).bytes.includes('"name": "Otro nombre"'));
  await button(page, 'Deshacer').click();
  await waitForSaved(page);
  assert.deepEqual(planOf(await exportPlan(page)), planOf(file));
  assert.deepEqual(await page.errors(), []);
  removeFolder(folder);
}

async function throughOffice(t) {
  const program = await office();
  if (!program) {
    console.log('       LibreOffice is not installed here (or say where with PLAN_SOFFICE): nothing was tried');
    return;
  }
  const folder = temporaryFolder();
  const {page, file} = await hardPlan(t, folder);
  const kept = path.join(folder, 'libro.xlsx');
  await fs.writeFile(kept, (await bookOf(page)).bytes);
  for (const kind of ['xlsx', 'ods']) await sameElsewhere(t, await savedByOffice(program, folder, kept, kind), file);

  // The tables as text, with ; and a decimal comma: opened and saved there, and brought into a plan that has lost them.
  await go(page, '/plan/exportar', 'Exportar tablas');
  const lost = structuredClone(JSON.parse(file.bytes));
  // LibreOffice keeps fifteen digits of a number; one that has more stays, and is to be known for the same.
  const longer = (value) => typeof value === 'number' && Number(value.toPrecision(15)) !== value;
  for (const goal of Object.values(lost.plan.goals)) {
    delete goal.changes;
    for (const part of ['years', 'periods', 'money']) {
      for (const values of Object.values(goal[part] ?? {})) {
        for (const [name, value] of Object.entries(values)) if (!longer(value)) delete values[name];
      }
    }
  }
  lost.plan.projects = {};
  lost.plan.closings = {};
  delete lost.plan.yearWeights;
  delete lost.plan.adoptedOn; // or the program would write down by itself what comes back
  const lostFile = path.join(folder, 'perdido.json');
  await fs.writeFile(lostFile, JSON.stringify(lost));
  const other = await openPlanner(t);
  await importPlan(other, lostFile, lost.plan.name);
  const list = page.role('list', 'Tablas sueltas');
  const titles = ['Entidades', 'Líneas', 'Objetivos', 'Metas', 'Vigencias', 'Mediciones', 'Cambios de metas', 'Proyectos',
    'Actividades', 'Recursos', 'Cierres', 'Peso de los años'];
  for (const title of titles.slice(4)) {
    assert.equal(await list.role('button', 'CSV', {exact: true}).count(), titles.length);
    const csv = await page.download(() => list.role('button', 'CSV', {exact: true}).nth(titles.indexOf(title)).click());
    const from = path.join(folder, `${title}.csv`);
    await fs.writeFile(from, csv.bytes);
    // 59: ; 34: " 76: UTF-8; Spanish of Colombia; figures as they are, not as they are shown.
    const spanish = ['--infilter=CSV:59,34,76,1,,9226,false,false,false'];
    const saved = await savedByOffice(program, folder, from, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,9226,false,false', spanish);
    await other.setFiles({button: 'Importar'}, saved);
    await other.role('heading', 'Revisar antes de traer').waitFor();
    await other.role('button', /^Traer \d/).click();
    await waitForSaved(other);
  }
  assert.deepEqual({adoptedOn: planOf(file).adoptedOn, ...planOf(await exportPlan(other))}, planOf(file));
  removeFolder(folder);
}

// The same table as a workbook, on its second sheet: the same report.
async function sameReport(t) {
  const report = async (page) => (await page.download(() => button(page, 'Descargar el informe (CSV)').click())).bytes.toString('utf8');
  const page = await openPlanner(t);
  await importTable(page);
  const expected = await report(page);
  const folder = temporaryFolder();
  const rows = cellsOf((await fs.readFile(table, 'utf8')).replace(/^\uFEFF/, ''));
  const kept = path.join(folder, 'plan-indicativo.xlsx');
  await fs.writeFile(kept, await makeWorkbook([{name: 'Portada', rows: [['Una portada']]}, {name: 'PDM', rows}]));
  const other = await openPlanner(t);
  await other.setFiles({button: 'Importar'}, kept);
  await button(other, `Traer ${tableRows} filas`).waitFor();
  assert.equal(await other.role('combobox', 'Hoja del libro').value(), '1', 'the sheet with the table is not the one chosen');
  await button(other, `Traer ${tableRows} filas`).click();
  await other.role('heading', 'Informe de la importación').waitFor();
  // How a number was written is all that a typed cell does not say: 1.0009999999999999 and 1.001 are one double, 1E-3
  // and 0.001 too.
  const plain = (text) => text.replace(/(?<![\w.])-?\d+(\.\d+)?(E[+-]?\d+)?(?![\w.])/gi, (number) => String(Number(number)))
    .split('\r\n').filter((line) => !/columnStyle|numberRead|codeRounded|percentRead/.test(line)).join('\n');
  assert.equal(plain(await report(other)), plain(expected));
  removeFolder(folder);
}

// A zip of one part that says it is this large.
function zipOf(name, content, declared = content.length) {
  const packed = zlib.deflateRawSync(content, {level: 9});
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

async function refused(t) {
  const folder = temporaryFolder();
  const page = await openPlanner(t);
  const before = (await exportPlan(page)).bytes.toString('utf8');
  const good = await makeWorkbook([{name: 'Metas', rows: [['Código', 'Meta'], ['1', 'Sembrar']]}]);
  const filePass = Buffer.alloc(4096);
  filePass.writeUInt16LE(0x0809, 0);
  filePass.writeUInt16LE(4, 2);
  filePass.writeUInt16LE(0x0600, 4);
  filePass.writeUInt16LE(0x002f, 8);
  filePass.writeUInt16LE(54, 10);
  const cases = [
    ['cortado.xlsx', good.subarray(0, good.length - 60), 'está dañado o incompleto'],
    ['revuelto.xlsx', Buffer.concat([good.subarray(0, 200), Buffer.alloc(300, 7), good.subarray(500)]), 'está dañado o incompleto'],
    ['otro.zip', zipOf('hola.txt', Buffer.from('hola')), 'está dañado o incompleto'],
    ['bomba.xlsx', zipOf('[Content_Types].xml', Buffer.alloc(1 << 20), 3 << 28), 'demasiado grande'],
    ['miente.xlsx', zipOf('[Content_Types].xml', Buffer.alloc(1 << 20), 0), 'está dañado o incompleto'],
    ['clave.xlsx', envelope('EncryptedPackage'), 'tiene contraseña'],
    ['clave.xls', envelope('Workbook', filePass), 'tiene contraseña'],
    ['vacio.xls', envelope('Otra cosa'), 'está dañado o incompleto'],
    ['hojas.xlsx', await makeWorkbook(Array.from({length: 101}, (_, n) => ({name: `H${n}`, rows: [['a']]}))), 'demasiadas hojas'],
    ['filas.xlsx', await makeWorkbook([{name: 'A', rows: [['a']]}, {name: 'vacía', rows: []}]), 'ninguna fila'],
  ];
  for (const [name, bytes, words] of cases) {
    const file = path.join(folder, name);
    await fs.writeFile(file, bytes);
    await page.setFiles({button: 'Importar'}, file);
    const dialog = page.role('dialog', 'No se importó el archivo');
    await dialog.waitFor();
    assert.ok((await dialog.text()).includes(words), `${name}: "${await dialog.text()}" does not say "${words}"`);
    await button(page, 'Cerrar').click();
  }
  assert.equal((await exportPlan(page)).bytes.toString('utf8'), before);
  // What reads workbooks cannot be had: said. It was kept when it was used (offline.test.mjs): here it never was.
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete('workbook.js');
  });
  await t.goOffline();
  const file = path.join(folder, 'bueno.xlsx');
  await fs.writeFile(file, good);
  await page.setFiles({button: 'Importar'}, file);
  await page.role('dialog', 'No se importó el archivo').waitFor();
  assert.deepEqual(await page.errors().then((all) => all.filter((one) => !/workbook\.js|ERR_|Failed to load|NetworkError/.test(one))), []);
  await t.goOnline();
  removeFolder(folder);
}

export default [
  {name: 'a plan comes back identical from its workbook', seconds: 150, run: roundTrip},
  {name: 'one cell changed in the workbook is one change, and one undo', browsers: ['chromium', 'firefox'], seconds: 150, run: oneCell},
  {name: 'a plan comes back identical from LibreOffice, as XLSX, ODS and CSV', browsers: ['chromium'], seconds: 420, run: throughOffice},
  {name: 'a table in a workbook gives the report that it gives as text', run: sameReport},
  {name: 'workbooks that cannot be read are refused in words, and change nothing', seconds: 150, run: refused},
];
