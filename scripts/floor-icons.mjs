// Draws the icons of the floor's app, which a telephone wants as PNG. usage: node scripts/floor-icons.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const folder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'web/public/lantai');

/** The same as `web/public/icon.svg`, on a grid of 20: a crucible of three courses, the lowest hot. */
const iron = [0x22, 0x30, 0x2f];
const courses = [
  { from: 4.2, to: 7.4, left: [3.5, 4.6], right: [16.5, 15.4], colour: [0xf3, 0xf6, 0xf1] },
  { from: 8.6, to: 11.6, left: [5.1, 6.1], right: [14.9, 13.9], colour: [0xf3, 0xf6, 0xf1] },
  { from: 12.8, to: 16.2, left: [6.7, 7.9], right: [13.3, 12.1], colour: [0xff, 0x8f, 0x61] },
];

/** The colour at a point of the grid. */
function colourAt(x, y) {
  const course = courses.find(({ from, to }) => y >= from && y < to);
  if (course === undefined) return iron;
  const part = (y - course.from) / (course.to - course.from);
  const at = ([top, bottom]) => top + (bottom - top) * part;
  return x >= at(course.left) && x < at(course.right) ? course.colour : iron;
}

const samples = 4;

/** Pixels of a square picture; each is the mean of its samples, so that slanted edges are smooth. `zoom` below 1 leaves room around for a mask. */
function draw(size, zoom) {
  const rows = Buffer.alloc(size * (1 + size * 3));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0];
      for (let at = 0; at < samples * samples; at++) {
        const place = (pixel, step) => (((pixel + (step + 0.5) / samples) / size - 0.5) / zoom + 0.5) * 20;
        const colour = colourAt(place(x, at % samples), place(y, Math.floor(at / samples)));
        for (let part = 0; part < 3; part++) sum[part] += colour[part];
      }
      for (let part = 0; part < 3; part++) rows[y * (1 + size * 3) + 1 + x * 3 + part] = Math.round(sum[part] / samples / samples);
    }
  }
  return rows;
}

function block(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function png(size, zoom) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // 8 bits of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), block('IHDR', head), block('IDAT', deflateSync(draw(size, zoom), { level: 9 })), block('IEND', Buffer.alloc(0))]);
}

mkdirSync(folder, { recursive: true });
for (const [name, size, zoom] of [['icon-192', 192, 1], ['icon-512', 512, 1], ['icon-maskable-512', 512, 0.72]]) writeFileSync(path.join(folder, `${name}.png`), png(size, zoom));
