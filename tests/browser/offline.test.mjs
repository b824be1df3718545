// After the first visit there need be no network: the site opens, answers are kept, and are with the collector once there
// is one again, each of them once.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {until} from './drivers/waiting.mjs';
import {answerSurvey, chosen, phone, sendSurvey} from './journeys.mjs';
import {OwnSite} from './own_site.mjs';
import {withCollector} from './with_collector.mjs';

// All that the site keeps in this browser is there.
async function keptForLater(page) {
  await page.role('checkbox', chosen[0]).waitFor();
  await until('the worker', async () => {
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const worker = registration && (registration.active || registration.waiting || registration.installing);
      return worker ? worker.state : 'none';
    });
    return state === 'activated' ? {} : {problem: `is ${state}`};
  });
}

async function answerOnce(page, words) {
  await answerSurvey(page, words);
  await sendSurvey(page);
}

async function answerAgain(page, words) {
  await page.role('button', 'Responder otra vez').click();
  await answerOnce(page, words);
}

// The answers in the collector's folder, by their names.
function collected(collector) {
  return Object.fromEntries(Object.entries(collector.tree())
      .filter(([name]) => name.endsWith('.json'))
      .map(([name, bytes]) => [name.replace('prioridades/', '').replace('.json', ''), Buffer.from(bytes, 'latin1').toString('utf8')]));
}

async function untilCollected(collector, count) {
  await until('the collector', async () => {
    const {length} = Object.keys(collected(collector));
    return length === count ? {} : {problem: `has ${length} answers, not ${count}`};
  }, 90000);
  return collected(collector);
}

// What the planner's page of this browser exports is what the collector has, to the byte.
async function sameAsKept(page, site, answers) {
  await page.goto(`${site.url}#/plan/encuesta`);
  await page.waitForStatus(`${Object.keys(answers).length} respuestas enviadas.`);
  const {bytes} = await page.download(() => page.role('button', 'Exportar respuestas (NDJSON)').click());
  const lines = bytes.toString('utf8').trimEnd().split('\n').map((line) => `${line}\n`);
  assert.deepEqual(lines.sort(), Object.values(answers).sort());
}

async function answeredOffline(t) {
  await withCollector(t, async ({collector, wire, site}) => {
    const page = await t.open({url: `${site.url}#/encuesta`, viewport: phone});
    await keptForLater(page);

    // No network at all: the site's server and the collector's wire are gone, and the browser is told.
    const told = t.browser !== 'webkit';
    if (told) await page.setOffline(true);
    await site.down();
    await wire.down();
    await page.reload();
    await page.role('checkbox', chosen[0]).waitFor();
    await answerOnce(page, 'Primera, sin red');
    await page.waitForStatus('Falta enviarla a la entidad');
    await answerAgain(page, 'Segunda, sin red');
    await answerAgain(page, 'Tercera, sin red');
    await page.reload();
    await page.waitForStatus('Respuesta guardada');
    await page.waitForStatus('Falta enviarla a la entidad');
    assert.deepEqual(collected(collector), {});

    // There is one again; of the first two tries the reply is lost after the answer was stored.
    wire.loseReplies(2);
    await wire.up();
    if (told) await page.setOffline(false);
    else await page.role('button', 'Enviar ahora').click();
    await page.waitForStatus('Enviada a la entidad', {timeout: 60000});
    const answers = await untilCollected(collector, 3);
    const words = Object.values(answers).map((line) => JSON.parse(line).replies.prioridad.other).sort();
    assert.deepEqual(words, ['Primera, sin red', 'Segunda, sin red', 'Tercera, sin red']);
    assert.ok(wire.puts.length > 3, `no reply was lost: ${wire.puts}`);
    assert.equal(new Set(wire.puts).size, 3);
    // The planner's program too opens without its server.
    await sameAsKept(page, site, answers);
    // Nothing is sent twice by a new start.
    const before = wire.puts.length;
    await page.goto(`${site.url}#/encuesta`);
    await page.waitForStatus('Enviada a la entidad');
    assert.equal(wire.puts.length, before);
  });
}

async function killedWhileAnswering(t) {
  const profileDir = await fs.mkdtemp(path.join(os.tmpdir(), 'plan-profile.'));
  try {
    await withCollector(t, async ({collector, wire, site}) => {
      const page = await t.open({url: `${site.url}#/encuesta`, viewport: phone, profileDir});
      await keptForLater(page);
      await wire.down();
      await answerOnce(page, 'Antes del corte');
      await answerAgain(page, 'También antes');
      await page.role('button', 'Responder otra vez').click();
      await answerSurvey(page, 'A medio responder');
      await page.kill();

      await site.down();
      await wire.up();
      const again = await t.open({url: `${site.url}#/encuesta`, viewport: phone, profileDir});
      const answers = await untilCollected(collector, 2);
      const words = Object.values(answers).map((line) => JSON.parse(line).replies.prioridad.other).sort();
      assert.deepEqual(words, ['Antes del corte', 'También antes']);
      await again.role('checkbox', chosen[0]).waitFor();
      await sameAsKept(again, site, answers);
      await again.close();
    });
  } finally {
    await fs.rm(profileDir, {recursive: true, force: true});
  }
}

// A meeting without signal: fifty people one after the other on one tablet, whose browser dies under the fifty-first.
async function wholeMeeting(t) {
  const people = 50;
  const profileDir = await fs.mkdtemp(path.join(os.tmpdir(), 'plan-profile.'));
  const tablet = {width: 800, height: 1100};
  try {
    await withCollector(t, async ({collector, wire, site}) => {
      const page = await t.open({url: `${site.url}#/encuesta`, viewport: tablet, profileDir});
      await keptForLater(page);
      await page.setOffline(true);
      await site.down();
      await wire.down();

      await page.goto(`${site.url}#/reunion`);
      await page.role('textbox', 'Nombre de la reunión').fill('Diálogo con San José');
      await page.role('textbox', 'Clave para salir').fill('2468');
      await page.role('button', 'Empezar la reunión').click();
      for (let person = 1; person <= people; person += 1) {
        await page.role('checkbox', chosen[person % 2]).check();
        if (person % 10 === 0) {
          await page.role('checkbox', 'Otro, ¿cuál?').check();
          await page.role('textbox', '¿Cuál?', {exact: true}).fill(`Persona ${person}`);
        }
        await page.role('button', 'Enviar', {exact: true}).click();
        await page.waitForStatus('Su respuesta quedó guardada en este aparato');
        await page.role('button', 'Siguiente persona').click();
      }
      await page.role('checkbox', chosen[0]).check();
      await page.kill();
      assert.deepEqual(collected(collector), {});

      // There is a network again; of the first two tries the reply is lost after the answer was stored.
      wire.loseReplies(2);
      await wire.up();
      const again = await t.open({url: `${site.url}#/`, viewport: tablet, profileDir});
      await again.role('checkbox', chosen[0]).waitFor();
      assert.equal(await again.role('checkbox', chosen[0]).checked(), false, 'the next one sees what the last one began');
      const answers = await untilCollected(collector, people);
      assert.ok(wire.puts.length > people, 'no reply was lost');
      assert.equal(new Set(wire.puts).size, people);
      const given = Object.values(answers).map((line) => JSON.parse(line));
      assert.ok(given.every(({space}) => space.name === 'Diálogo con San José'));
      assert.deepEqual(given.map(({replies}) => replies.prioridad.other).filter(Boolean).sort(),
          ['Persona 10', 'Persona 20', 'Persona 30', 'Persona 40', 'Persona 50']);
      assert.equal(given.filter(({replies}) => replies.prioridad.chosen.length === 1).length, people);

      await again.role('button', 'Terminar la reunión').click();
      const dialog = again.role('dialog', 'Terminar la reunión');
      await dialog.role('textbox', 'Clave para salir').fill('2468');
      await dialog.role('button', 'Terminar la reunión').click();
      const {bytes} = await again.download(() => again.role('button', 'Guardar las respuestas de la reunión').click());
      assert.deepEqual(bytes.toString('utf8').trimEnd().split('\n').map((line) => `${line}\n`).sort(), Object.values(answers).sort());
      await again.close();
    });
  } finally {
    await fs.rm(profileDir, {recursive: true, force: true});
  }
}

const styleOf = (page) => page.evaluate(async () => (await (await fetch('style.css')).text()).slice(-40));

// Asks for a newer version, and says what became of it.
const update = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const coming = registration.installing;
  if (coming) await new Promise((done) => {
    const look = () => (/installing/.test(coming.state) ? undefined : done());
    coming.onstatechange = look;
    look();
  });
  return coming ? coming.state : registration.waiting ? registration.waiting.state : 'none';
});

async function newVersion(t) {
  const site = await OwnSite.of(t.folder);
  try {
    await site.up();
    const page = await t.open({url: `${site.url}?lang=es#/encuesta`, viewport: phone});
    await keptForLater(page);
    const old = await styleOf(page);
    const fresh = `${await fs.readFile(path.join(site.folder, 'style.css'), 'utf8')}\n/* otra versión */\n`;

    // The list is there already, the file is not: nothing is taken, and the old version goes on, also without a network.
    await site.announce('style.css', fresh);
    assert.equal(await update(page), 'redundant');
    await page.reload();
    await page.role('checkbox', chosen[0]).waitFor();
    assert.equal(await styleOf(page), old);

    await site.write('style.css', fresh);
    assert.equal(await update(page), 'installed');
    assert.equal(await styleOf(page), old, 'the page that is open got files of another version');
    const other = await page.newTab(`${site.url}#/encuesta`);
    await other.role('checkbox', chosen[0]).waitFor();
    assert.equal(await styleOf(other), old, 'of two open pages the second one got another version');
    await other.close();

    await site.down();
    await page.reload();
    await page.role('checkbox', chosen[0]).waitFor();
    assert.equal(await styleOf(page), old, 'a page that was loaded anew got another version');
    // The last page is left: the next start has the new one. The browser may take a moment to notice.
    await until('the new version', async () => {
      await page.goto('about:blank');
      await page.goto(`${site.url}?lang=es#/encuesta`);
      await page.role('checkbox', chosen[0]).waitFor();
      return /otra versión/.test(await styleOf(page)) ? {} : {problem: 'is not used after a new start'};
    });
    const caches = await page.evaluate(() => caches.keys());
    assert.equal(caches.length, 1, `older versions are still kept: ${caches}`);
  } finally {
    await site.remove();
  }
}

// A city has put its plan beside the program after it was built: that one is shown, and kept for later.
async function publishedPlan(t) {
  await withCollector(t, async ({site, wire}) => {
    const page = await t.open({url: `${site.url}#/encuesta`, viewport: phone});
    await keptForLater(page);
    const kept = () => page.evaluate(async () => {
      const found = [];
      for (const name of ['assets/plan.json', 'workbook.js', 'plan.wasm', 'assets/texts/en.json', 'fonts/OFL.txt']) {
        if (await caches.match(name)) found.push(name);
      }
      return found.join(' ');
    });
    assert.equal(await kept(), 'assets/plan.json plan.wasm assets/texts/en.json');
    const collectorIn = () => page.evaluate(async () =>
      Object.values((await (await fetch('assets/plan.json')).json()).plan.surveys)[0].collector);
    assert.equal(await collectorIn(), wire.url);
    await site.collectAt('https://otra.example.gov.co');
    assert.equal(await collectorIn(), 'https://otra.example.gov.co');
    // What reads workbooks is kept once it was used.
    await page.evaluate(() => fetch('workbook.js').then((response) => response.text()));
    assert.equal(await kept(), 'assets/plan.json workbook.js plan.wasm assets/texts/en.json');
    await site.down();
    assert.equal(await collectorIn(), 'https://otra.example.gov.co');
    assert.deepEqual((await page.errors()).filter((error) => !/Failed to load resource/.test(error)), []);
  });
}

async function installable(t) {
  const page = await t.open({url: `${t.url}#/`, viewport: phone});
  await page.role('link', 'Responder la encuesta').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const session = await page.protocol();
  const {errors, data} = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  assert.equal(JSON.parse(data).lang, 'es');
  const {installabilityErrors} = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({errorId}) => errorId !== 'in-incognito'), []);
}

const only = ['chromium'];

export default [
  {name: 'answered without a network, sent once when there is one', seconds: 240, run: answeredOffline},
  {name: 'a browser that is killed while somebody answers loses no answer', browsers: only, seconds: 180, run: killedWhileAnswering},
  {name: 'fifty people at a meeting without signal, and a browser that is killed', browsers: only, seconds: 300, run: wholeMeeting},
  {name: 'a new version comes whole, at the next start, or not at all', browsers: only, seconds: 180, run: newVersion},
  {name: 'what a city publishes is shown before what is kept', browsers: only, run: publishedPlan},
  {name: 'the site can be installed', browsers: only, run: installable},
];
