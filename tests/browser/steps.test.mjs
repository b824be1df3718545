// A survey answered one question at a time: the browser's own ways through it.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {answersIn, openEveryKind, pastDoubleClick, phone} from './journeys.mjs';

const words = 'Me queda lejos — ¡y no hay andén!';
const titles = ['¿Va usted al parque del barrio?', '¿Por qué no va?', '¿Qué le mejoraría primero?', '¿Para qué lo usa?',
  '¿Qué tan seguro se siente allí de noche?', '¿Cuántas personas viven con usted?', 'Lo que va a enviar'];

const heading = (page, title) => page.role('heading', title, {exact: true});
// The step is there, heard as the one it is, and at its top; or, on the way back, where it was.
const at = (page, step, {back = false} = {}) => until(`step ${step}`, async () => {
  const seen = await page.evaluate(() => {
    const title = document.querySelector('h1');
    return {title: title.textContent, focus: document.activeElement === title, hash: location.hash, page: document.title,
      heard: title.getAttribute('aria-description'), top: title.getBoundingClientRect().top};
  });
  const context = step < 7 ? `Pregunta ${step} de 6` : 'Último paso';
  const is = seen.title === titles[step - 1] && seen.focus && seen.hash === `#/encuesta?paso=${step}` && seen.heard === context &&
      seen.page.startsWith(context) && (back || seen.top > 0 && seen.top < 400);
  return is ? {} : {problem: `is not there: ${JSON.stringify(seen)}`};
});
async function next(page) {
  await pastDoubleClick(page);
  await page.role('button', 'Siguiente', {exact: true}).click();
}

async function toTheReview(page) {
  await page.role('radio', 'No', {exact: true}).check();
  await next(page);
  await at(page, 2);
  await page.role('textbox', 'Su respuesta').fill(words);
  for (let step = 3; step <= 7; step += 1) {
    await next(page);
    await at(page, step);
  }
}

async function backAndForth(t, query = '') {
  const page = await openEveryKind(t, {viewport: phone, query});
  await toTheReview(page);
  assert.match(await page.role('list', 'Lo que va a enviar').text(), /Me queda lejos/);
  for (let step = 6; step >= 1; step -= 1) {
    await page.back();
    await at(page, step, {back: true});
  }
  assert.equal(await page.role('radio', 'No', {exact: true}).checked(), true);
  await page.forward();
  await at(page, 2, {back: true});
  assert.equal(await page.role('textbox', 'Su respuesta').value(), words);
  // The tab is closed in the middle, and opened again without a step in its address.
  await page.goto('about:blank');
  await page.goto(`${t.url}${query}#/encuesta`);
  await heading(page, titles[1]).waitFor();
  assert.equal(await page.role('textbox', 'Su respuesta').value(), words);
  // Further than what was answered: the first one missing.
  await page.evaluate(() => { location.hash = '/encuesta?paso=7'; });
  await heading(page, titles[1]).waitFor();
  for (let step = 3; step <= 7; step += 1) {
    await next(page);
    await at(page, step);
  }
  await pastDoubleClick(page);
  await page.role('button', 'Enviar', {exact: true}).click();
  await page.waitForStatus('Respuesta guardada');
  const file = await page.download(() => page.role('button', 'Exportar mi respuesta').click());
  assert.equal(answersIn(file, words)[0].replies.porque.text, words);
  assert.deepEqual(await page.errors(), []);
}

async function chosenForm(t) {
  const page = await openEveryKind(t, {viewport: phone});
  await page.role('radio', 'No', {exact: true}).check();
  await page.role('button', 'Ver todas las preguntas en una página').click();
  await heading(page, 'El parque del barrio').waitFor();
  assert.equal(await page.role('radio', 'No', {exact: true}).checked(), true);
  await page.reload();
  await heading(page, 'El parque del barrio').waitFor();
  await page.role('button', 'Responder una pregunta a la vez').click();
  await at(page, 2);
  await page.reload();
  await heading(page, titles[1]).waitFor();
  assert.deepEqual(await page.errors(), []);
}

// The second tap must not answer the next question by leaving it out.
async function doubleClick(t) {
  const page = await openEveryKind(t, {viewport: phone});
  await page.role('radio', 'Muy de vez en cuando').check();
  const {x, y, width, height} = await page.role('button', 'Siguiente', {exact: true}).locator.boundingBox();
  await page.page.mouse.dblclick(x + width / 2, y + height / 2);
  await heading(page, titles[2]).waitFor();
  await new Promise((done) => { setTimeout(done, 300); });
  assert.equal(await page.evaluate(() => document.querySelector('h1').textContent), titles[2]);
}

const only = ['chromium'];

export default [
  {name: 'Back, Forward and another day lead through the steps and lose nothing', run: (t) => backAndForth(t)},
  {name: 'the same in the HTML face', browsers: only, run: (t) => backAndForth(t, '?face=html')},
  {name: 'one page or one question at a time is chosen, and remembered', browsers: only, run: chosenForm},
  {name: 'a double click goes on by one step', browsers: only, run: doubleClick},
];
