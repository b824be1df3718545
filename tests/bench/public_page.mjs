// How long the page's own frames take, in Chromium with the built program, with a plan of 3,000 goals reported for 48 months by 6
// entities: everyone's first page, a filter, a search, the grid's scroll. A frame's own work is the program's and what the mirror
// then changes of the elements; apart from it stands what the browser's styling and placing of the elements takes in the same
// time (it is done once a frame, within our call where the focus moves, after it elsewhere). Nothing is drawn, since a machine
// without graphics would have the page wait for its software's drawing. Prints milliseconds; it is no test and has no verdict.
//   node tests/bench/public_page.mjs
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {serve} from '../../web/server.mjs';
import {open} from '../browser/drivers.mjs';
import {removeFolder, temporaryFolder} from '../browser/drivers/processes.mjs';
import {countFrames, desk, importPlan, phone, settled, visit} from '../browser/journeys.mjs';
import {planOfReports} from '../browser/reports_plan.mjs';
import {drawNothing} from './draw_nothing.mjs';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');
const rounds = 9;

// A plan of reports with lines, objectives and money, so that the first page has all its parts.
function largePlan() {
  const file = JSON.parse(planOfReports({id: 'grande', goals: 3000, months: 30, entities: 6}));
  const {plan} = file;
  plan.cutOff = '2026-06-30';
  plan.lines = Object.fromEntries(Array.from({length: 8}, (_, i) => [`l${i}`, {order: i, code: String(i + 1), name: `Línea ${i + 1}`}]));
  plan.objectives = Object.fromEntries(Array.from({length: 24}, (_, i) => [`o${i}`, {order: i, name: `Objetivo ${i + 1}`, line: `l${i % 8}`}]));
  Object.values(plan.goals).forEach((goal, i) => {
    goal.objective = `o${i % 24}`;
    goal.money = Object.fromEntries([2024, 2025, 2026].map((year) => [year, {definitive: 1e6 * (1 + i % 9), committed: 8e5 * (1 + i % 9), paid: 4e5}]));
  });
  return JSON.stringify(file);
}

// What Chromium's own clock says of a stretch of time: by frame [own work, of it within our call styling and placing], and all
// styling and placing there was, in milliseconds.
async function tracing(page) {
  const session = await page.page.context().browser().newBrowserCDPSession();
  let events = [];
  session.on('Tracing.dataCollected', ({value}) => events.push(...value));
  return {
    begin: async () => {
      events = [];
      await session.send('Tracing.start', {transferMode: 'ReportEvents', traceConfig: {includedCategories: ['devtools.timeline', 'blink']}});
    },
    end: async () => {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      const whole = events.filter(({ph}) => ph === 'X');
      const placing = whole.filter(({name}) => name === 'UpdateLayoutTree' || name === 'Layout');
      const frames = whole.filter(({name}) => name === 'FireAnimationFrame').map(({ts, dur, tdur, tid}) => {
        const within = placing.filter((one) => one.tid === tid && one.ts >= ts && one.ts < ts + dur).reduce((sum, one) => sum + one.tdur, 0);
        return (tdur - within) / 1000;
      });
      return {frames, placing: placing.reduce((sum, one) => sum + one.dur, 0) / 1000};
    },
  };
}

const folder = temporaryFolder();
const file = path.join(folder, 'plan.json');
await fs.writeFile(file, largePlan());
const server = await serve(dist, {port: 0});

const row = (what, steps, {frames, placing}) => {
  const ordered = frames.filter((one) => one > 0.3).sort((a, b) => a - b);
  const at = (share) => (ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0).toFixed(1).padStart(7);
  console.log(`  ${what.padEnd(34)}${String(ordered.length).padStart(5)} frames, own work: median${at(0.5)}  longest${at(1)} ms, over 16 ms: ${ordered.filter((one) => one > 16).length}; the browser's styling and placing ${(placing / steps).toFixed(1)} a step`);
};

for (const viewport of [desk, phone]) {
  console.log(`${viewport.width} × ${viewport.height}`);
  const page = await open({url: `${server.url}#/plan`, viewport, before: [countFrames]});
  await importPlan(page, file, 'Plan grande');
  await page.evaluate(drawNothing);
  const trace = await tracing(page);
  const timed = async (what, steps) => {
    await settled(page, 60000);
    await trace.begin();
    for (let round = 0; round < steps.length; round += 1) {
      await steps[round]();
      await settled(page, 60000);
    }
    row(what, steps.length, await trace.end());
  };
  const again = (step) => Array.from({length: rounds}, (_, round) => () => step(round));
  await timed('loading (figures are worked out)', [() => visit(page, '/avance/metas'), () => visit(page, '/avance')]);
  await page.role('heading', /^El plan lleva/).waitFor();
  await timed('the first screen, come back to', again(async (round) => {
    await visit(page, round % 2 ? '/avance' : '/avance/metas');
  }));
  await visit(page, '/avance/metas');
  const states = ['Atrasada', 'A tiempo', 'Todas'];
  await timed('a filter by state', again((round) => page.role('combobox', 'Estado').select(states[round % 3])));
  await timed('a letter in the search', again((round) => page.role('searchbox', 'Buscar metas').fill('barrio'.slice(0, 1 + round % 6))));
  if (viewport === desk) {
    await visit(page, '/plan/reportes');
    await page.role('combobox', 'Vigencia').select('Todas');
    await settled(page, 60000);
    const box = await page.page.locator('[role=grid]').boundingBox();
    await page.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await timed('the grid is scrolled', Array.from({length: 40}, (_, turn) => async () => {
      const before = await page.evaluate(() => globalThis.planFrames);
      await page.page.mouse.wheel(turn % 4 === 3 ? 300 : 0, turn % 4 === 3 ? 0 : turn % 10 === 9 ? 30000 : 400);
      await page.page.waitForFunction((frames) => globalThis.planFrames > frames, before);
    }));
  }
  await page.close();
}
await server.close();
removeFolder(folder);
process.exit(0);
