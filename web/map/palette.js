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

/**
 * What each pattern draws on a square tile, as a path of SVG.
 * @type {Record<string, (size: number) => string>}
 */
const outlines = {
  rising: (size) =>
    `M0 ${size}L${size} 0M-1 1L1 -1M${size - 1} ${size + 1}L${size + 1} ${size - 1}`,
  falling: (size) =>
    `M0 0L${size} ${size}M-1 ${size - 1}L1 ${size + 1}M${size - 1} -1L${size + 1} 1`,
  level: (size) => `M0 ${size / 2}H${size}`,
  upright: (size) => `M${size / 2} 0V${size}`,
  cross: (size) =>
    `M${size * 0.3} ${size / 2}H${size * 0.7}M${size / 2} ${size * 0.3}V${size * 0.7}`,
  waves: (size) =>
    `M0 ${size * 0.6}L${size / 2} ${size * 0.35}M${size / 2} ${size * 0.35}L${size} ${size * 0.6}`,
  grid: (size) => `M0 ${size / 2}H${size}M${size / 2} 0V${size}`,
  rings: (size) => ring(size / 2, size * 0.28),
  dots: (size) => ring(size / 2, 1),
};

/** @param {number} middle @param {number} r */
const ring = (middle, r) =>
  `M${middle - r} ${middle}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/**
 * What a pattern draws on a tile, as a path of SVG.
 * @param {string} kind
 * @param {number} size of the tile
 * @returns {{d: string, is_filled: boolean} | null} null for "plain"; what is not filled is drawn
 *   as lines
 */
export function pattern_path(kind, size) {
  const outline = outlines[kind];
  return outline ? { d: outline(size), is_filled: kind === 'dots' } : null;
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
  const outline = pattern_path(kind, size);
  if (!outline) {
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
  const path = new Path2D(outline.d);
  if (outline.is_filled) {
    pen.fill(path);
  } else {
    pen.stroke(path);
  }
  return pen.createPattern(tile, 'repeat');
}
