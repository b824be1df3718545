// Runs in the page, for browsers whose driver has no finder of its own: finds elements as a screen reader names them,
// by role and accessible name, and says whether a person could act on them. It covers the plain elements this product
// is made of, not all of the accessible-name computation.
// The function crosses to the page as text: it may use nothing from outside itself.
export function installFinder() {
  if (globalThis.planFinder && globalThis.planFinder.page === document) return;

  const clean = (text) => (text || '').replace(/\s+/g, ' ').trim();

  const inputRoles = {
    checkbox: 'checkbox', radio: 'radio', range: 'slider', number: 'spinbutton', search: 'searchbox',
    button: 'button', submit: 'button', reset: 'button', image: 'button', file: 'button',
    text: 'textbox', email: 'textbox', tel: 'textbox', url: 'textbox',
  };
  const tagRoles = {
    BUTTON: 'button', TEXTAREA: 'textbox', OPTION: 'option', FIELDSET: 'group', DETAILS: 'group', TABLE: 'table',
    CAPTION: 'caption', THEAD: 'rowgroup', TBODY: 'rowgroup', TFOOT: 'rowgroup', TR: 'row', TD: 'cell', UL: 'list',
    OL: 'list', LI: 'listitem', PROGRESS: 'progressbar', METER: 'meter', DIALOG: 'dialog', IMG: 'img', P: 'paragraph',
    OUTPUT: 'status', MAIN: 'main', NAV: 'navigation', ASIDE: 'complementary', ARTICLE: 'article', HR: 'separator',
    FIGURE: 'figure', H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading',
  };

  function inputRole(input) {
    const role = inputRoles[input.type];
    return input.list && (role === 'textbox' || role === 'searchbox') ? 'combobox' : role;
  }

  function roleOf(element) {
    const given = element.getAttribute('role');
    if (given) return given.trim().split(/\s+/)[0];
    switch (element.tagName) {
      case 'INPUT': return inputRole(element);
      case 'A': return element.hasAttribute('href') ? 'link' : undefined;
      case 'SELECT': return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
      case 'TH': return element.scope === 'row' ? 'rowheader' : 'columnheader';
      case 'SECTION': return labelOf(element) ? 'region' : undefined;
      case 'FORM': return labelOf(element) ? 'form' : undefined;
      case 'HEADER': return element.closest('main, section, article, nav, aside') ? undefined : 'banner';
      case 'FOOTER': return element.closest('main, section, article, nav, aside') ? undefined : 'contentinfo';
      default: return tagRoles[element.tagName];
    }
  }

  function isExposed(element) {
    if (element.closest('[aria-hidden="true"], [inert]')) return false;
    if (element.tagName === 'OPTION' || element.tagName === 'OPTGROUP') return isExposed(element.parentElement);
    if (!element.getClientRects().length && getComputedStyle(element).display !== 'contents') return false;
    return getComputedStyle(element).visibility === 'visible';
  }

  // --- Names

  // Text of an element's content as it takes part in a name: pictures by their text, fields inside it left out.
  function contentText(node) {
    let text = '';
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.data;
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      if (child.matches('input, select, textarea, [aria-hidden="true"]')) continue;
      const style = getComputedStyle(child);
      if (style.display === 'none' || style.visibility !== 'visible') continue;
      const inner = child.getAttribute('aria-label') || child.getAttribute('alt') || contentText(child);
      text += style.display.startsWith('inline') || style.display === 'contents' ? inner : ` ${inner} `;
    }
    return text;
  }

  function labelledBy(element) {
    const ids = clean(element.getAttribute('aria-labelledby')).split(' ').filter(Boolean);
    const named = ids.map((id) => document.getElementById(id)).filter(Boolean);
    return clean(named.map((other) => other.getAttribute('aria-label') || contentText(other)).join(' '));
  }

  function labelOf(element) {
    return labelledBy(element) || clean(element.getAttribute('aria-label'));
  }

  function childText(element, tag) {
    const child = [...element.children].find((one) => one.tagName === tag);
    return child ? clean(contentText(child)) : '';
  }

  function nativeName(element) {
    switch (element.tagName) {
      case 'INPUT':
      case 'SELECT':
      case 'TEXTAREA':
      case 'PROGRESS':
      case 'METER':
      case 'OUTPUT': {
        if (/^(button|submit|reset)$/.test(element.type) && element.value) return clean(element.value);
        return clean([...(element.labels || [])].map(contentText).join(' '));
      }
      case 'FIELDSET': return childText(element, 'LEGEND');
      case 'TABLE': return childText(element, 'CAPTION');
      case 'FIGURE': return childText(element, 'FIGCAPTION');
      case 'DETAILS': return childText(element, 'SUMMARY');
      case 'IMG': return clean(element.alt);
      default: return '';
    }
  }

  const namedByContent = new Set(['button', 'link', 'heading', 'checkbox', 'radio', 'switch', 'option', 'tab',
    'menuitem', 'treeitem', 'cell', 'gridcell', 'columnheader', 'rowheader', 'row', 'tooltip']);

  function nameOf(element) {
    return labelOf(element) || nativeName(element) ||
        (namedByContent.has(roleOf(element)) && element.tagName !== 'INPUT' ? clean(contentText(element)) : '') ||
        clean(element.getAttribute('title')) || clean(element.getAttribute('placeholder'));
  }

  // --- Finding

  // `wanted`: {text, exact} or {source, flags} of a regular expression; null: any name.
  function nameMatches(name, wanted) {
    if (!wanted) return true;
    if (wanted.source !== undefined) return new RegExp(wanted.source, wanted.flags).test(name);
    const text = clean(wanted.text);
    return wanted.exact ? name === text : name.toLowerCase().includes(text.toLowerCase());
  }

  // A step: {role, name, nth}; each is looked for inside what the one before found.
  function findAll(steps) {
    let found = [document.documentElement];
    for (const step of steps) {
      const inside = found.flatMap((scope) => [...scope.querySelectorAll('*')]);
      const candidates = [...new Set(inside)].filter(
          (element) => roleOf(element) === step.role && isExposed(element) && nameMatches(nameOf(element), step.name));
      found = step.nth === undefined ? candidates : candidates.slice(step.nth).slice(0, 1);
    }
    return found;
  }

  function only(steps) {
    const found = findAll(steps);
    if (found.length > 1) throw new Error(`${found.length} elements match; use nth() or a longer name`);
    return found[0] || null;
  }

  // --- Acting

  const textOf = (element) => clean(element.textContent);

  function isChecked(element) {
    return 'checked' in element ? element.checked : element.getAttribute('aria-checked') === 'true';
  }

  function isDisabled(element) {
    return element.matches(':disabled') || !!element.closest('[aria-disabled="true"]');
  }

  function centre(element) {
    const box = element.getBoundingClientRect();
    return {x: box.left + box.width / 2, y: box.top + box.height / 2};
  }

  function hitBy(element, point) {
    const top = document.elementFromPoint(point.x, point.y);
    if (!top) return false;
    if (element.contains(top) || top.contains(element) && top.tagName === 'LABEL') return true;
    const label = top.closest('label');
    return !!label && label.control === element;
  }

  // Frames of the page that have gone by while somebody looked at a place: what scrolls is in its place only after one.
  let frames = 0;
  let counting = false;
  function countFrame() {
    if (counting) return;
    counting = true;
    requestAnimationFrame(() => {
      counting = false;
      frames += 1;
    });
  }

  // Where a person would put the pointer, and after how many frames that was seen; or why nobody can:
  // {x, y, frames} or {problem}.
  function target(steps) {
    countFrame();
    const element = only(steps);
    if (!element) return {problem: 'is not there'};
    if (isDisabled(element)) return {problem: 'is disabled'};
    const before = centre(element);
    const inView = before.x >= 0 && before.y >= 0 && before.x < innerWidth && before.y < innerHeight;
    if (!inView || !hitBy(element, before)) element.scrollIntoView({block: 'center', inline: 'nearest'});
    const point = centre(element);
    if (hitBy(element, point)) return {...point, frames};
    const top = document.elementFromPoint(point.x, point.y);
    return {problem: top ? `is covered by <${top.tagName.toLowerCase()}>` : 'is out of view'};
  }

  function read(steps, what, name) {
    const element = only(steps);
    if (!element) return {problem: 'is not there'};
    switch (what) {
      case 'text': return {value: textOf(element)};
      case 'value': return {value: element.value === undefined ? null : String(element.value)};
      case 'checked': return {value: isChecked(element)};
      case 'focused': return {value: document.activeElement === element};
      default: return {value: element.getAttribute(name)};
    }
  }

  function focus(steps) {
    const element = only(steps);
    if (element) element.focus();
    return !!element && document.activeElement === element;
  }

  // How many options down from the chosen one the wanted one is.
  function optionDistance(steps, label) {
    const element = only(steps);
    if (!element) return {problem: 'is not there'};
    const options = [...element.options].filter((option) => !option.disabled);
    const wanted = options.findIndex((option) => clean(option.label) === clean(label));
    if (wanted < 0) return {problem: `has no option "${label}"`};
    return {value: wanted - options.findIndex((option) => option.selected)};
  }

  function status(prefix) {
    const regions = document.querySelectorAll(
        '[role=status], [role=alert], output, [aria-live=polite], [aria-live=assertive]');
    const found = [...regions].map(textOf);
    return {found: found.find((text) => text && text.startsWith(prefix)), all: found};
  }

  // --- A file chooser opened by the program

  // From now on the next file input that the program "clicks" is kept instead of opening the system's window.
  function catchFileChooser() {
    const original = HTMLInputElement.prototype.click;
    globalThis.planChooser = null;
    HTMLInputElement.prototype.click = function click() {
      if (this.type !== 'file') return original.call(this);
      HTMLInputElement.prototype.click = original;
      globalThis.planChooser = this;
      if (!this.isConnected) {
        this.hidden = true;
        document.body.append(this);
      }
      return undefined;
    };
  }

  // --- The tree as text, for people

  function describe(element) {
    const states = [];
    if (element.tagName === 'INPUT' && /^(checkbox|radio)$/.test(element.type) && element.checked) states.push('checked');
    if (isDisabled(element)) states.push('disabled');
    if (document.activeElement === element) states.push('focused');
    for (const name of ['expanded', 'selected', 'invalid', 'busy', 'current', 'live']) {
      const value = element.getAttribute(`aria-${name}`);
      if (value && value !== 'false') states.push(value === 'true' ? name : `${name}=${value}`);
    }
    if (/^H[1-6]$/.test(element.tagName)) states.push(`level=${element.tagName[1]}`);
    if (/^(textbox|searchbox|combobox|spinbutton|slider)$/.test(roleOf(element))) {
      states.push(`value=${JSON.stringify(element.value)}`);
    }
    return states.length ? ` [${states.join(' ')}]` : '';
  }

  function tree() {
    const lines = [`# ${document.title} (${document.documentElement.lang}) ${location.href}`];
    const walk = (element, depth) => {
      if (element.nodeType !== Node.ELEMENT_NODE || !isExposed(element)) return;
      const role = roleOf(element);
      if (role) {
        const name = nameOf(element) || (element.children.length ? '' : textOf(element));
        lines.push(`${'  '.repeat(depth)}- ${role}${name ? ` "${name}"` : ''}${describe(element)}`);
      }
      if (role !== 'option') for (const child of element.children) walk(child, role ? depth + 1 : depth);
    };
    walk(document.body, 0);
    return lines.join('\n');
  }

  globalThis.planFinder = {
    page: document,
    count: (steps) => findAll(steps).length,
    element: only,
    selected: (selector) => document.querySelector(selector),
    chooser: () => globalThis.planChooser,
    target, read, focus, optionDistance, status, catchFileChooser, tree,
  };
}
