// A page driven through the finder script (Firefox, WebKit). `backend` gives what differs:
//   ask(method, ...args)            a value of the finder's
//   element(method, ...args)        an element of the finder's, as the driver holds it
//   click({x, y}, element)          a real press of mouse or finger
//   drag([{x, y}, …])               the same, down on the first point and up on the last
//   type(text), press(key)          real keys; key as "Control+A"
//   setFiles(element, paths)
import {until} from './waiting.mjs';

const pack = (name, exact) => {
  if (name === undefined) return null;
  if (name instanceof RegExp) return {source: name.source, flags: name.flags};
  return {text: name, exact: !!exact};
};

// "Control+A" into its keys. With Control a letter is the small one: the capital would say that Shift is down too.
export function splitChord(chord) {
  const keys = chord === '+' ? ['+'] : chord.split('+');
  const last = keys.pop();
  const small = keys.length && last.length === 1 && !keys.includes('Shift');
  return [...keys, small ? last.toLowerCase() : last];
}

class Found {
  constructor(page, steps) {
    this.page = page;
    this.steps = steps;
  }

  get label() {
    const one = ({role, shown, nth}) => [role, shown, nth === undefined ? '' : `#${nth}`].filter(Boolean).join(' ');
    return this.steps.map(one).join(' > ');
  }

  role(role, name, {exact} = {}) {
    return new Found(this.page, [...this.steps, {role, name: pack(name, exact), shown: name && String(name)}]);
  }

  nth(place) {
    return new Found(this.page, [...this.steps.slice(0, -1), {...this.steps.at(-1), nth: place}]);
  }

  count() {
    return this.page.backend.ask('count', this.steps);
  }

  async waitFor({state = 'visible', timeout} = {}) {
    await until(this.label, async () => {
      const there = (await this.count()) > 0;
      if (there === (state === 'visible')) return {};
      return {problem: there ? 'is still there' : 'is not there'};
    }, timeout);
  }

  async click() {
    const {backend} = this.page;
    let first = {};
    // At the same place while three frames were drawn: it is not moving, and a program that paints its page itself has
    // painted it there.
    const point = await until(this.label, async () => {
      const seen = await backend.ask('target', this.steps);
      if (seen.x !== first.x || seen.y !== first.y) first = seen;
      if (seen.problem) return seen;
      return seen.frames >= first.frames + 3 ? {value: seen} : {problem: 'is moving'};
    });
    await backend.click(point, () => backend.element('element', this.steps));
  }

  async focus() {
    await until(this.label, async () => {
      const taken = await this.page.backend.ask('focus', this.steps);
      return taken ? {} : {problem: 'takes no focus'};
    });
  }

  async fill(text) {
    await this.click();
    await this.#until('focused', true, 'has not the focus');
    await this.page.backend.press('Control+A');
    if (text) await this.page.backend.type(text);
    else await this.page.backend.press('Delete');
    await this.#until('value', text.replace(/\r\n?/g, '\n'), 'has another value');
  }

  async press(key) {
    await this.focus();
    await this.page.backend.press(key);
  }

  async check() {
    if (!(await this.checked())) await this.click();
    await this.#until('checked', true, 'is not checked');
  }

  async uncheck() {
    if (await this.checked()) await this.click();
    await this.#until('checked', false, 'is still checked');
  }

  // Of a select, by the text of the option; with the arrow keys, as a person without a mouse does.
  async select(label) {
    await this.focus();
    await until(this.label, async () => {
      const {value: distance, problem} = await this.page.backend.ask('optionDistance', this.steps, label);
      if (problem) return {problem};
      if (distance === 0) return {};
      await this.page.backend.press(distance > 0 ? 'ArrowDown' : 'ArrowUp');
      return {problem: `is ${distance} options away from "${label}"`};
    });
  }

  text() { return this.#read('text'); }
  value() { return this.#read('value'); }
  checked() { return this.#read('checked'); }
  focused() { return this.#read('focused'); }
  attribute(name) { return this.#read('attribute', name); }

  #read(what, name) {
    return until(this.label, () => this.page.backend.ask('read', this.steps, what, name));
  }

  async #until(what, wanted, problem) {
    await until(this.label, async () => {
      const seen = await this.page.backend.ask('read', this.steps, what);
      if (seen.problem) return seen;
      return seen.value === wanted ? {} : {problem: `${problem}: ${JSON.stringify(seen.value)}`};
    });
  }
}

export class FoundPage {
  constructor(backend) {
    this.backend = backend;
  }

  role(role, name, options) {
    return new Found(this, []).role(role, name, options);
  }

  press(key) { return this.backend.press(key); }
  type(text) { return this.backend.type(text); }
  drag(points) { return this.backend.drag(points); }
  tree() { return this.backend.ask('tree'); }

  waitForStatus(prefix, {timeout} = {}) {
    return until(`a status "${prefix}"`, async () => {
      const {found, all} = await this.backend.ask('status', prefix);
      return found ? {value: found} : {problem: `was not said; said was ${JSON.stringify(all)}`};
    }, timeout);
  }

  // `where`: a selector of the file input, or {button: name} of what opens the chooser.
  async setFiles(where, paths) {
    const list = [paths].flat();
    if (typeof where === 'string') {
      await this.backend.setFiles(await this.backend.element('selected', where), list);
      return;
    }
    await this.backend.ask('catchFileChooser');
    await this.role('button', where.button, where).click();
    await until('a file chooser', async () => (await this.backend.hasChooser() ? {} : {problem: 'was not opened'}));
    await this.backend.setFiles(await this.backend.element('chooser'), list);
  }
}
