// What is painted can be seen: on every page and in every state, in both faces, in light and dark and in colours that
// the system forces, the pixels of words and signs stand out from what they lie on (WCAG 2.2, 1.4.3 and 1.4.11).
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {countFrames, importPlan, settled, table, visit} from './journeys.mjs';
import {Eye} from './sight/eye.mjs';
import {rings} from './sight/focus.mjs';
import {placesInSight} from './sight/places.js';
import {goalsOfStates, planOfStates} from './sight/plan_of_states.mjs';
import {textsOf, walkEverything} from './walk.mjs';

const light = {name: 'light', colorScheme: 'light', forcedColors: 'none'};
const dark = {name: 'dark', colorScheme: 'dark', forcedColors: 'none'};
const forced = {name: 'forced, dark', colorScheme: 'dark', forcedColors: 'active'};
const forcedLight = {name: 'forced, light', colorScheme: 'light', forcedColors: 'active'};
const schemes = [light, dark, forced];

async function open(t, {face, size = {width: 1040, height: 1000}, route = '/'}) {
  const query = new URLSearchParams(face === 'html' ? {face} : {});
  const page = await t.open({url: `${t.url}?${query}#${route}`, viewport: size, density: 2, before: countFrames});
  await page.role('link').nth(0).waitFor();
  assert.equal(await page.evaluate(() => document.body.classList.contains('gl')), face !== 'html', 'another face came up');
  return page;
}

async function go(page, route) {
  await visit(page, route);
  await settled(page);
}

// What was found, and where, a line each; the first ones.
class Found {
  places = new Map();

  add(what, where) { this.places.set(what, [...this.places.get(what) ?? [], where]); }

  toString() {
    const lines = [...this.places].map(([what, where]) => `${what}\n    on ${[...new Set(where)].slice(0, 4).join(', ')}`);
    return `${lines.slice(0, 40).join('\n  ')}${lines.length > 40 ? '\n  …' : ''}`;
  }
}

// Every route and state in the next of the schemes, beginning with the one given: in another one in each of the ways.
async function everyPage(t, {first, ...way}) {
  const page = await open(t, way);
  const eye = await Eye.of(page);
  const found = new Found();
  let looks = 0;
  const look = async (where) => {
    const scheme = schemes[(first + looks) % schemes.length];
    await eye.underScheme(scheme);
    looks += 1;
    for (const what of await eye.problems()) found.add(`${scheme.name}: ${what}`, where);
  };
  await walkEverything(page, await textsOf('es'), look).catch((error) => {
    error.message += `\n  and until then, in ${looks} looks:\n  ${found}`;
    throw error;
  });
  if (found.places.size) throw new Error(`${found.places.size} findings in ${looks} looks at ${eye.places} places:\n  ${found}`);
  assert.ok(eye.places > looks * 15, `only ${eye.places} places in ${looks} looks`);
  assert.deepEqual(await page.errors(), []);
}

// Opens a page with a plan whose goals are in every state.
async function openStates(t, way, accent) {
  const folder = temporaryFolder();
  const id = `estados${(accent ?? '').replace('#', '')}`;
  const file = path.join(folder, 'plan.json');
  await fs.writeFile(file, planOfStates(id, accent));
  const page = await open(t, {route: '/plan', ...way});
  await importPlan(page, file, `Plan ${id}`);
  removeFolder(folder);
  return page;
}

async function lookAt(page, eye, routes) {
  const found = new Found();
  for (const route of routes) {
    await go(page, route);
    for (const scheme of schemes) {
      await eye.underScheme(scheme);
      for (const what of await eye.problems()) found.add(`${scheme.name}: ${what}`, route);
    }
  }
  assert.equal(found.places.size, 0, `${found}`);
}

// Lights, bars and charts of goals in every state.
async function everyState(t, way) {
  const page = await openStates(t, way);
  const eye = await Eye.of(page);
  await lookAt(page, eye, ['/avance', '/avance/metas', ...goalsOfStates.map((goal) => `/avance/meta/${goal}`)]);
  const {kinds} = eye;
  if (way.face === 'painted') assert.equal(kinds.get('chart'), schemes.length * goalsOfStates.length, 'not every goal has its chart');
  assert.ok(kinds.get('sign') >= schemes.length * (4 + goalsOfStates.length), `only ${kinds.get('sign')} signs of states`);
}

// A plan's own colour: one that is lost on a light page, on a dark page, and under white words.
async function nastyColors(t) {
  for (const accent of ['#FFFF00', '#060606', '#FAFAFA']) {
    const page = await openStates(t, {face: 'painted'}, accent);
    const eye = await Eye.of(page);
    await lookAt(page, eye, ['/avance', '/plan', '/plan/metas/good-sum']);
    await page.close();
  }
}

// Whatever has the focus has a ring that stands out from what it lies on.
async function focusSeen(t, way) {
  const page = await open(t, way);
  const eye = await Eye.of(page);
  const found = new Found();
  const seen = new Map(schemes.map((scheme) => [scheme, new Map()])); // how often each kind was
  const look = async (where) => {
    for (const scheme of schemes) {
      await eye.underScheme(scheme);
      const kinds = seen.get(scheme);
      for (const {kind, thickness} of await rings(eye, (kind) => (kinds.get(kind) ?? 0) < 2)) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (thickness < 1.5) found.add(`${scheme.name}: ${kind} has a ring of ${thickness.toFixed(2)} px`, where);
      }
    }
  };
  await look('/');
  await go(page, '/encuesta');
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  await look('/encuesta');
  await go(page, '/plan/datos');
  await look('/plan/datos');
  await page.setFiles({button: 'Importar'}, table);
  await page.role('radio').nth(0).waitFor();
  await look('/plan/importar');
  await page.role('button', 'Traer').click();
  await page.role('link', 'Ver las metas').click();
  await look('/plan/metas');
  const goal = await page.role('list', 'Metas').role('link').nth(0).attribute('href');
  await go(page, goal.replace('#/plan/metas/', '/avance/meta/'));
  await look('/avance/meta/…');
  assert.equal(found.places.size, 0, `${found}`);
  for (const kinds of seen.values()) assert.ok(kinds.size >= 15, `only these were found: ${[...kinds.keys()].join(', ')}`);
}

// --- What the system asks for

// In the page: the system's colours by name, as pictures show them.
function systemColors(names) {
  const probe = document.createElement('span');
  document.body.append(probe);
  const read = (name) => {
    probe.style.cssText = `forced-color-adjust:none;color:${name}`;
    return getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  };
  const ground = read('Canvas');
  const colors = Object.fromEntries(names.map((name) => {
    const [red, green, blue, share = 1] = read(name);
    const seen = [red, green, blue].map((part, place) => Math.round(part * share + ground[place] * (1 - share)));
    return [name, `#${seen.map((part) => part.toString(16).padStart(2, '0')).join('')}`];
  }));
  probe.remove();
  return colors;
}

// Ink and ground of elements, found by role and name.
async function inksOf(eye, elements) {
  const boxes = [];
  for (const element of elements) {
    boxes.push(await element.locator.evaluate((one) => {
      const {left, top, right, bottom} = one.getBoundingClientRect();
      return {left: left + 4, top: top + 4, right: right - 4, bottom: bottom - 4};
    }));
  }
  return eye.read('inks', await eye.picture(), eye.density, boxes);
}

// Chosen and given up again while the page is open: what is painted, and what is typed over it.
async function systemTakenOver(t) {
  const page = await open(t, {face: 'painted', route: '/encuesta'});
  const eye = await Eye.of(page);
  await page.role('checkbox', 'Otro, ¿cuál?').check();
  const own = page.role('textbox', '¿Cuál?', {exact: true});
  await own.fill('Señalización');
  const things = [page.role('heading').nth(0), page.role('link', 'Inicio').nth(0), page.role('button', 'Enviar'), page.role('button', 'English'), own];
  await eye.underScheme(light);
  const before = await inksOf(eye, things);
  for (const scheme of [forced, forcedLight]) {
    await eye.underScheme(scheme);
    const system = await page.evaluate(systemColors, ['Canvas', 'CanvasText', 'LinkText', 'ButtonText', 'Field', 'FieldText', 'Highlight', 'HighlightText']);
    await page.role('link', 'Inicio').nth(0).focus(); // scrolls it into sight
    await page.role('heading').nth(0).focus();
    assert.deepEqual(await inksOf(eye, things.slice(0, 1)), [{ink: system.CanvasText, ground: system.Canvas}], scheme.name);
    await own.focus();
    await page.press('End');
    const [, , send, language, typed] = await inksOf(eye, things);
    assert.deepEqual(send, {ink: system.HighlightText, ground: system.Highlight}, scheme.name);
    assert.deepEqual(language, {ink: system.ButtonText, ground: system.Canvas}, scheme.name);
    assert.deepEqual(typed, {ink: system.FieldText, ground: system.Field}, scheme.name);
    await page.press('Control+A');
    await settled(page);
    const [selected] = await eye.read('inks', await eye.picture(), eye.density, [await own.locator.evaluate((one) => {
      const {left, top, bottom} = one.getBoundingClientRect();
      return {left: left + 15, top: top + 15, right: left + 60, bottom: bottom - 15};
    })]);
    assert.equal(selected.ground, system.Highlight, `${scheme.name}: what is selected`);
    await page.role('link', 'Inicio').nth(0).focus();
    await settled(page);
    const [, link] = await inksOf(eye, things);
    assert.deepEqual(link, {ink: system.LinkText, ground: system.Canvas}, scheme.name);
  }
  await page.role('heading').nth(0).focus();
  await eye.underScheme(light);
  assert.deepEqual(await inksOf(eye, things.slice(2, 4)), before.slice(2, 4), 'given up, the product\'s own colours do not come back');
  assert.deepEqual(await page.errors(), []);
}

// The elements over the painting stay transparent: without it there is nothing to be seen but what is typed.
async function nothingTwice(t) {
  const page = await open(t, {face: 'painted'});
  const eye = await Eye.of(page);
  for (const scheme of schemes) {
    await eye.underScheme(scheme);
    for (const route of ['/', '/encuesta', '/plan/datos', '/plan/lineas', '/avance']) {
      await go(page, route);
      await page.evaluate(() => {
        document.getElementById('canvas').style.visibility = 'hidden';
        document.activeElement.blur();
      });
      const {texts} = await page.evaluate(placesInSight);
      const painted = texts.filter(({what}) => !/^(input|textarea)/.test(what));
      assert.ok(painted.length > 5, `only ${painted.length} texts on ${route}`);
      const seen = await eye.read('inks', await eye.picture(), eye.density, painted.map(({box}) => box));
      const shown = painted.filter((_, place) => seen[place].ink !== seen[place].ground).map(({what}) => what);
      assert.deepEqual(shown, [], `${scheme.name}, ${route}: words of elements show over the painted ones`);
    }
  }
}

// More contrast, asked for while the page is open: every text at seven to one.
async function moreContrast(t, way) {
  const page = await open(t, way);
  const eye = await Eye.of(page);
  const line = () => page.evaluate(() => document.documentElement.style.getPropertyValue('--line'));
  for (const scheme of [light, dark]) {
    await eye.underScheme(scheme);
    const before = await line();
    let weaker = 0;
    for (const route of ['/', '/encuesta', '/plan', '/avance']) {
      await go(page, route);
      weaker += (await eye.problems(7)).length;
    }
    if (scheme === light) assert.ok(weaker > 5, `without being asked for, all but ${weaker} texts have it`);
    await page.page.emulateMedia({contrast: 'more'});
    await until('the page', async () => (await line() === before ? {problem: 'has as much contrast as before'} : {}));
    for (const route of ['/', '/encuesta', '/plan', '/avance']) {
      await go(page, route);
      assert.deepEqual(await eye.problems(7), [], `${scheme.name}, ${route}`);
    }
  }
}

// Nothing moves by itself for those who do not want it.
async function nothingMoves(t) {
  for (const face of ['painted', 'html']) {
    const page = await open(t, {face});
    const moving = () => page.evaluate(() => document.getAnimations().length + [...document.querySelectorAll('*')].filter((one) => {
      const style = getComputedStyle(one);
      return style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior !== 'auto';
    }).length);
    for (const route of ['/encuesta', '/plan/datos', '/avance']) {
      await go(page, route);
      assert.equal(await moving(), 0, `${face}, ${route}`);
    }
  }
}

const ways = [
  {face: 'painted', size: {width: 1040, height: 1000}, first: 0},
  {face: 'painted', size: {width: 390, height: 1000}, first: 1},
  {face: 'html', size: {width: 600, height: 1000}, first: 2},
];
const only = ['chromium'];

export default [
  ...ways.map((way) => ({
    name: `every page can be seen, ${way.face} face, ${way.size.width} × ${way.size.height}`,
    browsers: only,
    seconds: 1500,
    run: (t) => everyPage(t, way),
  })),
  ...['painted', 'html'].flatMap((face) => [
    {name: `the focus can be seen, ${face} face`, browsers: only, seconds: 480, run: (t) => focusSeen(t, {face})},
    {name: `more contrast where it is asked for, ${face} face`, browsers: only, run: (t) => moreContrast(t, {face})},
  ]),
  ...['painted', 'html'].map((face) => (
    {name: `states, bars and charts can be seen, ${face} face`, browsers: only, seconds: 180, run: (t) => everyState(t, {face})})),
  {name: 'a plan\'s own colour can be seen, whichever it is', browsers: only, seconds: 180, run: nastyColors},
  {name: 'the system\'s colours are taken over while the page is open', browsers: only, run: systemTakenOver},
  {name: 'words are not seen twice', browsers: only, run: nothingTwice},
  {name: 'nothing moves by itself', browsers: only, run: nothingMoves},
].map((test) => ({drawn: true, ...test}));
