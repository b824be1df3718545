// What the page does when nobody does anything, where the address leads, and what becomes of typed text when the face,
// the language or the graphics go.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {graphics, isPainted, loseGraphics, painted, restoreGraphics} from './faces.mjs';
import {answerSurvey, answersIn, chosen, countFrames, desk, goalLinks, importTable, ownWords, phone, replyIn,
  sendSurvey, settled, waitForSaved} from './journeys.mjs';

const own = (page) => page.role('textbox', '¿Cuál?', {exact: true});

// The one measured wait of these tests.
function framesInFiveSeconds(page) {
  return page.evaluate(() => {
    const before = globalThis.planFrames;
    return new Promise((done) => setTimeout(() => done(globalThis.planFrames - before), 5000));
  });
}

async function noFrames(t) {
  const home = await t.open({url: `${t.url}#/`, viewport: phone, before: countFrames});
  await home.role('link', 'Responder la encuesta').waitFor();
  const doors = {'/': home};
  for (const route of ['/encuesta', '/plan', '/avance']) {
    doors[route] = await home.newTab(`${t.url}#${route}`);
    await doors[route].role('heading').nth(0).waitFor();
  }
  // One with a caret that blinks, and one with work done.
  await doors['/encuesta'].role('checkbox', 'Otro, ¿cuál?').check();
  await own(doors['/encuesta']).focus();
  await importTable(doors['/plan']);
  for (const page of Object.values(doors)) await settled(page);
  const counted = {};
  await Promise.all(Object.entries(doors).map(async ([route, page]) => {
    counted[route] = await framesInFiveSeconds(page);
  }));
  assert.deepEqual(counted, {'/': 0, '/encuesta': 0, '/plan': 0, '/avance': 0});
}

async function noFramesAfterHover(t) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport: desk, before: countFrames});
  const words = page.role('heading').nth(0);
  await words.waitFor();
  await settled(page);
  const before = await page.evaluate(() => globalThis.planFrames);
  await words.locator.hover();
  await settled(page);
  await page.role('checkbox', chosen[0]).locator.hover();
  await settled(page);
  await words.locator.hover();
  await settled(page);
  const asked = await page.evaluate(() => globalThis.planFrames) - before;
  assert.ok(asked <= 60, `${asked} frames for three moves of the mouse`);
}

async function backAndForth(t) {
  const page = await t.open({url: `${t.url}#/`});
  const isAt = async (route, heading, title) => {
    await page.role('heading', heading).nth(0).waitFor();
    assert.equal(new URL(await page.url()).hash, `#${route}`);
    assert.ok((await page.title()).startsWith(title), `the title of ${route} is ${await page.title()}`);
  };
  const home = ['/', 'El plan de la ciudad, a la vista de todos', 'El plan de la ciudad'];
  const survey = ['/encuesta', /^¿Cuáles de los siguientes temas/, 'Encuesta de prioridades'];
  const planner = ['/plan', /^Plan Estratégico Sectorial/, 'Inicio'];
  const progress = ['/avance', /todavía no tiene metas/, 'Avance del plan'];
  await isAt(...home);
  await page.role('link', 'Responder la encuesta').click();
  await isAt(...survey);
  await page.back();
  await isAt(...home);
  await page.role('link', 'Trabajar en el plan').click();
  await isAt(...planner);
  await page.role('link', 'Ver el avance').nth(0).click();
  await isAt(...progress);
  await page.back();
  await isAt(...planner);
  await page.back();
  await isAt(...home);
  await page.forward();
  await isAt(...planner);
  await page.forward();
  await isAt(...progress);
  // Whoever comes to a new page begins at its heading.
  await until('the heading', async () =>
      (await page.evaluate(() => document.activeElement.tagName) === 'H1' ? {} : {problem: 'has not the focus'}));
}

async function deepLinks(t) {
  const page = await t.open({url: `${t.url}#/plan`});
  await importTable(page);
  await page.role('link', 'Ver las metas').click();
  await goalLinks(page).nth(4).waitFor();
  const link = await goalLinks(page).nth(4).attribute('href');
  await goalLinks(page).nth(4).click();
  const name = await page.role('textbox', 'Meta', {exact: true}).value();
  for (const hash of [link, link.replace('/plan/metas/', '/avance/meta/')]) {
    await page.goto(t.url + hash);
    await page.reload();
    await page.role('heading', name, {exact: true}).waitFor();
    assert.equal(new URL(await page.url()).hash, hash);
    // Also from nothing, in a tab of its own.
    const tab = await page.newTab(t.url + hash);
    await tab.role('heading', name, {exact: true}).waitFor();
    await tab.close();
  }
  await page.goto(`${t.url}#/no/hay/nada`);
  await page.role('heading', 'Aquí no hay nada').waitFor();
  await page.role('link', 'Ir al inicio').click();
  await page.role('link', 'Responder la encuesta').waitFor();
}

const isEnglish = (page) => until('the page', async () => {
  const lang = await page.evaluate(() => document.documentElement.lang);
  return lang === 'en' ? {} : {problem: `is in ${lang}`};
});

// What stands in the form, whatever it is called at the moment.
async function formHolds(page, what) {
  const words = await page.evaluate(() => ({
    ticked: [...document.querySelectorAll('input[type=checkbox]')].map((box) => box.checked),
    typed: document.querySelector('input.entry')?.value,
    district: document.querySelector('select').value,
  }));
  assert.deepEqual(words, {ticked: [true, false, true, false, true], typed: ownWords, district: 'suba'}, what);
}

async function languageAndFaceKeepTheForm(t) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport: phone});
  await answerSurvey(page);
  await page.role('combobox', '¿En qué localidad vive?').select('Suba');
  await formHolds(page, 'at first');

  await page.role('link', 'Ver como página sencilla').click();
  await painted(page, false);
  await formHolds(page, 'as a plain page');
  await page.role('button', 'English').click();
  await page.role('button', 'Send', {exact: true}).waitFor();
  await isEnglish(page);
  await formHolds(page, 'in English');
  await page.role('link', 'Show with the full design').click();
  await painted(page, true);
  await formHolds(page, 'painted again');
  await page.role('button', 'Español').click();
  await page.role('button', 'Enviar', {exact: true}).waitFor();
  await formHolds(page, 'in Spanish again');
  // With the focus in it, and half a word.
  await own(page).focus();
  await page.press('End');
  await page.type(' ü');
  await sendSurvey(page);
  const [answer] = answersIn(await page.download(() => page.role('button', 'Exportar mi respuesta').click()), ownWords);
  assert.equal(replyIn(answer).other, `${ownWords} ü`);
}

async function englishByTheAddress(t) {
  const page = await t.open({url: `${t.url}?lang=en#/avance`});
  await page.role('heading', /no goals yet/).waitFor();
  await isEnglish(page);
  await page.goto(`${t.url}?lang=es#/avance`);
  await page.role('heading', /todavía no tiene metas/).waitFor();
  const foreign = await t.open({url: `${t.url}#/`, lang: 'en-GB'});
  await foreign.role('link', 'Answer the survey').waitFor();
  const other = await t.open({url: `${t.url}#/`, lang: 'fr-FR'});
  await other.role('link', 'Responder la encuesta').waitFor();
}

async function graphicsLostAndFound(t) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport: phone, before: countFrames});
  await answerSurvey(page);
  await page.role('combobox', '¿En qué localidad vive?').select('Suba');
  const picture = async () => {
    await page.page.mouse.move(5, 300);
    await page.role('link', 'Plan a la vista').focus();
    await page.evaluate(() => { document.querySelector('main').scrollTop = 0; });
    await settled(page);
    return page.page.screenshot();
  };
  const before = await picture();
  await loseGraphics(page);
  await formHolds(page, 'without graphics');
  await own(page).fill('Mientras tanto');
  await own(page).fill(ownWords);

  await restoreGraphics(page);
  await formHolds(page, 'with graphics again');
  await until('the picture', async () => (before.equals(await picture()) ? {} : {problem: 'is not what it was'}));
  await sendSurvey(page);
  assert.deepEqual(await page.errors(), []);
}

// Who reads the plain page by choice goes on reading it.
async function chosenFaceStays(t) {
  const page = await t.open({url: `${t.url}?face=html#/encuesta`, viewport: phone, before: countFrames});
  await page.role('checkbox', chosen[0]).waitFor();
  await page.evaluate(() => {
    document.getElementById('canvas').addEventListener('webglcontextlost', () => { globalThis.planGone = true; });
    document.getElementById('canvas').addEventListener('webglcontextrestored', () => { globalThis.planBack = true; });
  });
  const happened = (what) => until('the graphics', async () =>
      (await page.evaluate((name) => !!globalThis[name], what) ? {} : {problem: `are not yet ${what}`}));
  await page.evaluate(graphics, 'loseContext');
  await happened('planGone');
  await page.evaluate(graphics, 'restoreContext');
  await happened('planBack');
  await settled(page);
  assert.equal(await isPainted(page), false, 'the painted face came up unasked');
}

async function noGraphics(t) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport: phone, args: ['--disable-3d-apis']});
  await page.role('checkbox', chosen[0]).waitFor();
  assert.equal(await page.evaluate(() => document.createElement('canvas').getContext('webgl')), null, 'there is WebGL after all');
  assert.equal(await isPainted(page), false);
  await answerSurvey(page);
  await sendSurvey(page);
  const [answer] = answersIn(await page.download(() => page.role('button', 'Exportar mi respuesta').click()), ownWords);
  assert.equal(replyIn(answer).other, ownWords);
}

// The same where the browser has graphics and gives none, as some do against being recognised.
async function graphicsRefused(t) {
  const before = () => {
    HTMLCanvasElement.prototype.getContext = () => null;
  };
  const page = await t.open({url: `${t.url}#/plan`, viewport: phone, before});
  await waitForSaved(page);
  assert.equal(await isPainted(page), false);
  await importTable(page);
  await page.role('link', 'Ver el avance').nth(0).click();
  await page.role('heading', /de lo que debía estar hecho$/).waitFor();
  assert.deepEqual(await page.errors(), []);
}

const only = ['chromium'];

export default [
  {name: 'no frame is asked for in five idle seconds', browsers: only, run: noFrames},
  {name: 'a hover ends', browsers: only, run: noFramesAfterHover},
  {name: 'back and forward lead through the doors', browsers: only, run: backAndForth},
  {name: 'a link leads to a goal, also after a reload', browsers: only, run: deepLinks},
  {name: 'another face and another language keep what was answered', browsers: only, run: languageAndFaceKeepTheForm},
  {name: 'the language is the address\'s, else the browser\'s', browsers: only, run: englishByTheAddress},
  {name: 'graphics that are lost and come back keep what was answered', browsers: only, run: graphicsLostAndFound},
  {name: 'graphics that come back do not change a chosen face', browsers: only, run: chosenFaceStays},
  {name: 'without graphics the HTML face comes up and takes an answer', browsers: only, run: noGraphics},
  {name: 'where graphics are refused the plan can be worked on', browsers: only, run: graphicsRefused},
].map((test) => ({drawn: true, ...test}));
