// A plan whose goals report month by month or quarter by quarter, as many as wanted.
const pad = (number) => String(number).padStart(2, '0');

// `months`: of how many months from January 2024 on each goal has reported; all four years are then programmed.
export function planOfReports({id, goals, months = 0, quarterly = 0, entities = 2}) {
  const goal = (order) => {
    const own = order >= goals ? 'Trimestral' : 'Mensual';
    const periods = {};
    for (let month = 0; month < 48 && months && own === 'Mensual'; month += 1)
      periods[`${2024 + Math.floor(month / 12)}-${pad(1 + (month % 12))}`] =
        {programmed: 4, ...(month < months ? {reported: 1 + ((order + month) % 3)} : {})};
    return {
      order, code: `M${order + 1}`, name: `Atender a las personas del barrio ${order + 1} con acompañamiento y seguimiento`,
      entity: `e${order % entities}`, responsible: `Oficina ${1 + (order % 3)}`, target: 200,
      indicator: {name: 'Personas atendidas', unit: 'personas', accumulation: 'sum', periodicity: own},
      years: Object.fromEntries([2024, 2025, 2026, 2027].map((year) => [year, {target: 50}])),
      ...(months ? {periods} : {}),
    };
  };
  const plan = {
    name: `Plan ${id}`, sector: 'Gobierno', firstYear: 2024, lastYear: 2027, cutOff: '2025-06-30',
    entities: Object.fromEntries(Array.from({length: entities}, (_, e) => [`e${e}`, {order: e, name: `Entidad ${e + 1}`, shortName: `E${e + 1}`}])),
    goals: Object.fromEntries(Array.from({length: goals + quarterly}, (_, order) => [`g${order}`, goal(order)])),
  };
  return Buffer.from(JSON.stringify({format: 'plan-a-la-vista/plan', version: 1, id, revision: 0, plan}));
}
