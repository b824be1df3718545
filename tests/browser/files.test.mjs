// Files that are no plan, or not one that can be read: each is refused in words, and nothing changes.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {exportPlan, fixture, importTable, table, waitForSaved} from './journeys.mjs';

// A workbook as Excel writes it: a ZIP archive. One entry is enough to be one.
function workbook(folder) {
  const entry = path.join(folder, '[Content_Types].xml');
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const file = path.join(folder, 'Plan indicativo.xlsx');
  writeFileSync(entry, `<?xml version="1.0"?><Types xmlns="${types}"/>`);
  execFileSync('python3', ['-m', 'zipfile', '-c', file, entry]);
  return file;
}

async function prepare(folder) {
  const make = async (name, bytes) => {
    const file = path.join(folder, name);
    await fs.writeFile(file, bytes);
    return file;
  };
  const csv = await fs.readFile(table, 'utf8');
  return [
    [fixture('plans/bad/truncated.json'), /incompleto.*se corta en la línea/],
    [fixture('plans/bad/empty.json'), /El archivo está vacío/],
    [fixture('plans/bad/foreign.json'), /otro programa, no un plan/],
    [fixture('plans/bad/newer.json'), /versión más nueva.*versión 2/],
    [fixture('plans/bad/latin1.json'), /caracteres dañados en la línea \d+/],
    [fixture('plans/bad/duplicate_key.json'), /dice dos veces lo mismo/],
    [fixture('plans/bad/dangling_objective.json'), /se nombra algo que no está en el plan/],
    [workbook(folder), /libro de cálculo está dañado o incompleto/],
    [await make('vacía.csv', ''), /El archivo está vacío/],
    [await make('cortada.csv', csv.slice(0, csv.indexOf('"') + 5)), /comillas que no se cierran/],
    [await make('página.csv', '<!doctype html><html><body>No autorizado</body></html>'), /página web/],
  ];
}

async function refused(t) {
  const folder = temporaryFolder();
  const page = await t.open({url: `${t.url}#/plan`});
  await importTable(page);
  const before = (await exportPlan(page)).bytes.toString('utf8');
  const url = await page.url();

  const dialog = page.role('dialog', 'No se importó el archivo');
  for (const [place, [file, reason]] of (await prepare(folder)).entries()) {
    const name = path.basename(file);
    await page.setFiles({button: 'Importar'}, file);
    await dialog.waitFor();
    const words = await dialog.text();
    assert.ok(words.includes(name), `it does not say which file: "${words}" (${name})`);
    assert.match(words, reason, `${name}: it does not say why`);
    assert.ok(words.includes('Su plan no cambió.'), `${name}: "${words}"`);
    // By turns the button and the key.
    if (place % 2) await page.press('Escape');
    else await page.role('button', 'Cerrar', {exact: true}).click();
    await dialog.waitFor({state: 'hidden'});
    await until('the focus', async () =>
        (await page.role('button', 'Importar', {exact: true}).focused() ? {} : {problem: `is not back on "Importar" (${name})`}));
    assert.equal(await page.url(), url, `${name} led to another page`);
  }

  assert.equal((await exportPlan(page)).bytes.toString('utf8'), before, 'the open plan changed');
  await page.reload();
  await waitForSaved(page);
  assert.equal((await exportPlan(page)).bytes.toString('utf8'), before, 'the stored plan changed');
  assert.deepEqual(await page.errors(), []);
  removeFolder(folder);
}

export default [{name: 'what is no plan is refused in words and changes nothing', browsers: ['chromium'], run: refused}];
