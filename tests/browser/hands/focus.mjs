// Where the keyboard is: whether a person sees the element that has the focus, and sees that it has it.
// These functions run in the page; they cross to it as text and may use nothing from outside themselves.

// From now on every frame in which nothing has the focus is kept in planUnfocused.
export function watchFocus() {
  if (globalThis.planUnfocused) return;
  globalThis.planUnfocused = [];
  let key = '';
  addEventListener('keydown', (event) => { key = event.key; }, {capture: true});
  const look = () => {
    const active = document.activeElement;
    // A window behind another one has no focus of its own to lose.
    if ((!active || active === document.body) && document.hasFocus()) globalThis.planUnfocused.push(key);
    requestAnimationFrame(look);
  };
  look();
}

// After the frame that a key has asked for: what is wrong with the focus, or null.
export async function focusTrouble() {
  await new Promise(requestAnimationFrame);
  const lost = globalThis.planUnfocused ? globalThis.planUnfocused.splice(0) : [];
  if (lost.length) return `nothing had the focus after ${lost[0]}`;
  const active = document.activeElement;
  if (!active || active === document.body) return 'nothing has the focus';
  const words = active.getAttribute('aria-label') || (active.labels && active.labels[0] || active).textContent || '';
  const name = `${active.tagName.toLowerCase()} "${words.trim().slice(0, 40)}"`;

  // The ring is the element's own, or that of its label or frame, where the element itself is transparent.
  const ringed = (element, part) => {
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(element, part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)|transparent/.test(outlineColor);
  };
  const opaque = (element) => Number(getComputedStyle(element).opacity) > 0;
  const near = [active, active.parentElement, active.parentElement.parentElement];
  const holder = near.find((one) => (one === active || one.matches('label, :has(> :focus)')) &&
      (ringed(one) && opaque(one) || ringed(one, '::after')));
  if (!holder) return `${name} has the focus and no ring`;

  // What is to be seen of it: within the window and within every area that scrolls around it.
  const box = (holder.matches('label') ? holder : active).getBoundingClientRect();
  let {left, top, right, bottom} = box;
  const cut = (edges) => {
    left = Math.max(left, edges.left);
    top = Math.max(top, edges.top);
    right = Math.min(right, edges.right);
    bottom = Math.min(bottom, edges.bottom);
  };
  cut({left: 0, top: 0, right: innerWidth, bottom: innerHeight});
  for (let around = active.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowY !== 'visible' && around !== document.body && around !== document.documentElement) {
      cut(around.getBoundingClientRect());
    }
  }
  const area = getComputedStyle(active).overflowY === 'auto' && active.tabIndex === 0 && active.tagName !== 'TEXTAREA';
  // All of it, or of what is higher than a field enough to know it.
  const enough = area ? 100 : Math.min(box.height, 96);
  if (bottom - top < enough - 1) return `of ${name} ${Math.round(bottom - top)} px are to be seen, of ${Math.round(box.height)}`;
  if (right - left < Math.min(box.width, 24) - 1) return `${name} sticks out sideways`;

  // The middle, and near the middle of each edge: no other element over it. A scroll bar may lie over the very edge.
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const side = Math.min(12, (right - left) / 4);
  const points = area ? [] : [[x, y], [x, top + 2], [x, bottom - 2], [left + side, y], [right - side, y]];
  for (const [px, py] of points) {
    const hit = document.elementFromPoint(px, py);
    const label = hit && hit.closest('label');
    if (!hit || !(active.contains(hit) || label && label.control === active)) {
      return `${name} lies under ${hit ? `${hit.tagName.toLowerCase()} "${(hit.textContent || '').slice(0, 30)}"` : 'nothing'}`;
    }
  }
  return null;
}

// Which way Tab has to go from the focus to an element: 1 on, -1 back, 0 it has the focus.
export function wayTo(id) {
  const wanted = document.getElementById(id);
  const active = document.activeElement;
  if (!wanted || wanted === active) return wanted ? 0 : 1;
  if (!active || active === document.body) return 1;
  return active.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}

// The ids of all elements that Tab stops at, in the order of the page.
export function allStops() {
  const dialog = document.querySelector('dialog[open]');
  const radios = new Set();
  return [...(dialog || document).querySelectorAll('a[href], button, input, select, textarea, [tabindex]')].filter((one) => {
    if (one.disabled || one.tabIndex < 0 || !one.getClientRects().length) return false;
    if (one.type !== 'radio') return true;
    // Of a group of radio buttons Tab stops at one, the checked one.
    const group = [...document.getElementsByName(one.name)];
    if (one !== (group.find(({checked}) => checked) || group[0]) || radios.has(one.name)) return false;
    radios.add(one.name);
    return true;
  }).map(({id}) => id);
}
