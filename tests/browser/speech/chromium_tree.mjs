// Chromium's own accessibility tree, asked for by the DevTools protocol, as heard things (see script.mjs).

// Chromium's names for roles that are not ARIA's.
const roles = {StaticText: 'text', LabelText: 'label', Legend: 'label', Caption: 'caption', GenericContainer: 'generic'};
const unheard = new Set(['InlineTextBox', 'ListMarker', 'LineBreak', 'MenuListPopup']);

const valueOf = (given) => given?.value;

// What the protocol leaves out of the tree and assistive programs get all the same.
function attributesOf(document) {
  const found = new Map();
  const walk = (node) => {
    const pairs = node.attributes ?? [];
    const attributes = {};
    for (let at = 0; at < pairs.length; at += 2) attributes[pairs[at]] = pairs[at + 1];
    found.set(node.backendNodeId, attributes);
    for (const child of node.children ?? []) walk(child);
  };
  walk(document);
  return found;
}

function statesOf(role, properties, attributes) {
  const has = (name) => properties.get(name) === true || properties.get(name) === 'true';
  const states = [];
  if (properties.has('checked')) states.push(has('checked') ? 'checked' : 'unchecked');
  for (const name of ['selected', 'required', 'invalid', 'disabled', 'busy', 'modal', 'multiline', 'readonly']) {
    if (has(name)) states.push(name);
  }
  if (properties.has('expanded')) states.push(has('expanded') ? 'expanded' : 'collapsed');
  if (attributes['aria-current'] && attributes['aria-current'] !== 'false') states.push('current');
  if (has('focused')) states.push('focused');
  return states;
}

class Tree {
  constructor(nodes, attributes) {
    this.nodes = new Map(nodes.map((node) => [node.nodeId, node]));
    this.attributes = attributes;
  }

  children(node) {
    return (node.childIds ?? []).flatMap((id) => {
      const child = this.nodes.get(id);
      if (!child) return [];
      if (child.ignored) return this.children(child);
      const role = roles[valueOf(child.role)] ?? valueOf(child.role);
      return unheard.has(role) ? [] : [this.thing(child, role)];
    });
  }

  thing(node, role) {
    const attributes = this.attributes.get(node.backendDOMNodeId) ?? {};
    const properties = new Map((node.properties ?? []).map(({name, value}) => [name, value.value]));
    const thing = {
      role, name: valueOf(node.name), description: valueOf(node.description), states: statesOf(role, properties, attributes),
      level: properties.get('level'), children: this.children(node),
    };
    const value = valueOf(node.value);
    if (attributes.lang) thing.language = attributes.lang;
    if (['textbox', 'searchbox', 'combobox', 'progressbar'].includes(role)) thing.value = String(value ?? '');
    if (['textbox', 'searchbox'].includes(role)) thing.children = [];
    if (role === 'generic' && properties.has('live')) thing.live = true;
    if (attributes['aria-rowcount']) thing.rows = Number(attributes['aria-rowcount']);
    if (attributes['aria-rowindex']) thing.place = Number(attributes['aria-rowindex']);
    this.count(thing, attributes, node);
    return thing;
  }

  // Positions in a set, which browsers count where the page does not say them.
  count(thing, attributes, node) {
    const members = {list: 'listitem', tablist: 'tab'}[thing.role];
    if (members) {
      const found = thing.children.filter(({role}) => role === members);
      found.forEach((member, at) => {
        member.place ??= at + 1;
        member.of ??= found.length;
      });
      if (thing.role === 'list') thing.of = found[0]?.of ?? 0;
    }
    if (thing.role === 'listitem' && attributes['aria-setsize']) {
      thing.place = Number(attributes['aria-posinset']);
      thing.of = Number(attributes['aria-setsize']);
    }
    if (thing.role === 'combobox') {
      const options = this.#below(node, 'option');
      thing.of = options.length;
      thing.place = 1 + options.findIndex(({name}) => valueOf(name) === thing.value);
    }
  }

  #below(node, role) {
    return (node.childIds ?? []).map((id) => this.nodes.get(id)).filter(Boolean)
        .flatMap((child) => (valueOf(child.role) === role ? [child] : this.#below(child, role)));
  }
}

// What Chromium gives assistive programs of this page at this moment.
export async function chromiumTree(page) {
  const session = await page.protocol();
  try {
    await session.send('Accessibility.enable');
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const {root} = await session.send('DOM.getDocument', {depth: -1});
    const attributes = attributesOf(root);
    const tree = new Tree(nodes, attributes);
    const top = nodes.find(({role}) => valueOf(role) === 'RootWebArea');
    const html = root.children.find(({nodeName}) => nodeName === 'HTML');
    return {
      title: valueOf(top.name), language: attributes.get(html.backendNodeId).lang, children: tree.children(top),
    };
  } finally {
    await session.detach();
  }
}
