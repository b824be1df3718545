// What an observer hears at meetings: written down, kept, and put together with what others heard.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {chosen, desk, phone, waitForSaved} from './journeys.mjs';

const problem = 'No hay luz en el parque — ¡da miedo!';
const quotation = 'Aquí el andén se acaba';
const box = (page, name) => page.role('textbox', name, {exact: true});
const button = (page, name) => page.role('button', name, {exact: true});

async function writeDown(page, name) {
  await button(page, 'Anotar una reunión').click();
  await box(page, 'Nombre de la reunión').fill(name);
  await box(page, 'Personas presentes').fill('34');
  await button(page, 'Agregar un problema').click();
  await until('the new problem', async () => (await box(page, 'Problema').focused() ? {} : {problem: 'has not the focus'}));
  await box(page, 'Problema').fill(problem);
  await page.role('combobox', 'Línea estratégica').select('1. Fortalecimiento de la gobernabilidad y de la gestión pública local');
  await button(page, 'Agregar una frase').click();
  await box(page, 'Frase').fill(quotation);
  await waitForSaved(page);
}

async function keptAndShared(t) {
  const page = await t.open({url: `${t.url}#/plan/encuesta/reuniones`, viewport: phone});
  await writeDown(page, 'Diálogo con San José');
  await page.reload();
  await box(page, 'Problema').waitFor();
  assert.equal(await box(page, 'Problema').value(), problem);
  assert.equal(await box(page, 'Frase').value(), quotation);
  await page.role('link', 'Todas las reuniones').click();
  await page.role('link', 'Diálogo con San José').waitFor();
  const file = await page.download(() => button(page, 'Guardar en un archivo').click());
  assert.ok(file.bytes.includes(Buffer.from(problem)), `the file does not hold the words byte for byte: ${file.bytes}`);

  const folder = temporaryFolder();
  const saved = path.join(folder, file.fileName);
  await fs.writeFile(saved, file.bytes);
  const other = await t.open({url: `${t.url}#/plan/encuesta/reuniones`, viewport: desk});
  await other.setFiles({button: 'Traer reuniones de un archivo'}, saved);
  await other.role('table', 'Problemas por línea estratégica').waitFor();
  assert.match(await other.role('list', 'Lo que se trajo').text(), /Diálogo con San José.*nueva/);
  const again = await other.download(() => button(other, 'Guardar en un archivo').click());
  assert.deepEqual(again.bytes, file.bytes);
  const table = await other.download(() => button(other, 'Exportar tabla (CSV)').click());
  assert.ok(table.bytes.includes(Buffer.from(quotation)));
  await fs.writeFile(saved, '{"format": "otro"}');
  await other.setFiles({button: 'Traer reuniones de un archivo'}, saved);
  await other.role('dialog', 'No se importó el archivo').waitFor();
  for (const one of [page, other]) assert.deepEqual(await one.errors(), []);
  removeFolder(folder);
}

// From the program that runs the meeting to the one in which it is written down, by way of the PIN.
async function fromTheMeeting(t) {
  const name = 'Diálogo con San José & cía. = 100 %';
  const page = await t.open({url: `${t.url}#/reunion`, viewport: {width: 800, height: 1100}});
  await box(page, 'Nombre de la reunión').fill(name);
  await box(page, 'Clave para salir').fill('2468');
  await button(page, 'Empezar la reunión').click();
  await page.role('checkbox', chosen[0]).check();
  await button(page, 'Enviar').click();
  await page.waitForStatus('Su respuesta quedó guardada en este aparato');
  // A device that is passed around stays at the meeting, whatever the address.
  await page.evaluate(() => { location.hash = '/plan/encuesta/reuniones'; });
  await button(page, 'Terminar la reunión').waitFor();
  assert.equal(await button(page, 'Anotar una reunión').count(), 0, 'it is there while people answer');
  await button(page, 'Terminar la reunión').click();
  const dialog = page.role('dialog', 'Terminar la reunión');
  await dialog.role('textbox', 'Clave para salir').fill('2468');
  await dialog.role('button', 'Terminar la reunión').click();
  await button(page, 'Anotar lo que se oyó en esta reunión').click();
  await page.role('heading', name, {exact: true}).waitFor();
  await until('the answers of the meeting', async () =>
    (await page.evaluate(() => document.querySelector('main').textContent.includes('1 respuesta a la encuesta')) ? {} : {problem: 'are not counted'}));
  await waitForSaved(page);
  await page.reload();
  await page.role('heading', name, {exact: true}).waitFor();
  assert.deepEqual(await page.errors(), []);
}

const only = ['chromium'];

export default [
  {name: 'what was heard is kept, goes to another browser as a file and comes out as it was', run: keptAndShared},
  {name: 'from the ended meeting to what was heard there', browsers: only, run: fromTheMeeting},
];
