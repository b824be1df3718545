// One small interface over three real browsers. Elements are found by role and name, pressed and typed into as a
// person would, and every call waits for what it needs, with a limit (PLAN_TEST_PATIENCE milliseconds).
//
//   const page = await open({browser: 'firefox', url, viewport: {width: 390, height: 800}, lang: 'es-CO'});
//   await page.role('textbox', 'Nombre').fill('Ana');
//   await page.role('button', 'Guardar').click();
//   await page.waitForStatus('Guardado');
//
// Options: browser, url, viewport, dark, lang, touch, profileDir (kept between opens), offline (once loaded);
//   Chromium and Firefox: before (a function, or several, that runs in every page before the page's own scripts),
//   desktop (the environment of one with assistive programs, see speech/desktop.mjs: a browser of its own, in a window);
//   Chromium alone: args (flags), density (pixels of the screen to one of the page's).
// A page: goto, reload, back, forward, url, title, role, press, type, drag, waitForStatus, setFiles, download, screenshot,
//   evaluate, setViewport, setOffline, newTab (same browser, same storage), tree, errors, close;
//   Chromium alone: page (Playwright's), protocol (a session of the DevTools protocol), kill.
// role(role, name, {exact}): role (inside it), nth, count, waitFor({state: 'visible' | 'hidden'}), click, focus, press,
//   fill, check, uncheck, select, text, value, checked, focused, attribute; Chromium alone: pickDay.
import {openChromium} from './drivers/chromium.mjs';
import {openFirefox} from './drivers/firefox.mjs';
import {openWebkit} from './drivers/webkit.mjs';

const openers = {chromium: openChromium, firefox: openFirefox, webkit: openWebkit};

export const browsers = Object.keys(openers);

export async function open({browser = 'chromium', url, viewport = {width: 1280, height: 800}, offline, ...options}) {
  if (!openers[browser]) throw new Error(`no such browser: ${browser}`);
  const page = await openers[browser]({viewport, ...options});
  try {
    if (url) await page.goto(url);
    if (offline) await page.setOffline(true);
    return page;
  } catch (error) {
    await page.close();
    throw error;
  }
}
