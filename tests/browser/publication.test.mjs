// What is published, made in the app and taken to where it is to work: the site as a ZIP on another server, and one HTML
// file opened from a disk, where nothing but that file may be asked for.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {answerSurvey, chosen, desk, exportPlan, importTable, keptAnswer, phone, sendSurvey, visit, waitForSaved} from './journeys.mjs';
import {OwnSite} from './own_site.mjs';

const run = promisify(execFile);
const name = 'Plan publicado de Ñemocón';
const person = 'Íñigo el secretario';
const button = (page, words) => page.role('button', words, {exact: true});

// The sample plan's survey with a table's goals, another name, a person who is named in it, and a day before.
async function changedPlan(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await importTable(page);
  const file = JSON.parse((await exportPlan(page)).bytes);
  const sample = JSON.parse(await fs.readFile(path.join(t.folder, 'assets/plan.json')));
  file.id = 'publicado';
  Object.assign(file.plan, {name, surveys: sample.plan.surveys});
  Object.values(file.plan.goals)[0].responsible = person;
  file.history = [{day: '2024-03-01', time: '2024-03-01T10:00:00Z', author: person,
    undo: [{op: 'replace', path: '/name', value: 'Como se llamaba antes'}]}];
  await intoFolder(async (folder) => {
    const changed = path.join(folder, 'plan.json');
    await fs.writeFile(changed, JSON.stringify(file));
    await page.setFiles({button: 'Importar'}, changed);
    await page.role('link', name, {exact: true}).waitFor();
    await waitForSaved(page);
  });
  await visit(page, '/plan/publicar');
  return page;
}

const make = (page, words) => page.download(() => button(page, words).click());

const untilItSays = (page, ...words) => until('the page', async () => {
  const said = await page.evaluate(() => document.body.textContent);
  const missing = words.filter((each) => !said.includes(each));
  return missing.length ? {problem: `does not say ${missing}`} : {};
});

async function intoFolder(use) {
  const folder = temporaryFolder();
  try {
    await use(folder);
  } finally {
    removeFolder(folder);
  }
}

async function filesBelow(folder) {
  const entries = await fs.readdir(folder, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name))).sort();
}

async function zipOnAnotherServer(t) {
  const page = await changedPlan(t);
  const whole = JSON.parse((await exportPlan(page)).bytes);
  assert.ok(JSON.stringify(whole.plan).includes(person));
  assert.ok(whole.history?.length, 'there is no history to leave out');

  const plan = await make(page, 'Guardar plan.json');
  assert.equal(plan.fileName, 'plan.json');
  const file = JSON.parse(plan.bytes);
  assert.equal(file.plan.name, name);
  assert.equal(file.revision, whole.revision);
  assert.ok(!plan.bytes.toString('utf8').includes(person));
  assert.ok(!file.history?.length, 'the history of edits goes out');
  assert.equal(Object.keys(file.plan.goals).length, Object.keys(whole.plan.goals).length);

  const {fileName, bytes} = await make(page, 'Hacer el ZIP');
  assert.match(fileName, /^plan-publicado-de-nemocon-\d{4}-\d\d-\d\d\.zip$/);
  await page.waitForStatus('Listo: el archivo está en sus descargas');
  await intoFolder(async (folder) => {
    const zip = path.join(folder, 'site.zip'), unpacked = path.join(folder, 'site');
    await fs.writeFile(zip, bytes);
    // By a reader of ZIP that is none of ours; it compares each file's CRC.
    await run('python3', ['-m', 'zipfile', '-t', zip]);
    await run('python3', ['-m', 'zipfile', '-e', zip, unpacked]);
    assert.deepEqual(await filesBelow(unpacked), await filesBelow(t.folder));
    for (const each of await filesBelow(unpacked)) {
      const there = await fs.readFile(path.join(unpacked, each));
      const same = there.equals(each === path.join('assets', 'plan.json') ? plan.bytes : await fs.readFile(path.join(t.folder, each)));
      assert.ok(same, `${each} is another one in the ZIP`);
    }

    const site = await OwnSite.of(unpacked);
    try {
      await site.up();
      const visitor = await t.open({url: `${site.url}#/avance`, viewport: desk});
      await untilItSays(visitor, name);
      await until('the worker', async () => {
        const state = await visitor.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? 'none');
        return state === 'activated' ? {} : {problem: `is ${state}`};
      }, 60000);
      // It works on without that server too.
      await site.down();
      await visitor.goto(`${site.url}#/encuesta`);
      await visitor.role('checkbox', chosen[0]).waitFor();
    } finally {
      await site.remove();
    }
  });
}

// All that the browser asks for from now on, by its own account: Chromium tells everything; of the others it is what the
// page's last document has loaded. The archive lies in a folder of its own, where there is nothing else to be found.
function listen(page) {
  const log = [];
  const source = page.page?.context?.() ?? page.page;
  source?.on('request', (request) => log.push(request.url()));
  return async () => {
    const entries = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    return [...log, ...entries];
  };
}

async function throughAllDoors(page, address) {
  await page.goto(address);
  await page.role('link', 'Responder la encuesta').click();
  await answerSurvey(page);
  await sendSurvey(page);
  assert.ok((await keptAnswer(page)).includes(chosen[0]));

  await page.role('link', 'Inicio', {exact: true}).nth(0).click();
  await page.role('link', 'Ver el avance').click();
  await untilItSays(page, name, 'Copia de archivo hecha el');
  await page.role('link', 'Todas las gráficas', {exact: false}).click();
  await page.role('link', 'Avance por entidad', {exact: false}).click();
  await page.role('img', /las cifras están en la tabla/).nth(0).waitFor();

  await visit(page, '/plan');
  await untilItSays(page, name);
  await waitForSaved(page);
}

async function archiveFromDisk(t) {
  const planner = await changedPlan(t);
  const {fileName, bytes} = await make(planner, 'Hacer el archivo HTML');
  assert.match(fileName, /\.html$/);
  console.log(`       the archive's one file has ${bytes.length} bytes`);
  const text = bytes.toString('latin1');
  assert.doesNotMatch(text, /(?:src|href)="(?!data:)[^"#]/, 'the page names another file');
  await intoFolder(async (folder) => {
    const file = path.join(folder, 'Archivo del plan, año 1.html');
    await fs.writeFile(file, bytes);
    const address = pathToFileURL(file).href;
    const page = await t.open({url: 'about:blank', viewport: phone});
    const asked = listen(page);
    await throughAllDoors(page, address);

    // A workbook is made by a worker, a link by another one.
    await visit(page, '/plan/exportar');
    const book = await page.download(() => button(page, 'Libro de cálculo (XLSX)').click());
    assert.equal(book.bytes.subarray(0, 2).toString('latin1'), 'PK');

    // The answer is still there when the file is opened again.
    await page.goto('about:blank');
    await page.goto(`${address}#/encuesta`);
    assert.ok((await keptAnswer(page)).includes(chosen[0]));

    await page.goto(`${address}?lang=en`);
    await page.role('link', 'Answer the survey').waitFor();
    await button(page, 'Español').click();
    await page.role('link', 'Responder la encuesta').waitFor();

    // Another archive beside it shows its own plan.
    const other = path.join(folder, 'otro.html');
    const place = /(<script type="text\/plain" data-file="assets\/plan\.json">)([^<]*)/;
    await fs.writeFile(other, Buffer.from(text.replace(place, (_, tag, plan) =>
      tag + Buffer.from(Buffer.from(plan, 'base64').toString('utf8').replace(name, 'Plan de otro archivo')).toString('base64')), 'latin1'));
    await page.goto(`${pathToFileURL(other).href}#/plan`);
    await untilItSays(page, 'Plan de otro archivo');

    const requests = await asked();
    const isPage = (url) => url.startsWith(pathToFileURL(folder).href) && /\.html([?#]|$)/.test(url);
    assert.deepEqual(requests.filter((url) => !isPage(url) && !/^(blob|data|about):/.test(url)), []);
    if (t.browser === 'chromium') assert.ok(requests.some(isPage), 'the log has not even the page itself');
    // Had anything been asked for, it would be known.
    await page.evaluate((address) => new Promise((done) => {
      const image = new Image();
      image.onload = image.onerror = () => done(true);
      image.src = address;
    }), `${t.url}icon.svg`);
    assert.ok((await asked()).some((url) => url.endsWith('/icon.svg')), 'the log does not know what was asked for');
  });
}

export default [
  {name: 'publication: the site as a ZIP works on another server', browsers: ['chromium'], seconds: 240, run: zipOnAnotherServer},
  {name: 'publication: the archive opens from a disk and asks for nothing', seconds: 300, run: archiveFromDisk},
];
