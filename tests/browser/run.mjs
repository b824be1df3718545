// Runs tests/browser/*.test.mjs against the built program in real browsers, two at once where there are two processors.
//   node tests/browser/run.mjs [--browser NAME]... [--dist FOLDER] [--list] [part of a test's name or file]...
//
// A test file:  export default [{name, browsers: ['chromium', …], seconds, alone, drawn, async run(t) {…}}];
// All browsers unless it names some; 90 seconds unless it gives others; `alone` if it measures time; `drawn` if it looks at pictures.
// t: browser; url of the served program and the folder it is in; open(options) a page of that browser at that url (see drivers.mjs), closed after
// the test; goOffline() and goOnline() end the server and start it again at the same address.
import {fork} from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {browsers} from './drivers.mjs';
import {findTests} from './found_tests.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.resolve(here, '../..');
const failures = path.join(project, 'build', 'browser-failures');

function readArguments(words) {
  const wanted = {browsers: [], dist: path.join(project, 'dist'), list: false, filters: []};
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === '--browser') wanted.browsers.push(words[place += 1]);
    else if (word === '--dist') wanted.dist = path.resolve(words[place += 1] ?? '');
    else if (word === '--list') wanted.list = true;
    else if (word.startsWith('--')) throw new Error(`unknown option ${word}`);
    else wanted.filters.push(word);
  }
  const unknown = wanted.browsers.find((name) => !browsers.includes(name));
  if (unknown !== undefined) throw new Error(`no such browser: ${unknown}; there are ${browsers.join(', ')}`);
  return wanted;
}

// A process of its own with its browsers and its server: takes one test of the list after the other. What it was at
// when it ended before its time has failed.
function runLane(dist, waiting, report) {
  return new Promise((done) => {
    const lane = fork(path.join(here, 'lane.mjs'), [dist, failures]);
    let test = null;
    const next = () => {
      test = waiting.shift() ?? null;
      if (test) lane.send(test.title);
      else lane.disconnect();
    };
    lane.on('message', (result) => {
      report(test, result);
      next();
    });
    lane.on('exit', (code) => {
      if (!test) return done();
      report(test, {seconds: 0, problem: `its process ended with ${code}`});
      done(waiting.length ? runLane(dist, waiting, report) : undefined);
    });
    next();
  });
}

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  const tests = (await findTests(here)).filter(({browser, title}) =>
    (!wanted.filters.length || wanted.filters.some((part) => title.includes(part))) &&
    (!wanted.browsers.length || wanted.browsers.includes(browser)));
  if (wanted.list) {
    for (const test of tests) console.log(test.title);
    return 0;
  }
  await fs.access(path.join(wanted.dist, 'index.html')).catch(() => {
    throw new Error(`${wanted.dist} holds no built program`);
  });
  await fs.rm(failures, {recursive: true, force: true});

  let passed = 0;
  const report = ({title}, {seconds, problem, evidence}) => {
    console.log(`${problem ? 'failed' : 'ok    '} ${title} (${seconds.toFixed(1)} s)`);
    if (!problem) passed += 1;
    else console.log(`       ${problem}${evidence ? `\n       see ${evidence}.txt` : ''}`);
  };
  // Those that may take long begin first: otherwise one of them could go on alone at the end.
  const together = tests.filter((test) => !test.alone).sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0));
  const lanes = Math.min(2, os.availableParallelism(), Math.max(1, together.length));
  await Promise.all(Array.from({length: lanes}, () => runLane(wanted.dist, together, report)));
  const alone = tests.filter((test) => test.alone);
  if (alone.length) await runLane(wanted.dist, alone, report);
  if (!tests.length) console.log('no test was run');
  console.log(`${passed} passed, ${tests.length - passed} failed`);
  return tests.length && passed === tests.length ? 0 : 1;
}

try {
  process.exit(await main());
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
