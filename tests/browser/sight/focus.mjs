// The ring around what has the focus.
import {settled} from '../journeys.mjs';

const around = 12; // pixels, in which a ring is looked for

// In the page: of each kind of what can have the focus the first one that is there.
function oneOfEachKind() {
  const kinds = ['a.r-link:not(.l-2):not(.l-3)', 'a.l-2', 'a.l-3', '.r-button.l-0', '.r-button.l-1', '.r-button.l-2',
    '.r-button.l-3', '.file>button', '.r-disclosure', '.r-tab', 'input[type=checkbox]', 'input[type=radio]',
    'input.entry:not([type=date])', 'input[type=date]', 'textarea.entry', 'select.entry'];
  return kinds.flatMap((kind) => {
    const element = [...document.querySelectorAll(`#root :is(${kind})`)].find((one) => !one.disabled);
    return element ? [{kind, id: element.id}] : [];
  });
}

// In the page: brings an element into sight and says where it is. The whole of a choice is what is pressed, and what the
// ring goes around in the painted face.
function bringIntoSight(id) {
  const element = document.getElementById(id);
  element.scrollIntoView({block: 'center'});
  document.activeElement.blur();
  const whole = document.body.classList.contains('gl') && element.closest('.choice');
  const {left, top, right, bottom} = (whole || element).getBoundingClientRect();
  return {left, top, right, bottom};
}

// Of each kind of element on the page that is wanted: {kind, thickness} of its ring.
export async function rings(eye, isWanted) {
  const {page} = eye;
  const found = [];
  const window = await page.evaluate(() => ({width: innerWidth, height: innerHeight}));
  await page.press('Tab'); // from here on it is the keyboard that moves the focus
  for (const {kind, id} of (await page.evaluate(oneOfEachKind)).filter((one) => isWanted(one.kind))) {
    const box = await page.evaluate(bringIntoSight, id);
    const x = Math.max(0, box.left - around), y = Math.max(0, box.top - around);
    const clip = {x, y, width: Math.min(window.width, box.right + around) - x, height: Math.min(window.height, box.bottom + around) - y};
    await settled(page);
    const before = await eye.picture(clip);
    await page.evaluate((wanted) => document.getElementById(wanted).focus({preventScroll: true}), id);
    await settled(page);
    const inner = {left: box.left - x, top: box.top - y, right: box.right - x, bottom: box.bottom - y};
    found.push({kind, thickness: await eye.read('ring', before, await eye.picture(clip), eye.density, inner)});
  }
  return found;
}
