// Where a figure comes from: opened from the figure, followed down, copied.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {importTable} from './journeys.mjs';

const question = '¿De dónde sale esta cifra?';
const hash = (page, route) => page.evaluate((to) => { location.hash = to; }, route);

async function openPlan(t, options) {
  const page = await t.open({url: `${t.url}#/plan`, ...options});
  await importTable(page);
  return page;
}

// What was copied is what a person would paste: into a field of this very page.
async function pasted(page) {
  await hash(page, '/avance/metas');
  const search = page.role('searchbox', 'Buscar metas');
  await search.focus();
  await page.press('Control+V');
  return until('the search field', async () => {
    const value = await search.value();
    return value ? {value} : {problem: 'took nothing from the clipboard'};
  });
}

async function said(page, words) {
  await until(words, async () =>
    (await page.evaluate((text) => document.body.textContent.includes(text), words) ? {} : {problem: 'is not said'}));
}

async function downAndCopied(t, options) {
  const page = await openPlan(t, options);
  await hash(page, '/avance');
  await page.role('link', question).click();
  await page.role('heading', 'A la fecha', {exact: false}).nth(0).waitFor();
  const figure = (await page.role('heading', 'A la fecha', {exact: false}).nth(0).text()).replace('A la fecha: ', '');
  assert.match(figure, /\d.*%/);
  // From the plan to a line, and from what hangs on it to a goal.
  const down = (part) => page.evaluate((of) => {
    document.querySelector(`main a[href*="${of}"], [role=main] a[href*="${of}"]`).click();
  }, part);
  await down('/avance/calculo/linea/');
  await page.role('link', 'Volver a la línea', {exact: false}).waitFor();
  await down('/avance/calculo/objetivo/');
  await until('the goals of an objective', async () =>
    (await page.evaluate(() => !!document.querySelector('a[href*="/avance/meta/"]')) ? {} : {problem: 'are not there'}));
  await down('/avance/meta/');
  await page.role('button', question).click();
  await page.role('group', question).waitFor();
  await page.role('button', 'Copiar el cálculo').click();
  await said(page, 'El cálculo quedó copiado.');
  const goal = await page.role('heading').nth(0).text();
  const text = await pasted(page);
  assert.ok(text.includes(goal), `pasted: ${text.slice(0, 200)}`);
  assert.match(text, /A la fecha: /);
  assert.deepEqual(await page.errors(), []);
}

// A rule is chosen with the keyboard alone, and the plan's figure is another one.
async function chosenWithKeys(t) {
  const page = await openPlan(t);
  await hash(page, '/plan/reglas');
  const given = page.role('radio', 'Con los pesos que da el plan', {exact: false});
  await given.waitFor();
  await given.focus();
  await page.press('ArrowDown');
  const equal = page.role('radio', 'Todas las partes pesan igual', {exact: false});
  await until('the rule', async () => (await equal.checked() ? {} : {problem: 'is not chosen'}));
  const {plan} = JSON.parse((await page.download(() => page.role('button', 'Exportar', {exact: true}).click())).bytes);
  assert.equal(plan.weightRule, 'equal');
  await page.role('button', 'Deshacer', {exact: true}).click();
  await until('the rule', async () => (await given.checked() ? {} : {problem: 'was not taken back'}));
}

export default [
  {name: 'from the plan\'s figure down to a goal, and copied', seconds: 120,
    run: (t) => downAndCopied(t)},
  {name: 'the same in the HTML face', browsers: ['chromium'], seconds: 120,
    run: (t) => downAndCopied({...t, open: t.open, url: `${t.url}?face=html`})},
  {name: 'a rule is chosen with the keyboard, and taken back', browsers: ['chromium'], run: chosenWithKeys},
];
