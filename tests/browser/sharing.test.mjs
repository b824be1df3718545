// A survey is given out by its link and its poster, answered by somebody who has never seen the plan, and counted.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {answersIn, desk, fixture, importPlan, phone, visit} from './journeys.mjs';

const run = promisify(execFile);
const words = 'Me queda lejos — ¡y no hay andén!';

async function sharing(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await importPlan(page, fixture('plans/every-kind.json'), 'Plan del parque');
  await visit(page, '/plan/encuesta/compartir');
  const link = page.role('link', 'Abrir la encuesta desde el enlace');
  await link.waitFor();
  return {page, link: await link.attribute('href')};
}

// Questions of each kind, the one shown only to who says "No" too.
async function answer(page) {
  await page.role('radio', 'No', {exact: true}).check();
  await page.role('textbox').nth(0).fill(words);
  await page.role('checkbox', 'Iluminación').check();
  await page.role('checkbox', 'Hacer deporte').check();
  await page.role('radio', '2', {exact: true}).check();
  await page.role('button', 'Enviar', {exact: true}).click();
  await page.waitForStatus('Respuesta guardada');
}

async function fromTheLink(t) {
  const {page: planner, link} = await sharing(t);
  const citizen = await t.open({url: link, viewport: phone});
  await citizen.role('button', 'Ver todas las preguntas en una página').click();
  await citizen.role('heading', 'El parque del barrio').waitFor();
  await answer(citizen);
  const file = await citizen.download(() => citizen.role('button', 'Exportar mi respuesta').click());
  const [given] = answersIn(file, words);
  assert.equal(given.survey, 'parque');
  assert.equal(given.replies.porque.text, words);
  assert.deepEqual(given.replies.mejoras.chosen, ['luz']);
  assert.equal(given.replies.seguro.number, 2);
  // Back another day.
  await citizen.goto(link);
  await citizen.waitForStatus('Respuesta guardada');
  assert.deepEqual(await citizen.errors(), []);

  const folder = temporaryFolder();
  const paths = [file, {fileName: 'otra.ndjson', bytes: Buffer.from('{"format"\n')}].map(({fileName}) => path.join(folder, fileName));
  await fs.writeFile(paths[0], file.bytes);
  await fs.writeFile(paths[1], '{"format"\n');
  await visit(planner, '/plan/encuesta');
  // Several at once, where the browser's driver can choose them.
  await planner.setFiles({button: 'Traer respuestas de archivos'}, t.browser === 'webkit' ? paths[0] : paths);
  await planner.waitForStatus('Una respuesta en este navegador');
  assert.match(await planner.role('list', 'Lo que se trajo').text(), /1 respuesta nueva/);
  if (t.browser !== 'webkit') assert.match(await planner.role('list', 'Lo que se trajo').text(), /1 línea dañada/);
  assert.deepEqual(await planner.errors(), []);
  removeFolder(folder);
}

// The poster, as an independent reader of codes sees it.
async function poster(t) {
  const {page, link} = await sharing(t);
  const png = await page.download(() => page.role('button', 'PNG').click());
  const folder = temporaryFolder();
  const file = path.join(folder, png.fileName);
  await fs.writeFile(file, png.bytes);
  const {stdout} = await run('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file]);
  assert.equal(stdout.trim(), link);
  assert.deepEqual(await page.errors(), []);
  removeFolder(folder);
}

async function cutOff(t) {
  const {link} = await sharing(t);
  const page = await t.open({url: link.slice(0, -40), viewport: phone});
  await page.role('heading', 'Este enlace no está completo').waitFor();
  // A few letters that would unpack to hundreds of megabytes.
  const {deflateRawSync} = await import('node:zlib');
  const bomb = deflateRawSync(Buffer.alloc(300 << 20, ' '), {level: 9}).toString('base64url');
  await page.evaluate((letters) => { location.hash = `/encuesta?con=${letters}`; }, bomb);
  await until('the bomb', async () => (await page.role('heading', 'Este enlace no está completo').count() ? {} : {problem: 'is not refused'}));
  assert.deepEqual(await page.errors(), []);
}

// In the page: a browser with a sheet to share by, which notes what it is given.
function offerSharing() {
  globalThis.planShared = [];
  navigator.canShare = ({files}) => !files || files.every(({type}) => type === 'text/plain');
  navigator.share = async ({title, text, url, files}) => {
    if (!navigator.userActivation.isActive) throw new DOMException('nobody has pressed anything', 'NotAllowedError');
    globalThis.planShared.push({title, text, url, files: await Promise.all((files || []).map(async (file) => [file.name, await file.text()]))});
  };
}

async function shared(page, name) {
  await page.role('button', name, {exact: true}).click();
  return until(name, async () => {
    const [value] = await page.evaluate(() => globalThis.planShared.splice(0));
    return value ? {value} : {problem: 'shares nothing'};
  });
}

async function bySheet(t) {
  const planner = await t.open({url: `${t.url}#/plan/encuesta/compartir`, viewport: phone, before: offerSharing});
  const link = planner.role('link', 'Abrir la encuesta desde el enlace');
  await link.waitFor();
  assert.equal((await shared(planner, 'Compartir el enlace')).url, await link.attribute('href'));
  const citizen = await t.open({url: `${t.url}#/encuesta`, viewport: phone, before: offerSharing});
  await citizen.role('checkbox', 'Grupos étnicos').check();
  await citizen.role('button', 'Enviar', {exact: true}).click();
  await citizen.waitForStatus('Respuesta guardada');
  const {files: [[name, content]]} = await shared(citizen, 'Compartir mi respuesta');
  const file = await citizen.download(() => citizen.role('button', 'Exportar mi respuesta').click());
  assert.match(name, /^respuesta-\w{6}\.txt$/);
  assert.equal(content, file.bytes.toString('utf8'));
  for (const page of [planner, citizen]) assert.deepEqual(await page.errors(), []);
  const without = await t.open({url: `${t.url}#/plan/encuesta/compartir`, viewport: phone, before: () => { delete Navigator.prototype.share; }});
  await without.role('button', 'Copiar el enlace').waitFor();
  assert.equal(await without.role('button', 'Compartir el enlace').count(), 0);
}

export default [
  {name: 'a citizen answers from the link alone, and the file is counted', run: fromTheLink},
  {name: 'the code on the poster is the link', browsers: ['chromium'], run: poster},
  {name: 'the sheet to share by takes the link and the answer, where there is one', browsers: ['chromium'], run: bySheet},
  {name: 'a link that was cut off or is a bomb is refused in words', browsers: ['chromium'], run: cutOff},
];
