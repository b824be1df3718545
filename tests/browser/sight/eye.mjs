// Looks at a page as it is on the screen: a picture of it, and what its elements say should be seen where.
import {until} from '../drivers/waiting.mjs';
import {settled} from '../journeys.mjs';
import {installPixels} from './pixels.js';
import {placesInSight} from './places.js';

export class Eye {
  places = 0;
  kinds = new Map(); // how many of each kind of sign

  // `page` is Chromium's, opened with countFrames.
  static async of(page) {
    const eye = new Eye();
    eye.page = page;
    eye.density = await page.evaluate(() => devicePixelRatio);
    eye.desk = await page.page.context().newPage(); // where pictures are read
    await eye.desk.evaluate(`(${installPixels})()`);
    await page.page.bringToFront();
    return eye;
  }

  // What the system asks for, until the page shows it.
  async underScheme({colorScheme, forcedColors, contrast = 'no-preference'}) {
    await this.page.page.emulateMedia({colorScheme, forcedColors, contrast, reducedMotion: 'reduce'});
    await until('the page', async () => {
      const shown = await this.page.evaluate(() => {
        const probe = document.createElement('span');
        probe.style.cssText = 'forced-color-adjust:none;color:Canvas';
        document.body.append(probe);
        const canvas = getComputedStyle(probe).color;
        probe.style.color = 'var(--page)';
        const ground = getComputedStyle(probe).color;
        probe.remove();
        const {colorScheme: scheme} = document.documentElement.style;
        return {scheme, system: ground === canvas};
      });
      const right = shown.scheme === colorScheme && shown.system === (forcedColors === 'active');
      return right ? {} : {problem: `does not show what the system asks for: ${JSON.stringify(shown)}`};
    });
    await settled(this.page);
  }

  // Of the window, or of a part of it, in the screen's own pixels.
  async picture(clip) {
    return (await this.page.page.screenshot({scale: 'device', caret: 'initial', clip})).toString('base64');
  }

  // Of a function in the page where pictures are read.
  async read(name, ...values) {
    return this.desk.evaluate(([name, values]) => globalThis.planPixels[name](...values), [name, values]);
  }

  // What cannot be seen, or not well enough, in words. `least`: of all texts, large ones too.
  async problems(least) {
    const {untold, ...places} = await this.page.evaluate(placesInSight);
    this.places += places.texts.length + places.shapes.length;
    for (const {kind} of places.shapes) this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
    if (least) for (const text of places.texts) text.least = least;
    return [...untold, ...await this.read('judge', await this.picture(), this.density, places)];
  }
}
