// A copy of the built program in a folder of its own, so that a test may put another plan beside it, give out a new
// version of it, and end its server while nobody else's is ended.
import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {Site} from './site.mjs';

export class OwnSite extends Site {
  static async of(dist) {
    const site = new OwnSite(await fs.mkdtemp(path.join(os.tmpdir(), 'plan-site.')));
    await fs.cp(dist, site.folder, {recursive: true});
    return site;
  }

  async remove() {
    await this.down();
    await fs.rm(this.folder, {recursive: true, force: true});
  }

  #read(name) { return fs.readFile(path.join(this.folder, name), 'utf8'); }
  write(name, text) { return fs.writeFile(path.join(this.folder, name), text); }

  // The published plan's survey is collected there.
  async collectAt(address) {
    const plan = JSON.parse(await this.#read('assets/plan.json'));
    for (const survey of Object.values(plan.plan.surveys)) survey.collector = address;
    await this.write('assets/plan.json', JSON.stringify(plan));
  }

  // What the list of offline.js has to say when a file is another one, as web/assemble.mjs would write it.
  async announce(name, text) {
    const digest = createHash('sha256').update(text).digest('hex');
    const worker = await this.#read('offline.js');
    await this.write('offline.js', worker
        .replace(new RegExp(`(${JSON.stringify(name)}:)"[0-9a-f]{64}"`), `$1"${digest}"`)
        .replace(/(const version = )"[^"]*"/, `$1"${digest.slice(0, 16)}"`));
  }
}
