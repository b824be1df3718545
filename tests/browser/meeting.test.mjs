// One tablet, many people: what one said the next one cannot find.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {chosen, visit} from './journeys.mjs';

const secret = 'Vivo en la calle 8 y me llamo Rosalba';
const tablet = {width: 800, height: 1100};

async function begin(t, options = {}) {
  const page = await t.open({url: `${t.url}#/`, viewport: tablet, ...options});
  await visit(page, '/reunion');
  await page.role('textbox', 'Nombre de la reunión').fill('Diálogo con San José');
  await page.role('textbox', 'Clave para salir').fill('2468');
  await page.role('button', 'Empezar la reunión').click();
  await page.role('checkbox', chosen[0]).waitFor();
  return page;
}

async function give(page, words) {
  await page.role('checkbox', chosen[0]).check();
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  await page.role('textbox', '¿Cuál?', {exact: true}).fill(words);
  await page.role('button', 'Enviar', {exact: true}).click();
  await page.waitForStatus('Su respuesta quedó guardada en este aparato');
}

// All that the page, its history and the browser's storage hold, but for the answers themselves.
function traces() {
  const fields = [...document.querySelectorAll('input, textarea')].map((field) => field.value);
  const kept = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage).map((key) => key + storage.getItem(key)));
  return [document.documentElement.outerHTML, document.title, location.href, JSON.stringify(history.state), ...fields, ...kept].join('\n');
}

async function nothingOf(page, words, when) {
  const held = await page.evaluate(traces);
  assert.ok(!held.includes(words), `${when}: the page holds it`);
  const tree = JSON.stringify(await page.tree());
  assert.ok(!tree.includes(words), `${when}: the accessibility tree holds it`);
}

async function nextPerson(t) {
  const page = await begin(t);
  await give(page, secret);
  await nothingOf(page, secret, 'after sending');
  await page.role('button', 'Siguiente persona').click();
  await page.role('checkbox', chosen[0]).waitFor();
  await nothingOf(page, secret, 'at the next person');
  assert.equal(await page.role('checkbox', chosen[0]).checked(), false);
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  // What the browser itself keeps of a field: its undo.
  const field = page.role('textbox', '¿Cuál?', {exact: true});
  await field.focus();
  await page.press('Control+Z');
  await nothingOf(page, secret, 'after undoing');
  await page.back();
  // Where Back leads out of the program, Forward is the way to it again.
  if (!(await page.url()).startsWith(t.url)) await page.forward();
  await until('the page after Back', async () =>
      (await page.evaluate(() => !!document.querySelector('.ready #root h1')).catch(() => false) ? {} : {problem: 'has not come'}));
  await nothingOf(page, secret, 'after Back');
  assert.deepEqual(await page.errors(), []);
}

async function leftByPin(t) {
  const page = await begin(t);
  await give(page, secret);
  await page.role('button', 'Terminar la reunión').click();
  const dialog = page.role('dialog', 'Terminar la reunión');
  await dialog.role('textbox', 'Clave para salir').fill('1111');
  await dialog.role('button', 'Terminar la reunión').click();
  await until('the wrong PIN', async () =>
      (await dialog.role('textbox', 'Clave para salir').attribute('aria-invalid') === 'true' ? {} : {problem: 'is taken'}));
  await dialog.role('textbox', 'Clave para salir').fill('2468');
  await dialog.role('button', 'Terminar la reunión').click();
  const file = await page.download(() => page.role('button', 'Guardar las respuestas de la reunión').click());
  const [answer, ...more] = file.bytes.toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(more.length, 0);
  assert.equal(answer.space.name, 'Diálogo con San José');
  assert.equal(answer.replies.prioridad.other, secret);
}

export default [
  {name: 'nothing of the last person is left for the next one', run: nextPerson},
  {name: 'the PIN ends it, and the answers come out with their meeting', browsers: ['chromium'], run: leftByPin},
];
