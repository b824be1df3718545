// The mirror: real elements for the nodes that the program states, in reading order, with one way to act: the element's.
// Both faces are these elements. In the pixel face (class "gl" on the body) they lie, transparent, where the program
// painted; in the HTML face they flow. Texts go in by textContent, never as markup.
mergeInto(LibraryManager.library, {
  $Mirror__deps: ['$Loop', '$HostFiles', '$UTF8Decoder', 'malloc', 'free', 'app_act', 'app_audit', 'app_focus', 'app_pointer'],
  $Mirror__postset: '',
  $Mirror: {
    // The program's ui::Role, by number.
    ROLES: ['none', 'main', 'banner', 'navigation', 'region', 'contentInfo', 'box', 'group', 'list', 'item', 'heading',
      'text', 'link', 'button', 'fileButton', 'checkbox', 'radio', 'select', 'textField', 'textArea', 'table', 'row',
      'columnHeader', 'rowHeader', 'cell', 'progress', 'tabList', 'tab', 'tabPanel', 'dialog', 'status', 'alert',
      'image', 'date', 'disclosure', 'grid', 'gridCell', 'slider'],
    // Elements and outright roles by the program's role; lists of pairs, since the minifier renames keys.
    TAGS: [['main', 'main'], ['banner', 'header'], ['navigation', 'nav'], ['region', 'section'], ['contentInfo', 'footer'],
      ['list', 'ul'], ['item', 'li'], ['text', 'p'], ['link', 'a'], ['button', 'button'], ['table', 'table'],
      ['row', 'tr'], ['columnHeader', 'th'], ['rowHeader', 'th'], ['cell', 'td'], ['progress', 'progress'],
      ['tab', 'button'], ['dialog', 'dialog'], ['disclosure', 'button'], ['grid', 'table'],
      ['gridCell', 'td']],
    // Roles said outright: those that have no element, and those whose element loses its meaning when it is placed.
    ARIA: [['list', 'list'], ['item', 'listitem'], ['table', 'table'], ['row', 'row'], ['columnHeader', 'columnheader'],
      ['rowHeader', 'rowheader'], ['cell', 'cell'], ['tabList', 'tablist'], ['tab', 'tab'], ['tabPanel', 'tabpanel'],
      ['status', 'status'], ['alert', 'alert'], ['image', 'img'], ['group', 'group'],
      ['grid', 'grid'], ['gridCell', 'gridcell']],
    tags: null,
    aria: null,
    FLAG: {checked: 1, disabled: 2, required: 4, invalid: 8, expanded: 16, selected: 32, busy: 64, scrolls: 128,
      current: 256, focusable: 512, spanish: 1024, english: 2048, readOnly: 4096},
    ACT: {press: 0, check: 1, text: 2, choose: 3, scroll: 4, file: 5, cancel: 6, commit: 7, key: 8, paste: 9, copy: 10,
      reach: 11, scrollAcross: 12, slide: 13},
    FOCUSABLE: 'a[href],button:not([disabled]),input:not([disabled]):not([tabindex="-1"]),select:not([disabled]),' +
      'textarea:not([disabled]),[tabindex="0"]',
    records: null,  // Map and Set are made by listen: values of a library are written out when it is built
    acted: null,
    shown: '',        // the address of the page that is shown, without what is asked of it
    left: null,       // by address: how far the HTML face was scrolled there
    followed: false,  // a link to another page was
    traversed: false, // the browser went back or forth to a page that had been left
    kept: null,       // what was put back last in another face: where it stood before, and where it came to stand
    tabbing: false,   // the last key was Tab
    clickedId: 0,
    clickedX: 0,
    clickedY: 0,
    dragging: null,   // the grid that a range is drawn in
    cellPressed: false, // the click to come was acted on when the button went down
    clipboard: null,  // of the copy event that is being handled, for hostCopyText
    root: null,

    element(tag, className, text) {
      const element = document.createElement(tag);
      if (className) element.className = className;
      if (text) element.textContent = text;
      return element;
    },

    key: id => 'n' + id.toString(36),
    // Of what is asked of a page only a survey's step is a page of its own.
    pageOf: hash => hash.split('?')[0] + (/[?&]paso=\d+/.exec(hash) || [''])[0],

    // Makes the elements of a node. `placed` is the one with a place, `control` the one acted on (it has the id),
    // `label` the one that holds the name, `box` the one that holds the children.
    create(id, role, level) {
      const M = Mirror, key = M.key(id);
      const record = {id, role, placed: null, control: null, label: null, box: null, help: null, error: null,
        flags: 0, value: '', extra: '', icon: null, scroll: 0, bar: '', left: 0, top: 0, width: 0, height: 0, parent: 0, style: '',
        hold: null, held: false, largeStep: 1, holdWidth: 0,  // of a slider
        chart: null, drawnWidth: 0};                          // of the group it is in, of the chart it lies on
      const field = tag => {
        record.placed = M.element('div', 'n field f-' + role);
        record.label = M.element('label', 'label');
        record.help = M.element('span', 'hint');
        record.error = M.element('span', 'error');
        record.control = M.element(tag, 'entry');
        record.label.htmlFor = key;
        record.help.id = key + 'h';
        record.error.id = key + 'e';
        record.placed.append(record.label, record.help, record.error, record.control);
      };
      if (role === 'checkbox' || role === 'radio') {
        record.placed = M.element('label', 'n choice ' + role);
        record.control = M.element('input');
        record.control.type = role;
        const words = M.element('span', 'words');
        record.label = M.element('span', 'name');
        record.help = M.element('span', 'help');
        record.label.id = key + 'l';
        record.help.id = key + 'h';
        record.control.setAttribute('aria-labelledby', key + 'l');
        words.append(record.label, record.help);
        record.placed.append(record.control, words);
      } else if (role === 'textField' || role === 'date') {
        field('input');
        record.control.type = role === 'date' ? 'date' : 'text';
      } else if (role === 'textArea') {
        field('textarea');
      } else if (role === 'select') {
        field('select');
      } else if (role === 'slider') {
        // Browsers put the middle of a slider's own handle under the pointer. What is taken hold of here moves by as much
        // as the pointer does, from wherever it was taken: the slider itself is for keys and screen readers.
        record.placed = M.element('span', 'n r-slider');
        record.control = record.label = M.element('input');
        record.control.type = 'range';
        record.hold = M.element('span', 'hold');
        record.hold.setAttribute('aria-hidden', 'true');
        record.hold.addEventListener('pointerdown', event => M.takeHold(record, event));
        record.placed.append(record.control, record.hold);
      } else if (role === 'fileButton') {
        record.placed = M.element('span', 'n file');
        record.control = record.label = M.element('button');
        record.control.type = 'button';
        const input = record.input = M.element('input', 'chooser');
        input.type = 'file';
        input.multiple = !!(level & 16);
        record.byPieces = !!(level & 32);
        if (level & 64) input.setAttribute('webkitdirectory', '');
        input.tabIndex = -1;
        input.setAttribute('aria-hidden', 'true');
        input.addEventListener('change', () => M.takeFile(record));
        record.placed.append(record.control, input);
      } else {
        const tag = role === 'heading' ? 'h' + (level || 2) : role === 'group' && level ? 'fieldset' : M.tags.get(role) || 'div';
        record.placed = record.control = record.label = record.box = M.element(tag, 'n r-' + role);
        if (tag === 'button') record.control.type = 'button';
        if (tag === 'fieldset') {
          record.label = M.element('legend');
          record.placed.append(record.label);
        } else if (M.aria.has(role)) {
          record.control.setAttribute('role', M.aria.get(role));
        }
        if (role === 'table' || role === 'grid') {
          record.label = M.element('caption');
          record.box = M.element('tbody');
          record.box.setAttribute('role', 'rowgroup');
          record.placed.append(record.label, record.box);
        }
        if (role === 'grid') record.control.setAttribute('aria-multiselectable', 'true');
        // The value, and the small words under it; a field beside them while the cell is gone to.
        if (role === 'gridCell') {
          record.label = M.element('span', 'name');
          record.help = M.element('span', 'help');
          record.placed.append(record.label, record.help);
        }
        // A record as one link: its title is its name, the small lines describe it.
        if (role === 'link' && level === 3) {
          record.label = M.element('span', 'name');
          record.help = M.element('span', 'help');
          record.label.id = key + 'l';
          record.help.id = key + 'h';
          record.control.setAttribute('aria-labelledby', key + 'l');
          record.placed.append(record.label, record.help);
        }
        if (role === 'columnHeader') record.control.scope = 'col';
        if (role === 'rowHeader') record.control.scope = 'row';
        if (role === 'progress') {
          // A picture of what the words beside it say: heard, it would say all of it a second time.
          record.control.max = 100;
          record.control.setAttribute('aria-hidden', 'true');
        }
        if (role === 'dialog') record.control.addEventListener('cancel', event => {
          event.preventDefault();
          M.act(record.id, M.ACT.cancel, 0);
        });
      }
      record.control.id = key;
      record.control.planId = id;
      record.placed.planRecord = record;
      return record;
    },

    named(record, name) {
      const role = record.role, control = record.control;
      if (role === 'main' || role === 'navigation' || role === 'region' || role === 'tabList' || role === 'tabPanel' ||
          role === 'dialog' || role === 'image' || role === 'progress' || role === 'banner' || role === 'contentInfo' ||
          role === 'list' || role === 'slider' || (role === 'group' && record.label === record.placed)) {
        if (name) control.setAttribute('aria-label', name); else control.removeAttribute('aria-label');
      } else if (role !== 'box' && role !== 'item' && role !== 'row' && role !== 'cell' || !record.box.firstElementChild) {
        if ((role === 'cell' || role === 'rowHeader') && !name) return;  // its child says it
        if (role !== 'box' && role !== 'item' && role !== 'row' && record.label.textContent !== name)
          record.label.textContent = name;
      }
    },

    // What the program says of a control, put on it again after every action: a refused tick does not stay.
    settle(record) {
      const F = Mirror.FLAG, flags = record.flags, control = record.control, role = record.role;
      const attribute = (name, on, value) => on ? control.setAttribute(name, value) : control.removeAttribute(name);
      if (role === 'checkbox' || role === 'radio') {
        if (control.checked !== !!(flags & F.checked)) control.checked = !!(flags & F.checked);
      } else if (role === 'textField' || role === 'textArea' || role === 'date') {
        if (control.value !== record.value && !control.planComposing) {
          control.value = record.value;
          // In a grid what is typed next takes the place of what is there.
          if (!control.planEditing && control === document.activeElement && control.closest('.r-grid')) control.select();
        }
      } else if (role === 'select' || role === 'slider') {
        if (control.value !== record.value) control.value = record.value;
        // How far along it is, of 1.
        if (record.hold) record.hold.style.setProperty('--at', (control.value - control.min) / (control.max - control.min || 1));
      }
      const wasDisabled = control.disabled;
      if ('disabled' in control) {
        // A browser takes the focus away from what is disabled: while it has it, it only says that it is, and takes nothing.
        const off = !!(flags & F.disabled), held = off && !control.disabled && control === document.activeElement;
        control.disabled = off && !held;
        attribute('aria-disabled', held, 'true');
        if ('readOnly' in control) control.readOnly = held || !!(flags & F.readOnly);
      }
      if (role === 'select' && wasDisabled && !control.disabled) {
        // Chromium goes on telling screen readers that nothing is chosen in it until its options are new.
        control.replaceChildren(...control.children);
        control.value = record.value;
      }
      if (role === 'checkbox' || role === 'textField' || role === 'textArea' || role === 'date' || role === 'select' ||
          role === 'gridCell')
        attribute('aria-invalid', flags & F.invalid, 'true');
      if (role === 'gridCell') {
        control.setAttribute('aria-selected', flags & F.selected ? 'true' : 'false');
        attribute('aria-readonly', flags & F.readOnly, 'true');
      }
      // Not the browser's own "required": with it an empty field is said to be wrong before anything was entered.
      if (record.error) attribute('aria-required', flags & F.required, 'true');
      if (role === 'disclosure') control.setAttribute('aria-expanded', flags & F.expanded ? 'true' : 'false');
      if (role === 'tab') {
        control.setAttribute('aria-selected', flags & F.selected ? 'true' : 'false');
        control.tabIndex = flags & F.selected ? 0 : -1;
      }
      // Words of the plan may be in another language than the page.
      const lang = flags & F.spanish ? 'es' : flags & F.english ? 'en' : '';
      if (lang) record.label.lang = lang; else record.label.removeAttribute('lang');
      attribute('aria-current', flags & F.current, 'page');
      attribute('aria-busy', flags & F.busy, 'true');
      if (flags & F.focusable) control.tabIndex = -1;
      if (flags & F.scrolls) {
        record.placed.classList.add('scrolls');
        // A region that scrolls and may hold nothing to focus must itself be reachable. In the HTML face the page
        // scrolls, not the region; what has the focus keeps it.
        if (role !== 'dialog' && role !== 'grid') control.tabIndex = Loop.pixels ? 0 : -1;
      }
    },

    // --- another face -------------------------------------------------------------------------------------------
    // What a person looks at, and how far it stands from the window's top: what has the focus, if it is to be seen,
    // else the first thing of the page that is.
    place() {
      const M = Mirror, active = document.activeElement, main = M.root.querySelector('main');
      const topOf = element => element.getBoundingClientRect().top;
      const first = main ? Math.max(0, topOf(main)) : 0;
      const seen = element => topOf(element) >= first && topOf(element) < innerHeight;
      // Back again without having moved: exactly where it was.
      const kept = M.kept;
      if (kept && kept.element.isConnected && Math.abs(topOf(kept.element) - kept.came) < 1) return kept;
      let element = active;
      if (!M.root.contains(active) || active === M.root || active.classList.contains('scrolls') || topOf(active) < 0 ||
          topOf(active) >= innerHeight)
        element = main && Array.from(main.querySelectorAll('h1,h2,h3,p,a,button,label,td,th')).find(seen);
      return element ? {element, top: topOf(element)} : null;
    },
    // The same thing at the same height, as far as the other face can scroll there.
    putBack({element, top}) {
      if (!element.isConnected) return;
      Mirror.scrollOn(element, element.getBoundingClientRect().top - top);
      element.scrollIntoView({block: 'nearest', behavior: 'instant'});
      Mirror.kept = {element, top, came: element.getBoundingClientRect().top};
    },
    faceChanged() {
      for (const record of Mirror.records.values()) {
        if (!(record.flags & Mirror.FLAG.scrolls)) continue;
        Mirror.settle(record);
        // While its elements flowed, nobody told the program how far it was scrolled.
        if (Loop.pixels) Mirror.tellScroll(record);
      }
    },

    described(record, text) {
      if (record.role === 'gridCell') {
        record.help.textContent = text; // it is part of what the cell says
      } else if (record.role === 'slider') {
        record.control.setAttribute('aria-valuetext', text);
      } else if (record.help) {
        const parts = text.split('\x1f');
        record.help.textContent = parts[0];
        let ids = parts[0] ? record.help.id : '';
        if (record.error) {
          record.error.textContent = parts[1] || '';
          if (parts[1]) ids += ' ' + record.error.id;
        }
        ids = ids.trim();
        if (ids) record.control.setAttribute('aria-describedby', ids);
        else record.control.removeAttribute('aria-describedby');
      } else if (text) {
        record.control.setAttribute('aria-description', text);
      } else {
        record.control.removeAttribute('aria-description');
      }
    },

    valued(record, value) {
      record.value = value;
      if (record.role !== 'checkbox' && record.role !== 'radio') return;
      // The sign before an option's words, for the eye only.
      if (!record.icon) {
        record.icon = Mirror.element('span', 'icon');
        record.icon.setAttribute('aria-hidden', 'true');
        record.control.after(record.icon);
      }
      record.icon.textContent = value;
    },

    detailed(record, extra) {
      const role = record.role, control = record.control;
      record.extra = extra;
      if (role === 'link') {
        control.href = extra.startsWith('focus:') ? '#' + Mirror.key(parseInt(extra.slice(6), 16)) :
          extra.startsWith('face:') ? '#' : extra;
        // A whole address leads out of the frame that another page shows this one in.
        if (extra.startsWith('http')) control.target = '_blank'; else control.removeAttribute('target');
      }
      else if (role === 'fileButton') record.input.accept = extra;
      else if (role === 'radio') control.name = extra;
      else if (role === 'progress') {
        // How far it is, and, where there is one, the tick for how far it should be.
        const [done, tick] = extra.split(' ');
        control.value = +done;
        record.bar = ';--v:' + done + '%' + (tick ? ';--tick:' + tick + '%' : '');
        control.style.cssText += record.bar;
        record.style = '';
      }
      else if (role === 'slider') {
        const [low, high, large, hold] = extra.split(' ');
        control.min = low;
        control.max = high;
        record.largeStep = +large;
        record.holdWidth = +hold;
      }
      else if (role === 'cell') control.setAttribute('data-title', extra);
      else if (role === 'grid') {
        const [width, columns, left, name] = extra.split(';');
        record.placed.style.setProperty('--name', name + 'px');
        record.box.style.setProperty('--cw', width + 'px');
        control.setAttribute('aria-colcount', columns);
        record.across = +left;
      }
      else if (role === 'image') {
        control.replaceChildren();
        if (!extra) return;
        // In the page itself, not as a picture of its own: only so it is set in the page's fonts. It holds shapes and
        // words and nothing that could run or fetch, or it is not shown.
        const picture = new DOMParser().parseFromString(extra, 'image/svg+xml').documentElement;
        if (picture.querySelector(':not(rect,polyline,polygon,circle,text)')) return;
        picture.setAttribute('aria-hidden', 'true');
        control.append(document.importNode(picture, true));
        // Wider than its place, where that is narrower than any chart.
        record.drawnWidth = +picture.getAttribute('width');
      }
      else if (role === 'textField') {
        control.type = extra === 'search' || extra === 'password' ? extra : 'text';
        control.inputMode = extra === 'decimal' || extra === 'numeric' || extra === 'email' || extra === 'url' ? extra : 'text';
        control.autocomplete = 'off';
      } else if (role === 'select') {
        control.replaceChildren(...extra.split('\n').filter(line => line).map(line => {
          const [value, text] = line.split('\t'), option = Mirror.element('option', '', text);
          option.value = value;
          return option;
        }));
        control.value = record.value;
      }
    },

    // A slider's place in shares of the chart's that it lies on (stated before it, in the same group), and its hold's width
    // of its own: the HTML face may draw the chart smaller than it was measured.
    fitSlider(record) {
      const group = Mirror.records.get(record.parent), chart = group && group.chart;
      if (!chart) return;
      const width = chart.drawnWidth || chart.width;
      for (const [name, part, whole] of [['--share-x', record.left, width], ['--share-y', record.top, chart.height],
        ['--share-w', record.width, width], ['--share-h', record.height, chart.height], ['--hold', record.holdWidth, record.width]])
        record.placed.style.setProperty(name, 100 * part / (whole || 1) + '%');
    },
    fitSliders(chart) {
      const group = Mirror.records.get(chart.parent);
      if (!group || group.role !== 'group') return;
      group.chart = chart;
      for (const {planRecord} of group.placed.children) if (planRecord && planRecord.role === 'slider') Mirror.fitSlider(planRecord);
    },

    apply(at, text) {
      const M = Mirror, u = HEAPU32, i = HEAP32, id = u[at], what = u[at + 4];
      let record = M.records.get(id);
      if (what & 64) {
        if (record) {
          if (record.role === 'dialog' && record.control.open) record.control.close();
          record.placed.remove();
          M.records.delete(id);
        }
        return;
      }
      const look = u[at + 2], role = M.ROLES[look & 255], level = look >>> 24;
      if (what & 1 || !record) {
        if (record) record.placed.remove();
        record = M.create(id, role, level);
        M.records.set(id, record);
        // Where an area begins that scrolls; of a row or a cell it is its place.
        if (u[at + 3] & M.FLAG.scrolls) record.scroll = i[at + 10];
      }
      record.parent = u[at + 1];
      if (what & 4) {
        const style = '--x:' + i[at + 5] + 'px;--y:' + i[at + 6] + 'px;--w:' + i[at + 7] + 'px;--h:' + i[at + 8] + 'px;--c:' +
          i[at + 9] + 'px' + record.bar;
        record.left = i[at + 5];
        record.top = i[at + 6];
        record.width = i[at + 7];
        record.height = i[at + 8];
        if (record.style !== style) record.placed.style.cssText = record.style = style;
      }
      if (what & 512) {
        const had = record.placed.className, keep = had.replace(/ (t|c|l)-\d+/g, '');
        const has = keep + ' t-' + (look >>> 8 & 255) + ' c-' + (look >>> 16 & 255) + ' l-' + (role === 'fileButton' ? level & 15 : level);
        if (has !== had) record.placed.className = has;
      }
      if (what & 8) M.named(record, text(at + 12));
      if (what & 256) M.detailed(record, text(at + 18));
      if (what & (4 | 256) && role === 'image') M.fitSliders(record);
      if (what & (4 | 256) && role === 'slider') M.fitSlider(record);
      if (what & 16) M.valued(record, text(at + 14));
      if (what & 32) record.flags = u[at + 3];
      if (what & 1024) {
        const row = i[at + 10], rows = i[at + 11];
        if (role === 'table' || role === 'grid') record.control.setAttribute('aria-rowcount', rows);
        else if (row && (role === 'gridCell' || role === 'columnHeader' || role === 'rowHeader'))
          record.control.setAttribute('aria-colindex', row);
        else if (role === 'row') record.control.setAttribute('aria-rowindex', row);
        else if (role === 'item' && rows) {
          record.control.setAttribute('aria-posinset', row);
          record.control.setAttribute('aria-setsize', rows);
        } else if ((role === 'textField' || role === 'textArea') && rows) record.control.maxLength = rows;
      }
      if (what & 128) M.described(record, text(at + 16));
      // How far along a slider is depends on its ends too.
      if (what & (16 | 32) || what & 256 && role === 'slider') M.settle(record);
    },

    // Children of one box in the wanted order. The one that holds the focus is never moved: its siblings are moved
    // around it.
    arrange(box, children) {
      const active = document.activeElement;
      let fixed = children.findIndex(child => child.parentNode === box && child.contains(active));
      if (fixed < 0) {
        fixed = 0;
        const legend = box.tagName === 'FIELDSET' ? box.querySelector(':scope>legend') : null, before = legend;
        if (children[0].parentNode !== box || children[0].previousElementSibling !== before)
          legend ? legend.after(children[0]) : box.prepend(children[0]);
      }
      for (let at = fixed - 1; at >= 0; at--)
        if (children[at].nextSibling !== children[at + 1] || children[at].parentNode !== box)
          box.insertBefore(children[at], children[at + 1]);
      for (let at = fixed + 1; at < children.length; at++)
        if (children[at - 1].nextSibling !== children[at])
          box.insertBefore(children[at], children[at - 1].nextSibling);
    },

    arrangeAll(order, count) {
      const M = Mirror, groups = new Map();
      for (let at = order >> 2, end = at + count; at < end; at += 2) {
        const record = M.records.get(HEAPU32[at]), parent = HEAPU32[at + 1];
        let group = groups.get(parent);
        if (!group) groups.set(parent, group = []);
        group.push(record.placed);
      }
      for (const [parent, children] of groups) M.arrange(parent ? M.records.get(parent).box : M.root, children);
      for (const record of M.records.values()) {
        if (record.role === 'dialog' && !record.control.open) {
          record.control.showModal();
          const first = record.control.querySelector(M.FOCUSABLE);
          if (first) first.focus();
        }
        if (record.scroll > 0) {
          record.placed.scrollTop = record.scroll;
          if (record.across) record.placed.scrollLeft = record.across;
          record.scroll = 0;
        }
      }
    },

    // When the element that holds the focus is about to go away: the last one before it that stays, or the root where
    // there is none. What follows it afterwards gets the focus, be it what followed before or what has come instead.
    anchor(changes, count) {
      const M = Mirror, active = document.activeElement;
      if (!active || !M.root.contains(active)) return null;
      const leaving = new Set();
      for (let k = 0, at = changes >> 2; k < count; k++, at += 20)
        // Gone, or made anew as something else.
        if (HEAPU32[at + 4] & (64 | 1) && M.records.has(HEAPU32[at])) leaving.add(M.records.get(HEAPU32[at]).placed);
      const stays = element => { for (let e = element; e; e = e.parentElement) if (leaving.has(e)) return false; return true; };
      if (stays(active)) return null;
      const all = Array.from(M.root.querySelectorAll(M.FOCUSABLE));
      return all.slice(0, Math.max(0, all.indexOf(active))).reverse().find(stays) || M.root;
    },
    successor(anchor) {
      const M = Mirror, all = Array.from(M.root.querySelectorAll(M.FOCUSABLE)), place = all.indexOf(anchor);
      return all[place + 1] || all[place] || M.root.querySelector('h1');
    },

    // What has the focus stays where a person sees it, whatever comes or goes above it: nothing is pulled away from
    // under a finger, and no focus gets out of sight.
    seen() {
      const M = Mirror, active = document.activeElement, box = active && active.closest('.scrolls:not(.r-grid)');
      if (!M.root.contains(active) || active === box || (Loop.pixels && !box)) return null;
      const place = active.getBoundingClientRect(), view = box && box.getBoundingClientRect();
      const top = Loop.pixels ? view.top : 0, bottom = Loop.pixels ? view.bottom : innerHeight;
      return place.bottom > top && place.top < bottom ? {active, top: place.top, stated: M.stated(active)} : null;
    },
    keepSeen({active, top, stated}) {
      if (document.activeElement !== active || (Loop.pixels && stated === Mirror.stated(active))) return;
      Mirror.scrollOn(active, active.getBoundingClientRect().top - top);
    },
    // Where the program has put an element in the painted face: to ask the browser would make it place all that is new.
    stated(element) {
      const M = Mirror, first = M.recordOf(element);
      let top = 0;
      for (let record = first; record; record = M.records.get(record.parent)) top += record.top;
      return first ? top + ' ' + first.height : '';
    },
    // Scrolls what an element stands in. The program hears of it before the frame is shown.
    scrollOn(element, by) {
      // Even a scroll by nothing would end the one that a finger is at.
      if (Math.abs(by) < 0.5) return;
      if (!Loop.pixels) return window.scrollBy({top: by, behavior: 'instant'});
      const box = element.closest('.scrolls:not(.r-grid)');
      if (!box) return;
      const before = box.scrollTop;
      box.scrollTop = before + by / Loop.scale;
      if (box.scrollTop === before) return;
      _app_act(box.planRecord.id, Mirror.ACT.scroll, box.scrollTop, 0, 0, 0, 0);
      Loop.again = true;
    },

    // Also after a frame that changed nothing for the program: what a person did to a control may have been taken back.
    settleActed() {
      const M = Mirror;
      for (const record of M.acted) if (M.records.get(record.id) === record) M.settle(record);
      M.acted.clear();
    },

    update(changes, count, order, orderCount, focus) {
      const M = Mirror, began = performance.now(), anchor = M.anchor(changes, count);
      // Where the program wants the focus elsewhere it is not asked: the browser would place all of the page for it.
      const seen = focus ? null : M.seen();
      const led = Array.from(M.acted).some(record => record.extra.startsWith('focus:'));
      const text = at => HEAPU32[at + 1] ? UTF8Decoder.decode(HEAPU8.subarray(HEAPU32[at], HEAPU32[at] + HEAPU32[at + 1])) : '';
      for (let k = 0, at = changes >> 2; k < count; k++, at += 20) M.apply(at, text);
      if (orderCount) M.arrangeAll(order, orderCount);
      M.settleActed();
      let target = focus ? M.records.get(focus) && M.records.get(focus).control : null;
      if (!target && anchor && (document.activeElement === document.body || !document.activeElement))
        target = M.successor(anchor);
      // A new page begins at its top, where its heading takes the focus; Back finds the page where it was.
      if (target) {
        const arrives = target.tagName === 'H1' && !led;
        target.focus({preventScroll: arrives});
        if (arrives) M.arrived(target); else M.showAll(M.recordOf(target));
      } else if (seen) {
        M.keepSeen(seen);
      }
      if (M.spent) M.spent.push(performance.now() - began);
    },

    // At the page's top, or where the page was left. The painted face's areas know that by themselves.
    arrived(heading) {
      const M = Mirror, back = M.traversed, box = heading.closest('.scrolls');
      M.traversed = false;
      M.shown = M.pageOf(location.hash);
      if (!Loop.pixels) M.scrollOn(heading, (back && M.left.get(M.shown) || 0) - window.scrollY);
      else if (!back && box) M.scrollOn(heading, -box.scrollTop * Loop.scale);
    },
    // All of what the focus comes to, its label too: browsers bring a part of the bare element into sight.
    showAll(record) {
      if (!record || record.flags & Mirror.FLAG.scrolls) return;
      record.placed.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
      // What has come into sight in a grid is painted with this frame, not with the next one.
      const grid = record.placed.closest('.r-grid');
      if (grid && Loop.pixels) {
        Mirror.tellScroll(grid.planRecord);
        Loop.again = true;
      }
    },
    tellScroll(record) {
      _app_act(record.id, Mirror.ACT.scroll, record.placed.scrollTop, 0, 0, 0, 0);
      if (record.role === 'grid') _app_act(record.id, Mirror.ACT.scrollAcross, record.placed.scrollLeft, 0, 0, 0, 0);
    },

    announce(words, urgent) {
      const region = document.getElementById(urgent ? 'assertive' : 'polite');
      // The same words again must be heard again.
      region.textContent = region.textContent === words ? words + '\u00a0' : words;
    },

    // --- audit --------------------------------------------------------------------------------------------------
    // What of the elements is not as the program stated it, in words; for tests, which call planAudit().
    findings: null,
    actions: 0,
    spent: null, // milliseconds of each update, once somebody asked
    auditNode(at, text) {
      const M = Mirror, F = M.FLAG, u = HEAPU32, record = M.records.get(u[at]);
      const role = M.ROLES[u[at + 2] & 255], name = text(at + 12), value = text(at + 14), flags = u[at + 3];
      const wrong = what => M.findings.push(what + ' of ' + role + ' "' + name + '"');
      if (!record) return wrong('no element');
      const control = record.control, parent = u[at + 1];
      if (record.role !== role) wrong('role');
      if (!M.root.contains(control)) wrong('no place in the page');
      if (record.placed.parentNode !== (parent ? M.records.get(parent).box : M.root)) wrong('parent');
      const said = control.getAttribute('aria-label') || (record.label ? record.label.textContent : '');
      if (name && role !== 'box' && role !== 'item' && role !== 'row' && said !== name) wrong('name "' + said + '" instead');
      if ((role === 'textField' || role === 'textArea' || role === 'date' || role === 'select' || role === 'slider') &&
          control.value !== value)
        wrong('value "' + control.value + '" instead of "' + value + '"');
      if ((role === 'checkbox' || role === 'radio') && control.checked !== !!(flags & F.checked)) wrong('tick');
      if ('disabled' in control && role !== 'progress' &&
          (control.disabled || control.getAttribute('aria-disabled') === 'true') !== !!(flags & F.disabled)) wrong('disabled');
      if (role === 'disclosure' && control.getAttribute('aria-expanded') !== (flags & F.expanded ? 'true' : 'false')) wrong('expanded');
      if ((role === 'tab' || role === 'gridCell') && control.getAttribute('aria-selected') !== (flags & F.selected ? 'true' : 'false')) wrong('selected');
      if (control.hasAttribute('aria-current') !== !!(flags & F.current)) wrong('current');
    },
    audit(changes, count, order, orderCount) {
      const M = Mirror, last = new Map();
      const text = at => HEAPU32[at + 1] ? UTF8Decoder.decode(HEAPU8.subarray(HEAPU32[at], HEAPU32[at] + HEAPU32[at + 1])) : '';
      for (let k = 0, at = changes >> 2; k < count; k++, at += 20) M.auditNode(at, text);
      if (M.records.size !== count) M.findings.push(M.records.size + ' elements for ' + count + ' nodes');
      for (let at = order >> 2, end = at + orderCount; at < end; at += 2) {
        const placed = M.records.get(HEAPU32[at]).placed, before = last.get(HEAPU32[at + 1]);
        if (before && before.nextElementSibling !== placed) M.findings.push('order of ' + (placed.textContent || '').slice(0, 40));
        last.set(HEAPU32[at + 1], placed);
      }
    },

    // --- actions ------------------------------------------------------------------------------------------------
    bytes(data, use) {
      const pointer = _malloc(data.length + 1);
      HEAPU8.set(data, pointer);
      use(pointer);
      _free(pointer);
    },
    act(id, kind, number, text, file) {
      const record = Mirror.records.get(id);
      if (record) Mirror.acted.add(record);
      Mirror.actions++;
      Mirror.bytes(new TextEncoder().encode(text || ''), words => {
        const size = new TextEncoder().encode(text || '').length;
        if (file) Mirror.bytes(file, content => _app_act(id, kind, number, words, size, content, file.length));
        else _app_act(id, kind, number, words, size, 0, 0);
      });
      Loop.want();
    },
    takeFile: async record => {
      const files = Array.from(record.input.files);
      record.input.value = '';
      for (const [at, file] of files.entries()) {
        if (record.byPieces) {
          const told = HostFiles.choose(file) + ' ' + file.size;
          Mirror.act(record.id, Mirror.ACT.file, at + 1 < files.length ? 2 : 0, file.name, new TextEncoder().encode(told));
          continue;
        }
        // A file that is gone, on a drive that is asleep, or that this program may not read: its name alone is told.
        const content = await file.arrayBuffer().then(data => new Uint8Array(data), () => null);
        Mirror.act(record.id, Mirror.ACT.file, (content ? 0 : 1) + (at + 1 < files.length ? 2 : 0), file.name, content);
      }
    },
    recordOf(target) {
      for (let e = target; e && e !== document; e = e.parentNode) if (e.planRecord) return e.planRecord;
      return null;
    },
    clicked(event) {
      const M = Mirror, record = M.recordOf(event.target);
      if (!record) return;
      if (record.flags & M.FLAG.disabled) {
        event.preventDefault();
        return;
      }
      // The second half of a double tap is meant for what the first half hit, not for what has come in its place.
      // Where one is counted from time alone, as in WebKit, the place tells it from going on quickly somewhere else.
      const x = event.clientX, y = event.clientY, same = Math.hypot(x - M.clickedX, y - M.clickedY) < 24;
      if (event.detail > 1 && same && M.clickedId && record.id !== M.clickedId) {
        event.preventDefault();
        return;
      }
      M.clickedId = record.id;
      M.clickedX = x;
      M.clickedY = y;
      M.traversed = false;
      const role = record.role;
      if (role === 'gridCell') {
        if (!M.cellPressed) M.actNow(record.id, M.ACT.press, event.shiftKey ? 2 : 1);
        M.cellPressed = false;
      } else if (role === 'button' || role === 'disclosure' || role === 'tab') M.act(record.id, M.ACT.press, 1);
      else if (role === 'fileButton') { if (event.target !== record.input) record.input.click(); }
      else if (role === 'link' && record.extra.startsWith('focus:')) {
        event.preventDefault();
        M.act(record.id, M.ACT.press, 1);
      } else if (role === 'link' && record.extra.startsWith('face:')) {
        event.preventDefault();
        Loop.switchFace();
      } else if (role === 'link') {
        M.followed = record.extra !== location.hash && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      }
    },
    changed(event) {
      const M = Mirror, record = M.recordOf(event.target);
      if (!record) return;
      const role = record.role;
      if (role === 'checkbox' || role === 'radio') M.act(record.id, M.ACT.check, event.target.checked ? 1 : 0);
      else if (role === 'select') M.act(record.id, M.ACT.choose, 0, event.target.value);
      else if (role === 'textField' || role === 'textArea' || role === 'date' ||
          role === 'slider' && !record.held)
        M.act(record.id, M.ACT.commit, 0);
    },
    typed(event) {
      const M = Mirror, record = M.recordOf(event.target);
      if (event.target.closest('.r-grid')) event.target.planEditing = event.target.planEditing || 1;
      if (record && (record.role === 'textField' || record.role === 'textArea' || record.role === 'date'))
        M.act(record.id, M.ACT.text, 0, event.target.value);
      if (record && record.role === 'slider') M.actNow(record.id, M.ACT.slide, +event.target.value);
    },
    // --- a slider's hold, and its keys: all of one drag, or of one key held down, is let go once
    takeHold(record, event) {
      const M = Mirror, {control, hold} = record, began = +control.value;
      if (event.button || record.flags & M.FLAG.disabled) return;
      event.preventDefault();
      control.focus({preventScroll: true});
      hold.setPointerCapture(event.pointerId);
      const one = (record.placed.getBoundingClientRect().width - hold.getBoundingClientRect().width) / (control.max - control.min);
      const slide = value => {
        const before = control.value;
        control.value = value;
        if (control.value !== before) M.act(record.id, M.ACT.slide, +control.value);
      };
      const moved = ({clientX}) => { if (one > 0) slide(began + Math.round((clientX - event.clientX) / one)); };
      const ended = ({type}) => {
        // The finger scrolls the page instead.
        if (type === 'pointercancel') slide(began);
        hold.removeEventListener('pointermove', moved);
        for (const end of ends) hold.removeEventListener(end, ended);
        M.act(record.id, M.ACT.commit, 0);
      };
      const ends = ['pointerup', 'pointercancel'];
      hold.addEventListener('pointermove', moved);
      for (const end of ends) hold.addEventListener(end, ended);
    },
    sliderKeyed(record, event) {
      const M = Mirror, {control} = record, large = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0;
      record.held = record.held || large || /^(Arrow|Home|End)/.test(event.key);
      if (!large) return;
      // Browsers would go by a tenth of all there is.
      event.preventDefault();
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const before = control.value;
      control.value = +before + large * record.largeStep;
      if (control.value !== before) M.actNow(record.id, M.ACT.slide, +control.value);
    },
    keyReleased(event) {
      const record = Mirror.recordOf(event.target);
      if (!record || !record.held) return;
      record.held = false;
      Mirror.act(record.id, Mirror.ACT.commit, 0);
    },
    // --- in a grid
    // What a person does in a grid is carried out at once: the next letter is meant for the cell that they have moved to.
    // So are a slider's keys: its value in words is to be the new one when it is read.
    actNow(id, kind, number, text, file) {
      Mirror.act(id, kind, number, text, file);
      Loop.frame();
    },
    // planEditing of the field in a cell: 0, its text is all chosen and keys move; 1, it is typed in; 2, the caret is
    // moved in it. True: the key was the grid's.
    gridKeyed(event) {
      const M = Mirror, control = event.target, grid = control.tagName === 'INPUT' && control.closest('.r-grid');
      if (!grid || event.isComposing || control.planComposing || event.altKey) return false;
      const one = event.key.length === 1 ? event.key.toUpperCase() : event.key, editing = control.planEditing || 0;
      const ctrl = event.ctrlKey || event.metaKey;
      if (one === 'F2' || (one === 'Enter' && !editing && !event.shiftKey && !control.readOnly)) {
        event.preventDefault();
        if (control.readOnly) return true;
        control.planEditing = 2;
        control.setSelectionRange(control.value.length, control.value.length);
        return true;
      }
      const wanted = one === 'Tab' ? editing : one === 'Delete' || one === 'Backspace' ? !editing && !ctrl :
        one === 'ArrowLeft' || one === 'ArrowRight' || one === 'Home' || one === 'End' ? editing < 2 :
        one === 'Enter' || one === 'Escape' || one === 'ArrowUp' || one === 'ArrowDown' || one === 'PageUp' || one === 'PageDown' ||
        (ctrl && !editing && (one === 'D' || one === 'R' || one === 'Z' || one === 'Y'));
      if (!wanted) return false;
      event.preventDefault();
      control.planEditing = 0;
      M.actNow(grid.planRecord.id, M.ACT.key, editing, (ctrl ? 'Ctrl+' : '') + (event.shiftKey ? 'Shift+' : '') + one);
      return true;
    },
    gridPressed(event) {
      const M = Mirror, control = event.target, grid = control.closest('.r-grid'), record = grid && M.recordOf(control);
      M.dragging = null;
      M.cellPressed = false;
      if (!record || event.button) return;
      if (record.role === 'gridCell') {
        event.preventDefault();
        M.cellPressed = true;
        M.dragging = grid;
        M.actNow(record.id, M.ACT.press, event.shiftKey ? 2 : 1);
      } else if (control.tagName === 'INPUT') {
        M.dragging = grid;
        if (control === document.activeElement) {
          if (!control.readOnly) control.planEditing = 2;
        } else {
          event.preventDefault();
          control.focus();
        }
      }
    },
    gridDragged(event) {
      const M = Mirror;
      if (!M.dragging) return;
      if (!(event.buttons & 1)) {
        M.dragging = null;
        return;
      }
      const record = M.dragging.contains(event.target) && M.recordOf(event.target);
      if (record && record.role === 'gridCell') M.actNow(record.id, M.ACT.reach, 1);
    },
    // Copy, cut and paste of cells; of words in a cell that is being written it is the browser's.
    gridClipped(event) {
      const M = Mirror, control = event.target, grid = control.tagName === 'INPUT' && control.closest('.r-grid');
      if (!grid || !event.clipboardData) return;
      const id = grid.planRecord.id, paste = event.type === 'paste';
      const text = paste ? event.clipboardData.getData('text/plain') : '';
      if (control.planEditing && !/[\t\r\n]/.test(text)) return;
      event.preventDefault();
      if (paste) {
        control.planEditing = 0;
        const html = event.clipboardData.getData('text/html');
        M.actNow(id, M.ACT.paste, 0, text, html ? new TextEncoder().encode(html) : null);
        return;
      }
      M.clipboard = event.clipboardData;
      M.actNow(id, M.ACT.copy, event.type === 'cut' ? 1 : 0);
      M.clipboard = null;
    },
    // Keys inside tabs and dialogs, as the ARIA practices say.
    keyed(event) {
      const M = Mirror, record = M.recordOf(event.target), dialog = event.target.closest('dialog');
      if (M.gridKeyed(event)) return;
      if (event.key === 'Tab' && dialog) {
        // Round and round: past its ends the browser's own bar would have the focus.
        const stops = dialog.querySelectorAll(M.FOCUSABLE), first = stops[0], last = stops[stops.length - 1];
        if (first && event.target === (event.shiftKey ? first : last)) {
          event.preventDefault();
          (event.shiftKey ? last : first).focus();
        }
        return;
      }
      if (record && record.role === 'slider') M.sliderKeyed(record, event);
      if (!record || record.role !== 'tab') return;
      const tabs = Array.from(record.placed.parentNode.children), place = tabs.indexOf(record.placed);
      const to = new Map([['ArrowRight', place + 1], ['ArrowLeft', place - 1], ['Home', 0], ['End', tabs.length - 1]]).get(event.key);
      if (to === undefined) return;
      event.preventDefault();
      const tab = tabs[(to + tabs.length) % tabs.length];
      tab.focus();
      M.act(tab.planRecord.id, M.ACT.press, 1);
    },
    scrolled(event) {
      const record = event.target.planRecord;
      if (record && Loop.pixels) {
        Mirror.tellScroll(record);
        Loop.want();
      } else if (!record && !Loop.pixels && Mirror.shown === Mirror.pageOf(location.hash)) {
        // Not while the address is of another page already than what is shown.
        Mirror.left.set(Mirror.shown, window.scrollY);
      }
    },
    listen() {
      const M = Mirror, root = M.root = document.getElementById('root');
      M.records = new Map();
      M.tags = new Map(M.TAGS);
      M.aria = new Map(M.ARIA);
      M.acted = new Set();
      M.left = new Map();
      M.shown = M.pageOf(location.hash);
      root.addEventListener('click', M.clicked);
      root.addEventListener('change', M.changed);
      root.addEventListener('input', M.typed);
      root.addEventListener('keydown', M.keyed);
      root.addEventListener('keyup', M.keyReleased);
      root.addEventListener('focusout', M.keyReleased);
      root.addEventListener('mousedown', M.gridPressed);
      root.addEventListener('mouseover', M.gridDragged);
      for (const kind of ['copy', 'cut', 'paste']) root.addEventListener(kind, M.gridClipped);
      addEventListener('keydown', event => {
        M.tabbing = event.key === 'Tab';
        M.clickedId = 0;  // who has typed since is not in the middle of a double tap
      }, true);
      addEventListener('pointerdown', () => { M.tabbing = false; }, true);
      // A page that says so is left by Escape, wherever the focus is.
      addEventListener('keydown', event => {
        const main = root.querySelector('main'), record = main && main.planRecord;
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !record || record.extra !== 'escape' ||
            root.querySelector('dialog')) return;
        event.preventDefault();
        M.act(record.id, M.ACT.cancel, 0);
      });
      // It comes after a followed link too.
      addEventListener('popstate', () => {
        M.traversed = !M.followed;
        M.followed = false;
      });
      root.addEventListener('compositionstart', event => { event.target.planComposing = true; });
      root.addEventListener('compositionend', event => { event.target.planComposing = false; });
      const focus = event => {
        const record = event.type === 'focusin' ? M.recordOf(event.target) : null;
        _app_focus(record ? record.id : 0);
        Loop.want();
        if (record && event.target.tagName === 'INPUT' && event.target.closest('.r-grid')) {
          event.target.planEditing = 0;
          event.target.select();
        }
        if (M.tabbing) M.showAll(record);
      };
      root.addEventListener('focusin', focus);
      root.addEventListener('focusout', focus);
      root.addEventListener('focusout', event => {
        const left = M.recordOf(event.target);
        if (left && left.flags & M.FLAG.disabled) Promise.resolve().then(() => M.settle(left));
      });
      document.addEventListener('scroll', M.scrolled, {capture: true, passive: true});
      // Pointer events reach the program for looks only, and only when they can change one.
      const pointer = down => event => {
        if (!Loop.pixels) return;
        const touch = event.pointerType === 'touch' && !down;
        _app_pointer(touch ? -1 : event.clientX / Loop.scale, touch ? -1 : event.clientY / Loop.scale, down ? 1 : 0);
        Loop.want();
      };
      root.addEventListener('pointerover', pointer(false));
      root.addEventListener('pointerdown', pointer(true));
      addEventListener('pointerup', pointer(false));
      addEventListener('pointercancel', pointer(false));
      // Does what is waiting to be done, then compares. Also how often the program was told of an action, and how long
      // each update took since the last call.
      window['planAudit'] = () => {
        for (let frames = 0; Loop.requested && frames < 50; frames++) Loop.frame();
        M.findings = [];
        _app_audit();
        const spent = M.spent || [];
        M.spent = [];
        return JSON.stringify([M.actions, M.findings, spent]);
      };
    },
  },

  // The one call a frame: `count` changes of 20 words, `orderCount` words of order (id, parent), the element to focus.
  mirror_update__deps: ['$Mirror'],
  mirror_update: (changes, count, order, orderCount, focus) => Mirror.update(changes, count, order, orderCount, focus >>> 0),

  mirror_announce__deps: ['$Mirror', '$UTF8ToString'],
  mirror_announce: (words, urgent) => Mirror.announce(UTF8ToString(words), urgent),

  // The theme's tokens, for the style sheet.
  mirror_theme__deps: ['$UTF8ToString'],
  mirror_theme: css => { document.documentElement.style.cssText = UTF8ToString(css); },

  mirror_audit__deps: ['$Mirror'],
  mirror_audit: (changes, count, order, orderCount) => Mirror.audit(changes, count, order, orderCount),

  mirror_listen__deps: ['$Mirror'],
  mirror_listen: () => Mirror.listen(),
});
