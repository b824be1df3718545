// Steps that several tests take, by role and name, as a person would.
import assert from 'node:assert/strict';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {until} from './drivers/waiting.mjs';

const fixtures = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../fixtures');

export const fixture = (name) => path.join(fixtures, name);
export const table = fixture('tables/plan-indicativo.csv');
export const tableRows = 42;
export const phone = {width: 360, height: 740};
export const desk = {width: 1440, height: 900};

// --- The survey

export const ownWords = 'Señalización peatonal, ¡ya!';
export const chosen = ['Grupos étnicos', 'Participación ciudadana'];

export async function answerSurvey(page, words = ownWords) {
  for (const option of [...chosen, 'Otro, ¿cuál?']) await page.role('checkbox', option).check();
  await page.role('textbox', '¿Cuál?', {exact: true}).fill(words);
}

export async function sendSurvey(page) {
  await page.role('button', 'Enviar', {exact: true}).click();
  await page.waitForStatus('Respuesta guardada');
}

export async function keptAnswer(page) {
  return page.role('list', 'Esto es lo que respondió').text();
}

// The answers of a file of lines, after seeing that it holds the words as the bytes they are.
export function answersIn({bytes}, words) {
  assert.ok(bytes.includes(Buffer.from(words, 'utf8')), `the exported file does not hold ${JSON.stringify(words)} byte for byte`);
  return bytes.toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
}

// What was said to the sample's one question.
export const replyIn = (answer) => answer.replies.prioridad;

// --- The planner

// What the page says, or undefined where it goes away meanwhile: from the survey to the plan another program is loaded.
const unlessLeft = (said) => said.catch((error) => {
  if (/context was destroyed/.test(error.message)) return undefined;
  throw error;
});

// "Guardado", and nothing more.
export async function waitForSaved(page) {
  // What was typed last is taken with the next frame: until then an earlier state is "Guardado".
  await until('the page', async () => {
    const drawn = await unlessLeft(page.evaluate(() => new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
    })));
    return drawn ? {} : {problem: 'draws nothing'};
  });
  await until('the plan', async () => {
    const said = await page.waitForStatus('Guarda');
    return said === 'Guardado' ? {} : {problem: `is not saved: "${said}"`};
  });
}

export async function importTable(page) {
  await waitForSaved(page);
  await page.setFiles({button: 'Importar'}, table);
  await page.role('button', `Traer ${tableRows} filas`).click();
  await page.role('heading', 'Informe de la importación').waitFor();
  await waitForSaved(page);
}

export async function importPlan(page, file, name) {
  await waitForSaved(page);
  await page.setFiles({button: 'Importar'}, file);
  await page.role('heading', name, {exact: false}).waitFor();
  await waitForSaved(page);
}

// A survey with a question of every kind, which is asked one at a time.
export async function openEveryKind(t, options = {}) {
  const page = await t.open({url: `${t.url}${options.query ?? ''}#/plan`, viewport: desk, ...options});
  await importPlan(page, fixture('plans/every-kind.json'), 'Plan del parque');
  await visit(page, '/encuesta');
  await page.role('heading', '¿Va usted al parque del barrio?').waitFor();
  return page;
}

export function exportPlan(page) {
  return page.download(() => page.role('button', 'Exportar', {exact: true}).click());
}

export const goalLinks = (page) => page.role('list', 'Metas').role('link');
export const goalName = (page) => page.role('textbox', 'Meta', {exact: true});

// Types a new name for the goal that is open; the heading says when the program has it.
export async function renameGoal(page, name) {
  await goalName(page).fill(name);
  await page.role('heading', name, {exact: true}).waitFor();
}

// --- The keyboard

// Presses Tab until the element has the focus, as somebody without a mouse would.
export async function tabTo(page, role, name, options) {
  const wanted = page.role(role, name, options);
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.focused()) return;
    await page.press('Tab');
  }
  throw new Error(`${role} "${name}" is not reached with 80 presses of Tab`);
}

// --- Frames

// For open({before}): counts the animation frames that the page asks for.
export function countFrames() {
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.planFrames = 0;
  globalThis.planAskFrame = ask; // without being counted
  globalThis.requestAnimationFrame = (callback) => {
    globalThis.planFrames += 1;
    return ask(callback);
  };
}

// Adopts and seals the plan of the approval's page, which lacks something: the question that is asked is answered.
export async function adoptAnyway(page) {
  await page.role('button', 'Adoptar y sellar', {exact: true}).click();
  const dialog = page.role('dialog', '¿Adoptar y sellar el plan así?');
  await dialog.role('button', 'Adoptar y sellar de todos modos').click();
  await page.waitForStatus('El plan quedó adoptado y sellado');
}

// Who taps the same place again within the time of a double click has meant one tap: a person who goes on reads first.
export const pastDoubleClick = (page) => page.evaluate(() => new Promise((done) => { setTimeout(done, 600); }));

// To another address of the product, also where another program of the site has it and the page is loaded anew.
export async function visit(page, route) {
  await page.evaluate((hash) => { location.hash = hash; }, route);
  await until(`the page at ${route}`, async () => {
    // The whole program has every address.
    const there = await unlessLeft(page.evaluate(() => document.querySelector('.ready #root h1') &&
      (globalThis.planLoaded === 'plan' || globalThis.planProgram() === 'citizen')));
    return there ? {} : {problem: 'has not come'};
  });
}

// The page has done what it had to do: it asked for no frame any more while four were drawn.
export function settled(page, limit) {
  return until('the page', async () => {
    const count = await page.evaluate(() => {
      const before = globalThis.planFrames;
      // By frames, not by the clock: on a busy machine one that was asked for may be late.
      return new Promise((done) => {
        let left = 4;
        const next = () => (left-- ? globalThis.planAskFrame(next) : done(globalThis.planFrames - before));
        next();
      });
    });
    return count === 0 ? {} : {problem: `asks for frame after frame (${count} of four)`};
  }, limit);
}
