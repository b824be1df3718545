// Without graphics, and from one face to the other: nothing is lost, neither words nor the place on the page.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {isPainted, loseGraphics, painted, restoreGraphics} from './faces.mjs';
import {Fingers} from './hands/fingers.mjs';
import {focusTrouble} from './hands/focus.mjs';
import {InputMethod} from './hands/input_method.mjs';
import {Keyboard} from './hands/keyboard.mjs';
import {holds, inSight} from './hands/looking.mjs';
import {answersIn, chosen, countFrames, exportPlan, importTable, phone, replyIn, sendSurvey, settled,
  waitForSaved} from './journeys.mjs';
import {answerTheSurvey, enterMeasurements, makeAPlan, readTheChart} from './tasks.mjs';

const small = {width: 800, height: 560};

// --- Without graphics

async function everything(t, {touch, viewport}) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport, touch, args: ['--disable-3d-apis']});
  await page.role('button', 'Enviar', {exact: true}).waitFor();
  const context = await page.evaluate(() => !!document.createElement('canvas').getContext('webgl2'));
  assert.ok(!context && !await isPainted(page), 'there are graphics after all');
  const hand = touch ? await Fingers.on(page) : new Keyboard(page);
  await answerTheSurvey(page, hand);
  await page.goto(`${t.url}#/plan`);
  await makeAPlan(page, hand);
  await enterMeasurements(page, hand);
  await readTheChart(page, hand);
  assert.deepEqual(await page.errors(), []);
}

// --- Graphics that go and come back

const caret = (page) => page.evaluate(() => [document.activeElement.selectionStart, document.activeElement.selectionEnd]);

// The field still has the focus, the caret and its words, and is to be seen.
async function undisturbed(page, field, words, place, when) {
  assert.ok(await field.focused(), `${when}: the field lost the focus`);
  assert.equal(await field.value(), words, when);
  assert.deepEqual(await caret(page), [place, place], `${when}: the caret is elsewhere`);
  await until(`${when} the focus:`, async () => {
    const problem = await page.evaluate(focusTrouble);
    return problem ? {problem} : {};
  });
}

function noteCompositions() {
  globalThis.planComposed = [];
  addEventListener('compositionend', ({data}) => globalThis.planComposed.push(data), {capture: true});
}

// Loses the graphics and gets them back in the middle of a word and in the middle of a composition; gives the words.
async function lostWhileWriting(page, field) {
  const method = await InputMethod.on(page);
  await field.focus();
  await page.type('Señal');
  await page.press('Home');
  for (let presses = 0; presses < 3; presses += 1) await page.press('ArrowRight');
  await loseGraphics(page);
  await undisturbed(page, field, 'Señal', 3, 'without graphics');
  await page.type('xü');
  await restoreGraphics(page);
  await undisturbed(page, field, 'Señxüal', 5, 'with graphics again');
  await page.type('z');

  for (const text of ['に', 'にほ']) await method.compose(text);
  await loseGraphics(page);
  await undisturbed(page, field, 'Señxüzにほal', 8, 'composing without graphics');
  await method.compose('にほん');
  await restoreGraphics(page);
  await undisturbed(page, field, 'Señxüzにほんal', 9, 'composing with graphics again');
  await method.accept('日本');
  await holds(field, 'Señxüz日本al');
  // Typed letters are no compositions; this one was ended once, by who composed it.
  assert.deepEqual(await page.evaluate(() => globalThis.planComposed.filter((data) => !/[xüz]/.test(data))), ['日本']);
  return 'Señxüz日本al';
}

async function lostInAnswer(t) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport: phone, before: noteCompositions});
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  const words = await lostWhileWriting(page, page.role('textbox', '¿Cuál?', {exact: true}));
  await sendSurvey(page);
  const [answer] = answersIn(await page.download(() => page.role('button', 'Exportar mi respuesta').click()), words);
  assert.equal(replyIn(answer).other, words);
  assert.deepEqual(await page.errors(), []);
}

// Where the painted face has a list beside the record and the other one has not.
async function lostInGoal(t) {
  const page = await t.open({url: `${t.url}#/plan/metas`, viewport: {...small, width: 1000}, before: noteCompositions});
  await waitForSaved(page);
  await page.role('button', 'Agregar meta').click();
  const notes = page.role('textbox', 'Notas', {exact: true});
  const words = await lostWhileWriting(page, notes);
  await page.press('Tab');
  await waitForSaved(page);
  const {plan} = JSON.parse((await exportPlan(page)).bytes);
  assert.equal(Object.values(plan.goals)[0].notes, words);
  assert.deepEqual(await page.errors(), []);
}

// --- The place on the page

async function samePlace(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: small, before: countFrames});
  await importTable(page);
  await page.evaluate(() => { location.hash = '/avance/tabla'; });
  const row = page.role('table').role('row').nth(20);
  await row.waitFor();
  await settled(page);
  const id = await row.attribute('id');
  const topOf = async () => {
    await settled(page);
    return page.evaluate((wanted) => document.getElementById(wanted).getBoundingClientRect().top, id);
  };
  // Read down to a row, with the wheel.
  await page.page.mouse.move(400, 300);
  await page.page.mouse.wheel(0, await topOf() - 200);
  await until('the row', async () => (Math.abs(await topOf() - 200) < 60 ? {} : {problem: 'did not come up'}));
  const there = await topOf();
  const before = await page.page.screenshot();
  await loseGraphics(page);
  assert.ok(await inSight(page, row), 'what was read is out of sight without graphics');
  await restoreGraphics(page);
  const back = await topOf();
  assert.ok(Math.abs(back - there) <= 1, `what was read at ${there} px is at ${back} px`);
  // What is painted is where the elements are.
  assert.ok(before.equals(await page.page.screenshot()), 'the picture is not what it was');
}

// A page that is come to begins at its top, even one seen before; a page that is come back to is where it was left.
async function topAndBack(t) {
  for (const face of ['', '?face=html']) {
    const page = await t.open({url: `${t.url}${face}#/plan`, viewport: small});
    await importTable(page);
    await page.goto(`${t.url}${face}#/avance/tabla`);
    const row = page.role('table').role('row').nth(20);
    await row.waitFor();
    const scrolled = () => page.evaluate(() => Math.round(document.querySelector('main').scrollTop + scrollY));
    const stands = (wanted, when) => until(`${face} ${when} the page`, async () => {
      const top = await scrolled();
      return Math.abs(top - wanted) <= 1 ? {} : {problem: `is scrolled by ${top}, not ${wanted}`};
    });
    await row.locator.scrollIntoViewIfNeeded();
    await until('the table', async () => (await scrolled() > 300 ? {} : {problem: 'is not scrolled'}));
    const left = await scrolled();
    await row.role('link').click();
    await page.role('table', 'Año por año').waitFor();
    await stands(0, 'followed,');
    await page.back();
    await row.waitFor();
    await stands(left, 'back again,');
    await row.role('link').click();
    await page.role('table', 'Año por año').waitFor();
    await page.role('link', 'Plan a la vista', {exact: true}).click();
    await page.role('link', 'Ver el avance').click();
    await page.role('link', 'Datos', {exact: true}).nth(0).click();
    await row.waitFor();
    await stands(0, 'seen before,');
  }
}

// --- By the link at the page's end

async function switched(t, {touch}) {
  const page = await t.open({url: `${t.url}#/encuesta`, viewport: touch ? phone : small, touch});
  const own = page.role('textbox', '¿Cuál?', {exact: true});
  await page.role('button', 'Enviar', {exact: true}).waitFor();
  const hand = touch ? await Fingers.on(page) : new Keyboard(page);
  for (const option of [chosen[0], 'Otro, ¿cuál?']) await hand.tick(page.role('checkbox', option));
  await hand.write(own, 'A medio escri');
  await hand.choose(page.role('combobox', '¿En qué localidad vive?'), 'Suba');
  for (const [words, wanted] of [['Ver como página sencilla', false], ['Ver con el diseño completo', true]]) {
    await hand.activate(page.role('link', words));
    await painted(page, wanted);
    const link = page.role('link', wanted ? 'Ver como página sencilla' : 'Ver con el diseño completo');
    await link.waitFor();
    assert.ok(await link.focused(), 'the link that was followed has not the focus any more');
    assert.ok(await inSight(page, link), 'the link that was followed is out of sight');
    assert.ok(await page.role('checkbox', chosen[0]).checked());
    assert.equal(await own.value(), 'A medio escri');
    assert.equal(await page.evaluate(() => document.querySelector('select').value), 'suba');
  }
  await hand.write(own, 'A medio escribir, y escrito');
  await hand.activate(page.role('button', 'Enviar', {exact: true}));
  await page.waitForStatus('Respuesta guardada');
  const file = await page.download(() => hand.activate(page.role('button', 'Exportar mi respuesta')));
  const [answer] = answersIn(file, 'A medio escribir, y escrito');
  assert.deepEqual(answer.profile, {localidad: 'suba'});
}

const only = ['chromium'];

export default [
  {name: 'everything is done without graphics, with the keyboard alone', browsers: only, run: (t) => everything(t, {viewport: small})},
  {name: 'everything is done without graphics, with fingers alone', browsers: only, run: (t) => everything(t, {viewport: phone, touch: true})},
  {name: 'graphics go and come back while an answer is written', browsers: only, run: lostInAnswer},
  {name: 'graphics go and come back while a goal is written', browsers: only, run: lostInGoal},
  {name: 'graphics go and come back where somebody reads', browsers: only, run: samePlace},
  {name: 'a page begins at its top, and is where it was on the way back', browsers: only, run: topAndBack},
  {name: 'the other face by its link, with the keyboard', browsers: only, run: (t) => switched(t, {touch: false})},
  {name: 'the other face by its link, with a finger', browsers: only, run: (t) => switched(t, {touch: true})},
].map((test) => ({drawn: true, ...test}));
