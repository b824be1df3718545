// Letters that come by more than one key, as the system's input methods send them: dead keys, Japanese, a phone's
// keyboard that writes whole words. By Chromium's protocol, which goes the way that they go; no value is ever set.

const unnamed = {key: 'Process', windowsVirtualKeyCode: 229}; // what every key is called while a method is at work

export class InputMethod {
  static async on(page) {
    const method = new InputMethod();
    method.session = await page.protocol();
    return method;
  }

  async #key(names, act) {
    await this.session.send('Input.dispatchKeyEvent', {...names, type: 'rawKeyDown'});
    await act();
    await this.session.send('Input.dispatchKeyEvent', {...names, type: 'keyUp'});
  }

  // A letter that has a key of its own on the keyboard of the country.
  async letter(text, code, windowsVirtualKeyCode) {
    const names = {key: text, code, windowsVirtualKeyCode};
    await this.session.send('Input.dispatchKeyEvent', {...names, type: 'keyDown', text, unmodifiedText: text});
    await this.session.send('Input.dispatchKeyEvent', {...names, type: 'keyUp'});
  }

  // What is being composed stands in the field, underlined, and is not meant yet. `place`: instead of what stands there.
  async compose(text, place) {
    await this.#key(unnamed, () => this.session.send('Input.imeSetComposition', {
      text, selectionStart: text.length, selectionEnd: text.length,
      ...(place ? {replacementStart: place.from, replacementEnd: place.to} : {}),
    }));
  }

  async accept(text) { await this.#key(unnamed, () => this.session.send('Input.insertText', {text})); }

  async cancel() { await this.compose(''); }

  // The accent waits, underlined, for the letter it belongs to.
  async deadKey(accent, letter) {
    await this.#key({key: 'Dead', code: 'Quote', windowsVirtualKeyCode: 229}, () =>
      this.session.send('Input.imeSetComposition', {text: accent, selectionStart: 1, selectionEnd: 1}));
    await this.accept(letter);
  }

  // Word by word, each composed letter by letter, as a phone's keyboard does it.
  async words(text) {
    for (const word of text.match(/\s*\S+/g)) {
      const bare = word.trimStart();
      if (bare !== word) await this.accept(word.slice(0, -bare.length));
      let begun = '';
      for (const letter of bare) await this.compose(begun += letter);
      await this.accept(bare);
    }
  }

  // The word that was written is another one now, taken from the keyboard's suggestions.
  async replace(from, to, text) {
    await this.compose(text, {from, to});
    await this.accept(text);
  }
}

// --- In the page, for open({before})

// A frame for every picture of the screen: whatever a frame does to fields, it does it all the time.
export function stirFrames() {
  const stir = () => {
    dispatchEvent(new Event('resize'));
    requestAnimationFrame(stir);
  };
  addEventListener('load', stir);
  // What the field held at every composition's end, by the browser's account.
  globalThis.planComposed = [];
  addEventListener('compositionend', ({data}) => globalThis.planComposed.push(data), {capture: true});
}
