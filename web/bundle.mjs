// Makes one file each of what is loaded only when it is needed: our worker and, of the libraries, what it uses.
//   node web/bundle.mjs <folder of npm modules> <out folder>
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const [modules, out] = process.argv.slice(2).map((name) => path.resolve(name));
const {build} = createRequire(path.join(modules, '/'))('esbuild');
const here = path.dirname(fileURLToPath(import.meta.url));

// Of hucre also parts that its package does not offer by name: the same files, so they are in it once.
const workers = {
  'workbook.js': {entry: 'workbook/worker.mjs', contains: ['hucre'], alias: {hucre: path.join(modules, 'hucre/dist')}},
  'link.js': {entry: 'link/worker.mjs', contains: ['fflate', 'uqr']},
};

const licence = (name) => `Contains ${name}\n${fs.readFileSync(path.join(modules, name, 'LICENSE'), 'utf8').trim()}`;
fs.mkdirSync(out, {recursive: true});
for (const [name, {entry, contains, alias}] of Object.entries(workers)) {
  const result = await build({
    entryPoints: [path.join(here, entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    // Where WebAssembly exceptions are, these are too.
    target: ['chrome95', 'firefox100', 'safari15.4'],
    alias,
    nodePaths: [modules],
    banner: {js: `/*! ${contains.map(licence).join('\n\n').replaceAll('*/', '* /')}\n*/`},
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  const bytes = result.outputFiles[0].contents, file = path.join(out, name);
  if (!fs.existsSync(file) || !fs.readFileSync(file).equals(bytes)) fs.writeFileSync(file, bytes);
}
