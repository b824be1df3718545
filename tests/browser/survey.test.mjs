// A citizen's answer, from the first tick to the exported file.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {answerSurvey, answersIn, chosen, keptAnswer, ownWords, phone, replyIn, sendSurvey} from './journeys.mjs';

const own = (page) => page.role('textbox', '¿Cuál?', {exact: true});

async function openSurvey(t, {query = '', ...options} = {}) {
  const page = await t.open({url: `${t.url}${query}#/encuesta`, viewport: phone, ...options});
  await page.role('checkbox', chosen[0]).waitFor();
  return page;
}

// Sends what stands in the form and sees that the receipt and the file say the words exactly.
async function sendAndExport(page, words) {
  await sendSurvey(page);
  const file = await page.download(() => page.role('button', 'Exportar mi respuesta').click());
  const [answer] = answersIn(file, words);
  assert.equal(replyIn(answer).other, words);
}

async function keptAndExported(t) {
  const page = await openSurvey(t);
  await answerSurvey(page);
  await sendSurvey(page);
  const receipt = await page.waitForStatus('Respuesta guardada');

  await page.reload();
  assert.equal(await page.waitForStatus('Respuesta guardada'), receipt, 'the receipt is another one after the reload');
  const kept = await keptAnswer(page);
  for (const words of [...chosen, ownWords]) assert.ok(kept.includes(words), `"${words}" is not in "${kept}"`);

  const mine = await page.download(() => page.role('button', 'Exportar mi respuesta').click());
  assert.match(mine.fileName, /\.ndjson$/);
  const [answer, ...more] = answersIn(mine, ownWords);
  assert.equal(more.length, 0);
  assert.equal(replyIn(answer).other, ownWords);
  assert.equal(replyIn(answer).chosen.length, 2);

  await page.goto(`${t.url}#/plan/encuesta`);
  await page.waitForStatus('Una respuesta en este navegador');
  const all = await page.download(() => page.role('button', 'Exportar respuestas (NDJSON)').click());
  assert.deepEqual(answersIn(all, ownWords), [answer]);
  const sheet = await page.download(() => page.role('button', 'Exportar respuestas (CSV)').click());
  assert.ok(sheet.bytes.includes(Buffer.from(ownWords)), 'the CSV does not hold the words byte for byte');
  assert.deepEqual(await page.errors(), []);
}

async function asPlainPage(t) {
  const page = await openSurvey(t, {query: '?face=html'});
  assert.equal(await page.evaluate(() => document.body.classList.contains('gl')), false, 'it is the painted face');
  await answerSurvey(page);
  await sendAndExport(page, ownWords);
}

async function inEnglish(t, face) {
  const page = await t.open({url: `${t.url}?lang=en${face}#/encuesta`, viewport: phone});
  for (const option of ['Ethnic groups', 'Recovery of public space', 'Other: which one?']) {
    await page.role('checkbox', option).check();
  }
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.role('textbox', 'Which one?', {exact: true}).fill(ownWords);
  await page.role('button', 'Send', {exact: true}).click();
  await page.waitForStatus('Answer saved');
  const file = await page.download(() => page.role('button', 'Export my answer').click());
  const [answer] = answersIn(file, ownWords);
  assert.equal(replyIn(answer).other, ownWords);
  assert.equal(answer.language, 'en');
}

async function whatIsMissing(t) {
  const page = await openSurvey(t);
  const send = page.role('button', 'Enviar', {exact: true});
  const summary = page.role('heading', 'Falta algo para enviar');
  const inSight = (what) => until(what, async () => (await page.evaluate(() => {
    const place = document.activeElement.getBoundingClientRect();
    return place.top >= 0 && place.bottom <= innerHeight;
  }) ? {} : {problem: 'has the focus and is out of sight'}));
  const focusOn = (element, what) =>
      until(what, async () => (await element.focused() ? {} : {problem: 'has not the focus'}));

  await send.click();
  await focusOn(summary, 'the summary');
  await inSight('the summary');
  await page.role('link', 'Elija al menos una opción').click();
  await focusOn(page.role('checkbox', chosen[0]), 'the first option');
  assert.equal(await page.role('checkbox', chosen[0]).attribute('aria-invalid'), 'true');

  await page.role('checkbox', 'Otro, ¿cuál?').check();
  await send.click();
  await focusOn(summary, 'the summary');
  await inSight('the summary');
  await page.role('link', 'Escriba cuál es el otro').click();
  await focusOn(own(page), 'the own words');
  assert.equal(await own(page).attribute('aria-invalid'), 'true');
  const described = await page.evaluate(() => document.activeElement.getAttribute('aria-describedby').split(' ')
      .map((id) => document.getElementById(id).textContent).join(' '));
  assert.match(described, /Escriba cuál es el otro/);
  await own(page).fill(ownWords);

  for (const option of [...chosen, 'Recuperación de espacio público']) await page.role('checkbox', option).check();
  await send.click();
  await page.role('link', 'Elija hasta tres; lleva cuatro').waitFor();
  await page.role('checkbox', 'Recuperación de espacio público').uncheck();
  await summary.waitFor({state: 'hidden'});
  await sendAndExport(page, ownWords);
}

const only = ['chromium'];

export default [
  {name: 'an answer is kept over a reload and exported byte for byte', drawn: true, run: keptAndExported},
  {name: 'answered in the HTML face', run: asPlainPage},
  {name: 'answered in English', run: (t) => inEnglish(t, '')},
  {name: 'answered in English, in the HTML face', run: (t) => inEnglish(t, '&face=html')},
  {name: 'what is missing is said, and leads to where it is missing', browsers: only, run: whatIsMissing},
];
