// A plan whose lines and goals are in every state, with both kinds of chart: columns, and a path from a baseline.
const shares = {good: 1, watch: 0.8, late: 0.4, critical: 0};
const kinds = ['sum', 'capacity'];

export const goalsOfStates = Object.keys(shares).flatMap((state) => kinds.map((kind) => `${state}-${kind}`));

function goalOf(state, kind, order) {
  const years = Object.fromEntries([2024, 2025].map((year, place) => {
    const programmed = 50 * (place + 1);
    return [year, {programmed, reported: programmed * shares[state]}];
  }));
  return {
    order, name: `Meta ${state} ${kind}`, code: String(order), line: state, years,
    indicator: {name: 'Personas formadas', unit: 'personas', accumulation: kind, baseline: 0},
    money: {2025: {definitive: 2000000, committed: 900000}},
  };
}

// The bytes of the file; `accent`: the plan's own colour.
export function planOfStates(id, accent) {
  const states = Object.keys(shares);
  const plan = {
    name: `Plan ${id}`, sector: 'Gobierno', firstYear: 2024, lastYear: 2027, cutOff: '2025-12-31',
    ...(accent ? {accent} : {}),
    lines: Object.fromEntries(states.map((state, order) => [state, {order, name: `Línea ${state}`, code: String(order + 1)}])),
    goals: Object.fromEntries(goalsOfStates.map((goal, order) => [goal, goalOf(...goal.split('-'), order)])),
  };
  return Buffer.from(JSON.stringify({format: 'plan-a-la-vista/plan', version: 1, id, revision: 0, plan}));
}
