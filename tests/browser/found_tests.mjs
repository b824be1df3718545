// The tests of all files of a folder, one for each browser they are run in; `title` tells them apart.
import fs from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

import {browsers} from './drivers.mjs';

export async function findTests(folder) {
  const files = (await fs.readdir(folder)).filter((name) => name.endsWith('.test.mjs')).sort();
  const found = [];
  for (const file of files) {
    const {default: tests} = await import(pathToFileURL(path.join(folder, file)).href);
    for (const test of tests) {
      for (const browser of test.browsers ?? browsers) {
        if (!browsers.includes(browser)) throw new Error(`${file}: "${test.name}" wants the unknown browser ${browser}`);
        found.push({...test, browser, title: `${file.replace('.test.mjs', '')}: ${test.name} [${browser}]`});
      }
    }
  }
  return found;
}
