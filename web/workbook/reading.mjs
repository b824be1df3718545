// A spreadsheet's file to the JSON that src/store/sheet.h describes.
import {read} from 'hucre/defter.mjs';
import {EncryptedFileError} from 'hucre/errors.mjs';

import {checkFile} from './archive.mjs';
import {limits} from './limits.mjs';
import {Refusal, Result} from './refusal.mjs';

function dateText(date) {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

function cellOf(value, kind) {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : {date: dateText(value)};
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' && kind === 'error') return {error: value};
  return value;
}

function rowsOf(sheet) {
  const rows = [];
  let used = 0;
  for (let place = 0; place < sheet.rows.length; place += 1) {
    const row = [];
    const cells = sheet.rows[place] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const value = cells[column];
      const kind = typeof value === 'string' && value[0] === '#' ? sheet.cells?.get(`${place},${column}`)?.type : '';
      const cell = cellOf(value, kind);
      if (cell === null) continue;
      while (row.length < column) row.push(null);
      row.push(cell);
    }
    rows.push(row);
    if (row.length) used = rows.length;
  }
  rows.length = used;
  return rows;
}

export async function readWorkbook(bytes) {
  await checkFile(bytes);
  let book;
  try {
    book = await read(bytes, {maxRows: limits.rows + 1});
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new Refusal(Result.locked);
    if (error instanceof RangeError || /exceeds limit|limit\)?$|over the/.test(error?.message ?? '')) throw new Refusal(Result.tooLarge);
    throw new Refusal(Result.broken);
  }
  if (book.sheets.length > limits.sheets) throw new Refusal(Result.tooMany);
  const sheets = [];
  let cells = 0;
  for (const sheet of book.sheets) {
    if (sheet.rows.length > limits.rows) throw new Refusal(Result.tooLarge);
    const rows = rowsOf(sheet);
    for (const row of rows) cells += row.length;
    if (cells > limits.cells) throw new Refusal(Result.tooLarge);
    sheets.push({name: sheet.name, rows});
  }
  return JSON.stringify({sheets});
}
