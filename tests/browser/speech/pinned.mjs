// For open({before}): the clock stands still and chance is always the same, so that dates and receipts are too.
export function pinned() {
  const now = Date.UTC(2026, 2, 9, 15, 4);
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) { super(...(given.length ? given : [now])); }

    static now() { return now; }
  };
  let state = 12345;
  crypto.getRandomValues = (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      bytes[at] = state >>> 16;
    }
    return bytes;
  };
}
