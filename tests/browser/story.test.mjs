// A plan from nothing to its publication: one sector of two entities, phases one to three, as its planners would do it.
import assert from 'node:assert/strict';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {until} from './drivers/waiting.mjs';
import {desk, phone, visit} from './journeys.mjs';
import {OwnSite} from './own_site.mjs';
import {answersAndAdjusts, approvesAndAdopts, calls, observes, publishes, submits} from './story/approval.mjs';
import {drawsLinesAndFrame, goal, setsAGoalWithItsMoney, sitsDownWithEverybody, writesTheDocument} from './story/drafting.mjs';
import {Hand} from './story/hand.mjs';
import {agreesOnTheSchedule, beginsThePlan, gathersWhatIsKnown, holdsTheSwotWorkshop, planName} from './story/knowing.mjs';

const first = 'Cuidar la cultura de Villa del Río.', adjusted = 'Cuidar la cultura y el deporte de Villa del Río.';

// Somebody who has never been here, in another browser, at the address where the plan was put.
async function isReadBy(reader) {
  const sees = (text) => until(`"${text}"`, async () =>
    ((await reader.evaluate(() => document.querySelector('main')?.textContent ?? '')).includes(text) ? {} : {problem: 'is not on the page'}));
  await sees(planName);
  await sees('Resolución 0123');
  await visit(reader, '/avance/metas');
  await reader.role('link', goal, {exact: false}).nth(0).click();
  await sees('Canchas recuperadas');
  assert.doesNotMatch(await reader.evaluate(() => document.querySelector('main').textContent), /Subdirección de escenarios/);
  await visit(reader, '/avance/sello');
  await sees('Resolución 0123');
  assert.deepEqual(await reader.errors(), []);
}

async function fromNothingToThePublishedPlan(t) {
  const folder = temporaryFolder();
  const page = await t.open({url: `${t.url}#/plan`, viewport: desk});
  const hand = new Hand(page, folder);
  await beginsThePlan(hand);
  await agreesOnTheSchedule(hand);
  await gathersWhatIsKnown(hand);
  await holdsTheSwotWorkshop(hand);
  await drawsLinesAndFrame(hand, first);
  await sitsDownWithEverybody(hand);
  await setsAGoalWithItsMoney(hand);
  await writesTheDocument(hand, first);
  const draft = await submits(hand);
  const other = await t.open({url: `${t.url}#/plan`, viewport: desk});
  const observations = await observes(other, folder, draft, planName);
  await answersAndAdjusts(hand, observations, adjusted);
  await approvesAndAdopts(hand);
  await calls(hand);
  const site = await OwnSite.of(await publishes(hand));
  try {
    await site.up();
    await isReadBy(await t.open({url: `${site.url}#/avance`, viewport: phone, browser: 'firefox'}));
  } finally {
    await site.remove();
  }
  assert.deepEqual([...await page.errors(), ...await other.errors()], []);
  removeFolder(folder);
}

export default [
  {name: 'from nothing to the published plan', browsers: ['chromium'], seconds: 600, run: fromNothingToThePublishedPlan},
];
