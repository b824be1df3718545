// The pages through Linux's accessibility interface (AT-SPI), by which Orca reads them and acts on them: the words are
// those of tests/browser/spoken in either browser, and the whole survey can be answered this way.
import assert from 'node:assert/strict';

import {display} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {chosen, desk, importTable, ownWords, phone, waitForSaved} from './journeys.mjs';
import {atspiTree} from './speech/atspi_tree.mjs';
import {openDesktop} from './speech/desktop.mjs';
import {difference, golden} from './speech/golden.mjs';
import {pinned} from './speech/pinned.mjs';
import {scriptOf} from './speech/script.mjs';

class Reader {
  constructor(desktop) {
    this.desktop = desktop;
  }

  // Browsers tell of their changes when they find the time.
  async hears(name) {
    const wanted = await golden(name);
    await until('the page', async () => {
      const tree = await atspiTree(this.desktop);
      if (!tree) return {problem: 'is not shown'};
      const said = scriptOf(tree);
      if (said === wanted) return {};
      return {problem: `is not heard as in tests/browser/spoken/${name}.txt:\n${difference(wanted, said)}\n`};
    });
  }

  does(...what) {
    return until(what.join(' '), () => this.desktop.ask(...what));
  }
}

async function withReader(t, address, viewport, steps) {
  const desktop = await openDesktop(await display());
  try {
    const page = await t.open({url: `${t.url}#${address}`, viewport, before: pinned, desktop: desktop.env});
    await steps(page, new Reader(desktop));
    assert.deepEqual(await page.errors(), []);
    await page.close();
  } finally {
    desktop.close();
  }
}

function surveyAnswered(t) {
  return withReader(t, '/encuesta', phone, async (page, reader) => {
    await reader.hears('encuesta');
    await reader.does('act', 'button', 'Enviar');
    await reader.hears('encuesta-con-errores');
    for (const option of [...chosen, 'Otro, ¿cuál?']) await reader.does('act', 'check box', option);
    await reader.does('focus', 'entry', '¿Cuál?');
    await page.type(ownWords);
    await reader.hears('encuesta-llena');
    await reader.does('act', 'button', 'Enviar');
    await reader.hears('encuesta-comprobante');
  });
}

// Lists, tables, states, and what could not be changed while the plan was opened.
function planRead(t) {
  return withReader(t, '/plan', desk, async (page, reader) => {
    await waitForSaved(page);
    await reader.hears('plan-inicio');
    await importTable(page);
    await page.evaluate(() => { location.hash = '/avance'; });
    await reader.hears('avance');
  });
}

export default [
  {name: 'the survey, read and answered as Orca does it', browsers: ['chromium', 'firefox'], run: surveyAnswered},
  {name: 'the plan and its progress, read as Orca does it', browsers: ['chromium', 'firefox'], run: planRead},
];
