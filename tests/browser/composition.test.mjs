// What is typed is what is kept, letter for letter, however the letters come: in both faces, while frames are made all
// the time.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {InputMethod, stirFrames} from './hands/input_method.mjs';
import {holds} from './hands/looking.mjs';
import {answersIn, exportPlan, replyIn, sendSurvey, waitForSaved} from './journeys.mjs';

const faces = ['painted', 'html'];
const small = {width: 320, height: 500}; // so that frame after frame is painted soon
const query = (face) => (face === 'html' ? '?face=html' : '');
const own = (page) => page.role('textbox', '¿Cuál?', {exact: true});

// Where the caret is in the field that has the focus.
const caret = (page) => page.evaluate(() => [document.activeElement.selectionStart, document.activeElement.selectionEnd]);

async function caretIs(page, wanted, when) {
  assert.deepEqual(await caret(page), [wanted, wanted], `the caret is elsewhere ${when}`);
}

// Until some frames have been made and shown.
const frames = (page) => page.evaluate(async () => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
});

const fireFighter = '👩🏽‍🚒';
const flags = '🇨🇴🏳️‍🌈';

// Chromium takes back as much at a time as it likes, and what it leads back to is what was there before.
async function takenBack(page, field, wanted) {
  for (let presses = 0; presses < 10 && (await field.value()).length > wanted.length; presses += 1) await page.press('Control+Z');
  await holds(field, wanted);
}

// All ways of writing, one after the other, in a field that has the focus and is empty; gives what must be in it then.
async function writeInEveryWay(page, field, method) {
  let wanted = '';
  const now = async (added) => holds(field, wanted += added);

  await page.type('Est');
  await method.deadKey('´', 'á');
  await now('Está');
  await method.letter('ñ', 'Semicolon', 192);
  await method.letter('Ñ', 'Semicolon', 192);
  await now('ñÑ');

  for (const text of ['に', 'にほ', 'にほん']) await method.compose(text);
  await frames(page);
  assert.equal(await field.value(), `${wanted}にほん`, 'what is being composed is not there');
  await caretIs(page, wanted.length + 3, 'in the middle of composing');
  await method.accept('日本');
  await now('日本');
  for (const text of ['ね', 'ねこ']) await method.compose(text);
  await frames(page);
  await method.cancel();
  await now('');

  await method.words(' la senal');
  await now(' la senal');
  const at = wanted.length - 'senal'.length;
  await method.replace(at, wanted.length, 'señal');
  wanted = wanted.slice(0, at);
  await now('señal');
  await caretIs(page, wanted.length, 'after a word was replaced');

  await method.accept(fireFighter);
  await method.accept(flags);
  await now(fireFighter + flags);

  // In the middle, letter by letter: the caret goes on by one and nowhere else.
  await page.press('Home');
  for (let presses = 0; presses < 2; presses += 1) await page.press('ArrowRight');
  for (const [place, letter] of [...'xüz'].entries()) {
    if (letter === 'ü') await method.deadKey('¨', 'ü');
    else await page.type(letter);
    await frames(page);
    await caretIs(page, 3 + place, `after "${letter}" in the middle`);
  }
  wanted = `${wanted.slice(0, 2)}xüz${wanted.slice(2)}`;
  await now('');
  // A composition in the middle, and the frames of a second's half.
  for (const text of ['か', 'かん']) {
    await method.compose(text);
    await frames(page);
    await caretIs(page, 5 + text.length, 'composing in the middle');
  }
  await method.accept('漢');
  wanted = `${wanted.slice(0, 5)}漢${wanted.slice(5)}`;
  await now('');
  await caretIs(page, 6, 'after composing in the middle');
  await page.press('End');

  // One thing too many, and taken back.
  await page.type(' no');
  await holds(field, `${wanted} no`);
  await takenBack(page, field, wanted);
  // No composition was ended by anybody but the one who composed.
  const composed = await page.evaluate(() => globalThis.planComposed.splice(0));
  assert.deepEqual(composed, ['á', '日本', '', 'la', 'senal', 'señal', 'ü', '漢']);
  return wanted;
}

async function paste(page, text) {
  await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.press('Control+V');
}

const sentence = 'Señalización peatonal, ¡ya!: 👩🏽‍🚒 y ñandúes. ';
const tenKilobytes = sentence.repeat(Math.ceil(10240 / Buffer.byteLength(sentence)));

async function inAnswer(t, face) {
  const page = await t.open({url: `${t.url}${query(face)}#/encuesta`, viewport: small, before: stirFrames});
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  await own(page).focus();
  const words = await writeInEveryWay(page, own(page), await InputMethod.on(page));

  // More than an answer may hold is not cut off: all of it is there, and it is said how much is too much.
  await page.press('End');
  await paste(page, tenKilobytes);
  await holds(own(page), words + tenKilobytes);
  await page.role('button', 'Enviar', {exact: true}).click();
  const length = new Intl.NumberFormat('es-CO').format([...words + tenKilobytes].length);
  await page.role('link', `Escriba hasta 280 caracteres; lleva ${length}`).click();
  await until('the field', async () => (await own(page).focused() ? {} : {problem: 'has not the focus'}));
  await takenBack(page, own(page), words);

  await sendSurvey(page);
  const [answer] = answersIn(await page.download(() => page.role('button', 'Exportar mi respuesta').click()), words);
  assert.equal(replyIn(answer).other, words);
  assert.deepEqual(await page.errors(), []);
}

async function inPlan(t, face) {
  const page = await t.open({url: `${t.url}${query(face)}#/plan`, viewport: small, before: stirFrames});
  await waitForSaved(page);
  await page.role('button', 'Plan nuevo').click();
  const name = page.role('textbox', 'Nombre del plan', {exact: true});
  await name.waitFor();
  await page.role('link', 'Metas', {exact: true}).click();
  await page.role('button', 'Agregar meta').click();
  // In a field of one line, and in one of many.
  const unit = page.role('textbox', 'Unidad de medida', {exact: true});
  const notes = page.role('textbox', 'Notas', {exact: true});
  await unit.click();
  const words = await writeInEveryWay(page, unit, await InputMethod.on(page));
  await notes.click();
  const lines = `${tenKilobytes}\n\n\t«${sentence}»\n`;
  await paste(page, lines);
  await holds(notes, lines);
  await page.press('Enter');
  await page.type('Fin');
  const undone = `${lines}\nFin`;
  await holds(notes, undone);
  await page.press('ArrowLeft'); // what is typed from here on is taken back by itself
  await page.press('ArrowRight');
  await page.type(' y más');
  await takenBack(page, notes, undone);

  await page.press('Tab');
  await waitForSaved(page);
  const {plan} = JSON.parse((await exportPlan(page)).bytes);
  const [goal] = Object.values(plan.goals);
  assert.equal(goal.indicator.unit, words);
  assert.equal(goal.notes, undone);
  await page.reload();
  await holds(notes, undone);
  await holds(unit, words);
  assert.deepEqual(await page.errors(), []);
}

const only = ['chromium'];

export default faces.flatMap((face) => [
  {name: `an answer is what was typed, however it was typed, ${face} face`, browsers: only, run: (t) => inAnswer(t, face)},
  {name: `a plan's texts are what was typed, however they were typed, ${face} face`, browsers: only, run: (t) => inPlan(t, face)},
]);
