// Puts dist/ together: the page, the programs, the fonts and the data. What did not change is not written again, what no
// longer belongs is removed.
//   node web/assemble.mjs <folder of the programs> <folder of fonts> <folder of workers> <out>
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname));
const [program, fonts, workers, out] = process.argv.slice(2).map((folder) => path.resolve(folder));

function* filesBelow(folder, prefix = '') {
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, {withFileTypes: true})) {
    const name = prefix + entry.name;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesBelow(path.join(folder, entry.name), `${name}/`);
    else yield name;
  }
}

// A number is kept as it was written: JSON.parse would turn 1.50 into 1.5 and round what is longer than a double.
// So this takes out the space between the tokens, after the parser has found the text to be JSON.
function minified(file, text) {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string) => string ?? '');
}

const wanted = new Map();
const take = (name, file) => {
  if (wanted.has(name)) throw new Error(`two files want to be ${name}`);
  const bytes = fs.readFileSync(file);
  const isData = name.startsWith('assets/') && name.endsWith('.json');
  wanted.set(name, isData ? Buffer.from(minified(file, bytes.toString('utf8'))) : bytes);
};
for (const name of filesBelow(path.join(root, 'web/page'))) take(name, path.join(root, 'web/page', name));
for (const name of filesBelow(path.join(root, 'assets'))) take(`assets/${name}`, path.join(root, 'assets', name));
for (const name of ['citizen.js', 'citizen.wasm', 'plan.js', 'plan.wasm']) take(name, path.join(program, name));
for (const name of ['workbook.js', 'link.js']) take(name, path.join(workers, name));
for (const name of filesBelow(fonts)) if (/\.(ttf|txt)$/.test(name)) take(`fonts/${name}`, path.join(fonts, name));

// One HTML page that holds all of the site, for an archive: the app puts the files where this page says so
// (app/planner/site_copy.h). It has the page's own body, style and icon; what an address on a server needs is left out.
const page = 'archive.html';
const text = (name) => wanted.get(name).toString('utf8');
const only = (found, what) => {
  if (!found) throw new Error(`${page}: no ${what}`);
  return found[1];
};
const parts = {
  'style.css': text('style.css'),
  'icon.svg': wanted.get('icon.svg').toString('base64'),
  'meta': only(/(<meta name="viewport"[^]*<title>.*<\/title>)/.exec(text('index.html')), 'head in index.html'),
  'body': only(/<body>([^]*)<\/body>/.exec(text('index.html')), 'body in index.html'),
};
wanted.set(page, Buffer.from(text(page).replace(/\{\{([\w.]+)\}\}/g, (_, part) => parts[part])));
if (text(page).split('<!-- files -->').length !== 2) throw new Error(`${page}: no one place for the files`);
const isArchived = (name) => !/^(citizen\.|offline\.js|index\.html|archive\.html|style\.css|icon\.svg|manifest\.|assets\/site\.json$)/.test(name);

// All of the site, for who makes a copy of it with another plan: as it is, and as that page.
const list = 'assets/site.json';
const everything = [...wanted.keys(), list].sort();
wanted.set(list, Buffer.from(JSON.stringify({files: everything, page, archived: everything.filter(isArchived)})));

// What a browser keeps for when there is no network (web/page/offline.js): all but what nobody's page asks for.
const worker = 'offline.js';
const isKept = (name) => name !== worker && !name.endsWith('.txt') && !name.startsWith('assets/schemas/');
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
// What the citizen needs comes first: a visit may be short.
const needs = [/^index\.html$/, /^style\.css$/, /^citizen\./, /^fonts\//, /^assets\/(plan|texts\/es)\.json$/, /^/];
const rank = (name) => needs.findIndex((need) => need.test(name));
const kept = [...wanted.keys()].filter(isKept).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
const digests = Object.fromEntries(kept.map((name) => [name, digest(wanted.get(name))]));
const words = [
  ['digests', digests], ['version', digest(JSON.stringify(digests)).slice(0, 16)], ['whenUsed', kept.filter((name) => [page, list, 'workbook.js'].includes(name) || name.startsWith('assets/methodology/'))],
  ['published', ['assets/plan.json']],
].map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
wanted.set(worker, Buffer.concat([Buffer.from(words.join('')), wanted.get(worker)]));

let written = 0;
for (const [name, bytes] of wanted) {
  const file = path.join(out, name);
  if (fs.existsSync(file) && fs.readFileSync(file).equals(bytes)) continue;
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, bytes);
  written++;
}
for (const name of [...filesBelow(out)]) if (!wanted.has(name)) fs.rmSync(path.join(out, name));
console.log(`${path.relative(process.cwd(), out) || out}: ${wanted.size} files, ${written} written`);
