// Random sequences of keys, taps and what assistive programs do. After every step the elements are what the
// program stated, the focus is somewhere, and a control that was pressed once acted once.
import assert from 'node:assert/strict';

import {countFrames, desk, importTable, phone, settled, waitForSaved} from './journeys.mjs';

const sequences = Number(process.env.PLAN_RANDOM_SEQUENCES ?? 120);
const stepsEach = 5;
const seed = Number(process.env.PLAN_RANDOM_SEED ?? 20261122);

// mulberry32: small, and the same sequence for the same seed everywhere.
function randomFrom(start) {
  let state = start >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return {next, below, of: (list) => list[below(list.length)]};
}

// In the page: counts clicks on what acts when it is clicked, and gives the test its helpers.
function watch() {
  const acts = 'button, input[type=checkbox], input[type=radio], a[href="#"]';
  globalThis.planClicks = [];
  globalThis.print = () => {}; // its window would stand over the page
  addEventListener('click', (event) => {
    const control = event.target.closest?.(acts) ?? event.target.closest?.('label')?.control;
    // A label's click is followed by its control's own.
    if (control && event.target.closest('#root') && (event.target.closest(acts))) globalThis.planClicks.push(event.detail);
  }, true);
  const skipped = (element) => element.closest('.file') || element.disabled || element.type === 'date';
  globalThis.planControls = () => [...document.querySelectorAll('#root a[href], #root button, #root input:not(.chooser), #root select, #root textarea')]
    .filter((element) => !skipped(element) && element.getClientRects().length);
  const placeOf = (element) => {
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    return {x: Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1), y: Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1)};
  };
  // What stands at the place of the control number `share` of all, if a tap there reaches it.
  globalThis.planTarget = (share) => {
    const controls = globalThis.planControls();
    if (!controls.length) return null;
    const element = controls[Math.floor(share * controls.length)];
    element.scrollIntoView({block: 'nearest'});
    const {x, y} = placeOf(element);
    const top = document.elementFromPoint(x, y);
    const reached = top && (element === top || element.contains(top) || top.contains(element) || element.closest('label')?.contains(top));
    return reached && !top.closest('.file') ? {x, y} : null;
  };
  // As a screen reader acts on an element: no pointer, no key.
  globalThis.planAssist = (share, words) => {
    const controls = globalThis.planControls();
    if (!controls.length) return 'nothing';
    const element = controls[Math.floor(share * controls.length)];
    const named = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 30)}`;
    if (/^(TEXTAREA|SELECT)$/.test(element.tagName) || element.type === 'text' || element.type === 'search') {
      element.focus();
      if (element.tagName === 'SELECT') element.selectedIndex = Math.floor(share * 7919) % element.options.length;
      else element.value = words;
      element.dispatchEvent(new Event('input', {bubbles: true}));
      element.dispatchEvent(new Event('change', {bubbles: true}));
    } else {
      element.focus();
      element.click();
    }
    return named;
  };
  // From the first or the last one, Tab leads out of the page.
  const atEdge = (element) => {
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')]
      .filter((stop) => stop.tabIndex >= 0 && !stop.disabled && stop.getClientRects().length);
    return element === stops[0] || element === stops[stops.length - 1];
  };
  globalThis.planState = () => {
    const [actions, findings] = JSON.parse(globalThis.planAudit());
    const active = document.activeElement; // after the audit: it lets waiting frames happen, which may move the focus
    return {
      actions, findings, clicks: globalThis.planClicks.length, page: location.hash,
      focus: active && active !== document.body ? `${active.tagName}#${active.id}` : null,
      edge: atEdge(active),
    };
  };
}

const keys = ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight',
  'Home', 'End', 'PageDown', '5', 'Backspace', 'Control+z', 'Control+a'];
const words = ['', 'ñandú', '12,5', '-3', 'a\u0301 🚒', '#DIV/0!', 'x'.repeat(300)];

async function play(t, size, count, from) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: size, touch: size === phone, before: countFrames});
  await importTable(page);
  await waitForSaved(page);
  await settled(page);
  const goal = await page.evaluate(() => {
    location.hash = '#/plan/metas';
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
      done(document.querySelector('a[href^="#/plan/metas/"]').getAttribute('href').split('/').pop()))));
  });
  await page.evaluate(watch);
  const routes = ['/', '/encuesta', '/plan', '/plan/metas', `/plan/metas/${goal}`, '/plan/lineas', '/plan/datos', '/plan/encuesta', '/plan/encuesta/preguntas', '/plan/encuesta/compartir',
    '/plan/encuesta/temas', '/plan/encuesta/temas/libro', '/plan/encuesta/temas/publicar', '/avance/pedidos',
    '/plan/encuesta/reuniones', '/plan/encuesta/reuniones/nueva',
    '/plan/cronograma', '/plan/fuentes', '/plan/actores', '/plan/dofa', '/plan/dofa/taller', '/plan/autodiagnostico', '/plan/articulacion', '/plan/mesas',
    '/plan/equipo', '/plan/analisis', '/plan/matriz', '/plan/marco', '/plan/documento', '/plan/documento/archivos', '/plan/metodo', '/plan/aprobacion',
    '/plan/versiones', '/plan/observaciones', '/plan/socializacion', '/plan/publicar', '/avance/sello',
    '/plan/historia', '/plan/reportes', '/plan/proyectos', '/plan/reglas', '/plan/exportar', '/avance', '/avance?fecha=2024-12-31', '/avance/metas',
    '/avance/metas?estado=good', '/avance/tabla', '/avance/graficas', '/avance/grafica/mapa', '/avance/grafica/dinero', '/avance/cambios',
    '/avance/calculo', `/avance/meta/${goal}`, '/accesibilidad'];
  const random = randomFrom(from);
  const {page: raw} = page;
  let steps = 0;
  for (let sequence = 0; sequence < count; sequence += 1) {
    const route = random.of(routes);
    const story = [`#${route}`];
    // The page is told of another address a moment later, perhaps after one that a tap just before led to: what it was
    // before that is not where the sequence begins.
    await page.evaluate((hash) => location.hash === `#${hash}` || new Promise((done) => {
      const told = (event) => {
        if (!event.newURL.endsWith(`#${hash}`)) return;
        removeEventListener('hashchange', told);
        done(true);
      };
      addEventListener('hashchange', told);
      location.hash = hash;
    }), route);
    let before = await page.evaluate(() => globalThis.planState());
    for (let step = 0; step < stepsEach; step += 1) {
      const kind = random.of(['key', 'key', 'tap', 'tap', 'assist', 'type']);
      let leaves = false;
      if (kind === 'key') {
        const key = random.of(keys);
        story.push(key);
        await page.press(key);
        leaves = key.endsWith('Tab') && before.edge;
      } else if (kind === 'tap') {
        const place = await page.evaluate((share) => globalThis.planTarget(share), random.next());
        story.push(place ? `tap ${Math.round(place.x)},${Math.round(place.y)}` : 'no tap');
        if (!place) continue;
        if (size === phone) await raw.touchscreen.tap(place.x, place.y);
        else await raw.mouse.click(place.x, place.y);
        leaves = true; // a tap beside what takes the focus takes it away, as in any page
      } else if (kind === 'assist') {
        story.push(`assist ${await page.evaluate(([share, text]) => globalThis.planAssist(share, text), [random.next(), random.of(words)])}`);
      } else {
        const text = random.of(words);
        story.push(`type ${text.slice(0, 20)}`);
        await raw.keyboard.insertText(text);
      }
      const now = await page.evaluate(() => globalThis.planState());
      steps += 1;
      const told = () => `sequence ${sequence} of seed ${from}, ${size.width} px, now ${now.page}: ${story.join(' → ')}`;
      assert.deepEqual(now.findings, [], `the elements are not what was stated; ${told()}`);
      const clicked = now.clicks - before.clicks;
      const acted = now.actions - before.actions;
      assert.ok(clicked <= 1, `${clicked} clicks of one step; ${told()}`);
      if (clicked && kind !== 'assist') assert.ok(acted <= 2, `${acted} actions of one press; ${told()}`);
      if (before.focus && !leaves) assert.ok(now.focus, `the focus is lost; ${told()}`);
      before = now;
    }
  }
  assert.deepEqual(await page.errors(), []);
  return steps;
}

async function random(t) {
  await play(t, phone, Math.ceil(sequences / 2), seed);
  await play(t, desk, Math.floor(sequences / 2), seed + 1);
}

export default [{name: `${sequences} random sequences of keys, taps and assistive actions`, browsers: ['chromium'], seconds: 1500, run: random}];
