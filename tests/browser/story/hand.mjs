// What a planner's hand does on any page of the plan, by role and name.
import fs from 'node:fs/promises';
import path from 'node:path';

import {until} from '../drivers/waiting.mjs';
import {waitForSaved} from '../journeys.mjs';

// `within`: the page, or a part of it that was found by role and name.
export class Hand {
  constructor(page, folder, within = page) {
    Object.assign(this, {page, folder, within});
  }

  role(role, name) { return this.within.role(role, name, {exact: true}); }
  button(name) { return this.role('button', name); }
  box(name) { return this.role('textbox', name); }
  in(role, name) { return new Hand(this.page, this.folder, this.role(role, name)); }
  press(name) { return this.button(name).click(); }
  follow(name) { return this.role('link', name).click(); }

  // By the page's own navigation; the group of it that holds the place is opened where it is shut.
  async goTo(name, {group, title = name} = {}) {
    const places = this.page.role('navigation', 'Partes del plan');
    if (group) {
      const head = places.role('button', group, {exact: true});
      if (await head.attribute('aria-expanded') !== 'true') await head.click();
    }
    await places.role('link', name, {exact: true}).click();
    await until(`the page "${title}"`, async () =>
      ((await this.page.title()).startsWith(title) ? {} : {problem: `has the title "${await this.page.title()}"`}));
  }

  // Boxes by their names, one after the other.
  async write(values) {
    for (const [name, value] of Object.entries(values)) await this.box(name).fill(value);
  }

  async choose(values) {
    for (const [name, value] of Object.entries(values)) await this.role('combobox', name).select(value);
  }

  async pick(days) {
    for (const [name, iso] of Object.entries(days)) await this.box(name).pickDay(iso);
  }

  sees(text) {
    return until(`"${text}"`, async () =>
      ((await this.page.evaluate(() => document.querySelector('main').textContent)).includes(text) ? {} : {problem: 'is not on the page'}));
  }

  saved() { return waitForSaved(this.page); }

  // Downloads what a button gives, and puts it into a file, as somebody would who sends it on.
  async takes(button, name) {
    const file = await this.page.download(() => this.press(button));
    const kept = path.join(this.folder, name ?? file.fileName);
    await fs.writeFile(kept, file.bytes);
    return kept;
  }

  gives(button, file) { return this.page.setFiles({button}, file); }
}
