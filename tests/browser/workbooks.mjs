// Workbooks for the tests: made and read by the very file that the page loads, and opened and saved by LibreOffice.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);

// One turn of dist/workbook.js, as a worker has it.
async function turn(writes, bytes) {
  const source = await fs.readFile(path.resolve(here, '../../dist/workbook.js'), 'utf8');
  const answer = new Promise((done) => {
    const self = {postMessage: done};
    new Function('self', source)(self);
    self.onmessage({data: [writes, bytes]});
  });
  const [result, given] = await answer;
  assert.equal(result, 0, `the workbook was refused with ${result}`);
  return given;
}

// sheets: [{name, rows}], cells as src/store/sheet.h has them.
export async function makeWorkbook(sheets) {
  const whole = sheets.map((sheet) => ({widths: [], frozen: 0, lists: [], ...sheet}));
  return Buffer.from(await turn(true, new TextEncoder().encode(JSON.stringify({sheets: whole}))));
}

export async function readWorkbook(bytes) {
  return JSON.parse(new TextDecoder().decode(await turn(false, new Uint8Array(bytes)))).sheets;
}

// The cells of a comma-separated text; what reads like a plain number becomes one.
export function cellsOf(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  let wasQuoted = false;
  const end = () => {
    rows.at(-1).push(cell === '' ? null : !wasQuoted && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell);
    cell = '';
    wasQuoted = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    if (quoted && c === '"' && text[at + 1] === '"') cell += text[at += 1];
    else if (c === '"') {
      quoted = !quoted;
      wasQuoted = true;
    } else if (!quoted && c === ',') end();
    else if (!quoted && c === '\n') {
      end();
      rows.push([]);
    } else if (quoted || c !== '\r') cell += c;
  }
  if (cell !== '' || rows.at(-1).length) end();
  if (!rows.at(-1).length) rows.pop();
  return rows;
}

// LibreOffice's program; null where it is not installed, or cannot save a file of this kind: without its spreadsheets, its texts.
export async function office(probe = {name: 'probe.csv', content: 'a,b\n', kind: 'ods'}) {
  const names = [process.env.PLAN_SOFFICE, 'soffice', 'libreoffice'].filter(Boolean);
  const folder = temporaryFolder(), file = path.join(folder, probe.name);
  await fs.writeFile(file, probe.content);
  try {
    for (const name of names) {
      const saved = await savedByOffice(name, folder, file, probe.kind).then(fs.stat).catch(() => null);
      if (saved) return name;
    }
    return null;
  } finally {
    removeFolder(folder);
  }
}

// Opens a file and saves it as another kind: "xlsx", "ods", or a filter with its options.
export async function savedByOffice(program, folder, file, kind, input = []) {
  const out = path.join(folder, 'saved');
  await fs.mkdir(out, {recursive: true});
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  await run(program, [profile, '--headless', ...input, '--convert-to', kind, '--outdir', out, file]);
  return path.join(out, `${path.basename(file, path.extname(file))}.${kind.split(':')[0]}`);
}

// A file of Excel's older envelope with one stream of this name in it.
export function envelope(streamName, content = Buffer.alloc(4096)) {
  const sector = 512;
  const sectors = Math.ceil(Math.max(content.length, 4096) / sector);
  const file = Buffer.alloc(sector * (3 + sectors));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file, 0);
  const words = [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]];
  for (const [at, value] of words) file.writeUInt16LE(value, at);
  file.writeUInt32LE(1, 44); // one sector of the table
  file.writeUInt32LE(1, 48); // the directory's sector
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  for (let at = 76; at < sector; at += 4) file.writeUInt32LE(0xffffffff, at);
  file.writeUInt32LE(0, 76);
  const table = sector;
  for (let at = 0; at < sector; at += 4) file.writeUInt32LE(0xffffffff, table + at);
  file.writeUInt32LE(0xfffffffd, table);
  file.writeUInt32LE(0xfffffffe, table + 4);
  for (let n = 0; n < sectors; n += 1) file.writeUInt32LE(n + 1 < sectors ? n + 3 : 0xfffffffe, table + 8 + 4 * n);
  const entry = (place, name, kind, child, start, size) => {
    const at = sector * 2 + 128 * place;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(name ? name.length * 2 + 2 : 0, at + 64);
    file.writeUInt8(kind, at + 66);
    file.writeUInt8(1, at + 67);
    for (const link of [68, 72]) file.writeUInt32LE(0xffffffff, at + link);
    file.writeUInt32LE(child, at + 76);
    file.writeUInt32LE(start, at + 116);
    file.writeUInt32LE(size, at + 120);
  };
  entry(0, 'Root Entry', 5, 1, 0xfffffffe, 0);
  entry(1, streamName, 2, 0xffffffff, 2, Math.max(content.length, 4096));
  content.copy(file, sector * 3);
  return file;
}
