// Bringing a million answers in, in Chromium with the built program: what came of every line, how long the page's main thread is
// busy in one piece meanwhile, and how much memory the page's process takes beside the size of the file. Of the answers one in a
// hundred comes a second time, and one line in a thousand is damaged. Nothing is drawn, since a machine without graphics would have
// the page wait for its software's drawing. It is no test and has no verdict.
//   node tests/bench/million_answers.mjs [how many]
import fs from 'node:fs';
import {execFileSync} from 'node:child_process';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {serve} from '../../web/server.mjs';
import {open} from '../browser/drivers.mjs';
import {removeFolder, temporaryFolder} from '../browser/drivers/processes.mjs';
import {desk, visit} from '../browser/journeys.mjs';
import {drawNothing} from './draw_nothing.mjs';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');
const wanted = Number(process.argv[2] ?? 1e6);
const options = ['alcaldias-locales', 'espacio-publico', 'grupos-etnicos', 'participacion'];
const words = ['Más árboles en el parque', 'Que haya andenes anchos y con luz', 'Menos basura', 'Que el bus pase cada diez minutos'];

// The same numbers each time (Park and Miller's generator).
let state = 20261127;
const below = (limit) => {
  state = (state * 48271) % 2147483647;
  return state % limit;
};

function answer(number) {
  const day = String(1 + below(28)).padStart(2, '0'), hour = String(below(24)).padStart(2, '0'), minute = String(below(60)).padStart(2, '0');
  const reply = {chosen: options.filter(() => below(3) === 0)};
  if (below(12) === 0) Object.assign(reply, {otherChosen: true, other: `${words[below(words.length)]} ${below(4) ? '' : number}`.trim()});
  reply.chosen.length = Math.min(reply.chosen.length, reply.otherChosen ? 2 : 3); // more than three the survey does not take
  if (!reply.chosen.length && !reply.otherChosen) reply.chosen = [options[below(4)]];
  return {
    format: 'plan-a-la-vista/answer', version: 2, id: number.toString(36).padStart(12, '0'), survey: 'prioridades',
    date: `2026-10-${day}T${hour}:${minute}Z`, language: below(9) ? 'es' : 'en', replies: {prioridad: reply},
  };
}

function writeFile(file) {
  const out = fs.openSync(file, 'w');
  const counts = {fresh: 0, repeated: 0, damaged: 0, other: 0, option: 0};
  let block = '';
  for (let number = 0; number < wanted; number += 1) {
    const one = answer(number);
    let line = JSON.stringify(one);
    if (below(1000) === 0) {
      line = line.slice(0, 60);
      counts.damaged += 1;
    } else {
      counts.fresh += 1;
      counts.option += one.replies.prioridad.chosen.includes(options[1]) ? 1 : 0;
      if (below(100) === 0) {
        line += `\n${line}`;
        counts.repeated += 1;
      }
    }
    block += `${line}\n`;
    if (block.length > 1 << 22) {
      fs.writeSync(out, block);
      block = '';
    }
  }
  fs.writeSync(out, block);
  fs.closeSync(out);
  return counts;
}

// The resident size of the page's process, MB; it is the largest of the browser's renderers.
function rendererMemory() {
  const found = execFileSync('ps', ['-eo', 'pid,args'], {encoding: 'utf8', maxBuffer: 1 << 24}).split('\n').filter((line) => /--type=renderer/.test(line));
  const sizes = found.map((line) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${parseInt(line, 10)}/status`, 'utf8'))[1]) / 1024;
    } catch {
      return 0;
    }
  });
  return Math.max(0, ...sizes);
}

// In the page: how long the browser itself was kept from doing anything else (the Long Tasks API: over 50 ms).
function watchLongTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({duration}) => duration))).observe({entryTypes: ['longtask']});
}

const folder = temporaryFolder();
const file = path.join(folder, 'respuestas.ndjson');
const made = writeFile(file);
const size = fs.statSync(file).size / (1 << 20);
console.log(`${wanted} answers, ${size.toFixed(0)} MiB: ${JSON.stringify(made)}`);
const server = await serve(dist, {port: 0});
const page = await open({browser: 'chromium', url: `${server.url}/#/plan`, viewport: desk});
await visit(page, '/plan/encuesta');
await page.evaluate(watchLongTasks);
await page.evaluate(drawNothing);

// Until the page says it, looking from outside; meanwhile the largest memory. Milliseconds.
async function until(said, limit = 20 * 60e3) {
  const began = Date.now();
  let most = 0;
  while (Date.now() - began < limit) {
    most = Math.max(most, rendererMemory());
    if (await page.evaluate((text) => document.body.textContent.includes(text), said)) return {took: Date.now() - began, most};
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`the page never said «${said}»`);
}

async function stretch(what, begin, said) {
  const before = rendererMemory();
  await page.evaluate(() => { globalThis.longTasks.length = 0; });
  await begin();
  const {took, most} = await until(said);
  const long = await page.evaluate(() => globalThis.longTasks);
  console.log(`${what}: ${(took / 1000).toFixed(1)} s; tasks over 50 ms: ${long.length}${long.length ? `, the longest ${Math.max(...long).toFixed(0)} ms` : ''}; ` +
      `memory ${before.toFixed(0)} -> ${most.toFixed(0)} MB, ${((most - before) / size).toFixed(2)} times the file more`);
}

const number = (value) => value.toLocaleString('es-CO');
// Stopped at once: what had come in stays, and the rest comes in the second time.
await page.setFiles({button: 'Traer respuestas de archivos'}, file);
await page.role('button', 'Detener').waitFor();
await new Promise((resolve) => setTimeout(resolve, 3000));
await page.role('button', 'Detener').click();
await page.waitForStatus('Se detuvo.');
console.log(`stopped: ${await page.role('list', 'Lo que se trajo').text()}`);
await until('respuestas en este navegador');
await stretch('brought in', () => page.setFiles({button: 'Traer respuestas de archivos'}, file), 'que ya estaban');
console.log(await page.role('list', 'Lo que se trajo').text());
await stretch('counted', async () => {}, `${number(made.fresh)} respuestas en este navegador`);
await page.reload();
await page.evaluate(watchLongTasks);
await page.evaluate(drawNothing);
await stretch('counted after loading anew', async () => {}, `${number(made.fresh)} respuestas en este navegador`);
const text = await page.evaluate(() => document.body.textContent);
console.log(`option counted ${text.includes(number(made.option)) ? 'right' : 'WRONG'}: ${number(made.option)}`);
for (const button of ['Exportar respuestas (NDJSON)', 'Exportar respuestas (CSV)']) {
  const began = Date.now();
  await page.evaluate(() => { globalThis.longTasks.length = 0; });
  // The driver's own wait is for a person's patience: a file of a million takes longer.
  const started = page.page.waitForEvent('download', {timeout: 600000});
  await page.role('button', button).click();
  const size = await started.then(async (download) => fs.statSync(await download.path()).size);
  const long = await page.evaluate(() => globalThis.longTasks);
  console.log(`${button}: ${(size / (1 << 20)).toFixed(0)} MiB in ${((Date.now() - began) / 1000).toFixed(1)} s; ` +
      `tasks over 50 ms: ${long.length}${long.length ? `, the longest ${Math.max(...long).toFixed(0)} ms` : ''}`);
}
console.log(`errors: ${JSON.stringify(await page.errors())}`);
await page.close();
await server.close();
removeFolder(folder);
