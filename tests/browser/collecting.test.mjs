// The planner reads the answers from the place that collects them: a real one, of another origin than the page's.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';

import {password} from '../collector/running.mjs';
import {answerSurvey, desk, phone, sendSurvey} from './journeys.mjs';
import {OwnSite} from './own_site.mjs';
import {withCollector} from './with_collector.mjs';

const group = 'Leer el sitio que reúne las respuestas';

// As a planner does it, by keyboard: a password's field has no role to be found by.
async function readWith(page, word) {
  const form = page.role('group', group);
  await form.role('textbox', 'Usuario', {exact: true}).fill('planner');
  await page.press('Tab');
  assert.deepEqual(await page.evaluate(() => [document.activeElement.type, document.activeElement.labels[0].textContent]),
      ['password', 'Contraseña']);
  await page.press('Control+A');
  await page.type(word);
  await form.role('button', 'Leer las respuestas').click();
}

async function sendAnswer(t, site, words) {
  const page = await t.open({url: `${site.url}#/encuesta`, viewport: phone});
  await answerSurvey(page, words);
  await sendSurvey(page);
  await page.waitForStatus('Enviada a la entidad');
  await page.close();
}

async function exported(page) {
  const {bytes} = await page.download(() => page.role('button', 'Exportar respuestas (NDJSON)').click());
  return bytes.toString('utf8').trimEnd().split('\n').map((line) => `${line}\n`).sort();
}

const collected = (collector) => Object.entries(collector.tree())
    .filter(([name]) => name.endsWith('.json'))
    .map(([, bytes]) => Buffer.from(bytes, 'latin1').toString('utf8')).sort();

async function readBack(t) {
  await withCollector(t, async ({collector, wire, site}) => {
    await sendAnswer(t, site, 'Señalización peatonal, ¡ya!');
    await sendAnswer(t, site, 'Más árboles');
    // What stands there and is no answer's.
    fs.writeFileSync(collector.file('prioridades', 'LEAME'), '{}');

    const page = await t.open({url: `${site.url}#/plan/encuesta`, viewport: desk});
    const server = `127.0.0.1:${wire.port}`;
    await readWith(page, 'falsa');
    await page.waitForStatus(`${server} no aceptó el usuario o la contraseña.`);
    await readWith(page, password);
    await page.waitForStatus('2 respuestas en este navegador');
    const report = page.role('list', 'Lo que se trajo');
    assert.match(await report.text(), /2 respuestas nuevas/);
    assert.match(await report.text(), /1 nombre de la lista no es de una respuesta/);
    fs.rmSync(collector.file('prioridades', 'LEAME'));
    assert.deepEqual(await exported(page), collected(collector));

    // Nobody is there; and once somebody is, what has come since is all that is new.
    await wire.down();
    await readWith(page, password);
    await page.waitForStatus(`No llega respuesta de ${server}.`);
    await wire.up();
    await sendAnswer(t, site, 'Bancas en la plaza');
    await readWith(page, password);
    await page.waitForStatus('3 respuestas en este navegador');
    assert.match(await report.text(), /1 respuesta nueva.*2 que ya estaban/);
    assert.deepEqual(await exported(page), collected(collector));

    const kept = await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}]));
    assert.ok(!kept.includes(password), 'the password is kept');
  });
}

// A server that says nothing of other origins: a browser tells the page nothing of its reply.
async function refused(t) {
  const asked = [];
  const other = http.createServer((request, response) => {
    asked.push(request);
    response.end('[]');
  });
  await new Promise((done) => other.listen(0, '127.0.0.1', done));
  const site = await OwnSite.of(t.folder);
  try {
    const server = `127.0.0.1:${other.address().port}`;
    await site.collectAt(`http://${server}`);
    await site.up();
    const page = await t.open({url: `${site.url}#/plan/encuesta`, viewport: desk});
    await readWith(page, password);
    await page.waitForStatus(`${server} no deja leer sus respuestas desde esta página.`);
    assert.ok(asked.length > 0);
    for (const {headers} of asked) assert.deepEqual([headers.authorization, headers.cookie, headers.referer], [undefined, undefined, undefined]);
  } finally {
    await site.remove();
    other.closeAllConnections();
    await new Promise((done) => other.close(done));
  }
}

const only = ['chromium'];

export default [
  {name: 'what citizens have sent is read back by the planner', browsers: only, seconds: 180, run: readBack},
  {name: 'a place that lets no other page read is told from one that is not there', browsers: only, run: refused},
];
