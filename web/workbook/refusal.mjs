// Why a workbook cannot be read or written. The numbers are those of host::WorkbookResult.
export const Result = {done: 0, unavailable: 1, broken: 2, locked: 3, tooLarge: 4, tooMany: 5};

export class Refusal extends Error {
  constructor(result) {
    super(`workbook refused: ${result}`);
    this.result = result;
  }
}
