// What people wrote is put into themes, the themes are tied to the plan and published, and anybody reads what became of it.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {desk, exportPlan, fixture, importPlan, phone, visit, waitForSaved} from './journeys.mjs';

const plan = 'Plan Estratégico del Parque';
const secret = 'Ana Ruiz de la casa 4 hace ruido';

// Lines of a file of answers: so many people each who wrote it, or who chose an option.
function answerLines() {
  const said = [[12, {otherChosen: true, other: 'Más árboles'}], [3, {otherChosen: true, other: 'mas arvoles'}],
    [2, {otherChosen: true, other: 'árboles más'}], [1, {otherChosen: true, other: secret}], [20, {chosen: ['ruido']}]];
  let number = 0;
  return said.flatMap(([people, reply]) => Array.from({length: people}, () => JSON.stringify({
    format: 'plan-a-la-vista/answer', version: 2, id: `r${number += 1}`, survey: 'barrio', date: '2025-11-20T14:05Z', language: 'es',
    replies: {primero: reply}, profile: {}}))).join('\n') + '\n';
}

// The same plan before anybody found themes.
async function filesIn(folder) {
  const file = JSON.parse(await fs.readFile(fixture('plans/themes.json'), 'utf8'));
  delete file.plan.themes;
  const [planFile, answers] = ['plan.json', 'respuestas.ndjson'].map((name) => path.join(folder, name));
  await fs.writeFile(planFile, JSON.stringify(file));
  await fs.writeFile(answers, answerLines());
  return {planFile, answers};
}

const coded = (page, people) => page.waitForStatus(`Ya tienen un tema ${people} de las 18 personas que escribieron`);

async function code(page) {
  await visit(page, '/plan/encuesta/temas');
  await coded(page, 0);
  await page.role('button', 'Elegir temas').nth(0).click();
  await page.role('textbox', 'Tema nuevo').fill('Árboles y sombra');
  await page.role('button', 'Crear el tema y poner el texto allí').click();
  await coded(page, 12);
  await page.role('button', 'Cerrar los temas').click();
  // What is spelled nearly the same is suggested, and taken with one action each.
  for (const people of [15, 17]) {
    await page.role('button', 'Poner en «Árboles y sombra»').nth(0).click();
    await coded(page, people);
  }
  assert.equal(await page.role('button', 'Poner en «Árboles y sombra»').count(), 0);
}

async function tieAndPublish(page) {
  await visit(page, '/plan/encuesta/temas/libro');
  await page.role('button', 'Cambiar el tema').click();
  await page.role('textbox', 'Nombre en inglés').fill('Trees and shade');
  await page.role('checkbox', 'Objetivo 1.1. Mejorar los parques de barrio').check();
  await visit(page, '/plan/encuesta/temas/publicar');
  await page.role('button', 'Publicar los temas').click();
  await page.waitForStatus('Hay 1 tema publicado');
  await waitForSaved(page);
}

async function readIt(page) {
  await page.role('heading', 'Qué pasó con lo que usted pidió').waitFor();
  await page.role('heading', 'Árboles y sombra').waitFor();
  const table = await page.role('table', 'Todos los temas en una tabla').text();
  assert.match(table, /Árboles y sombra\s*17 de 38\s*44,7\s%\s*Mejorar los parques de barrio/);
  await page.role('link', 'Ver este tema con sus metas').click();
  await page.role('heading', 'Mejorar los parques de barrio').waitFor();
  await page.role('link', /Sembrar 4.000 árboles/).waitFor();
}

async function fromWordsToPlan(t) {
  const folder = temporaryFolder();
  const {planFile, answers} = await filesIn(folder);
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await importPlan(page, planFile, plan);
  await visit(page, '/plan/encuesta');
  await page.setFiles({button: 'Traer respuestas de archivos'}, answers);
  await page.waitForStatus('38 respuestas en este navegador');
  await code(page);
  await tieAndPublish(page);
  await page.role('link', 'Ver la página que verá la gente').click();
  await readIt(page);
  assert.deepEqual(await page.errors(), []);

  // The file of the plan tells how many, and nobody's words; another browser reads the page from it alone.
  await visit(page, '/plan');
  const file = await exportPlan(page);
  const text = file.bytes.toString('utf8');
  for (const words of ['Ana Ruiz', 'arvoles', 'Más árboles']) assert.ok(!text.includes(words), `${words} is in the plan file`);
  const {themes} = JSON.parse(text).plan;
  assert.deepEqual(Object.values(themes).map(({asked}) => [asked.people, asked.of]), [[17, 38]]);
  await fs.writeFile(planFile, file.bytes);
  const other = await t.open({url: `${t.url}#/plan`, viewport: phone});
  await importPlan(other, planFile, plan);
  await visit(other, '/avance/pedidos');
  await readIt(other);
  // Who has answered is led there.
  await visit(other, '/encuesta');
  await other.role('radio', 'Menos ruido de noche').check();
  await other.role('button', 'Enviar', {exact: true}).click();
  await other.waitForStatus('Respuesta guardada');
  await other.role('link', 'Qué pasó con lo que usted pidió').click();
  await until('the page', async () => (/pedidos$/.test(await other.evaluate(() => location.hash)) ? {} : {problem: 'has not come'}));
  await other.role('heading', 'Árboles y sombra').waitFor();
  assert.deepEqual(await other.errors(), []);
  removeFolder(folder);
}

export default [
  {name: 'from what people wrote to what became of it', run: fromWordsToPlan},
];
