// Makes one file of what reads and writes workbooks: our worker and, of the library, what it uses.
//   node web/bundle.mjs <folder of npm modules> <out.js>
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const [modules, out] = process.argv.slice(2).map((name) => path.resolve(name));
const {build} = createRequire(path.join(modules, '/'))('esbuild');
const here = path.dirname(fileURLToPath(import.meta.url));
const library = path.join(modules, 'hucre');
const licence = fs.readFileSync(path.join(library, 'LICENSE'), 'utf8').trim();

const result = await build({
  entryPoints: [path.join(here, 'workbook/worker.mjs')],
  bundle: true,
  minify: true,
  format: 'iife',
  // Where WebAssembly exceptions are, these are too.
  target: ['chrome95', 'firefox100', 'safari15.4'],
  // Of the library also parts that its package does not offer by name: the same files, so they are in it once.
  alias: {'hucre': path.join(library, 'dist')},
  banner: {js: `/*! Contains hucre\n${licence.replaceAll('*/', '* /')}\n*/`},
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
});
const bytes = result.outputFiles[0].contents;
fs.mkdirSync(path.dirname(out), {recursive: true});
if (!fs.existsSync(out) || !fs.readFileSync(out).equals(bytes)) fs.writeFileSync(out, bytes);
