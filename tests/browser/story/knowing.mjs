// Phase 1, knowing the sector: the plan itself, its schedule, library, actors, SWOT, self-diagnosis and coordination.
const group = '1. Conociendo el sector';

export const planName = 'Plan Estratégico Sectorial de Cultura y Deporte';
export const culture = 'Secretaría de Cultura';
export const sport = 'Instituto del Deporte';
export const strategy = 'Recuperar los escenarios con recursos de la Nación';

export async function beginsThePlan(hand) {
  await hand.saved();
  await hand.press('Plan nuevo');
  await hand.write({
    'Nombre del plan': planName,
    Sector: 'Cultura y Deporte',
    'Ciudad o municipio': 'Villa del Río',
    'Plan de Desarrollo': 'Villa del Río, ciudad que juega y canta',
    'Primera vigencia': '2027',
    'Última vigencia': '2030',
  });
  for (const [name, short, role] of [
    [culture, 'SC', 'Dirige la política cultural y coordina el sector.'],
    [sport, 'IND', 'Lleva deporte y recreación a los barrios.'],
  ]) {
    await hand.press('Agregar entidad');
    const fresh = hand.in('group', 'Entidad nueva');
    await fresh.write({Sigla: short, 'Papel en el sector': role});
    await fresh.box('Nombre de la entidad').focus();
    await hand.page.type(name);  // its group is called as it is, letter by letter
    await hand.in('group', name).box('Nombre de la entidad').waitFor();
  }
  await hand.saved();
}

export async function agreesOnTheSchedule(hand) {
  await hand.goTo('Plan de trabajo', {group});
  await hand.press('Tomar el plan de trabajo de la guía');
  await hand.in('list', 'Lo que sigue').follow('Taller DOFA');
  await hand.pick({Empieza: '2027-01-18', Termina: '2027-01-22'});
  await hand.press('Agregar un responsable');
  await hand.in('group', 'Responsable 1').choose({Entidad: culture});
  await hand.press('Una semana después');
  await hand.goTo('Plan de trabajo');
  await hand.pick({'Fecha de aprobación': '2027-01-08'});
  await hand.write({'Acta o documento': 'Acta 1 del comité'});
  await hand.saved();
}

export async function gathersWhatIsKnown(hand) {
  await hand.goTo('Biblioteca', {group});
  await hand.press('Agregar la primera fuente');
  await hand.choose({'Clase de fuente': 'Informe de gestión'});
  await hand.write({'Título': 'Informe de gestión del sector', 'Año': '2026', Enlace: 'https://villadelrio.example/informe', Resumen: 'Qué se hizo y qué quedó pendiente.'});
  await hand.goTo('Actores', {group});
  await hand.press('Agregar el primer actor');
  await hand.write({Nombre: 'Consejo de cultura', 'Qué espera del sector': 'Que se le consulte antes de decidir.', 'Influencia, de 1 a 5': '4'});
  await hand.goTo('Autodiagnóstico', {group});
  await hand.press('Tomar las dimensiones de la metodología');
  for (const [entity, staff, planning] of [[culture, '70', '55'], [sport, '50', '35']]) {
    await hand.choose({'De quién es el puntaje': entity});
    await hand.write({'Talento humano': staff, 'Direccionamiento estratégico y planeación': planning});
  }
  await hand.sees('Lo más fuerte: Talento humano (60 · Medio)');
  await hand.goTo('Articulación', {group});
  await hand.press('Agregar el primer problema');
  await hand.write({'Qué no funciona': 'Cada entidad programa sus eventos sin mirar los de la otra.'});
  for (const entity of [culture, sport]) await hand.choose({'Agregar una entidad': entity});
  await hand.saved();
}

// A workshop: what is said goes on the board while it is said, Enter after each.
export async function holdsTheSwotWorkshop(hand) {
  await hand.goTo('DOFA', {group});
  await hand.choose({'Entidad que propone': culture});
  for (const [box, words] of [
    ['Nueva fortaleza', 'Red de 12 bibliotecas abiertas'],
    ['Nueva debilidad', 'Escenarios deportivos sin mantenimiento'],
    ['Nueva oportunidad', 'Recursos nacionales para escenarios'],
    ['Nueva amenaza', 'Menos jóvenes en actividades'],
  ]) {
    await hand.box(box).fill(words);
    await hand.page.press('Enter');
    await hand.button(words).waitFor();
  }
  const weak = hand.in('list', 'Debilidades').button('+1 voto');
  for (let votes = 0; votes < 3; votes += 1) await weak.click();
  await hand.in('list', 'Debilidades').role('img', '3 votos').waitFor();
  await hand.box('Nueva estrategia DO').fill(strategy);
  await hand.page.press('Enter');
  await hand.button(strategy).waitFor();
  await hand.saved();
}
