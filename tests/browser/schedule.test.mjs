// The schedule's bars are moved: with the mouse, a finger and keys, in both faces.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {desk, exportPlan, importPlan, phone, tabTo, visit, waitForSaved} from './journeys.mjs';

// Ten days, ten after them that wait for their end, and one day of another thing.
const activities = {
  a: {order: 1, step: 's', name: 'Escribir a las entidades', start: '2031-03-03', end: '2031-03-12'},
  b: {order: 2, step: 's', name: 'Reunir sus respuestas', start: '2031-03-13', end: '2031-03-22', dependsOn: {a: true}},
  c: {order: 3, step: 's', name: 'Presentar el cronograma', start: '2031-04-15', end: '2031-04-15'},
};
const plan = {format: 'plan-a-la-vista/plan', version: 1, id: 'barras', revision: 0, plan: {
  name: 'Plan de las barras', sector: 'Gobierno', firstYear: 2028, lastYear: 2031,
  workPlan: {phases: {f: {order: 1, phase: 'knowing', name: 'Conocer'}}, steps: {s: {order: 1, phase: 'f', name: 'Convocar'}}, activities},
}};

async function openSchedule(t, options) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'plan.json');
  await fs.writeFile(file, JSON.stringify(plan));
  const page = await t.open({url: `${t.url}${options.query ?? ''}#/plan`, ...options});
  await importPlan(page, file, 'Plan de las barras');
  removeFolder(folder);
  await visit(page, '/plan/cronograma');
  await bar(page, 'a').waitFor();
  return page;
}

const bar = (page, id) => page.role('slider', activities[id].name, {exact: true});

// Where a bar is in the window, and how wide a day of its lane; it is brought into sight first.
const geometry = (page, id) => page.evaluate((name) => {
  const slider = [...document.querySelectorAll('input[type=range]')].find((each) => each.getAttribute('aria-label') === name);
  slider.scrollIntoView({block: 'center', behavior: 'instant'});
  const {width} = slider.getBoundingClientRect(), hold = slider.nextElementSibling.getBoundingClientRect();
  return {left: hold.left, width: hold.width, y: hold.top + hold.height / 2, day: (width - hold.width) / (slider.max - slider.min)};
}, activities[id].name);

const says = (page, id, words) => until(`the bar of ${id}`, async () => {
  const heard = await bar(page, id).attribute('aria-valuetext');
  return heard === words ? {} : {problem: `says ${heard}`};
});

async function datesKept(page) {
  await waitForSaved(page);
  const kept = JSON.parse((await exportPlan(page)).bytes).plan.workPlan.activities;
  return Object.fromEntries(Object.entries(kept).map(([id, {start, end}]) => [id, `${start} ${end}`]));
}

async function dragged(t, options) {
  const page = await openSchedule(t, options);
  // By so many days, a third of a day at a time, taken hold of at a share of its length.
  const drag = async (id, days, share) => {
    const {left, width, y, day} = await geometry(page, id);
    const x = left + share * width;
    await page.drag(Array.from({length: 3 * Math.abs(days) + 1}, (_, step) => ({x: x + Math.sign(days) * step * day / 3, y})));
  };
  await drag('a', 0, 0.9);
  await says(page, 'a', '3 de marzo de 2031 – 12 de marzo de 2031');
  await drag('a', 4, 0.1);
  await says(page, 'a', '7 de marzo de 2031 – 16 de marzo de 2031');
  await page.waitForStatus('Nuevas fechas: 7 de marzo de 2031 – 16 de marzo de 2031');
  await page.role('checkbox', 'Al mover una actividad, mover también las que la esperan').check();
  await drag('a', -6, 0.9);
  await says(page, 'b', '7 de marzo de 2031 – 16 de marzo de 2031');
  // Of one day only, a bar thinner than what can be taken hold of.
  await drag('c', 5, 0.5);
  await says(page, 'c', '20 de abril de 2031');
  await until('the table', async () => {
    const words = await page.role('table', 'Actividades y fechas').text();
    return /Presentar el cronograma\s*20 de abril de 2031/.test(words) ? {} : {problem: `says ${words}`};
  });
  if (options.touch) await scrolledInstead(page);
  assert.deepEqual(await datesKept(page),
    {a: '2031-03-01 2031-03-10', b: '2031-03-07 2031-03-16', c: '2031-04-20 2031-04-20'});
  assert.deepEqual(await page.errors(), []);
}

// A finger that goes down or up from a bar moves the page, and nothing else.
async function scrolledInstead(page) {
  const {left, width, y} = await geometry(page, 'a');
  const x = left + width / 2;
  const before = (await geometry(page, 'a')).y;
  await page.drag(Array.from({length: 20}, (_, step) => ({x: x + (step % 2), y: y - 8 * step})));
  await until('the page', async () => {
    const now = await page.evaluate((name) => document.querySelector(`input[aria-label="${name}"]`).getBoundingClientRect().top, activities.a.name);
    return now < before - 60 ? {} : {problem: `was not scrolled: ${now}, it was at ${before}`};
  });
  await says(page, 'a', '1 de marzo de 2031 – 10 de marzo de 2031');
}

// The middle of what is taken hold of is that of the bar as it is drawn, also of one of a single day, and also when more
// days are shown than before.
async function onTheBars(t) {
  const page = await openSchedule(t, {viewport: desk, query: '?face=html'});
  const onThem = async () => {
    const drawn = await page.evaluate(() => [...document.querySelectorAll('[role=img] svg :is(rect[rx],polygon)')]
        .map((shape) => shape.getBoundingClientRect()).filter(({width, height}) => width > 12 && height > 12 && height < 24)
        .map(({left, width}) => left + width / 2));
    const held = [];
    for (const id of ['a', 'b', 'c']) {
      const {left, width} = await geometry(page, id);
      held.push(left + width / 2);
    }
    const same = drawn.length === 3 && held.every((x, row) => Math.abs(drawn[row] - x) < 1);
    return same ? {value: held} : {problem: `are taken hold of at ${held}, and drawn at ${drawn}`};
  };
  const before = await until('the bars', onThem);
  await bar(page, 'c').focus();
  for (let week = 0; week < 2; week += 1) await page.press('PageUp');
  await until('the bars', async () => {
    const seen = await onThem();
    return seen.value && Math.abs(seen.value[0] - before[0]) < 3 ? {problem: 'are where they were'} : seen;
  });
}

async function withKeys(t, options) {
  const page = await openSchedule(t, {viewport: desk, ...options});
  await tabTo(page, 'slider', activities.a.name);
  await page.press('ArrowRight');
  await says(page, 'a', '4 de marzo de 2031 – 13 de marzo de 2031');
  await page.press('PageUp');
  await says(page, 'a', '11 de marzo de 2031 – 20 de marzo de 2031');
  await page.press('PageDown');
  await page.press('ArrowLeft');
  await page.press('Control+PageUp');
  await page.press('ArrowLeft');
  await says(page, 'a', '2 de marzo de 2031 – 11 de marzo de 2031');
  assert.equal(await bar(page, 'a').focused(), true);
  // The next bar is the next thing to come to.
  await page.press('Tab');
  assert.equal(await bar(page, 'b').focused(), true);
  await page.role('button', 'Deshacer').click();
  await says(page, 'a', '3 de marzo de 2031 – 12 de marzo de 2031');
  assert.deepEqual(await page.errors(), []);
}

export default [
  {name: 'bars are dragged with the mouse', run: (t) => dragged(t, {viewport: desk})},
  {name: 'bars are dragged in the HTML face', browsers: ['chromium', 'firefox'], run: (t) => dragged(t, {viewport: desk, query: '?face=html'})},
  {name: 'bars are dragged with a finger', browsers: ['chromium'], run: (t) => dragged(t, {viewport: phone, touch: true})},
  {name: 'bars are dragged with a finger in the HTML face', browsers: ['chromium'], run: (t) => dragged(t, {viewport: phone, touch: true, query: '?face=html'})},
  {name: 'bars are taken hold of where they are drawn', browsers: ['chromium', 'firefox'], run: onTheBars},
  {name: 'bars are moved with keys', browsers: ['chromium', 'firefox'], run: withKeys},
];
