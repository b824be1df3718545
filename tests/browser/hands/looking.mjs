// What a person sees of an element, whatever they act with.
import {until} from '../drivers/waiting.mjs';

const shown = (text) => JSON.stringify(text.length > 200 ? `${text.slice(0, 90)} … ${text.slice(-90)} (${text.length})` : text);

export const holds = (field, wanted) => until('the field', async () => {
  const value = await field.value();
  return value === wanted ? {} : {problem: `holds ${shown(value)}, not ${shown(wanted)}`};
});

// Its place among the tabs; -1 if there is none.
export async function selectedTab(tabs) {
  for (let place = 0; place < await tabs.role('tab').count(); place += 1) {
    if (await tabs.role('tab').nth(place).attribute('aria-selected') === 'true') return place;
  }
  return -1;
}

export async function chosenIn(page, select) {
  return page.evaluate((id) => document.getElementById(id).selectedOptions[0].label, await select.attribute('id'));
}

// Where an element is once the page has come to rest: the browser scrolls on for some frames after a key or a finger.
// Runs in the page, as text.
export async function placeAtRest(id) {
  const element = document.getElementById(id);
  for (let still = 0, before; still < 3; ) {
    await new Promise(requestAnimationFrame);
    const {top} = element.getBoundingClientRect();
    still = top === before ? still + 1 : 0;
    before = top;
  }
  const {left, right, top, bottom} = element.getBoundingClientRect();
  const hit = (y) => {
    const at = document.elementFromPoint((left + right) / 2, y);
    return !!at && (element.contains(at) || at.contains(element) && at.tagName !== 'MAIN');
  };
  return {seen: hit(top + 2) && hit((top + bottom) / 2) && hit(bottom - 2)};
}

// Whether nothing of it is cut off, above or below.
export async function inSight(page, element) {
  return (await page.evaluate(placeAtRest, await element.attribute('id'))).seen;
}
