// Everyone's pages: a filter's address opens the same page elsewhere, charts are taken away as pictures, and what is
// painted stands where the drawing has it.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';

import {serve} from '../../web/server.mjs';
import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {countFrames, desk, exportPlan, importPlan, importTable, phone, settled, waitForSaved} from './journeys.mjs';

const spaced = (text) => text.replace(/\s+/g, ' ');

async function go(page, route) {
  await page.evaluate((hash) => { location.hash = hash; }, route);
  await page.role('heading').nth(0).waitFor();
}

const goalNames = async (page) => {
  const links = page.role('list', 'Metas').role('link');
  const names = [];
  for (let place = 0; place < await links.count(); place += 1) names.push(spaced(await links.nth(place).text()));
  return names;
};

// --- a month's report, and who reads it

// One goal that had to do 120 in 2025 and has done 60 by June.
const planOfAMonth = () => ({format: 'plan-a-la-vista/plan', version: 1, id: 'mes', revision: 0, plan: {
  name: 'Plan del mes', sector: 'Gobierno', firstYear: 2024, lastYear: 2027, cutOff: '2025-12-31',
  entities: {e: {order: 1, name: 'Secretaría de Ambiente', shortName: 'SA'}},
  lines: {l: {order: 1, code: '1', name: 'Agua'}},
  goals: {a: {order: 1, code: 'M1', name: 'Sembrar árboles', line: 'l', entity: 'e', responsible: 'Oficina 1', target: 240,
    indicator: {name: 'Árboles', unit: 'árboles', accumulation: 'sum', periodicity: 'Mensual'},
    years: {2025: {target: 120, programmed: 120}, 2026: {target: 120, programmed: 120}},
    periods: Object.fromEntries([1, 2, 3, 4, 5, 6].map((month) => [`2025-0${month}`, {reported: 10, reportedBy: 'Oficina 1'}]))}},
}});

async function reportedAndShared(t) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'plan.json');
  await fs.writeFile(file, JSON.stringify(planOfAMonth()));
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await importPlan(page, file, 'Plan del mes');
  const goal = page.role('main');
  await go(page, '/avance/meta/a');
  await page.role('heading', 'Sembrar árboles', {exact: true}).waitFor();
  assert.match(spaced(await goal.text()), /Atrasada\s*50 %\s*de lo que debía estar hecho/);

  // The month is reported.
  await go(page, '/plan/reportes');
  await page.role('textbox', 'Meta M1, enero de 2025', {exact: true}).focus();
  for (let month = 1; month < 7; month += 1) await page.press('ArrowRight');
  await page.role('textbox', 'Meta M1, julio de 2025', {exact: true}).waitFor();
  await page.type('50,5');
  await page.press('Enter');
  await waitForSaved(page);

  // Everyone sees another light, and where it comes from.
  await page.role('link', 'Ver el avance').click();
  await page.role('heading', /^El plan lleva 92,1 % de lo que debía estar hecho/).waitFor();
  await page.role('link', 'Metas', {exact: true}).click();
  await page.waitForStatus('1 meta');
  await page.role('link', /Sembrar árboles/).click();
  await page.role('heading', 'Sembrar árboles', {exact: true}).waitFor();
  assert.match(spaced(await goal.text()), /A tiempo\s*92,1 %\s*de lo que debía estar hecho/);
  await page.role('button', '¿De dónde sale esta cifra?').click();
  const working = page.role('group', '¿De dónde sale esta cifra?');
  await working.waitFor();
  const words = spaced(await working.text());
  assert.match(words, /10 \+ 10 \+ 10 \+ 10 \+ 10 \+ 10 \+ 50,5 = 110,5/);
  assert.match(words, /110,5 ÷ 120 = 92,1 %/);
  const today = new Intl.DateTimeFormat('es-CO', {dateStyle: 'long'}).format(new Date());
  const row = await page.role('table', 'Los datos que se usaron').role('row', /julio de 2025/).text();
  assert.ok(spaced(row).includes(`50,5`) && spaced(row).includes(today), `the row is ${row}, without ${today}`);

  // The city puts the plan beside the program, and somebody sends the address.
  const shared = new URL(await page.url());
  const site = path.join(folder, 'site');
  await fs.cp(t.folder, site, {recursive: true});
  await go(page, '/plan');
  await fs.writeFile(path.join(site, 'assets', 'plan.json'), (await exportPlan(page)).bytes);
  const server = await serve(site, {port: 0});
  const other = await t.open({url: `${server.url}${shared.hash}`, viewport: phone});
  await other.role('heading', 'Sembrar árboles', {exact: true}).waitFor();
  assert.match(spaced(await other.role('main').text()), /A tiempo\s*92,1 %\s*de lo que debía estar hecho/);
  await other.role('button', '¿De dónde sale esta cifra?').click();
  assert.equal(spaced(await other.role('group', '¿De dónde sale esta cifra?').text()), words);
  assert.deepEqual([...await page.errors(), ...await other.errors()], []);
  await server.close();
  removeFolder(folder);
}

// --- addresses

async function sharedFilter(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await importTable(page);
  const folder = temporaryFolder();
  const file = path.join(folder, 'plan.json');
  await fs.writeFile(file, (await exportPlan(page)).bytes);

  await go(page, '/avance/metas');
  await page.waitForStatus('42 metas');
  const all = (await goalNames(page)).length;
  await page.role('combobox', 'Estado').select('A tiempo');
  await page.role('combobox', 'Vigencia').select('2024');
  await page.role('searchbox', 'Buscar metas').fill('número & más');
  await page.role('searchbox', 'Buscar metas').fill('educa');
  const address = async () => decodeURIComponent(new URL(await page.url()).hash);
  await until('the address', async () => {
    const now = await address();
    return now === '#/avance/metas?buscar=educa&estado=good&vigencia=2024' ? {} : {problem: `is ${now}`};
  });
  const names = await goalNames(page);
  assert.ok(names.length > 0 && names.length < all, `${names.length} of ${all} goals`);
  const url = await page.url();

  // Somebody else, in a browser that knows nothing but the plan's file.
  const other = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await importPlan(other, file, 'plan-indicativo');
  removeFolder(folder);
  await other.goto(url);
  await other.role('heading', 'Metas', {exact: true}).nth(0).waitFor();
  assert.deepEqual(await goalNames(other), names);
  assert.equal(await other.role('searchbox', 'Buscar metas').value(), 'educa');
  assert.equal(await other.role('combobox', 'Estado').value(), 'good');
  assert.equal(await other.role('combobox', 'Vigencia').value(), '2024');

  // Back undoes one choice after the other; typed letters are none.
  await page.back();
  await until('the address', async () => {
    const now = await address();
    return now === '#/avance/metas?estado=good' ? {} : {problem: `is ${now}`};
  });
  await until('the search', async () => {
    const now = await page.role('searchbox', 'Buscar metas').value();
    return now === '' ? {} : {problem: `holds ${now}`};
  });
  assert.deepEqual([...await page.errors(), ...await other.errors()], []);
}

async function oddSearch(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: phone});
  await importTable(page);
  await go(page, '/avance/metas');
  const words = '100 % de a&b=c? #ñ + %41';
  await page.role('searchbox', 'Buscar metas').fill(words);
  await page.waitForStatus('0 metas');
  // The address follows the letters.
  await until('the address', async () => {
    const hash = new URL(await page.url()).hash;
    return hash.endsWith('%252541') ? {} : {problem: `is ${hash}`};
  });
  await page.reload();
  await page.waitForStatus('0 metas');
  assert.equal(await page.role('searchbox', 'Buscar metas').value(), words);
  assert.deepEqual(await page.errors(), []);
}

// --- pictures

const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

async function pictures(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await importTable(page);
  await go(page, '/avance/grafica/dinero');
  const finding = page.role('heading', /la ejecución va en/).nth(0);
  await finding.waitFor();
  const heading = await finding.text();
  const png = await page.download(() => page.role('button', 'Imagen (PNG)').click());
  const svg = await page.download(() => page.role('button', 'Dibujo (SVG)').click());
  assert.match(png.fileName, /^dinero-2025-09-30\.png$/);
  assert.match(svg.fileName, /^dinero-2025-09-30\.svg$/);
  assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
  const drawing = svg.bytes.toString('utf8');
  const [, width, height] = drawing.match(/^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/).map(Number);
  assert.deepEqual(sizeOf(png.bytes), [Math.round(width * 2), Math.round(height * 2)]);
  assert.ok(drawing.includes(`>${heading.slice(0, heading.indexOf(' ', 12))}`), 'the drawing does not say its sentence');
  // The picture is the drawing: seen by this browser's own eyes, in the product's letters, it is not blank, and its
  // appropriated bars are as long as the drawing says.
  const seen = await page.evaluate(async ({data, at}) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    const context = canvas.getContext('2d', {willReadFrequently: true});
    context.drawImage(picture, 0, 0);
    return at.map(([x, y]) => Array.from(context.getImageData(x * 2, y * 2, 1, 1).data.subarray(0, 3)));
  }, {data: png.bytes.toString('base64'), at: marks(drawing).flatMap(({inside, outside}) => [inside, outside])});
  let told = 0;
  for (const [place, {color}] of marks(drawing).entries()) {
    const [inside, outside] = [seen[2 * place], seen[2 * place + 1]];
    assert.deepEqual(inside, color, `the ${place}th rectangle is not where the drawing has it`);
    if (String(outside) !== String(color)) told += 1;
  }
  assert.ok(told >= 2, 'no rectangle ends where the drawing says');
  assert.deepEqual(await page.errors(), []);
}

// The drawing's filled rectangles that nothing else covers: a point well inside, and one just beyond the end.
function marks(drawing) {
  const found = [];
  const rects = [...drawing.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*?fill="#(\w{6})"/g)]
      .map(([, ...numbers]) => [...numbers.slice(0, 4).map(Number), numbers[4]]);
  for (const [place, [x, y, w, h, fill]] of rects.entries()) {
    if (w < 12 || h < 12 || place === 0) continue;
    const color = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16));
    const inside = [x + w - 5, y + 2.5];
    const covered = rects.slice(place + 1).some(([ox, oy, ow, oh]) =>
      inside[0] > ox - 2 && inside[0] < ox + ow + 2 && inside[1] > oy - 2 && inside[1] < oy + oh + 2);
    if (!covered) found.push({color, inside, outside: [x + w + 4, y + 2.5]});
  }
  return found;
}

// --- the painted face

// What is painted, against the drawing that the other face shows at the same width: filled rectangles have their colour
// well inside and not beyond their end.
async function paintedAsDrawn(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk, density: 1, before: countFrames});
  await importTable(page);
  const drawn = await t.open({url: `${t.url}?face=html#/plan`, viewport: desk});
  await importTable(drawn);
  let looked = 0;
  for (const route of ['/avance/grafica/lineas', '/avance/grafica/dinero', '/avance/grafica/mapa']) {
    await go(page, route);
    await page.role('img').nth(0).waitFor();
    await settled(page);
    await go(drawn, route);
    await drawn.role('img').nth(0).waitFor();
    const drawing = await until('the drawing', async () => {
      const markup = await drawn.evaluate(() => document.querySelector('.r-image svg')?.outerHTML ?? '');
      return markup ? {value: markup} : {problem: 'is not there'};
    });
    const box = await page.evaluate(() => {
      const {left, top, width, height} = document.querySelector('.r-image').getBoundingClientRect();
      return {left, top, width, height};
    });
    const size = drawing.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/).slice(1).map(Number);
    assert.ok(Math.abs(size[0] - box.width) < 1.5 && Math.abs(size[1] - box.height) < 1.5,
        `${route}: painted ${box.width} × ${box.height}, drawn ${size}`);
    const shot = path.join(temporaryFolder(), 'painted.png');
    await page.screenshot(shot);
    const places = marks(drawing).filter(({inside}) => box.top + inside[1] < desk.height - 4);
    const seen = await page.evaluate(async ({data, at}) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = picture.naturalWidth;
      canvas.height = picture.naturalHeight;
      const context = canvas.getContext('2d', {willReadFrequently: true});
      context.drawImage(picture, 0, 0);
      return at.map(([x, y]) => Array.from(context.getImageData(x, y, 1, 1).data.subarray(0, 3)));
    }, {data: (await fs.readFile(shot)).toString('base64'),
      at: places.map(({inside}) => [box.left + inside[0], box.top + inside[1]])});
    removeFolder(path.dirname(shot));
    for (const [place, {color}] of places.entries()) {
      const off = Math.max(...color.map((part, at) => Math.abs(part - seen[place][at])));
      assert.ok(off <= 3, `${route}: painted ${seen[place]} where ${color} is drawn, at ${places[place].inside}`);
      looked += 1;
    }
  }
  assert.ok(looked >= 10, `only ${looked} marks were looked at`);
  assert.deepEqual(await page.errors(), []);
}

// --- framed by another page

async function framed(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: phone});
  await importTable(page);
  await go(page, '/avance/grafica/lineas?vista=marco');
  await page.role('img').nth(0).waitFor();
  assert.equal(await page.role('navigation').count(), 0);
  assert.equal(await page.role('banner').count(), 0);
  const whole = page.role('link', /Ver esta gráfica con sus datos/);
  assert.equal(await whole.attribute('target'), '_blank');
  assert.match(await whole.attribute('href'), /^http.*#\/avance\/grafica\/lineas$/);
  assert.deepEqual(await page.errors(), []);
}

export default [
  {name: 'a month is reported, the light changes, is explained, and its address opens elsewhere', run: reportedAndShared, seconds: 150},
  {name: 'a filter\'s address opens the same page elsewhere', run: sharedFilter, seconds: 150},
  {name: 'a search of odd signs is kept in the address', run: oddSearch},
  {name: 'a chart as a picture and as a drawing', drawn: true, run: pictures},
  {name: 'what is painted stands where the drawing has it', browsers: ['chromium'], drawn: true, run: paintedAsDrawn, seconds: 150},
  {name: 'a chart framed by another page', browsers: ['chromium'], run: framed},
];
