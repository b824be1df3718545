// Which of the two faces is shown, and graphics that go and come back.
import {until} from './drivers/waiting.mjs';

export const isPainted = (page) => page.evaluate(() => document.body.classList.contains('gl'));

export const painted = (page, wanted) => until('the face', async () =>
    (await isPainted(page) === wanted ? {} : {problem: wanted ? 'is not the painted one' : 'is still the painted one'}));

// In the page: takes the graphics away, as a phone does that runs out of memory, or gives them back.
export function graphics(name) {
  const canvas = document.getElementById('canvas');
  const context = canvas.getContext('webgl2') || canvas.getContext('webgl');
  globalThis.planLost ??= context.getExtension('WEBGL_lose_context');
  globalThis.planLost[name]();
}

export async function loseGraphics(page) {
  await page.evaluate(graphics, 'loseContext');
  await painted(page, false);
}

export async function restoreGraphics(page) {
  await page.evaluate(graphics, 'restoreContext');
  await painted(page, true);
}
