// The plan's document: made from 331 goals in the time a person waits, whole as an archive, valid to others' validators, opened by LibreOffice,
// and a page that needs no program.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

import {HtmlValidate} from 'html-validate';

import {manyGoals, officeProblems, packageProblems, poppler, unzipped} from './documents.mjs';
import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {adoptAnyway, desk, exportPlan, importPlan, phone, visit, waitForSaved} from './journeys.mjs';
import {office, savedByOffice} from './workbooks.mjs';

const goals = 331;
const axe = await fs.readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const button = (page, name) => page.role('button', name, {exact: true});

// In the page: when a download begins, how long frames take, and what progress was shown.
function watchMaking() {
  const seen = globalThis.planMaking = {downloads: [], frames: [], progress: []};
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) seen.downloads.push(performance.now());
    return click.call(this);
  };
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (call) => ask((time) => {
    const began = performance.now();
    call(time);
    seen.frames.push(performance.now() - began);
  });
  new MutationObserver(() => {
    for (const bar of document.querySelectorAll('progress, [role=progressbar]')) {
      const name = bar.getAttribute('aria-label') ?? '';
      if (!seen.progress.includes(name)) seen.progress.push(name);
    }
  }).observe(document, {subtree: true, childList: true, attributes: true});
}

async function takeStructure(page) {
  await visit(page, '/plan/documento');
  await button(page, 'Tomar la estructura de la guía').click();
  await waitForSaved(page);
}

async function largePlan(t, folder) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk, before: watchMaking});
  await waitForSaved(page);
  await page.setFiles({button: 'Importar'}, await manyGoals(path.join(folder, 'plan-indicativo.csv'), goals));
  await button(page, `Traer ${goals} filas`).click();
  await page.role('heading', 'Informe de la importación').waitFor();
  await waitForSaved(page);
  await takeStructure(page);
  return page;
}

// Opens the page of the files and asks for Word at once, as who is in a hurry does.
async function wordAtOnce(page) {
  await page.evaluate(() => {
    Object.assign(globalThis.planMaking, {downloads: [], frames: [], progress: []});
    globalThis.planMaking.began = performance.now();
    location.hash = '/plan/documento/archivos';
  });
  const file = await page.download(() => button(page, 'Word (DOCX)').click());
  return {file, ...await page.evaluate(() => ({...globalThis.planMaking, took: globalThis.planMaking.downloads.at(-1) - globalThis.planMaking.began}))};
}

const textsIn = (xml) => [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:p>/g)].map(([all, text]) => (all === '<w:p>' ? '\n' : text)).join('');

async function word(t) {
  const folder = temporaryFolder();
  const page = await largePlan(t, folder);
  const {file, took, frames, progress} = await wordAtOnce(page);
  console.log(`       ${goals} goals: ${Math.round(took)} ms from the page's opening to the download, longest frame ${Math.round(Math.max(...frames))} ms, ` +
    `${Math.round(file.bytes.length / 1000)} kB`);
  assert.equal(file.fileName, 'plan-indicativo.docx');
  assert.ok(took < 3000, `${Math.round(took)} ms`);
  assert.ok(file.bytes.length < 3e6, `${file.bytes.length} bytes`);
  // What is put together within one frame has no time to be seen; the drawing and the writing take longer.
  for (const name of ['Dibujando las gráficas', 'Escribiendo el archivo']) {
    assert.ok(progress.includes(name), `no progress bar said "${name}"; there were ${JSON.stringify(progress)}`);
  }

  const parts = unzipped(file.bytes);
  assert.deepEqual(await packageProblems(page, parts), []);
  const body = parts.get('word/document.xml').toString('utf8');
  const pictures = [...body.matchAll(/<wp:docPr id="\d+" name="([^"]*)" descr="([^"]*)"/g)];
  const charts = [...parts.keys()].filter((name) => name.endsWith('.png'));
  const captions = body.match(/ SEQ Grafica /g).length;
  assert.ok(captions >= 6, `${captions} charts`);
  assert.equal(pictures.length, captions);
  assert.ok(charts.length >= 2 && charts.length <= captions, 'the same picture may stand in several places');
  for (const [place, [, name, words]] of pictures.entries()) {
    assert.equal(name, `Gráfica ${place + 1}`);
    assert.ok(words.length > 20, `${name} is described as "${words}"`);
  }
  for (const name of charts) {
    // PNG (ISO/IEC 15948, 11.2.2): signature, then the header's width.
    const bytes = parts.get(name);
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.ok(bytes.readUInt32BE(16) >= 1600, `${name} is ${bytes.readUInt32BE(16)} pixels wide`);
  }
  const kept = path.join(folder, file.fileName);
  await fs.writeFile(kept, file.bytes);
  const problems = await officeProblems(kept);
  if (problems) assert.deepEqual(problems, []);
  assert.deepEqual(await page.errors(), []);

  const program = await office({name: 'probe.txt', content: 'a\n', kind: 'odt'});
  if (program) {
    const pdf = await savedByOffice(program, folder, kept, 'pdf');
    const text = await poppler('pdftotext', '-layout', pdf, '-');
    if (text !== null) {
      const titles = [...body.matchAll(/<w:pStyle w:val="Heading[12]"\/>.*?<\/w:p>/g)].map(([heading]) => textsIn(heading).replace(/\s+/g, ' ').trim());
      assert.ok(titles.length >= 30, `${titles.length} headings`);
      const plain = text.replace(/\s+/g, ' ');
      let at = plain.indexOf('Contenido');
      assert.ok(at >= 0, 'no contents');
      // Once in the contents, once in their places; a long one is broken where its line ends.
      for (const round of ['contents', 'text']) {
        for (const title of titles) {
          const begins = title.slice(0, 24).trim();
          const found = plain.indexOf(begins, at);
          assert.ok(found >= 0, `"${begins}" is not in its place in the ${round}`);
          at = found + begins.length;
        }
      }
      for (let n = 1; n <= captions; n += 1) assert.ok(plain.includes(`Gráfica ${n}.`), `chart ${n} has no caption`);
      assert.ok(!plain.includes('Error'), 'a field shows an error');
    }
    const images = await poppler('pdfimages', '-list', pdf);
    if (images !== null) assert.ok(images.trim().split('\n').length - 2 >= captions, images);
  } else {
    console.log('       LibreOffice with its texts is not installed here (or say where with PLAN_SOFFICE): not opened with it');
  }
  removeFolder(folder);
}

// Leaving the page means that nobody waits for the file.
async function left(t) {
  const folder = temporaryFolder();
  const page = await largePlan(t, folder);
  await visit(page, '/plan/documento/archivos');
  await page.role('heading', 'Lo que falta').waitFor();
  await page.evaluate(() => { globalThis.planMaking.downloads = []; });
  await button(page, 'Word (DOCX)').click();
  await visit(page, '/plan/documento');
  await page.role('heading', 'Documento', {exact: true}).waitFor();
  await visit(page, '/plan/documento/archivos');
  await page.role('heading', 'Lo que falta').waitFor();
  await new Promise((done) => { setTimeout(done, 1500); });
  assert.deepEqual(await page.evaluate(() => globalThis.planMaking.downloads), []);
  await page.download(() => button(page, 'Word (DOCX)').click());
  assert.deepEqual(await page.errors(), []);
  removeFolder(folder);
}

async function webPage(t) {
  const folder = temporaryFolder();
  const page = await largePlan(t, folder);
  await visit(page, '/plan/documento/archivos');
  await page.role('heading', 'Lo que falta').waitFor();
  const file = await page.download(() => button(page, 'Página web (HTML)').click());
  const markdown = await page.download(() => button(page, 'Markdown').click());
  assert.match(markdown.bytes.toString('utf8'), /^#+ 5\.2 Metas de producto/m);
  const kept = path.join(folder, file.fileName);
  await fs.writeFile(kept, file.bytes);
  const report = await new HtmlValidate({extends: ['html-validate:standard', 'html-validate:a11y']}).validateString(file.bytes.toString('utf8'));
  assert.deepEqual(report.results.flatMap(({messages}) => messages.map(({line, ruleId, message}) => `${line} ${ruleId}: ${message}`)), []);

  for (const viewport of [phone, desk]) {
    const read = await t.open({url: pathToFileURL(kept).href, viewport});
    assert.ok(await read.role('img').count() >= 6);
    await read.role('link', /^5\.2 /).nth(0).click();
    assert.match(await read.url(), /#s-s5-2$/);
    assert.equal(await read.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'it is wider than the screen');
    await read.page.evaluate(axe);
    const violations = await read.page.evaluate(async () => (await globalThis.axe.run()).violations
      .map(({id, nodes}) => `${id}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`));
    assert.deepEqual(violations, []);
    assert.deepEqual(await read.errors(), []);
  }
  assert.deepEqual(await page.errors(), []);
  removeFolder(folder);
}

async function seal(t) {
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await waitForSaved(page);
  await takeStructure(page);
  // The instrument stands in the file: each browser types days in its own way.
  const plan = JSON.parse((await exportPlan(page)).bytes);
  plan.plan.approval = {adoption: {type: 'resolution', number: '0123', date: '2021-01-15'}};
  const folder = temporaryFolder();
  const kept = path.join(folder, 'plan.json');
  await fs.writeFile(kept, JSON.stringify(plan));
  const other = await t.open({url: `${t.url}#/plan`, viewport: desk});
  await importPlan(other, kept, plan.plan.name);
  removeFolder(folder);
  await sealed(other);
}

async function sealed(page) {
  await visit(page, '/plan/aprobacion');
  await adoptAnyway(page);
  await waitForSaved(page);
  const digits = JSON.parse((await exportPlan(page)).bytes).plan.adopted.seal;
  assert.match(digits, /^[0-9a-f]{64}$/);
  await visit(page, '/plan/documento/archivos');
  await page.role('heading', 'Lo que falta').waitFor();
  const groups = digits.match(/.{8}/g).join(' ');
  const parts = unzipped((await page.download(() => button(page, 'Word (DOCX)').click())).bytes);
  const cover = textsIn(parts.get('word/document.xml').toString('utf8'));
  const foot = textsIn(parts.get('word/footer1.xml').toString('utf8'));
  const html = (await page.download(() => button(page, 'Página web (HTML)').click())).bytes.toString('utf8');
  const markdown = (await page.download(() => button(page, 'Markdown').click())).bytes.toString('utf8');
  for (const [what, text, shown] of [['the title page', cover, groups], ['the foot', foot, groups], ['the foot on paper', html, groups],
    ['the web page', html.replace(/<\/?span>|<wbr>/g, ''), digits], ['Markdown', markdown, digits]]) {
    assert.ok(text.includes(shown), `${what} does not state the seal`);
    assert.match(text, /Resolución 0123 del 15 de enero de 2021/, `${what} does not state the instrument`);
  }
  assert.match(cover, /El plan es el que se adoptó\. Para comprobar una copia/);
  assert.deepEqual(await page.errors(), []);
}

export default [
  {name: `the Word file of ${goals} goals: in time, whole, valid, opened by LibreOffice`, browsers: ['chromium'], alone: true, seconds: 240, run: word},
  {name: 'who leaves the page gets no file', browsers: ['chromium'], seconds: 120, run: left},
  {name: 'the document as a web page passes axe and an HTML validator', browsers: ['chromium'], seconds: 150, run: webPage},
  {name: 'an adopted plan states its seal in every file', browsers: ['chromium', 'firefox'], run: seal},
];
