// The way through every page and every state of it, by role and name, as people would go it. At each of them
// `look(where)` is called; `where` names it.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {fixture, table, tableRows, visit} from './journeys.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

// The product's words in a language, by key.
export async function textsOf(lang) {
  const files = ['', '.plan'].map((part) => fs.readFile(path.resolve(here, `../../assets/texts/${lang}${part}.json`), 'utf8'));
  const texts = Object.assign({}, ...(await Promise.all(files)).map((text) => JSON.parse(text)));
  return (key, ...values) => {
    assert.ok(texts[key] !== undefined, `no text ${key} in ${lang}`);
    return texts[key].replace(/\{(\d)\}/g, (_, place) => values[place]);
  };
}

class Way {
  constructor(page, say, look) {
    Object.assign(this, {page, say, look});
  }

  button(key, ...values) { return this.page.role('button', this.say(key, ...values), {exact: true}); }
  // Of the survey of every kind.
  stepTitle(step) {
    return {4: /^(¿Para qué lo usa|What do you use it for)/, 5: /^(¿Qué tan seguro|How safe)/, 6: /^(¿Cuántas personas viven|How many people)/}[step];
  }

  heading(key) { return this.page.role('heading', this.say(key)).nth(0); }
  box(key) { return this.page.role('textbox', this.say(key), {exact: true}); }
  search() { return this.page.role('searchbox', this.say('goals.search')); }

  async go(...routes) {
    for (const route of routes) {
      await visit(this.page, route);
      await this.page.role('heading').nth(0).waitFor();
      await this.look(route);
    }
  }

  // A change was made, and is kept.
  async undoable() {
    await until('what was changed', async () =>
      (await this.button('undo').attribute('disabled') === null ? {} : {problem: 'cannot be undone'}));
    await this.page.waitForStatus(this.say('save.saved'));
  }
}

async function citizen(way) {
  const {page, say, look} = way;
  await way.go('/', '/encuesta');
  await way.button('survey.send').click();
  await way.heading('survey.problems').waitFor();
  await look('/encuesta, with errors');
  await page.role('checkbox', say('survey.other')).check();
  await way.button('survey.send').click();
  await page.role('link', say('survey.problem.other')).waitFor();
  await look('/encuesta, with an error at a field');
  await page.role('checkbox').nth(0).check();
  await way.box('survey.which').fill('Ñ');
  await page.role('combobox').nth(0).select('Suba');
  await look('/encuesta, filled in');
  await way.button('survey.send').click();
  await way.heading('receipt.title').waitFor();
  await look('/encuesta, sent');
}

// The sample has lines and no goals.
async function planWithoutGoals(way) {
  const {page, say, look} = way;
  await way.go('/plan', '/plan/historia', '/plan/metas', '/plan/encuesta', '/plan/importar', '/plan/lineas', '/plan/proyectos',
    '/plan/datos', '/plan/reglas', '/plan/reportes', '/plan/exportar', '/avance');
  await page.evaluate(() => { location.hash = '/plan'; });
  await page.role('combobox', say('plan.phase')).select(say('phase.approval'));
  await way.undoable();
  await way.go('/plan/historia');
}

// Phases one and two: the empty pages, and a record with a record in it.
async function formulation(way) {
  const {page, say, look} = way;
  await way.go('/plan/metodo', '/plan/cronograma', '/plan/fuentes', '/plan/dofa', '/plan/dofa/taller', '/plan/autodiagnostico', '/plan/marco',
    '/plan/matriz', '/plan/documento', '/plan/aprobacion', '/plan/versiones', '/plan/observaciones', '/plan/socializacion', '/plan/publicar',
    '/avance/sello', '/plan/cronograma');
  // The schedule, with bars to be moved.
  await way.button('workplan.take').click();
  for (const [activity, day] of [['f1-p1-a1', '2031-03-03'], ['f1-p2-a1', '2031-04-20']]) {
    await visit(page, `/plan/cronograma/${activity}`);
    await way.box('record.workActivity.start').pickDay(day);
    await page.press('Tab');
    await way.undoable();
  }
  await way.go('/plan/cronograma', '/plan/mesas');
  await way.button('records.workingTable.first').click();
  await way.box('record.workingTable.title').fill('Mesa con la comunidad');
  await way.button('record.workingTable.agreements.add').click();
  await way.box('record.workingTable.agreements.text').fill('Publicar el acta');
  await look('/plan/mesas/…');
  await way.go('/plan/mesas', '/plan/mesas/ninguna');
}

async function refusedAndDouble(way) {
  const {page, say, look} = way;
  await page.setFiles({button: say('import')}, fixture('plans/bad/truncated.json'));
  await page.role('dialog', say('file.refused')).waitFor();
  await look('a refused file');
  await way.button('close').click();

  const folder = temporaryFolder();
  const file = path.join(folder, 'plan.json');
  const {bytes} = await page.download(() => way.button('export').click());
  await fs.writeFile(file, bytes);
  await page.setFiles({button: say('import')}, file);
  await page.role('dialog', say('twin.title')).waitFor();
  await look('a plan that is there already');
  await way.button('cancel').click();
  removeFolder(folder);
}

// A plan made just now: nothing in it, not even a line.
async function emptyPlan(way) {
  const {page, say, look} = way;
  await page.evaluate(() => { location.hash = '/plan'; });
  await way.button('start.new').click();
  await way.box('plan.firstYear').waitFor();
  await look('/plan/datos, of a new plan');
  await way.box('plan.firstYear').fill('dos mil');
  await until('the year', async () =>
    (await way.box('plan.firstYear').attribute('aria-invalid') === 'true' ? {} : {problem: 'has no error'}));
  await look('/plan/datos, with an error');
  await way.go('/plan', '/plan/metas', '/plan/lineas', '/plan/encuesta', '/plan/historia', '/avance', '/avance/metas',
    '/avance/tabla', '/encuesta');
  await page.evaluate(() => { location.hash = '/plan/lineas'; });
  await way.button('line.add').click();
  await page.role('textbox', say('line.name'), {exact: true}).waitFor();
  await look('/plan/lineas, with an empty line');

  await page.evaluate(() => { location.hash = '/plan'; });
  await way.button('start.open').click();
  await page.role('link', 'Plan Estratégico Sectorial').nth(0).waitFor();
  await look('/plan, of two plans');
  await way.button('remove').click();
  await way.button('start.remove.yes').waitFor();
  await look('/plan, about to remove a plan');
  await way.button('cancel').click();
}

async function importing(way) {
  const {page, say, look} = way;
  await page.setFiles({button: say('import')}, table);
  await page.role('button', say('import.go.other', tableRows)).waitFor();
  await look('/plan/importar, mapping');
  await page.role('tab').nth(1).click();
  await page.role('combobox', 'META DE PRODUCTO').nth(0).waitFor();
  await look('/plan/importar, mapping, used');
  await page.role('tab').nth(2).click();
  await page.role('combobox', 'META DE PRODUCTO').nth(0).waitFor({state: 'hidden'});
  await look('/plan/importar, mapping, not used');
  await page.role('button', say('import.go.other', tableRows)).click();
  await way.heading('report.title').waitFor();
  await look('/plan/importar, report');
}

async function planWithGoals(way) {
  const {page, say, look} = way;
  await way.go('/plan', '/plan/metas');
  const goals = page.role('list', say('nav.goals')).role('link');
  const goal = (await goals.nth(3).attribute('href')).split('/').pop();
  await way.search().fill('zzz');
  await goals.nth(0).waitFor({state: 'hidden'});
  await look('/plan/metas, nothing found');
  await way.search().fill('');
  await way.go(`/plan/metas/${goal}`);
  await way.box('goal.name').fill('Pingüinos en la vía');
  await page.role('tab', say('goal.tab.years')).click();
  await page.role('textbox', say('year.reported')).nth(0).waitFor();
  await look('/plan/metas/…, years');
  await page.role('tab', say('goal.tab.money')).click();
  await page.role('textbox', say('moneyterm.paid')).nth(0).waitFor();
  await look('/plan/metas/…, money');
  await way.go('/plan/reportes');
  for (const tab of ['review', 'late', 'periods']) {
    await page.role('tab', say(`reports.tab.${tab}`)).click();
    await page.role('tabpanel', say(`reports.tab.${tab}`)).waitFor();
    await look(`/plan/reportes, ${tab}`);
  }
  await way.button('periods.close').nth(0).click();
  await way.button('periods.open').click();
  await way.box('periods.reason').waitFor();
  await look('/plan/reportes, opening a period');
  await way.go(`/plan/reportes/${goal}`, '/plan/reportes/ninguna');
  await way.go('/plan/lineas', '/plan/datos', '/plan/reglas', '/plan/encuesta', '/plan/historia', '/plan/metas/ninguna', '/plan/nada', '/encuesta');
  return goal;
}

// The first project, with something in each of its parts.
async function projects(way, goal) {
  const {page, say, look} = way;
  await way.go('/plan/proyectos');
  await way.button('project.first').click();
  await way.box('project.name').fill('Parques');
  await page.role('searchbox', say('project.goals.search')).fill('a');
  await way.button('project.goals.add').nth(0).click();
  await page.role('list', say('project.goals')).waitFor();
  await look('/plan/proyectos/…');
  await page.role('tab', say('project.tab.activities')).click();
  await way.button('activity.first').click();
  await way.box('activity.name').fill('Contratar');
  await look('/plan/proyectos/…, activities');
  await page.role('tab', say('project.tab.resources')).click();
  await page.role('button', say('resource.add', ''), {exact: false}).click();
  await way.box('moneyterm.definitive').fill('100');
  await way.box('moneyterm.paid').fill('120');
  await page.role('table', say('resources.summary')).waitFor();
  await look('/plan/proyectos/…, resources');
  await way.button('project.remove').click();
  await page.role('dialog', say('remove.title')).waitFor();
  await look('/plan/proyectos/…, about to remove it');
  await way.button('cancel').click();
  await way.go('/plan/proyectos/ninguno', `/avance/meta/${goal}/hoja`);
}

// A consolidated table that an office made of its lines, beside the plan's own figures.
async function consolidated(way) {
  const {page, say, look} = way;
  await visit(page, '/plan/lineas');
  const fields = page.role('textbox', say('line.name'), {exact: true});
  await fields.nth(0).waitFor();
  const names = [];
  for (let place = 0; place < await fields.count(); place += 1) names.push(await fields.nth(place).value());
  const folder = temporaryFolder();
  const file = path.join(folder, 'consolidado.csv');
  const rows = names.map((name, place) => `"${name.replaceAll('"', '""')}";${70 + 5 * place}`);
  await fs.writeFile(file, ['EJE;AVANCE 2024 (%)', ...rows].join('\n'));
  await page.setFiles({button: say('import')}, file);
  await way.heading('beside.title').waitFor();
  removeFolder(folder);
  await look('/plan/importar, a consolidated table');
}

async function published(way, goal) {
  const {page, say, look} = way;
  await way.go('/avance');
  await way.button('public.date.other').click();
  await page.role('button', say('graphic.take')).nth(0).click();
  await page.role('button', say('graphic.png')).nth(0).waitFor();
  await look('/avance, choosing a date and taking a chart');
  await way.go('/avance?fecha=2024-12-31', '/avance?fecha=ayer', '/avance/graficas',
    ...['lineas', 'objetivos', 'entidades', 'dinero', 'dinero-entidades', 'cambios', 'mapa', 'mapa?por=trimestres&pagina=2',
      'lineas?vista=marco', `meta?meta=${goal}`, 'nada'].map((which) => `/avance/grafica/${which}`), '/avance/metas');
  await way.search().fill('zzz');
  await page.waitForStatus(say('goals.count.other', '0'));
  await look('/avance/metas, nothing found');
  await way.search().fill('');
  await page.role('combobox', say('filter.state')).select(say('light.critical'));
  await look('/avance/metas, filtered');
  await page.role('combobox', say('filter.state')).select(say('filter.all'));
  await way.go('/avance/tabla', `/avance/meta/${goal}`);
  await way.button('goal.working').click();
  await page.role('group', say('goal.working')).waitFor();
  await look('/avance/meta/…, explained');
  const line = await page.evaluate(() => document.querySelector('a[href*="/avance/linea/"]').getAttribute('href'));
  await way.go(line.slice(1), '/avance/cambios', '/avance/pedidos', '/avance/sello', '/avance/calculo', line.slice(1).replace('/linea/', '/calculo/linea/'), '/avance/meta/ninguna', '/avance/nada', '/nada');
}

// A survey with a question of every kind: answered, with errors, sent, counted, and written.
async function everyKind(way) {
  const {page, say, look} = way;
  await page.evaluate(() => { location.hash = '/plan'; });
  await page.setFiles({button: say('import')}, fixture('plans/every-kind.json'));
  await page.role('heading', 'Plan del parque', {exact: false}).nth(0).waitFor();
  await way.go('/encuesta');
  await way.button('survey.next').click();
  await way.heading('survey.step.problems').waitFor();
  await look('/encuesta, a step with an error');
  await way.button('survey.onepage').click();
  await way.button('survey.send').click();
  await way.heading('survey.problems').waitFor();
  await look('/encuesta, of every kind, with errors');
  await page.role('radio', 'No', {exact: true}).check();
  await page.role('textbox').nth(0).fill('Me queda lejos');
  for (const place of [0, 1]) await page.role('checkbox').nth(place).check();
  await page.role('list', say('survey.rank.order')).waitFor();
  await page.role('radio', '2', {exact: true}).check();
  await look('/encuesta, of every kind, filled in');
  // From the first question that nothing was said to: the fourth of six.
  await way.button('survey.steps').click();
  for (const step of [4, 5, 6]) {
    await page.role('heading', way.stepTitle(step)).waitFor();
    await look(`/encuesta, step ${step}`);
    await way.button('survey.next').click();
  }
  await page.role('link', say('survey.change', '2')).waitFor();
  await look('/encuesta, the review');
  await way.button('survey.send').click();
  await way.heading('receipt.title').waitFor();
  await look('/encuesta, of every kind, sent');
  await way.go('/plan/encuesta', '/plan/encuesta/preguntas');
  await page.role('button', say('question.open')).nth(2).click();
  await page.role('combobox', say('question.kind')).waitFor();
  await look('/plan/encuesta/preguntas, a question open');
  await way.button('question.add').click();
  await page.role('list', say('survey.lacks')).waitFor();
  await look('/plan/encuesta/preguntas, with what is missing');
  await way.button('profile.add.age').click();
  await page.role('button', say('profile.close')).waitFor();
  await look('/plan/encuesta/preguntas, what people tell about themselves');
  await page.evaluate(() => { location.hash = '/plan/encuesta/compartir'; });
  await page.role('link', say('share.link.try')).waitFor();
  await page.role('img', /^(Afiche|Poster)/).waitFor();
  await look('/plan/encuesta/compartir, with the link and the poster');
  await way.go('/plan/encuesta/reuniones');
  await way.button('observe.write').click();
  await way.box('meeting.name').waitFor();
  await look('/plan/encuesta/reuniones/…, new');
  await way.box('meeting.name').fill('Diálogo con el barrio San José');
  await way.box('observe.present').fill('muchas');
  await way.button('observe.problem.add').click();
  await way.box('observe.problem').fill('No hay luz; llamar al 310 123 4567');
  await way.button('observe.quotation.add').click();
  await way.box('observe.quotation').fill('Aquí el andén se acaba');
  await look('/plan/encuesta/reuniones/…, written, with what should not be in it');
  await way.button('observe.remove').click();
  await way.button('observe.remove.yes').waitFor();
  await look('/plan/encuesta/reuniones/…, about to go');
  await way.button('cancel').click();
  await way.go('/plan/encuesta/reuniones', '/plan/encuesta/reuniones/ninguna');
  await way.go('/reunion/parque');
  await way.button('meeting.begin').click();
  await way.box('meeting.name').waitFor();
  await look('/reunion, with errors');
}

// Themes of what people wrote: chosen, tied, published; and what everybody sees of them.
async function themes(way) {
  const {page, say, look} = way;
  await page.evaluate(() => { location.hash = '/plan'; });
  await page.setFiles({button: say('import')}, fixture('plans/themes.json'));
  await page.role('heading', 'Plan Estratégico del Parque', {exact: false}).nth(0).waitFor();
  await way.go('/plan/encuesta/temas');
  await visit(page, '/encuesta');
  await way.button('survey.onepage').click(); // the walk before has chosen the other way
  await page.role('radio', say('survey.other')).check();
  await way.box('survey.which').fill('Mas arboles en la calle');
  await way.button('survey.send').click();
  await page.role('link', say('asked.title')).waitFor();
  await look('/encuesta, sent, with what became of it');
  await visit(page, '/plan/encuesta/temas');
  await page.role('button', say('themes.open')).nth(0).click();
  await way.button('theme.new.here').click();
  await look('/plan/encuesta/temas, a text open');
  await visit(page, '/plan/encuesta/temas/libro');
  await page.role('button', say('theme.open')).nth(0).click();
  await way.button('theme.join').waitFor();
  await look('/plan/encuesta/temas/libro, a theme open');
  await way.go('/plan/encuesta/temas/publicar', '/avance', '/avance/pedidos', '/avance/pedidos/noche', '/avance/pedidos/perros',
    '/avance/pedidos/nada');
}

// From the first visit on, in a fresh browser.
export async function walkEverything(page, say, look) {
  const way = new Way(page, say, look);
  await citizen(way);
  await planWithoutGoals(way);
  await formulation(way);
  await refusedAndDouble(way);
  await emptyPlan(way);
  await importing(way);
  const goal = await planWithGoals(way);
  await projects(way, goal);
  await consolidated(way);
  await published(way, goal);
  await everyKind(way);
  await themes(way);
}
