// A plan of ten thousand goals: the elements stay few, say their place among all, and cost little when they change.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {countFrames, desk, settled, waitForSaved} from './journeys.mjs';

const rows = 10000;

function largeTable() {
  const lines = ['Eje,Objetivo,Cod meta,Meta de producto,Responsable,Línea base,Programado 2024,Ejecutado 2024'];
  for (let i = 1; i <= rows; i += 1) {
    const words = 'Atender a los hogares de la vereda con asistencia técnica y seguimiento '.repeat(1 + (i % 3)).trim();
    lines.push(`Eje ${1 + (i % 5)},Objetivo ${1 + (i % 40)},${i},"${words}, meta ${i}",Secretaría ${1 + (i % 9)},0,${100 + (i % 7)},${i % 100}`);
  }
  return `${lines.join('\n')}\n`;
}

const audit = async (page) => {
  const [, findings, spent] = JSON.parse(await page.evaluate(() => globalThis.planAudit()));
  return {findings, spent};
};

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

// Turns the wheel over the middle of a scrolling part; returns what each changed frame cost in the mirror.
async function scrollThrough(page, x) {
  await page.page.mouse.move(x, 500);
  await audit(page);
  for (let turn = 0; turn < 40; turn += 1) {
    const before = await page.evaluate(() => globalThis.planFrames);
    await page.page.mouse.wheel(0, turn % 10 === 9 ? 20000 : 500);
    await page.page.waitForFunction((frames) => globalThis.planFrames > frames, before);
  }
  await settled(page);
  return audit(page);
}

async function tenThousand(t) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'metas.csv');
  await fs.writeFile(file, largeTable());
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk, before: countFrames});
  await waitForSaved(page);
  await page.setFiles({button: 'Importar'}, file);
  await page.role('button', /^Traer 10\.000 filas/).click();
  await page.role('heading', 'Informe de la importación').waitFor();
  await waitForSaved(page);

  const figures = {};
  for (const [name, route, x, counted] of [['list', '/plan/metas', 400, 'li[aria-setsize]'], ['table', '/avance/tabla', 700, 'table']]) {
    await page.evaluate((hash) => { location.hash = hash; }, route);
    await settled(page, 60000); // ten thousand heights are measured, a little a frame
    const {findings, spent} = await scrollThrough(page, x);
    assert.deepEqual(findings, [], `${name}: the elements are not what was stated`);
    assert.ok(spent.length > 20, `${name}: only ${spent.length} frames changed anything`);
    const cost = median(spent);
    figures[name] = `${cost.toFixed(1)} ms median of ${spent.length}, ${Math.max(...spent).toFixed(1)} at most`;
    const told = await page.evaluate((selector) => {
      const element = document.querySelector(selector);
      return {
        all: Number(element.getAttribute('aria-setsize') ?? element.getAttribute('aria-rowcount')),
        last: Number([...document.querySelectorAll('li[aria-posinset], tr[aria-rowindex]')].pop()
          .getAttribute(selector === 'table' ? 'aria-rowindex' : 'aria-posinset')),
        elements: document.querySelectorAll('#root *').length,
      };
    }, counted);
    assert.equal(told.all, name === 'table' ? rows + 1 : rows);
    assert.ok(told.last > 100, `${name}: still at ${told.last}`);
    assert.ok(told.elements < 2000, `${name}: ${told.elements} elements`);
    // Nobody does anything: nothing is done.
    const frames = await page.evaluate(() => {
      const before = globalThis.planFrames;
      return new Promise((done) => setTimeout(() => done(globalThis.planFrames - before), 1000));
    });
    assert.equal(frames, 0, `${name}: frames without a reason`);
    assert.equal((await audit(page)).spent.length, 0, `${name}: updates without a reason`);
  }
  console.log(`       mirror work a changed frame: ${JSON.stringify(figures)}`);
  removeFolder(folder);
}

export default [{name: 'ten thousand goals in a list and in a table', browsers: ['chromium'], alone: true, drawn: true, run: tenThousand}];
