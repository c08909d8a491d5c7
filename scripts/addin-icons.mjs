// Draws the ribbon icons: shapes as distance functions, anti-aliased, written as PNG. `node scripts/addin-icons.mjs`
// rewrites assets/; the pictures are committed and a test proves that they are what this file draws.
// One drawing serves all sizes: its coordinates run from 0 to 32, strokes get heavier where there are few pixels.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const ink = [0x24, 0x4a, 0x7c];
const paper = [0xff, 0xff, 0xff];
const shade = [0xdc, 0xe8, 0xf5];
const green = [0x1a, 0x7f, 0x4b];
const amber = [0xc2, 0x6a, 0x12];

/** Distance to a rounded rectangle, negative inside. */
const box = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;

/** Distance to the middle line of a stroke through the points. */
const path =
  (...points) =>
  (x, y) => {
    let nearest = Infinity;
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1];
      const [bx, by] = points[i];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    }
    return nearest;
  };

const fill = (shape, colour) => ({ shape, colour, width: null });
const stroke = (shape, colour, width = 2) => ({ shape, colour, width });
const outline = (shape, colour, width = 2) => stroke((x, y) => Math.abs(shape(x, y)), colour, width);

// Strokes lie on odd coordinates: at 16 and 32 pixels these are centres of pixels, so that lines stay sharp.
const page = box(3, 3, 23, 29, 2.5);
const form = [
  fill(page, paper),
  fill(box(6, 9, 20, 15, 0.5), shade),
  outline(page, ink),
  stroke(path([7, 7], [14, 7]), ink),
  stroke(path([7, 13], [19, 13]), ink, 1.4),
  stroke(path([7, 19], [19, 19]), ink, 1.4),
  stroke(path([7, 25], [19, 25]), ink, 1.4),
];
/** A disc in the lower right corner, set off from the page by a ring of paper. */
const badge = (colour, ...sign) => [
  fill(disc(23, 23, 8.6), paper),
  fill(disc(23, 23, 7.4), colour),
  ...sign.map((line) => stroke(line, paper, 2.2)),
];

export const icons = {
  pane: [
    fill(box(3, 5, 29, 27, 2.5), paper),
    fill(box(19, 5, 29, 27, 2), shade),
    outline(box(3, 5, 29, 27, 2.5), ink),
    stroke(path([19, 6], [19, 26]), ink),
    stroke(path([22, 11], [26, 11]), ink, 1.6),
    stroke(path([22, 15], [26, 15]), ink, 1.6),
    stroke(path([6.5, 16.5], [9.5, 19.5], [15, 12.5]), green, 2.4),
  ],
  "insert-template": [...form, ...badge(ink, path([23, 18.8], [23, 27.2]), path([18.8, 23], [27.2, 23]))],
  check: [...form, ...badge(green, path([19, 23.2], [22, 26.2], [27, 19.8]))],
  export: [...form, ...badge(amber, path([18.8, 23], [27, 23]), path([23.6, 19.4], [27.2, 23], [23.6, 26.6]))],
};

export const iconSizes = [16, 32, 64, 80];

/** RGBA bytes of one icon. */
function paint(layers, size) {
  const scale = 32 / size;
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let [r, g, b, a] = [0, 0, 0, 0];
      for (const { shape, colour, width } of layers) {
        const distance = shape((column + 0.5) * scale, (row + 0.5) * scale);
        // Below 24 pixels a stroke keeps at least one pixel and a bit, or it greys away.
        const reach = width === null ? 0 : Math.max(width, scale * 1.15) / 2;
        const cover = Math.min(1, Math.max(0, 0.5 - (distance - reach) / scale));
        const under = a * (1 - cover);
        const total = cover + under;
        if (total === 0) continue;
        [r, g, b] = [r, g, b].map((channel, i) => (colour[i] * cover + channel * under) / total);
        a = total;
      }
      pixels.set([r, g, b, a * 255].map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}

export function drawIcon(name, size) {
  const pixels = paint(icons[name], size);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) pixels.copy(rows, row * (size * 4 + 1) + 1, row * size * 4, (row + 1) * size * 4);

  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA, no interlace
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL("../assets/", import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const name of Object.keys(icons)) {
    for (const size of iconSizes) await writeFile(new URL(`${name}-${size}.png`, folder), drawIcon(name, size));
  }
}
