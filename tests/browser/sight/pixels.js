// Runs in an empty page of the browser: reads a picture and says of each place whether it can be seen.
// The function crosses to the page as text: it may use nothing from outside itself.
export function installPixels() {
  const linear = Array.from({length: 256}, (_, value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  // Colours are numbers as the picture's memory has them: 0xAABBGGRR.
  const luminance = (color) =>
    0.2126 * linear[color & 255] + 0.7152 * linear[color >>> 8 & 255] + 0.0722 * linear[color >>> 16 & 255];
  const contrast = (a, b) => {
    const la = luminance(a), lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  };
  const hex = (color) =>
    `#${[color & 255, color >>> 8 & 255, color >>> 16 & 255].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

  class Picture {
    constructor(image, density) {
      this.width = image.width;
      this.height = image.height;
      this.pixels = new Uint32Array(image.data.buffer);
      this.density = density;
    }

    at(x, y) { return this.pixels[y * this.width + x]; }

    // In the picture's own pixels, whole ones only.
    region({left, top, right, bottom}) {
      const {density} = this;
      return {
        left: Math.max(0, Math.ceil(left * density)), top: Math.max(0, Math.ceil(top * density)),
        right: Math.min(this.width, Math.floor(right * density)), bottom: Math.min(this.height, Math.floor(bottom * density)),
      };
    }

    // How often each colour stands there.
    colors({left, top, right, bottom}) {
      const counts = new Map();
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          const color = this.at(x, y);
          counts.set(color, (counts.get(color) ?? 0) + 1);
        }
      }
      return counts;
    }

    along({from, to}) {
      const {density} = this, steps = Math.round(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) * density);
      return Array.from({length: steps + 1}, (_, step) => {
        const x = Math.floor((from.x + (to.x - from.x) * step / steps) * density);
        const y = Math.floor((from.y + (to.y - from.y) * step / steps) * density);
        return this.at(Math.min(Math.max(x, 0), this.width - 1), Math.min(Math.max(y, 0), this.height - 1));
      });
    }
  }

  const commonest = (counts) => [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];

  // The colour that is furthest from the ground, of those that are there in earnest: between ink and ground lie the
  // many shades of softened edges.
  function inkOn(counts, ground) {
    let others = 0;
    for (const [color, count] of counts) if (color !== ground) others += count;
    const enough = Math.max(3, others / 200);
    let ink = ground, ratio = 1;
    for (const [color, count] of counts) {
      if (count < enough || color === ground) continue;
      const apart = contrast(color, ground);
      if (apart > ratio) [ink, ratio] = [color, apart];
    }
    return {ink, ground, ratio};
  }

  // Lines of text: rows with something on them, between rows with nothing but ground.
  function linesIn(picture, region) {
    const ground = commonest(picture.colors(region));
    const lines = [];
    for (let y = region.top; y < region.bottom; y += 1) {
      let inked = false;
      for (let x = region.left; x < region.right && !inked; x += 1) inked = picture.at(x, y) !== ground;
      if (!inked) continue;
      const last = lines.at(-1);
      if (last && y - last.bottom <= 2 * picture.density) last.bottom = y + 1; // the dot of an i belongs to its line
      else lines.push({...region, top: y, bottom: y + 1});
    }
    // A line under a line of text is none itself; a dash may be all there is.
    const high = lines.filter((line) => line.bottom - line.top >= 5 * picture.density);
    return high.length ? high : lines;
  }

  const said = ({ink, ground, ratio}, least) => `${hex(ink)} on ${hex(ground)} is ${ratio.toFixed(2)}, not ${least}`;

  function readText(picture, {box, least, lines}) {
    const region = picture.region(box);
    const parts = lines ? linesIn(picture, region) : [region];
    if (!parts.length) return ['no words are to be seen'];
    return parts.flatMap((part) => {
      const counts = picture.colors(part);
      const seen = inkOn(counts, commonest(counts));
      return seen.ratio < least ? [said(seen, least)] : [];
    });
  }

  const seenAlong = (colors) => colors.reduce((best, color) => {
    const ratio = contrast(color, colors[0]);
    return ratio > best.ratio ? {ink: color, ground: colors[0], ratio} : best;
  }, {ink: colors[0], ground: colors[0], ratio: 1});
  // The longest run of what stands out from where the way begins, in CSS pixels.
  const thickest = (picture, colors) => {
    let run = 0, most = 0;
    for (const color of colors) {
      run = contrast(color, colors[0]) >= 3 ? run + 1 : 0;
      most = Math.max(most, run);
    }
    return most / picture.density;
  };

  const kinds = {
    // On each way, something stands out from where it begins.
    edge: (picture, {ways}) => ways.flatMap((one) => {
      const seen = seenAlong(picture.along(one));
      return seen.ratio < 3 ? [`edge: ${said(seen, 3)}`] : [];
    }),
    // On one of the ways there is a bar of two pixels; or on none of them.
    bar: (picture, {ways}) => {
      const seen = ways.map((one) => thickest(picture, picture.along(one)));
      return Math.max(...seen) >= 2 ? [] : [`no bar tells it: ${seen.map((thick) => thick.toFixed(1)).join(', ')} px`];
    },
    noBar: (picture, {ways}) => {
      const seen = ways.map((one) => thickest(picture, picture.along(one)));
      return Math.max(...seen) < 2 ? [] : ['has the bar of what is selected'];
    },
    // Something is painted there that stands out.
    sign: (picture, {box}) => {
      const counts = picture.colors(picture.region(box));
      const seen = inkOn(counts, commonest(counts));
      return seen.ratio < 3 ? [`sign: ${said(seen, 3)}`] : [];
    },
    // Whatever is painted there and hangs together stands out, but for the fine lines behind it.
    chart: (picture, {box}) => {
      const region = picture.region(box);
      const ground = commonest(picture.colors(region));
      const wide = region.right - region.left, high = region.bottom - region.top, finest = 1.5 * picture.density;
      const seen = new Uint8Array(wide * high);
      const differs = (x, y) => y >= 0 && y < high && picture.at(region.left + x, region.top + y) !== ground;
      // Not a line behind the figures, which is as low as can be.
      const isInk = (x, y) => {
        let run = differs(x, y) ? 1 : 0;
        for (let at = y - 1; run && run <= finest && differs(x, at); at -= 1) run += 1;
        for (let at = y + 1; run && run <= finest && differs(x, at); at += 1) run += 1;
        return run > finest;
      };
      const problems = [];
      for (let start = 0; start < seen.length; start += 1) {
        if (seen[start] || !isInk(start % wide, Math.floor(start / wide))) continue;
        const counts = new Map(), stack = [start];
        let size = 0;
        seen[start] = 1;
        while (stack.length) {
          const place = stack.pop(), x = place % wide, y = Math.floor(place / wide);
          const color = picture.at(region.left + x, region.top + y);
          counts.set(color, (counts.get(color) ?? 0) + 1);
          size += 1;
          for (const [nx, ny] of [[x - 1, y], [x + 1, y], [x, y - 1], [x, y + 1]]) {
            if (nx < 0 || ny < 0 || nx >= wide || ny >= high || seen[ny * wide + nx] || !isInk(nx, ny)) continue;
            seen[ny * wide + nx] = 1;
            stack.push(ny * wide + nx);
          }
        }
        if (size < 8 * picture.density ** 2) continue;
        const best = inkOn(counts, ground);
        if (best.ratio < 3) problems.push(`chart, at ${start % wide}, ${Math.floor(start / wide)}: ${said(best, 3)}`);
      }
      return problems;
    },
  };

  async function pictureOf(png, density) {
    const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {willReadFrequently: true});
    context.drawImage(bitmap, 0, 0);
    return new Picture(context.getImageData(0, 0, bitmap.width, bitmap.height), density);
  }

  globalThis.planPixels = {
    // What is wrong with a page, in words.
    async judge(png, density, {texts, shapes}) {
      const picture = await pictureOf(png, density);
      const wrong = [];
      for (const place of texts) for (const problem of readText(picture, place)) wrong.push(`${place.what}: ${problem}`);
      for (const place of shapes) for (const problem of kinds[place.kind](picture, place)) wrong.push(`${place.what}: ${problem}`);
      return wrong;
    },

    // How thick, in CSS pixels, the ring is that came around a box: of what it changed, as much as stands out from what
    // was there before, as if it lay evenly around the box.
    async ring(before, after, density, box) {
      const [old, now] = [await pictureOf(before, density), await pictureOf(after, density)];
      const inner = now.region(box);
      let strong = 0;
      for (let y = 0; y < now.height; y += 1) {
        for (let x = 0; x < now.width; x += 1) {
          const outside = x < inner.left || x >= inner.right || y < inner.top || y >= inner.bottom;
          if (outside && now.at(x, y) !== old.at(x, y) && contrast(now.at(x, y), old.at(x, y)) >= 3) strong += 1;
        }
      }
      return strong / (2 * (inner.right - inner.left + inner.bottom - inner.top)) / density;
    },

    // The commonest colour of each box, and what stands out most from it.
    async inks(png, density, boxes) {
      const picture = await pictureOf(png, density);
      return boxes.map((box) => {
        const counts = picture.colors(picture.region(box));
        const {ink, ground} = inkOn(counts, commonest(counts));
        return {ink: hex(ink), ground: hex(ground)};
      });
    },
  };
}
