// Somebody with a phone: fingers on the glass, words through the keyboard on the screen. Chromium alone: its protocol
// sends the touches and the words where a system would.
import assert from 'node:assert/strict';

import {until} from '../drivers/waiting.mjs';
import {holds, inSight, selectedTab} from './looking.mjs';

const smallest = 44; // CSS pixels that a fingertip needs, each way

// In the page: where a finger would be put to hit an element, and what it would hit, once the page has come to rest:
// the browser scrolls on for some frames after the finger has left.
async function targetOf(id) {
  const element = document.getElementById(id);
  const painted = element.closest('label') || element;
  for (let still = 0, before; still < 4; ) {
    await new Promise(requestAnimationFrame);
    const {top} = painted.getBoundingClientRect();
    still = top === before ? still + 1 : 0;
    before = top;
  }
  const {left, top, width, height} = painted.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + height / 2;
  const hit = document.elementFromPoint(x, y);
  const label = hit && hit.closest('label');
  const hits = !!hit && (element.contains(hit) || !!label && label.control === element);
  return {x, y, width, height, hits, over: hit ? `${hit.tagName.toLowerCase()} "${(hit.textContent || '').trim().slice(0, 30)}"` : 'nothing',
    name: `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') || painted.textContent || '').trim().slice(0, 40)}"`,
    window: {width: innerWidth, height: innerHeight}};
}

export class Fingers {
  static async on(page) {
    const fingers = new Fingers();
    fingers.page = page;
    fingers.session = await page.protocol();
    return fingers;
  }

  #touch(type, points) { return this.session.send('Input.dispatchTouchEvent', {type, touchPoints: points}); }

  async tapAt({x, y}, times = 1) {
    for (let tap = 0; tap < times; tap += 1) {
      await this.#touch('touchStart', [{x, y}]);
      await this.#touch('touchEnd', []);
    }
  }

  // Draws the page so that what was at `from` comes to `to`; before it is lifted the finger rests for some frames, else
  // the page would fly on.
  async #draw(x, from, to) {
    const steps = 5;
    await this.#touch('touchStart', [{x, y: from}]);
    for (let step = 1; step <= steps; step += 1) {
      await this.#touch('touchMove', [{x, y: from + (to - from) * step / steps}]);
    }
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    });
    await this.#touch('touchMove', [{x, y: to}]);
    await this.#touch('touchEnd', []);
  }

  async #target(element) { return this.page.evaluate(targetOf, await element.attribute('id')); }

  // Draws the page until the middle of the element is under the finger that would touch it.
  async #found(element, wanted = ({hits}) => hits) {
    await element.waitFor();
    return until('the element', async () => {
      const target = await this.#target(element);
      const {window, y, name, over} = target;
      if (await wanted(target)) return {value: target};
      const middle = window.height / 2;
      const far = Math.max(-0.3, Math.min(0.3, (y - middle) / window.height / 2)) * window.height;
      // A finger that hardly moves scrolls nothing.
      const by = Math.abs(far) < 20 ? 20 * Math.sign(far || 1) : far;
      await this.#draw(window.width - 12, middle + by, middle - by);
      return {problem: `${name} cannot be reached: ${over} lies over it`};
    });
  }

  async #aim(element) {
    const target = await this.#found(element);
    const {name, width, height} = target;
    assert.ok(width >= smallest - 0.5 && height >= smallest - 0.5, `${name} is ${width} × ${height}: too small for a finger`);
    return target;
  }

  // Gives where it was tapped.
  async activate(element, {times = 1} = {}) {
    const {x, y} = await this.#aim(element);
    await this.tapAt({x, y}, times);
    return {x, y};
  }

  async tick(checkbox) {
    const before = await checkbox.checked();
    await this.activate(checkbox);
    await until('a checkbox', async () => (await checkbox.checked() === before ? {problem: 'is not turned by a tap'} : {}));
  }

  async #enter(field) {
    await this.activate(field);
    await until('the field', async () => (await field.focused() ? {} : {problem: 'has not the focus after a tap'}));
  }

  // As a keyboard on the screen does it: what is there is taken away to the left of the caret, the rest comes word by
  // word, and no key has a name.
  async write(field, text) {
    await this.#enter(field);
    const before = [...await field.value()];
    const key = {key: 'Unidentified', windowsVirtualKeyCode: 229};
    if (before.length) {
      await this.session.send('Input.dispatchKeyEvent', {...key, type: 'rawKeyDown', commands: ['moveToEndOfDocument']});
      await this.session.send('Input.dispatchKeyEvent', {...key, type: 'keyUp'});
    }
    for (const letter of before) {
      await this.session.send('Input.dispatchKeyEvent', {...key, type: 'rawKeyDown', commands: [letter && 'deleteBackward']});
      await this.session.send('Input.dispatchKeyEvent', {...key, type: 'keyUp'});
    }
    for (const word of text.match(/\s*\S+\s*?/g)) await this.session.send('Input.insertText', {text: word});
    await holds(field, text);
  }

  async choose(select, label) {
    await this.#aim(select);
    // The list that a tap opens is the system's: no touch of the protocol's reaches what is in it, and some that come
    // while it closes are lost. So what is tested is that a finger would open it, and what follows from the choice.
    await select.select(label);
  }

  async openTab(tabs, place) {
    await this.activate(tabs.role('tab').nth(place));
    await until('the tab', async () => (await selectedTab(tabs) === place ? {} : {problem: 'is not open'}));
  }

  async bringIntoSight(element) { await this.#found(element, () => inSight(this.page, element)); }
}
