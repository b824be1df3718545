// Reads and writes workbooks beside the page: it is asked [writes, bytes] once and answers [result, bytes or null].
import {readWorkbook} from './reading.mjs';
import {Refusal, Result} from './refusal.mjs';
import {writeWorkbook} from './writing.mjs';

self.onmessage = async ({data: [writes, bytes]}) => {
  try {
    const answer = writes ? await writeWorkbook(new TextDecoder().decode(bytes)) : new TextEncoder().encode(await readWorkbook(bytes));
    self.postMessage([Result.done, answer], [answer.buffer]);
  } catch (error) {
    self.postMessage([error instanceof Refusal ? error.result : Result.broken, null]);
  }
};
