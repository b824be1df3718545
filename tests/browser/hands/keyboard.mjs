// Somebody who uses the keyboard alone. After every key the focus is where it can be seen, or the key is named.
import {until} from '../drivers/waiting.mjs';
import {allStops, focusTrouble, watchFocus, wayTo} from './focus.mjs';
import {chosenIn, holds, inSight, selectedTab} from './looking.mjs';

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async press(key) {
    await this.page.press(key);
    await this.#inSight(key);
  }

  async type(text) {
    await this.page.type(text);
    await this.#inSight(`typing "${text.slice(0, 20)}"`);
  }

  // A page may still be scrolling: what is wrong must not stay wrong.
  async #inSight(key) {
    await until(`after ${key} the focus:`, async () => {
      const problem = await this.page.evaluate(focusTrouble);
      return problem ? {problem} : {};
    }, 2000);
    await this.page.evaluate(watchFocus);
  }

  // Tab, there or back, until the element has the focus.
  async reach(element) {
    await element.waitFor();
    for (let presses = 0; presses < 120; presses += 1) {
      // Its id may be another one by now: a list that was made anew.
      const way = await this.page.evaluate(wayTo, await element.attribute('id'));
      if (way === 0) return;
      await this.press(way > 0 ? 'Tab' : 'Shift+Tab');
    }
    throw new Error('it is not reached with 120 presses of Tab');
  }

  async activate(element, key = 'Enter') {
    await this.reach(element);
    await this.press(key);
  }

  async tick(checkbox) {
    const before = await checkbox.checked();
    await this.activate(checkbox, 'Space');
    await until('a checkbox', async () => (await checkbox.checked() === before ? {problem: 'is not turned by Space'} : {}));
  }

  // In place of what stands in the field.
  async write(field, text) {
    await this.reach(field);
    await this.press('Control+A');
    await this.type(text);
    await holds(field, text);
  }

  // Of a list that is closed: by the first letters of the option.
  async choose(select, label) {
    await this.reach(select);
    await this.type(label);
    await until('a list', async () => {
      const chosen = await chosenIn(this.page, select);
      return chosen === label ? {} : {problem: `says "${chosen}", not "${label}"`};
    });
  }

  // Tabs have one stop; the arrows lead from one to the next.
  async openTab(tabs, place) {
    await tabs.role('tab').nth(place).waitFor();
    await this.reach(tabs.role('tab').nth(await selectedTab(tabs)));
    for (let presses = await selectedTab(tabs); presses !== place; presses += Math.sign(place - presses)) {
      await this.press(place > presses ? 'ArrowRight' : 'ArrowLeft');
    }
    await until('the tab', async () => (await selectedTab(tabs) === place ? {} : {problem: 'is not open'}));
  }

  // Every stop of Tab on the page that is open, from its top on: all that can be reached, in the page's order.
  async walk() {
    const stops = await this.page.evaluate(allStops);
    await this.page.evaluate((id) => document.getElementById(id).focus(), stops[0]);
    for (const [place, stop] of stops.entries()) {
      const id = await this.page.evaluate(() => document.activeElement.id);
      if (id !== stop) throw new Error(`stop ${place} is #${id}, not #${stop}`);
      // The parts of a date are stops within one element.
      for (let parts = 0; parts < 5 && place + 1 < stops.length; parts += 1) {
        await this.press('Tab');
        if (await this.page.evaluate(() => document.activeElement.id) !== stop) break;
      }
    }
    return stops;
  }

  // Down the page with its own keys until the element is to be seen.
  async bringIntoSight(element) {
    await element.waitFor();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await inSight(this.page, element)) return;
      // What has the focus goes out of sight with the rest, as is wanted.
      await this.page.press('ArrowDown');
      const lost = await this.page.evaluate(() => document.activeElement === document.body);
      if (lost) throw new Error('nothing has the focus after ArrowDown');
    }
    throw new Error('it does not come into sight with 40 presses of ArrowDown');
  }
}
