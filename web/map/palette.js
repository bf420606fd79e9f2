// Palette: how realms are told apart: by colour, and by a fine pattern for those who see few
// colours or print in grey. Both come from the data.

/** The paper and ink of the map. */
export const ink = {
  sea: '#d9e1df',
  land: '#f1e9d8',
  shore: '#7d8f90',
  river: '#7f9dab',
  border: '#3b2f2a',
  label: '#2b2320',
  halo: '#fbf6ea',
  battle: '#9c1c13',
  seat: '#7a1f14',
};

/**
 * Reads "#rrggbb".
 * @param {string} colour
 * @returns {[number, number, number]}
 */
export function rgb_of(colour) {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/**
 * A colour between two, `share` of the second.
 * @param {string} first
 * @param {string} second
 * @param {number} share
 */
export function mix(first, second, share) {
  const a = rgb_of(first);
  const b = rgb_of(second);
  const parts = a.map((value, at) => Math.round(value + (b[at] - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** @typedef {CanvasRenderingContext2D} Pen */

/** @type {Record<string, (pen: Pen, size: number) => void>} */
const strokes = {
  rising: (pen, size) =>
    lines(pen, [
      [0, size, size, 0],
      [-1, 1, 1, -1],
      [size - 1, size + 1, size + 1, size - 1],
    ]),
  falling: (pen, size) =>
    lines(pen, [
      [0, 0, size, size],
      [-1, size - 1, 1, size + 1],
      [size - 1, -1, size + 1, 1],
    ]),
  level: (pen, size) => lines(pen, [[0, size / 2, size, size / 2]]),
  upright: (pen, size) => lines(pen, [[size / 2, 0, size / 2, size]]),
  cross: (pen, size) => {
    const [low, high, middle] = [size * 0.3, size * 0.7, size / 2];
    lines(pen, [
      [low, middle, high, middle],
      [middle, low, middle, high],
    ]);
  },
  waves: (pen, size) =>
    lines(pen, [
      [0, size * 0.6, size / 2, size * 0.35],
      [size / 2, size * 0.35, size, size * 0.6],
    ]),
  grid: (pen, size) =>
    lines(pen, [
      [0, size / 2, size, size / 2],
      [size / 2, 0, size / 2, size],
    ]),
  rings: (pen, size) => {
    pen.beginPath();
    pen.arc(size / 2, size / 2, size * 0.28, 0, 2 * Math.PI);
    pen.stroke();
  },
  dots: (pen, size) => {
    pen.beginPath();
    pen.arc(size / 2, size / 2, 1, 0, 2 * Math.PI);
    pen.fill();
  },
};

/**
 * @param {Pen} pen
 * @param {number[][]} list of x, y, x, y
 */
function lines(pen, list) {
  pen.beginPath();
  for (const [x1, y1, x2, y2] of list) {
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
  }
  pen.stroke();
}

/**
 * A tile of a pattern, to fill with.
 * @param {string} kind
 * @param {string} colour
 * @param {number} size in pixels of the screen
 * @param {number} width of the line
 * @returns {CanvasPattern | null} null for "plain"
 */
export function make_pattern(kind, colour, size, width) {
  if (!strokes[kind]) {
    return null;
  }
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) {
    return null;
  }
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = width;
  strokes[kind](pen, size);
  return pen.createPattern(tile, 'repeat');
}
