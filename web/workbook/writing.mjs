// The JSON that src/store/sheet.h describes to the bytes of an XLSX file.
import {writeXlsx} from 'hucre/xlsx/writer.mjs';

import {limits} from './limits.mjs';
import {Refusal, Result} from './refusal.mjs';

const header = {
  font: {bold: true, color: {rgb: 'FFFFFF'}},
  fill: {type: 'pattern', pattern: 'solid', fgColor: {rgb: '0943B5'}},
  alignment: {vertical: 'center', wrapText: true},
};
const prose = {alignment: {vertical: 'top', wrapText: true}};
const offeredRows = 5000; // below the last one that is filled, cells go on offering their choices

function valueOf(cell) {
  if (cell === null || typeof cell !== 'object') return cell;
  return cell.date === undefined ? cell.error : new Date(`${cell.date}T00:00:00Z`);
}

function letters(column) {
  let name = '';
  for (let number = column + 1; number > 0; number = Math.floor((number - 1) / 26)) {
    name = String.fromCharCode(65 + (number - 1) % 26) + name;
  }
  return name;
}

function sheetOf({name, rows, widths, frozen, lists}) {
  const cells = new Map();
  const styled = frozen ? header : {...prose, font: {bold: true, size: 14}};
  (rows[0] ?? []).forEach((cell, column) => {
    if (cell !== null) cells.set(`0,${column}`, {value: valueOf(cell), style: styled});
  });
  const last = rows.length + offeredRows;
  return {
    name,
    rows: rows.map((row) => row.map(valueOf)),
    cells,
    columns: widths.map((width) => (frozen ? {width} : {width, style: prose})),
    ...(frozen ? {freezePane: {rows: frozen}} : {}),
    dataValidations: lists.map(({column, source}) => ({
      type: 'list',
      formula1: source,
      allowBlank: true,
      showErrorMessage: false, // other words are looked at when the file comes back
      range: `${letters(column)}2:${letters(column)}${last}`,
    })),
  };
}

export async function writeWorkbook(json) {
  const {sheets} = JSON.parse(json);
  let cells = 0;
  for (const {rows} of sheets) {
    for (const row of rows) cells += row.length;
    if (rows.length > limits.rows || cells > limits.cells) throw new Refusal(Result.tooLarge);
  }
  return writeXlsx({sheets: sheets.map(sheetOf), activeSheet: 0});
}
