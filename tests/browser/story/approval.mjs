// Phase 3: submitted, observed by the other entity from a browser of its own, adjusted, approved, adopted.
import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';

import {adoptAnyway} from '../journeys.mjs';
import {culture, sport} from './knowing.mjs';
import {Hand} from './hand.mjs';

const group = '3. Aprobación';
const observation = 'La misión no nombra el deporte.';

// Gives the file that goes to the entities.
export async function submits(hand) {
  await hand.goTo('Aprobación y adopción', {group});
  await hand.press('Agregar un envío');
  const submission = hand.in('group', 'Envío 1');
  await submission.write({'Versión': 'Borrador 1'});
  await submission.pick({'Enviado el': '2027-04-01', 'Plazo para observar': '2027-04-15'});
  await hand.saved();
  return hand.takes('Exportar', 'borrador.plan.json');
}

// In the other entity's browser, from the file that came; gives the file that goes back.
export async function observes(page, folder, file, name) {
  const hand = new Hand(page, folder);
  await hand.saved();
  await hand.gives('Importar', file);
  await page.role('heading', name, {exact: false}).waitFor();
  await hand.goTo('Observaciones', {group});
  await hand.press('Agregar la primera observación');
  await hand.choose({'Sección del documento': '2.4.1 · Misión', 'Entidad que observa': sport});
  await hand.write({'Quién observa': 'Oficina de planeación', 'Observación': observation});
  await hand.saved();
  return hand.takes('Exportar', 'observaciones.plan.json');
}

export async function answersAndAdjusts(hand, file, mission) {
  await hand.follow('Escribir o traer observaciones');
  await hand.gives('Traer observaciones de un archivo', file);
  await hand.page.role('list', 'Observaciones').role('link', observation).click();
  await hand.choose({Respuesta: 'Aceptada con ajustes'});
  await hand.write({'Razón de la respuesta': 'La misión nombra ahora el deporte.'});
  await hand.goTo('Marco estratégico', {group: '2. Elaboración'});
  await hand.write({'Misión': mission});
  await hand.saved();
}

export async function approvesAndAdopts(hand) {
  await hand.goTo('Aprobación y adopción', {group});
  for (const [place, entity] of [culture, sport, null].entries()) {
    await hand.press('Agregar una aprobación');
    const act = hand.in('group', `Aprobación ${place + 1}`);
    await act.choose({'Quién aprueba': entity ? 'La entidad' : 'El Comité Sectorial de Gestión y Desempeño'});
    if (entity) await act.choose({Entidad: entity});
    await act.pick({Fecha: '2027-04-20'});
    await act.write({Acta: `Acta ${place + 4}`});
  }
  const adoption = hand.in('group', 'Acto que adopta el plan');
  await adoption.choose({'Clase de acto': 'Resolución'});
  await adoption.write({'Número': '0123', 'Quién lo expide': culture});
  await adoption.pick({Fecha: '2027-05-03'});
  // The day of the resolution is still to come.
  await adoptAnyway(hand.page);
  await hand.sees('El plan es el que se adoptó');
  await hand.saved();
}

export async function calls(hand) {
  await hand.goTo('Socialización y publicación', {group});
  await hand.press('Agregar una reunión');
  const meeting = hand.in('group', 'Reunión 1');
  await meeting.write({'Título': 'El plan, contado en el parque', Lugar: 'Parque principal'});
  await hand.press('Agregar una convocatoria');
  await hand.in('group', 'Convocatoria 1').write({Texto: 'Venga a conocer el plan que salió de las mesas.'});
  await hand.saved();
}

// What goes out, as the folder of a site with the plan in it.
export async function publishes(hand) {
  await hand.goTo('Publicar el plan', {group});
  await hand.sees('El sello de lo adoptado vale también para lo que se publica');
  const zip = await hand.takes('Hacer el ZIP', 'sitio.zip');
  const folder = path.join(hand.folder, 'sitio');
  await promisify(execFile)('python3', ['-m', 'zipfile', '-e', zip, folder]);
  return folder;
}
