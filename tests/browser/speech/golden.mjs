// Scripts that were read and found good, kept as files in tests/browser/spoken. With PLAN_UPDATE_SPOKEN=1 they are
// written anew instead of compared: read the difference before it is committed.
import fs from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../spoken');

export const updating = !!process.env.PLAN_UPDATE_SPOKEN;

const fileOf = (name) => path.join(folder, `${name}.txt`);

export async function golden(name) {
  return fs.readFile(fileOf(name), 'utf8').catch(() => '');
}

// The lines that differ, with two around them: "- " was kept, "+ " is said now.
export function difference(kept, said) {
  const [a, b] = [kept, said].map((text) => text.trimEnd().split('\n'));
  const common = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const marked = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      marked.push(`  ${a[i]}`);
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) {
      marked.push(`- ${a[i]}`);
      i += 1;
    } else {
      marked.push(`+ ${b[j]}`);
      j += 1;
    }
  }
  const isNear = (at) => marked.slice(Math.max(0, at - 2), at + 3).some((line) => line[0] !== ' ');
  return marked.map((line, at) => (isNear(at) ? line : null))
      .filter((line, at, all) => line !== null || all[at - 1] !== null).map((line) => line ?? '  …').join('\n');
}

export async function compareWithGolden(name, said) {
  if (updating) {
    await fs.mkdir(folder, {recursive: true});
    await fs.writeFile(fileOf(name), said);
    return;
  }
  const kept = await golden(name);
  if (kept === said) return;
  const why = kept ? 'a screen reader is told something else than tests/browser/spoken' : 'there is no tests/browser/spoken';
  throw new Error(`${why}/${name}.txt (PLAN_UPDATE_SPOKEN=1 writes it anew):\n${difference(kept, said)}`);
}
