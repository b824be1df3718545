// What a screen reader says of a page, as text: one line per thing in reading order, indented by what it stands in, with
// the words a Spanish screen reader has for roles and states.
//
// It is written from "heard" things, which every source of an accessibility tree gives in the same form:
//   {role (ARIA's; 'text' and 'generic' beside), name, description, value, states: ['checked', …], level,
//    place, of (position in a set), rows, language (where it is another one than around it), live, children: […]}

const roleWords = {
  alert: 'alerta', announcement: 'aviso en voz alta', banner: 'cabecera', button: 'botón', cell: 'celda', checkbox: 'casilla',
  columnheader: 'encabezado de columna', combobox: 'lista desplegable', contentinfo: 'pie de página', dialog: 'diálogo',
  group: 'grupo', heading: 'encabezado', image: 'imagen', link: 'enlace', list: 'lista', listitem: 'elemento',
  main: 'contenido principal', navigation: 'navegación', option: 'opción', progressbar: 'barra de progreso',
  radio: 'botón de opción', region: 'región', row: 'fila', rowheader: 'encabezado de fila', searchbox: 'campo de búsqueda',
  status: 'estado', tab: 'pestaña', table: 'tabla', tablist: 'pestañas', tabpanel: 'panel de pestaña', textbox: 'campo de texto',
};

const stateWords = {
  checked: 'marcada', unchecked: 'sin marcar', required: 'obligatorio', invalid: 'no válido', expanded: 'desplegado',
  collapsed: 'plegado', selected: 'seleccionada', current: 'página actual', disabled: 'no disponible', busy: 'ocupado',
  modal: 'modal', multiline: 'varias líneas', readonly: 'solo lectura', focused: 'tiene el foco',
};
const feminine = {combobox: {expanded: 'desplegada', collapsed: 'plegada'}, checkbox: {invalid: 'no válida'}};

// Roles that mean nothing when they have nothing to say, and only hold others.
const transparent = new Set(['generic', 'rowgroup', 'label', 'none']);
const namedByContent = new Set(['button', 'link', 'heading', 'tab', 'checkbox', 'radio', 'option', 'cell', 'rowheader',
  'columnheader']);
const mustBeNamed = new Set(['button', 'checkbox', 'combobox', 'dialog', 'group', 'heading', 'image', 'link', 'list',
  'navigation', 'progressbar', 'radio', 'region', 'searchbox', 'tab', 'table', 'tablist', 'tabpanel', 'textbox']);
const fields = new Set(['textbox', 'searchbox', 'combobox', 'checkbox', 'radio']);

const tidy = (text) => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
const quoted = (text) => `«${tidy(text)}»`;

// The words under a thing, as they would be read on.
function wordsIn(thing) {
  if (thing.role === 'text') return tidy(thing.name);
  return tidy((thing.children ?? []).map((child) => wordsIn(child) || tidy(child.name)).join(' '));
}

// Texts that follow one another in one element are one: browsers cut them differently.
function joined(things) {
  const result = [];
  for (const thing of things) {
    const last = result.at(-1);
    if (thing.role === 'text' && last?.role === 'text') result.splice(-1, 1, {...last, name: `${last.name}${thing.name}`});
    else result.push(thing);
  }
  return result;
}

// Without the wrappers: their children stand in their place.
function unwrapped(children) {
  return joined(children ?? [])
      .flatMap((child) => (transparent.has(child.role) && !child.live ? unwrapped(child.children) : [child]));
}

// A field's label and help are texts beside it as well: read once, as its name and description.
function withoutLabels(things) {
  const said = things.filter(({role}) => fields.has(role));
  const isSaid = (words) => said.some(({name, description}) => tidy(name) === words || tidy(description).includes(words));
  return things.filter((thing) => thing.role !== 'text' || (tidy(thing.name) && !isSaid(tidy(thing.name))));
}

const contentOf = (thing) => withoutLabels(unwrapped(thing.children));

function stateList({role, states = [], place, of}, inSet) {
  const words = states.map((state) => feminine[role]?.[state] ?? stateWords[state] ?? state);
  if (inSet && place) words.unshift(`${place} de ${of}`);
  return words.length ? ` (${words.join(', ')})` : '';
}

function headOf(thing, name) {
  const {role, level, value, description, rows, columns, place, of, language} = thing;
  let line = roleWords[role] ?? `[${role}]`;
  if (role === 'heading') line += ` de nivel ${level ?? '?'}`;
  if (role === 'listitem') line += place ? ` ${place} de ${of}` : '';
  if (tidy(name)) line += ` ${quoted(name)}`;
  else if (mustBeNamed.has(role)) line += ' SIN NOMBRE';
  if (role === 'list') line += of === 1 ? ', 1 elemento' : `, ${of ?? 0} elementos`;
  if (role === 'table') line += `, ${rows} filas, ${columns} columnas`;
  if (value !== undefined) line += ` = ${quoted(value)}`;
  line += stateList(thing, role !== 'listitem');
  if (language) line += `, en idioma ${language}`;
  if (description) line += ` — ${tidy(description)}`;
  return line;
}

class Script {
  lines = [];

  say(depth, line) { this.lines.push(`${'  '.repeat(depth)}${line}`); }

  things(things, depth) {
    for (const thing of things) this.thing(thing, depth);
  }

  thing(thing, depth) {
    const {role} = thing;
    const content = contentOf(thing);
    if (role === 'text') this.say(depth, quoted(thing.name));
    else if (role === 'paragraph') this.paragraph(content, depth);
    else if (role === 'table') this.table(thing, content, depth);
    else if (role === 'generic') this.live(thing, content, depth);
    else this.plain(thing, content, depth);
  }

  // A text is read without saying what it is.
  paragraph(content, depth) {
    if (content.every(({role}) => role === 'text')) {
      if (content.length) this.say(depth, content.map(({name}) => quoted(name)).join(' '));
    } else {
      this.things(content, depth);
    }
  }

  plain(thing, content, depth) {
    const {role} = thing;
    const leaf = namedByContent.has(role) || fields.has(role) || ['image', 'progressbar'].includes(role);
    const inside = leaf ? content.filter((child) => !tidy(thing.name).includes(wordsIn(child)) &&
        !tidy(thing.description).includes(wordsIn(child))) : content;
    const line = headOf(thing, thing.name);
    const words = this.#onlyWords(inside);
    // What holds nothing but words says them on its own line.
    if (words !== null && !leaf) {
      this.say(depth, words ? `${line}: ${quoted(words)}` : line);
      return;
    }
    this.say(depth, line);
    this.things(inside, depth + 1);
  }

  #onlyWords(content) {
    if (!content.every(({role}) => role === 'text' || role === 'paragraph')) return null;
    if (content.length > 1) return null;
    return content.length ? wordsIn(content[0]) : '';
  }

  // A live region is heard when it changes; its present words are the last ones.
  live(thing, content, depth) {
    const words = wordsIn({role: 'generic', children: content});
    if (words) this.say(depth, `${roleWords.announcement}: ${quoted(words)}`);
  }

  // A row a line, each cell with the header it stands under, as it is told to whoever moves through the table.
  table(thing, content, depth) {
    const rows = content.filter(({role}) => role === 'row');
    const cells = rows.map((row) => contentOf(row));
    const isHeader = ({role}) => role === 'columnheader';
    const headers = cells.find((row) => row.some(isHeader)) ?? [];
    this.say(depth, headOf({...thing, rows: thing.rows ?? rows.length, columns: Math.max(0, ...cells.map((row) => row.length))},
      thing.name));
    this.things(content.filter(({role}) => role !== 'row' && role !== 'caption'), depth + 1);
    cells.forEach((row, at) => {
      const head = `fila ${rows[at].place ?? at + 1}`;
      if (row === headers) {
        this.say(depth + 1, `${head}, encabezados: ${row.map((cell) => quoted(this.#cellWords(cell))).join(', ')}`);
        return;
      }
      const rest = row.map((cell, column) => {
        const header = headers[column] && isHeader(headers[column]) ? this.#cellWords(headers[column]) : 'sin encabezado';
        const first = cell.role === 'rowheader' ? ' (encabeza la fila)' : '';
        return `${header} ${this.#cellContent(cell)}${first}`;
      });
      this.say(depth + 1, `${head}: ${rest.join('; ')}`);
    });
  }

  #cellWords(cell) { return tidy(cell.name) || wordsIn(cell); }

  #cellContent(cell) {
    const inside = contentOf(cell).flatMap((child) => (child.role === 'paragraph' ? contentOf(child) : [child]));
    const acting = inside.filter(({role}) => role !== 'text');
    if (!acting.length) return quoted(this.#cellWords(cell));
    return inside.map((child) => (child.role === 'text' ? quoted(child.name) : headOf(child, child.name))).join(' ');
  }
}

// `page`: {title, language, children}.
export function scriptOf({title, language, children}) {
  const script = new Script();
  script.say(0, `página ${quoted(title)}${language ? `, idioma ${language}` : ''}`);
  script.things(withoutLabels(unwrapped(children)), 0);
  return `${script.lines.join('\n')}\n`;
}
