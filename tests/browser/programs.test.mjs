// The site is two programs: the citizen's, and the whole one that is loaded when somebody goes on to the plan.
import assert from 'node:assert/strict';

import {answerSurvey, chosen, ownWords, phone} from './journeys.mjs';

// The programs that this page has loaded.
const loaded = (page) => page.evaluate(() => performance.getEntriesByType('resource')
  .map((entry) => entry.name.split('/').pop()).filter((name) => name.endsWith('.wasm')).sort().join(' '));

async function onlyWhatIsNeeded(t) {
  const page = await t.open({url: `${t.url}#/`, viewport: phone});
  await page.role('link', 'Responder la encuesta').click();
  await page.role('checkbox', chosen[0]).waitFor();
  assert.equal([...new Set((await loaded(page)).split(' '))].join(' '), 'citizen.wasm');
  // Nor the words of the others' pages, before all is kept for later.
  const texts = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name)
    .filter((name) => /assets\/texts\//.test(name)).map((name) => name.split('/').pop()));
  assert.deepEqual([...new Set(texts)], ['es.json']);
  await answerSurvey(page);
  await page.role('link', 'Plan a la vista').nth(0).click();
  await page.role('link', 'Ver el avance').click();
  await page.role('heading', 'Este plan todavía no tiene metas').waitFor();
  assert.equal([...new Set((await loaded(page)).split(' '))].join(' '), 'plan.wasm');
  // What was being answered is there, in the other program.
  await page.goto(`${t.url}#/encuesta`);
  await page.role('checkbox', chosen[0]).waitFor();
  assert.ok(await page.role('checkbox', chosen[0]).checked());
  assert.equal(await page.role('textbox', '¿Cuál?', {exact: true}).value(), ownWords);
  assert.deepEqual(await page.errors(), []);
}

async function everyAddress(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: phone});
  await page.role('link', 'Avance', {exact: false}).nth(0).waitFor();
  for (const [address, program] of [['', 'citizen'], ['#/', 'citizen'], ['#/encuesta', 'citizen'], ['#/accesibilidad', 'citizen'],
    ['#/planes', 'citizen'], ['#/plan', 'plan'], ['#/plan/metas', 'plan'], ['#/avance', 'plan'], ['#/avance?texto=a', 'plan'],
    ['#/avance/tabla', 'plan']]) {
    const {origin, pathname} = new URL(t.url);
    await page.goto('about:blank');
    await page.goto(origin + pathname + address);
    await page.role('heading', '', {exact: false}).nth(0).waitFor();
    const programs = [...new Set((await loaded(page)).split(' '))].join(' ');
    assert.equal(programs, `${program}.wasm`, `at "${address}"`);
  }
}

async function faceGoesAlong(t) {
  const page = await t.open({url: `${t.url}#/`, viewport: phone});
  await page.role('link', 'Ver como página sencilla').click();
  const painted = () => page.evaluate(() => document.body.classList.contains('gl'));
  assert.equal(await painted(), false);
  await page.role('link', 'Ver el avance').click();
  await page.role('heading', 'Este plan todavía no tiene metas').waitFor();
  assert.equal(await painted(), false, 'the face that was chosen is not the other program\'s');
}

export default [
  {name: 'the citizen loads what answering needs, and what was answered goes along', run: onlyWhatIsNeeded},
  {name: 'every address loads the program that has it', browsers: ['chromium'], run: everyAddress},
  {name: 'the chosen face goes along', browsers: ['chromium'], run: faceGoesAlong},
];
