// A plan is adopted in one browser and read in another; a copy in which one sign is another is found out, and where.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {open} from './drivers.mjs';
import {adoptAnyway, desk, exportPlan, fixture, importPlan, phone, visit, waitForSaved} from './journeys.mjs';

const plan = 'Plan Estratégico del Parque';
const mission = 'Cuidar los parques con la gente';
const checkedFile = 'Elegir la copia que quiere comprobar';

// What the seal of a plan file is by somebody else's tools.
async function sealsOf(file) {
  const {stdout} = await promisify(execFile)(process.execPath, [fixture('seal/seal.mjs'), file]);
  const [now, named, copy] = stdout.match(/\b[0-9a-f]{64}\b/g);
  return {now, named, copy};
}

const grouped = (seal) => seal.match(/.{4}/g).join(' ');
const main = async (page) => (await page.role('main').text()).replace(/\s+/g, ' ');

async function says(page, words) {
  await until('the page', async () => {
    const said = await main(page);
    return said.includes(words) ? {} : {problem: `does not say "${words}": ${said.slice(0, 1500)}`};
  });
}

// The plan with its instrument written but for its number; nothing is adopted yet.
async function planFile(folder) {
  const file = JSON.parse(await fs.readFile(fixture('plans/themes.json'), 'utf8'));
  delete file.plan.adoptedOn;
  file.plan.approval = {adoption: {type: 'resolution', date: '2024-06-15'}};
  const kept = path.join(folder, 'plan.json');
  await fs.writeFile(kept, JSON.stringify(file));
  return kept;
}

async function adopt(page) {
  await visit(page, '/plan/marco');
  await page.role('textbox', 'Misión', {exact: true}).fill(mission);
  await visit(page, '/plan/aprobacion');
  await page.role('textbox', 'Número', {exact: true}).fill('0123');
  await adoptAnyway(page);
  await waitForSaved(page);
}

async function exported(page, folder, name) {
  await visit(page, '/plan');
  const kept = path.join(folder, name);
  await fs.writeFile(kept, (await exportPlan(page)).bytes);
  return kept;
}

// As everybody finds it: from the first page on.
async function readSeal(page, seal) {
  await visit(page, '/avance');
  await says(page, 'Adoptado por Resolución 0123 del 15 de junio de 2024');
  await page.role('link', 'Ver y comprobar el sello').click();
  await page.role('heading', 'El sello del plan').waitFor();
  await says(page, grouped(seal));
  await says(page, 'El plan es el que se adoptó');
}

// A copy with one sign changed: what is said to differ.
async function differing(page, folder, text, name, what, instead) {
  const at = text.indexOf(what);
  assert.ok(at > 0 && text.indexOf(what, at + 1) < 0, `${what} stands not once in the file`);
  const kept = path.join(folder, name);
  await fs.writeFile(kept, text.replace(what, instead));
  await page.setFiles({button: checkedFile}, kept);
  await page.role('heading', `Copia: ${name}`).waitFor();
  await page.waitForStatus('No es la misma versión: una cosa es distinta');
  const list = await page.role('list', 'En qué se diferencian').text();
  return {kept, said: list.replace(/\s+/g, ' ').replace(/\s*Aquí:/, ' Aquí:').trim()};
}

async function foundOut(page, folder, file) {
  const text = await fs.readFile(file, 'utf8');
  const seals = await sealsOf(file);
  await page.setFiles({button: checkedFile}, file);
  await page.waitForStatus('Es la misma versión');
  await says(page, `Sello que nombra: ${grouped(seals.named)}`);
  await says(page, 'Trae completo y sin cambios el texto que se selló');

  const digit = await differing(page, folder, text, 'cifra.json', '"target": 4000,', '"target": 4001,');
  assert.equal(digit.said, 'Metas · 2 · Sembrar 4.000 árboles en parques y andenes · Meta del cuatrienio Aquí: 4.000. En la copia: 4.001.');
  const letter = await differing(page, folder, text, 'letra.json', `"mission": "${mission}"`, `"mission": "${mission.replace('la', 'lo')}"`);
  assert.equal(letter.said, `Marco estratégico · Misión Aquí: ${mission}. En la copia: ${mission.replace('la', 'lo')}.`);
  assert.notEqual((await sealsOf(letter.kept)).now, seals.now, 'a letter more or less is the same seal');

  // Nothing of it was taken: the plan that is shown is as it was.
  await says(page, 'El plan es el que se adoptó');
  // From paper, a digit misread in the second group.
  const misread = seals.now.slice(0, 4) + (seals.now[4] === '0' ? '1' : '0') + seals.now.slice(5);
  const field = page.role('textbox', 'Sello que quiere comparar');
  await field.fill(grouped(misread).toUpperCase());
  await page.role('button', 'Comparar', {exact: true}).click();
  await page.waitForStatus('No es el sello de este plan, pero casi. Mire si copió bien estos grupos: 2');
  await field.fill(grouped(seals.now).toUpperCase());
  await page.role('button', 'Comparar', {exact: true}).click();
  await page.waitForStatus('Es el sello de este plan: Resolución 0123 del 15 de junio de 2024');
}

async function adoptedHereReadThere(t) {
  const folder = temporaryFolder();
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await importPlan(page, await planFile(folder), plan);
  await adopt(page);
  const file = await exported(page, folder, 'adoptado.json');
  const seals = await sealsOf(file);
  assert.equal(new Set(Object.values(seals)).size, 1, JSON.stringify(seals));
  await readSeal(page, seals.now);

  const other = await open({browser: 'firefox', url: `${t.url}#/plan`, viewport: phone});
  try {
    await importPlan(other, file, plan);
    const again = await exported(other, folder, 'otra-vez.json');
    assert.deepEqual(await sealsOf(again), seals);
    await readSeal(other, seals.now);
    await foundOut(other, folder, file);
    assert.deepEqual(await other.errors(), []);
  } finally {
    await other.close();
  }
  await visit(page, '/avance/sello');
  await foundOut(page, folder, file);
  assert.deepEqual(await page.errors(), []);
  removeFolder(folder);
}

export default [
  {name: 'a plan adopted in one browser has its seal in another, and a copy with one sign changed is found out',
    browsers: ['chromium'], seconds: 150, run: adoptedHereReadThere},
];
