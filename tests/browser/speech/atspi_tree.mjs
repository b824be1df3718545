// What AT-SPI gives of a page (see atspi.py), as heard things (see script.mjs).

const roles = {
  'alert': 'alert', 'caption': 'caption', 'check box': 'checkbox', 'column header': 'columnheader', 'combo box': 'combobox',
  'dialog': 'dialog', 'entry': 'textbox', 'grouping': 'group', 'heading': 'heading', 'image': 'image', 'label': 'label',
  'landmark': 'landmark', 'link': 'link', 'list': 'list', 'list item': 'listitem', 'menu': 'popup', 'menu item': 'option',
  'notification': 'alert', 'page tab': 'tab', 'page tab list': 'tablist', 'panel': 'group', 'paragraph': 'paragraph',
  'progress bar': 'progressbar', 'button': 'button', 'radio button': 'radio', 'row header': 'rowheader',
  'scroll pane': 'tabpanel', 'section': 'generic', 'static': 'text', 'status bar': 'status', 'table': 'table',
  'table cell': 'cell', 'table column header': 'columnheader', 'table row': 'row', 'table row header': 'rowheader',
  'toggle button': 'button',
};
// Where the page's own word for it says more than AT-SPI's.
const pageRoles = new Set(['alert', 'banner', 'cell', 'columnheader', 'contentinfo', 'group', 'main', 'navigation', 'region',
  'rowgroup', 'rowheader', 'row', 'status', 'table', 'tabpanel', 'searchbox', 'list', 'listitem']);

function roleOf({role, attributes}) {
  const said = (attributes['xml-roles'] ?? '').split(' ').find((one) => pageRoles.has(one));
  if (role === 'entry' && attributes['text-input-type'] === 'search') return 'searchbox';
  if (attributes.tag === 'tbody') return 'rowgroup';
  return said ?? roles[role] ?? role;
}

function statesOf(role, {states, attributes}) {
  const has = (name) => states.includes(name);
  const found = [];
  if (role === 'checkbox' || role === 'radio') found.push(has('checked') ? 'checked' : 'unchecked');
  if (has('selected') && role === 'tab') found.push('selected');
  if (has('required')) found.push('required');
  if (has('invalid-entry')) found.push('invalid');
  if (!has('enabled') || !has('sensitive')) found.push('disabled');
  if (has('busy')) found.push('busy');
  if (has('modal')) found.push('modal');
  if (has('multi-line')) found.push('multiline');
  if (has('expandable')) found.push(has('expanded') ? 'expanded' : 'collapsed');
  if ((attributes.current ?? 'false') !== 'false') found.push('current');
  if (has('focused')) found.push('focused');
  return found;
}

// A text with its children in their places. Browsers differ: some give the words as children too.
function contentOf(node, language) {
  const children = node.children.map((child) => thingOf(child, language));
  if (node.text === null || node.children.some(({role}) => role === 'static')) return children;
  const rest = [...children];
  const pieces = node.text.split('\ufffc');
  const content = pieces.flatMap((words, at) => [...(words ? [{role: 'text', name: words}] : []),
    ...(at < pieces.length - 1 && rest.length ? [rest.shift()] : [])]);
  return [...content, ...rest];
}

// A list's value is its option that is chosen.
function chosenIn(node) {
  const options = node.children.flatMap((child) => (child.role === 'menu' ? child.children : [child]));
  const at = options.findIndex(({states}) => states.includes('selected'));
  return {value: options[at]?.name ?? '', place: at + 1, of: options.length};
}

function position(thing, {posinset, setsize, rowindex}) {
  const isMember = thing.role === 'listitem' || thing.role === 'tab';
  if (isMember && posinset) Object.assign(thing, {place: Number(posinset), of: Number(setsize)});
  if (thing.role === 'list') thing.of = thing.children.find(({role}) => role === 'listitem')?.of ?? 0;
  if (thing.role === 'row' && rowindex) thing.place = Number(rowindex);
}

function thingOf(node, around) {
  const {attributes} = node;
  const role = roleOf(node);
  const language = node.language ?? around;
  const isField = role === 'textbox' || role === 'searchbox';
  // Firefox names an item after what is in it.
  const named = role !== 'listitem' || attributes['explicit-name'] === 'true';
  const thing = {role, name: named ? node.name : '', description: node.description, states: statesOf(role, node)};
  if (language !== around) thing.language = language;
  if (attributes.level) thing.level = Number(attributes.level);
  thing.children = isField ? [] : contentOf(node, language);
  if (isField) thing.value = node.text ?? '';
  if (role === 'text') thing.name = node.name || node.text || '';
  if (role === 'generic' && attributes.live) thing.live = true;
  if (role === 'table') thing.rows = Number(attributes.rowcount ?? node.rows);
  if (role === 'combobox') Object.assign(thing, chosenIn(node), {children: []});
  position(thing, attributes);
  return thing;
}

// The page that is shown on a desktop (desktop.mjs); null while there is none.
export async function atspiTree(desktop) {
  const {document} = await desktop.ask('tree');
  if (!document) return null;
  return {title: document.name, language: document.language, children: contentOf(document, document.language)};
}
