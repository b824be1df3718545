// Phase 2, drafting: lines, objectives and the frame, working tables, team, analysis, goals with their money, the document.
import {culture, sport} from './knowing.mjs';

const group = '2. Elaboración';
const strategy = 'Recuperar los escenarios con recursos de la Nación';

export async function drawsLinesAndFrame(hand, mission) {
  await hand.goTo('Líneas', {title: 'Líneas'});
  await hand.press('Agregar línea');
  await hand.in('group', 'Línea estratégica 1').write({'Nombre de la línea': 'Barrios que juegan y cantan', Peso: '1', 'Resultado esperado': 'Más gente usa sus escenarios cada semana.'});
  await hand.goTo('DOFA', {group: '1. Conociendo el sector'});
  await hand.press(strategy);
  await hand.choose({'Línea del nuevo objetivo': '1 · Barrios que juegan y cantan'});
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

// What is agreed stays open until it is done; what is thought of it goes into the team's tasks.
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
  await hand.in('group', 'Compromiso 1').pick({'Para cuándo': '2027-03-01'});
  await hand.goTo('Equipo', {group});
  await hand.press('Agregar la primera tarea');
  await hand.write({Tarea: 'Costear la recuperación de las canchas'});
  await hand.press('Agregar un participante');
  await hand.in('group', 'Participante 1').choose({Entidad: sport});
  await hand.goTo('Análisis', {group});
  await hand.press('Agregar el primer hallazgo');
  await hand.write({Hallazgo: 'Una de cada tres canchas está cerrada.'});
  await hand.choose({Entidad: sport, 'Informe o fuente': 'Informe de gestión del sector'});
  await hand.goTo('Temas estratégicos', {group});
  await hand.press('Agregar el primer tema');
  await hand.write({Tema: 'Escenarios abiertos'});
  await hand.choose({'Línea estratégica a la que lleva': '1 · Barrios que juegan y cantan'});
  await hand.goTo('Análisis', {group});
  await hand.follow('Una de cada tres canchas está cerrada.');
  await hand.choose({'Tema estratégico': 'Escenarios abiertos'});
  await hand.saved();
}

export const goal = 'Recuperar 24 canchas de barrio';

export async function setsGoals(hand) {
  await hand.goTo('Metas');
  await hand.press('Agregar meta');
  await hand.write({Meta: goal, 'Código': '1', Peso: '1', 'Dependencia o persona responsable': 'Subdirección de escenarios'});
  await hand.choose({'Objetivo al que aporta': strategy, 'Entidad responsable': sport});
  await hand.write({'Nombre del indicador': 'Canchas recuperadas', 'Unidad de medida': 'canchas'});
  await hand.write({'Línea base': '0', 'Meta de 2027': '4', 'Meta de 2028': '6', 'Meta de 2029': '7', 'Meta de 2030': '7', 'Meta del cuatrienio': '24'});
  await hand.choose({Periodicidad: 'Trimestral'});
  await hand.goTo('Proyectos');
  await hand.press('Agregar proyecto');
  await hand.saved();
}
