// A plan from nothing to its publication: one sector of two entities, phases one to three, as its planners would do it.
import assert from 'node:assert/strict';

import {removeFolder, temporaryFolder} from './drivers/processes.mjs';
import {desk} from './journeys.mjs';
import {answersAndAdjusts, approvesAndAdopts, calls, observes, submits} from './story/approval.mjs';
import {drawsLinesAndFrame, setsAGoalWithItsMoney, sitsDownWithEverybody, writesTheDocument} from './story/drafting.mjs';
import {Hand} from './story/hand.mjs';
import {agreesOnTheSchedule, beginsThePlan, gathersWhatIsKnown, holdsTheSwotWorkshop, planName} from './story/knowing.mjs';

const first = 'Cuidar la cultura de Villa del Río.', adjusted = 'Cuidar la cultura y el deporte de Villa del Río.';

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
  assert.deepEqual([...await page.errors(), ...await other.errors()], []);
  removeFolder(folder);
}

export default [
  {name: 'from nothing to the published plan', browsers: ['chromium'], seconds: 600, run: fromNothingToThePublishedPlan},
];
