// The collector as it is: web/collector/serve, started and stopped, and what lies in its folders.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {until} from './wire.mjs';

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const script = path.join(project, 'web/collector/serve');
export const password = 'clave de prueba';

export class Collector {
  constructor({surveys = ['prioridades'], ...other} = {}) {
    this.surveys = surveys;
    this.script = other.script ?? script;
    this.user = other.user; // a user's number: run as that one
    this.environment = other.environment ?? {};
    this.place = fs.mkdtempSync(path.join(os.tmpdir(), 'collector-test.'));
    fs.chmodSync(this.place, 0o755);
    this.folder = path.join(this.place, 'kept');
    this.temporary = path.join(this.place, 'tmp');
    fs.mkdirSync(this.temporary);
    fs.chmodSync(this.temporary, 0o777);
    if (this.user) fs.chownSync(this.place, this.user, this.user);
    this.said = '';
  }

  async start({withPassword = true} = {}) {
    const environment = {...process.env, TMPDIR: this.temporary, ...this.environment};
    if (withPassword) environment.COLLECTOR_PASSWORD = password;
    const words = ['--port', '0', '--folder', this.folder, ...this.surveys.flatMap((survey) => ['--survey', survey])];
    const as = this.user ? {uid: this.user, gid: this.user} : {};
    let said = '';
    this.process = spawn(this.script, words, {env: environment, cwd: this.place, stdio: ['ignore', 'pipe', 'pipe'], ...as});
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        this.said += text;
      });
    }
    this.over = new Promise((done) => this.process.on('close', (code) => done(code)));
    const url = await until('the collector to start', () => {
      if (this.process.exitCode !== null) throw new Error(`it ended: ${said}`);
      return said.match(/^http:\/\/127\.0\.0\.1:(\d+)\//m);
    }, 60);
    this.port = Number(url[1]);
    return this;
  }

  // The number of nginx's first process; its workers are its children.
  nginx() {
    const run = fs.readdirSync(this.temporary).find((name) => name.startsWith('collector-run.'));
    return Number(fs.readFileSync(path.join(this.temporary, run, 'pid'), 'utf8'));
  }

  async stop(signal = 'SIGTERM') {
    if (!this.process || this.process.exitCode !== null) return this.over;
    this.process.kill(signal);
    return this.over;
  }

  async remove() {
    await this.stop();
    fs.rmSync(this.place, {recursive: true, force: true});
  }

  file(survey, id) {
    return path.join(this.folder, 'answers', survey, `${id}.json`);
  }

  // Everything below answers/: folders with a stroke at their end, files with their bytes.
  tree() {
    const found = {};
    const walk = (folder, name) => {
      for (const entry of fs.readdirSync(folder, {withFileTypes: true})) {
        const inner = `${name}${entry.name}`;
        if (entry.isDirectory()) {
          found[`${inner}/`] = true;
          walk(path.join(folder, entry.name), `${inner}/`);
        } else {
          found[inner] = fs.readFileSync(path.join(folder, entry.name), 'latin1');
        }
      }
    };
    walk(path.join(this.folder, 'answers'), '');
    return found;
  }

  received() {
    return fs.readdirSync(path.join(this.folder, 'incoming'));
  }
}
