// What a workbook may be at most: larger ones are refused in words instead of filling the memory of a browser.
export const limits = {
  fileBytes: 64 << 20,
  unpackedBytes: 256 << 20,
  parts: 5000,
  sheets: 100,
  rows: 250000, // of one sheet
  cells: 3000000, // of all sheets
};
