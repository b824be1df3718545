// What a screen reader says of a page, line by line, as Chromium's accessibility tree gives it: the same in both faces,
// and as it was when somebody read it and found it good (tests/browser/spoken).
import {chromiumTree} from './speech/chromium_tree.mjs';
import {compareWithGolden, difference} from './speech/golden.mjs';
import {pinned} from './speech/pinned.mjs';
import {scriptOf} from './speech/script.mjs';
import {answerSurvey, countFrames, desk, goalName, importTable, phone, sendSurvey, settled, waitForSaved} from './journeys.mjs';

// A goal of the table with all a goal can have: weights, years, money.
const goalCode = '172';
const goalWords = 'Escuela de Padres Municipal';

// Where the faces differ on purpose, and in nothing else.
const justified = [
  // The link that leads to the other face says so.
  (script) => script.replace(/«(Ver como página sencilla|Ver con el diseño completo)»/g, '«(la otra forma de la página)»'),
  // Painted on a wide screen, a goal stands beside the list of goals; in the HTML face one comes after the other.
  (script) => script.replace(/^región «Lista de metas»\n(?: .*\n)*/m, ''),
];

// A page in both faces at once: every step is taken in both, and what is said is compared.
class Faces {
  constructor(painted, html) {
    this.painted = painted;
    this.html = html;
  }

  async both(step) {
    for (const page of [this.painted, this.html]) await step(page);
  }

  go(route) {
    return this.both((page) => page.evaluate((hash) => { location.hash = hash; }, route));
  }

  async says(name) {
    const scripts = [];
    await this.both(async (page) => {
      await settled(page);
      scripts.push(scriptOf(await chromiumTree(page)));
    });
    await compareWithGolden(name, scripts[0]);
    const [painted, html] = scripts.map((script) => justified.reduce((text, change) => change(text), script));
    if (painted === html) return;
    throw new Error(`${name}: the HTML face (+) is not heard as the painted one (-):\n${difference(painted, html)}`);
  }
}

async function openBoth(t, route, viewport) {
  const pages = [];
  for (const query of ['', '?face=html']) {
    pages.push(await t.open({url: `${t.url}${query}#${route}`, viewport, before: [countFrames, pinned]}));
    await pages.at(-1).role('heading').nth(0).waitFor();
  }
  return new Faces(...pages);
}

async function survey(t) {
  const faces = await openBoth(t, '/encuesta', phone);
  await faces.says('encuesta');
  await faces.both(async (page) => {
    await page.role('button', 'Enviar', {exact: true}).click();
    await page.role('heading', 'Falta algo para enviar').waitFor();
  });
  await faces.says('encuesta-con-errores');
  await faces.both(async (page) => {
    await page.role('checkbox', 'Otro, ¿cuál?').check();
    await page.role('button', 'Enviar', {exact: true}).click();
    await page.role('link', 'Escriba cuál es el otro').waitFor();
  });
  await faces.says('encuesta-sin-otro');
  await faces.both((page) => answerSurvey(page));
  await faces.says('encuesta-llena');
  await faces.both(sendSurvey);
  await faces.says('encuesta-comprobante');
}

async function planner(t) {
  const faces = await openBoth(t, '/plan', desk);
  await faces.both(waitForSaved);
  await faces.says('plan-inicio');
  await faces.both(importTable);
  await faces.go('/plan');
  await faces.both((page) => page.role('heading', 'Pendiente').waitFor());
  await faces.says('plan-inicio-con-metas');

  await faces.go('/plan/metas');
  await faces.both(async (page) => {
    await page.role('searchbox', 'Buscar').fill(goalCode);
    await page.role('link', goalWords).click();
    await goalName(page).waitFor();
  });
  await faces.says('plan-meta-ficha');
  await faces.both(async (page) => {
    await page.role('tab', 'Avance por año').click();
    await page.role('group', 'Vigencia 2024').waitFor();
  });
  await faces.says('plan-meta-vigencias');
}

async function publicPages(t) {
  const faces = await openBoth(t, '/avance', desk);
  await faces.says('avance-sin-metas');
  await faces.go('/plan');
  await faces.both(importTable);
  await faces.go('/avance');
  await faces.both((page) => page.role('table').waitFor());
  await faces.says('avance');
  await faces.go('/avance/metas');
  await faces.both(async (page) => {
    await page.role('searchbox', 'Buscar').fill(goalCode);
    await page.role('link', goalWords).click();
    await page.role('button', '¿De dónde sale esta cifra?').click();
    await page.role('group', '¿De dónde sale esta cifra?').waitFor();
  });
  await faces.says('avance-meta');
}

export default [
  {name: 'the survey, as a screen reader says it', browsers: ['chromium'], run: survey},
  {name: 'the planner\'s pages, as a screen reader says them', browsers: ['chromium'], run: planner},
  {name: 'the public pages, as a screen reader says them', browsers: ['chromium'], run: publicPages},
];
