// A plan from nothing to its publication: one sector of two entities, phases one to three, as its planners would do it.
import assert from 'node:assert/strict';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {desk} from './journeys.mjs';
import {Hand} from './story/hand.mjs';
import {agreesOnTheSchedule, beginsThePlan} from './story/knowing.mjs';

async function fromNothingToThePublishedPlan(t) {
  const folder = temporaryFolder();
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  const hand = new Hand(page, folder);
  await beginsThePlan(hand);
  await agreesOnTheSchedule(hand);
  assert.deepEqual(await page.errors(), []);
  removeFolder(folder);
}

export default [
  {name: 'from nothing to the published plan', browsers: ['chromium'], seconds: 600, run: fromNothingToThePublishedPlan},
];
