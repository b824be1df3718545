// With fingers alone.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {Fingers} from './hands/fingers.mjs';
import {chosen, countFrames, openEveryKind, phone, settled} from './journeys.mjs';
import {answerInSteps, answerTheSurvey, enterMeasurements, makeAPlan, readTheChart} from './tasks.mjs';

async function open(t, route, viewport = phone) {
  const page = await t.open({url: `${t.url}#${route}`, viewport, touch: true, before: countFrames});
  return [page, await Fingers.on(page)];
}

async function survey(t) {
  const [page, hand] = await open(t, '/encuesta');
  await page.role('button', 'Enviar', {exact: true}).waitFor();
  await answerTheSurvey(page, hand);
  assert.deepEqual(await page.errors(), []);
}

async function surveyInSteps(t) {
  const page = await openEveryKind(t, {viewport: phone, touch: true, before: countFrames});
  await answerInSteps(page, await Fingers.on(page));
  assert.deepEqual(await page.errors(), []);
}

async function plan(t) {
  const [page, hand] = await open(t, '/plan');
  await makeAPlan(page, hand);
  await enterMeasurements(page, hand);
  await readTheChart(page, hand);
  assert.deepEqual(await page.errors(), []);
}

const middle = async (element) => {
  const {x, y, width, height} = await element.locator.boundingBox();
  return {x: x + width / 2, y: y + height / 2};
};

// The second tap of a double tap falls on what has come in the place of what the first one hit.
async function doubleTap(t) {
  const [page, hand] = await open(t, '/encuesta');
  const send = page.role('button', 'Enviar', {exact: true});
  const again = page.role('button', 'Responder otra vez');
  const answerTwice = async () => {
    for (const option of [...chosen, 'Recuperación de espacio público']) await hand.tick(page.role('checkbox', option));
    const at = await hand.activate(send, {times: 2});
    await page.waitForStatus('Respuesta guardada');
    await again.waitFor();
    await settled(page); // what was said of the answer before is still there to be read while this one is being kept
    return at;
  };
  // A window in which "Responder otra vez" comes to lie exactly where "Enviar" was: how far apart they lie depends on how far the
  // page has been scrolled, so it is looked for.
  let beside = Infinity, sends = 0;
  for (let height = phone.height; sends < 5; height += Math.round(beside)) {
    await page.setViewport({...phone, height});
    const tapped = await answerTwice();
    sends += 1;
    beside = (await middle(again)).y - tapped.y;
    if (Math.abs(beside) < 20) break;
    await hand.activate(again);
  }
  assert.ok(Math.abs(beside) < 20, `the second tap fell ${beside} px beside what it should`);
  await page.evaluate(() => { location.hash = '/plan/encuesta'; });
  await page.waitForStatus(`${sends} respuestas en este navegador`);
}

// Two taps one after the other, meant both; and what a tap on a list does.
async function tickedAndOpened(t) {
  const [page, hand] = await open(t, '/encuesta');
  const option = page.role('checkbox', chosen[1]);
  await hand.activate(option, {times: 2});
  await hand.tick(option);
  await hand.tick(option);
  await until(chosen[1], async () => (await option.checked() ? {problem: 'is still ticked'} : {}));
  const list = page.role('combobox', '¿En qué localidad vive?');
  await hand.activate(list);
  await until('the list', async () =>
      (await list.locator.evaluate((select) => select.matches(':open')) ? {} : {problem: 'is not opened by a tap'}));
}

const only = ['chromium'];

export default [
  {name: 'the survey is answered with fingers alone', browsers: only, run: survey},
  {name: 'a survey is answered one question at a time with fingers alone', browsers: only, run: surveyInSteps},
  {name: 'a plan is made, measured and its chart read with fingers alone', browsers: only, run: plan},
  {name: 'a double tap sends once', browsers: only, run: doubleTap},
  {name: 'a tap ticks, the next one takes it back, and one on a list opens it', browsers: only, run: tickedAndOpened},
];
