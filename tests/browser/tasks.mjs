// The four things people come to do, whatever they do them with. `hand` is a Keyboard or Fingers (hands/): activate,
// tick, write, choose, openTab, bringIntoSight, on elements found by role and name.
import assert from 'node:assert/strict';

import {until} from './drivers/waiting.mjs';
import {answersIn, chosen, keptAnswer, ownWords, pastDoubleClick, replyIn, waitForSaved} from './journeys.mjs';

const focused = (element, what) =>
    until(what, async () => (await element.focused() ? {} : {problem: 'has not the focus'}));

// Answers the survey that is open, with what is missing noticed on the way; gives the answer as the file says it.
export async function answerTheSurvey(page, hand) {
  const button = page.role('button', 'Enviar', {exact: true});
  const own = page.role('textbox', '¿Cuál?', {exact: true});
  await hand.activate(button);
  await focused(page.role('heading', 'Falta algo para enviar'), 'the summary');
  await hand.activate(page.role('link', 'Elija al menos una opción'));
  await focused(page.role('checkbox', chosen[0]), 'the first option');
  for (const option of [...chosen, 'Otro, ¿cuál?']) await hand.tick(page.role('checkbox', option));
  await hand.activate(button);
  await hand.activate(page.role('link', 'Escriba cuál es el otro'));
  await focused(own, 'the own words');
  await hand.write(own, ownWords);
  await hand.choose(page.role('combobox', '¿En qué localidad vive?'), 'Suba');
  await hand.activate(button);

  const receipt = await page.waitForStatus('Respuesta guardada');
  assert.match(receipt, /comprobante es \S{6}/);
  await focused(page.role('heading', 'Gracias por su respuesta'), 'the heading of the receipt');
  const kept = await keptAnswer(page);
  for (const words of [...chosen, ownWords]) assert.ok(kept.includes(words), `"${words}" is not in "${kept}"`);
  const file = await page.download(() => hand.activate(page.role('button', 'Exportar mi respuesta')));
  const [answer, ...more] = answersIn(file, ownWords);
  assert.equal(more.length, 0);
  assert.equal(replyIn(answer).other, ownWords);
  assert.equal(replyIn(answer).chosen.length, chosen.length);
  assert.deepEqual(answer.profile, {localidad: 'suba'});
  return answer;
}

export const madePlan = {
  name: 'Plan de Ñemocón',
  line: 'Gobierno abierto y cercano',
  objective: 'Atender a la gente sin filas',
  goal: 'Abrir 80 puntos de atención',
  indicator: 'Puntos de atención abiertos',
};

// The survey of every kind, one question at a time: what is missing is noticed, an answer is changed from the review.
export async function answerInSteps(page, hand) {
  const next = async () => {
    await pastDoubleClick(page);
    await hand.activate(page.role('button', 'Siguiente', {exact: true}));
  };
  const at = (title) => focused(page.role('heading', title, {exact: true}), `the heading "${title}"`);
  await next();
  await focused(page.role('heading', 'Falta algo para seguir'), 'the summary');
  await hand.activate(page.role('link', 'Elija una opción'));
  const first = page.role('radio', 'Sí, casi todas las semanas');
  await focused(first, 'the first option');
  await hand.tick(first);
  await next();
  await at('¿Qué le mejoraría primero?');
  await hand.tick(page.role('checkbox', 'Iluminación'));
  await next();
  await at('¿Para qué lo usa?');
  await hand.activate(page.role('button', 'Atrás', {exact: true}));
  await at('¿Qué le mejoraría primero?');
  assert.equal(await page.role('checkbox', 'Iluminación').checked(), true);
  await next();
  await at('¿Para qué lo usa?');
  await next();
  await at('¿Qué tan seguro se siente allí de noche?');
  await next();
  await at('¿Cuántas personas viven con usted?');
  await hand.write(page.role('textbox', 'Su respuesta'), '4');
  await next();
  await at('Lo que va a enviar');
  await hand.activate(page.role('link', 'Cambiar la respuesta 5'));
  await at('¿Cuántas personas viven con usted?');
  await hand.write(page.role('textbox', 'Su respuesta'), '3');
  await next();
  await at('Lo que va a enviar');
  await pastDoubleClick(page);
  await hand.activate(page.role('button', 'Enviar', {exact: true}));
  await page.waitForStatus('Respuesta guardada');
  const file = await page.download(() => hand.activate(page.role('button', 'Exportar mi respuesta')));
  const [answer] = answersIn(file, 'luz');
  assert.equal(answer.replies.personas.number, 3);
  assert.deepEqual(answer.replies.mejoras.chosen, ['luz']);
  assert.equal(answer.replies.temas, undefined);
}

const field = (within, name) => within.role('textbox', name, {exact: true});
const button = (page, name) => page.role('button', name, {exact: true});
const list = (page, name) => page.role('combobox', name, {exact: true});
const place = (page, name) => page.role('navigation', 'Partes del plan').role('link', name, {exact: true});

// To a part of the plan; on a phone the rarer ones are reached from the start page.
async function open(page, hand, name) {
  if (await place(page, name).count()) return hand.activate(place(page, name));
  await hand.activate(place(page, 'Inicio'));
  return hand.activate(page.role('link', name, {exact: true}));
}

// From the planner's start page to a plan with a line, an objective and a goal that can be measured.
export async function makeAPlan(page, hand) {
  await waitForSaved(page);
  await hand.activate(button(page, 'Plan nuevo'));
  await focused(page.role('heading', 'Datos del plan', {exact: true}), 'the heading');
  await hand.write(field(page, 'Nombre del plan'), madePlan.name);
  await hand.write(field(page, 'Primera vigencia'), '2024');
  await hand.write(field(page, 'Última vigencia'), '2027');

  await open(page, hand, 'Líneas');
  await hand.activate(button(page, 'Agregar línea'));
  await hand.write(field(page, 'Nombre de la línea'), madePlan.line);
  await hand.activate(button(page, 'Agregar objetivo'));
  await hand.write(field(page, 'Objetivo estratégico'), madePlan.objective);

  await hand.activate(place(page, 'Metas'));
  await hand.activate(button(page, 'Agregar meta'));
  await hand.write(field(page, 'Meta'), madePlan.goal);
  await hand.choose(list(page, 'Objetivo al que aporta'), madePlan.objective);
  await hand.write(field(page, 'Nombre del indicador'), madePlan.indicator);
  await hand.write(field(page, 'Unidad de medida'), 'puntos');
  await hand.write(field(page, 'Meta del cuatrienio'), '80');
  await page.role('heading', madePlan.goal, {exact: true}).waitFor();
  await waitForSaved(page);
}

const year = (page, which) => page.role('group', `Vigencia ${which}`, {exact: true});
const tabs = (page) => page.role('tablist', 'Partes de la meta');

// Two years' figures of the goal that is open; they are there after the page was loaded anew.
export async function enterMeasurements(page, hand) {
  await hand.openTab(tabs(page), 1);
  for (const [which, target, reported] of [['2024', '20', '12,5'], ['2025', '20', '21']]) {
    await hand.write(field(year(page, which), 'Meta del plan'), target);
    await hand.write(field(year(page, which), 'Reportado'), reported);
  }
  // The field is left: what was written in it is done.
  await hand.openTab(tabs(page), 0);
  await waitForSaved(page);
  await page.reload();
  await waitForSaved(page);
  await hand.openTab(tabs(page), 1);
  const values = [];
  for (const which of ['2024', '2025']) {
    for (const name of ['Meta del plan', 'Reportado']) values.push(await field(year(page, which), name).value());
  }
  assert.deepEqual(values, ['20', '12,5', '20', '21'], 'the figures are not what was written');
}

// From the goal that is open to what the public sees of it: the chart's sentence, and its values in the table.
export async function readTheChart(page, hand) {
  await hand.activate(page.role('link', 'Ver como la ve la gente'));
  await page.role('heading', madePlan.goal, {exact: true}).waitFor();
  const sentence = 'En 2025 se reportó 21 de 20 programado: 105 %';
  const spaced = (text) => text.replace(/\s+/g, ' ');
  const title = page.role('heading', /^En 2025 se reportó 21 de 20 programado/);
  await hand.bringIntoSight(title);
  assert.equal(spaced(await title.text()), sentence);
  await hand.bringIntoSight(page.role('img', 'Gráfico de lo programado y lo reportado; las cifras están en la tabla «Año por año»'));
  const table = page.role('table', 'Año por año');
  const rows = [];
  for (let row = 0; row < await table.role('row').count(); row += 1) {
    // Where rows are stacked, the header is heard and each cell shows its column's title.
    if (row) await hand.bringIntoSight(table.role('row').nth(row));
    const cells = table.role('row').nth(row);
    const texts = [await (row ? cells.role('rowheader') : cells.role('columnheader').nth(0)).text()];
    const role = row ? 'cell' : 'columnheader';
    for (let cell = row ? 0 : 1; cell < await cells.role(role).count(); cell += 1) {
      texts.push(spaced(await cells.role(role).nth(cell).text()));
    }
    rows.push(texts);
  }
  assert.deepEqual(rows, [
    ['Vigencia', 'Programado', 'Reportado', 'Avance'],
    ['2024', '20', '12,5', '62,5 %'],
    ['2025', '20', '21', '105 %'],
    ['2026', '–', '–', 'No programado'],
    ['2027', '–', '–', 'No programado'],
  ]);
}
