// Documents for the tests: opened as the archives they are, and by programs that are none of ours.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import zlib from 'node:zlib';

import {table} from './journeys.mjs';
import {cellsOf} from './workbooks.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);

// A table of so many goals: the real rows again and again, each with a code of its own.
export async function manyGoals(file, count) {
  const [head, ...rows] = cellsOf((await fs.readFile(table, 'utf8')).replace(/^\uFEFF/, ''));
  const code = head.indexOf('COD META PRODUCTO');
  const quoted = (value) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);
  const lines = Array.from({length: count}, (_, n) => rows[n % rows.length].map((value, column) => (column === code ? n + 1 : value)));
  await fs.writeFile(file, [head, ...lines].map((cells) => cells.map(quoted).join(',')).join('\n'));
  return file;
}

// The files of an archive by their names (PKWARE APPNOTE, 4.3.12: the directory at its end).
export function unzipped(bytes) {
  const parts = new Map();
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left; left -= 1) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50);
    const [packed, nameLength, more] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    const content = bytes.readUInt16LE(at + 10) ? zlib.inflateRawSync(data) : data;
    assert.equal(content.length, bytes.readUInt32LE(at + 24), `${name} has another length`);
    assert.ok(!parts.has(name), `${name} is there twice`);
    parts.set(name, content);
    at += 46 + nameLength + more;
  }
  return parts;
}

// What is wrong in a package (ECMA-376 part 2): parts that are no XML, targets that are not there, parts without a type.
// XML is read by the browser's own parser.
export async function packageProblems(page, parts) {
  const texts = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, bytes]) => [name, bytes.toString('utf8')]);
  const read = await page.evaluate((all) => all.map(([name, text]) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const attributes = (tag, ...names) => [...document.getElementsByTagName(tag)].map((element) => names.map((one) => element.getAttribute(one)));
    return {name, problem: document.querySelector('parsererror')?.textContent, relations: attributes('Relationship', 'Target', 'TargetMode'),
      defaults: attributes('Default', 'Extension').flat(), overrides: attributes('Override', 'PartName').flat()};
  }), texts);
  const problems = read.filter(({problem}) => problem).map(({name, problem}) => `${name}: ${problem}`);
  for (const {name, relations} of read) {
    const folder = path.posix.join(path.posix.dirname(name), '..');
    for (const [target, mode] of relations) {
      if (mode !== 'External' && !parts.has(path.posix.join(folder, target))) problems.push(`${name}: ${target} is not there`);
    }
  }
  const types = read.find(({name}) => name === '[Content_Types].xml');
  for (const name of parts.keys()) {
    const stated = types.overrides.includes(`/${name}`) || types.defaults.includes(name.split('.').pop());
    if (name !== types.name && !stated) problems.push(`${name} has no content type`);
  }
  for (const name of types.overrides) if (!parts.has(name.slice(1))) problems.push(`${name} is not there`);
  return problems;
}

// What the Open XML SDK's validator says of it; null, and why is said, where it does not run here.
export async function officeProblems(file) {
  try {
    const {stdout} = await run(process.execPath, [path.join(here, 'check_docx.mjs'), file], {maxBuffer: 1 << 26});
    return JSON.parse(stdout.trim().split('\n').pop());
  } catch (error) {
    console.log(`       the Open XML validator does not run here: ${String(error.message).slice(0, 200)}`);
    return null;
  }
}

// The output of one of poppler's programs; null where it is not there.
export async function poppler(program, ...words) {
  try {
    return (await run(program, words, {maxBuffer: 1 << 26})).stdout;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    console.log(`       ${program} is not installed here`);
    return null;
  }
}
