// Phase 2, drafting: lines, objectives and the frame, working tables, team, analysis, goals with their money, the document.
import assert from 'node:assert/strict';

import {culture, sport, strategy} from './knowing.mjs';

const group = '2. Elaboración';
const line = 'Barrios que juegan y cantan';

// The strategy that the workshop found becomes an objective, and the frame knows where it comes from.
export async function drawsLinesAndFrame(hand, mission) {
  await hand.goTo('Líneas');
  await hand.press('Agregar línea');
  await hand.in('group', 'Línea estratégica 1').write({
    'Nombre de la línea': line, Peso: '1', 'Resultado esperado': 'Más gente usa sus escenarios cada semana.',
  });
  await hand.goTo('DOFA', {group: '1. Conociendo el sector'});
  await hand.press(strategy);
  await hand.choose({'Línea del nuevo objetivo': `1 · ${line}`});
  await hand.press('Convertir en objetivo');
  await hand.sees('Llevó al objetivo');
  await hand.goTo('Líneas');
  await hand.in('group', `Objetivo ${strategy}`).write({Peso: '1'});
  await hand.goTo('Marco estratégico', {group});
  await hand.write({'Misión': mission, 'Visión': 'En 2030 todo barrio tiene dónde encontrarse, jugar y crear.'});
  await hand.press('Agregar un principio o valor');
  await hand.in('group', 'Principio o valor 1').write({Nombre: 'Cercanía', 'Qué significa': 'Vamos donde está la gente.'});
  await hand.saved();
}

// What is agreed stays open until it is done; what is found leads to a theme, the theme to a line.
export async function sitsDownWithEverybody(hand) {
  await hand.goTo('Mesas técnicas', {group});
  await hand.press('Agregar la primera mesa');
  await hand.choose({'Clase de mesa': 'Comunidad'});
  await hand.write({'Título': 'Mesa del barrio El Puente', Lugar: 'Biblioteca del barrio'});
  await hand.pick({Fecha: '2027-02-11'});
  await hand.press('Agregar lo que se validó');
  await hand.in('group', 'Tema 1').write({'Qué se puso sobre la mesa': 'Las canchas del barrio', 'Qué resultó': 'Primero las que están cerradas.'});
  await hand.press('Agregar un compromiso');
  const agreement = hand.in('group', 'Compromiso 1');
  await agreement.write({'Qué se acordó': 'Publicar la lista de canchas por recuperar', Responsable: 'Subdirección de escenarios'});
  await agreement.choose({Entidad: sport});
  await agreement.pick({'Para cuándo': '2027-03-01'});
  await hand.goTo('Equipo', {group});
  await hand.press('Agregar la primera tarea');
  await hand.write({Tarea: 'Costear la recuperación de las canchas'});
  await hand.press('Agregar un participante');
  await hand.in('group', 'Participante 1').choose({Entidad: sport});
  await hand.goTo('Temas estratégicos', {group});
  await hand.press('Agregar el primer tema');
  await hand.write({Tema: 'Escenarios abiertos'});
  await hand.choose({'Línea estratégica a la que lleva': `1 · ${line}`});
  await hand.goTo('Análisis', {group});
  await hand.press('Agregar el primer hallazgo');
  await hand.write({Hallazgo: 'Una de cada tres canchas está cerrada.'});
  await hand.choose({Entidad: sport, 'Informe o fuente': 'Informe de gestión del sector', 'Tema estratégico': 'Escenarios abiertos'});
  await hand.saved();
}

export const goal = 'Recuperar 24 canchas de barrio';

export async function setsAGoalWithItsMoney(hand) {
  await hand.goTo('Metas');
  await hand.press('Agregar meta');
  await hand.write({Meta: goal, 'Código': '1', Peso: '1', 'Dependencia o persona responsable': 'Subdirección de escenarios'});
  await hand.choose({'Objetivo al que aporta': strategy, 'Entidad responsable': sport});
  await hand.write({
    'Nombre del indicador': 'Canchas recuperadas', 'Unidad de medida': 'canchas', 'Línea base': '0',
    'Meta de 2027': '4', 'Meta de 2028': '6', 'Meta de 2029': '7', 'Meta de 2030': '7', 'Meta del cuatrienio': '24',
  });
  await hand.choose({Periodicidad: 'Trimestral'});
  await hand.goTo('Proyectos');
  await hand.press('Escribir el primer proyecto');
  await hand.write({'Nombre del proyecto': 'Canchas abiertas'});
  await hand.choose({Entidad: sport});
  await hand.page.role('searchbox', 'Buscar metas para agregar').fill('canchas');
  await hand.press('Agregar');
  await hand.page.role('list', 'Metas a las que sirve').role('link').nth(0).waitFor();
  await hand.page.role('tablist', 'Partes del proyecto').role('tab', 'Recursos').click();
  await hand.press('Agregar fuente de 2027');
  await hand.write({Fuente: 'Recursos propios', 'Plan financiero': '1200000000'});
  await hand.saved();
}

export const problems = `2.1 Diagnóstico de problemáticas: ${culture}`;

// The guide's structure, in the words of this sector; a section by hand, with a list and bold letters.
export async function writesTheDocument(hand, mission) {
  await hand.goTo('Documento', {group});
  await hand.press('Tomar la estructura de la guía');
  await hand.page.role('link', problems, {exact: true}).click();
  await hand.write({'Texto de la sección': 'La red de bibliotecas llega a **12 barrios**.\n\n- Faltan horarios.\n- Faltan talleres.'});
  await hand.saved();
  await hand.follow('Hacer el documento');
  await hand.page.role('heading', 'Lo que falta').waitFor();
  const page = await hand.page.download(() => hand.press('Página web (HTML)'));
  const text = page.bytes.toString('utf8');
  for (const said of ['<strong>12 barrios</strong>', '<li>Faltan horarios.', mission, goal, strategy, `Diagnóstico de problemáticas: ${sport}`])
    assert.ok(text.includes(said), `the document does not say ${JSON.stringify(said)}`);
}
