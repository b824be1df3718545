// A citizen's answer, from the first tick to the exported file.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {answersIn, answerSurvey, chosen, hiddenFocus, keptAnswer, ownWords, phone, sendSurvey, tabTo} from './journeys.mjs';

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
  assert.equal(answer.other, words);
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
  assert.equal(answer.other, ownWords);
  assert.equal(answer.chosen.length, 2);

  await page.goto(`${t.url}#/plan/encuesta`);
  await page.waitForStatus('Una respuesta en este navegador');
  const all = await page.download(() => page.role('button', 'Exportar respuestas (NDJSON)').click());
  assert.deepEqual(answersIn(all, ownWords), [answer]);
  const sheet = await page.download(() => page.role('button', 'Exportar respuestas (CSV)').click());
  assert.ok(sheet.bytes.includes(Buffer.from(ownWords)), 'the CSV does not hold the words byte for byte');
  assert.deepEqual(await page.errors(), []);
}

async function withKeysAlone(t) {
  const page = await openSurvey(t);
  const hidden = new Set();
  const step = async (...where) => {
    await tabTo(page, ...where);
    const reason = await hiddenFocus(page);
    if (reason) hidden.add(reason);
  };
  for (const option of [...chosen, 'Otro, ¿cuál?']) {
    await step('checkbox', option);
    await page.press('Space');
    await until(option, async () => (await page.role('checkbox', option).checked() ? {} : {problem: 'is not ticked by Space'}));
  }
  await step('textbox', '¿Cuál?', {exact: true});
  await page.type(ownWords);
  await step('combobox', '¿En qué localidad vive?');
  await page.type('Suba');
  await step('button', 'Enviar', {exact: true});
  await page.press('Enter');
  await page.waitForStatus('Respuesta guardada');
  await step('button', 'Exportar mi respuesta');
  const file = await page.download(() => page.press('Space'));
  const [answer] = answersIn(file, ownWords);
  assert.equal(answer.other, ownWords);
  assert.deepEqual(answer.profile, {localidad: 'suba'});
  assert.deepEqual([...hidden], [], 'some elements had the focus and could not be seen');
}

// Every stop of Tab, there and back, in order and in sight.
async function everyStopInSight(t) {
  const page = await openSurvey(t);
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  const stops = async (first, key) => {
    const seen = [];
    await first.focus();
    for (let presses = 0; presses < 60; presses += 1) {
      const id = await page.evaluate(() => document.activeElement.id);
      if (!id || id === seen[0]) break; // out of the page, or round it
      seen.push(id);
      assert.equal(await hiddenFocus(page), null, `after ${presses} × ${key}`);
      await page.press(key);
    }
    return seen;
  };
  const forward = await stops(page.role('link', 'Plan a la vista'), 'Tab');
  const inOrder = await page.evaluate((ids) => {
    const elements = ids.map((id) => document.getElementById(id));
    return elements.every((element, place) => !place ||
        elements[place - 1].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  }, forward);
  assert.ok(inOrder, 'Tab does not follow the order of the page');
  assert.ok(forward.length >= 12, `only ${forward.length} stops`);
  const back = await stops(page.role('button', 'Enviar', {exact: true}), 'Shift+Tab');
  assert.deepEqual(back.reverse(), forward, 'Shift+Tab goes another way than Tab');
}

async function asPlainPage(t) {
  const page = await openSurvey(t, {query: '?face=html'});
  assert.equal(await page.evaluate(() => document.body.classList.contains('gl')), false, 'it is the painted face');
  await answerSurvey(page);
  await sendAndExport(page, ownWords);
}

async function inEnglish(t) {
  const page = await t.open({url: `${t.url}?lang=en#/encuesta`, viewport: phone});
  for (const option of ['Ethnic groups', 'Recovery of public space', 'Other: which one?']) {
    await page.role('checkbox', option).check();
  }
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.role('textbox', 'Which one?', {exact: true}).fill(ownWords);
  await page.role('button', 'Send', {exact: true}).click();
  await page.waitForStatus('Answer saved');
  const file = await page.download(() => page.role('button', 'Export my answer').click());
  const [answer] = answersIn(file, ownWords);
  assert.equal(answer.other, ownWords);
  assert.equal(answer.language, 'en');
}

async function withFingers(t) {
  const page = await openSurvey(t, {touch: true});
  for (const option of [...chosen, 'Otro, ¿cuál?']) {
    await page.role('checkbox', option).click();
    await until(option, async () => (await page.role('checkbox', option).checked() ? {} : {problem: 'is not ticked by a tap'}));
  }
  // A second tap takes it back, once.
  await page.role('checkbox', chosen[1]).click();
  await until(chosen[1], async () => (await page.role('checkbox', chosen[1]).checked() ? {problem: 'is still ticked'} : {}));
  await own(page).fill(ownWords);
  await sendAndExport(page, ownWords);
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
  await page.role('link', 'Elija al menos un tema').click();
  await focusOn(page.role('checkbox', chosen[0]), 'the first option');
  assert.equal(await page.role('checkbox', chosen[0]).attribute('aria-invalid'), 'true');

  await page.role('checkbox', 'Otro, ¿cuál?').check();
  await send.click();
  await focusOn(summary, 'the summary');
  await inSight('the summary');
  await page.role('link', 'Escriba cuál es el otro tema').click();
  await focusOn(own(page), 'the own words');
  assert.equal(await own(page).attribute('aria-invalid'), 'true');
  const described = await page.evaluate(() => document.activeElement.getAttribute('aria-describedby').split(' ')
      .map((id) => document.getElementById(id).textContent).join(' '));
  assert.match(described, /Escriba cuál es el otro tema/);
  await own(page).fill(ownWords);

  for (const option of [...chosen, 'Recuperación de espacio público']) await page.role('checkbox', option).check();
  await send.click();
  await page.role('link', 'Elija hasta tres temas; lleva cuatro').waitFor();
  await page.role('checkbox', 'Recuperación de espacio público').uncheck();
  await summary.waitFor({state: 'hidden'});
  await sendAndExport(page, ownWords);
}

// As an input method does it: what is being composed comes and goes before what is meant.
async function composed(t) {
  const page = await openSurvey(t);
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  await own(page).focus();
  const session = await page.protocol();
  const compose = (text) =>
      session.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length});
  const insert = (text) => session.send('Input.insertText', {text});
  const holds = (wanted) => until('the field', async () => {
    const value = await own(page).value();
    return value === wanted ? {} : {problem: `holds ${JSON.stringify(value)}, not ${JSON.stringify(wanted)}`};
  });

  await page.type('Est');
  await compose('´'); // a dead key: the accent waits for its letter
  await insert('á');
  await holds('Está');
  await page.type(' ');
  for (const text of ['に', 'にほ', 'にほん']) await compose(text);
  await holds('Está にほん');
  await insert('日本');
  await holds('Está 日本');
  for (const text of ['ね', 'ねこ', '']) await compose(text); // thought better of it
  await holds('Está 日本');
  await page.type(', señal');
  await compose('¨');
  await insert('ü');
  await page.press('Home');
  await page.type('¡');
  await holds('¡Está 日本, señalü');
  await sendAndExport(page, '¡Está 日本, señalü');
}

async function pasted(t) {
  const page = await openSurvey(t);
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  await own(page).focus();
  await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ownWords);
  await page.press('Control+V');
  await page.type(' y algo');
  // Chromium takes back as much at a time as it likes; what it leads back to is the pasted text.
  for (let presses = 0; presses < 7 && await own(page).value() !== ownWords; presses += 1) await page.press('Control+Z');
  assert.equal(await own(page).value(), ownWords, 'undoing does not lead back to what was pasted');
  await sendAndExport(page, ownWords);
}

const only = ['chromium'];

export default [
  {name: 'an answer is kept over a reload and exported byte for byte', run: keptAndExported},
  {name: 'answered with the keyboard alone', browsers: only, run: withKeysAlone},
  {name: 'every stop of Tab is in order and in sight', browsers: only, run: everyStopInSight},
  {name: 'answered in the HTML face', browsers: only, run: asPlainPage},
  {name: 'answered in English', browsers: only, run: inEnglish},
  {name: 'answered with fingers', browsers: only, run: withFingers},
  {name: 'what is missing is said, and leads to where it is missing', browsers: only, run: whatIsMissing},
  {name: 'dead keys and input methods end in the exact words', browsers: only, run: composed},
  {name: 'pasting and undoing are the browser\'s own', browsers: only, run: pasted},
];
