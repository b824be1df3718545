// Runs in the page: what is to be read and what is to be seen there, and where, in CSS pixels.
//   texts:  {what, box, least, lines}: words; `lines`: more than one line may stand in the box, each is looked at
//   shapes: {what, kind, …}, told by what is painted: see pixels.js for the kinds
//   untold: words on what is told apart by colour alone and shows in no picture
// In the painted face the elements say where things are, and the words are in the picture only: there a box may hold
// several lines, and things that the program paints beside them.
// The function crosses to the page as text: it may use nothing from outside itself.
export function placesInSight() {
  const painted = document.body.classList.contains('gl');
  const root = document.querySelector('dialog[open]') || document.getElementById('root');
  const found = {texts: [], shapes: [], untold: []};
  const clean = (text) => (text || '').replace(/\s+/g, ' ').trim();
  const named = (element) => `${element.tagName.toLowerCase()}.${(element.closest('.n') || element).className.split(' ').slice(1, 3).join('.')} ` +
      `"${clean(element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent).slice(0, 40)}"`;

  // The part of the window where an element can be seen.
  const sightOf = (element) => {
    const sight = {left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight};
    for (let e = element.parentElement; e; e = e.parentElement) {
      if (!e.matches('.scrolls, .r-grid') || !painted) continue;
      const box = e.getBoundingClientRect();
      sight.left = Math.max(sight.left, box.left);
      sight.top = Math.max(sight.top, box.top);
      sight.right = Math.min(sight.right, box.left + e.clientWidth);
      sight.bottom = Math.min(sight.bottom, box.top + e.clientHeight);
    }
    return sight;
  };
  const inSight = (box, element) => {
    const sight = sightOf(element);
    return box.right - box.left > 1 && box.bottom - box.top > 1 && box.left >= sight.left && box.right <= sight.right + 1 &&
        box.top >= sight.top && box.bottom <= sight.bottom;
  };
  const boxOf = (element, {left = 0, top = 0, right = 0, bottom = 0} = {}) => {
    const box = element.getBoundingClientRect();
    return {left: box.left + left, top: box.top + top, right: box.right - right, bottom: box.bottom - bottom};
  };
  const all = (inset) => ({left: inset, top: inset, right: inset, bottom: inset});
  // WCAG 2.2, 1.4.3: large is 24 px, or 18.66 px and bold.
  const leastFor = (element) => {
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  };
  const isOff = (element) => element.matches(':disabled') || !!element.closest('button:disabled, label:has(:disabled)');
  // The skip link is seen only while it has the focus.
  const isUnseen = (element) => element.matches('a.l-4') && element !== document.activeElement;
  const levelOf = (element) => Number(/ l-(\d+)/.exec(element.className)?.[1] ?? 0);

  const text = (element, box, {least = leastFor(element), lines = false} = {}) => {
    if (inSight(box, element)) found.texts.push({what: named(element), box, least, lines});
  };
  const shape = (element, box, kind, more) => {
    if (inSight(box, element)) found.shapes.push({what: named(element), kind, box, ...more});
  };
  // A way of pixels from one point to another, both inside the window.
  const way = (x1, y1, x2, y2) => ({from: {x: x1, y: y1}, to: {x: x2, y: y2}});

  // --- Words
  const ownText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && clean(node.data));
  const choiceIndent = (element) => (levelOf(element) === 1 ? 16 : 0);

  if (painted) {
    for (const element of root.querySelectorAll('*')) {
      if (element.closest('.field, .choice, .chooser, caption') || isOff(element)) continue;
      if (isUnseen(element)) continue;
      const card = element.matches('a.l-3');
      // Of a grid's cell the value and what it is held against are looked at together.
      const cell = element.matches('.r-gridCell') && !element.querySelector('input') &&
          [...element.querySelectorAll('.name, .help')].some((part) => clean(part.textContent));
      if (!cell && element.closest('.r-gridCell')) continue;
      if (!card && !cell && (!ownText(element) || element.closest('a.l-3'))) continue;
      const framed = card || element.matches('button:not(.r-tab):not(.r-disclosure), .file button, a.l-2');
      // Below a row of a table lies a line, around a cell of a grid on all sides.
      const inset = framed ? all(4) : cell ? all(2) : {bottom: element.matches('td, th') ? 2 : 0};
      text(element, boxOf(element, inset), {least: card ? 4.5 : leastFor(element), lines: true});
    }
    for (const element of root.querySelectorAll('.choice')) {
      if (isOff(element)) continue;
      text(element, boxOf(element, {...all(4), left: choiceIndent(element) + 30}), {least: 4.5, lines: true});
    }
    for (const element of root.querySelectorAll('.field')) {
      const entry = element.querySelector('.entry').getBoundingClientRect();
      text(element, {...boxOf(element), bottom: entry.top - 1}, {least: 4.5, lines: true});
    }
  } else {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!clean(node.data) || element.closest('select, textarea, caption, .live') || isOff(element) || isUnseen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()], least = parseFloat(getComputedStyle(element).fontSize) / 2;
      // The space at which a line is broken has a place of its own.
      for (const {left, top, right, bottom} of lines) {
        if (lines.length === 1 || right - left > least) text(element, {left, top, right, bottom});
      }
    }
  }
  for (const entry of root.querySelectorAll('input.entry, textarea.entry, select.entry')) {
    if (entry.disabled) continue;
    const value = entry.matches('select') ? clean(entry.selectedOptions[0]?.textContent) : entry.value;
    // Beside the words of a choice or a date stands its sign; figures stand at the right end.
    const right = entry.matches('select, [type=date]') ? 40 : 8;
    if (value) text(entry, boxOf(entry, {left: 8, top: 6, right, bottom: 6}), {least: 4.5, lines: true});
  }

  // --- What is seen without words
  const middle = (box) => ({x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2});
  const leftEdge = (box, outside = 3, inside = 6) =>
      way(box.left - outside, middle(box).y, box.left + inside, middle(box).y);
  const bottomEdge = (box, outside = 3, inside = 6) =>
      way(middle(box).x, box.bottom + outside, middle(box).x, box.bottom - inside);

  for (const entry of root.querySelectorAll('.entry')) {
    if (entry.disabled) continue;
    const box = boxOf(entry);
    shape(entry, box, 'edge', {ways: [leftEdge(box), bottomEdge(box)]});
  }
  for (const choice of root.querySelectorAll('.choice')) {
    const control = choice.querySelector('input');
    if (control.disabled) continue;
    let box = boxOf(control);
    if (painted) {
      const y = middle(boxOf(choice)).y, left = boxOf(choice).left + choiceIndent(choice);
      box = {left, top: y - 12, right: left + 24, bottom: y + 12};
    }
    shape(choice, box, 'edge', {ways: [leftEdge(box, 4, 7)]});
    if (control.checked) shape(choice, {left: box.left + 5, top: box.top + 5, right: box.right - 5, bottom: box.bottom - 5}, 'sign');
  }
  for (const button of root.querySelectorAll('.r-button.l-0, .r-button.l-1, .r-button.l-3, .file:not(.l-2)>button')) {
    if (!button.disabled) shape(button, boxOf(button), 'edge', {ways: [leftEdge(boxOf(button))]});
  }
  for (const bar of root.querySelectorAll('progress')) {
    let box = boxOf(bar, painted ? {top: 4, bottom: 4} : {});
    const share = bar.value / 100, end = box.left + Math.max(14, (box.right - box.left) * share), y = middle(box).y;
    if (share > 0) shape(bar, box, 'edge', {ways: [way((box.left + end) / 2, box.top - 3, (box.left + end) / 2, box.top + 6)]});
    if (share > 0 && end < box.right - 12) shape(bar, box, 'edge', {ways: [way(box.right - 7, y, end - 7, y)]});
  }
  for (const element of root.querySelectorAll('.r-text:is(.l-5, .l-6, .l-7, .l-8)')) {
    const box = element.getBoundingClientRect(), height = parseFloat(getComputedStyle(element).lineHeight);
    const range = document.createRange();
    range.selectNodeContents(element);
    const sign = painted ? {left: box.left - 22, top: box.top, right: box.left - 4, bottom: box.top + height} :
        {left: box.left, top: box.top, right: range.getClientRects()[0].left, bottom: box.top + height};
    shape(element, sign, 'sign');
  }
  for (const help of painted ? [] : root.querySelectorAll('a.l-3:is(.c-4, .c-5, .c-6, .c-7) .help')) {
    const box = help.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(help);
    const [line] = range.getClientRects();
    shape(help, {left: box.left, top: line.top, right: line.left, bottom: line.bottom}, 'sign');
  }
  for (const tab of root.querySelectorAll('.r-tab')) {
    const box = boxOf(tab), x = box.left + 2;
    const ways = [way(x, box.bottom - 8, x, box.bottom - 0.25)];
    shape(tab, box, tab.getAttribute('aria-selected') === 'true' ? 'bar' : 'noBar', {ways});
  }
  for (const link of root.querySelectorAll('a[aria-current]')) {
    if (painted) {
      const box = boxOf(link), {x, y} = middle(box);
      shape(link, box, 'bar', {ways: [way(box.left + 10, y, box.left, y), way(x, box.bottom - 8, x, box.bottom - 0.25), way(x, box.top + 6, x, box.top + 0.25)]});
    } else if (Number(getComputedStyle(link).fontWeight) < 600) {
      found.untold.push(`${named(link)} is the current place and looks like the others`);
    }
  }
  if (painted) for (const chart of root.querySelectorAll('.r-image')) shape(chart, boxOf(chart), 'chart');
  return found;
}
